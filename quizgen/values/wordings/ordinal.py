"""Places in a row: ``first``, ``the 61st``."""

from fractions import Fraction

from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.values.counted import Counted
from quizgen.values.interval import ZERO, Interval
from quizgen.values.notation import Notation
from quizgen.values.numerals import MOST_DIGITS
from quizgen.values.units import ORDINAL

PLACE = Fraction(1)
_DIGITS = pattern(f"[1-9][0-9]{{0,{MOST_DIGITS - 1}}}")
_COUNTED = Counted(ORDINAL, ORDINAL.measure.dimension, "")


@frozen
class Ordinal:
    """A place in a row and its wording.

    Attributes:
        number: The place, from 1.
        article: What stands before it, with its space.
        word: Its word; empty where it is written in digits.
        notation: The language's.
        mark: What follows its digits, if not what mostly does.
    """

    number: int
    article: str
    word: str
    notation: Notation
    mark: str = ""

    whole = None
    is_range = False
    rounding = ZERO

    @property
    def amount(self) -> Interval:
        """The one place that is meant."""
        return Interval(Fraction(self.number), Fraction(self.number))

    @property
    def place(self) -> Fraction:
        """Places are counted one by one."""
        return PLACE

    @property
    def counted(self) -> Counted:
        """What ordinals count."""
        return _COUNTED

    def stepped(self, steps: int) -> str | None:
        """Write the place some steps on or back, one place a step."""
        number = self.number + steps
        suffix = self.notation.grammar.numbers.suffix
        if number < 1 or suffix is None:
            return None
        if not self.word:
            if self.mark and (number == 1) != (self.number == 1) and suffix(1) != suffix(number):
                return None
            return f"{self.article}{number}{self.mark or suffix(number)}"
        words = self.notation.grammar.numbers.ordinals
        word = next((word for word, place in words.items() if place == number), None)
        if word is None:
            return None
        return self.article + (word.capitalize() if self.word[0].isupper() else word)


def read_ordinal(text: str, notation: Notation) -> Ordinal | None:
    """Read an ordinal; None where the text is none or its suffix is wrong.

    Args:
        text: A text without white space around.
        notation: The language's.
    """
    found = notation.ordinal.fullmatch(text)
    if found is None:
        return None
    article, written = found.groups()
    numbers, words = notation.grammar.numbers, " ".join(written.split()).casefold()
    number = numbers.ordinals.get(words)
    if number is not None:
        return Ordinal(number, article, written, notation)
    digits = _DIGITS.match(words)
    if digits is None or numbers.suffix is None:
        return None
    number = int(digits[0])
    mark = words[digits.end() :]
    if mark == numbers.suffix(number):
        return Ordinal(number, article, "", notation)
    if number == 1 and numbers.suffix(1) != numbers.suffix(number + 1):
        return None  # 1ème
    return Ordinal(number, article, "", notation, mark) if mark in numbers.suffixes else None
