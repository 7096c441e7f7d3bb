"""Where candidates come from: the things and values of a pack that are of one sort."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from quizgen.draw import draw
from quizgen.pack.model import Reference, Value
from quizgen.truth import Base, Query
from quizgen.values import Date, Quantity

WHOLE = 64
"""A pool up to this size is always considered whole."""

NEAREST = 16
"""How many of a pack's numbers or dates are considered on each side of the key."""

SPACE = 1 << 64
"""The size of the hash space that draws come from."""

Measure = Quantity | Date


class Ring:
    """Things in a hashed order, of which a large pool shows each item a part.

    The part is an arc of the hash space (consistent hashing, Karger et al. 1997), so
    that adding a thing leaves nearly every item's part as it was.
    """

    def __init__(self, members: Iterable[Value]) -> None:
        placed = {draw(0, "ring", value_name(member)): member for member in members}
        self._places = sorted(placed)
        self._members = [placed[place] for place in self._places]

    def arc(self, item: str) -> Iterator[Value]:
        """Yield the things that an item may consider."""
        if len(self._members) <= WHOLE:
            yield from self._members
            return
        # The width changes only when the pool has doubled: an expected 32 to 64 things.
        width = SPACE // (1 << (len(self._members) // (WHOLE // 2)).bit_length() - 1)
        start = draw(0, "arc", item)
        yield from self._between(start, start + width)
        yield from self._between(0, start + width - SPACE)

    def _between(self, low: int, high: int) -> Iterator[Value]:
        first, end = bisect_left(self._places, low), bisect_left(self._places, high)
        yield from self._members[first:end]


class Pools:
    """The candidates that a base offers."""

    def __init__(self, base: Base) -> None:
        self._base = base

    def candidates(self, query: Query, item: str) -> Iterator[Value]:
        """Yield possible answers of the kind that a query asks for, likelier ones first.

        Those that the curator names come first, then those that answer the same
        question about another subject, then others of the kind; none twice.
        """
        relation = self._base.relations[query.relation]
        yield from _once(
            self._named(query),
            self._elsewhere(query, item),
            self._alike(relation.value if query.asks == "value" else relation.subject, item),
        )

    def near(self, key: Measure) -> tuple[list[Measure], list[Measure]]:
        """Return the pack's own numbers or dates below and above a key, nearest first."""
        measures = self._measures.get(_scale(key), [])
        place = bisect_left(measures, key.order, key=lambda measure: measure.order)
        below = measures[max(0, place - NEAREST) : place][::-1]
        return below, measures[place : place + NEAREST]

    def _named(self, query: Query) -> Iterator[Value]:
        """Yield what the curator denies of the very subject that is asked about."""
        if query.asks == "value" and isinstance(query.given, Reference):
            for fact in self._base.held(query.relation, query.given.entity):
                yield from fact.denies

    def _elsewhere(self, query: Query, item: str) -> Iterator[Value]:
        ring = self._rings.get((query.relation, query.asks))
        if ring:
            yield from ring.arc(item)

    def _alike(self, kind: str, item: str) -> Iterator[Value]:
        if kind in self._kinds:
            yield from self._kinds[kind].arc(item)

    @cached_property
    def _kinds(self) -> dict[str, Ring]:
        members: defaultdict[str, list[Value]] = defaultdict(list)
        for entity in self._base.pack.entities.values():
            members[entity.kind].append(Reference(entity.id))
        return {kind: Ring(entities) for kind, entities in members.items()}

    @cached_property
    def _rings(self) -> dict[tuple[str, str], Ring]:
        members: defaultdict[tuple[str, str], list[Value]] = defaultdict(list)
        for fact in self._base.assertions():
            if fact.value is not None and not self._base.lone(fact.relation):
                members[fact.relation, "subject"].append(Reference(fact.subject))
                members[fact.relation, "value"].append(fact.value)
        return {end: Ring(values) for end, values in members.items()}

    @cached_property
    def _measures(self) -> dict[str, list[Measure]]:
        measures: defaultdict[str, set[Measure]] = defaultdict(set)
        for fact in self._base.assertions():
            if isinstance(fact.value, Quantity | Date):
                measures[_scale(fact.value)].add(fact.value)
        return {
            scale: sorted(members, key=lambda measure: (measure.order, measure.text))
            for scale, members in measures.items()
        }


def value_name(value: Value) -> str:
    """Name a value by its id or meaning, for draws."""
    return value.entity if isinstance(value, Reference) else value.canonical


def _scale(measure: Measure) -> str:
    """Name what a value can be compared with: its dimension, or its calendar unit."""
    if isinstance(measure, Quantity):
        return measure.dimension
    return f"date:{measure.precision}"


def _once(*groups: Iterator[Value]) -> Iterator[Value]:
    seen: set[Value] = set()
    for group in groups:
        for value in group:
            if value not in seen:
                seen.add(value)
                yield value
