"""The order of events: which are certain to come before others, and what that stands on.

Each event of a timeline has one date, of which a fact may tell the day, the month or the
year, or another time in which it lies or which it lasts. One event is certain to come before
another if its date ends before the other's begins, if a fact says that the other came `after`
it, or if it comes before a third that comes before the other. That is sound because in every
world that the facts allow, each of these steps leads on in time, as the events begin; so that
no way leads back, and there are no ties.

What contains or overlaps another event gains no order by that: only dates and `after` count.
"""

from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from itertools import islice, pairwise, starmap
from typing import NamedTuple

from quizgen.machine.frozen import frozen
from quizgen.pack.fact import Assertion
from quizgen.pack.occasion import Occasion, occasion_of
from quizgen.truth.base import Base
from quizgen.truth.query import query_of
from quizgen.truth.settling import is_settled
from quizgen.truth.told import voice_of
from quizgen.values import Date


@frozen
class Step:
    """One event is certain to come before another, for a reason of its own.

    Attributes:
        earlier: The event that comes first.
        later: The one that comes after it.
        facts: What says so: the fact with `after`, or the two dates, the earlier one first.
    """

    earlier: str
    later: str
    facts: tuple[Assertion, ...]

    @property
    def is_told(self) -> bool:
        """Whether a fact tells the order itself, instead of two dates."""
        return len(self.facts) == 1


class Timeline:
    """What is certain of the order of a relation's subjects.

    Claims count for nothing, nor does what holds only at some time, unless a complete list has
    no other date. `after` counts where each
    subject has one value: what may have several dates has no one place in the order.
    """

    def __init__(self, base: Base, relation: str) -> None:
        self._base = base
        self._relation = base.relations[relation]
        self._plain = sorted(
            (fact for fact in self._relation.facts if not voice_of(fact)),
            key=lambda fact: fact.id,
        )

    @cached_property
    def events(self) -> Collection[str]:
        """All subjects of which a date or an order is certain, each by the root of its ids."""
        linked = (event for link in self._links for event in link)
        return dict.fromkeys((*self._occasions, *linked)).keys()

    def before(self, event: str) -> Mapping[str, int]:
        """Return all that is certain to come before an event, by the root of its ids.

        Returns:
            Each with the steps that prove it, how many there are at the least.
        """
        return self._backward.flood(self._base.things.root(event)).steps

    def after(self, event: str) -> Mapping[str, int]:
        """Return all that is certain to come after an event; see `before`."""
        return self._forward.flood(self._base.things.root(event)).steps

    def is_between(self, event: str) -> bool:
        """Tell whether something is certain to come before an event, and something after it."""
        root = self._base.things.root(event)
        return self._forward.leads_on(root) and self._backward.leads_on(root)

    def proof(self, one: str, other: str) -> tuple[Step, ...]:
        """Return the steps from one event to another that it is certain to come before.

        There are as few of them as can be; none where nothing is certain.
        """
        start, event = map(self._base.things.root, (one, other))
        came_from = self._forward.flood(start).came_from
        steps: list[Step] = []
        while event in came_from and event != start:
            steps.append(self._step(came_from[event], event))
            event = came_from[event]
        return tuple(reversed(steps))

    def following(self, event: str, most: int) -> Mapping[str, tuple[Step, ...]]:
        """Return what is certain to come after an event, the nearest first, with the proofs.

        Args:
            event: A subject's id.
            most: How many events to find at the most: however long a timeline is, it takes no
                longer.

        Returns:
            Each by the root of its ids, with the steps from the event to it.
        """
        ways = self._forward.nearest(self._base.things.root(event), most)
        return {end: tuple(starmap(self._step, pairwise(way))) for end, way in ways.items()}

    def preceding(self, event: str, most: int) -> Mapping[str, tuple[Step, ...]]:
        """Return what is certain to come before an event, each with the steps to the event."""
        ways = self._backward.nearest(self._base.things.root(event), most)
        return {end: tuple(starmap(self._step, pairwise(way[::-1]))) for end, way in ways.items()}

    def _step(self, earlier: str, later: str) -> Step:
        if earlier in self._occasions and later in self._occasions:
            before, after = self._occasions[earlier], self._occasions[later]
            if before.last < after.first:
                return Step(earlier, later, (before.end, after.start))
        return Step(earlier, later, (self._links[earlier, later],))

    @cached_property
    def _occasions(self) -> Mapping[str, Occasion]:
        """When each event was of which a date is certain."""
        dated: defaultdict[str, list[Assertion]] = defaultdict(list)
        for fact in self._plain:
            if isinstance(fact.value, Date) and self._is_certain(fact):
                dated[self._base.things.root(fact.subject)].append(fact)
        return {event: occasion_of(facts) for event, facts in dated.items()}

    def _is_certain(self, fact: Assertion) -> bool:
        """Tell whether the date that a fact tells is the only one of its subject."""
        if self._relation.cardinality.one_value and fact.when is None:
            return True
        return is_settled(self._base, query_of(self._base, fact, "value"))

    @cached_property
    def _links(self) -> Mapping[tuple[str, str], Assertion]:
        """For an event and one that came `after` it, a fact that says so."""
        links: dict[tuple[str, str], Assertion] = {}
        if self._relation.cardinality.one_value:
            root = self._base.things.root
            for fact in self._plain:
                for other in fact.after if fact.when is None else ():
                    links.setdefault((root(other), root(fact.subject)), fact)
        return links

    @cached_property
    def _forward(self) -> "_Stream":
        spans = {event: (when.first, when.last) for event, when in self._occasions.items()}
        return _Stream(spans, sorted(self._links))

    @cached_property
    def _backward(self) -> "_Stream":
        # Seen from the end, time runs from the last day to the first.
        spans = {event: (-when.last, -when.first) for event, when in self._occasions.items()}
        return _Stream(spans, sorted(link[::-1] for link in self._links))


class _Flood(NamedTuple):
    """All that an event leads on to.

    Attributes:
        came_from: For each, the one that leads on to it, by a way as short as any.
        steps: How long that way is.
    """

    came_from: Mapping[str, str]
    steps: Mapping[str, int]


class _Stream:
    """Events in one direction of time, and what follows each."""

    def __init__(
        self, spans: Mapping[str, tuple[int, int]], links: Iterable[tuple[str, str]]
    ) -> None:
        self._spans = spans
        self._dated = sorted(spans, key=lambda event: (spans[event], event))
        self._starts = [spans[event][0] for event in self._dated]
        self._linked: defaultdict[str, list[str]] = defaultdict(list)
        for event, following in links:
            self._linked[event].append(following)
        self._known: dict[str, _Flood] = {}

    def leads_on(self, event: str) -> bool:
        """Tell whether anything is certain to follow an event."""
        return event in self._linked or self._next(event) < len(self._dated)

    def flood(self, event: str) -> _Flood:
        """Find all that is certain to follow an event."""
        if event not in self._known:
            self._known[event] = self._find(event)
        return self._known[event]

    def nearest(self, start: str, most: int) -> Mapping[str, tuple[str, ...]]:
        """Find some events that are certain to follow, the nearest first, and the ways to them."""
        ways: dict[str, tuple[str, ...]] = {start: (start,)}
        waiting = deque([start])
        while waiting and len(ways) <= most:
            event = waiting.popleft()
            place = self._next(event)
            for following in (*self._linked.get(event, ()), *self._dated[place : place + most]):
                if following not in ways:
                    ways[following] = (*ways[event], following)
                    waiting.append(following)
        return dict(islice(ways.items(), 1, most + 1))

    def _find(self, start: str) -> _Flood:
        came_from: dict[str, str] = {}
        steps: dict[str, int] = {}
        waiting, end = deque([start]), len(self._dated)
        while waiting:
            event = waiting.popleft()
            # All that begins later than this ends: those from `end` on are reached already.
            place = self._next(event)
            for following in (*self._dated[place:end], *self._linked.get(event, ())):
                if following not in came_from:
                    came_from[following] = event
                    steps[following] = steps.get(event, 0) + 1
                    waiting.append(following)
            end = min(end, place)
        return _Flood(came_from, steps)

    def _next(self, event: str) -> int:
        """Find the first of the dated events that begins after an event has ended."""
        if event not in self._spans:
            return len(self._dated)
        return bisect_right(self._starts, self._spans[event][1])
