"""The judge and the items against every world that satisfies a pack's declarations."""

import pytest

from quizgen.items import kinds
from quizgen.items.reasons import _speaks_of
from quizgen.pack.fact import Value
from quizgen.truth import Base, Certificate, Hearing, Judgement, Query, judge
from tests.truth.oracle import tally, tally_items

BATCHES = 8
CANDIDATES = 52_000 // BATCHES
"""How many candidates a batch judges; all batches together over 50,000."""


class NaiveHearing(Hearing):
    """Takes what is not recorded for false, as other tools do."""

    def judge(self, candidate: Value) -> Judgement:
        """Judge a candidate; nothing is unknown."""
        judgement = super().judge(candidate)
        if judgement.verdict == "unknown":
            return Judgement("false", Certificate("closed", ()))
        return judgement


def naive_judge(base: Base, query: Query, candidate: Value) -> Judgement:
    """Judge a candidate of a query naively."""
    return NaiveHearing(base, query).judge(candidate)


@pytest.mark.parametrize("seed", range(BATCHES))
def test_no_certified_candidate_is_true_in_any_world(seed: int) -> None:
    """Of over 50,000 candidates none that is accepted as false is true in some world."""
    counts = tally(judge, seed, CANDIDATES)
    assert counts["certified"] > CANDIDATES // 10
    assert counts["unsound"] == 0
    assert counts["true by mistake"] == 0


def test_nearly_all_that_is_false_in_every_world_is_certified() -> None:
    """The judge is not sound by accepting nothing: it misses at most two in a hundred."""
    counts = tally(judge, 99, 4_000)
    assert counts["certified"] >= 0.98 * counts["false in every world"]


def test_the_oracle_catches_reasons_that_do_not_refute(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is true of a distractor, but leaves it possible, is found."""
    monkeypatch.setattr(
        "quizgen.items.reasons._refuting",
        lambda search, distractor: (
            fact
            for fact in search.base.relations[search.query.relation].facts
            if _speaks_of(search, fact, distractor)
        ),
    )
    assert tally_items(11, 100)["reasons that do not refute"] > 0


def test_the_oracle_catches_the_naive_judge() -> None:
    """The same check finds that "not recorded means false" is unsound."""
    assert tally(naive_judge, 0, 1_000)["unsound"] > 100


ELSEWHERE = {kinds.ordering, kinds.chronology, kinds.count, kinds.numeric, kinds.open}
KINDS = [kind.NAME for kind in kinds.KINDS if kind not in ELSEWHERE]
"""The kinds whose items random packs yield; they have no dates or numbers."""


def test_every_answer_of_every_item_holds_in_every_world() -> None:
    """Keys are right in every world, distractors in none, and matches are unique."""
    counts = tally_items(11, 400)
    assert counts["candidates"] > 3_000
    assert counts["unsound"] == 0
    assert counts["reasons"] > 250
    assert counts["reasons that do not refute"] == 0
    for kind in KINDS:
        assert counts[f"{kind} items"] > 0, kind


def test_items_of_the_naive_judge_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """With "not recorded means false" in the judge's place, items turn out unsound."""
    monkeypatch.setattr("quizgen.items.distractors.search.Hearing", NaiveHearing)
    counts = tally_items(11, 250)
    for kind in ("choice", "true-false", "multiple-response"):
        assert counts[f"unsound {kind}"] > 0, kind
