"""The registry of kinds."""

from pkgutil import iter_modules

from quizgen.items import kinds
from quizgen.items.kinds import KINDS


def test_every_module_is_registered() -> None:
    """A kind that is written is a kind that is asked, by its module's name."""
    modules = [module.name.replace("_", "-") for module in iter_modules(kinds.__path__)]
    assert modules == sorted(kind.NAME for kind in KINDS)
