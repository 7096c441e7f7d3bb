"""Whether every world agrees with what an item says: of subjects S0 … and values V0 …."""

import re
from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import Protocol

from quizgen.items.item import Item, Response
from quizgen.pack.fact import Assertion, Reference
from quizgen.pack.model import Pack
from tests.reading import check_understood

YEARS = ("2001", "2002")

_CIRCUMSTANCES = re.compile(" in | by | as ")

Pair = tuple[int, int, int]
"""A relation, a subject and a value, by number."""


class Worlds(Protocol):
    """All worlds that a pack's subjects and values may be in."""

    @property
    def subjects(self) -> Sequence[object]:
        """The subjects, as many as there are."""

    @property
    def values(self) -> Sequence[object]:
        """The values, likewise."""

    @property
    def years(self) -> tuple[int, ...]:
        """The years, by number."""

    def possible(self, relation: int, subject: int, value: int, years: tuple[int, ...], /) -> bool:
        """Tell whether a pair could be right in some world, in one of the years."""

    def certain(self, relation: int, subject: int, value: int, years: tuple[int, ...], /) -> bool:
        """Tell whether a pair stands in every world, in one of the years."""


def check_item(item: Item, puzzle: Worlds, pack: Pack) -> Iterator[bool]:
    """Yield, for all that an item says or implies, whether it holds in every world.

    Args:
        item: An item of a relation ``p`` or ``q`` between ``S0`` … and ``V0`` ….
        puzzle: What is possible and certain.
        pack: What the item was made from.
    """
    check_understood(item)
    facts = {fact.id: fact for relation in pack.relations.values() for fact in relation.facts}
    fact = facts[item.facts[0]]
    instants = instants_of(item, puzzle)

    def certain(pair: Pair) -> bool:
        return puzzle.certain(*pair, instants)

    def possible(pair: Pair) -> bool:
        return puzzle.possible(*pair, instants)

    if item.kind == "true-false":
        subject, value = _CIRCUMSTANCES.split(item.stem)[0].rstrip(".").split(" has ")
        pair = pair_of(fact, pack, subject=subject, value=value)
        yield certain(pair) if item.key.text == "True" else not possible(pair)
    elif item.response is Response.MATCH:
        yield from _check_match(item, puzzle, pack, fact)
    elif item.response is Response.TYPE:
        end = asked_end(item)
        names = puzzle.values if end == "value" else puzzle.subjects
        for number in range(len(names)):
            name = f"{end[0].upper()}{number}"
            pair = pair_of(fact, pack, **{end: name})
            yield certain(pair) if name in item.accepted else not possible(pair)
    else:
        end = asked_end(item)
        for option in item.options:
            pair = pair_of(fact, pack, **{end: option.text})
            yield certain(pair) if option.correct else not possible(pair)
        right = [possible(pair_of(fact, pack, **{end: option.text})) for option in item.options]
        yield sum(right) == 1 or item.response is Response.PICK_SEVERAL


def _check_match(item: Item, puzzle: Worlds, pack: Pack, fact: Assertion) -> Iterator[bool]:
    """Yield whether there is exactly one way to match, by counting all ways."""
    instants = puzzle.years
    fits = [
        [
            puzzle.possible(*pair_of(fact, pack, subject=prompt.text, value=option.text), instants)
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


def asked_end(item: Item) -> str:
    """Return the end of its pair that an item asks for."""
    if item.kind == "cloze":
        return "subject" if item.stem.startswith("_") else "value"
    return item.id.split("/")[1].partition(".")[2]


def instants_of(item: Item, puzzle: Worlds) -> tuple[int, ...]:
    """Find the instants that a stem is about: those it names, else all."""
    for number in puzzle.years:
        if f" in {YEARS[number]}" in item.stem:
            return (number,)
    return puzzle.years


def pair_of(fact: Assertion, pack: Pack, **ends: str) -> Pair:
    """Return a fact's pair, with other things, by name, at its ends."""
    ids = {entity.name: entity.id for entity in pack.entities.values()}
    assert isinstance(fact.value, Reference)
    subject = ids[ends["subject"]] if "subject" in ends else fact.subject
    value = ids[ends["value"]] if "value" in ends else fact.value.entity
    return "pq".index(fact.relation), int(subject[1:]), int(value[1:])
