"""The room for numbers and dates around a key: steps from it, on the side and within the bounds.

Where a question says between what its answer lies, a side may have room for few. The rank of the
key is drawn among those that are possible then, and none may be lost for want of a further step.
"""

from collections.abc import Iterator, Sequence
from typing import Protocol

from quizgen.items.distractors.scales import Measure
from quizgen.pack.fact import Value
from quizgen.values import Date, Quantity, Time


class Bounded(Protocol):
    """A search within bounds."""

    wanted: int

    def admits(self, value: Value) -> bool:
        """Tell whether the bounds leave room for a value."""


def reach(key: Measure, sign: int, steps: int) -> Measure | None:
    """Make up a value so many steps from a key on one side; None where there is none.

    Where steps as round as the key end, as below 24 hours, smaller ones go on from there.
    """
    reached = key.stepped(sign * steps)
    if reached is None and steps > 1:
        nearer = reach(key, sign, steps - 1)
        return nearer and nearer.stepped(sign)
    return reached


def further(key: Measure, near: Value | None, sign: int, steps: int) -> Iterator[Measure]:
    """Yield what lies further steps from a key on one side, then from another value there.

    Args:
        key: The key.
        near: Another value on that side, if there is one.
        sign: Which side: -1 for below the key, 1 for above.
        steps: How many steps of each.
    """
    for step in range(1, steps + 1):
        yield from _reached(key, key, sign, sign * step)
    if isinstance(near, Quantity | Date | Time):
        for step in range(1, steps + 1):
            for way in (-step, step):
                yield from _reached(key, near, sign, way)


def _reached(key: Measure, origin: Measure, sign: int, steps: int) -> Iterator[Measure]:
    value = reach(origin, 1 if steps > 0 else -1, abs(steps))
    if value is not None and side_of(key, value) == sign:
        yield value


def fitting(search: Bounded, key: Measure, sign: int, steps: int, spaces: Sequence[int]) -> int:
    """Return so many steps between one value and the next that all on a side are within.

    Args:
        search: What knows the bounds.
        key: Where the row of values begins.
        sign: The side on which it lies.
        steps: How many there are to be at the most.
        spaces: How many there may be.

    Returns:
        As many as leave room for all that are wanted; 1 where there is no such room.
    """
    for near in reversed(spaces):
        if near <= steps:
            last = reach(key, sign, near * search.wanted)
            if last is not None and search.admits(last):
                return near
    return 1


def is_full(search: Bounded, key: Measure, sign: int, side: Sequence[object]) -> bool:
    """Tell whether a side has as many as are wanted, or as the question leaves room for."""
    if len(side) == search.wanted:
        return True
    value = reach(key, sign, len(side) + 1)
    return value is not None and not search.admits(value)


def side_of(key: Measure, value: Measure) -> int:
    """Tell whether a value lies below (-1) or above (1) a key; 0 if they have no order.

    Only values of one dimension, or of one calendar unit, have one.
    """
    if isinstance(key, Quantity) and isinstance(value, Quantity):
        if value.dimension == key.dimension:
            return -1 if value.order < key.order else 1
    elif isinstance(key, Date) and isinstance(value, Date):
        if value.precision == key.precision:
            return -1 if value.order < key.order else 1
    elif isinstance(key, Time) and isinstance(value, Time) and value.zoned == key.zoned:
        return -1 if value.order < key.order else 1
    return 0
