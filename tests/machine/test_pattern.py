"""Patterns are compiled when they are used, and then are what `re` makes of them."""

import re
from pathlib import Path

import pytest

from quizgen.machine.pattern import pattern


def test_a_pattern_does_what_a_compiled_one_does() -> None:
    """Again and again, with its flags."""
    word = pattern("[a-z]+", re.IGNORECASE)
    for _ in range(2):
        assert word.findall("Rome, Oslo") == ["Rome", "Oslo"]
        assert word.sub("x", "Rome 5") == "x 5"
        assert word.fullmatch("Rome 5") is None
    assert word.pattern == "[a-z]+"


def test_a_pattern_is_compiled_late() -> None:
    """What is wrong with it shows when it is used."""
    broken = pattern("(")
    with pytest.raises(re.error):
        broken.search("(")


def test_no_module_compiles_a_pattern_when_it_is_imported() -> None:
    """What nobody uses costs nothing: to compile waits for the first use, or for a call."""
    at_once = re.compile(r"^\w+ = re\.compile\(", re.MULTILINE)
    house = Path(__file__).parents[2] / "quizgen"
    modules = [path for path in house.rglob("*.py") if at_once.search(path.read_text("utf-8"))]
    assert modules == []
