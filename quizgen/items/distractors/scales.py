"""The numbers and dates of a pack, in the order in which they can be compared."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

from quizgen.items.distractors.candidate import Candidate, candidate_of
from quizgen.truth import Base, Query
from quizgen.values import Date, Quantity, Time

NEAREST = 16
"""How many of a pack's numbers or dates are considered on each side of the key."""

Measure = Quantity | Date | Time


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


class Scales:
    """All scales of a pack."""

    def __init__(self, base: Base) -> None:
        self._base = base
        measures: defaultdict[str, set[Measure]] = defaultdict(set)
        for fact in base.assertions():
            if isinstance(fact.value, Quantity | Date | Time):
                measures[_scale(fact.value, fact.relation)].add(fact.value)
        self._scales = {scale: Scale(base, members) for scale, members in measures.items()}

    def candidate(self, query: Query, key: Measure) -> Candidate:
        """Return what is compared about a number or date that answers a query."""
        scale = self._of(query, key)
        own = scale.members[scale.places[key.order]]
        return own if own.value is key else candidate_of(self._base, key)

    def near(self, query: Query, key: Measure) -> tuple[Sequence[Candidate], Sequence[Candidate]]:
        """Return the pack's own numbers or dates around a key, which is one of them.

        Returns:
            Those below the key, and those that are not, the nearest first.
        """
        scale = self._of(query, key)
        place = scale.places[key.order]
        below = scale.members[max(0, place - NEAREST) : place][::-1]
        return below, scale.members[place : place + NEAREST]

    def _of(self, query: Query, key: Measure) -> Scale:
        return self._scales[_scale(key, query.relation)]


def _scale(measure: Measure, relation: str) -> str:
    """Name what a value can be compared with: its dimension, or its calendar unit.

    A bare number is only like those that answer the same question: of another, nobody knows
    what it counts.
    """
    if isinstance(measure, Quantity):
        return measure.dimension or f"{relation}:number"
    return f"date:{measure.precision}"
