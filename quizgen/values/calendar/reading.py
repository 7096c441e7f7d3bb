"""Texts read as dates: a day, a month, a year, and all that is coarser, vaguer or longer."""

from collections.abc import Callable, Mapping
from functools import lru_cache, partial

from quizgen.machine.pattern import pattern
from quizgen.values.calendar.almanac import almanac_of
from quizgen.values.calendar.bounds import SEASONS
from quizgen.values.calendar.days import day_of, years_of
from quizgen.values.calendar.edtf import in_words
from quizgen.values.calendar.eras import Parts
from quizgen.values.calendar.lexicon import Lexicon, lexicon_of
from quizgen.values.calendar.periods import periods_of
from quizgen.values.calendar.plain import read_plain
from quizgen.values.calendar.spans import read_span
from quizgen.values.calendar.template import replaced
from quizgen.values.calendar.vagueness import about, open_ended, third_of
from quizgen.values.calendar.wording import Wording
from quizgen.values.date import Date, is_year
from quizgen.values.hours.dated import read_moment

_BARE = pattern("0{0,3}[1-9][0-9]{0,3}")
_FOUR = pattern("[0-9]{4}")
_SHORTEST, _LONGEST = 3, 4


def read_date(text: str, language: str, *, asked: bool) -> Wording | None:
    """Read a date; None where the whole text is none.

    Args:
        text: A text without white space around.
        language: A BCP 47 tag of the language that it is written in.
        asked: Whether a date is asked for, so that a bare number is a year.
    """
    if asked and _BARE.fullmatch(text):
        return _year(text, int(text))
    if asked or _FOUR.search(text):
        plain = read_plain(text, language, asked=asked)
        if plain:
            return plain
    lexicon = lexicon_of(language)
    if not asked and not lexicon.suspects(text):
        return None
    return _Reader(lexicon, asked=asked).read(text)


@lru_cache(maxsize=1024)
def _wording_of(text: str, language: str) -> Wording | None:
    return read_date(text, language, asked=False) or read_date(text, language, asked=True)


def step_date(text: str, language: str, steps: int) -> str | None:
    """Word the date that lies some steps from another, likewise; None where that makes none.

    Args:
        text: A date in words.
        language: A BCP 47 tag of the language that it is written in.
        steps: How many of its own precision, on, or back if negative.
    """
    wording = _wording_of(text, language)
    try:
        return wording and wording.step(steps)
    except (ValueError, OverflowError):
        return None


_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200, "millennium": 12_000}
_MONTHS |= {"quarter": 3, **dict.fromkeys(SEASONS, 12)}


def steps_between(one: "Date", other: "Date") -> int:
    """Return how many steps lead from a date to another of its precision; 0 where nobody knows."""
    if one.precision == "day":
        return other.low - one.low
    months = _MONTHS.get(one.precision)
    if months is None:
        return 0
    start, end = day_of(one.low), day_of(other.low)
    return (12 * (end.year - start.year) + end.month - start.month) // months


class _Reader:
    """Reads dates that are more than a day, a month or a year."""

    def __init__(self, lexicon: Lexicon, *, asked: bool) -> None:
        self._lexicon, self._asked = lexicon, asked

    def read(self, text: str) -> Wording | None:
        """Read a whole text."""
        language = self._lexicon.language
        try:
            written = in_words(text, language, asked=self._asked)
            if written is not None:
                # What is said in words has its era, or was asked for.
                return _Reader(self._lexicon, asked=True).read(written)
            return (
                self._point(text)
                or read_moment(text, language, self._point)
                or read_span(text, self._lexicon.joints, self._point)
                or self._opened(text)
            )
        except (ValueError, OverflowError):
            return None  # 31 February 44 BC

    def _point(self, text: str) -> Wording | None:
        """Read a date that is no span and has no time of day."""
        try:
            found = self._lexicon.year.fullmatch(text)
            if found:
                return self._year(text, found.groupdict())
            plain = read_plain(text, self._lexicon.language, asked=self._asked)
            period = plain or periods_of(self._lexicon.language).read(text)
            return period or self._opened(text, "since until")
        except ValueError:
            return None  # the year 0

    def _year(self, text: str, parts: Parts) -> Wording | None:
        eras = almanac_of(self._lexicon.language).eras
        if parts.get("era") or parts.get("lead"):
            year = eras.year_of(parts)

            def step(steps: int) -> str | None:
                written = eras.written(year + steps, parts)
                found = self._lexicon.year.fullmatch(text)
                return replaced(found, {"year": written}) if found and written else None

            return Wording(text, *years_of(year, year), "year", step)
        certain = is_year(text) or (self._asked and _SHORTEST <= len(text) <= _LONGEST)
        return _year(text, int(text)) if certain and text.isdigit() and int(text) else None

    def _opened(self, text: str, but: str = "") -> Wording | None:
        """Read a date behind words that make another one of it."""
        for opening in self._lexicon.openings:
            found = opening.found.match(text) if opening.kind not in but else None
            inner = self._point(text[found.end() :]) if found else None
            made = inner and _MAKERS[opening.kind](inner, text[: found.end()] if found else "")
            if made:
                return made
        return None


_MAKERS: Mapping[str, Callable[[Wording, str], Wording | None]] = {
    **{kind: partial(third_of, kind) for kind in ("early", "mid", "late")},
    "about": about,
    **{kind: partial(open_ended, kind) for kind in ("since", "until")},
}


def _year(text: str, year: int) -> Wording:
    def step(steps: int) -> str | None:
        reached = year + steps
        return str(reached).zfill(len(text)) if reached > 0 else None

    return Wording(text, *years_of(year, year), "year", step)
