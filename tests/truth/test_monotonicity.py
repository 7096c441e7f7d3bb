"""Knowledge only grows: what is proven stays proven.

The promise, exactly: let a pack grow by facts, denials, exclusions, complete lists or tighter
cardinalities, so that some world still satisfies it. Every world of the larger pack is one of
the smaller pack, unless a fact is added to a list that is declared complete: that declaration
then says something else, and takes back what only it has proven. And a fact takes back what was
proven of the parts and wholes of its ends: of these it says that they may be right as well.
"""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest

from quizgen.pack.fact import Reference, Value
from quizgen.pack.model import Cardinality
from quizgen.truth import Judgement, judge, query_name
from tests.truth.families import TIMES, Family, Remark, measure
from tests.truth.measures import Riddle
from tests.truth.riddles import candidates as measured_candidates
from tests.truth.riddles import random_riddle
from tests.truth.worlds import Declared, Puzzle, candidates, random_puzzle

BATCHES = 2
PACKS = 50
GROWTHS = 6
"""How many additions are tried on a pack, one after another."""

TIGHTER = {
    Cardinality.MANY_TO_MANY: (Cardinality.MANY_TO_ONE, Cardinality.ONE_TO_MANY),
    Cardinality.MANY_TO_ONE: (Cardinality.ONE_TO_ONE,),
    Cardinality.ONE_TO_MANY: (Cardinality.ONE_TO_ONE,),
    Cardinality.ONE_TO_ONE: (),
}
SORTS = ("stated", "denied", "cardinality", "complete", "excludes")

Known = dict[tuple[str, str], Judgement]
"""What is known of each candidate, by the name of the query and the candidate's text."""


@pytest.mark.parametrize("batch", range(BATCHES))
def test_what_is_proven_of_things_stays_proven(batch: int) -> None:
    """True stays true, and false stays false, whatever is known besides."""
    random, met = Random(batch), Counter[str]()
    for _ in range(PACKS):
        puzzle = random_puzzle(random)
        known = judgements(puzzle)
        for sort in random.choices(SORTS, k=GROWTHS):
            larger = grown_puzzle(puzzle, sort, random)
            if larger is not None and all(larger.worlds):
                for worlds, fewer in zip(puzzle.worlds, larger.worlds, strict=True):
                    assert set(fewer) <= set(worlds)
                puzzle, before, known = larger, known, judgements(larger)
                met[sort] += 1
                near = taken_back(puzzle)
                met.update(kept({case: before[case] for case in before.keys() - near}, known))
    assert all(met[sort] for sort in (*SORTS, "true", "false")), met


@pytest.mark.parametrize("batch", range(BATCHES))
def test_what_is_proven_of_measures_stays_proven(batch: int) -> None:
    """Likewise of numbers and dates, exact or not, of relations and of facts on their own."""
    random, met = Random(batch), Counter[str]()
    for _ in range(PACKS):
        riddle = random_riddle(random)
        known = judgements(riddle)
        for sort in random.choices(SORTS, k=GROWTHS):
            larger = grown_riddle(riddle, sort, random)
            if larger is not None and larger.is_consistent:
                riddle, before, known = larger, known, judgements(larger)
                met[sort] += 1
                met.update(kept(before, known))
    assert all(met[sort] for sort in (*SORTS, "true", "false")), met


def test_a_fact_added_to_a_complete_list_takes_back_what_only_the_list_proved() -> None:
    """What is proven by other means stays proven; what was false may then even be true."""
    random, taken = Random(0), Counter[str]()
    for _ in range(4 * PACKS):
        puzzle = random_puzzle(random)
        number = random.randrange(2)
        declared = puzzle.relations[number]
        fact = random_fact(puzzle, declared, random)
        if is_complete(puzzle, declared, fact[0]):
            larger = with_declared(
                puzzle, number, replace(declared, stated=(*declared.stated, fact))
            )
            if all(larger.worlds):
                after = judgements(larger)
                for case, judgement in judgements(puzzle).items():
                    if judgement.certificate and after[case].verdict != "false":
                        taken[after[case].verdict] += 1
                        assert judgement.certificate.rule == "closed"
    assert taken["true"]
    assert taken["unknown"]


def judgements(puzzle: Puzzle | Riddle) -> Known:
    """Judge every candidate of every query."""
    known: Known = {}
    cases = candidates(puzzle) if isinstance(puzzle, Puzzle) else measured_candidates(puzzle)
    for base, query, candidate, _, _ in cases:
        is_id = candidate in base.pack.entities
        value: Value = Reference(candidate) if is_id else measure(candidate)
        known[query_name(query, base), candidate] = judge(base, query, value)
    return known


def taken_back(puzzle: Puzzle) -> set[tuple[str, str]]:
    """Return the candidates next to which something is stated."""
    return {
        (query_name(query, base), candidate)
        for base, query, candidate, pair, instants in candidates(puzzle)
        if puzzle.is_told_beside(*pair, instants) or puzzle.has_beside(*pair, instants)
    }


def kept(before: Known, after: Known) -> Counter[str]:
    """Check that what was known is still known, and count it."""
    counts = Counter[str]()
    for case, judgement in before.items():
        counts[judgement.verdict] += 1
        if judgement.verdict != "unknown":
            assert after[case].verdict == judgement.verdict, case
    return counts


def grown_puzzle(puzzle: Puzzle, sort: str, random: Random) -> Puzzle | None:
    """Add something of a sort to what is known of things, if anything can be."""
    number = random.randrange(2)
    declared = puzzle.relations[number]
    fact = random_fact(puzzle, declared, random)
    tighter = TIGHTER[declared.cardinality]
    match sort:
        case "stated" if not is_complete(puzzle, declared, fact[0]):
            return with_declared(puzzle, number, replace(declared, stated=(*declared.stated, fact)))
        case "denied":
            return with_declared(puzzle, number, replace(declared, denied=(*declared.denied, fact)))
        case "cardinality" if tighter:
            return with_declared(
                puzzle, number, replace(declared, cardinality=random.choice(tighter))
            )
        case "complete":
            return with_declared(
                puzzle, number, replace(declared, complete=declared.complete | {fact[0]})
            )
        case "excludes":
            return replace(puzzle, excludes=True)
    return None


def grown_riddle(riddle: Riddle, sort: str, random: Random) -> Riddle | None:
    """Add something of a sort to what is known of measures, if anything can be."""
    family = random.choice(riddle.families)
    subject = 0 if family.is_lone else random.randrange(len(riddle.subjects))
    time = None
    if not family.is_lone:
        time = random.choice([*TIMES] if family.timed else [None, *TIMES])
    remark = Remark(subject, random.choice(riddle.roster), time)
    tighter = TIGHTER[family.cardinality]
    listed = {riddle.subjects[subject] for subject in family.complete}
    larger: Family | None = None
    match sort:
        case "stated" if not family.is_lone and riddle.subjects[subject] not in listed:
            larger = replace(family, stated=(*family.stated, remark))
        case "denied":
            larger = replace(family, denied=(*family.denied, remark))
        case "cardinality" if tighter:
            tightened = Cardinality.MANY_TO_ONE if family.is_lone else random.choice(tighter)
            larger = replace(family, cardinality=tightened)
        case "complete" if not family.is_lone:
            larger = replace(family, complete=family.complete | {subject})
        case "excludes":
            return replace(riddle, excludes=True)
    if larger is None:
        return None
    families = tuple(larger if one is family else one for one in riddle.families)
    return replace(riddle, families=families)


def random_fact(puzzle: Puzzle, declared: Declared, random: Random) -> tuple[int, int, int | None]:
    """Draw a fact that may be added to a relation, dated where its stem names a time."""
    instants = range(puzzle.shape.instants)
    return (
        random.randrange(puzzle.shape.subjects),
        random.randrange(puzzle.shape.values),
        random.choice([*instants] if declared.timed else [None, *instants]),
    )


def is_complete(puzzle: Puzzle, declared: Declared, subject: int) -> bool:
    """Tell whether all values of a subject are declared to be listed."""
    listed = {puzzle.subjects[one] for one in declared.complete}
    return declared.complete_all or puzzle.subjects[subject] in listed


def with_declared(puzzle: Puzzle, number: int, larger: Declared) -> Puzzle:
    """Change what is declared of one of the two relations."""
    one, other = (
        larger if place == number else declared for place, declared in enumerate(puzzle.relations)
    )
    return replace(puzzle, relations=(one, other))
