"""Slips of the pen: a typed answer that is all but the right one.

A share of letters in common is no measure: hyperthyroidism shares nine tenths of its
letters with hypothyroidism. So there may be one edit, in an answer that is long enough
for it to be no other word; and none in what names things one by one: numbers in digits
or Roman numerals, and single letters, as in vitamin B.
"""

import re
from collections.abc import Sequence
from itertools import takewhile
from unicodedata import normalize

from quizgen.machine.pattern import pattern

LONG_ENOUGH = 6
"""With fewer letters, one edit makes another word too easily."""

SHORT = 4
"""In so many, two letters that changed places or one that was typed twice are seen as a slip."""

HEARD = 5
"""In so many, so is a letter that sounds as another one does."""

_ALIKE = tuple(
    map(frozenset, ("sz", "sc", "cz", "iy", "ck", "kq", "cq", "bv", "vw", "ij", "gj", "mn"))
)
"""Letters that are taken for each other by their sound."""

ACCENTS = ("\u0300", "\u036f")
"""The first and the last of the marks that a keyboard may not have."""

MOST = 2
"""No more words of one answer have a slip."""

_ACCENTS = pattern(f"[{ACCENTS[0]}-{ACCENTS[1]}]")
_NAMING = pattern(
    r"""
    (?:(?<!\w)[-+])?\d(?:\W*\d)*  # 5, -5, 1.5, 7 000
    | \b(?=[ivxlcdm])m*(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})(?!\w)
    | \b[^\W\d_]\b
    """,
    re.VERBOSE,
)


def is_slip(reply: str, answer: str) -> bool:
    """Tell whether a reply may be meant to be an answer that it is not quite.

    Args:
        reply: What counts of a typed answer.
        answer: What counts of the right one.

    Returns:
        Whether they differ by accents alone, or by one edit besides: a character that is
        left out, put in, taken for another, or two neighbours that changed places
        (Damerau 1964 found four in five misspellings to be one of these). In short words, and
        where two words of several have one, it must be an edit that makes no other word.
    """
    reply, answer = without_accents(reply), without_accents(answer)
    if reply == answer:
        return True
    if _NAMING.findall(reply) != _NAMING.findall(answer):
        return False
    if sum(map(str.isalpha, answer)) >= LONG_ENOUGH and is_one_edit(reply, answer):
        return True
    return _is_slip_in_words(reply.split(" "), answer.split(" "))


def _is_slip_in_words(reply: Sequence[str], answer: Sequence[str]) -> bool:
    """Tell whether one word or two of a text have a slip that is seen in a short word."""
    if len(reply) != len(answer):
        return False
    other = [pair for pair in zip(reply, answer, strict=True) if pair[0] != pair[1]]
    return len(other) <= MOST and all(_is_plain_slip(*pair) for pair in other)


def is_slip_of_word(word: str, right: str) -> bool:
    """Tell whether one word of several may be meant to be another that it is not quite.

    Args:
        word: What counts of a typed word.
        right: What counts of the right one.
    """
    if len(right) >= LONG_ENOUGH and _NAMING.findall(word) == _NAMING.findall(right):
        return is_one_edit(word, right) if word != right else True
    return word == right or _is_plain_slip(word, right)


def _is_plain_slip(word: str, right: str) -> bool:
    """Tell whether a word is another with letters that changed places, are doubled or alike."""
    if len(right) < SHORT or word[:1] != right[0] or not is_one_edit(word, right):
        return False
    start = _shared(word, right)
    if len(word) != len(right):
        longer = max(word, right, key=len)
        return longer[start] == longer[start - 1]  # Trumpp
    if sorted(word) == sorted(right):
        return True
    return len(right) >= HEARD and frozenset((word[start], right[start])) in _ALIKE


def is_one_edit(one: str, other: str) -> bool:
    """Tell whether two different texts are one edit apart, and that not in a digit."""
    start = _shared(one, other)
    one, other = one[start:], other[start:]
    end = _shared(one[::-1], other[::-1])
    one, other = one[: len(one) - end], other[: len(other) - end]
    if any(map(str.isdigit, one + other)):
        return False
    return max(len(one), len(other)) == 1 or (len(one) == 2 and one == other[::-1])  # noqa: PLR2004 - neighbours


def _shared(one: str, other: str) -> int:
    """Count the characters with which both begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def without_accents(text: str) -> str:
    """Return a text without the marks that a keyboard may not have.

    Args:
        text: Any text.
    """
    return normalize("NFC", _ACCENTS.sub("", normalize("NFD", text)))
