"""Decades, centuries, millennia, seasons and quarters, as a language writes them.

Where people count in different ways, a time is as wide as all of them: the 19th century from
1800 to 1900, spring from the February of the north to the December of the south.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, partial

from quizgen.folding import fold
from quizgen.languages.calendar import Calendar
from quizgen.languages.calendars import calendar_of
from quizgen.languages.conventions import conventions_of
from quizgen.languages.grammars import grammar_of
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import any_of
from quizgen.values.calendar.bounds import SEASONS
from quizgen.values.calendar.days import Day, month_of, years_of
from quizgen.values.calendar.eras import Eras, eras_of
from quizgen.values.calendar.ordinals import number_of, rewritten
from quizgen.values.calendar.template import compiled, replaced
from quizgen.values.calendar.wording import Wording

LENGTHS = {"century": 100, "millennium": 1000}

_SEASON_MONTHS = {"spring": (2, 12), "autumn": (2, 12), "summer": (-1, 15), "winter": (-1, 15)}
"""From which to which month of its year a season can be, in both hemispheres and by all customs:
from the Celtic beginning of summer on 1 May to the astronomical end of winter in March, and
half a year later in the south, where summer and winter begin in one year and end in the next."""

_OF_TWO_YEARS = ("winter", "summer")
_TURN = (11, 3)
"""From which month of one year to which of the next winter lasts, and summer in the south."""

_Kind = str


@frozen(eq=False)
class Periods:
    """The periods of a language.

    Attributes:
        language: Its tag.
        eras: How it writes years.
        patterns: What each sort of period matches.
        seasons: The four seasons by their names, folded.
        quarters: The names of the four quarters, of each in the same ways.
    """

    language: str
    eras: Eras
    patterns: tuple[tuple[_Kind, re.Pattern[str]], ...]
    seasons: Mapping[str, int]
    quarters: tuple[tuple[str, ...], ...]

    def read(self, text: str) -> Wording | None:
        """Read a period; None where a text is none."""
        for kind, wording in self.patterns:
            found = wording.fullmatch(text)
            read = found and self._read(kind, found)
            if read:
                return read
        return None

    def _read(self, kind: _Kind, found: re.Match[str]) -> Wording | None:
        match kind:
            case "decade":
                return self._decade(found)
            case "named":
                return self._named_century(found)
            case "season" | "quarter":
                year = self.eras.year_of(found.groupdict())
                if not self.eras.is_certain(found.groupdict(), asked=True):
                    return None
                return self._season(found, year) if kind == "season" else self._quarter(found, year)
        return self._row(kind, found)

    def _decade(self, found: re.Match[str]) -> Wording | None:
        written = found["decade"]
        first, before = int(written), self.eras.is_before(found.groupdict())
        if len(written) < 3 and not found.groupdict().get("era"):  # noqa: PLR2004 - the 50s
            return None
        # The 1800s may be a decade or a century, the 2000s even a millennium.
        last = first + next(years for years in (1000, 100, 10) if first % years == 0) - 1
        low, high = years_of(1 - last, 1 - first) if before else years_of(first, last)
        return Wording(found.string, low, high, "decade", partial(self._decade_on, found, before))

    def _decade_on(self, found: re.Match[str], before: bool, steps: int) -> str | None:  # noqa: FBT001
        reached = int(found["decade"]) + 10 * (-steps if before else steps)
        return replaced(found, {"decade": str(reached)}) if reached > 0 else None

    def _row(self, kind: _Kind, found: re.Match[str]) -> Wording | None:
        number = number_of(found, grammar_of(self.language).numbers)
        if number is None:
            return None
        length, before = LENGTHS[kind], self.eras.is_before(found.groupdict())
        first, last = length * (number - 1), length * number
        first = max(first, 1)
        low, high = years_of(1 - last, 1 - first) if before else years_of(first, last)
        return Wording(found.string, low, high, kind, partial(self._row_on, found, number, before))

    def _row_on(self, found: re.Match[str], number: int, before: bool, steps: int) -> str | None:  # noqa: FBT001
        reached = number - steps if before else number + steps
        written = rewritten(found, reached, grammar_of(self.language).numbers)
        return replaced(found, written) if written else None

    def _named_century(self, found: re.Match[str]) -> Wording | None:
        """Read the Ottocento, which goes from 1800 on; ottocento is a number."""
        names, written = calendar_of(self.language).named, found["named"]
        number = next(number for number, name in names.items() if fold(name) == fold(written))

        def step(steps: int) -> str | None:
            name = names.get(number + steps)
            elided = found["article"].endswith(("’", "'")) if found["article"] else None
            if name is None or elided not in {None, name[0] == "O"}:
                return None  # il Settecento, l’Ottocento
            return replaced(found, {"named": name})

        if not written[0].isupper():
            return None
        years = years_of(100 * (number - 1), 100 * number)
        return Wording(found.string, *years, "century", step)

    def _season(self, found: re.Match[str], year: int) -> Wording | None:
        season = SEASONS[self.seasons[fold(found["season"])]]
        low, high = season_of(season, year)
        if after := found.groupdict().get("next"):
            if season not in _OF_TWO_YEARS or not str(year + 1).endswith(after):
                return None
            # It begins in the one year, and ends in the other.
            low, high = month_of(Day(year, _TURN[0]))[0], month_of(Day(year + 1, _TURN[1]))[1]
        return Wording(found.string, low, high, season, partial(self._years_on, found, year))

    def _years_on(self, found: re.Match[str], year: int, steps: int) -> str | None:
        written, after = self.eras.written(year + steps, found.groupdict()), None
        if "next" in found.groupdict():
            after = str(year + steps + 1)[-len(found["next"]) :]
        return (
            replaced(found, {"year": written} | ({"next": after} if after else {}))
            if written
            else None
        )

    def _quarter(self, found: re.Match[str], year: int) -> Wording:
        quarter, way = self._named(found["quarter"])
        low, _ = month_of(Day(year, 3 * quarter + 1))
        _, high = month_of(Day(year, 3 * quarter + 3))
        on = partial(self._quarters_on, found, 4 * year + quarter, way)
        return Wording(found.string, low, high, "quarter", on)

    def _named(self, written: str) -> tuple[int, int]:
        """Return which quarter a name is of, and in which way it is written."""
        return next(
            (quarter, way)
            for quarter, names in enumerate(self.quarters)
            for way, name in enumerate(names)
            if fold(name) == fold(written)
        )

    def _quarters_on(self, found: re.Match[str], place: int, way: int, steps: int) -> str | None:
        year, quarter = divmod(place + steps, 4)
        year_written = self.eras.written(year, found.groupdict())
        if year_written is None or way >= len(self.quarters[quarter]):
            return None
        name, written = self.quarters[quarter][way], found["quarter"]
        if written[0].isupper():
            name = name[0].upper() + name[1:]
        return replaced(found, {"year": year_written, "quarter": name})


def season_of(season: str, year: int) -> tuple[int, int]:
    """Return the numbers of the first and last day that a season of a year can have."""
    first, last = (Day(year).plus_months(month - 1) for month in _SEASON_MONTHS[season])
    return month_of(first)[0], month_of(last)[1]


@cache
def periods_of(tag: str) -> Periods:
    """Return the periods of a language.

    Args:
        tag: A BCP 47 tag such as ``en`` or ``en-GB``.
    """
    calendar, eras, numbers = calendar_of(tag), eras_of(tag), grammar_of(tag).numbers
    seasons = {
        fold(name): number
        for number, names in enumerate(calendar.seasons)
        for name in names.split("|")
    }
    known = zip(conventions_of(tag).quarters, calendar.quarters or ("",) * 4, strict=False)
    quarters = tuple(
        tuple(name for name in f"{cldr}|{own}".split("|") if name) for cldr, own in known
    )
    mark = f"(?P<mark>{calendar.suffix})" if calendar.suffix else "(?P<mark>(?!))"
    groups = {
        "year": eras.year,
        "next": r"\s?[-–/]\s?(?P<next>[0-9]{4}|[0-9]{2})",
        "era": eras.era,
        "decade": "(?P<decade>[1-9][0-9]{0,2}0)",
        "ordinal": rf"(?:(?P<digits>[0-9]{{1,2}})\s?{mark}|(?P<word>{any_of(numbers.ordinals)}))",
        "roman": f"(?P<roman>[IVXLC]+?){mark}?",
        "count": "(?P<digits>[0-9]{1,2})",
        "named": rf"(?P<article>il\s+|l[’'])?(?P<named>{any_of(calendar.named.values())})",
        "season": f"(?P<season>{any_of(seasons)})",
        "quarter": f"(?P<quarter>{any_of(name for names in quarters for name in names)})",
    }
    templates = list(_templates(calendar))
    return Periods(
        language=tag,
        eras=eras,
        patterns=tuple((kind, compiled(template, groups)) for kind, template in templates),
        seasons=seasons,
        quarters=quarters,
    )


def _templates(calendar: Calendar) -> Iterator[tuple[_Kind, str]]:
    for kind, templates in (
        ("decade", calendar.decades),
        ("century", calendar.centuries),
        ("named", ("{named}",) if calendar.named else ()),
        ("millennium", calendar.millennia),
        ("season", calendar.seasonal),
        ("season", [f"{one}{{next}}" for one in calendar.seasonal if one.endswith("{year}")]),
        ("quarter", calendar.quarterly),
    ):
        yield from ((kind, template) for template in templates)
