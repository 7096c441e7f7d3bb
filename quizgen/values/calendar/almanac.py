"""How a language writes dates, made ready for reading and writing."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache

from quizgen.folding import fold
from quizgen.languages.conventions import Conventions, conventions_of
from quizgen.languages.grammar import Dates
from quizgen.languages.grammars import grammar_of
from quizgen.languages.tag import primary
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import any_of, pattern
from quizgen.values.calendar.days import Day
from quizgen.values.calendar.eras import Eras, eras_of

_PLACE = pattern(r"\{(\w+)\}")
_SPACE = pattern(r"\\?\s")
"""A space of any sort in what is escaped for a pattern."""


@frozen(eq=False)
class Almanac:
    """What reading and writing dates needs of a language.

    Attributes:
        conventions: The names and orders that are usual in it.
        patterns: Match dates in words, those of days first.
        months: Months from 1 by their names, as `key_of` has them.
        full_months: The full names of the twelve months, in each way that there is.
        short_months: The short names of the twelve months, as they are written.
        weekdays: Weekdays from 0 for Monday by their names, likewise.
        suffix: What follows a day's digits, if anything may.
        first: How the first of a month is written, if not as 1.
        article: Chooses the article before a day that has one, if there are several.
        eras: How years are written, before our era as well.
    """

    conventions: Conventions
    patterns: tuple[re.Pattern[str], ...]
    months: Mapping[str, int]
    full_months: tuple[tuple[str, ...], ...]
    short_months: tuple[str, ...]
    weekdays: Mapping[str, int]
    suffix: Callable[[int], str] | None
    first: str
    article: Callable[[int], str] | None
    eras: Eras

    def match(self, text: str) -> re.Match[str] | None:
        """Match a date in words."""
        return next((found for found in (p.fullmatch(text) for p in self.patterns) if found), None)

    def month_of(self, parts: Mapping[str, str | None]) -> int:
        """Return the month of a date that was matched; a number may be that of none."""
        number, name = parts.get("number"), parts.get("month") or parts.get("alone")
        return int(number) if number else self.months[key_of(name or "")]

    def weekday_of(self, name: str) -> int:
        """Return the weekday that a name is of."""
        return self.weekdays[key_of(name)]

    def day_of(self, parts: Mapping[str, str | None]) -> int:
        """Return the day of a date that was matched; the first where it tells none."""
        day = parts.get("day") or "1"
        return int(day) if day.isdigit() else 1

    def print_day(self, day: Day) -> str | None:
        """Write a day in words; None where the language has none."""
        return self._print(self.conventions.day, day)

    def print_month(self, day: Day) -> str | None:
        """Write a day's month in words; None where the language has none."""
        return self._print(self.conventions.month, day)

    def rewrite(self, found: re.Match[str], day: Day) -> str | None:
        """Write another date in the wording of one that was matched; None across the eras."""
        text = found.string
        for name, start, end in sorted(_spans(found), key=lambda span: -span[1]):
            part, rest = self._part(name, found, day), text[end:]
            if part is None:
                return None
            # A full stop shortens a name: it does not follow one that is written in full.
            if rest.startswith(".") and any(
                part.casefold() == name.casefold() for names in self.full_months for name in names
            ):
                rest = rest[1:]
            text = text[:start] + part + rest
        return text

    def _print(self, template: str, day: Day) -> str | None:
        if not template:
            return None
        return template.format(
            day=(day.day == 1 and self.first) or day.day,
            month=self.conventions.months[day.month - 1],
            alone=self.conventions.months_alone[day.month - 1],
            number=day.month,
            year=self.eras.shown(day.year),
        )

    def _part(self, name: str, found: re.Match[str], day: Day) -> str | None:
        """Write a part of a date in the style of the one that is written."""
        written = found[name]
        match name:
            case "year":
                return self.eras.written(day.year, found.groupdict())
            case "day":
                return self.first if day.day == 1 and self.first else _padded(day.day, written)
            case "number":
                return _padded(day.month, written)
            case "weekday":
                return _like(written, self.conventions.weekdays[day.weekday()])
            case "suffix" | "article":
                ways = self.suffix, self.article if not found["weekday"] else None
                way = ways[name == "article"]
                return way(day.day) if way else written
        return self._month_like(written, day.month)

    def _month_like(self, written: str, month: int) -> str:
        """Name another month than the one that is written, in full or in short as it is."""
        for names in self.full_months:
            if key_of(written) in map(key_of, names):
                return _like(written, names[month - 1])
        return _like(written, self.short_months[month - 1])


@cache
def almanac_of(tag: str) -> Almanac:
    """Return the almanac of a language, or one without words where nothing is known of it.

    Args:
        tag: A BCP 47 tag such as ``en`` or ``en-GB``.
    """
    grammar, conventions = grammar_of(tag), conventions_of(tag)
    # What is usual in a region comes first, what the language has elsewhere is read as well.
    known = (conventions, conventions_of(primary(tag)))
    short = _short_months(conventions, grammar.dates)
    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    for one in known:
        for names in (one.months, one.months_alone, _short_months(one, grammar.dates)):
            for number, written in enumerate(names, 1):
                for name in written.split("|"):
                    months.setdefault(name, number)
        for number, name in enumerate(one.weekdays):
            weekdays.setdefault(name, number)
    return Almanac(
        conventions=conventions,
        patterns=tuple(_patterns(known, grammar.dates, eras_of(tag), months, weekdays)),
        months={key_of(name): number for name, number in months.items()},
        full_months=tuple(names for one in known for names in (one.months, one.months_alone)),
        short_months=tuple(written.partition("|")[0] for written in short),
        weekdays={key_of(name): number for name, number in weekdays.items()},
        suffix=grammar.numbers.suffix if grammar.dates.suffix else None,
        first=grammar.dates.first,
        article=grammar.dates.article,
        eras=eras_of(tag),
    )


@lru_cache(maxsize=4096)  # dates repeat the names of months
def key_of(name: str) -> str:
    """Reduce a name to what counts where case does not, as patterns without case have it.

    These take the dotless i of Turkish for one with a dot.
    """
    return fold(name).replace("ı", "i").replace("i\u0307", "i")


def _short_months(conventions: Conventions, dates: Dates) -> list[str]:
    """Return the short names of each month, with ``|`` between several."""
    return [
        "|".join(filter(None, (dates.short_months.get(number), name)))
        for number, name in enumerate(conventions.short_months, 1)
    ]


def _patterns(
    known: Sequence[Conventions],
    dates: Dates,
    eras: Eras,
    months: Iterable[str],
    weekdays: Iterable[str],
) -> list[re.Pattern[str]]:
    groups = {
        "year": eras.year,
        "month": rf"(?P<month>{any_of(months)})\.?",
        "alone": rf"(?P<alone>{any_of(months)})\.?",
        "number": "(?P<number>[0-9]{1,2})",
        "day": f"(?P<day>{any_of(filter(None, [dates.first]))}|[0-9]{{1,2}})"
        f"(?P<suffix>{dates.suffix or '(?!)'})?",
    }
    articles = [word for word in dates.articles if word[-1].isalpha()]
    elided = [word for word in dates.articles if word not in articles]
    weekday = rf"(?P<article>{any_of(articles)}\s+|{any_of(elided)})?" if dates.articles else ""
    weekday += rf"(?:(?P<weekday>{any_of(weekdays)}),?\s+)?"
    days = dict.fromkeys(filter(None, (*(one.day for one in known), *dates.days, *dates.said)))
    written = [weekday + _pattern(template, groups) for template in days]
    written += [
        _pattern(template, groups)
        for template in dict.fromkeys(filter(None, (*(one.month for one in known), *dates.months)))
    ]
    return [pattern(wording, re.IGNORECASE) for wording in written]


def _pattern(template: str, groups: Mapping[str, str]) -> str:
    """Turn a template such as ``{month} {day}, {year}`` into a pattern."""
    parts = _PLACE.split(template)
    literals = [_SPACE.sub(r"\\s+", re.escape(part)).replace(",", ",?") for part in parts[::2]]
    places = [groups[name] for name in parts[1::2]]
    return "".join(a + b for a, b in zip(literals, [*places, ""], strict=True))


def _spans(found: re.Match[str]) -> list[tuple[str, int, int]]:
    """Return the groups that matched something and change, each with its start and end."""
    parts = found.groupdict().items()
    return [(name, *found.span(name)) for name, text in parts if text and name not in _KEPT]


_KEPT = ("era", "lead")
"""A date of another era is not written likewise."""


def _padded(number: int, written: str) -> str:
    return str(number).zfill(len(written) if written[0] == "0" else 1)


def _like(written: str, name: str) -> str:
    """Give a name the case of another one."""
    if written.isupper():
        return name.upper()
    if written.islower():
        return name.lower()
    return name[0].upper() + name[1:]
