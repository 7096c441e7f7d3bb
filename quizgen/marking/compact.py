"""Dates in forms that are typed and not written: 23-Jan-2019, 20190123, January 23 of 2019."""

import re
from collections.abc import Iterator

from quizgen.languages.grammars import grammar_of
from quizgen.machine.pattern import any_of, pattern

_NAMED = pattern(r"([0-9]{1,2})[-./ ]?([^\W\d_]{3,})\.?[-./ ]?'?([0-9]{2}|[0-9]{4})")
"""A day, the name of its month and a year, with or without signs between them."""

_MONTH_FIRST = pattern(r"([^\W\d_]{3,})\.?[-./ ]?([0-9]{1,2})[-./ ]+'?([0-9]{4})")
_YEAR_FIRST = pattern(r"([0-9]{4})[-./ ,]+([^\W\d_]{3,})\.?[-./ ]+([0-9]{1,2})")
_RUN = pattern(r"((?:1[0-9]|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])")
_APART = pattern(r"(?<=[0-9])\s*([-./])\s+(?=[0-9])|(?<=[0-9])\s+([-./])\s*(?=[0-9])")
_GENITIVES = ("of", "de", "del", "di", "du", "do")


def parted(text: str, language: str) -> Iterator[str]:
    """Yield a typed date with its day, month and year apart, and nothing between them.

    Args:
        text: What was typed, without what does not count around it.
        language: A BCP 47 tag of the language of the question.
    """
    run = _RUN.fullmatch(text)
    if run:
        yield "-".join(run.groups())
    named = _NAMED.fullmatch(text)
    if named:
        yield " ".join(named.groups())
    month_first = _MONTH_FIRST.fullmatch(text)
    if month_first:
        month, day, year = month_first.groups()
        yield f"{day} {month} {year}"
    year_first = _YEAR_FIRST.fullmatch(text)
    if year_first:
        yield " ".join(reversed(year_first.groups()))
    together = _APART.sub(lambda found: found[1] or found[2], text)
    if together != text:
        yield together
    genitives = any_of((*_GENITIVES, grammar_of(language).counted.genitive or "of"))
    bare = " ".join(pattern(rf"(?<=\s){genitives}\s", re.IGNORECASE).sub("", text).split())
    if bare != text:
        yield bare
        yield from parted(bare, language)
