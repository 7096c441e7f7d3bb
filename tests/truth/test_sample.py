"""A small sample of the oracle's tests, quick enough to run for every mutant."""

from quizgen.truth import judge
from tests.truth.oracle import tally, tally_items


def test_a_sample_of_candidates_is_judged_soundly() -> None:
    """None is unsound, and few that are false in every world are missed."""
    counts = tally(judge, 5, 900)
    assert counts["unsound"] == 0
    assert counts["true by mistake"] == 0
    assert counts["certified"] >= 0.97 * counts["false in every world"]


def test_a_sample_of_items_is_sound() -> None:
    """Their answers hold in every world."""
    assert tally_items(11, 25)["unsound"] == 0
