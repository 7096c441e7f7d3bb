"""Dates as people type them in short: 21, the 21st of January, Wednesday, 23/1/19, the 20s."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from quizgen.folding import fold
from quizgen.languages.articles import after_article
from quizgen.languages.calendars import calendar_of
from quizgen.languages.grammars import grammar_of
from quizgen.machine.pattern import any_of, pattern
from quizgen.marking.spelled import in_digits
from quizgen.marking.verdict import Meaning
from quizgen.marking.weekdays import weekday_of, weekdays_of
from quizgen.values import Date
from quizgen.values.calendar.days import Day, day_of
from quizgen.values.calendar.ordinals import number_of
from quizgen.values.date import EVER, FIRST_YEAR

Weigh = Callable[[str, Date], Meaning]

_ORDINAL = pattern(r"\b(?=[0-9ivxlcdm])([0-9]+|[ivxlcdm]+\b)\w*")
_DECADE = pattern(r"(\D*)([0-9]0\D*)")
_CENTURY = pattern(r"[0-9]{2}(?=[0-9]0)")
_SHORT_YEAR = pattern(r"(?:(.*[^\W_][-./ ,]+)['’]?|['’]?)([0-9]{2})")
_SHORT_YEARS = pattern(r"['’]?([0-9]{2})\s?[-‐‑–—/]\s?['’]?([0-9]{2})")
_PARTED_YEAR = pattern(r"(?<![0-9])([0-9]{2}) (?:oh )?([0-9]{1,2})$")
"""What is left of nineteen eighty-four, or of nineteen oh six."""

_BEFORE_A_WORD = pattern(r"(?<![0-9])[0-9]{1,2}(?=\s[^\W\d_])")
_WORD = pattern(r"[^\W\d_]+")


def respelled(text: str, language: str) -> Iterator[str]:
    """Yield a typed date without its article, its numbers in digits and nothing behind these.

    Args:
        text: What was typed, without what does not count around it.
        language: A BCP 47 tag of the language of the question.
    """
    bare = _without_article(text, language)
    digits = _inner_article(language).sub("", in_digits(bare, language))
    several = [bare, digits, _mark_of(language).sub(r"\1", digits)]
    if digits != bare:
        several += [_PARTED_YEAR.sub(_joined, digits), _marked(digits, language)]
    several.append(_with_tens(bare, language))
    for written in dict.fromkeys(several):
        if written and written != text:
            yield written


def weigh_in_short(text: str, expected: Date, weigh: Weigh) -> Meaning:
    """Compare a part of a date: the year in two digits, the day of the month or the week.

    Args:
        text: What was typed, without what does not count around it.
        expected: The right date.
        weigh: Compares dates that tell their year.
    """
    meaning = _weigh_short_year(text, expected, weigh)
    if meaning is not Meaning.NONE:
        return meaning
    if expected.low != expected.high or expected.precision.startswith(_OPEN):
        return Meaning.NONE
    day, bare = day_of(expected.low), _without_article(text, expected.language)
    first, _, rest = bare.partition(" ")
    found = weekday_of(first.rstrip(",."), expected.language)
    if found is not None:
        return _weigh_weekday(found, rest.strip(), expected, weigh)
    meaning = _weigh_number(bare, day, expected.language)
    return _weigh_behind(first, rest, expected, weigh) if meaning is Meaning.NONE else meaning


def is_short_for(text: str, expected: Date) -> bool:
    """Tell whether a century or a decade was typed in short: 19th, XIX, the 20s.

    Args:
        text: What was typed, without what does not count around it.
        expected: The right date.
    """
    if expected.precision == "century":
        number = _ORDINAL.search(expected.text.casefold())
        if number and text.casefold().rstrip(".") in {number[0], number[1]}:
            return True
        typed = _number_of(text, expected.language)
        return typed is not None and typed * 100 == day_of(expected.high).year
    found = _DECADE.fullmatch(text) if expected.precision == "decade" else None
    century = _CENTURY.search(expected.text)
    if found is None or century is None:
        return False
    return Date.read_as(f"{found[1]}{century[0]}{found[2]}", expected.language) == expected


def is_decade_of(text: str, expected: Date) -> bool:
    """Tell whether a decade was typed that the right date lies in: the fifties, late 50s.

    Args:
        text: What was typed, without what does not count around it.
        expected: The right date.
    """
    if abs(expected.low) >= EVER or expected.is_span:
        return False
    language, century = expected.language, str(day_of(expected.low).year)[:-2]
    for written in (text, _with_tens(text, language)):
        found = _DECADE.fullmatch(written) if century else None
        date = found and Date.read_as(f"{found[1]}{century}{found[2]}", language)
        if date and date.low <= expected.low and expected.high <= date.high:
            return date.precision.endswith("decade")
    return False


_OPEN = ("since", "until", "between", "about")


def _marked(text: str, language: str) -> str:
    """Write 19e siècle for 19 siècle, which was an ordinal in words."""
    suffix = grammar_of(language).numbers.suffix
    if suffix is None:
        return text
    return _BEFORE_A_WORD.sub(lambda found: f"{found[0]}{suffix(int(found[0]))}", text)


def _joined(found: re.Match[str]) -> str:
    """Write 1984 for 19 84, and 1906 for 19 6."""
    return f"{found[1]}{found[2]:0>2}"


def _weigh_short_year(text: str, expected: Date, weigh: Weigh) -> Meaning:
    """Read 19 as the year of the right answer that ends so; only the student knows which it is."""
    if abs(expected.low) >= EVER or day_of(expected.low).year < FIRST_YEAR:
        return Meaning.NONE
    text = _without_article(text, expected.language)
    first, years = str(day_of(expected.low).year)[:2], _SHORT_YEARS.fullmatch(text)
    if years and expected.is_span:
        whole = f"{first}{years[1]}-{first}{years[2]}"
    else:
        found = _SHORT_YEAR.fullmatch(text)
        if found is None or (not found[1] and expected.precision != "year"):
            return Meaning.NONE
        whole = f"{found[1] or ''}{first}{found[2]}"
    meant = weigh(whole, expected) in {Meaning.RIGHT, Meaning.UNSURE}
    return Meaning.UNSURE if meant else Meaning.NONE


def _weigh_number(text: str, day: Day, language: str) -> Meaning:
    """Compare a bare day of the month, whose month and year the question may have named."""
    written = in_digits(text, language)
    number = _mark_of(language).sub(r"\1", f"{written.rstrip('.')} ").strip()
    if not (number.isascii() and number.isdigit()) or len(number) > 2:  # noqa: PLR2004
        return Meaning.NONE
    return Meaning.UNSURE if int(number) == day.day else Meaning.OTHER


def _weigh_behind(first: str, rest: str, expected: Date, weigh: Weigh) -> Meaning:
    """Compare what stands behind a preposition: on Wednesday, in January."""
    if not rest or first.casefold() not in _prepositions(expected.language):
        return Meaning.NONE
    meaning = weigh(rest, expected)
    if meaning is Meaning.INEXACT:
        return meaning
    found = weekday_of(_without_article(rest, expected.language), expected.language)
    if found is None:
        return Meaning.NONE
    right = found in weekdays_of(day_of(expected.low))
    return Meaning.INEXACT if right else Meaning.OTHER


def _weigh_weekday(weekday: int, rest: str, expected: Date, weigh: Weigh) -> Meaning:
    """Compare a weekday, and what follows it: Wednesday, Wednesday the 23rd."""
    day = day_of(expected.low)
    right = weekday in weekdays_of(day)
    if not rest:
        return Meaning.INEXACT if right else Meaning.OTHER
    meaning = weigh(rest, expected)
    if right and meaning is Meaning.RIGHT:
        return meaning
    if right and meaning is not Meaning.INEXACT:
        number = _without_article(rest, expected.language)
        return _weigh_number(number, day, expected.language)
    if right:
        return meaning
    return Meaning.UNSURE if meaning is Meaning.RIGHT else Meaning.OTHER


@cache
def _prepositions(language: str) -> frozenset[str]:
    """Return what stands before days, months and years of a language."""
    templates = (on for on in grammar_of(language).nouns.on.values() if isinstance(on, str))
    return frozenset(before for on in templates if (before := on.partition("{")[0].strip()))


@cache
def _inner_article(language: str) -> re.Pattern[str]:
    """Make the pattern of the article before a number within a date: January the 23rd."""
    articles = any_of(grammar_of(language).nouns.articles)
    return pattern(rf"(?<=\s){articles}\s+(?=[0-9])", re.IGNORECASE)


def _without_article(text: str, language: str) -> str:
    for article in grammar_of(language).nouns.articles:
        rest = after_article(fold(text), article)
        if rest and len(rest) < len(text):
            return text[len(text) - len(rest) :]
    return text


@cache
def _mark_of(language: str) -> re.Pattern[str]:
    """Make the pattern of a number with what may follow it in an ordinal: 21st, 1.º, 2ème."""
    several = [*calendar_of(language).suffix.split("|"), "st", "nd", "rd", "th"]
    suffixes = any_of(filter(None, several))
    return pattern(rf"(?<![0-9])([0-9]{{1,2}})\s?{suffixes}(?=[\s,]|$)", re.IGNORECASE)


def _with_tens(text: str, language: str) -> str:
    """Write the twenties in digits, in the century that is told or in none."""
    tens = grammar_of(language).dates.tens
    for found in _WORD.finditer(text) if tens else ():
        digits = tens.get(found[0].casefold())
        if digits:
            before = in_digits(text[: found.start()].rstrip(" -"), language)
            space = "" if before[-1:].isdigit() else " "
            return f"{before}{space}{digits}{text[found.end() :]}".strip()
    return in_digits(text, language)


@cache
def _numeral(language: str) -> re.Pattern[str]:
    suffixes = any_of(filter(None, calendar_of(language).suffix.split("|")))
    mark = rf"(?P<mark>{suffixes})?"
    return pattern(rf"(?i:(?:(?P<digits>[0-9]{{1,2}})|(?P<roman>[ivxlc]+?))\s?{mark}\.?)")


def _number_of(text: str, language: str) -> int | None:
    """Return the number of a century: 19e, XIXe; None where a text is none."""
    bare = in_digits(_without_article(text, language), language)
    found = _numeral(language).fullmatch(bare)
    return number_of(found, grammar_of(language).numbers) if found else None
