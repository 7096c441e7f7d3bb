"""What a share is a share of: ``of the votes`` after two thirds, ``of an hour`` after a quarter."""

import re
from functools import cache

from quizgen.languages.grammar import Counted as Nouns
from quizgen.machine.pattern import any_of, pattern
from quizgen.values.counted import MOST_WORDS, NAME, Counted, read_unit
from quizgen.values.notation import Notation
from quizgen.values.units import count_of


@cache
def _genitive(nouns: Nouns) -> re.Pattern[str]:
    """Make the pattern of what stands before the whole of a part: *of*."""
    words = any_of(filter(None, [nouns.genitive, *nouns.partitives]))
    return pattern(rf"(?i:{words}\s+|{nouns.elided or '(?!)'}['’])")


def read_whole(text: str, notation: Notation) -> Counted | None:
    """Read what a fraction is a part of, such as ``of the votes`` after two thirds.

    Shares of one whole can be compared with each other, and with nothing else; parts of one
    unit, such as ``of an hour``, are measured in it.
    """
    found = _genitive(notation.grammar.counted).match(text)
    rest = text[found.end() :] if found else ""
    short = 0 < len(rest.split()) <= MOST_WORDS and NAME.fullmatch(rest)
    if not short or notation.digits.search(rest):
        return None
    measured = _read_one(rest, notation)
    if measured:  # a quarter of an hour
        return Counted(measured.unit, measured.dimension, text, text, text)
    name = " ".join(text.split()).casefold()
    return Counted(count_of(name), name, text, text, text)


def _read_one(text: str, notation: Notation) -> Counted | None:
    """Read the name of one unit, with its article or without: ``an hour``, ``hora``."""
    article, _, name = text.partition(" ")
    if name and notation.grammar.numbers.articles.get(article.casefold()) == "1":
        return read_unit(name, notation)
    counted = read_unit(text, notation)
    return counted if counted and counted.one.casefold() == text.casefold() else None
