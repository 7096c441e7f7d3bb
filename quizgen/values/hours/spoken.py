"""Times of day as people say them: ``half past six``, ``halb sieben``, ``las seis y media``."""

import re
from collections.abc import Iterator, Mapping

from quizgen.languages.calendar import Calendar
from quizgen.machine.pattern import any_of, pattern
from quizgen.values.calendar.template import compiled
from quizgen.values.notation import notation_of

_MINUTE, _HOUR, _HALF = 60, 3600, 12

Said = tuple[tuple[re.Pattern[str], int], ...]
"""Patterns of what is said, and how many minutes that is from the hour."""


def said_in(calendar: Calendar, tag: str) -> Said:
    """Make ready what a language says of an hour.

    Args:
        calendar: The language's words for times.
        tag: Its tag.
    """
    if not calendar.spoken:
        return ()
    hours = any_of(_hours(tag))
    groups = {"hour": f"(?P<said>{hours})"}
    half = rf"(?:\s+(?P<half>{any_of(calendar.halves)}))?"
    return tuple(
        (pattern(f"{compiled(template, groups).pattern}{half}", re.IGNORECASE), minutes)
        for template, minutes in calendar.spoken.items()
    )


def read_said(text: str, said: Said, tag: str) -> tuple[re.Match[str], int] | None:
    """Read what is said of an hour: how it matched, and the second of the first half of the day.

    Args:
        text: A text without white space around.
        said: What the language says.
        tag: Its tag.
    """
    for wording, minutes in said:
        found = wording.fullmatch(text)
        if found:
            hour = _hours(tag)[" ".join(found["said"].casefold().split())]
            return found, (hour * _HOUR + minutes * _MINUTE) % (_HALF * _HOUR)
    return None


def _hours(tag: str) -> Mapping[str, int]:
    """Return the hours of a clock by their digits and words."""
    return dict(_named_hours(tag))


def _named_hours(tag: str) -> Iterator[tuple[str, int]]:
    yield from ((str(hour), hour) for hour in range(1, _HALF + 1))
    words = notation_of(tag).grammar.numbers.words
    yield from ((word.casefold(), n) for word, n in words.items() if 1 <= n <= _HALF)
