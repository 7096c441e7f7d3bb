"""The oracle: judges and items against every world that satisfies a pack's declarations.

Run ``python -m tests.truth.oracle`` to judge over 200,000 candidates, a quarter as many numbers
and dates and a tenth as many pairs of events, and print what is unsound and what is missed.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import permutations
from random import Random

from quizgen.bank import make_bank
from quizgen.items.item import Item, Response
from quizgen.pack.fact import Assertion, Reference, Value
from quizgen.pack.model import Pack
from quizgen.truth import Base, Judgement, Query, judge
from tests.reading import check_understood
from tests.truth.counting import count_answers
from tests.truth.measuring import tally_measured_items, tally_measures
from tests.truth.timelines import tally_orders
from tests.truth.worlds import YEARS, Puzzle, candidates, random_puzzle

Judge = Callable[[Base, Query, Value], Judgement]

Pair = tuple[int, int, int]
"""A relation, a subject and a value, by number."""


def tally(judge: Judge, seed: int, wanted: int) -> Counter[str]:
    """Count what a judge gets right and wrong over random packs.

    Args:
        judge: What is tried.
        seed: Which packs are drawn.
        wanted: How many candidates to judge at the least.
    """
    random, counts = Random(seed), Counter[str]()
    while counts["candidates"] < wanted:
        puzzle = random_puzzle(random)
        for base, query, candidate, (relation, subject, value), instants in candidates(puzzle):
            verdict = judge(base, query, Reference(candidate)).verdict
            possible = puzzle.possible(relation, subject, value, tuple(instants))
            counts["candidates"] += 1
            counts["false in every world"] += not possible
            if verdict == "false":
                counts["certified"] += 1
                counts["unsound"] += possible
            counts["missed"] += verdict != "false" and not possible
            if verdict == "true" and not puzzle.certain(relation, subject, value, tuple(instants)):
                counts["true by mistake"] += 1
    return counts


def tally_items(seed: int, puzzles: int) -> Counter[str]:
    """Count, over the items of random packs, answers that some world makes wrong.

    Args:
        seed: Which packs are drawn.
        puzzles: How many.

    Returns:
        For each kind, ``choice items`` and the like; ``candidates`` that were checked;
        and ``unsound`` ones.
    """
    random, counts = Random(seed), Counter[str]()
    for _ in range(puzzles):
        puzzle = random_puzzle(random)
        pack = puzzle.pack()
        for item in make_bank([pack], seed=seed).items:
            count_answers(counts, item, _checks(item, puzzle, pack))
    return counts


def _checks(item: Item, puzzle: Puzzle, pack: Pack) -> Iterator[bool]:
    """Yield, for all that an item says or implies, whether it holds in every world."""
    check_understood(item)
    facts = {fact.id: fact for relation in pack.relations.values() for fact in relation.facts}
    fact = facts[item.facts[0]]
    instants = _instants(item, puzzle)

    def certain(pair: Pair) -> bool:
        return puzzle.certain(*pair, instants)

    def possible(pair: Pair) -> bool:
        return puzzle.possible(*pair, instants)

    if item.kind == "true-false":
        subject, value = item.stem.split(" in ")[0].rstrip(".").split(" has ")
        pair = _pair(fact, pack, subject=subject, value=value)
        yield certain(pair) if item.key.text == "True" else not possible(pair)
    elif item.response is Response.MATCH:
        yield from _check_match(item, puzzle, pack, fact)
    elif item.response is Response.TYPE:
        end = _asked_end(item)
        names = puzzle.values if end == "value" else puzzle.subjects
        for number in range(len(names)):
            name = f"{end[0].upper()}{number}"
            pair = _pair(fact, pack, **{end: name})
            yield certain(pair) if name in item.accepted else not possible(pair)
    else:
        end = _asked_end(item)
        for option in item.options:
            pair = _pair(fact, pack, **{end: option.text})
            yield certain(pair) if option.correct else not possible(pair)
        right = [possible(_pair(fact, pack, **{end: option.text})) for option in item.options]
        yield sum(right) == 1 or item.response is Response.PICK_SEVERAL


def _check_match(item: Item, puzzle: Puzzle, pack: Pack, fact: Assertion) -> Iterator[bool]:
    """Yield whether there is exactly one way to match, by counting all ways."""
    instants = tuple(range(puzzle.shape.instants))
    fits = [
        [
            puzzle.possible(*_pair(fact, pack, subject=prompt.text, value=option.text), instants)
            for option in item.options
        ]
        for prompt in item.prompts
    ]
    ways = [
        way
        for way in permutations(range(len(item.options)), len(item.prompts))
        if all(fits[row][column] for row, column in enumerate(way))
    ]
    yield ways == [tuple(prompt.key for prompt in item.prompts)]
    yield len(item.options) > len(item.prompts)


def _asked_end(item: Item) -> str:
    if item.kind == "cloze":
        return "subject" if item.stem.startswith("_") else "value"
    return item.id.split("/")[1].partition(".")[2]


def _instants(item: Item, puzzle: Puzzle) -> tuple[int, ...]:
    """Find the instants that a stem is about: those it names, else all."""
    for number in range(puzzle.shape.instants):
        if f" in {YEARS[number]}" in item.stem:
            return (number,)
    return tuple(range(puzzle.shape.instants))


def _pair(fact: Assertion, pack: Pack, **ends: str) -> Pair:
    """Return a fact's pair, with other things, by name, at its ends."""
    ids = {entity.name: entity.id for entity in pack.entities.values()}
    assert isinstance(fact.value, Reference)
    subject = ids[ends["subject"]] if "subject" in ends else fact.subject
    value = ids[ends["value"]] if "value" in ends else fact.value.entity
    return "pq".index(fact.relation), int(subject[1:]), int(value[1:])


def main() -> int:
    """Judge and make items over random packs, and print the figures."""
    wanted = int(sys.argv[1]) if sys.argv[1:] else 200_000
    unsound = _print(tally(judge, 0, wanted), tally_items(0, wanted // 100), "candidates")
    unsound += _print(
        tally_measures(judge, 0, wanted // 4), tally_measured_items(0, wanted // 400), "measures"
    )
    unsound += _print_orders(tally_orders(0, wanted // 10))
    return int(bool(unsound))


def _print(counts: Counter[str], items: Counter[str], what: str) -> int:
    """Print the figures of some packs, and return how many answers are unsound."""
    missed, false = counts["missed"], counts["false in every world"]
    print(f"{counts['candidates']:,} {what} judged: {counts['unsound']} unsound")
    print(f"{false:,} false in every world: {missed} not certified ({missed / false:.2%})")
    print(f"{items['candidates']:,} answers of items checked: {items['unsound']} unsound")
    print(
        ", ".join(f"{count:,} {kind}" for kind, count in sorted(items.items()) if "items" in kind)
    )
    return counts["unsound"] + items["unsound"]


def _print_orders(counts: Counter[str]) -> int:
    """Print the figures of some timelines, and return how many orders are unsound."""
    unsound = counts["unsound"] + counts["unsound items"]
    print(
        f"{counts['pairs']:,} pairs of events and {counts['items']:,} ordering items: "
        f"{unsound} unsound, {counts['missed']} of {counts['in order in every world']:,} "
        "orders not proven"
    )
    return unsound


if __name__ == "__main__":
    sys.exit(main())
