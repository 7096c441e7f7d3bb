"""The judge against every world that satisfies a pack's declarations."""

from collections import Counter
from collections.abc import Callable
from random import Random

import pytest

from quizgen.bank import make_bank
from quizgen.pack.model import Reference, Value
from quizgen.truth import Base, Certificate, Judgement, Query, judge
from tests.truth.worlds import candidates, random_puzzle

BATCHES = 8
PUZZLES = 500
"""Packs in a batch; all batches together judge well over 50,000 candidates."""

CANDIDATES = 50_000 // BATCHES

Judge = Callable[[Base, Query, Value], Judgement]


def tally(judge: Judge, seed: int, puzzles: int) -> Counter[str]:
    """Count what a judge gets right and wrong over random packs."""
    random, counts = Random(seed), Counter[str]()
    for _ in range(puzzles):
        puzzle = random_puzzle(random)
        for base, query, candidate, (relation, subject, value), instants in candidates(puzzle):
            verdict = judge(base, query, Reference(candidate)).verdict
            possible = puzzle.possible(relation, subject, value, tuple(instants))
            counts["candidates"] += 1
            counts["false in every world"] += not possible
            if verdict == "false":
                counts["certified"] += 1
                counts["unsound"] += possible
            if verdict == "true" and not puzzle.certain(relation, subject, value, tuple(instants)):
                counts["true by mistake"] += 1
    return counts


def naive_judge(base: Base, query: Query, candidate: Value) -> Judgement:
    """Take what is not recorded for false, as other tools do."""
    judgement = judge(base, query, candidate)
    if judgement.verdict == "unknown":
        return Judgement("false", Certificate("closed", ()))
    return judgement


@pytest.mark.parametrize("seed", range(BATCHES))
def test_no_certified_candidate_is_true_in_any_world(seed: int) -> None:
    """Over 50,000 candidates, none is accepted as false that some world makes true."""
    counts = tally(judge, seed, PUZZLES)
    assert counts["candidates"] >= CANDIDATES
    assert counts["certified"] > CANDIDATES // 10
    assert counts["unsound"] == 0
    assert counts["true by mistake"] == 0


@pytest.mark.parametrize("seed", range(BATCHES))
def test_nearly_all_that_is_false_in_every_world_is_certified(seed: int) -> None:
    """The judge is not sound by accepting nothing: it misses few of the provably false."""
    counts = tally(judge, seed, PUZZLES // 8)
    assert counts["certified"] >= 0.9 * counts["false in every world"]


def test_the_oracle_catches_the_naive_judge() -> None:
    """The same check finds that "not recorded means false" is unsound."""
    assert tally(naive_judge, 0, 80)["unsound"] > 100


def unsound_items(seed: int, puzzles: int) -> Counter[str]:
    """Count the items of random packs that have not exactly one right option."""
    random, counts = Random(seed), Counter[str]()
    for _ in range(puzzles):
        puzzle = random_puzzle(random)
        pack = puzzle.pack()
        ids = {entity.name: name for name, entity in pack.entities.items()}
        facts = {fact.id: fact for relation in pack.relations.values() for fact in relation.facts}
        for item in make_bank([pack], seed=seed).items:
            fact = facts[item.facts[0]]
            asks = item.id.split("/")[1].partition(".")[2]
            relation = "pq".index(fact.relation)
            instants = range(puzzle.shape.instants)
            if "~" in item.id:
                instant = int(item.id.split("~")[1].split("/")[0][:4]) - 2001
                instants = range(instant, instant + 1)
            right = 0
            assert isinstance(fact.value, Reference)
            for option in item.options:
                subject, value = fact.subject, fact.value.entity
                if asks == "value":
                    value = ids[option.text]
                else:
                    subject = ids[option.text]
                pair = (relation, int(subject[1:]), int(value[1:]))
                right += puzzle.possible(*pair, tuple(instants))
                if option.correct:
                    counts["wrong keys"] += not puzzle.certain(*pair, tuple(instants))
            counts["items"] += 1
            counts["not exactly one right"] += right != 1
    return counts


def test_each_item_has_exactly_one_right_option() -> None:
    """In every world the key of an item is right, and no other option is."""
    counts = unsound_items(11, 250)
    assert counts["items"] > 150
    assert counts["wrong keys"] == 0
    assert counts["not exactly one right"] == 0


def test_items_of_the_naive_judge_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """With "not recorded means false" in the judge's place, items turn out unsound."""
    monkeypatch.setattr("quizgen.items.distractors.judge", naive_judge)
    assert unsound_items(11, 60)["not exactly one right"] > 10
