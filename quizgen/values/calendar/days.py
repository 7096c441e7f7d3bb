"""Days by number, in the proleptic Gregorian calendar, before our era as well.

Years are astronomical, as in ISO 8601-2: 1 BC is the year 0, and 44 BC the year -43. Days are
numbered as `datetime.date.toordinal` does: 1 January of the year 1 is day 1, the day before is 0.
"""

from datetime import date
from typing import NamedTuple

DAY = 24 * 60 * 60
"""How many seconds a day has."""

FIRST, LAST = -99_999, 9999
"""The years in which dates lie."""

_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097
"""After how many years, and days, the calendar repeats itself."""

_MONTHS = 12


class Day(NamedTuple):
    """A day of the calendar.

    Attributes:
        year: An astronomical year.
        month: From 1.
        day: Likewise.
    """

    year: int
    month: int = 1
    day: int = 1

    @property
    def number(self) -> int:
        """Its number.

        Raises:
            ValueError: If there is no such day, or none that dates are about.
        """
        if not FIRST <= self.year <= LAST:
            message = f"no date is of the year {self.year}"
            raise ValueError(message)
        cycle, year = divmod(self.year - 1, _CYCLE_YEARS)
        return date(year + 1, self.month, self.day).toordinal() + cycle * _CYCLE_DAYS

    @property
    def exists(self) -> bool:
        """Whether there is such a day, and dates are about it."""
        try:
            _ = self.number
        except ValueError:
            return False
        return True

    @property
    def iso(self) -> str:
        """It as ISO 8601-2 has it: ``2019-01-23``, ``-0043-03-15``."""
        year = f"{self.year:04}" if self.year >= 0 else f"{self.year:05}"
        return f"{year}-{self.month:02}-{self.day:02}"

    def weekday(self) -> int:
        """Return the weekday, from 0 for Monday."""
        return (self.number - 1) % 7

    def plus_months(self, months: int) -> "Day":
        """Return the first day of the month that is so many on, or back if negative."""
        years, month = divmod(self.month - 1 + months, _MONTHS)
        return Day(self.year + years, month + 1)


def day_of(number: int) -> Day:
    """Return the day that has a number."""
    cycle, rest = divmod(number - 1, _CYCLE_DAYS)
    found = date.fromordinal(rest + 1)
    return Day(found.year + cycle * _CYCLE_YEARS, found.month, found.day)


def month_of(day: Day) -> tuple[int, int]:
    """Return the numbers of the first and the last day of a day's month."""
    return Day(day.year, day.month).number, _before(day.plus_months(1))


def years_of(first: int, last: int) -> tuple[int, int]:
    """Return the numbers of the first and the last day of some years."""
    return Day(first).number, Day(last, _MONTHS, 31).number


def _before(day: Day) -> int:
    return day.number - 1 if day.year <= LAST else Day(LAST, _MONTHS, 31).number
