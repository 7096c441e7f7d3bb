"""Weekdays as they are typed, and those of days by both calendars."""

from quizgen.folding import fold
from quizgen.marking.slip import without_accents
from quizgen.values.calendar.almanac import almanac_of
from quizgen.values.calendar.days import Day

LAST_JULIAN = 1752
"""The last year in which Britain had the calendar of Caesar, whose weekdays are others."""

SHORTEST = 2
"""Of the name of a weekday, fewer letters are another one's as well."""


def weekday_of(word: str, language: str) -> int | None:
    """Return the weekday from 0 that a name is of, or what it begins with; None for no one.

    Args:
        word: What was typed.
        language: A BCP 47 tag of the language that it is in.
    """
    typed = without_accents(fold(word))
    if len(typed) < SHORTEST or not typed.replace("-", "").isalpha():
        return None
    weekdays = almanac_of(language).weekdays.items()
    days = {number for name, number in weekdays if without_accents(fold(name)).startswith(typed)}
    return days.pop() if len(days) == 1 else None


def weekdays_of(day: Day) -> frozenset[int]:
    """Return the weekday of a day, and by the Julian calendar where that was in use somewhere.

    Args:
        day: Any day of the Gregorian calendar.
    """
    if day.year > LAST_JULIAN:
        return frozenset({day.weekday()})
    before = (14 - day.month) // 12
    year, month = day.year + 4800 - before, day.month + 12 * before - 3
    julian = day.day + (153 * month + 2) // 5 + 365 * year + year // 4 - 32083
    return frozenset({day.weekday(), julian % 7})
