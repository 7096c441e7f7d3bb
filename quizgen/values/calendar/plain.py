"""Days and months, with their year: ``23 January 2019``, ``15 March 44 BC``, ``2019-01``."""

from functools import partial

from quizgen.machine.pattern import pattern
from quizgen.values.calendar.almanac import Almanac, almanac_of
from quizgen.values.calendar.days import Day, day_of, month_of
from quizgen.values.calendar.eras import Parts
from quizgen.values.calendar.wording import Wording

_ISO = pattern(r"([1-9][0-9]{3})-([0-9]{2})(?:-([0-9]{2}))?")


def read_plain(text: str, language: str, *, asked: bool) -> Wording | None:
    """Read a day or a month, in words or as ISO 8601 has it; None where a text is none.

    Args:
        text: A text without white space around.
        language: A BCP 47 tag of the language that it is written in.
        asked: Whether a date is asked for, so that three digits are a year.
    """
    almanac = almanac_of(language)
    try:
        return _iso(text, almanac) or _words(text, almanac, asked=asked)
    except ValueError:
        return None  # 31 February


def _iso(text: str, almanac: Almanac) -> Wording | None:
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    year, month, day = found.groups()
    first = Day(int(year), int(month), int(day or 1))
    number = first.number
    if day:
        written, low, high = almanac.print_day(first), number, number
    else:
        written, (low, high) = almanac.print_month(first), month_of(first)
    unit = "day" if day else "month"
    return Wording(written or text, low, high, unit, partial(_iso_on, first, unit, almanac))


def _iso_on(first: Day, unit: str, almanac: Almanac, steps: int) -> str:
    reached = _moved(first, unit, steps)
    if unit == "day":
        return almanac.print_day(reached) or reached.iso
    return almanac.print_month(reached) or reached.iso.rpartition("-")[0]


def _words(text: str, almanac: Almanac, *, asked: bool) -> Wording | None:
    found = almanac.match(text)
    if found is None:
        return None
    parts = found.groupdict()
    if not almanac.eras.is_certain(parts, asked=asked):
        return None
    first = Day(almanac.eras.year_of(parts), almanac.month_of(parts), almanac.day_of(parts))
    number, unit = first.number, "day" if parts.get("day") else "month"
    low, high = (number, number) if unit == "day" else month_of(first)
    if unit == "day" and not _agrees(parts, first, almanac):
        return None

    def step(steps: int) -> str | None:
        return almanac.rewrite(found, _moved(first, unit, steps))

    return Wording(text, low, high, unit, step)


def _moved(first: Day, unit: str, steps: int) -> Day:
    reached = day_of(first.number + steps) if unit == "day" else first.plus_months(steps)
    return day_of(reached.number)


def _agrees(parts: Parts, day: Day, almanac: Almanac) -> bool:
    """Whether the weekday and the suffix that are written are those of the day."""
    weekday, suffix, suffix_of = parts["weekday"], parts["suffix"], almanac.suffix
    if weekday and almanac.weekday_of(weekday) != day.weekday():
        return False
    return not suffix or suffix_of is None or suffix.casefold() == suffix_of(day.day)
