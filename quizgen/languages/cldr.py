"""CLDR's data as Babel has it, turned into conventions."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.numbers import get_currency_name
from babel.units import UnknownUnitError, format_unit

from quizgen.languages.measured import CURRENCIES, UNITS
from quizgen.machine.pattern import pattern

WORLD = {"en": "en-001"}
"""Of no region, a language is taken as most of the world writes it: English the day first."""

_PLACES = {
    "d": "{day}",
    "dd": "{day}",
    "M": "{number}",
    "MM": "{number}",
    "L": "{number}",
    "LL": "{number}",
    "MMMM": "{month}",
    "LLLL": "{alone}",
    "y": "{year}",
    "yyyy": "{year}",
}
"""The date fields that are read and written (UTS #35, part 4, "Date Field Symbol Table")."""

WIDTHS = ("abbreviated", "wide")
"""The lengths of names, the shorter one first: it is the one that is written."""

DAY_PERIODS = ("am", "pm", "noon", "midnight")
"""The parts of a day whose hours are the same in every language."""

SAMPLES = (2, 3, 5, 8, 11, 21, 22, 100, 101, 1000)
"""Numbers that have each form of a noun that a language may have, but that of 1."""

_AFTER_NUMBER = pattern(r"[0-9.,\s]+(\S.*)")

_PER = pattern(r"\{0\}\s?(\S+)\s?\{1\}")

_PIECE = pattern(r"'((?:[^']|'')*)'|([A-Za-z])\2*|[^'A-Za-z]+")


def territories_of(tag: str) -> dict[str, list[str]]:
    """Ask Babel for the names of countries in a language, by their codes.

    Args:
        tag: A BCP 47 tag.

    Returns:
        The names of each, the usual one first; none where Babel does not know the language.
    """
    locale = _locale(tag)
    known = locale.territories if locale is not None else {}
    names: dict[str, list[str]] = {}
    for code, name in known.items():
        if len(code) == CODE and code.isalpha():
            names.setdefault(code, []).append(name)
    return names


CODE = 2
"""So many letters has the code of a country."""


def look_up(tag: str) -> dict[str, Any]:
    """Ask Babel for the conventions of a language.

    Args:
        tag: A BCP 47 tag. A region or script that is not known does not count.

    Returns:
        The parts of `quizgen.languages.conventions.Conventions` as JSON has them; none where
        Babel does not know the language.
    """
    locale = _locale(tag)
    if locale is None:
        return {}
    symbols = locale.number_symbols.get("latn", {})
    return {
        "direction": "rtl" if locale.character_order == "right-to-left" else "ltr",
        "grouping": str(symbols.get("group", "")),
        "point": str(symbols.get("decimal", "")),
        "months": _months(locale, "format", "wide"),
        "months_alone": _months(locale, "stand-alone", "wide"),
        "short_months": [name.rstrip(".") for name in _months(locale, "format", "abbreviated")],
        "weekdays": [locale.days["format"]["wide"][day] for day in range(7)],
        "day": _template(locale.date_formats["long"].pattern, "{day}"),
        "month": _template(_month_pattern(locale)),
        "eras": _eras(locale),
        "quarters": [
            "|".join(dict.fromkeys(locale.quarters["format"][width][quarter] for width in WIDTHS))
            for quarter in range(1, 5)
        ],
        "day_periods": _day_periods(locale),
        "units": dict(_units(locale)),
        "per": _per(locale),
        "signs": _signs(locale),
    }


def _locale(tag: str) -> Locale | None:
    parts = WORLD.get(tag.lower(), tag).split("-")
    for count in range(len(parts), 0, -1):
        try:
            return Locale.parse("-".join(parts[:count]), sep="-")
        except (ValueError, UnknownLocaleError):
            continue
    return None


def _months(locale: Locale, context: str, width: str) -> list[str]:
    return [locale.months[context][width][month] for month in range(1, 13)]


def _eras(locale: Locale) -> list[str]:
    """Return the names of the time before our era and of ours, ``|`` between several."""
    return ["|".join(dict.fromkeys(locale.eras[width][era] for width in WIDTHS)) for era in (0, 1)]


def _day_periods(locale: Locale) -> dict[str, str]:
    found = locale.day_periods["format"]
    named = {
        period: "|".join(
            dict.fromkeys(found[width][period] for width in WIDTHS if period in found[width])
        )
        for period in DAY_PERIODS
    }
    return {period: names for period, names in named.items() if names}


def _month_pattern(locale: Locale) -> str:
    skeletons = locale.datetime_skeletons
    return str(skeletons["yMMMM"].pattern) if "yMMMM" in skeletons else ""


def _template(pattern: str, *needed: str) -> str:
    """Turn a CLDR date pattern into a template; empty where it has other fields."""
    parts = []
    for piece in _PIECE.finditer(pattern):
        if piece[2]:
            place = _PLACES.get(piece[0])
            if place is None:
                return ""
            parts.append(place)
        else:
            parts.append(piece[0] if piece[1] is None else piece[1].replace("''", "'") or "'")
    template = "".join(parts)
    whole = all(place in template for place in (*needed, "{year}"))
    return template if whole and "{{" not in template else ""


def _units(locale: Locale) -> Iterator[tuple[str, str]]:
    """Yield the names of units, where all numbers but 1 have the same."""
    for unit, name in UNITS.items():
        with suppress(UnknownUnitError):
            one, *others = (
                format_unit(count, name, "long", locale=locale) for count in (1, *SAMPLES)
            )
            yield from _named(unit, "".join(_AFTER_NUMBER.findall(one)), others)
    for unit, code in CURRENCIES.items():
        one, *others = (
            get_currency_name(code, count=count, locale=locale) for count in (1, *SAMPLES)
        )
        yield from _named(unit, one, [f"0 {name}" for name in others])


def _per(locale: Locale) -> str:
    """Return the word between two units of which one is divided by the other, if it is one."""
    found = locale._data.get("compound_unit_patterns", {}).get("per", {}).get("long", {})  # noqa: SLF001
    word = _PER.fullmatch(str(found.get("compound", "")))
    return word[1] if word else ""


def _named(unit: str, one: str, others: list[str]) -> Iterator[tuple[str, str]]:
    names = {found[1] for found in map(_AFTER_NUMBER.fullmatch, others) if found}
    if one and len(names) == 1:
        (many,) = names
        yield unit, many if one == many else f"{one}|{many}"


def _signs(locale: Locale) -> dict[str, str]:
    """Return the signs that mean a currency here; codes are read everywhere."""
    signs = {
        unit: str(locale.currency_symbols.get(code, code)) for unit, code in CURRENCIES.items()
    }
    return {sign: unit for unit, sign in signs.items() if sign != CURRENCIES[unit]}
