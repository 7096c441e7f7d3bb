"""What dates of a language are read by, and what a text must have to be one."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from quizgen.languages.calendar import Calendar
from quizgen.languages.calendars import calendar_of
from quizgen.languages.conventions import conventions_of
from quizgen.languages.grammar import Limit
from quizgen.languages.grammars import grammar_of
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.values.calendar.eras import eras_of
from quizgen.values.calendar.spans import Joints, joints_of
from quizgen.values.hours.clock import clock_of

_WORD = pattern(r"[^\W\d_]+")
_YEAR = pattern("[0-9]{4}")
_SIGN = pattern(r"[-‐‑‒–—−/~≈]|\.\.|[0-9]0['’]?[^\W\d_]")
_PLACE = pattern(r"\{\w+\}|\[[^]]*\]")


@frozen(eq=False)
class Opening:
    """What stands before a date to make another one of it.

    Attributes:
        kind: What it makes of it: ``early``, ``mid``, ``late``, ``about``, ``since``, ``until``.
        found: Matches it, with the space after it, at the start of a text.
    """

    kind: str
    found: re.Pattern[str]


@frozen(eq=False)
class Lexicon:
    """What dates of a language are read by, beside days, months and years.

    Attributes:
        language: Its tag.
        openings: What stands before a date.
        joints: What stands between the ends of a span.
        year: Matches a year with its era.
        words: Words of which a date without a year of four digits has one, in small letters.
        more: Words, or signs, of which one with such a year has one.
    """

    language: str
    openings: tuple[Opening, ...]
    joints: Joints
    year: re.Pattern[str]
    words: frozenset[str]
    more: frozenset[str]

    def suspects(self, text: str) -> bool:
        """Tell, at little cost, whether a text may be a date that has more than its parts."""
        words = _WORD.findall(text.lower())
        if not self.words.isdisjoint(words):
            return True
        if _YEAR.search(text) is None:
            return False
        return ":" in text or bool(_SIGN.search(text)) or not self.more.isdisjoint(words)


@cache
def lexicon_of(tag: str) -> Lexicon:
    """Return what dates of a language are read by.

    Args:
        tag: A BCP 47 tag such as ``en`` or ``en-GB``.
    """
    calendar, conventions = calendar_of(tag), conventions_of(tag)
    limits = grammar_of(tag).amounts.limits
    vague = [word for word, limit in limits.items() if limit is Limit.ABOUT]
    before = {
        **calendar.thirds,
        "about": (*calendar.about, *vague),
        "since": calendar.since,
        "until": calendar.until,
    }
    joints = joints_of(calendar)
    eras = [name for names in conventions.eras for name in names.split("|")]
    eras += [*calendar.before, *calendar.since_then, *calendar.leads]
    quarters = [name for names in conventions.quarters for name in names.split("|")]
    quarters += [name for names in calendar.quarters for name in names.split("|")]
    seasons = [name for names in calendar.seasons for name in names.split("|")]
    openings = [words for several in before.values() for words in several]
    return Lexicon(
        language=tag,
        openings=tuple(_openings(before)),
        joints=joints,
        year=pattern(eras_of(tag).year, re.IGNORECASE),
        words=frozenset((*_rarest(eras), *_letters(eras), *_rows(calendar), "x", "xx")),
        more=frozenset(
            (*_rarest([*openings, *joints.words, *quarters, *seasons]), *clock_of(tag).marks, "t")
        ),
    )


def _rarest(several: Iterable[str]) -> Iterator[str]:
    """Yield the longest word of each of several texts: others have it less often."""
    for text in several:
        words = _WORD.findall(text.lower())
        if words:
            yield max(words, key=len)


def _letters(names: Iterable[str]) -> Iterator[str]:
    """Yield the first letters of names that may be written as B.C."""
    yield from (name[0].lower() for name in names if name.isascii() and name.isupper())


def _rows(calendar: Calendar) -> Iterator[str]:
    """Yield the words of decades, centuries and millennia, of which each has one."""
    templates = (*calendar.decades, *calendar.centuries, *calendar.millennia)
    yield from _rarest(_PLACE.sub(" ", template) for template in templates)
    yield from (name.lower() for name in calendar.named.values())


def _openings(words: Mapping[str, Iterable[str]]) -> Iterator[Opening]:
    """Make ready what may stand before a date; what ends in a letter needs a space after it."""
    for kind, several in words.items():
        ordered = sorted(dict.fromkeys(several), key=len, reverse=True)
        if ordered:
            yield Opening(kind, pattern("|".join(map(_written, ordered)), re.IGNORECASE))


def _written(words: str) -> str:
    spaced = r"\s+".join(map(re.escape, words.split()))
    return spaced + (r"\s+" if words[-1].isalnum() else r"\s*")
