"""Quantities and dates in words, as the exact values that they can stand for.

They are read here without the help of `quizgen.values`, so that tests share no idea with it.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cache

from tests.truth.amounts import understand_amount

Point = int
"""An exact value: so many parts of a person or an hour, or the number of a day."""

PARTS = 600
"""How many parts there are: enough to tell values apart that a tenth of a number does."""

_DIGITS = ["a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_TENS = ["ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WORDS = {
    **{word: max(number, 1) for number, word in enumerate(_DIGITS)},
    **{word: 10 * number for number, word in enumerate(_TENS, 1)},
}
HOURS = {"people": 1, "hour": 1, "hours": 1, "day": 24, "days": 24, "week": 168, "weeks": 168}

_NUMBER = "([0-9]+|[a-z]+)"
_QUANTITY = re.compile(
    rf"(?:(about|nearly|over|up to|at least|between) )?{_NUMBER}(?: (?:to|and) {_NUMBER})? "
    rf"({'|'.join(HOURS)})"
)
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@dataclass(frozen=True)
class Span:
    """All exact values from one to another; None where there is no bound.

    Attributes:
        low: The first one.
        high: The last one.
        above: Whether the first one itself is left out, strictly speaking.
        below: Whether the last one is.
    """

    low: Point | None
    high: Point | None
    above: bool = False
    below: bool = False

    def holds(self, point: Point) -> bool:
        """Tell whether an exact value lies within."""
        return (self.low is None or self.low <= point) and (self.high is None or point <= self.high)

    def surely_holds(self, point: Point) -> bool:
        """Tell whether an exact value lies within, strictly speaking."""
        left_out = (self.above and point == self.low) or (self.below and point == self.high)
        return self.holds(point) and not left_out


@cache
def understand(text: str) -> Span:
    """Read a quantity or a date, capitalised or not, as the exact values that it can stand for."""
    found = _QUANTITY.fullmatch(text[0].lower() + text[1:])
    if found is None:
        ends = understand_amount(text)
        if ends is None:
            return _understand_date(text)
        return Span(_parts(ends[0]), _parts(ends[1]), *ends[2:])
    limit, first, second, unit = found.groups()
    scale, number = HOURS[unit] * PARTS, _number(first)
    # Half a unit of the last digit that is not a zero, or a tenth of it all.
    place = 10 ** (len(str(number)) - len(str(number).rstrip("0")))
    margin = max(number * scale // 10, place * scale // 2)
    low, high = number * scale, _number(second or first) * scale
    limited = {
        "about": Span(low - margin, high + margin),
        "nearly": Span(low - margin, high, below=True),
        "over": Span(low, None, above=True),
        "at least": Span(low, None),
        "up to": Span(0, high),
    }
    return limited.get(limit, Span(low, high))


def _parts(end: Fraction | None) -> Point | None:
    """Count the parts of a value; a part of a degree Fahrenheit may be a bit less than one."""
    return None if end is None else round(end * PARTS)


def _number(text: str) -> int:
    return int(text) if text.isdigit() else WORDS[text]


def _understand_date(text: str) -> Span:
    """Read ``2001``, ``2001-01-23``, ``23 January 2001``, ``Jan 23, 2001``, ``January 2001``."""
    words = text.partition("day, ")[2] or text
    parts = [int(part) for part in re.findall("[0-9]+", words)]
    year = next(part for part in parts if part > 31)
    named = [number for number, name in enumerate(_MONTHS, 1) if name in words]
    rest = [part for part in parts if part != year]
    month, *days = [*named, *rest] or [0]
    if not month:
        first, last = date(year, 1, 1), date(year, 12, 31)
    elif days:
        first = last = date(year, month, days[0])
    else:
        first = date(year, month, 1)
        last = (first + timedelta(31)).replace(day=1) - timedelta(1)
    return Span(first.toordinal(), last.toordinal())
