"""Fractions: ``2½``, ``3/4``, ``two thirds``."""

from dataclasses import replace
from fractions import Fraction
from math import gcd

from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.values.interval import Number
from quizgen.values.notation import Notation
from quizgen.values.number_words import multiply
from quizgen.values.numerals import Numeral, read_numeral
from quizgen.values.signs import GLYPHS

COMMON = (2, 3, 4, 5)
"""Parts that people divide things into; what is a number of them is like the others."""

IDIOMS = frozenset({"24/7", "9/11", "7/7", "50/50", "20/20", "4/4", "2/2"})
"""What looks like a fraction and is none where it stands alone."""

_LARGEST = 10
"""3/4 is a fraction; 11/23 may be anything, unless its parts are among the larger ones here."""

_LARGER = frozenset({12, 16, 20, 25, 32, 50, 64, 100, 1000})

_GLYPHS = pattern(rf"(?:([0-9]+)(\s?))?([{''.join(GLYPHS)}])")
_SLASH = pattern(r"(?:([0-9]+)(\s))?([0-9]+)([/⁄])([0-9]+)")
_WORDS = tuple(pattern(rf"(.+?)(\s+|-)([^\W\d_]+{more})") for more in ("", r"\s+[^\W\d_]+"))
"""A number and the name of a part, of one word or of two: *dos tercios*, *dos terceras partes*."""

_WORD = pattern(r"[^\W\d_]+")
_OF = pattern(r"\s+(?:d[ei]|d['’])$")
_THOUSAND = 1000


@frozen
class Vulgar:
    """A fraction and its wording.

    Attributes:
        whole: The whole number before it; 0 where there is none.
        above: How many parts there are.
        below: How many parts are the whole.
        style: How it is written: its slash, or the name of the part, or nothing for a glyph.
        gap: What stands between the whole number and the fraction, or the words for both parts.
        case: The number of parts as it is written in words; empty in digits.
        factor: What multipliers come to.
        tail: Their wording.
        minus: What stands before a fraction below zero.
    """

    whole: int
    above: int
    below: int
    style: str
    gap: str
    case: str = ""
    factor: Number = 1
    tail: str = ""
    minus: str = ""

    decimals = 0
    bare_article = False

    @property
    def is_spelled(self) -> bool:
        """Whether it is in words."""
        return bool(self.case)

    @property
    def value(self) -> Fraction:
        """The number that is meant."""
        value = (self.whole + Fraction(self.above, self.below)) * self.factor
        return -value if self.minus else value

    @property
    def place(self) -> Fraction:
        """The worth of one part."""
        return Fraction(1, self.below) * self.factor

    @property
    def stands_alone(self) -> bool:
        """Whether it is a fraction even where nothing follows it."""
        if not self.is_slashed:
            return True
        return f"{self.above}/{self.below}" not in IDIOMS and self.above % self.below > 0

    @property
    def is_slashed(self) -> bool:
        """Whether it is two numbers with a slash between, which may be a score or a ratio."""
        return self.style in {"/", "⁄"} and not self.whole

    def times(self, factor: Number) -> "Vulgar":
        """Multiply the number, not its wording."""
        return self if factor == 1 else replace(self, factor=self.factor * factor)

    def negative(self, minus: str) -> "Vulgar":
        """Return the fraction below zero."""
        return replace(self, minus=minus)

    def neighbour(self, steps: int, notation: Notation) -> tuple[str, Fraction] | None:
        """Return the fraction so many steps away, as it is written, and its value.

        One below 1 stays so, among those of as common parts; another keeps its parts.
        """
        size = self.whole + Fraction(self.above, self.below)
        reached = self._reached(size, -steps if self.minus else steps)
        if reached is None:
            return None
        text, value = self._written(reached, notation), reached * self.factor
        if text is None:
            return None
        return f"{self.minus}{text}{self.tail}", -value if self.minus else value

    def _reached(self, size: Fraction, steps: int) -> Fraction | None:
        if size < 1:
            parts = (*COMMON,) if size.denominator <= COMMON[-1] else (size.denominator,)
            ladder = sorted({Fraction(n, d) for d in parts for n in range(1, d) if gcd(n, d) == 1})
            place = ladder.index(size) + steps
            return ladder[place] if 0 <= place < len(ladder) else None
        parts_of_one = size.denominator
        way, count = (1 if steps > 0 else -1), size.numerator
        for _ in range(abs(steps)):
            count += way
            while gcd(count, parts_of_one) != 1:
                count += way
        return Fraction(count, parts_of_one) if count > parts_of_one > 1 else None

    def _written(self, size: Fraction, notation: Notation) -> str | None:
        above, below = size.numerator, size.denominator
        if self.case:
            return self._spelled(above, below, notation)
        whole = ""
        if self.whole:
            whole, above = f"{above // below}{self.gap}", above % below
        if self.style:
            return f"{whole}{above}{self.style}{below}"
        glyph = next(
            (glyph for glyph, worth in GLYPHS.items() if worth == Fraction(above, below)), ""
        )
        return f"{whole}{glyph}" if glyph else None

    def _spelled(self, above: int, below: int, notation: Notation) -> str | None:
        names = [
            name
            for name, parts in notation.grammar.numbers.parts.items()
            if parts == below and len(name.split()) == len(self.style.split())
        ]
        number = notation.spelled.get(above)
        if not names or number is None:
            return None
        name = names[0] if above == 1 else names[-1]
        capitals = notation.grammar.numbers.capitals
        if self.style[0].isupper():
            name = name.capitalize()
        elif self.style.casefold() not in capitals:
            name = capitals.get(name, name)  # ein halb, but zwei Drittel
        return f"{number.capitalize() if self.case[0].isupper() else number}{self.gap}{name}"


def read_vulgar(text: str, notation: Notation) -> Vulgar | None:
    """Read a fraction, with multipliers; None where the text begins with none.

    Args:
        text: What the notation's pattern of a number matched.
        notation: The language's.
    """
    found = _GLYPHS.match(text)
    if found:
        part = GLYPHS[found[3]]
        fraction = Vulgar(int(found[1] or 0), part.numerator, part.denominator, "", found[2] or "")
        return _multiplied(fraction, text, found.end(), notation)
    found = _SLASH.match(text)
    if found:
        whole, gap, above, slash, below = found.groups()
        fraction = Vulgar(int(whole or 0), int(above), int(below), slash, gap or "")
        if fraction.whole and fraction.above >= fraction.below:
            return None
        if fraction.below == 1 or not (fraction.below <= _LARGEST or fraction.below in _LARGER):
            return None  # 120/80 mmHg
        return _multiplied(fraction, text, found.end(), notation)
    return _read_words(text, notation)


def _multiplied(fraction: Vulgar, text: str, end: int, notation: Notation) -> Vulgar | None:
    words = [word.casefold() for word in _WORD.findall(text, end)]
    factor = multiply(words, notation.grammar)
    return replace(fraction, factor=factor, tail=text[end:]) if factor else None


def read_more(text: str, notation: Notation) -> Numeral | None:
    """Read a number in words that a part follows, such as *two and a half*; else None."""
    numbers = notation.grammar.numbers
    folded = text.casefold()
    for words, part in numbers.more.items():
        before, found, after = folded.partition(f" {words}")
        if not found:
            continue
        number = read_numeral(text[: len(before)], notation)
        factor = multiply([word.casefold() for word in _WORD.findall(after)], notation.grammar)
        if number and factor and number.value.denominator == 1:
            more = number.coefficient + Fraction(part)
            head, tail = text[: len(text) - len(after)], text[len(text) - len(after) :]
            return Numeral(more, head, factor, tail, article=True)
    return None


def read_parted(text: str, notation: Notation) -> Vulgar | None:
    """Read a part behind a multiplier, of which it is one: *un millón y medio*; else None."""
    grammar = notation.grammar
    written = _OF.sub("", text) if grammar.numbers.after else text
    for words, part in (*grammar.numbers.after.items(), *grammar.numbers.more.items()):
        if not written.casefold().endswith(f" {words}"):
            continue
        number = read_numeral(written[: -len(words)].rstrip(), notation)
        if number and number.factor >= _THOUSAND and number.coefficient.denominator == 1:
            more = Fraction(part)
            whole = int(number.coefficient)
            return Vulgar(
                whole, more.numerator, more.denominator, "", "", words, number.factor, number.tail
            )
    return None


def _read_words(text: str, notation: Notation) -> Vulgar | None:
    for words in _WORDS:
        found = words.fullmatch(text)
        name = " ".join(found[3].casefold().split()) if found else ""
        below = notation.grammar.numbers.parts.get(name)
        count = read_numeral(found[1], notation) if found and below else None
        if found and below and count and count.value.denominator == 1 and 0 < count.value < below:
            return Vulgar(0, int(count.value), below, found[3], found[2], case=found[1])
    return None
