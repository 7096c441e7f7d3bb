"""The wording of a quantity: a limit, a number or two, and what they count.

A phrase knows what its words say, and can be written again with other numbers.
"""

from dataclasses import replace
from fractions import Fraction

from quizgen.languages.grammar import Limit
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.values.counted import Counted
from quizgen.values.figures import Figure, Vulgar, finest_of
from quizgen.values.interval import Interval, limited
from quizgen.values.notation import Notation
from quizgen.values.numerals import Numeral, write_numeral
from quizgen.values.signs import DASH
from quizgen.values.steps import step_of, stepped

_TEN = 10


@frozen
class Phrase:
    """A quantity in its parts; its texts put together are the whole text.

    Attributes:
        limit: What the words before the number say.
        opening: The words and signs before the number.
        low: The number, or the first of two.
        joint: What stands between two numbers.
        high: The second number.
        gap: What stands between number and unit.
        counted: What the number counts.
        notation: The language's.
        is_below: Whether a minus stands before the currency: -$5.
    """

    limit: Limit
    opening: str
    low: Figure
    joint: str
    high: Figure | None
    gap: str
    counted: Counted
    notation: Notation
    is_below: bool = False

    @property
    def amount(self) -> Interval:
        """The numbers that are meant, in the unit as it is written."""
        low = self._limited(self.low)
        return low if self.high is None else Interval(low.low, self._limited(self.high).high)

    @property
    def place(self) -> Fraction:
        """The worth of a unit in the last significant digit."""
        return self.low.place if self.high is None else max(self.low.place, self.high.place)

    @property
    def is_range(self) -> bool:
        """Whether it tells two numbers, from one to the other."""
        return self.high is not None

    @property
    def rounding(self) -> Fraction:
        """How far what is meant may be from the number: half of its last digit, or nothing.

        What has decimals or a word such as million is known to its last digit.
        """
        return finest_of(self.high or self.low) / 2

    @property
    def whole(self) -> Fraction | None:
        """How many are the whole of something: a share stays below it."""
        if isinstance(self.low, Vulgar) and self.low.value < 1:
            return Fraction(1)
        whole = self.counted.unit.whole
        return None if whole is None else Fraction(whole)

    def stepped(self, steps: int) -> str | None:
        """Write the phrase some steps up or down; None where that makes no sense."""
        low, high = self.low, self.high
        if not isinstance(low, Numeral):
            return None if high else self._with_neighbour(low.neighbour(steps, self.notation))
        if high is None:
            rounds = self.counted.unit.rounds if low.factor == 1 else ()
            reached = stepped(low.coefficient, rounds, steps)
            return self._written(low, self._reach(low, reached), None)
        if not isinstance(high, Numeral):
            return None
        # Ranges step past themselves, so that no two of them share a number.
        width = high.value - low.value
        step = steps * (width + step_of(low.coefficient) * low.factor)
        first, second = (n.coefficient + step / n.factor for n in (low, high))
        return self._written(low, self._reach(low, first), self._reach(high, second))

    def _limited(self, number: Figure) -> Interval:
        value = number.value
        if self.limit is Limit.EXACT:
            return Interval(value, value)
        least = self.counted.unit.least
        if least is not None and value < least:
            least = None  # 86 m below the sea
        # A fraction has no last digit: about half is no quarter.
        place = Fraction(0) if isinstance(number, Vulgar) else number.place
        return limited(self.limit, value, place, least)

    def _reach(self, number: Numeral, coefficient: Fraction) -> Fraction | None:
        """Keep a coefficient that its multiplier and its unit allow."""
        factor, unit = number.factor, self.counted.unit
        size = abs(coefficient)
        if number.is_scientific and 1 <= abs(number.coefficient) < _TEN and not 1 <= size < _TEN:
            return None
        if not number.is_scientific and factor > 1 and size >= (_TEN if factor % 1000 else 1000):
            return None  # ten hundred, a thousand thousand
        if not unit.is_plausible(coefficient * factor, number.value):
            return None
        return coefficient

    def _with_neighbour(self, neighbour: tuple[str, Fraction] | None) -> str | None:
        if neighbour is None or not self.counted.unit.is_plausible(neighbour[1], self.low.value):
            return None
        unit = self.unit_after(self.low, neighbour[1])
        return None if unit is None else f"{self.opening}{neighbour[0]}{self.gap}{unit}"

    def _written(self, low: Numeral, first: Fraction | None, second: Fraction | None) -> str | None:
        if first is None or (second is None) != (self.high is None):
            return None
        text = self._number(low, first)
        value = (first if second is None else second) * (self.high or low).factor
        unit = self.unit_after(self.high or low, value)
        if text is None or unit is None:
            return None
        if isinstance(self.high, Numeral) and second is not None:
            if second < 0 and pattern(DASH).search(self.joint):
                return None  # −24–−19
            high = self.high if self.high.minus else replace(self.high, minus=low.minus)
            written = self._number(high, second)
            if written is None:
                return None
            text += self.joint + written
        return f"{self.opening}{text}{self.gap}{unit}"

    def _number(self, number: Numeral, coefficient: Fraction) -> str | None:
        """Write a number; a minus that stands before a currency is there already."""
        if number is self.low and self.is_below:
            return None if coefficient >= 0 else write_numeral(number, -coefficient, self.notation)
        return write_numeral(number, coefficient, self.notation)

    def unit_after(
        self, number: Figure, value: Fraction, decimals: int | None = None
    ) -> str | None:
        """Write the unit after another number than it follows now; None if it is not known.

        Args:
            number: The number that it follows.
            value: The other one.
            decimals: How many decimals that has, if not as many.
        """
        counted, is_one = self.counted, self.notation.grammar.counted.is_one
        one = is_one(abs(value), number.decimals if decimals is None else decimals)
        if not counted.text or one == is_one(abs(number.value), number.decimals):
            return counted.text
        return counted.after(one=one)
