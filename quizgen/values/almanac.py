"""A language's dates made ready for reading and writing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from quizgen.values.grammar import any_of, language_of
from quizgen.values.language import Language

_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, eq=False)
class Almanac:
    """What reading and writing dates needs of a language.

    Attributes:
        language: The table that it was made from.
        patterns: Match dates in words, those of days first.
        months: Months from 1 by their names, folded.
        weekdays: Weekdays from 0 for Monday by their names, folded.
    """

    language: Language
    patterns: tuple[re.Pattern[str], ...]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]

    def match(self, text: str) -> re.Match[str] | None:
        """Match a date in words."""
        return next((found for found in (p.fullmatch(text) for p in self.patterns) if found), None)

    def print_day(self, day: date) -> str | None:
        """Write a day in words; None where the language has none."""
        return self._print(self.language.days, day)

    def print_month(self, day: date) -> str | None:
        """Write a day's month in words; None where the language has none."""
        return self._print(self.language.month_years, day)

    def rewrite(self, found: re.Match[str], day: date) -> str:
        """Write another date in the wording of one that was matched."""
        text = found.string
        for name, start, end in sorted(_spans(found), key=lambda span: -span[1]):
            text = text[:start] + self._part(name, found[name], day) + text[end:]
        return text

    def _print(self, templates: tuple[str, ...], day: date) -> str | None:
        if not templates:
            return None
        month = self.language.months[day.month - 1]
        return templates[0].format(day=day.day, month=month, year=day.year)

    def _part(self, name: str, written: str, day: date) -> str:
        """Write a part of a date in the style of the one that is written."""
        match name:
            case "year":
                return str(day.year)
            case "day":
                return str(day.day).zfill(len(written) if written[0] == "0" else 1)
            case "suffix":
                suffix = self.language.ordinal_suffix
                return suffix(day.day) if suffix else written
            case "weekday":
                return _like(written, self.language.weekdays[day.weekday()])
        months = [month.casefold() for month in self.language.months]
        if written.casefold() in months:
            return _like(written, self.language.months[day.month - 1])
        return _like(written, self.language.short_months[day.month - 1].partition("|")[0])


def almanac_of(tag: str) -> Almanac:
    """Return the almanac of a language, or one without words where there is no table.

    Args:
        tag: A BCP 47 tag such as ``en`` or ``en-GB``.
    """
    return _compiled(language_of(tag))


@cache
def _compiled(language: Language) -> Almanac:
    months = {name.casefold(): n for n, name in enumerate(language.months, 1)}
    for number, names in enumerate(language.short_months, 1):
        months.update(dict.fromkeys(names.casefold().split("|"), number))
    weekdays = {name.casefold(): n for n, name in enumerate(language.weekdays)}
    groups = {
        "year": "(?P<year>[1-9][0-9]{3})",
        "month": rf"(?P<month>{any_of(months)})\.?",
        "day": f"(?P<day>[0-9]{{1,2}})(?P<suffix>{language.day_suffix})?",
    }
    weekday = rf"(?:(?P<weekday>{any_of(weekdays)}),?\s+)?"
    patterns = [weekday + _pattern(template, groups) for template in language.days]
    patterns += [_pattern(template, groups) for template in language.month_years]
    return Almanac(
        language=language,
        patterns=tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns),
        months=months,
        weekdays=weekdays,
    )


def _pattern(template: str, groups: Mapping[str, str]) -> str:
    """Turn a template such as ``{month} {day}, {year}`` into a pattern."""
    parts = _PLACE.split(template)
    literals = [re.escape(part).replace(r"\ ", r"\s+").replace(",", ",?") for part in parts[::2]]
    places = [groups[name] for name in parts[1::2]]
    return "".join(a + b for a, b in zip(literals, [*places, ""], strict=True))


def _spans(found: re.Match[str]) -> list[tuple[str, int, int]]:
    return [(name, *found.span(name)) for name, text in found.groupdict().items() if text]


def _like(written: str, name: str) -> str:
    """Give a name the case of another one."""
    if written.isupper():
        return name.upper()
    if written.islower():
        return name.lower()
    return name[0].upper() + name[1:]
