"""Seasons of sport, and school years, that look like months: ``2001-02``."""

import re
from collections.abc import Iterable

from quizgen.folding import mentions
from quizgen.languages.calendars import calendar_of
from quizgen.machine.pattern import pattern

_PAIR = pattern(r"([0-9]{2})([0-9]{2})-([0-9]{2})")
_MONTHS = 12

_WORDS = (
    *("season", "school year", "academic year", "fiscal year", "temporada", "curso", "saison"),
    *("année scolaire", "année universitaire", "Schuljahr", "Spielzeit", "Spieljahr", "stagione"),
    *("anno scolastico", "anno accademico", "año escolar", "ano letivo", "época"),
)
"""What lasts from one year to the next, in the languages that have dates."""


def is_season(text: str) -> bool:
    """Tell whether a text may be a year and the one after it: ``2001-02``, ``1999-00``."""
    found = _PAIR.fullmatch(text)
    return found is not None and _follows(found)


def may_be_season(text: str, beside: Iterable[str], question: str, language: str) -> bool:
    """Tell whether a text that reads as a month may be meant as a season.

    Args:
        text: What is read as a date.
        beside: The texts that stand beside it, such as other subjects' values.
        question: What is asked; of any words.
        language: A BCP 47 tag of the language that it is written in.

    Returns:
        Whether it looks like one, and another text can be nothing else, or the question asks for
        one or for a year.
    """
    found = _PAIR.fullmatch(text)
    if found is None or not (_follows(found) and 1 <= int(found[3]) <= _MONTHS):
        return False
    others = (other for other in map(_PAIR.fullmatch, beside) if other)
    if any(_follows(other) and not 1 <= int(other[3]) <= _MONTHS for other in others):
        return True
    return any(mentions(question, word) for word in (*_WORDS, *calendar_of(language).which))


def _follows(found: re.Match[str]) -> bool:
    return int(found[3]) == (int(found[2]) + 1) % 100
