"""Dates of any precision, from a second to what has no end, as intervals of days."""

from dataclasses import field
from functools import cache
from typing import TYPE_CHECKING

from quizgen.machine.frozen import frozen
from quizgen.values.hours.moment import Moment

FIRST_YEAR, LAST_YEAR = 1000, 2100
"""Four bare digits are a year from the first to the last of these, else a count."""

LONGEST = 60
"""No wording of a date is longer."""

PRECISIONS = frozenset(
    (
        *("day", "month", "year", "decade", "century", "millennium", "quarter", "minute", "second"),
        *("spring", "summer", "autumn", "winter", "early", "mid", "late"),
        *("about", "since", "until", "between", "span"),
    )
)
"""The words that precisions are made of."""

PLAIN = frozenset({"day", "month", "year"})
"""What is certain to be each of its days, and has no others."""

EXACT = frozenset({"day", "minute", "second"})
"""What is one thing for all that have it: of what happened in a month, each has its own day."""

if TYPE_CHECKING:
    from types import ModuleType

EVER = 10**9
"""No day is as far away: the bound of what has no end."""

_VAGUE = ("about", "between")
_WHOLE = ("century", "millennium")
_DAY = 24 * 60 * 60


@frozen
class Date:
    """A date; equal to every other wording of the same days.

    Attributes:
        text: What people read.
        low: The number of the first day that it can be (see `quizgen.values.calendar.days`).
        high: That of the last one; what has no end ends at ``EVER``.
        precision: What it names: a ``day``, ``month``, ``year``, ``decade``, ``century``,
            ``millennium``, ``quarter``, ``minute`` or ``second``; a season, such as ``spring``;
            or with what it is made of, such as ``early year``, ``about year``, ``since month``,
            ``between year year`` or ``span day day``.
        language: The language that it is written in.
        moment: The time of day, if it tells one.
    """

    text: str = field(compare=False)
    low: int
    high: int
    precision: str
    language: str = field(compare=False, repr=False)
    moment: Moment | None = None

    @classmethod
    def read(cls, text: str, language: str = "en") -> "Date | None":
        """Read a date; None where the whole text is none, or may be a count.

        A wrong weekday, or a day that the month does not have, makes it none.

        Args:
            text: Any text; an ISO date (``2019-01-23``), or one of EDTF (``156X``, ISO 8601-2),
                is put into words.
            language: A BCP 47 tag of the language that it is written in.
        """
        return cls._read(text, language, asked=False)

    @classmethod
    def read_as(cls, text: str, language: str = "en") -> "Date | None":
        """Read a text that is asked to be a date: ``476`` is a year, and so is ``0800``.

        Args:
            text: Any text; see `read`.
            language: A BCP 47 tag of the language that it is written in.
        """
        return cls._read(text, language, asked=True)

    @classmethod
    def _read(cls, text: str, language: str, *, asked: bool) -> "Date | None":
        written = text.strip()
        if len(written) > LONGEST or not written:
            return None
        if is_year(written):
            first = _first_of(int(written))
            return cls(written, first, _first_of(int(written) + 1) - 1, "year", language)
        found = _calendar().read_date(written, language, asked=asked)
        if found is None:
            return None
        return cls(found.text, found.low, found.high, found.precision, language, found.moment)

    @property
    def canonical(self) -> str:
        """A short name for ids: ``2019-01-23``, ``2019-01``, ``2019``, ``0044bc-03-15``."""
        from quizgen.values.calendar.bounds import name_of

        return name_of(self)

    @property
    def order(self) -> tuple[int, int]:
        """A sort key among dates: the first second that it can be, then the last one."""
        if self.moment:
            return self.moment.hull
        return self.low * _DAY, self.high * _DAY + _DAY - 1

    @property
    def first(self) -> int:
        """The first day that may count it as its own: the midnight of a day ends the one before."""
        return self.low - 1 if self.moment and self.moment.begins_a_day else self.low

    @property
    def is_exact(self) -> bool:
        """Whether all that have it have one and the same."""
        return self.precision in EXACT and not (self.moment and self.moment.either)

    @property
    def is_span(self) -> bool:
        """Whether it is a time from one date to another, and no date in between."""
        return self.precision.startswith(("span", "since", "until"))

    @property
    def is_vague(self) -> bool:
        """Whether it is some time within its bounds, and nobody knows which."""
        return self.precision.startswith(_VAGUE) or " about" in self.precision

    def compatible(self, other: object) -> bool:
        """Whether both could be the same, or share a time; only two dates may not.

        Of centuries, the first and the last year are counted in either way, but not of two
        at once: the 19th and the 20th have none in common.
        """
        if not isinstance(other, Date):
            return True
        if self.first > other.high or other.first > self.high:
            return False
        if self.precision in _WHOLE and other.precision == self.precision:
            return self.low == other.low
        return self.moment is None or other.moment is None or self.moment.meets(other.moment)

    def contains(self, other: object) -> bool:
        """Whether every time that the other can be is certain to be one of this one.

        A span contains no time within it, which is another thing, but what tells its ends
        more exactly.
        """
        if not isinstance(other, Date):
            return False
        if self.precision in PLAIN:
            return self.low <= other.low and other.high <= self.high
        from quizgen.values.calendar.bounds import covers

        return self == other or covers(self, other)

    def overlaps(self, other: "Date") -> bool:
        """Whether both are certain to share a time, if each lasts as long as it can be told."""
        from quizgen.values.calendar.bounds import overlap

        return overlap(self, other)

    def stepped(self, steps: int) -> "Date | None":
        """Return the date some days, months, years, … on or back, in the same wording.

        Args:
            steps: How many of the date's own precision, on, or back if negative.

        Returns:
            It, or None outside of the years that are read as dates, or where it cannot be
            worded likewise.
        """
        if not steps:
            return self
        text = _calendar().step_date(self.text, self.language, steps)
        reached = text and self._reread(text)
        if not reached or reached.precision != self.precision:
            return None
        return reached if (reached.order > self.order) == (steps > 0) else None

    def worded_like(self, model: "Date") -> "Date":
        """Return this date in the wording of another one of its precision, if there is a way."""
        steps = _calendar().steps_between(model, self)
        reached = model.stepped(steps) if steps else None
        return reached if reached == self else self

    def _reread(self, text: str) -> "Date | None":
        """Read another date, as a date only if this one is not known for one otherwise."""
        plain = Date.read(text, self.language)
        if plain is None and Date.read(self.text, self.language) is None:
            plain = Date.read_as(text, self.language)
        return plain


@cache
def _calendar() -> "ModuleType":
    """Load what reads dates, when there may be one."""
    from quizgen.values.calendar import reading

    return reading


def is_year(text: str) -> bool:
    """Tell whether a text is four bare digits that are read as a year."""
    if len(text) != 4 or not (text.isascii() and text.isdigit()):  # noqa: PLR2004
        return False
    return FIRST_YEAR <= int(text) <= LAST_YEAR


def year_in_words(date: Date) -> str:
    """Write the year in which a date begins as its language does."""
    from quizgen.values.calendar.days import day_of
    from quizgen.values.calendar.eras import eras_of

    return eras_of(date.language).shown(day_of(date.low).year) if abs(date.low) < EVER else ""


def _first_of(year: int) -> int:
    """Return the number of a year's first day."""
    before = year - 1
    return 365 * before + before // 4 - before // 100 + before // 400 + 1
