"""Which of several things can all stand together, where one after the other would not do.

Whoever takes France first has no room for Paris and Lyon: where that leaves too few, others are
tried, so that no draw decides whether there is a question.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

WIDEST = 128
"""How many things are looked through."""

LONGEST = 8_000
"""How often two of them are compared."""

Thing = TypeVar("Thing")


def gatherings(
    things: Sequence[Thing], together: Callable[[Thing, Thing], bool], size: int
) -> Iterator[tuple[Thing, ...]]:
    """Yield the choices of so many things of which each two can stand together.

    Args:
        things: The things, the best first.
        together: Whether two of them can stand together.
        size: How many are chosen.

    Yields:
        Each choice in the order of the things, those with the best things first.
    """
    things, left = things[:WIDEST], iter(range(LONGEST))

    def fits(one: Thing, other: Thing) -> bool:
        return next(left, None) is not None and together(one, other)

    def extend(chosen: tuple[Thing, ...], place: int) -> Iterator[tuple[Thing, ...]]:
        if len(chosen) == size:
            yield chosen
            return
        for at in range(place, len(things)):
            if all(fits(one, things[at]) for one in chosen):
                yield from extend((*chosen, things[at]), at + 1)

    return extend((), 0)
