"""The words of a typed name, reduced to what tells it from others: *the Fourteenth* is 14."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from quizgen.folding import fold
from quizgen.languages.grammars import grammar_of
from quizgen.languages.variants.british import americanized
from quizgen.languages.variants.letters import bare_letters
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.marking.names.forms import small_words
from quizgen.values.calendar.ordinals import roman_number

_TOKEN = pattern(r"[^\W_]+(?:['’][^\W\d_]+)*\.?")
_CAPITALS = pattern(r"[^\W\d_]{2,3}")
_ROMAN = pattern("([IVXL]{1,7})(?:er|re|e|º|°|th|st|nd|rd)?")
_ELIDED = pattern(r"\b(?:qu|c|d|j|l|m|n|s|t|(?:d|n|s)?ell|all|dall|un)'(?=\w)", re.IGNORECASE)
"""Articles and their like before a vowel."""

_ORDINAL = pattern(r"([0-9]{1,3})(?:st|nd|rd|th|er|e|eme|me|o|a|º|ª)?")


@frozen
class Word:
    """A word of a name.

    Attributes:
        text: It, folded, without accents and as Americans spell it; a number in digits.
        is_short: Whether a stop behind it says that it is.
        is_capitals: Whether it may be initials: *JW*.
        is_capital: Whether it begins with a capital.
        numeral: The number of a Roman numeral, in digits.
    """

    text: str
    is_short: bool = False
    is_capitals: bool = False
    is_capital: bool = False
    numeral: str = ""


@lru_cache(maxsize=8192)
def words_of(text: str, language: str) -> tuple[Word, ...]:
    """Return the words of a text, without articles and the mark of a possessive.

    Args:
        text: What was typed, or what is right.
        language: A BCP 47 tag of its language.
    """
    small, is_owned = small_words(language), grammar_of(language).nouns.possessive is not None
    words = []
    plain = text.replace("’", "'").replace("&", " and ")
    for found in _TOKEN.finditer(plain if is_owned else _ELIDED.sub("", plain)):
        token = found[0].rstrip(".")
        folded = fold(token)
        if folded in small:
            continue
        plain = bare_letters(folded.removesuffix("'s") if is_owned else folded)
        roman = _ROMAN.fullmatch(token)
        number = roman_number(roman[1]) if roman else None
        words.append(
            Word(
                americanized(plain, language),
                is_short=found[0].endswith("."),
                is_capitals=bool(_CAPITALS.fullmatch(token)) and token.isupper(),
                is_capital=token[:1].isupper(),
                numeral=str(number or ""),
            )
        )
    return tuple(words)


def number_in(word: Word, language: str) -> str:
    """Return the number that a word of a name is, in digits; empty where it is none.

    Args:
        word: A word such as *XIV*, *14*, *14th*, *fourteen* or *fourteenth*.
        language: A BCP 47 tag of its language.
    """
    ordinal = _ORDINAL.fullmatch(word.text)
    if ordinal:
        return str(int(ordinal[1]))
    if word.numeral:
        return word.numeral
    numbers = grammar_of(language).numbers
    known = numbers.words.get(word.text, numbers.ordinals.get(word.text))
    known = known if known is not None else numbers.place_in_one(word.text)
    known = known if known is not None else _bare_ordinals(language).get(word.text)
    return "" if known is None else str(known)


@cache
def _bare_ordinals(language: str) -> Mapping[str, int]:
    """Return ordinals in words by what is left of them without accents."""
    ordinals = grammar_of(language).numbers.ordinals
    return {bare_letters(word): number for word, number in ordinals.items()}
