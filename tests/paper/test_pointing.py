"""Words for pictures, and for what is marked in them."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.languages.catalogue import catalogue_of
from quizgen.paper.pointing import words_for
from tests.media.records import pictured, region


@pytest.mark.parametrize(
    ("language", "edges", "place"),
    [
        ("en", (0, 0, 20, 30), "upper left, 10% from the left, 15% from the top"),
        ("en", (0, 0, 100, 100), "middle, 50% from the left, 50% from the top"),
        ("en", (90, 90, 100, 100), "lower right, 95% from the left, 95% from the top"),
        ("en", (40, 0, 60, 10), "top, 50% from the left, 5% from the top"),
        ("de", (70, 40, 90, 50), "rechts, 80% von links, 45% von oben"),
        ("fr", (0, 70, 30, 90), "en bas à gauche, à 15% du bord gauche et à 80% du haut"),
    ],
)
def test_what_is_marked_is_told_by_its_place(
    tmp_path: Path, language: str, edges: tuple[float, float, float, float], place: str
) -> None:
    """In one of nine parts, and in per cent."""
    seen = replace(pictured(tmp_path, alt="A {cell}"), regions=(region("x", *edges),), marked=(0,))
    assert words_for(seen, catalogue_of(language)).endswith(place)
    assert words_for(seen, catalogue_of(language)).startswith("A {cell}")


def test_all_places_are_told(tmp_path: Path) -> None:
    """A label may stand several times; a picture without marks has its own words alone."""
    regions = region("x", 0, 0, 10, 10), region("x", 80, 80, 90, 90)
    seen = replace(pictured(tmp_path, alt="A cell"), regions=regions)
    assert words_for(seen, catalogue_of("en")) == "A cell"
    assert words_for(replace(seen, marked=(0, 1)), catalogue_of("en")) == (
        "A cell; marked: upper left, 5% from the left, 5% from the top; "
        "lower right, 85% from the left, 85% from the top"
    )
