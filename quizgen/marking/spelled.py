"""Numbers in words within a typed text, written in digits: ``twelve thirty``, ``el veintiuno``."""

from collections.abc import Mapping, Sequence
from functools import cache

from quizgen.languages.grammar import Numbers
from quizgen.languages.grammars import grammar_of
from quizgen.machine.pattern import pattern
from quizgen.marking.slip import without_accents
from quizgen.values.notation import Notation, notation_of
from quizgen.values.numerals import read_numeral

MOST = 8
"""No number that anybody types has more words."""

_WORD = pattern(r"[^\W\d_]+")
_SHORTEST = 8
"""In fewer letters, no language writes a number above twelve that is one word but no other."""


def in_digits(text: str, language: str) -> str:
    """Write the numbers and ordinals in a text in digits, each as many words as make one.

    Args:
        text: What was typed.
        language: A BCP 47 tag of the language of the question.

    Returns:
        The text as it is where no number is spelled in it.
    """
    notation = notation_of(language)
    accented = _accented(notation)
    text = _WORD.sub(lambda word: accented.get(word[0].casefold(), word[0]), text)
    found = list(_WORD.finditer(text))
    known = [_is_known(word[0].casefold(), notation) for word in found]
    if not any(known):
        return text
    written, place, end = "", 0, 0
    while place < len(found):
        start = found[place].start()
        number, count = _longest(text, [word.span() for word in found[place:]], notation)
        if known[place] and number is not None:
            last = found[place + count - 1].end()
            written, end = f"{written}{text[end:start]}{number}", last
            place += count
        else:
            place += 1
    return written + text[end:]


def place_of(word: str, language: str) -> int | None:
    """Read an ordinal in words, in any of its forms; None where a text is none.

    Args:
        word: Any text.
        language: A BCP 47 tag of the language that it is in.
    """
    return _place(" ".join(word.casefold().split()), grammar_of(language).numbers)


def _place(word: str, numbers: Numbers) -> int | None:
    known = numbers.ordinals.get(word) or numbers.ordinals.get(word.replace(" ", "-"))
    return known or numbers.place_in_one(word) or numbers.place_in_one(word.replace(" ", "-"))


def _longest(
    text: str, spans: Sequence[tuple[int, int]], notation: Notation
) -> tuple[int | None, int]:
    """Read the number that a text has at its first word, and of how many words it is."""
    for count in range(min(MOST, len(spans)), 0, -1):
        words = text[spans[0][0] : spans[count - 1][1]]
        number = _number(words, notation)
        if number is not None:
            return number, count
    return None, 0


def _number(words: str, notation: Notation) -> int | None:
    folded, numbers = words.casefold(), notation.grammar.numbers
    if notation.number.fullmatch(words) and folded not in numbers.articles:
        read = read_numeral(words, notation)
        if read and not read.article and read.value.denominator == 1:
            return int(read.value)
    one = numbers.words.get(folded, numbers.words.get(folded.replace(" ", "-")))
    if one is None and folded.isalpha():
        one = numbers.in_one(folded)
    return one if one is not None else _place(" ".join(folded.split()), numbers)


def _is_known(word: str, notation: Notation) -> bool:
    """Tell, at little cost, whether a word may begin a number."""
    numbers = notation.grammar.numbers
    if word in _first_words(notation) or numbers.place_in_one(word):
        return True
    return len(word) >= _SHORTEST and numbers.in_one(word) is not None


@cache
def _accented(notation: Notation) -> Mapping[str, str]:
    """Return the number words of which a keyboard may not have all letters: veintitres."""
    numbers = notation.grammar.numbers
    names = [*numbers.words, *numbers.multipliers, *numbers.ordinals]
    plain = {without_accents(name): name for name in names if " " not in name}
    return {word: name for word, name in plain.items() if word not in names}


@cache
def _first_words(notation: Notation) -> frozenset[str]:
    numbers = notation.grammar.numbers
    names = [*numbers.words, *numbers.ordinals]
    return frozenset(name.replace("-", " ").partition(" ")[0] for name in names)
