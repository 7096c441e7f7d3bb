"""Numbers whose decimals are said in words: ``one point five``, ``un virgule cinq``."""

from dataclasses import replace
from fractions import Fraction

from quizgen.languages.grammar import Grammar
from quizgen.values.notation import Notation
from quizgen.values.number_words import add_up
from quizgen.values.numerals import Numeral, read_numeral

_TEN, _THOUSAND = 10, 1000


def read_pointed(text: str, notation: Notation) -> Numeral | None:
    """Read a number with decimals in words, and multipliers; None where a text is none.

    Args:
        text: What the notation's pattern of a number matched.
        notation: The language's.
    """
    words = text.split()
    grammar = notation.grammar
    place = next((i for i, word in enumerate(words) if word.casefold() in grammar.numbers.point), 0)
    whole = read_numeral(" ".join(words[:place]), notation) if place else None
    if whole is None or whole.factor != 1 or whole.value.denominator != 1:
        return None
    rest = [part for word in words[place + 1 :] for part in word.casefold().split("-")]
    for count in range(len(rest), 0, -1):
        digits = _decimals(rest[:count], grammar)
        tail = " ".join(rest[count:])
        # What multiplies is read as it is after a number in words.
        times = read_numeral(f"{words[0]} {tail}", notation) if digits and tail else whole
        if digits and times:
            number = whole.value + Fraction(int(digits), _TEN ** len(digits))
            read = replace(whole, coefficient=number, head=text, decimals=len(digits))
            return replace(read, article=False, factor=times.factor)
    return None


def _decimals(words: list[str], grammar: Grammar) -> str:
    """Return decimals that are said one by one, or as one number; empty where they are none."""
    known = [grammar.numbers.words.get(word) for word in words]
    if all(number is not None and number < _TEN for number in known):
        return "".join(map(str, known))
    number = add_up(words, grammar)
    return "" if number is None or number >= _THOUSAND else str(number)
