"""Dates of ISO 8601-2, the Extended Date/Time Format, put into a language's words.

What is read: years before our era (``-0043``), decades and centuries (``156X``, ``19XX``),
seasons (``2011-21``), what is approximate (``1500~``), and spans with two ends or one
(``1914/1918``, ``1985/..``). The Library of Congress, "Extended Date/Time Format Specification"
(2019), levels 0 to 2.
"""

import re

from quizgen.languages.calendars import calendar_of
from quizgen.machine.pattern import pattern
from quizgen.values.calendar.almanac import Almanac, almanac_of
from quizgen.values.calendar.days import Day
from quizgen.values.calendar.eras import eras_of

_DATE = pattern(r"(-?[0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_DECADE = pattern(r"(?P<decade>[0-9]{3})X|(?P<century>[0-9]{2})XX")
_SEASON = pattern(r"(-?[0-9]{4})-2([1-4])")
_OPTIONAL = pattern(r"\[[^]]*\]")

_YEAR = 4


def in_words(text: str, language: str, *, asked: bool) -> str | None:
    """Put a date of EDTF into words; None where a text is none, or there are no words.

    Args:
        text: A text without white space around.
        language: A BCP 47 tag of the language of the words.
        asked: Whether a date is asked for: else a bare year says nothing, and -1500 is a number.
    """
    if not text.isascii() or " " in text:
        return None
    if "/" in text:
        return _span(text, language)
    calendar = calendar_of(language)
    if text.endswith("~"):
        date = _date(text[:-1], language, asked=True)
        return f"{calendar.about[0]} {date}" if date and calendar.about else None
    found = _DECADE.fullmatch(text)
    if found and calendar.decades:
        first = f"{found['decade']}0" if found["decade"] else f"{found['century']}00"
        return _bare(calendar.decades[0]).format(decade=first.lstrip("0"))
    season = _SEASON.fullmatch(text)
    if season and calendar.seasonal:
        name = calendar.seasons[int(season[2]) - 1].partition("|")[0]
        year = eras_of(language).shown(int(season[1]))
        return _bare(calendar.seasonal[0]).format(season=name, year=year)
    return _date(text, language, asked=asked)


def _bare(template: str) -> str:
    """Return a template without what may be left out; the article of a decade is usual."""
    return _OPTIONAL.sub("", template)


def _date(text: str, language: str, *, asked: bool) -> str | None:
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day = found.groups()
    number, almanac = int(year), almanac_of(language)
    if not month:
        if number > 0:
            return text if asked else None
        certain = asked or text.startswith(("-0", "0000"))
        return eras_of(language).shown(number) if certain and all(almanac.eras.names) else None
    if number > 999 or (number <= 0 and not all(almanac.eras.names)):  # noqa: PLR2004 - as read
        return None
    return _printed(number, int(month), int(day) if day else None, almanac)


def _printed(year: int, month: int, day: int | None, almanac: Almanac) -> str | None:
    """Put a day or a month into words; None where there is no such."""
    written = Day(year, month, day or 1)
    if not written.exists:
        return None
    return almanac.print_month(written) if day is None else almanac.print_day(written)


def _span(text: str, language: str) -> str | None:
    first, _, last = text.partition("/")
    calendar = calendar_of(language)
    if first == "..":
        end = _end(last, language)
        return f"{calendar.until[0]} {end}" if end and calendar.until else None
    start = _end(first, language)
    if last == "..":
        return f"{calendar.since[0]} {start}" if start and calendar.since else None
    end = _end(last, language)
    if not start or not end:
        return None
    era = f" {eras_of(language).names[0]}"
    if all(bare.removesuffix(era).isdigit() and bare.endswith(era) for bare in (start, end)):
        return f"{start.removesuffix(era)}–{end}"
    return f"{start}–{end}" if start.isdigit() and end.isdigit() else f"{start} – {end}"


def _end(text: str, language: str) -> str | None:
    """Put one end of a span into words."""
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?", text) and not _SEASON.fullmatch(text):
        year, month, *day = map(int, text.split("-"))
        return _printed(year, month, day[0] if day else None, almanac_of(language))
    if len(text) < _YEAR:
        return None
    return in_words(text, language, asked=True)
