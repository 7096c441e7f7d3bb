"""The judge and the items against every world of random packs of quantities and dates."""

from itertools import product

import pytest

from quizgen.items import kinds
from quizgen.truth import judge
from tests.truth.families import ROSTERS, measure
from tests.truth.measuring import tally_measured_items, tally_measures
from tests.truth.spans import Span, understand
from tests.truth.test_oracle import NaiveHearing, naive_judge

ELSEWHERE = {kinds.ordering, kinds.chronology, kinds.count, kinds.open}
KINDS = [kind.NAME for kind in kinds.KINDS if kind not in ELSEWHERE]
"""The kinds whose items packs of quantities and dates yield, but for orders and counts."""


@pytest.mark.parametrize("seed", range(2))
def test_no_certified_number_or_date_is_right_in_any_world(seed: int) -> None:
    """What is proven false no world allows, what is stated every world has; little is missed."""
    counts = tally_measures(judge, seed, 4_000)
    assert counts["certified"] > 800
    assert counts["unsound"] == 0
    assert counts["true by mistake"] == 0
    assert counts["missed"] <= counts["false in every world"] / 100


def test_the_oracle_of_measures_catches_the_naive_judge() -> None:
    """The same check finds that "not recorded means false" is unsound."""
    assert tally_measures(naive_judge, 0, 500)["unsound"] > 50


@pytest.mark.parametrize("seed", range(2))
def test_every_number_and_date_of_every_item_holds_in_every_world(seed: int) -> None:
    """Keys are right in every world, distractors in none, and what is typed is marked so.

    Typed numbers and dates are right only if some world has them, and wrong only if some
    world has not, or if they say less than the answer; other forms of it are right.
    """
    counts = tally_measured_items(seed, 80)
    assert counts["candidates"] > 2_000
    assert counts["unsound"] == 0
    for kind in KINDS:
        assert counts[f"{kind} items"] > 0, kind


def test_measured_items_of_the_naive_judge_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """With "not recorded means false" in the judge's place, items turn out unsound."""
    monkeypatch.setattr("quizgen.items.distractors.search.Hearing", NaiveHearing)
    counts = tally_measured_items(0, 30)
    for kind in ("choice", "true-false"):
        assert counts[f"unsound {kind}"] > 0, kind


def test_ranges_with_false_parts_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Were numbers typed of which a part is proven false, the check would find it."""
    monkeypatch.setattr("quizgen.items.typing.is_whole", lambda _base, _query: True)
    counts = tally_measured_items(0, 30)
    for kind in ("numeric", "cloze", "short-answer"):
        assert counts[f"unsound {kind}"] > 0, kind


def test_the_oracle_and_the_values_understand_each_other() -> None:
    """Two readers that share no code find the same values equal, and others apart."""
    for roster in ROSTERS:
        for one, other in product(roster, repeat=2):
            a, b = measure(one), measure(other)
            c, d = understand(one), understand(other)
            assert (a == b) == (c == d), (one, other)
            assert a.compatible(b) == _meet(c, d), (one, other)


def _meet(one: Span, other: Span) -> bool:
    bounds = [bound for span in (one, other) for bound in (span.low, span.high)]
    return any(one.holds(bound) and other.holds(bound) for bound in bounds if bound is not None)
