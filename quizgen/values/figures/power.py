"""Powers: ``2⁵``, ``10^23``, ``10⁻⁵``."""

from dataclasses import replace
from fractions import Fraction

from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.values.interval import Number
from quizgen.values.notation import Notation
from quizgen.values.numerals import place_of
from quizgen.values.signs import MINUS, ON_THE_LINE, RAISED

MOST = 10**120
MOST_TIMES = 400
"""No power that anybody means is greater, or smaller than one part of it, or has more factors."""

_POWER = pattern(rf"([1-9][0-9]*)(\^|\*\*)?([{MINUS}+⁻⁺]?[0-9{RAISED}]+)")
_RAISED = str.maketrans("0123456789-", f"{RAISED}⁻")


@frozen
class Power:
    """A number as the power of another.

    Attributes:
        base: The number that is multiplied by itself.
        exponent: How often.
        sign: What stands before the exponent; empty where it is raised.
        factor: What magnitudes after it come to.
        minus: What stands before a number below zero.
    """

    base: int
    exponent: int
    sign: str
    factor: Number = 1
    minus: str = ""

    decimals = 0
    bare_article = False
    is_spelled = False

    @property
    def value(self) -> Fraction:
        """The number that is meant."""
        value = Fraction(self.base) ** self.exponent * self.factor
        return -value if self.minus else value

    @property
    def place(self) -> Fraction:
        """The worth of a unit in the last significant digit."""
        return place_of(self.value)

    def times(self, factor: Number) -> "Power":
        """Multiply the number, not its wording."""
        return self if factor == 1 else replace(self, factor=self.factor * factor)

    def negative(self, minus: str) -> "Power":
        """Return the number below zero."""
        return replace(self, minus=minus)

    def neighbour(self, steps: int, notation: Notation) -> tuple[str, Fraction] | None:  # noqa: ARG002 - the figures' common protocol
        """Return another power of the base so many steps away, as it is written, and its value.

        Its exponent stays on its side of zero and is no 1.
        """
        exponent = self.exponent + (-steps if self.minus else steps)
        if (exponent < 0) != (self.exponent < 0) or exponent in {0, 1}:
            return None
        other = replace(self, exponent=exponent)
        written = str(exponent)
        raised = f"{self.sign}{written}" if self.sign else written.translate(_RAISED)
        return f"{self.minus}{self.base}{raised}", other.value


def read_power(text: str) -> Power | None:
    """Read a power; None where the text is none, or one too great."""
    found = _POWER.fullmatch(text)
    if found is None or not (found[2] or found[3][-1] in RAISED):
        return None
    base, exponent = int(found[1]), int(found[3].translate(ON_THE_LINE))
    # Even to write a greater number down would take long.
    if base == 1 or abs(exponent) > MOST_TIMES or base ** abs(exponent) > MOST:
        return None
    return Power(base, exponent, found[2] or "")
