"""What a unit is: so many of a measure, in which units convert into each other exactly."""

from collections.abc import Callable
from fractions import Fraction

from quizgen.machine.frozen import frozen
from quizgen.values.interval import Interval, Number

ZERO = Fraction(0)

SOLID = frozenset({"mass", "area", "volume"})
"""What is never less than nothing, beside things that are counted."""


@frozen
class Measure:
    """A system of units that convert into each other exactly.

    Attributes:
        symbol: Its own unit, as it stands in canonical names.
        dimension: What it measures.
        least: The least that so many of it can be, in the dimension's base unit;
            None where it is the base unit itself.
        most: The most, likewise.
        rounded: Whether people round when they convert: a mile is said to be 1.6 km.
    """

    symbol: str
    dimension: str
    least: Callable[[Number], Number] | None = None
    most: Callable[[Number], Number] | None = None
    rounded: bool = False

    def in_base(self, exact: Interval) -> Interval:
        """Convert to the dimension's base unit, as widely as the conversion may go."""
        if self.least is None or self.most is None:
            return exact
        low = None if exact.low is None else self.least(exact.low)
        high = None if exact.high is None else self.most(exact.high)
        return Interval(low, high, exact.above, exact.below)


@frozen
class Unit:
    """A unit: so many of its measure.

    Attributes:
        measure: The system that it belongs to.
        scale: What one is worth in the measure's own unit.
        rounds: How many of it people like to count in, the largest first: 72 hours is
            three times 24.
        whole: How many are the whole of something, if there is such a number.
        zero: Where its zero lies, in the measure's own unit: 0 °C at 273.15 K.
        lowest: The number below which there is nothing: of things zero; None where a number
            may be negative.
        signed: Whether what it measures is as often below zero as above, such as money, so
            that what is at most 5 may be less than nothing.
        series: What tells its measure's units apart that people convert by moving the decimal
            point from those that they round for: a kilojoule is 1,000 joules, a kilocalorie
            about 4,200.
        binary: What one is worth where its prefix is meant as in memory: 1,024 bytes, of a
            kilobyte; None where that is not said of it.
    """

    measure: Measure
    scale: Fraction
    rounds: tuple[int, ...] = ()
    whole: int | None = None
    zero: Fraction = ZERO
    lowest: Fraction | None = None
    signed: bool = False
    series: str = ""
    binary: Fraction | None = None

    @property
    def least(self) -> Fraction | None:
        """The least of it that something at most so large can be; None for no bound.

        Heights and times are told on both sides of zero: -1 m is under 5 m.
        """
        if self.lowest is None and self.measure.dimension in SOLID:
            return ZERO
        return self.lowest

    @property
    def crosses(self) -> bool:
        """Whether the numbers below zero are as plausible as those above: 2 °C, -2 °C."""
        return self.lowest is not None and self.lowest < 0

    def is_plausible(self, value: Fraction, key: Fraction) -> bool:
        """Whether a made-up number of it is as plausible as the one that it is made from.

        No share exceeds the whole where the other does not; nothing is less than nothing,
        unless the other is or people count the unit on both sides of zero.
        """
        if self.whole is not None and key <= self.whole < value:
            return False
        if self.whole is not None and value < 0 <= key:
            return False
        if self.crosses:
            return self.lowest is None or value > self.lowest
        if key > 0:
            return value > 0
        return value < 0 or self.signed or not key

    def exact(self, amount: Interval) -> Interval:
        """Convert an amount to the measure's own unit."""
        scaled = amount if self.scale == 1 else amount.scaled(self.scale)
        return scaled.shifted(self.zero) if self.zero else scaled

    def slack(self, place: Fraction) -> Number:
        """Return how far a number may be rounded, in the dimension's base unit.

        Args:
            place: The worth of a unit in the number's last significant digit.
        """
        half = place * self.scale / 2
        return half if self.measure.most is None else self.measure.most(half)


def count_of(noun: str) -> Unit:
    """Return the unit of counting things that are called by a noun, or by none."""
    if not noun:
        return Unit(Measure(noun, noun), Fraction(1), signed=True)
    return Unit(Measure(noun, noun), Fraction(1), lowest=ZERO)
