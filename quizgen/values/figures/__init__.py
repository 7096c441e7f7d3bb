"""Figures: numbers that are more than digits and words: fractions, powers, numbers below zero."""

from quizgen.values.figures.power import Power, read_power
from quizgen.values.figures.vulgar import Vulgar, read_more, read_vulgar
from quizgen.values.notation import Notation
from quizgen.values.numerals import Numeral, read_numeral
from quizgen.values.signs import MINUS

__all__ = ["Figure", "Power", "Vulgar", "read_figure"]

Figure = Numeral | Vulgar | Power


def read_figure(text: str, notation: Notation) -> Figure | None:
    """Read a number of any sort.

    Args:
        text: What the notation's pattern of a number matched.
        notation: The language's.

    Returns:
        The number, or None where the words do not add up or the digits are too many.
    """
    if text[0].isdigit() and text.isalnum() and text.isascii() and text.isdigit():
        return read_numeral(text, notation)
    minus = _minus(text, notation)
    if minus:
        figure = read_figure(text[len(minus) :], notation)
        return figure and figure.negative(minus)
    if text[0].isalpha():
        return (
            read_more(text, notation) or read_vulgar(text, notation) or read_numeral(text, notation)
        )
    return read_vulgar(text, notation) or read_power(text) or read_numeral(text, notation)


def _minus(text: str, notation: Notation) -> str:
    if text[0] in MINUS:
        return text[0]
    first, space, rest = text.partition(" ")
    said = space and first.casefold() in notation.grammar.numbers.minus
    return f"{first}{' ' * (1 + len(rest) - len(rest.lstrip()))}" if said else ""
