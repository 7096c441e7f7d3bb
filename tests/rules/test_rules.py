"""The registry of rules, and that each is documented."""

from importlib import import_module
from pkgutil import iter_modules

import pytest

from quizgen import rules
from quizgen.rules import RULES


def test_every_module_is_registered() -> None:
    """A rule that is written is a rule that is applied."""
    modules = {f"quizgen.rules.{module.name}" for module in iter_modules(rules.__path__)}
    assert modules == {getattr(rule, "__name__", "") for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.NAME))
def test_a_rule_is_named_as_its_module_and_documented(rule: object) -> None:
    """Its name is the module's, and its docstring tells users what it is about."""
    name = str(getattr(rule, "__name__", ""))
    module = import_module(name)
    assert name.rpartition(".")[2].replace("_", "-") == module.NAME
    assert module.__doc__
    assert len(module.__doc__.splitlines()) > 3
