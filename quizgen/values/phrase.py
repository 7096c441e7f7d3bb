"""The wording of a quantity: a limit, a number or two, and what they count.

A phrase knows what its words say, and can be written again with other numbers.
"""

import re
from fractions import Fraction

from quizgen.languages.grammar import Limit
from quizgen.machine.frozen import frozen
from quizgen.values.counted import BARE, Counted, read_counted
from quizgen.values.date import is_year
from quizgen.values.interval import Interval, limited
from quizgen.values.notation import Notation
from quizgen.values.numerals import Numeral, read_numeral, write_numeral
from quizgen.values.steps import step_of, stepped
from quizgen.values.units import UNITS


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
    """

    limit: Limit
    opening: str
    low: Numeral
    joint: str
    high: Numeral | None
    gap: str
    counted: Counted
    notation: Notation

    @property
    def amount(self) -> Interval:
        """The numbers that are meant, in the unit as it is written."""
        low = self._limited(self.low)
        return low if self.high is None else Interval(low.low, self._limited(self.high).high)

    @property
    def place(self) -> Fraction:
        """The worth of a unit in the last significant digit."""
        return self.low.place if self.high is None else max(self.low.place, self.high.place)

    def stepped(self, steps: int) -> str | None:
        """Write the phrase some steps up or down; None where that makes no sense."""
        unit = self.counted.unit
        rounds = unit.rounds if self.low.factor == 1 else ()
        if self.high is None:
            return self._written(self._reach(stepped(self.low.coefficient, rounds, steps)), None)
        # Ranges step past themselves, so that no two of them share a number.
        width = self.high.value - self.low.value
        step = steps * (width + step_of(self.low.coefficient) * self.low.factor)
        low, high = (n.coefficient + step / n.factor for n in (self.low, self.high))
        return self._written(self._reach(low), self._reach(high))

    def _limited(self, number: Numeral) -> Interval:
        value = number.value
        if self.limit is Limit.EXACT:
            return Interval(value, value)
        return limited(self.limit, value, number.place)

    def _reach(self, coefficient: Fraction | None) -> Fraction | None:
        """Keep a coefficient that its multiplier and its unit allow."""
        if coefficient is None or coefficient <= 0:
            return None
        factor, whole = self.low.factor, self.counted.unit.whole
        if factor > 1 and coefficient >= (10 if factor % 1000 else 1000):
            return None  # ten hundred, a thousand thousand
        if whole is not None and self.low.value <= whole < coefficient * factor:
            return None
        return coefficient

    def _written(self, low: Fraction | None, high: Fraction | None) -> str | None:
        if low is None or (high is None) != (self.high is None):
            return None
        text = write_numeral(self.low, low, self.notation)
        last = self.high or self.low
        value = (low if high is None else high) * last.factor
        unit = self._unit_after(last, value)
        if text is None or unit is None:
            return None
        if self.high is not None and high is not None:
            second = write_numeral(self.high, high, self.notation)
            if second is None:
                return None
            text += self.joint + second
        return f"{self.opening}{text}{self.gap}{unit}"

    def _unit_after(self, number: Numeral, value: Fraction) -> str | None:
        """Write the unit after another number than it follows now."""
        counted, is_one = self.counted, self.notation.grammar.counted.is_one
        one = is_one(value, number.decimals)
        if not counted.text or one == is_one(number.value, number.decimals):
            return counted.text
        return counted.after(one=one)


def read_phrase(text: str, notation: Notation) -> Phrase | None:
    """Take a text apart into the parts of a quantity; None where it is none.

    Args:
        text: A text without white space around.
        notation: The language's.
    """
    found = notation.phrase.fullmatch(text)
    if found is None:
        return None
    unit, currency = found["unit"] or "", found["currency"]
    magnitude = notation.grammar.counted.magnitudes.get(unit, 1) if currency else 1
    numbers = _read_numbers(found, magnitude, notation)
    if numbers is None:
        return None
    low, high = numbers
    if currency:
        counted = _money(currency, unit, notation)
    else:
        attached = not found["gap"] and not text[: found.start("unit")].endswith(("'", "’"))
        counted = read_counted(unit, high or low, notation, attached=attached)
    if counted is None or (counted is BARE and (high or is_year(found["low"]))):
        return None  # a score, a year
    limit = notation.limit(found["limit"])
    if high and limit not in {Limit.EXACT, Limit.ABOUT}:
        return None
    joint = text[found.end("low") : found.start("high")] if high else ""
    opening = text[: found.start("low")]
    return Phrase(limit, opening, low, joint, high, found["gap"], counted, notation)


def _read_numbers(
    found: re.Match[str], magnitude: int, notation: Notation
) -> tuple[Numeral, Numeral | None] | None:
    """Read a number, or two that are a range."""
    low = read_numeral(found["low"], notation)
    if low is None:
        return None
    if found["high"] is None:
        return None if found["opening"] else (low.times(magnitude), None)
    high = read_numeral(found["high"], notation)
    if high is None or not _is_range(found["opening"], found["joint"], notation):
        return None
    high = high.times(magnitude)
    if low.factor == 1 and low.value < high.coefficient:
        low = low.times(high.factor)  # 3 to 5 million
    return (low, high) if low.value < high.value else None


def _is_range(opening: str | None, joint: str, notation: Notation) -> bool:
    """Whether the words around two numbers belong together: ``between``, ``and``."""
    start, middle = (opening or "").casefold(), joint.strip().casefold()
    return (start, middle) in notation.grammar.amounts.ranges or not (start or middle.isalpha())


def _money(currency: str, magnitude: str, notation: Notation) -> Counted | None:
    if magnitude and magnitude not in notation.grammar.counted.magnitudes:
        return None
    signs = notation.signs
    unit = UNITS[signs.get(currency) or signs[currency.upper()]]
    return Counted(unit, unit.measure.dimension, magnitude)
