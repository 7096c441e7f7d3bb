"""Feet and inches as they are written with primes: ``5′ 11″``, ``5'11"``.

A prime alone may be a minute as well, or a quotation mark: that is left as it is. So is what has
more inches than a foot, which is a time or an angle.
"""

from fractions import Fraction

from quizgen.machine.pattern import pattern
from quizgen.values.counted import Counted
from quizgen.values.notation import Notation
from quizgen.values.numerals import Numeral
from quizgen.values.units import UNITS
from quizgen.values.wordings.compound import Compound, Part

_HEIGHT = pattern(r"([1-9][0-9]?)(\s?)(['’′])(\s?)(1[01]|[1-9])(\s?)([\"”″]|''|’’|′′)")


def read_height(text: str, notation: Notation) -> Compound | None:
    """Read feet and inches with primes; None where a text is none.

    Args:
        text: A text without white space around.
        notation: The language's.
    """
    found = _HEIGHT.fullmatch(text)
    if found is None:
        return None
    feet, gap, prime, joint, inches, other, primes = found.groups()
    return Compound(
        (_part(feet, gap, "foot", prime, joint), _part(inches, other, "inch", primes, "")), notation
    )


def _part(digits: str, gap: str, unit: str, sign: str, joint: str) -> Part:
    counted = Counted(UNITS[unit], UNITS[unit].measure.dimension, sign, sign, sign)
    return Part(Numeral(Fraction(int(digits)), digits), gap, counted, joint)
