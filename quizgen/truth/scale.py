"""The numbers, dates and times of a relation: which may be meant by which."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from quizgen.pack.fact import Assertion, Value
from quizgen.pack.things import Things
from quizgen.values import Date, Quantity, Time

if TYPE_CHECKING:
    from quizgen.values.interval import Number

NEIGHBOURS = 8
"""How many numbers on each side of one are looked at: the nearest are those that it may mean."""

PERIOD = 366
"""How many days are looked up at once."""


def is_like(things: Things, one: Value | None, other: Value) -> bool:
    """Tell whether a value is another one than is given, but may be meant by it.

    What is counted may be so under another name: 7,000 people, and 7,000 inhabitants. Of what is
    no exact value, such as about 7,000, it is not so, unless it lies within what is given, as a
    time of day does within the day.

    Args:
        things: The identity of values.
        one: What a subject has.
        other: The number, date or time that is given.
    """
    if one is None or one == other or not (things.is_exact(one) or things.within(one, other)):
        return False
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        alike = one.dimension == other.dimension
        return one.compatible(other) if alike else one.amount.meets(other.amount)
    if isinstance(one, Date) and isinstance(other, Date):
        return one.compatible(other)
    return isinstance(one, Time) and isinstance(other, Time) and one.compatible(other)


class Scale:
    """The numbers, dates and times that a relation has, found by what is near to them.

    Args:
        facts: The facts of a relation.
        things: The identity of values.
    """

    def __init__(self, facts: Iterable[Assertion], things: Things) -> None:
        self._things = things
        points: defaultdict[str, list[tuple[Number, int, Assertion]]] = defaultdict(list)
        self._amounts: defaultdict[Number, list[Assertion]] = defaultdict(list)
        self._periods: defaultdict[int, list[Assertion]] = defaultdict(list)
        self._times: list[Assertion] = []
        for place, fact in enumerate(facts):
            match fact.value:
                case Quantity() as value if value.low is not None and things.is_exact(value):
                    points[value.dimension].append((value.low, place, fact))
                    if value.amount.low is not None:
                        self._amounts[value.amount.low].append(fact)
                case Date() as value if things.is_exact(value) or value.moment:
                    for period in _periods(value):
                        self._periods[period].append(fact)
                case Time():
                    self._times.append(fact)
        self._points = {dimension: sorted(group) for dimension, group in points.items()}

    def alike(self, value: Value) -> Iterator[Assertion]:
        """Yield the facts whose value may be meant by another one (see `is_like`)."""
        return (fact for fact in self._near(value) if is_like(self._things, fact.value, value))

    def _near(self, value: Value) -> Iterable[Assertion]:
        if isinstance(value, Date):
            return chain(*(self._periods.get(period, ()) for period in _periods(value)))
        if isinstance(value, Time):
            return self._times
        if not isinstance(value, Quantity) or value.low is None or value.amount.low is None:
            return ()
        points = self._points.get(value.dimension, [])
        place = bisect_left(points, value.low, key=lambda point: point[0])
        around = points[max(0, place - NEIGHBOURS) : place + NEIGHBOURS + 1]
        return chain((fact for _, _, fact in around), self._amounts.get(value.amount.low, ()))


def _periods(date: Date) -> range:
    """Return the periods in which a date lies, which is no long one."""
    return range(date.low // PERIOD, date.high // PERIOD + 1)
