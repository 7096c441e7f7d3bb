"""Words of names that may be one: in short, by ear, mistyped, or in another language."""

from collections.abc import Collection, Sequence

from quizgen.languages.variants.short import SHORT
from quizgen.languages.variants.sounds import sound_of
from quizgen.marking.names.words import Word
from quizgen.marking.slip import is_one_edit, is_slip_of_word

HEARD = 4
"""Of fewer sounds, words are others too easily."""

LONG = 9
"""Of as many sounds, one may be another."""

_LATIN = (("us", "i"), ("um", "a"), ("on", "a"), ("on", "um"), ("is", "es"), ("a", "ae"))
"""Endings of Latin and Greek, of one and of several."""

_PLURALS = ("s", "es", "e", "n", "en", "er")


def is_same(word: Word, part: Word) -> bool:
    """Tell whether a typed word is a word of a name."""
    return word.text == part.text


def is_short_for(word: Word, part: Word) -> bool:
    """Tell whether a typed word is short for a word of a name, or the other way round.

    Args:
        word: What was typed.
        part: The word of a name.
    """
    one, other = word.text, part.text
    if other in SHORT.get(one, ()) or one in SHORT.get(other, ()):
        return True
    if len(one) == 1 and (word.is_short or word.is_capital):
        return part.is_capital and other.startswith(one)
    return word.is_short and other.startswith(one)


def is_like(word: Word, part: Word) -> bool:
    """Tell whether a typed word may be a word of a name, mistyped, by ear or as a plural.

    Args:
        word: What was typed.
        part: The word of a name.
    """
    one, other = word.text, part.text
    return is_slip_of_word(one, other) or is_plural(one, other) or sounds_like(one, other)


def is_compound(word: Word, part: Word, kinds: Collection[str]) -> bool:
    """Tell whether a typed word is a word of a name with its kind behind it: *Sauerstoffgas*."""
    return word.text.startswith(part.text) and word.text[len(part.text) :] in kinds


def is_acronym(short: Sequence[Word], words: Sequence[Word]) -> bool:
    """Tell whether one word is made of the first letters of others: *OAS*, *UdSSR*.

    Args:
        short: What may be the one.
        words: What it may be short for.
    """
    letters = "".join(word.text for word in short)
    capitals = [word.text[0] for word in words if word.is_capital]
    is_one = len(short) == 1 or all(len(word.text) == 1 for word in short)
    return is_one and len(capitals) > 1 and letters == "".join(capitals)


def sounds_like(word: str, right: str) -> bool:
    """Tell whether two words sound alike; of long ones, all but one sound.

    Args:
        word: What counts of a typed word.
        right: What counts of the right one.
    """
    one, other = sound_of(word), sound_of(right)
    if one == other:
        return len(other) >= HEARD
    return min(len(one), len(other)) >= LONG and is_one_edit(one, other)


def is_plural(word: str, right: str) -> bool:
    """Tell whether one of two words is the other with the ending of a plural."""
    short, long = sorted((word, right), key=len)
    if len(short) < HEARD:
        return False
    for singular, plural in _LATIN:
        for one, other in ((word, right), (right, word)):
            if one.endswith(singular) and other == one.removesuffix(singular) + plural:
                return True
    return long in {f"{short}{end}" for end in _PLURALS} or long == f"{short[:-1]}ies"
