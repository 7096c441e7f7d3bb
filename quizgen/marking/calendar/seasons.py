"""Seasons typed for days, months and years: *summer 1789*."""

from quizgen.values import Date
from quizgen.values.calendar.days import day_of

SEASONS = {"spring", "summer", "autumn", "winter"}
"""Of one year, two of them overlap, for they are others in the south; but nobody means another."""

_MONTHS_OF = {
    "spring": (3, 4, 5, 6),
    "summer": (6, 7, 8, 9),
    "autumn": (9, 10, 11, 12),
    "winter": (12, 1, 2, 3),
}
"""The months of each in the north."""


def is_season_of(date: Date, expected: Date) -> bool:
    """Tell whether a date is in a season of the north, where most calendars were made.

    Args:
        date: What was typed.
        expected: What is right.
    """
    if date.precision not in SEASONS or expected.precision not in {"day", "month"}:
        return False
    return day_of(expected.low).month in _MONTHS_OF[date.precision]


def is_season_in(date: Date, expected: Date) -> bool:
    """Tell whether a season of the right year was typed: summer 1896, for 1896.

    Args:
        date: What was typed.
        expected: What is right.
    """
    if date.precision not in SEASONS or expected.precision != "year":
        return False
    middle = day_of((date.low + date.high) // 2).year
    return middle == day_of(expected.low).year
