"""Random small timelines, and every world that satisfies them: the oracle of the order of events.

A world gives every event an instant. Its instants stand in a row, each within one part of the
calendar that dates can tell apart; there are as many as are needed, so that what shares a day
may stand in any order, or coincide. What parts and overlaps mean for time is left open, so that
there are worlds for every meaning.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise, permutations, product
from random import Random
from typing import Any

from quizgen.bank import make_bank
from quizgen.items.item import Item
from quizgen.items.kinds import chronology, ordering
from quizgen.pack.fact import Assertion, Viewpoint
from quizgen.pack.model import Ask, Cardinality, Entity, Pack, Relation
from quizgen.truth import Base, Timeline
from quizgen.values import Date
from tests.reading import orders_of
from tests.truth.worlds import HERE

CALENDARS = (
    {"1 January 2001": (0, 0), "2 January 2001": (1, 1), "January 2001": (0, 2)},
    {"January 2001": (0, 0), "February 2001": (1, 1), "2001": (0, 2), "2002": (3, 3)},
    {"1 January 2001": (0, 0), "January 2001": (0, 1), "2001": (0, 2), "2002": (3, 3)},
    {"45 BC": (0, 0), "44 BC": (1, 1), "the 40s BC": (0, 1), "AD 9": (2, 2)},
    {"early 2001": (0, 0), "late 2001": (1, 1), "2001": (0, 1), "c. 2050": (2, 2)},
)
"""Dates, and from which to which part of the calendar each reaches."""

ELSEWHERE: tuple[dict[str, Any], ...] = (
    {"viewpoint": Viewpoint(claimed_by="somebody", voice="somebody")},
    {"viewpoint": Viewpoint(disputed=True)},
    {"when": Date.read("2001")},
)
"""What keeps a fact from holding in every world: other voices, and times."""

Edge = tuple[int, int]
"""An event, by number, and one that comes after it."""

World = tuple[tuple[int, frozenset[int]], ...]
"""The instants of a world in a row: in which part of the calendar each is, and its events."""


@dataclass(frozen=True)
class Chronicle:
    """A random timeline, and all that is needed to enumerate its worlds.

    Attributes:
        events: For each entity, the event that it is: the same number for the same event.
        calendar: The dates that are used.
        dates: Entities and their dates.
        after: Entities, and others that they came after.
        claims: Likewise, but by what others say, or at some time only.
        links: How entities are a part of others, or overlap them: ``in`` or ``overlaps``.
        one_date: Whether each event is declared to have one date.
    """

    events: tuple[int, ...]
    calendar: dict[str, tuple[int, int]]
    dates: tuple[tuple[int, str], ...]
    after: tuple[Edge, ...]
    claims: tuple[Edge, ...]
    links: tuple[tuple[int, str, int], ...]
    one_date: bool

    @cached_property
    def certain(self) -> set[Edge]:
        """The pairs of events that stand in this order in every world."""
        certain = set(permutations(set(self.events), 2))
        for world in self._worlds((), tuple(set(self.events))):
            at = _places(world)
            certain = {(one, other) for one, other in certain if at[one] < at[other]}
            if not certain:
                break
        return certain

    def pack(self) -> Pack:
        """Write the timeline as a pack."""
        names = range(len(self.events))
        entities = {
            f"e{name}": Entity(
                f"e{name}",
                "event",
                f"E{name}",
                HERE,
                same=tuple(f"e{at}" for at in names[:name] if self.events[at] == self.events[name]),
                within=tuple(f"e{b}" for a, link, b in self.links if (a, link) == (name, "in")),
                overlaps=tuple(
                    f"e{b}" for a, link, b in self.links if (a, link) == (name, "overlaps")
                ),
            )
            for name in names
        }
        relation = Relation(
            id="t",
            subject="event",
            value="date",
            location=HERE,
            cardinality=Cardinality.MANY_TO_ONE if self.one_date else Cardinality.MANY_TO_MANY,
            ask=Ask(
                order="Put them in order.",
                first="Which was first?",
                later="What came after {subject}?",
            ),
            statement="{subject} was in {value}.",
            facts=tuple(self._facts()),
        )
        return Pack("random", "Random", HERE, entities=entities, relations={"t": relation})

    def _facts(self) -> Iterator[Assertion]:
        for number, (name, text) in enumerate(self.dates):
            yield Assertion(f"t.d{number}", "t", f"e{name}", Date.read(text), HERE)
        told: list[tuple[Edge, dict[str, Any]]] = [(edge, {}) for edge in self.after]
        told += [(edge, ELSEWHERE[at % len(ELSEWHERE)]) for at, edge in enumerate(self.claims)]
        for number, ((earlier, later), kept) in enumerate(told):
            after = (f"e{earlier}",)
            yield Assertion(f"t.a{number}", "t", f"e{later}", None, HERE, after=after, **kept)

    def _worlds(self, world: World, waiting: tuple[int, ...]) -> Iterator[World]:
        """Yield the worlds in which other events have joined those of a world."""
        if not waiting:
            yield world
            return
        event, *others = waiting
        for part in self._parts[event]:
            for joined in _joined(world, part, event):
                at = _places(joined)
                if all(
                    at[earlier] < at[later]
                    for earlier, later in self._edges
                    if event in {earlier, later} and earlier in at and later in at
                ):
                    yield from self._worlds(joined, tuple(others))

    @cached_property
    def _edges(self) -> set[Edge]:
        return {(self.events[earlier], self.events[later]) for earlier, later in self.after}

    @cached_property
    def _parts(self) -> dict[int, set[int]]:
        """The parts of the calendar in which each event can be, by its dates."""
        last = max(end for _, end in self.calendar.values())
        parts = {event: set(range(last + 1)) for event in self.events}
        for name, date in self.dates:
            first, last = self.calendar[date]
            parts[self.events[name]] &= set(range(first, last + 1))
        return parts


def _joined(world: World, part: int, event: int) -> Iterator[World]:
    """Yield the worlds in which an event has an instant in a part of the calendar."""
    for place, (other, events) in enumerate(world):
        if other == part:
            yield (*world[:place], (part, events | {event}), *world[place + 1 :])
    for place in range(len(world) + 1):
        if all(other <= part for other, _ in world[:place]) and all(
            other >= part for other, _ in world[place:]
        ):
            yield (*world[:place], (part, frozenset({event})), *world[place:])


def _places(world: World) -> dict[int, int]:
    return {event: place for place, (_, events) in enumerate(world) for event in events}


def random_chronicle(random: Random) -> Chronicle:
    """Draw a world, and a timeline that tells some of it."""
    names = range(random.randrange(3, 6))
    events: list[int] = []
    for name in names:
        is_same = events and random.random() < 0.1
        events.append(random.choice(events) if is_same else name)
    calendar = random.choice(CALENDARS)
    parts = 1 + max(end for _, end in calendar.values())
    world = {event: random.uniform(0, parts) for event in events}
    told, dated = random.choice((0.1, 0.3, 0.6)), random.choice((0.1, 0.4, 0.8))
    pairs = list(permutations(names, 2))
    return Chronicle(
        events=tuple(events),
        calendar=calendar,
        dates=tuple(
            (name, date)
            for name in names
            for date, (first, last) in calendar.items()
            if first <= world[events[name]] < last + 1 and random.random() < dated
        ),
        after=tuple(
            (one, other)
            for one, other in pairs
            if world[events[one]] < world[events[other]] and random.random() < told
        ),
        claims=tuple(pair for pair in pairs if random.random() < 0.05),
        links=tuple(
            (one, random.choice(("in", "overlaps")), other)
            for one, other in pairs
            if one < other and events[one] != events[other] and random.random() < 0.05
        ),
        one_date=random.random() < 0.9,
    )


def tally_orders(seed: int, wanted: int) -> Counter[str]:
    """Count what is proven of the order of events in random timelines, and what is wrong.

    Args:
        seed: Which timelines are drawn.
        wanted: How many pairs of events to look at, at the least.

    Returns:
        Of ``pairs``, those ``in order in every world``, those of them that are ``missed``,
        and those that are ``proven`` and ``unsound``; ``items``, and ``unsound items``;
        ``chronology items``, the ``unsound`` ones, and their ``vain reasons``.
    """
    random, counts = Random(seed), Counter[str]()
    while counts["pairs"] < wanted:
        chronicle = random_chronicle(random)
        certain = chronicle.certain
        pack = chronicle.pack()
        base = Base(pack)
        timeline = Timeline(base, "t")
        for one, other in permutations(range(len(chronicle.events)), 2):
            pair = chronicle.events[one], chronicle.events[other]
            proven = base.things.root(f"e{other}") in timeline.after(f"e{one}")
            counts["pairs"] += 1
            # What may have several dates has no one place in the order: nothing is missed there.
            counts["in order in every world"] += pair in certain and chronicle.one_date
            counts["missed"] += pair in certain and chronicle.one_date and not proven
            counts["proven"] += proven
            counts["unsound"] += proven and pair not in certain
        for item in make_bank([pack], seed=seed, kinds=[ordering]).items:
            order = [int(option.text[1:]) for option in item.options]
            counts["items"] += 1
            counts["unsound items"] += not is_right(order, chronicle)
        for item in make_bank([pack], seed=seed, kinds=[chronology]).items:
            counts["chronology items"] += 1
            counts["unsound chronology"] += not is_apart(item, chronicle)
            counts["vain reasons"] += not all(tells_places(item, chronicle))
    return counts


def is_right(order: list[int], chronicle: Chronicle) -> bool:
    """Tell whether entities stand in this order in every world, and none is a part of another."""
    certain = chronicle.certain
    linked = {frozenset((one, other)) for one, _, other in chronicle.links}
    return all(
        (chronicle.events[one], chronicle.events[other]) in certain
        for one, other in pairwise(order)
    ) and not any(frozenset(pair) in linked for pair in permutations(order, 2))


def is_apart(item: Item, chronicle: Chronicle) -> bool:
    """Tell whether in every world a key came before, or after, what the wrong options did not.

    What is linked to the event that is asked about, or to another option, is none of them.
    """
    names = {name for pair in orders_of(item) for name in pair}
    links = [{f"E{one}", f"E{other}"} for one, _, other in chronicle.links]
    return not any(link <= names for link in links) and all(
        (chronicle.events[int(one[1:])], chronicle.events[int(other[1:])]) in chronicle.certain
        for one, other in orders_of(item)
    )


def tells_places(item: Item, chronicle: Chronicle) -> Iterator[bool]:
    """Yield for each wrong option whether its reason refutes it, beside the date of what is asked.

    Nothing else counts: neither other dates, nor what else came after what.
    """
    names = [f"E{name}" for name in range(len(chronicle.events))]
    middle = names.index(orders_of(item)[0][0])
    called = [  # what is one event may be told of under either name
        [other for other, twin in zip(names, chronicle.events, strict=True) if twin == event]
        for event in chronicle.events
    ]
    for option in item.options:
        if option.correct:
            continue
        dates = tuple(
            (name, date)
            for name, date in chronicle.dates
            if any(f"{one} was in {date}." in option.why for one in called[name])
            or names[middle] in called[name]
        )
        after = tuple(
            (a, b)
            for a, b in chronicle.after
            for one, other in product(called[a], called[b])
            if f"{other} came after {one}." in option.why
        )
        told = replace(chronicle, dates=dates, after=after)
        pair = chronicle.events[middle], chronicle.events[names.index(option.text)]
        yield (pair if ".first/" in item.id else pair[::-1]) in told.certain
