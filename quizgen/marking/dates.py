"""What a typed date means, beside the one that is right."""

from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages.conventions import conventions_of
from quizgen.languages.tag import primary
from quizgen.machine.pattern import pattern
from quizgen.marking.calendar.compact import parted
from quizgen.marking.calendar.seasons import SEASONS, is_season_in, is_season_of
from quizgen.marking.short_dates import is_decade_of, is_short_for, respelled, weigh_in_short
from quizgen.marking.verdict import Meaning
from quizgen.values import Date, Quantity, Time, read
from quizgen.values.calendar.days import day_of
from quizgen.values.calendar.ordinals import roman_number
from quizgen.values.date import EVER, year_in_words

_DIGITAL = pattern(r"([0-9]{1,2})[-./ ]\s?([0-9]{1,2})[-./ ]\s?([0-9]{4})")
_MONTH = pattern(r"([0-9]{1,2})[-./]([0-9]{4})")
_ROMAN = pattern("(?i:[ivxlcdm]+)")
_GROUPS = pattern("(?<=[0-9]) (?=[0-9]{3}(?![0-9]))")
_DAY_FIRST = pattern(r"([0-9]{1,2})( [^\W\d_].*)")
_YEAR_FIRST = pattern(r"([0-9]{4})[./]([0-9]{1,2})[./]([0-9]{1,2})")


_SETTLED = frozenset({Meaning.RIGHT, Meaning.UNSURE, Meaning.INEXACT})
"""What need not be read in another way."""


def weigh_date(text: str, expected: Date) -> Meaning:
    """Compare what a typed date means with what is right; see `quizgen.marking.meaning.weigh`.

    Args:
        text: What was typed, without what does not count around it.
        expected: The right date.
    """
    meaning = _weigh_written(text, expected)
    for written in parted(text, expected.language):
        if meaning in _SETTLED:
            break
        other = _weigh_written(written, expected)
        meaning = other if other in _SETTLED or meaning is Meaning.NONE else meaning
    return meaning


def _weigh_written(text: str, expected: Date) -> Meaning:
    """Compare a date as it is written, with its numbers in words, and in short."""
    meaning = _weigh(text, expected)
    if meaning in _SETTLED:
        return meaning
    for written in respelled(text, expected.language):
        other = _weigh(written, expected)
        if other in _SETTLED:
            return other
        meaning = other if meaning is Meaning.NONE else meaning
    if is_decade_of(text, expected):
        return Meaning.INEXACT
    short = weigh_in_short(text, expected, _weigh)
    return meaning if short is Meaning.NONE else short


def _weigh(text: str, expected: Date) -> Meaning:
    if _ROMAN.fullmatch(text):
        is_century = Date.read_as(f"siglo {text}", "es") == expected  # XIX
        is_year = text.isupper() and str(roman_number(text)) == expected.text  # MCMXIV
        if is_century or is_year:
            return Meaning.RIGHT if is_century else Meaning.UNSURE
    readings = [
        Date.read_as(written, expected.language) or read(written, expected.language)
        for written in _spellings(text)
    ]
    dates = [date for date in readings if isinstance(date, Date)]
    if not dates:
        return _weigh_without_year(text, expected)
    right = [_is_within(date, expected) for date in dates]
    if any(right):
        is_sure = all(right) or (right[0] and _is_day_first(text, expected.language))
        return Meaning.RIGHT if is_sure else Meaning.UNSURE
    if any(_is_between(date, expected) or is_season_in(date, expected) for date in dates):
        return Meaning.UNSURE
    if any(_says_less(date, expected) for date in dates):
        return Meaning.INEXACT
    return _weigh_guess(text, dates, expected)


def _weigh_guess(text: str, dates: Sequence[Date], expected: Date) -> Meaning:
    """Tell whether only the student knows what a date means that is not the right one."""
    maybe = any(_may_mean(date, expected) for date in dates)
    short = _lacks_era(text, expected) or is_short_for(text, expected)
    return Meaning.UNSURE if maybe or short else Meaning.OTHER


def _is_within(date: Date, expected: Date) -> bool:
    """Tell whether a typed date is the right one, or a part of it or of what is about right."""
    if date == expected or expected.contains(date):
        return True
    if _is_in_years(date, expected) or _is_hour_of(date, expected):
        return True
    loose = expected.precision.startswith(("about", "between")) and not date.is_span
    return loose and _lies_in(date, expected)


def _is_in_years(date: Date, expected: Date) -> bool:
    """Tell whether a span of years is a decade, century or millennium: 201–300 is the third."""
    if date.precision != "span year year" or expected.precision not in _PERIODS:
        return False
    if _may_be_a_century(expected):
        return False

    years = day_of(date.high).year - day_of(date.low).year + 1
    return years == _PERIODS[expected.precision] and _lies_in(date, expected)


_PART_OF = ("early", "mid", "late")

_PERIODS = {"decade": 10, "century": 100, "millennium": 1000}
"""How many years they have."""


def _is_hour_of(date: Date, expected: Date) -> bool:
    """Tell whether a moment is the right one as it is written: 10 a.m., where 10:00 is right."""
    given, right = date.moment, expected.moment
    if given is None or right is None or given.either or not right.has_halves:
        return False
    return replace(right, apart=0).covers(given)


def _says_less(date: Date, expected: Date) -> bool:
    """Tell whether a typed date contains the right one, in about all that it can be."""
    if expected.moment and not date.moment:
        return date.precision in CERTAIN and date.compatible(expected)
    about = date.precision.startswith(("about", "between"))
    about = about or date.precision.startswith(_PART_OF) or is_season_of(date, expected)
    return date.contains(expected) or (about and _lies_in(expected, date))


def _is_day_first(text: str, language: str) -> bool:
    """Tell whether digits have the day first for certain: with stops, or where all write so."""
    digits = _DIGITAL.fullmatch(text)
    return digits is not None and (primary(language) != "en" or text.count(".") == _STOPS)


_STOPS = 2
"""So many are in 8.11.1895."""


def _is_between(date: Date, expected: Date) -> bool:
    """Tell whether a span was typed as what may lie in it: between 1914 and 1918."""
    is_between = expected.is_span and date.precision.startswith("between")
    return is_between and (date.low, date.high) == (expected.low, expected.high)


def _may_mean(date: Date, expected: Date) -> bool:
    """Tell whether only the student knows if a date that may be the right one is meant to be.

    1990 may mean since 1990, and a month some season; of a span, no part is meant to be all.
    """
    if _may_be_a_century(expected):
        return _begins_with(date, expected)
    if date.is_span or expected.is_span:
        ends = date.low == expected.low > -EVER or date.high == expected.high < EVER
        return ends and not any(one.precision.startswith("span") for one in (date, expected))
    if {date.precision, expected.precision} <= SEASONS:
        return False
    if date.moment or expected.moment:
        return date.moment is not None and expected.compatible(date)
    if date.precision.startswith(("about", "between")):
        return False
    return expected.precision not in CERTAIN and _lies_in(date, expected)


def _may_be_a_century(date: Date) -> bool:
    """Tell whether a decade may as well be a hundred years: the 1900s."""
    return date.precision == "decade" and date.high - date.low > _YEARS_OF_A_DECADE


_YEARS_OF_A_DECADE = 10 * 366


def _begins_with(date: Date, expected: Date) -> bool:
    """Tell whether a date may lie in hundred years, or be these or the ten that they begin with."""
    if date.precision == "century":
        return date.low == expected.low
    if date.is_span and date.low != expected.low:
        return False
    return _lies_in(date, expected)


def _lies_in(inner: Date, outer: Date) -> bool:
    return outer.low <= inner.low and inner.high <= outer.high


CERTAIN = frozenset({"day", "month", "year", "decade", "quarter"})
"""What has the same first and last day for everybody."""


def _lacks_era(text: str, expected: Date) -> bool:
    """Tell whether only the era is missing: 44, for 44 BC."""
    eras = conventions_of(expected.language).eras
    return any(
        Date.read_as(f"{text} {name.partition('|')[0]}", expected.language) == expected
        for name in eras
    )


def _weigh_without_year(text: str, expected: Date) -> Meaning:
    """Try the year of the right answer with a date that has none, such as 23 January."""
    if is_short_for(text, expected):
        return Meaning.UNSURE
    year = year_in_words(expected)
    several = (Date.read_as(one, expected.language) for one in _spellings(f"{text} {year}"))
    completed = next(filter(None, several), None)
    if completed is None:
        read_as_number = isinstance(read(text, expected.language), Quantity | Time)
        return Meaning.OTHER if read_as_number else Meaning.NONE
    if completed == expected or expected.contains(completed):
        return Meaning.UNSURE
    return Meaning.INEXACT if completed.contains(expected) else Meaning.OTHER


def _spellings(text: str) -> tuple[str, ...]:
    """Write a date in digits in the international way, in each order that it may be meant."""
    found = _YEAR_FIRST.fullmatch(text)
    if found:
        year, month, day = found.groups()
        return (f"{year}-{month:0>2}-{day:0>2}",)
    found = _MONTH.fullmatch(text)
    if found:
        month, year = found.groups()
        return (f"{year}-{month:0>2}",)
    found = _DAY_FIRST.fullmatch(text)
    if found:
        return (text, f"{found[1]}.{found[2]}")  # 23 Januar 2019, for 23.
    found = _DIGITAL.fullmatch(text)
    if found:
        one, two, year = found.groups()
        return tuple(dict.fromkeys((f"{year}-{two:0>2}-{one:0>2}", f"{year}-{one:0>2}-{two:0>2}")))
    return tuple(dict.fromkeys((text, _GROUPS.sub("", text))))  # 12 000 BC
