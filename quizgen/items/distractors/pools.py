"""Where candidates come from: the things and values of a pack that are of one sort."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import cached_property

from quizgen.draw import draw
from quizgen.items.distractors.candidate import Candidate, candidate_of, mark_of
from quizgen.items.distractors.company import Company
from quizgen.items.distractors.rivals import Rivals
from quizgen.items.distractors.scales import Scales
from quizgen.pack.fact import Reference, Value
from quizgen.truth import Base, Query
from quizgen.truth.base import Asks

WHOLE = 64
"""A pool up to this size is always considered whole."""

SHOWN = 16
"""Of a larger pool, each item considers this many at the least, and twice as many at the
most, as an average."""

SPACE = 1 << 64
"""The size of the hash space that draws come from."""


class Ring:
    """Things in a hashed order, of which a large pool shows each item a part.

    The part is an arc of the hash space (consistent hashing, Karger et al. 1997), so
    that adding a thing leaves nearly every item's part as it was.
    """

    def __init__(self, members: Iterable[Candidate]) -> None:
        placed = {(member.lot, member.mark): member for member in members}
        self._members = sorted(placed.values(), key=lambda member: member.lot)
        self._places = [member.lot for member in self._members]

    def __len__(self) -> int:
        return len(self._members)

    def arc(self, start: int) -> Sequence[Candidate]:
        """Return the things that an item may consider whose arc starts at a place."""
        if len(self._members) <= WHOLE:
            return self._members
        # The width changes only when the pool has doubled.
        width = SPACE // (1 << (len(self._members) // SHOWN).bit_length() - 1)
        end = start + width
        if end < SPACE:
            return self._between(start, end)
        return self._between(start, SPACE) + self._between(0, end - SPACE)

    def _between(self, low: int, high: int) -> list[Candidate]:
        return self._members[bisect_left(self._places, low) : bisect_left(self._places, high)]


class Pools:
    """The candidates that a base offers."""

    def __init__(self, base: Base) -> None:
        self._base = base
        self._entities: dict[str, Candidate] = {}
        self._rings: dict[tuple[str, Asks], Ring] = {}
        self._denied: dict[tuple[str, str], Ring | Sequence[Candidate]] = {}
        self._kinds: dict[str, Ring] = {}
        self._spares: dict[str, Ring] = {}

    def candidate(self, value: Value) -> Candidate:
        """Return what is compared about a value."""
        if not isinstance(value, Reference):
            return candidate_of(self._base, value)
        known = self._entities.get(value.entity)
        if known is None:
            known = candidate_of(self._base, value, self._company.of(value.entity))
            self._entities[value.entity] = known
        return known

    @cached_property
    def rivals(self) -> Rivals:
        """The names of things, by others that are near to them."""
        return Rivals(self._base)

    @cached_property
    def scales(self) -> Scales:
        """The pack's own numbers and dates, in their order."""
        return Scales(self._base)

    def candidates(self, query: Query, item: str) -> dict[Candidate, bool]:
        """Return possible answers of the kind that a query asks for, likelier ones first.

        Those that the curator names come first, then those that answer the same
        question about another subject, then others of the kind; none twice, and not what
        the question itself names.

        Returns:
            Each with whether it answers the same question about another subject.
        """
        start, kind = draw(0, "arc", item), self._kind(query)
        found: dict[Candidate, bool] = {}
        if not self._base.lone(query.relation):
            found = dict.fromkeys(self._ring(query.relation, query.asks).arc(start), True)
        for other in self._of_kind(kind).arc(start):
            if other not in found:
                found[other] = self._answers(query, other.value)
        named: dict[Hashable, Candidate] = {}
        denied = self._named(query)
        for candidate in denied.arc(start) if isinstance(denied, Ring) else denied:
            named.setdefault(candidate.mark, candidate)
        if named:
            first = {one: self._answers(query, one.value) for one in named.values()}
            found = first | {one: apt for one, apt in found.items() if one.mark not in named}
        relation, same = self._base.relations[query.relation], self._base.things.same
        if relation.subject == relation.value:
            found = {one: apt for one, apt in found.items() if not same(one.value, query.given)}
        return found

    def spares(self, query: Query, item: str) -> dict[Candidate, bool]:
        """Return things of the kind that the pack has from others and does not mention.

        They are for where its own do not suffice: who has read its articles knows that
        nothing else is asked about.

        Returns:
            Each with whether it answers the same question about another subject.
        """
        found = self._spares_of(self._kind(query)).arc(draw(0, "arc", item))
        return {candidate: self._answers(query, candidate.value) for candidate in found}

    def _named(self, query: Query) -> Ring | Sequence[Candidate]:
        """Return what the curator denies of the very subject that is asked about."""
        if query.asks != "value" or not isinstance(query.given, Reference):
            return ()
        key = query.relation, self._base.things.root(query.given.entity)
        if key not in self._denied:
            facts = self._base.held(*key)
            denied = [self.candidate(value) for fact in facts for value in fact.denies]
            self._denied[key] = Ring(denied) if len(denied) > WHOLE else denied
        return self._denied[key]

    def _kind(self, query: Query) -> str:
        relation = self._base.relations[query.relation]
        return relation.value if query.asks == "value" else relation.subject

    def _answers(self, query: Query, value: Value) -> bool:
        """Tell whether a value answers the same question about another subject."""
        if query.asks == "value":
            return bool(self._base.holders(query.relation, value))
        return isinstance(value, Reference) and bool(self._base.held(query.relation, value.entity))

    def _ring(self, relation: str, asks: Asks) -> Ring:
        end = (relation, asks)
        if end not in self._rings:
            self._rings[end] = Ring(self._members(relation, asks))
        return self._rings[end]

    def _members(self, relation: str, asks: Asks) -> Iterable[Candidate]:
        """Return all that stand at one end of a relation's facts, each once."""
        values: dict[Hashable, Value] = {}
        for fact in self._base.relations[relation].facts:
            if fact.value is not None:
                value = fact.value if asks == "value" else Reference(fact.subject)
                values[mark_of(value)] = value
        return map(self.candidate, values.values())

    @cached_property
    def _company(self) -> Company:
        return Company(self._base)

    def _of_kind(self, kind: str) -> Ring:
        """Return the pack's own things of a kind."""
        if kind not in self._kinds:
            spare = self._base.pack.spare
            self._kinds[kind] = self._ring_of(
                entity for entity in self._entities_of.get(kind, ()) if entity not in spare
            )
        return self._kinds[kind]

    def _spares_of(self, kind: str) -> Ring:
        """Return the things of a kind that the pack has from others and does not mention."""
        if kind not in self._spares:
            spare = self._base.pack.spare
            self._spares[kind] = self._ring_of(
                sorted(spare.intersection(self._entities_of.get(kind, ())))
            )
        return self._spares[kind]

    def _ring_of(self, entities: Iterable[str]) -> Ring:
        return Ring(self.candidate(Reference(entity)) for entity in entities)

    @cached_property
    def _entities_of(self) -> Mapping[str, Sequence[str]]:
        """The ids of the pack's entities by their kinds."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for name, entity in self._base.pack.entities.items():
            found[entity.kind].append(name)
        return found
