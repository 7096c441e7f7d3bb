"""Dates of a day, a month or a year, as intervals of days."""

from dataclasses import field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern

if TYPE_CHECKING:
    from quizgen.values.almanac import Almanac

Precision = Literal["day", "month", "year"]

FIRST_YEAR, LAST_YEAR = 1000, 2100
"""Four bare digits are a year from the first to the last of these, else a count."""

LONGEST = 60
"""No wording of a date is longer."""

_MONTHS = 12
_YEAR = pattern("[1-9][0-9]{3}")
_ISO = pattern(r"([1-9][0-9]{3})-([0-9]{2})(?:-([0-9]{2}))?")


@frozen
class Date:
    """A date; equal to every other wording of the same days.

    Attributes:
        text: What people read.
        low: The first day that it can be.
        high: The last one.
        precision: Whether it is a ``day``, a ``month`` or a ``year``.
        language: The language that it is written in.
    """

    text: str = field(compare=False)
    low: date
    high: date
    precision: Precision
    language: str = field(compare=False, repr=False)

    @classmethod
    def read(cls, text: str, language: str = "en") -> "Date | None":
        """Read a date; None where the whole text is none.

        A wrong weekday, or a day that the month does not have, makes it none.

        Args:
            text: Any text; an ISO date (``2019-01-23``) is put into words.
            language: A BCP 47 tag of the language that it is written in.
        """
        written = text.strip()
        if len(written) > LONGEST or not _YEAR.search(written):
            return None
        if is_year(written):
            year = int(written)
            return cls(written, date(year, 1, 1), date(year, 12, 31), "year", language)
        try:
            return cls._read_iso(written, language) or cls._read_words(written, language)
        except ValueError:
            return None  # 31 February

    @classmethod
    def _read_iso(cls, text: str, language: str) -> "Date | None":
        found = _ISO.fullmatch(text)
        if found is None:
            return None
        from quizgen.values.almanac import almanac_of

        year, month, day = found.groups()
        first, almanac = date(int(year), int(month), int(day or 1)), almanac_of(language)
        if day:
            return cls(almanac.print_day(first) or text, first, first, "day", language)
        last = _month_end(first)
        return cls(almanac.print_month(first) or text, first, last, "month", language)

    @classmethod
    def _read_words(cls, text: str, language: str) -> "Date | None":
        from quizgen.values.almanac import almanac_of

        almanac = almanac_of(language)
        found = almanac.match(text)
        if found is None:
            return None
        parts = found.groupdict()
        month = almanac.month_of(parts)
        first = date(int(parts["year"]), month, almanac.day_of(parts))
        if not parts.get("day"):
            return cls(text, first, _month_end(first), "month", language)
        if not _agrees(parts, first, almanac):
            return None
        return cls(text, first, first, "day", language)

    @property
    def canonical(self) -> str:
        """A short name for ids: ``2019-01-23``, ``2019-01`` or ``2019``."""
        return self.low.isoformat()[: {"day": 10, "month": 7, "year": 4}[self.precision]]

    @property
    def order(self) -> tuple[int, int]:
        """A sort key among dates: the first day, then the last one."""
        return self.low.toordinal(), self.high.toordinal()

    def compatible(self, other: object) -> bool:
        """Whether both could be the same, or share a day; only two dates may not."""
        return not isinstance(other, Date) or (self.low <= other.high and other.low <= self.high)

    def contains(self, other: object) -> bool:
        """Whether every day of the other is a day of this one."""
        return isinstance(other, Date) and self.low <= other.low and other.high <= self.high

    def stepped(self, steps: int) -> "Date | None":
        """Return the date some days, months or years on or back, in the same wording.

        Args:
            steps: How many of the date's own precision, on, or back if negative.

        Returns:
            It, or None outside of the years that are read as dates.
        """
        try:
            day = self._moved(steps)
        except (ValueError, OverflowError):
            return None
        reached = Date.read(self._written(day), self.language)
        # Beyond the last bare year, the same digits are a count.
        return reached if reached and reached.precision == self.precision else None

    def _moved(self, steps: int) -> date:
        if self.precision == "day":
            return self.low + timedelta(steps)
        months = steps if self.precision == "month" else _MONTHS * steps
        years, month = divmod(self.low.month - 1 + months, _MONTHS)
        return self.low.replace(year=self.low.year + years, month=month + 1)

    def _written(self, day: date) -> str:
        from quizgen.values.almanac import almanac_of

        almanac = almanac_of(self.language)
        found = almanac.match(self.text)
        if found:
            return almanac.rewrite(found, day)
        return day.isoformat()[: len(self.text)]


def is_year(text: str) -> bool:
    """Tell whether a text is four bare digits that are read as a year."""
    if len(text) != 4 or not (text.isascii() and text.isdigit()):  # noqa: PLR2004
        return False
    return FIRST_YEAR <= int(text) <= LAST_YEAR


def _month_end(first: date) -> date:
    if first.month == _MONTHS:
        return first.replace(day=31)
    return first.replace(month=first.month + 1) - timedelta(1)


def _agrees(parts: dict[str, str | None], day: date, almanac: "Almanac") -> bool:
    """Whether the weekday and the suffix that are written are those of the day."""
    weekday, suffix, suffix_of = parts["weekday"], parts["suffix"], almanac.suffix
    if weekday and almanac.weekday_of(weekday) != day.weekday():
        return False
    return not suffix or suffix_of is None or suffix.casefold() == suffix_of(day.day)
