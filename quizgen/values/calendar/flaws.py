"""What is wrong with a text that is meant as a date or a time, but is not read as one."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from quizgen.languages.calendars import calendar_of
from quizgen.languages.grammars import grammar_of
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.problem import closest
from quizgen.values.calendar.almanac import Almanac, almanac_of, key_of
from quizgen.values.calendar.days import Day, day_of, month_of
from quizgen.values.calendar.eras import Parts
from quizgen.values.calendar.lexicon import lexicon_of
from quizgen.values.calendar.spans import tails_of
from quizgen.values.date import LONGEST, Date
from quizgen.values.hours.dated import halves_of

_DIGITS = pattern(r"([0-9]{1,2})([-./])([0-9]{1,2})\2([0-9]{4})")
_YEAR_FIRST = pattern(r"([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})")
_ISO = pattern(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")
_THREE_PARTS = pattern("[0-9]{1,2}:[0-5][0-9]:[0-5][0-9]")
_DIGIT = pattern("[0-9]")
_WORD = pattern(r"[^\W\d_]{4,}")
_SHORTEST_WORD = 4
_ALIKE = 0.75
"""Shorter words, or those that are less alike, are no misspelt ones."""

_OPTIONAL = pattern(r"\[[^]]*\]")
_CENTURY = 19
_MONTHS, _DAYS = 12, 31
_MOST = 20


@frozen
class Flaw:
    """Why a text is no date or time, for a curator.

    Attributes:
        message: What was found.
        hint: What to do next.
        is_date: Whether it may be meant for a date or a time, and no number.
    """

    message: str
    hint: str
    is_date: bool = False


def flaw_of(text: str, language: str = "en", *, asked: bool = False) -> Flaw | None:
    """Tell what is wrong with a text that is meant as a date or a time.

    Args:
        text: A text that reads as neither.
        language: A BCP 47 tag of the language that it is written in.
        asked: Whether a date is asked for, so that it is meant as one.

    Returns:
        That there is no such day, that it has another weekday, that it has two readings, that it
        ends before it begins, that a word is misspelt, or that it is not read as it is written;
        None where nobody would take the text for one.
    """
    written = text.strip()
    if len(written) > LONGEST or not _DIGIT.search(written):
        return None
    if _THREE_PARTS.fullmatch(written):
        hint = (
            "write a.m. or p.m. behind it if it is a time of day, else hours and minutes in words"
        )
        return Flaw(f"{written!r} may be a time of day or a duration", hint)
    almanac = almanac_of(language)
    for day in islice(_days_in(written, language), _MOST):
        flaw = _flaw_in_digits(day) or _flaw_in_words(day, almanac)
        if flaw:
            return flaw
    return _flaw_in_order(written, language, asked) or _flaw_in_spelling(written, language, asked)


def examples_of(language: str = "en") -> str:
    """List how dates are written in a language: ``2019-01-23, 23 January 2019, …``.

    Args:
        language: A BCP 47 tag.
    """
    almanac, calendar = almanac_of(language), calendar_of(language)
    suffix = grammar_of(language).numbers.suffix
    mark = suffix(_CENTURY) if suffix else ""
    day = Day(2019, 1, 23)
    written = [day.iso, almanac.print_day(day), almanac.print_month(day), "2019"]
    written += [almanac.eras.shown(-43) if almanac.eras.names[0] else None]
    for template in calendar.centuries[:1]:
        bare = _OPTIONAL.sub("", template)
        roman = f"XIX{mark if mark.isascii() else ''}"
        written.append(bare.format(ordinal=f"{_CENTURY}{mark}", roman=roman, count=_CENTURY))
    *first, last = [text for text in written if text and Date.read_as(text, language)]
    return f"{', '.join(first)} or {last}"


def _days_in(text: str, language: str) -> Iterator[str]:
    """Yield all that may be meant as a day or a month in a text.

    That is what stands before a time of day, behind words such as *since*, or at an end of a span.
    """
    yield text
    for day, _, time, _ in halves_of(text, language):
        if ":" in time or not time[:1].isdigit():
            yield day
    lexicon = lexicon_of(language)
    for opening in lexicon.openings:
        if found := opening.found.match(text):
            yield text[found.end() :]
    for parting in lexicon.joints.partings(text):
        left, right = parting.left, parting.right
        yield right
        yield from (left + tail for tail in tails_of(right))
        yield left


def _flaw_in_digits(text: str) -> Flaw | None:
    found = _DIGITS.fullmatch(text)
    if found:
        one, _, two, year = found.groups()
        days = [
            day
            for day in dict.fromkeys(
                (Day(int(year), int(two), int(one)), Day(int(year), int(one), int(two)))
            )
            if day.exists
        ]
        ways = " or ".join(day.iso for day in days)
        if len(days) > 1:
            return Flaw(f"{text!r} has two readings as a date", f"write {ways}")
        if days:
            return Flaw(f"{text!r} is not read as a date", f"write {ways}")
        return _no_day(text, int(year), int(two), int(one))
    found = _YEAR_FIRST.fullmatch(text)
    if found and (day := Day(*map(int, found.groups()))).exists:
        return Flaw(f"{text!r} is not read as a date", f"write {day.iso}")
    found = _ISO.fullmatch(text)
    if found:
        return _no_day(text, int(found[1]), int(found[2]), int(found[3] or 1))
    return None


def _flaw_in_words(text: str, almanac: Almanac) -> Flaw | None:
    found = almanac.match(text)
    if found is None:
        return None
    parts = found.groupdict()
    if not almanac.eras.is_certain(parts, asked=True):
        return None
    try:
        day = Day(almanac.eras.year_of(parts), almanac.month_of(parts), almanac.day_of(parts))
    except ValueError:
        return None
    if not day.exists:
        return _no_day(text, *day)
    return _flaw_beside(text, parts, day, almanac)


def _flaw_beside(text: str, parts: Parts, day: Day, almanac: Almanac) -> Flaw | None:
    """Tell a weekday, or a suffix, that is not the day's."""
    weekday, suffix = parts.get("weekday"), parts.get("suffix")
    if weekday and almanac.weekday_of(weekday) != day.weekday():
        right = almanac.conventions.weekdays[day.weekday()]
        return Flaw(f"{text!r} is no {weekday}, but a {right}", "correct the day or the weekday")
    if suffix and almanac.suffix and suffix.casefold() != almanac.suffix(day.day):
        right = f"{day.day}{almanac.suffix(day.day)}"
        return Flaw(f"{text!r} does not read as a date", f"write {right}")
    return None


def _flaw_in_order(text: str, language: str, asked: bool) -> Flaw | None:  # noqa: FBT001
    """Tell that a span ends before it begins."""
    read = Date.read_as if asked else Date.read
    for swapped in _swapped(text, language):
        if read(swapped, language):
            message = f"{text!r} ends before it begins"
            eras = almanac_of(language).eras
            if pattern(eras.era, re.IGNORECASE).search(text):
                message += f": the years before our era run down to {eras.shown(0)}"
            return Flaw(message, f"write {swapped}")
    return None


def _swapped(text: str, language: str) -> Iterator[str]:
    """Yield a span with its ends swapped, in all ways in which it may be parted."""
    for _, head, left, joint, right in lexicon_of(language).joints.partings(text):
        lead, _, last = left.rpartition(" ")
        for tail in (*reversed(list(tails_of(right))), ""):
            end = right.removesuffix(tail).removesuffix(",")
            yield f"{head}{end}{joint}{left}{tail}"
            if lead:
                yield f"{head}{lead} {end}{joint}{last}{tail}"
        if left.isdigit() and right.isdigit() and len(right) < len(left):
            yield f"{head}{left[: -len(right)]}{right}{joint}{left}"


def _flaw_in_spelling(text: str, language: str, asked: bool) -> Flaw | None:  # noqa: FBT001
    """Tell the date that is meant by one with a misspelt word."""
    read = Date.read_as if asked else Date.read
    known = _words_of(language)
    for found in islice(_WORD.finditer(text), _MOST):
        # Where no date is asked for, a name such as Marc is none.
        if key_of(found[0]) not in known and (asked or len(found[0]) > _SHORTEST_WORD):
            like = closest(key_of(found[0]), known, _ALIKE)
            meant = f"{text[: found.start()]}{known.get(like)}{text[found.end() :]}"
            if like and read(meant, language):
                message = f"{text!r} does not read as a date: {found[0]!r} is not known"
                return Flaw(message, f"did you mean {meant}?")
    return None


@cache
def _words_of(language: str) -> dict[str, str]:
    """Return the longer words that dates are made of, by what counts of them."""
    almanac, lexicon = almanac_of(language), lexicon_of(language)
    names = [name for names in almanac.full_months for name in names]
    names += [*almanac.conventions.weekdays, *lexicon.words, *lexicon.more]
    return {key_of(name): name for name in reversed(names) if len(name) >= _SHORTEST_WORD}


def _no_day(text: str, year: int, month: int, day: int) -> Flaw | None:
    """Tell that there is no such day; None where nobody would mean one."""
    if day > _DAYS or day < 1:
        return None
    if not 1 <= month <= _MONTHS:
        hint = "correct the month: there are twelve"
        return Flaw(f"there is no such day as {text!r}", hint) if month else None
    first = Day(year, month)
    if not first.exists or Day(year, month, day).exists:
        return None
    last = day_of(month_of(first)[1]).day
    return Flaw(f"there is no such day as {text!r}", f"that month has {last} days: correct the day")
