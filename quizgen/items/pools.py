"""Where candidates come from: the things and values of a pack that are of one sort."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from functools import cached_property

from quizgen.draw import Urn, draw
from quizgen.items.candidate import Candidate, candidate_of, mark_of, value_name
from quizgen.pack.model import Reference, Value
from quizgen.truth import Base, Query
from quizgen.truth.query import Asks
from quizgen.values import Date, Quantity

WHOLE = 64
"""A pool up to this size is always considered whole."""

SHOWN = 16
"""Of a larger pool, each item considers this many at the least, and twice as many at the
most, as an average."""

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

    def __init__(self, members: Iterable[Candidate]) -> None:
        urn = Urn(0, "ring")
        placed = {urn.draw(value_name(member.value)): member for member in members}
        self._places = sorted(placed)
        self._members = [placed[place] for place in self._places]

    def arc(self, item: str) -> Sequence[Candidate]:
        """Return the things that an item may consider."""
        if len(self._members) <= WHOLE:
            return self._members
        # The width changes only when the pool has doubled.
        width = SPACE // (1 << (len(self._members) // SHOWN).bit_length() - 1)
        start = draw(0, "arc", item)
        return self._between(start, start + width) + self._between(0, start + width - SPACE)

    def _between(self, low: int, high: int) -> list[Candidate]:
        first, end = bisect_left(self._places, low), bisect_left(self._places, high)
        return self._members[first:end]


class Scale:
    """Numbers of one dimension, or dates of one calendar unit, in their order.

    Attributes:
        members: All of them, ascending.
        places: For each sort key of theirs, where the first that has it stands.
    """

    def __init__(self, base: Base, members: Iterable[Measure]) -> None:
        ordered = sorted(members, key=lambda member: (member.order, member.text))
        self.members = [candidate_of(base, member) for member in ordered]
        self.places: dict[Hashable, int] = {}
        for place, member in enumerate(ordered):
            self.places.setdefault(member.order, place)


class Pools:
    """The candidates that a base offers."""

    def __init__(self, base: Base) -> None:
        self._base = base
        self._entities: dict[str, Candidate] = {}
        self._rings: dict[tuple[str, Asks], Ring] = {}

    def candidate(self, value: Value) -> Candidate:
        """Return what is compared about a value."""
        if not isinstance(value, Reference):
            return candidate_of(self._base, value)
        known = self._entities.get(value.entity)
        if known is None:
            known = self._entities[value.entity] = candidate_of(self._base, value)
        return known

    def candidates(self, query: Query, item: str) -> Iterable[Candidate]:
        """Return possible answers of the kind that a query asks for, likelier ones first.

        Those that the curator names come first, then those that answer the same
        question about another subject, then others of the kind; none twice.
        """
        relation = self._base.relations[query.relation]
        kind = relation.value if query.asks == "value" else relation.subject
        others = dict.fromkeys((*self.apt(query, item), *self._alike(kind, item)))
        named: dict[Hashable, Candidate] = {}
        for candidate in self._named(query):
            named.setdefault(candidate.mark, candidate)
        if not named:
            return others
        return [*named.values(), *(other for other in others if other.mark not in named)]

    def apt(self, query: Query, item: str) -> Sequence[Candidate]:
        """Return what answers the same question about another subject."""
        if self._base.lone(query.relation):
            return ()
        end = (query.relation, query.asks)
        if end not in self._rings:
            self._rings[end] = Ring(self._members(*end))
        return self._rings[end].arc(item)

    def near(self, key: Measure) -> tuple[Sequence[Candidate], Sequence[Candidate]]:
        """Return the pack's own numbers or dates around a key, which is one of them.

        Returns:
            Those below the key, and those that are not, the nearest first.
        """
        scale = self._scales[_scale(key)]
        place = scale.places[key.order]
        below = scale.members[max(0, place - NEAREST) : place][::-1]
        return below, scale.members[place : place + NEAREST]

    def _named(self, query: Query) -> list[Candidate]:
        """Return what the curator denies of the very subject that is asked about."""
        if query.asks != "value" or not isinstance(query.given, Reference):
            return []
        facts = self._base.held(query.relation, query.given.entity)
        return [self.candidate(value) for fact in facts for value in fact.denies]

    def _alike(self, kind: str, item: str) -> Sequence[Candidate]:
        return self._kinds[kind].arc(item) if kind in self._kinds else ()

    def _members(self, relation: str, asks: Asks) -> Iterable[Candidate]:
        """Return all that stand at one end of a relation's facts, each once."""
        values: dict[Hashable, Value] = {}
        for fact in self._base.relations[relation].facts:
            if fact.value is not None:
                value = fact.value if asks == "value" else Reference(fact.subject)
                values[mark_of(value)] = value
        return map(self.candidate, values.values())

    @cached_property
    def _kinds(self) -> dict[str, Ring]:
        members: defaultdict[str, list[Candidate]] = defaultdict(list)
        for entity in self._base.pack.entities.values():
            members[entity.kind].append(self.candidate(Reference(entity.id)))
        return {kind: Ring(entities) for kind, entities in members.items()}

    @cached_property
    def _scales(self) -> dict[str, Scale]:
        measures: defaultdict[str, set[Measure]] = defaultdict(set)
        for fact in self._base.assertions():
            if isinstance(fact.value, Quantity | Date):
                measures[_scale(fact.value)].add(fact.value)
        return {scale: Scale(self._base, members) for scale, members in measures.items()}


def _scale(measure: Measure) -> str:
    """Name what a value can be compared with: its dimension, or its calendar unit."""
    if isinstance(measure, Quantity):
        return measure.dimension
    return f"date:{measure.precision}"
