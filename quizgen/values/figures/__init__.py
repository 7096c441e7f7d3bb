"""Figures: numbers that are more than digits and words: fractions, powers, numbers below zero."""

from fractions import Fraction

from quizgen.values.figures.pointed import read_pointed
from quizgen.values.figures.power import Power, read_power
from quizgen.values.figures.vulgar import Vulgar, read_more, read_parted, read_vulgar
from quizgen.values.notation import Notation
from quizgen.values.numerals import Numeral, read_numeral
from quizgen.values.signs import MINUS

__all__ = ["Figure", "Power", "Vulgar", "finest_of", "read_figure"]

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
    parted = read_parted(text, notation) if " " in text else None
    if parted:
        return parted
    if text[0].isalpha():
        return (
            read_more(text, notation)
            or read_vulgar(text, notation)
            or read_numeral(text, notation)
            or read_pointed(text, notation)
        )
    return read_vulgar(text, notation) or read_power(text) or read_numeral(text, notation)


def finest_of(figure: Figure) -> Fraction:
    """Return the worth of a unit in the last digit of a number; zero where it is plainly whole.

    That of 2.70 million is ten thousand, and that of half a million a tenth of one.
    """
    if isinstance(figure, Numeral) and not (figure.article and figure.coefficient < 1):
        is_plain = not figure.decimals and figure.factor == 1
        return Fraction(0) if is_plain else Fraction(figure.factor) / 10**figure.decimals
    return figure.place if figure.factor != 1 else Fraction(0)


def _minus(text: str, notation: Notation) -> str:
    if text[0] in MINUS:
        return text[0]
    first, space, rest = text.partition(" ")
    said = space and first.casefold() in notation.grammar.numbers.minus
    return f"{first}{' ' * (1 + len(rest) - len(rest.lstrip()))}" if said else ""
