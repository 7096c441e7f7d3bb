"""Numbers that can be added: years and days, and how many of them; and amounts of all sorts."""

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from itertools import combinations

from quizgen.folding import LONGEST_SIGN, fold
from quizgen.languages.grammars import grammar_of
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.pack.fact import Value
from quizgen.values import Date, Quantity
from quizgen.values.calendar.days import day_of

MOST = 8
"""So many numbers of a stem are looked at."""

_WORD = pattern(r"\S+")
_EDGES = ".,;:!?¡¿()[]\"'“”‘’«»…"
_MONTHS = 12
_DAY = 24 * 60 * 60

YEAR, DAY = "year", "day"
YEARS, DAYS = "years", "days"
POINTS = {YEAR: YEARS, DAY: DAYS}
"""What points in time are told apart by."""

NUMBER = ""
"""What a number counts that stands alone."""

TIMES = "times"
"""What a number of things counts where something is multiplied by it: 2 sides of 24 oars."""


@frozen
class Figure:
    """A number, and what it counts: ``year`` is one of the calendar, ``years`` are a time."""

    number: Fraction
    of: str = NUMBER


def figures_of(value: Value | None) -> tuple[Figure, ...]:
    """Return the numbers that a value is; none where it is no exact one.

    A span is its two ends, and how long it is.
    """
    if isinstance(value, Date):
        return tuple(_dated(value))
    if isinstance(value, Quantity):
        return tuple(_counted(value))
    return ()


def ends_of(value: Value | None) -> tuple[Figure, ...]:
    """Return the two ends of a span of time; none of anything else."""
    if not isinstance(value, Date) or not value.precision.startswith("span"):
        return ()
    return tuple(_points(value.precision.split()[-1], value.low, value.high))


def figures_in(text: str, language: str) -> tuple[Figure, ...]:
    """Return the numbers that a text prints, in digits and in words, each once.

    Args:
        text: Any text.
        language: The language that it is written in.
    """
    words = [word.strip(_EDGES) for word in _WORD.findall(text)]
    numerals = grammar_of(language).numbers.words
    found: dict[Figure, None] = {}
    place = 0
    while place < len(words) and len(found) < MOST:
        word = words[place]
        if any(sign.isdigit() for sign in word) or numerals.get(fold(word).split("-")[0], 0) > 1:
            found |= dict.fromkeys(_at(words, place, language))
        place += 1
    return tuple(found)


def combined(figures: tuple[Figure, ...]) -> Iterator[Figure]:
    """Yield what each two numbers of some make: their sum, difference, product and ratio.

    Points in time have a difference, and lie so long before and after others; amounts are
    added if they count the same, and multiplied if one of them counts nothing.
    """
    for one, other in combinations(figures, 2):
        yield from _combined(one, other)


def _at(words: list[str], place: int, language: str) -> Iterator[Figure]:
    """Read the number at a place: as a date with the words around it, or with what it counts."""
    for length in (3, 2, 1):
        for start in range(max(0, place - length + 1), place + 1):
            date = _date(" ".join(words[start : start + length]), language)
            if date is not None:
                yield from _dated(date)
                return
    for length in (2, 1):
        counted = words[place : place + length]
        quantity = _quantity(" ".join(counted), language)
        if quantity is not None:
            yield from _counted(quantity)
            if length == 1 or len(counted[-1]) > LONGEST_SIGN:
                return  # else it may be no unit: aged 40 in 1990


@lru_cache(maxsize=4096)
def _date(text: str, language: str) -> Date | None:
    return Date.read(text, language)


@lru_cache(maxsize=4096)
def _quantity(text: str, language: str) -> Quantity | None:
    return Quantity.read(text, language)


def _dated(date: Date) -> Iterator[Figure]:
    precision = date.precision
    if precision.startswith("span"):
        first, last = _points(precision.split()[-1], date.low, date.high)
        yield Figure(last.number - first.number, POINTS[first.of])
        return
    if precision in {"day", "month", "year"}:
        yield Figure(Fraction(day_of(date.low).year), YEAR)
    if precision == "day":
        yield Figure(Fraction(date.low), DAY)


def _points(precision: str, low: int, high: int) -> tuple[Figure, Figure]:
    if precision == "day":
        return Figure(Fraction(low), DAY), Figure(Fraction(high), DAY)
    return Figure(Fraction(day_of(low).year), YEAR), Figure(Fraction(day_of(high).year), YEAR)


def _counted(quantity: Quantity) -> Iterator[Figure]:
    low, high = quantity.exact.low, quantity.exact.high
    if low is None or low != high:
        return
    number = Fraction(low)
    if quantity.dimension in {"", "ordinal"}:
        yield Figure(number)
        return
    if quantity.dimension == "time":
        if quantity.measure == "mo" and number % _MONTHS == 0:
            yield Figure(number / _MONTHS, YEARS)
        if quantity.measure == "s" and number % _DAY == 0:
            yield Figure(number / _DAY, DAYS)
    if quantity.dimension == quantity.measure != "percent":
        yield Figure(number, TIMES)
    yield Figure(number, f"{quantity.dimension} {quantity.measure}")


def _combined(one: Figure, other: Figure) -> Iterator[Figure]:
    a, b = one.number, other.number
    for point, length in ((one, other), (other, one)):
        span = POINTS.get(point.of)
        if span and length.of in {span, NUMBER}:
            yield Figure(point.number + length.number, point.of)
            yield Figure(point.number - length.number, point.of)
    if one.of == other.of and one.of in POINTS:
        yield Figure(abs(a - b), POINTS[one.of])
        yield Figure(abs(a - b))
        return
    if one.of in POINTS or other.of in POINTS:
        return
    if one.of == other.of != TIMES:
        yield Figure(a + b, one.of)
        yield Figure(abs(a - b), one.of)
    for amount, factor in ((one, other), (other, one)):
        if factor.of in {NUMBER, TIMES} and amount.of != TIMES and factor.number:
            yield Figure(amount.number * factor.number, amount.of)
            yield Figure(amount.number / factor.number, amount.of)
    if one.of == other.of != TIMES and a and b:
        yield Figure(a / b)
        yield Figure(b / a)
