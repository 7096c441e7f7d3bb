"""Random small packs of quantities and dates, and every world that satisfies them.

A world gives every subject exact values: numbers of people, lengths of time, days. What a
pack says of a value, such as "about 40 people" or "January 2001", stands in a world where an
exact value lies within it.

All declarations allow a world less. So of all worlds only those matter in which no subject
has a value that no fact needs: that leaves few enough to try each. A bound that is left out
("over 40") may be meant, so that 40 satisfies what is stated, and what is denied as well.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from quizgen.pack.model import Pack
from tests.truth.families import CROWDS, INSTANTS, SPANS, Family
from tests.truth.spans import Point, Span, understand
from tests.truth.worlds import HERE, Atoms, write_entities

Grid = frozenset[Point]
"""All exact values that some world may have."""


@dataclass(frozen=True)
class Need:
    """A subject must have one of some exact values in a family."""

    family: Family
    subject: int
    room: frozenset[Point]


@dataclass(frozen=True)
class Pick:
    """An exact value of a subject in a family, in some world."""

    family: Family
    subject: int
    point: Point


@dataclass(frozen=True)
class Riddle:
    """A random pack of measures, and all that is needed to try its worlds."""

    roster: tuple[str, ...]
    subjects: tuple[Atoms, ...]
    families: tuple[Family, ...]
    excludes: bool

    def possible(self, family: int, subject: int, value: str, instants: Sequence[int]) -> bool:
        """Tell whether a subject has a value in some world, strictly, at one of the instants."""
        span = understand(value)
        grid = self._grid_with(span)
        room = frozenset(point for point in grid if span.may_hold(point))
        left = [at for at in instants if not self._denies(family, subject, value, at)]
        return self._has_room(Need(self.families[family], subject, room), grid, left)

    def conceivable(self, family: int, subject: int, value: str, instants: Sequence[int]) -> bool:
        """Tell whether a subject has a value in some world, or its bound that is left out."""
        span = understand(value)
        grid = self._grid_with(span)
        room = frozenset(point for point in grid if span.holds(point))
        return self._has_room(Need(self.families[family], subject, room), grid, instants)

    def certain(self, family: int, subject: int, value: str, instants: Sequence[int]) -> bool:
        """Tell whether a subject has a value in every world, at one of the instants."""
        span = understand(value)
        grid = self._grid_with(span)
        inside = frozenset(point for point in grid if span.holds(point))
        avoided = Need(self.families[family], subject, inside)
        return not all(self._has_world_without(avoided, grid, at) for at in instants)

    @cached_property
    def is_consistent(self) -> bool:
        """Whether at least one world satisfies the pack, strictly."""
        return all(
            self._pick(self._rooms(at, self._grid, Span.may_hold).values())
            for at in range(INSTANTS)
        )

    def pack(self) -> Pack:
        """Write the riddle as a pack."""
        kind = "quantity" if self.roster in (CROWDS, SPANS) else "date"
        excluded = {"p": ["q"]} if self.excludes else {}
        relations = {
            family.id: family.relation(kind, len(self.subjects), excluded.get(family.id, ()))
            for family in self.families
            if not family.is_lone
        }
        return Pack(
            "random",
            "Random",
            HERE,
            entities={entity.id: entity for entity in write_entities("s", self.subjects)},
            relations=relations,
            facts={family.id: family.lone() for family in self.families if family.is_lone},
        )

    def _denies(self, family: int, subject: int, value: str, at: int) -> bool:
        """Tell whether a value is denied in the same words: then it is meant in the same way."""
        return any(
            remark.value.casefold() == value.casefold()
            and at in remark.instants
            and self.subjects[remark.subject] == self.subjects[subject]
            for remark in self.families[family].denied
        )

    def _has_room(self, wanted: Need, grid: Grid, instants: Sequence[int]) -> bool:
        """Tell whether some world has what is wanted, at one of the instants."""
        for at in instants:
            rooms = dict(self._needs(at, grid))
            self._enter(rooms, wanted, at)
            if self._pick(rooms.values()):
                return True
        return False

    def _has_world_without(self, avoided: Need, grid: Grid, at: int) -> bool:
        """Tell whether some world does not have what is avoided, at an instant."""
        return self._pick(
            Need(need.family, need.subject, need.room - avoided.room)
            if self._owner(need) == self._owner(avoided)
            else need
            for need in self._needs(at, grid).values()
        )

    def _needs(self, at: int, grid: Grid) -> dict[object, Need]:
        """Return what the facts need of every world at an instant, worked out once."""
        if (at, grid) not in self._known:
            self._known[at, grid] = self._rooms(at, grid, Span.holds)
        return self._known[at, grid]

    def _rooms(
        self, at: int, grid: Grid, holds: Callable[[Span, Point], bool]
    ) -> dict[object, Need]:
        rooms: dict[object, Need] = {}
        for family in self.families:
            for remark in family.stated:
                if at in remark.instants:
                    span = understand(remark.value)
                    room = frozenset(point for point in grid if holds(span, point))
                    self._enter(rooms, Need(family, remark.subject, room), at)
        return rooms

    def _enter(self, rooms: dict[object, Need], need: Need, at: int) -> None:
        """Add a need: one value satisfies all of a subject with one, else each has its own."""
        single = need.family.cardinality.one_value
        slot: object = self._owner(need) if single else len(rooms)
        earlier = rooms.get(slot, need)
        room = need.room & earlier.room - self._banned(need, at)
        rooms[slot] = Need(need.family, need.subject, room)

    def _pick(self, needs: Iterable[Need], picked: tuple[Pick, ...] = ()) -> bool:
        """Try all witnesses, one after another, for what facts need."""
        ordered = sorted(needs, key=lambda need: len(need.room))
        if not ordered:
            return True
        first, *others = ordered
        for point in first.room:
            pick = Pick(first.family, first.subject, point)
            if not any(self._clash(pick, other) for other in picked) and self._pick(
                others, (*picked, pick)
            ):
                return True
        return False

    def _owner(self, need: Need) -> tuple[str, Atoms]:
        return need.family.id, self.subjects[need.subject]

    def _clash(self, one: Pick, other: Pick) -> bool:
        """Tell whether two exact values cannot stand together."""
        mine, others = self.subjects[one.subject], self.subjects[other.subject]
        if one.point != other.point or one.family.is_lone or other.family.is_lone:
            return False
        if one.family.id == other.family.id:
            return one.family.cardinality.one_subject and not mine & others
        return self.excludes and mine == others

    def _banned(self, need: Need, at: int) -> frozenset[Point]:
        """Return the exact values that denials and a complete list leave no room for."""
        family, mine = need.family, self.subjects[need.subject]
        denied = [
            understand(remark.value)
            for remark in family.denied
            if at in remark.instants and self.subjects[remark.subject] == mine
        ]
        banned = {point for point in need.room if any(span.surely_holds(point) for span in denied)}
        if any(self.subjects[subject] == mine for subject in family.complete):
            listed = [
                understand(remark.value)
                for remark in family.stated
                if self.subjects[remark.subject] == mine
            ]
            banned |= {p for p in need.room if not any(span.holds(p) for span in listed)}
        return frozenset(banned)

    @cached_property
    def _bounds(self) -> frozenset[Point]:
        spans = map(understand, self.roster)
        return frozenset(
            bound for span in spans for bound in (span.low, span.high) if bound is not None
        )

    @cached_property
    def _grid(self) -> Grid:
        return self._between(self._bounds)

    def _grid_with(self, span: Span) -> Grid:
        more = {bound for bound in (span.low, span.high) if bound is not None}
        return self._grid if more <= self._bounds else self._between(self._bounds | more)

    def _between(self, bounds: frozenset[Point]) -> Grid:
        """Return all bounds and some points between each two: nothing else tells points apart.

        There are as many as subjects that may have to differ.
        """
        ordered, parts = sorted(bounds), len(self.subjects) + 1
        points = {ordered[0] - 1, *ordered, ordered[-1] + 1}
        for one, other in pairwise(ordered):
            points.update(one + (other - one) * part // parts for part in range(1, parts))
        return frozenset(points)

    @cached_property
    def _known(self) -> dict[tuple[int, Grid], dict[object, Need]]:
        return {}
