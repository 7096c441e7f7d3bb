"""Quantities and dates in words, as the exact values that they can stand for.

They are read here without the help of `quizgen.values`, so that tests share no idea with it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
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
        core: From which to which value nobody can doubt that it is one, where that is not so
            of all; empty if it is so of none.
    """

    low: Point | None
    high: Point | None
    above: bool = False
    below: bool = False
    core: tuple[Point, ...] | None = None

    def holds(self, point: Point) -> bool:
        """Tell whether an exact value lies within."""
        return (self.low is None or self.low <= point) and (self.high is None or point <= self.high)

    def may_hold(self, point: Point) -> bool:
        """Tell whether an exact value lies within, strictly speaking, in some way of counting."""
        left_out = (self.above and point == self.low) or (self.below and point == self.high)
        return self.holds(point) and not left_out

    def surely_holds(self, point: Point) -> bool:
        """Tell whether an exact value lies within, strictly speaking, in each way of counting."""
        if self.core is None:
            return self.may_hold(point)
        return bool(self.core) and self.core[0] <= point <= self.core[1]


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
    """Read ``2001``, ``2001-01-23``, ``Jan 23, 2001``, ``44 BC``, ``c. 1500``, ``early 2001``."""
    words = text[0].lower() + text[1:]
    for wording, read in _WORDINGS.items():
        if found := re.fullmatch(wording, words):
            return read(*found.groups())
    return _understand_day(text)


def _century(number: str, before: str | None) -> Span:
    """Read a century as people count who begin with the year 1: no roster has a year 1900."""
    last = 100 * int(number)
    first, last = (1 - last, 100 - last) if before else (last - 99, last)
    return _years(first, last, core=(first + 1, last) if before else (first, last - 1))


def _decade(first: str) -> Span:
    return _years(int(first), int(first) + 9)


def _about(number: str, before: str | None) -> Span:
    year = 1 - int(number) if before else int(number)
    round_year = 49 if int(number) % 100 == 0 else 0
    wide = max(10, int(number) // 10 if before else 0, round_year)
    return _years(year - wide, year + wide, core=())


def _season(name: str, written: str) -> Span:
    year = int(written)
    if name in {"spring", "autumn"}:
        return Span(_day(year, 2, 1), _day(year, 12, 31), core=())
    return Span(_day(year - 1, 11, 1), _day(year + 1, 3, 31), core=())


def _half(name: str, rest: str) -> Span:
    whole = _understand_date(rest)
    assert whole.low is not None
    assert whole.high is not None
    days = whole.high - whole.low + 1
    if name == "early":
        return Span(whole.low, whole.low + days // 2 - 1, core=())
    return Span(whole.high - days // 2 + 1, whole.high, core=())


def _quarter(number: str, year: str) -> Span:
    first = 3 * int(number) - 2
    last = 31 if first in {1, 10} else 30
    return Span(_day(int(year), first, 1), _day(int(year), first + 2, last))


_WORDINGS: dict[str, Callable[..., Span]] = {
    r"(\d+)(?:st|nd|rd|th) century( BC)?": _century,
    r"the (\d+)s": _decade,
    r"c\. (\d+)( BC)?": _about,
    r"(spring|autumn|summer|winter) (\d+)": _season,
    r"(early|late) (.+)": _half,
    r"q([1-4]) (\d+)": _quarter,
}


def _understand_day(text: str) -> Span:
    words = text.partition("day, ")[2] or text
    era = re.search(r"(?:(\d+) (BC|AD))$", words)
    parts = [int(part) for part in re.findall("[0-9]+", words.removesuffix(era[0] if era else ""))]
    if words.startswith("AD "):
        return _years(parts[0], parts[0])
    year = int(era[1]) if era else next(part for part in parts if part > 31)
    named = [number for number, name in enumerate(_MONTHS, 1) if name in words]
    rest = parts if era else [part for part in parts if part != year]
    month, *days = [*named, *rest] or [0]
    if era and era[2] == "BC":
        year = 1 - year
    if not month:
        return _years(year, year)
    if days:
        return Span(_day(year, month, days[0]), _day(year, month, days[0]))
    following = (year, month + 1) if month < 12 else (year + 1, 1)
    return Span(_day(year, month, 1), _day(*following, 1) - 1)


def _years(first: int, last: int, core: tuple[int, ...] | None = None) -> Span:
    days = core and (_day(core[0], 1, 1), _day(core[1], 12, 31))
    return Span(_day(first, 1, 1), _day(last, 12, 31), core=core if core is None else days or ())


def _day(year: int, month: int, day: int) -> Point:
    """Number a day; all is as it was four hundred years, or 146,097 days, before."""
    cycle, rest = divmod(year - 1, 400)
    return date(rest + 1, month, day).toordinal() + cycle * 146_097
