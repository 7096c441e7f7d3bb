"""Dates with a slip in a month, a month in short, or with where it was: *15 Aprl 1912*."""

import re
from collections.abc import Iterator
from functools import cache

from quizgen.folding import fold
from quizgen.machine.pattern import pattern
from quizgen.marking.slip import is_one_edit, without_accents
from quizgen.values.calendar.almanac import almanac_of

SHORTEST = 3
"""In fewer letters, no month is known."""

_WORD = pattern(r"[^\W\d_]{3,}\.?")
_AND_PLACE = pattern(
    r"(?P<date>.*[0-9]{4})(?:,\s?|\s(?:in|at|en|à|a|em)\s|\s)(?P<place>[A-ZÀ-Þ][^\W\d_]{2,})"
)
_PLACE_AND = pattern(r"(?P<place>[A-ZÀ-Þ][^\W\d_]{2,}),?\s(?:in\s)?(?P<date>[0-9]{4})")


def respelled_months(text: str, language: str) -> Iterator[str]:
    """Yield a date with its months as they are written, and without where it was.

    Args:
        text: What was typed; it is no date as it stands.
        language: A BCP 47 tag of the language of the question.
    """
    months = _months(language)

    def respelled(found: re.Match[str]) -> str:
        typed = without_accents(fold(found[0].rstrip(".")))
        near = {name for plain, name in months.items() if _is_near(typed, plain)}
        return near.pop() if typed not in months and len(near) == 1 else found[0]

    if any(map(str.isdigit, text)):
        written = _WORD.sub(respelled, text)
        if written != text:
            yield written
        for where in (_AND_PLACE, _PLACE_AND):
            found = where.fullmatch(text.strip())
            if found:
                yield found["date"]


def _is_near(typed: str, month: str) -> bool:
    if len(typed) < SHORTEST or abs(len(typed) - len(month)) > 1:
        return len(typed) >= SHORTEST and month.startswith(typed)
    return is_one_edit(typed, month) or month.startswith(typed)


@cache
def _months(language: str) -> dict[str, str]:
    """Return the months of a language by their names without accents."""
    names = {}
    for name in almanac_of(language).months:
        plain = without_accents(fold(name))
        if len(plain) > SHORTEST:
            names[plain] = name
    return names
