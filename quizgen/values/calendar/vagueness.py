"""Dates that are less certain than what they are made of, or have no end.

Like those of numbers, the bounds are meant to be wide: a difference counts only where nobody
could doubt it.
"""

from functools import partial

from quizgen.values.calendar.days import day_of, month_of, years_of
from quizgen.values.calendar.wording import Wording
from quizgen.values.date import EVER

PARTED = frozenset({"month", "year", "decade", "century", "millennium"})
"""What has an early, a middle and a late part."""

_MARGINS = {"decade": (10, 3), "century": (50, 3), "millennium": (500, 3)}
"""For a period that is not certain, by how many years it may lie beside itself, and how many
steps lead from it to one that it cannot be."""

_DAYS, _MONTHS = 30, 3
_DECADE = 3652
_YEARS, _ROUNDEST = 10, 100


def third_of(kind: str, whole: Wording, opening: str) -> Wording | None:
    """Return the early, middle or late part of a time.

    An early part ends in the middle of the whole at the latest, and a late one begins there.
    """
    if whole.precision not in PARTED:
        return None
    low, high = whole.low, whole.high
    length = high - low + 1
    # The late 1800s may be those of ten years or of a hundred.
    shortest = min(length, _DECADE) if whole.precision == "decade" else length
    low, high = {
        "early": (low, low + length // 2 - 1),
        "mid": (low + shortest // 6, high - length // 6),
        "late": (low + shortest - shortest // 2, high),
    }[kind]
    text, on = opening + whole.text, partial(_behind, opening, whole)
    return Wording(text, low, high, f"{kind} {whole.precision}", on)


def about(date: Wording, opening: str) -> Wording | None:
    """Return a date that is not certain.

    A year may be ten years off, or half of the place of its last digit that is not zero: 1520 is
    1510 to 1530, 1500 is 1451 to 1549; before our era, a tenth of its number.
    """
    low, high, pace = date.low, date.high, 1
    match date.precision:
        case "day":
            low, high, pace = low - _DAYS, high + _DAYS, 2 * _DAYS + 1
        case "month":
            first = day_of(low)
            low = month_of(first.plus_months(-_MONTHS))[0]
            high = month_of(first.plus_months(_MONTHS))[1]
            pace = 2 * _MONTHS + 1
        case "year":
            year = day_of(low).year
            margin, pace = _margin(year)
            low, high = years_of(year - margin, year + margin)
        case "decade" | "century" | "millennium":
            margin, pace = _MARGINS[date.precision]
            low, high = years_of(day_of(low).year - margin, day_of(high).year + margin)
        case _:
            return None
    text, on = opening + date.text, partial(_behind, opening, date, pace=pace)
    return Wording(text, low, high, f"about {date.precision}", on)


def open_ended(kind: str, date: Wording, opening: str) -> Wording | None:
    """Return the time since a date, or until it."""
    if date.precision.startswith(("span", "since", "until")) or date.moment:
        return None
    low, high = (date.low, EVER) if kind == "since" else (-EVER, date.high)
    return Wording(opening + date.text, low, high, f"{kind} {date.precision}")


def _margin(year: int) -> tuple[int, int]:
    """Return by how many years a year may be off, and a round step to one that it cannot be."""
    number = year if year > 0 else 1 - year
    place = next(place for place in (_ROUNDEST, 10, 5, 1) if number % place == 0)
    margin = max(_YEARS, place // 2 - 1)
    if year <= 0:
        margin = max(margin, number // 10)
    return margin, -(-(2 * margin + 1) // place) * place


def _behind(opening: str, date: Wording, steps: int, *, pace: int = 1) -> str | None:
    reached = date.step(steps * pace)
    return None if reached is None else opening + reached
