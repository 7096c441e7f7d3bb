"""Intervals of numbers, and what words such as "about" and "more than" make of a number."""

from fractions import Fraction

from quizgen.languages.grammar import Limit
from quizgen.machine.frozen import frozen

Number = Fraction | int
"""Whole numbers may be plain ones, which compare ten times as fast and are equal to fractions."""

ZERO = Fraction(0)

MOST_DECIMALS = 60
"""With more decimals than these, a number is named by its parts."""


@frozen
class Interval:
    """All numbers from ``low`` to ``high``; None stands for no bound on that side.

    Attributes:
        low: The lower bound.
        high: The upper bound.
        above: Whether the lower bound itself is left out ("more than").
        below: Whether the upper bound itself is left out ("less than").
    """

    low: Number | None
    high: Number | None
    above: bool = False
    below: bool = False

    @property
    def order(self) -> tuple[Fraction | float, Fraction | float]:
        """A sort key: the lower bound, then the upper one."""
        low = float("-inf") if self.low is None else self.low
        high = float("inf") if self.high is None else self.high
        return low, high

    @property
    def canonical(self) -> str:
        """A short name: ``5``, ``6300..7700``; an x marks a bound that is left out."""
        if self.low == self.high and self.low is not None:
            return _digits(self.low)
        low = "" if self.low is None else _digits(self.low) + "x" * self.above
        high = "" if self.high is None else _digits(self.high) + "x" * self.below
        return f"{low}..{high}"

    def meets(self, other: "Interval") -> bool:
        """Whether the two share a number, counting bounds that are left out as shared.

        "Over 7,000" is said of 7,000 too often for the two to be provably different.
        """
        return not (_is_less(self.high, other.low) or _is_less(other.high, self.low))

    def covers(self, other: "Interval") -> bool:
        """Whether every number of the other is in this one."""
        return _starts_before(self, other) and _ends_after(self, other)

    def simplified(self) -> "Interval":
        """Return the same interval, with plain numbers for whole ones."""
        low = _simple(self.low)
        return Interval(
            low, low if self.high is self.low else _simple(self.high), self.above, self.below
        )

    def scaled(self, factor: Fraction) -> "Interval":
        """Multiply by a positive number."""
        low = None if self.low is None else self.low * factor
        if self.high is self.low:
            return Interval(low, low)
        high = None if self.high is None else self.high * factor
        return Interval(low, high, self.above, self.below)

    def shifted(self, zero: Number) -> "Interval":
        """Add a number, such as where a scale has its zero."""
        low = None if self.low is None else self.low + zero
        if self.high is self.low:
            return Interval(low, low)
        high = None if self.high is None else self.high + zero
        return Interval(low, high, self.above, self.below)

    def widened(self, slack: Number) -> "Interval":
        """Add some slack on both sides."""
        low = None if self.low is None else self.low - slack
        high = None if self.high is None else self.high + slack
        return Interval(low, high, self.above, self.below)


def recurs(number: Number | None) -> bool:
    """Whether a number has no end as decimals, as a third has none."""
    if number is None:
        return False
    rest = number.denominator
    for factor in (2, 5):
        while rest % factor == 0:
            rest //= factor
    return rest > 1


def _simple(number: Number | None) -> Number | None:
    return number if number is None or number.denominator > 1 else number.numerator


def _digits(number: Number) -> str:
    """Write a number in full if its decimals end soon, with an exponent if late, else in parts."""
    if number < 0:
        return f"-{_digits(-number)}"
    for decimals in range(12):
        scaled = number * 10**decimals
        if scaled.denominator == 1:
            digits = str(scaled.numerator).zfill(decimals + 1)
            return f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits
    for decimals in range(12, MOST_DECIMALS):
        scaled = number * 10**decimals
        if scaled.denominator == 1:
            return f"{scaled.numerator}e-{decimals}"
    return f"{number.numerator}over{number.denominator}"


def _is_less(high: Number | None, low: Number | None) -> bool:
    return high is not None and low is not None and high < low


def _starts_before(outer: Interval, inner: Interval) -> bool:
    if outer.low is None or inner.low is None:
        return outer.low is None
    if outer.low == inner.low:
        return inner.above or not outer.above
    return outer.low < inner.low


def _ends_after(outer: Interval, inner: Interval) -> bool:
    if outer.high is None or inner.high is None:
        return outer.high is None
    if outer.high == inner.high:
        return inner.below or not outer.below
    return outer.high > inner.high


def limited(
    limit: Limit, value: Fraction, place: Fraction, lowest: Fraction | None = ZERO
) -> Interval:
    """Find the numbers that a limited one can stand for.

    "About" reaches a tenth of the number, or half a unit of its last significant
    digit where that is more: about 7,000 is 6,300 to 7,700, about 1 is 0.5 to 1.5.
    "Nearly" reaches as far below only, "just over" as far above only. The rule is
    meant to be wide: a difference counts only where nobody could doubt it.

    Args:
        limit: What the words say.
        value: The number.
        place: The value of a unit in its last significant digit, 1,000 for 7,000.
        lowest: What is never gone below; None where there is no such number.
    """
    match limit:
        case Limit.EXACT:
            return Interval(value, value)
        case Limit.AT_LEAST | Limit.OVER:
            return Interval(value, None, above=limit is Limit.OVER)
        case Limit.AT_MOST | Limit.UNDER:
            return Interval(lowest, value, below=limit is Limit.UNDER and value != lowest)
    margin = max(abs(value) / 10, place / 2)
    least = value - margin if lowest is None else max(lowest, value - margin)
    match limit:
        case Limit.NEARLY:
            return Interval(least, value, below=value != lowest)
        case Limit.BARELY:
            return Interval(value, value + margin, above=True)
        case _:
            return Interval(least, value + margin)
