"""Counts: each against every world that satisfies its pack."""

import pytest

from quizgen.truth.tally import _Counting
from tests.truth.tallies import tally_counts

BATCHES = 4
PUZZLES = 300
"""How many packs a batch draws."""


@pytest.mark.parametrize("seed", range(BATCHES))
def test_a_number_is_the_same_in_every_world(seed: int) -> None:
    """Whatever is counted, with a second condition or without; and the items tell it."""
    counts = tally_counts(seed, PUZZLES)
    assert counts["made"] > PUZZLES // 3
    assert counts["joined"] > PUZZLES // 20
    assert counts["items"] > PUZZLES // 2
    assert counts["unsound"] == counts["unsound items"] == 0


def test_the_oracle_catches_things_that_are_counted_under_each_id(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is one thing under two ids is one."""
    monkeypatch.setattr(
        _Counting,
        "_members",
        lambda self, kind: [e.id for e in self._base.pack.entities.values() if e.kind == kind],
    )
    assert tally_counts(0, PUZZLES)["unsound"] > 0


def test_the_oracle_catches_an_open_list_that_is_taken_for_complete(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Things that the pack does not know may be so as well."""
    monkeypatch.setattr(_Counting, "_check_complete", lambda _self: None)
    assert tally_counts(0, PUZZLES)["unsound"] > 3


def test_the_oracle_catches_wholes_that_are_counted_with_their_parts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nobody knows how many a whole and its part are."""
    monkeypatch.setattr(_Counting, "_check_apart", lambda _self, _counted: None)
    assert tally_counts(0, PUZZLES)["unsound"] > 0
