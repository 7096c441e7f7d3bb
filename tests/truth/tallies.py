"""Counts of random packs against every world that satisfies them: the number is always the same.

A thing that nothing mentions is left out of the pack, but not out of the worlds: what a list that
is not complete does not name may be so all the same.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product
from random import Random

from quizgen.bank import make_bank
from quizgen.items.kinds import count as count_kind
from quizgen.items.kinds import numeric
from quizgen.pack.asking.count import Also, Count, End
from quizgen.pack.fact import Reference
from quizgen.pack.model import Pack
from quizgen.truth import Base
from quizgen.truth.tally import Tally, count_of, count_queries, count_up
from tests.truth.worlds import HERE, Atoms, Puzzle, random_puzzle

ENDS: tuple[End, ...] = ("subject", "value")


def tally_counts(seed: int, puzzles: int) -> Counter[str]:
    """Count what is counted in random packs, and what some world makes wrong.

    Args:
        seed: Which packs are drawn.
        puzzles: How many.

    Returns:
        All ``counts``; those that are ``made``, ``joined`` ones among them, and ``unsound``; the
        ``items`` that ask for them, and ``unsound items``.
    """
    random, counts = Random(seed), Counter[str]()
    for _ in range(puzzles):
        puzzle = random_puzzle(random)
        pack = _with_counts(_without_strangers(puzzle.pack()), random)
        base = Base(pack)
        numbers: dict[str, int] = {}
        for query in count_queries(base):
            counts["counts"] += 1
            made, count = count_up(base, query), count_of(base, query)
            if isinstance(made, Tally):
                right = _number(puzzle, query.relation, count)
                counts["made"] += 1
                counts["joined"] += count.also is not None or bool(count.within)
                counts["unsound"] += len(made.members) != right
                numbers[f"{query.relation}.count/{count.id}"] = len(made.members)
        for item in make_bank([pack], seed=seed, kinds=[count_kind, numeric]).items:
            number = numbers[item.id.removeprefix("random/").removesuffix(f"/{item.kind}")]
            offered = [option.text for option in item.options if not option.correct]
            counts["items"] += 1
            counts["unsound items"] += item.answers != (str(number),) or str(number) in offered
    return counts


def _without_strangers(pack: Pack) -> Pack:
    """Take the last thing of each kind out of a pack, if nothing in it mentions it."""
    facts = [fact for relation in pack.relations.values() for fact in relation.facts]
    named = {fact.subject for fact in facts}
    for fact in facts:
        named |= {one.entity for one in (fact.value, *fact.denies) if isinstance(one, Reference)}
    for relation in pack.relations.values():
        named |= set() if isinstance(relation.complete, bool) else relation.complete
    for entity in pack.entities.values():
        links = {*entity.same, *entity.within, *entity.overlaps}
        named |= links | ({entity.id} if links else set())
    last = {entity.kind: entity.id for entity in pack.entities.values()}
    left_out = set(last.values()) - named
    entities = {name: one for name, one in pack.entities.items() if name not in left_out}
    return replace(pack, entities=entities)


def _with_counts(pack: Pack, random: Random) -> Pack:
    """Have all subjects and values of each relation counted, some on a second condition."""

    def given(end: End) -> Reference:
        names = [name for name in pack.entities if name[0] != end[0]]
        return Reference(random.choice(names))

    def declared(relation: str) -> Iterator[Count]:
        for end, name in product(ENDS, pack.entities):
            if name[0] == end[0]:
                continue
            count = Count(f"{end}-{name}", "How many?", end, Reference(name), HERE)
            yield count
            other = "q" if relation == "p" else "p"
            yield replace(count, id=f"{count.id}-and", also=Also(other, end, given(end)))
            own = random.choice([name for name in pack.entities if name[0] == end[0]])
            yield replace(count, id=f"{count.id}-in", within=own)

    relations = {
        name: replace(relation, counts=tuple(declared(name)))
        for name, relation in pack.relations.items()
    }
    return replace(pack, relations=relations)


def _number(puzzle: Puzzle, relation: str, count: Count) -> int | None:
    """Return the number that a count has in every world; None if there is no such number."""
    things = puzzle.subjects if count.counts == "subject" else puzzle.values
    states = [_state(puzzle, relation, count, number) for number in range(len(things))]
    if None in states:
        return None
    counted: set[Atoms] = {atoms for atoms, is_so in zip(things, states, strict=True) if is_so}
    if any(one & other for one, other in combinations(counted, 2)):
        return None
    return len(counted)


def _state(puzzle: Puzzle, relation: str, count: Count, number: int) -> bool | None:
    """Tell whether a thing is counted in every world, in none, or in some."""
    met = [_stands(puzzle, relation, count.counts, count.given, number)]
    if count.also:
        met.append(
            _stands(puzzle, count.also.relation, count.also.counts, count.also.given, number)
        )
    if count.within:
        things = puzzle.subjects if count.counts == "subject" else puzzle.values
        own, place = things[number], things[int(count.within[1:])]
        met.append(True if own < place else None if own & place else False)
    if False in met:
        return False
    return None if None in met else True


def _stands(puzzle: Puzzle, relation: str, end: End, given: object, number: int) -> bool | None:
    assert isinstance(given, Reference)
    other = int(given.entity[1:])
    subject, value = (number, other) if end == "subject" else (other, number)
    pair = ("pq".index(relation), subject, value, puzzle.years)
    if puzzle.certain(*pair):
        return True
    return None if puzzle.possible(*pair) else False
