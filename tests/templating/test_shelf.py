"""The bundled templates."""

from itertools import groupby
from pathlib import Path

from quizgen.templating.shelf import NAMES, SHELF, UNLISTED, is_filled_in, read_bundled

TEMPLATES = Path(__file__).parents[2] / "templates"


def test_it_lists_all_that_are_bundled() -> None:
    """Each template once, so that a new one cannot be forgotten."""
    standing = {path.name for path in TEMPLATES.iterdir() if path.is_file()} - {"__init__.py"}
    assert sorted((*NAMES, *UNLISTED)) == sorted(standing)


def test_each_says_what_it_is_for() -> None:
    """In a line of a terminal, beside the longest name."""
    width = max(map(len, NAMES)) + 4
    for template in SHELF:
        assert template.purpose, template.name
        assert width + len(template.purpose) <= 100, template.name


def test_those_of_one_use_stand_together() -> None:
    """So that the list can say a use once."""
    uses = [use for use, _ in groupby(template.use for template in SHELF)]
    assert len(uses) == len(set(uses))


def test_all_can_be_read() -> None:
    """As UTF-8; those that Jinja fills in have signs of it."""
    for name in NAMES:
        text = read_bundled(name)
        assert text, name
        if not is_filled_in(name):
            assert "<%" not in text, name
            assert "{%" not in text, name
