"""Numbers as people write them: ``7,000``, ``1.5 million``, ``twenty-five``, ``half a``."""

import re
from dataclasses import replace
from fractions import Fraction

from quizgen.languages.grammar import Grammar
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.values.interval import Number
from quizgen.values.notation import Notation
from quizgen.values.number_words import add_up, multiply
from quizgen.values.signs import MINUS, ON_THE_LINE, RAISED

MOST_DIGITS = 30
"""Longer numbers are no quantities that anybody could mean."""

MOST_TENS = 120
"""Nobody means a greater power of ten."""

_HUNDRED = 100
_TENS = pattern(rf"(?:\s?[×x✕·⋅*]\s?10|[eE])(?:\^|\*\*)?([{MINUS}+⁻⁺]?[0-9{RAISED}]+)(?!\w)")
_WORD = pattern(r"[^\W\d_]+")
_NOT_DIGIT = pattern("[^0-9]")
_PARTED = pattern("[.,]")


@frozen
class Numeral:
    """A number and its wording: ``1.5 million`` is the coefficient 1.5 and the factor 10**6.

    Attributes:
        coefficient: The number before the multipliers.
        head: Its wording, without what stands for minus.
        factor: What the multipliers come to.
        tail: Their wording, with the space before them.
        decimals: How many decimals are written.
        article: Whether the coefficient is an article: ``a week``.
        minus: What stands before a number below zero, with its space.
        is_scientific: Whether the multipliers are a power of ten: ``6.022 × 10²³``.
    """

    coefficient: Fraction
    head: str
    factor: Number = 1
    tail: str = ""
    decimals: int = 0
    article: bool = False
    minus: str = ""
    is_scientific: bool = False

    @property
    def value(self) -> Fraction:
        """The number that is meant."""
        return self.coefficient * self.factor if self.factor != 1 else self.coefficient

    @property
    def place(self) -> Fraction:
        """The worth of a unit in the last significant digit: 1,000 of 7,000."""
        return place_of(self.coefficient) * self.factor

    @property
    def bare_article(self) -> bool:
        """Whether it is an article alone, a number before units only: a week, half a mile."""
        return self.article and self.factor == 1 and self.coefficient <= 1

    @property
    def is_spelled(self) -> bool:
        """Whether it is in words."""
        return self.head[0].isalpha()

    def times(self, factor: Number) -> "Numeral":
        """Multiply the number, not its wording."""
        return self if factor == 1 else replace(self, factor=self.factor * factor)

    def negative(self, minus: str) -> "Numeral":
        """Return the number below zero, with what stands for minus before it."""
        return replace(self, coefficient=-self.coefficient, minus=minus)


def place_of(number: Fraction) -> Fraction:
    """Return the worth of a unit in a number's last significant digit.

    Args:
        number: A number with finitely many decimals; zero counts in ones.
    """
    decimals = 0
    while 10**decimals % number.denominator:
        decimals += 1
    digits = str(abs(number.numerator) * 10**decimals // number.denominator)
    zeros = len(digits) - len(digits.rstrip("0")) if number else 0
    return Fraction(10**zeros, 10**decimals)


def read_numeral(text: str, notation: Notation) -> Numeral | None:
    """Read a number in digits or words, with its multipliers.

    Args:
        text: What the notation's pattern of a number matched.
        notation: The language's.

    Returns:
        The number, or None where the words do not add up or the digits are too many.
    """
    found = notation.digits.match(text)
    if found is None:
        return _read_words(text, notation.grammar)
    head = found[0]
    whole, _, decimals = head.partition(notation.point or "\0")
    count = len(head)
    if count > MOST_DIGITS:
        return None
    digits = whole if whole.isdigit() else _NOT_DIGIT.sub("", whole)
    scale = 10 ** len(decimals) if decimals else None
    coefficient = Fraction(int(digits + decimals), scale)
    if count == len(text):
        return Numeral(coefficient, head, decimals=len(decimals))
    tens = _TENS.match(text, count)
    if tens:
        return _scientific(Numeral(coefficient, head, decimals=len(decimals)), tens, text)
    multipliers = [word.casefold() for word in _WORD.findall(text, count)]
    factor = multiply(multipliers, notation.grammar) if multipliers else None
    if factor is None:
        return None
    return Numeral(coefficient, head, factor, text[count:], len(decimals))


def _scientific(numeral: Numeral, tens: re.Match[str], text: str) -> Numeral | None:
    if _PARTED.search(numeral.head[: len(numeral.head) - numeral.decimals - 1]):
        return None  # 6.022e23 in German, where that point parts thousands
    power = int(tens[1].translate(ON_THE_LINE))
    if abs(power) > MOST_TENS or tens.end() != len(text):
        return None
    factor = 10**power if power >= 0 else Fraction(1, 10**-power)
    return replace(numeral, factor=factor, tail=tens[0], is_scientific=True)


def write_numeral(numeral: Numeral, coefficient: Fraction, notation: Notation) -> str | None:
    """Write another number in the wording of this one, with a minus where it is below zero.

    Args:
        numeral: The number whose wording is kept.
        coefficient: The new number before the multipliers.
        notation: The language's.

    Returns:
        Its wording, or None where the language's table has no word for it, or where a
        multiplier would change: un millón, dos millones.
    """
    written = _write_above_zero(numeral, abs(coefficient), notation)
    if written is None or coefficient >= 0:
        return written
    said = [f"{word} " for word in notation.grammar.numbers.minus[:1]]
    minus = [numeral.minus or MINUS[-1]] if numeral.minus or not numeral.is_spelled else said
    return f"{minus[0]}{written}" if minus else None


def _write_above_zero(numeral: Numeral, coefficient: Fraction, notation: Notation) -> str | None:
    if _changes_number(numeral, coefficient, notation) and _inflects(numeral.tail, notation):
        return None
    if not numeral.head[0].isdigit():
        return _write_word(numeral, coefficient, notation)
    scaled = coefficient * 10**numeral.decimals
    if scaled.denominator != 1:
        return None
    digits = str(scaled.numerator).zfill(numeral.decimals + 1)
    cut = len(digits) - numeral.decimals
    whole, decimals = digits[:cut], digits[cut:]
    separator = _separator(numeral, notation)
    grouped = f"{int(whole):,}".replace(",", separator)
    return (
        f"{grouped}{notation.point}{decimals}{numeral.tail}" if decimals else grouped + numeral.tail
    )


def _changes_number(numeral: Numeral, coefficient: Fraction, notation: Notation) -> bool:
    """Tell whether one of two numbers goes with the singular."""
    is_one = notation.grammar.counted.is_one
    one = is_one(coefficient, numeral.decimals)
    return one != is_one(abs(numeral.coefficient), numeral.decimals)


def _inflects(multipliers: str, notation: Notation) -> bool:
    plurals = notation.grammar.counted.plurals
    return any(
        word in plurals or word in plurals.values()
        for word in _WORD.findall(multipliers.casefold())
    )


def _separator(numeral: Numeral, notation: Notation) -> str:
    """Return what the number has between thousands, or would have if it were longer."""
    whole = numeral.head.partition(notation.point or "\0")[0]
    found = _NOT_DIGIT.search(whole)
    if found:
        return found[0]
    return notation.grouping if len(whole) <= 3 else ""  # noqa: PLR2004 - below a thousand


def _write_word(numeral: Numeral, coefficient: Fraction, notation: Notation) -> str | None:
    if coefficient.denominator != 1:
        return None
    word = notation.spelled.get(coefficient.numerator)
    if word is None:
        return None
    numbers = notation.grammar.numbers
    joint = f" {numbers.conjunction} "
    if (
        abs(numeral.coefficient) % _HUNDRED
        and abs(numeral.coefficient) > _HUNDRED
        and joint not in numeral.head
        and joint != numbers.compound
    ):
        word = word.replace(joint, " ")  # two hundred ten
    if numeral.tail:
        word = numbers.bound.get(word, word)
    return (word.capitalize() if numeral.head[0].isupper() else word) + numeral.tail


def _read_words(text: str, grammar: Grammar) -> Numeral | None:
    words = [word.casefold() for word in _WORD.findall(text)]
    for length in range(min(2, len(words)), 0, -1):
        article = grammar.numbers.articles.get(" ".join(words[:length]))
        if article:
            factor = multiply(words[length:], grammar)
            if factor is None:
                return None
            if factor == _HUNDRED:
                return Numeral(Fraction(article) * factor, text)
            return _split(text, Fraction(article), len(words) - length, factor, article=True)
    multipliers = grammar.numbers.multipliers
    simple = next((i for i, word in enumerate(words) if word in multipliers), len(words))
    coefficient = add_up(words[:simple], grammar)
    factor = multiply(words[simple:], grammar)
    # Hundreds are a part of the number, as in digits: below one hundred comes ninety.
    multiplied = factor if factor != _HUNDRED else None
    if multiplied and coefficient is not None and (coefficient or multiplied == 1):
        return _split(text, coefficient, len(words) - simple, multiplied)
    value = add_up(words, grammar)
    return None if value is None else Numeral(value, text)


def _split(
    text: str, coefficient: Fraction, multipliers: int, factor: int, *, article: bool = False
) -> Numeral:
    """Part the wording before its last words, which are multipliers."""
    starts = [found.start() for found in _WORD.finditer(text)]
    cut = len(text) if not multipliers else starts[-multipliers]
    head = text[:cut].rstrip()
    return Numeral(coefficient, head, factor, text[len(head) :], article=article)
