"""What reading a time comes to: when it is, and how others are worded likewise."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from quizgen.values.hours.moment import Moment


def _nowhere(_steps: int) -> str | None:
    """Nothing is worded likewise."""
    return None


class Wording(NamedTuple):
    """A date in words.

    Attributes:
        text: What people read.
        low: The number of the first day that it can be.
        high: That of the last one.
        precision: As `quizgen.values.date.Date` has it.
        step: Words the date so many steps on, or back if negative; None where that makes none.
        moment: The time of day, if it tells one.
    """

    text: str
    low: int
    high: int
    precision: str
    step: Callable[[int], str | None] = _nowhere
    moment: "Moment | None" = None


Read = Callable[[str], Wording | None]
"""Reads a text that is a part of another."""
