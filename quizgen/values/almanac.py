"""How a language writes dates, made ready for reading and writing."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from quizgen.languages.conventions import Conventions, conventions_of
from quizgen.languages.grammar import Dates
from quizgen.languages.grammars import grammar_of
from quizgen.values.notation import any_of

_PLACE = re.compile(r"\{(\w+)\}")
_SPACE = re.compile(r"\\?\s")
"""A space of any sort in what is escaped for a pattern."""


@dataclass(frozen=True, slots=True, eq=False)
class Almanac:
    """What reading and writing dates needs of a language.

    Attributes:
        conventions: The names and orders that are usual in it.
        patterns: Match dates in words, those of days first.
        months: Months from 1 by their names, folded.
        short_months: The short names of the twelve months, as they are written.
        weekdays: Weekdays from 0 for Monday by their names, folded.
        suffix: What follows a day's digits, if anything may.
        first: How the first of a month is written, if not as 1.
    """

    conventions: Conventions
    patterns: tuple[re.Pattern[str], ...]
    months: Mapping[str, int]
    short_months: tuple[str, ...]
    weekdays: Mapping[str, int]
    suffix: Callable[[int], str] | None
    first: str

    def match(self, text: str) -> re.Match[str] | None:
        """Match a date in words."""
        return next((found for found in (p.fullmatch(text) for p in self.patterns) if found), None)

    def month_of(self, parts: Mapping[str, str | None]) -> int:
        """Return the month of a date that was matched; a number may be that of none."""
        number, name = parts.get("number"), parts.get("month") or parts.get("alone")
        return int(number) if number else self.months[(name or "").casefold()]

    def day_of(self, parts: Mapping[str, str | None]) -> int:
        """Return the day of a date that was matched; the first where it tells none."""
        day = parts.get("day") or "1"
        return int(day) if day.isdigit() else 1

    def print_day(self, day: date) -> str | None:
        """Write a day in words; None where the language has none."""
        return self._print(self.conventions.day, day)

    def print_month(self, day: date) -> str | None:
        """Write a day's month in words; None where the language has none."""
        return self._print(self.conventions.month, day)

    def rewrite(self, found: re.Match[str], day: date) -> str:
        """Write another date in the wording of one that was matched."""
        text = found.string
        for name, start, end in sorted(_spans(found), key=lambda span: -span[1]):
            text = text[:start] + self._part(name, found[name], day) + text[end:]
        return text

    def _print(self, template: str, day: date) -> str | None:
        if not template:
            return None
        return template.format(
            day=(day.day == 1 and self.first) or day.day,
            month=self.conventions.months[day.month - 1],
            alone=self.conventions.months_alone[day.month - 1],
            number=day.month,
            year=day.year,
        )

    def _part(self, name: str, written: str, day: date) -> str:
        """Write a part of a date in the style of the one that is written."""
        match name:
            case "year":
                return str(day.year)
            case "day":
                return self.first if day.day == 1 and self.first else _padded(day.day, written)
            case "number":
                return _padded(day.month, written)
            case "suffix":
                return self.suffix(day.day) if self.suffix else written
            case "weekday":
                return _like(written, self.conventions.weekdays[day.weekday()])
        return self._month_like(written, day.month)

    def _month_like(self, written: str, month: int) -> str:
        """Name another month than the one that is written, in full or in short as it is."""
        for names in (self.conventions.months, self.conventions.months_alone):
            if written.casefold() in map(str.casefold, names):
                return _like(written, names[month - 1])
        return _like(written, self.short_months[month - 1])


@cache
def almanac_of(tag: str) -> Almanac:
    """Return the almanac of a language, or one without words where nothing is known of it.

    Args:
        tag: A BCP 47 tag such as ``en`` or ``en-GB``.
    """
    grammar, conventions = grammar_of(tag), conventions_of(tag)
    short = _short_months(conventions, grammar.dates)
    months: dict[str, int] = {}
    for names in (conventions.months, conventions.months_alone):
        months.update({name.casefold(): number for number, name in enumerate(names, 1)})
    for number, written in enumerate(short, 1):
        months.update(dict.fromkeys(written.casefold().split("|"), number))
    weekdays = {name.casefold(): number for number, name in enumerate(conventions.weekdays)}
    return Almanac(
        conventions=conventions,
        patterns=tuple(_patterns(conventions, grammar.dates, months, weekdays)),
        months=months,
        short_months=tuple(written.partition("|")[0] for written in short),
        weekdays=weekdays,
        suffix=grammar.numbers.suffix if grammar.dates.suffix else None,
        first=grammar.dates.first,
    )


def _short_months(conventions: Conventions, dates: Dates) -> list[str]:
    """Return the short names of each month, with ``|`` between several."""
    return [
        "|".join(filter(None, (dates.short_months.get(number), name)))
        for number, name in enumerate(conventions.short_months, 1)
    ]


def _patterns(
    conventions: Conventions,
    dates: Dates,
    months: Mapping[str, int],
    weekdays: Mapping[str, int],
) -> list[re.Pattern[str]]:
    groups = {
        "year": "(?P<year>[1-9][0-9]{3})",
        "month": rf"(?P<month>{any_of(months)})\.?",
        "alone": rf"(?P<alone>{any_of(months)})\.?",
        "number": "(?P<number>[0-9]{1,2})",
        "day": f"(?P<day>{any_of(filter(None, [dates.first]))}|[0-9]{{1,2}})"
        f"(?P<suffix>{dates.suffix or '(?!)'})?",
    }
    weekday = rf"(?:(?P<weekday>{any_of(weekdays)}),?\s+)?"
    days = dict.fromkeys(filter(None, (conventions.day, *dates.days)))
    written = [weekday + _pattern(template, groups) for template in days]
    written += [
        _pattern(template, groups)
        for template in dict.fromkeys(filter(None, (conventions.month, *dates.months)))
    ]
    return [re.compile(pattern, re.IGNORECASE) for pattern in written]


def _pattern(template: str, groups: Mapping[str, str]) -> str:
    """Turn a template such as ``{month} {day}, {year}`` into a pattern."""
    parts = _PLACE.split(template)
    literals = [_SPACE.sub(r"\\s+", re.escape(part)).replace(",", ",?") for part in parts[::2]]
    places = [groups[name] for name in parts[1::2]]
    return "".join(a + b for a, b in zip(literals, [*places, ""], strict=True))


def _spans(found: re.Match[str]) -> list[tuple[str, int, int]]:
    return [(name, *found.span(name)) for name, text in found.groupdict().items() if text]


def _padded(number: int, written: str) -> str:
    return str(number).zfill(len(written) if written[0] == "0" else 1)


def _like(written: str, name: str) -> str:
    """Give a name the case of another one."""
    if written.isupper():
        return name.upper()
    if written.islower():
        return name.lower()
    return name[0].upper() + name[1:]
