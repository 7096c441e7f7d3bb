"""Dates as people type them: 23 January 2019, Jan 23, 2019, 23/1/2019, 44 BCE, the 1920s."""

from collections.abc import Callable, Iterator, Mapping
from itertools import product

from quizgen.languages.calendar import Calendar
from quizgen.languages.calendars import calendar_of
from quizgen.languages.conventions import conventions_of
from quizgen.languages.grammars import grammar_of
from quizgen.machine.pattern import pattern
from quizgen.values import Date
from quizgen.values.calendar.almanac import almanac_of
from quizgen.values.calendar.days import Day, day_of
from quizgen.values.calendar.eras import eras_of
from quizgen.values.calendar.lexicon import lexicon_of
from quizgen.values.date import EVER

ORDERS = (
    *("{day} {month} {year}", "{month} {day}, {year}", "{month} {day} {year}"),
    *("{day}. {month} {year}", "{day} de {month} de {year}"),
)
"""In which order a day is told, beside what is usual in the language."""

_OF = " de "
"""What parts a date in Spanish and Portuguese."""

_CHOICE = pattern(r"\[([^]]*)\]")


def ways_of_date(date: Date) -> Iterator[str]:
    """Yield the usual ways of typing a date, the likeliest first; some may not be right.

    Args:
        date: What is right.
    """
    kind = date.precision.partition(" ")[0]
    if date.moment or abs(date.low) >= EVER > abs(date.high) or date.high >= EVER:
        return _opened(date)
    return _WAYS.get(kind, _opened)(date)


def _days(date: Date) -> Iterator[str]:
    """Yield days and months in words, then in digits."""
    language, day = date.language, day_of(date.low)
    almanac, dates = almanac_of(language), grammar_of(language).dates
    conventions, number = almanac.conventions, day.month - 1
    if not conventions.months:
        yield from _in_digits(date, day) if day.year > 0 else ()
        return
    full = dict.fromkeys((conventions.months[number], conventions.months_alone[number]))
    short = [name for several in almanac.short_months[number : day.month] for name in (several,)]
    short += dates.short_months.get(day.month, "").split("|")
    names = [*full, *filter(None, short), *(f"{name}." for name in short if name)]
    years = _with_eras(day, language)
    if date.precision == "month":
        templates = (conventions.month, *dates.months, "{month} {year}", "{month} de {year}")
    else:
        templates = (conventions.day, *dates.days, *ORDERS)
    if _OF not in conventions.day:
        # Elsewhere it is understood, but nobody types it, and there is not room for everything.
        templates = tuple(template for template in templates if _OF not in template)
    days = [str(day.day), *filter(None, [day.day == 1 and almanac.first])]
    if day.day == 1 and not almanac.suffix and "{day}." not in conventions.day:
        days += [word for word, n in grammar_of(language).numbers.ordinals.items() if n == 1][:1]
    if almanac.suffix:
        days.append(f"{day.day}{almanac.suffix(day.day)}")
    if day.year > 0:
        yield from _in_digits(date, day)
    if date.precision == "day":
        month, year = conventions.months[number], years[0]
        said = (template.format(day=days[-1], month=month, year=year) for template in dates.said)
        yield from said
    for year, template in product(years, dict.fromkeys(templates)):
        for name, written in product(names, days):
            yield template.replace("{alone}", "{month}").format(
                day=written, month=name, number=day.month, year=year
            )


def _in_digits(date: Date, day: Day) -> Iterator[str]:
    month, year = day.month, day.year
    if date.precision == "month":
        yield f"{year:04}-{month:02}"
        yield from (f"{written}/{year}" for written in dict.fromkeys((str(month), f"{month:02}")))
        yield f"{month:02}.{year}"
        return
    yield day.iso
    for sign in "/.-":
        for ours in (f"{day.day}{sign}{month}", f"{day.day:02}{sign}{month:02}"):
            yield f"{ours}{sign}{year}"
    yield f"{year:04}/{month:02}/{day.day:02}"
    yield f"{month}/{day.day}/{year}"
    yield f"{month:02}/{day.day:02}/{year}"


def _years(date: Date) -> Iterator[str]:
    yield from _with_eras(day_of(date.low), date.language)


def _with_eras(day: Day, language: str) -> list[str]:
    """Return the ways of writing a year: its era in all its names, before it where that may be."""
    eras, calendar = conventions_of(language).eras, calendar_of(language)
    number = day.year if day.year > 0 else 1 - day.year
    place = 1 if day.year > 0 else 0
    names = [
        *(eras[place].split("|") if eras else ()),
        *(calendar.before, calendar.since_then)[place],
    ]
    plain = [name.replace("\u00a0", " ") for name in dict.fromkeys(filter(None, names))]
    leads = [name for name in plain if name in calendar.leads]
    with_era = [f"{number} {name}" for name in plain]
    with_era += [
        f"{number} {'.'.join(name)}." for name in plain if name.isalpha() and name.isupper()
    ]
    with_era += [f"{name} {number}" for name in leads]
    with_era += [f"{number} {name.replace(' ', '')}" for name in plain if "." in name]
    with_era += [f"{number}{name}" for name in plain if name.isalpha()]
    if day.year <= 0:
        return with_era
    shown = [str(number), eras_of(language).shown(day.year)]
    return [*dict.fromkeys(shown), *(with_era if number < 1000 else ())]  # noqa: PLR2004


def _rows(date: Date) -> Iterator[str]:
    """Yield decades, centuries and millennia."""
    language, calendar = date.language, calendar_of(date.language)
    first, last = day_of(date.low).year, day_of(date.high).year
    if first <= 0:
        return
    if date.precision == "decade":
        for template in calendar.decades:
            yield from (way.format(decade=first) for way in _expanded(template))
        return
    templates, length = calendar.centuries, 100
    if date.precision == "millennium":
        templates, length = calendar.millennia, 1000
    number, numbers = last // length, grammar_of(language).numbers
    words = [word for word, place in numbers.ordinals.items() if place == number]
    suffix = f"{number}{numbers.suffix(number)}" if numbers.suffix else ""
    ordinals = (
        suffix or str(number),
        *words,
        *(f"{number}{mark}" for mark in numbers.suffixes[:1]),
    )
    for template in templates:
        for way, ordinal in product(_expanded(template), ordinals):
            yield way.format(ordinal=ordinal, roman=_roman(number), count=number)


def _expanded(template: str) -> Iterator[str]:
    """Yield what a template stands for, without its era."""
    parts = _CHOICE.split(template)
    choices = [
        [text] if at % 2 == 0 else ["", *(way for way in text.split("|") if "{era}" not in way)]
        for at, text in enumerate(parts)
    ]
    yield from map("".join, product(*choices))


def _roman(number: int) -> str:
    signs = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    written = ""
    for worth, sign in signs:
        written += sign * (number // worth)
        number %= worth
    return written


def _seasons(date: Date) -> Iterator[str]:
    """Yield seasons and quarters by their other names, with the year that is written."""
    calendar, language = calendar_of(date.language), date.language
    found = pattern("[0-9]{4}").search(date.text)
    if found is None:
        return
    names, templates = _named(date, calendar, language)
    for template, name in product(templates, names):
        yield from (
            way.format(season=name, quarter=name, year=found[0]) for way in _expanded(template)
        )


def _named(date: Date, calendar: Calendar, language: str) -> tuple[list[str], tuple[str, ...]]:
    if date.precision != "quarter":
        place = ("spring", "summer", "autumn", "winter").index(date.precision.partition(" ")[0])
        names = calendar.seasons[place].split("|") if calendar.seasons else []
        return names, calendar.seasonal
    place = (day_of(date.low).month - 1) // 3
    several = (conventions_of(language).quarters, calendar.quarters)
    names = [name for rows in several if rows for name in rows[place].split("|")]
    return names, calendar.quarterly


def _spans(date: Date) -> Iterator[str]:
    """Yield the years from one to another, or what is between them."""
    first, last = day_of(date.low).year, day_of(date.high).year
    calendar = calendar_of(date.language)
    is_span = date.precision.startswith("span")
    if first <= 0 or date.precision not in {"span year year", "between year year"}:
        return
    if is_span:
        yield f"{first}-{last}"
        yield f"{first} - {last}"
        if first // 100 == last // 100:
            yield f"{first}-{last % 100:02}"
        yield f"{first}/{last}"
    for opening, joint in calendar.ranges if is_span else calendar.between:
        yield " ".join(filter(None, (opening, str(first), joint, str(last))))


def _opened(date: Date) -> Iterator[str]:
    """Yield a date behind other words that make the same of it: c. 1500, around 1500, 1500."""
    calendar, kind, rest = calendar_of(date.language), date.precision.partition(" ")[0], ""
    for opening in lexicon_of(date.language).openings:
        found = opening.found.match(date.text) if opening.kind == kind else None
        rest = date.text[found.end() :] if found else rest
    if not rest:
        return
    words = {
        "about": (*calendar.about, "~"),
        "since": calendar.since,
        "until": calendar.until,
        **calendar.thirds,
    }
    yield rest
    for before in words.get(kind, ()):
        yield f"{before} {rest}"
        if not before[-1].isalnum():
            yield f"{before}{rest}"


_WAYS: Mapping[str, Callable[[Date], Iterator[str]]] = {
    **dict.fromkeys(("day", "month"), _days),
    "year": _years,
    **dict.fromkeys(("decade", "century", "millennium"), _rows),
    **dict.fromkeys(("spring", "summer", "autumn", "winter", "quarter"), _seasons),
    **dict.fromkeys(("span", "between"), _spans),
}
