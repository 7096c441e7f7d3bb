"""How far apart made-up numbers lie: steps as round as the number itself.

A wrong option that is rounder or less round than the right one gives it away, so that
steps keep the number of significant digits where they can:

- A multiple of what people count the unit in, and more than one of it, steps by it:
  72 hours to 48 and 96 (by 24), 36 to 24 and 48 (by 12), 90 minutes to 60 and 120.
- One significant digit keeps to one: 7,000 to 6,000 and 8,000, but also 1,000 to 900
  and 2,000, on one ladder.
- A last significant digit of 5 after others steps by fives: 15 to 10 and 20, 1,250 to
  1,200 and 1,300.
- All else steps by one in the last significant digit: 61 to 60 and 62, 12,000 to
  11,000 and 13,000; so do all decimals, 1.5 to 1.4 and 1.6.
"""

from collections.abc import Iterable
from fractions import Fraction

from quizgen.values.numerals import place_of

_DIGITS = 9
"""How many numbers with one significant digit there are in each power of ten."""


def stepped(number: Fraction, rounds: Iterable[int], steps: int) -> Fraction:
    """Go some steps up or down from a number, to zero and across it if need be.

    Below zero steps are as long as above it, so that -5 is as far from -4 as 5 is from 4.

    Args:
        number: A number with finitely many decimals.
        rounds: How many of its unit people like to count in, the largest first.
        steps: How many steps up, or down if negative.
    """
    if number < 0:
        return -stepped(-number, rounds, -steps)
    if _on_ladder(number, rounds):
        return _climbed(number, steps)
    return number + steps * step_of(number, rounds)


def step_of(number: Fraction, rounds: Iterable[int] = ()) -> Fraction:
    """Return the step from a number, leaving out the ladder of one significant digit."""
    number = abs(number)
    for count in rounds:
        if number > count and number % count == 0:
            return Fraction(count)
    place = place_of(number)
    significant = number / place
    if place >= 1 and significant > 5 and significant % 5 == 0:  # noqa: PLR2004 - fives
        return 5 * place
    return place


def _on_ladder(number: Fraction, rounds: Iterable[int]) -> bool:
    place = place_of(number)
    return place >= 1 and 1 <= number / place <= _DIGITS and step_of(number, rounds) == place


def _climbed(number: Fraction, steps: int) -> Fraction:
    """Climb the ladder of … -2, -1, 0, 1, 2, … 9, 10, 20, … 90, 100, 200 and so on."""
    place = place_of(number)
    power = len(str(place.numerator)) - 1
    rung = _DIGITS * power + int(number / place) + steps
    if not rung:
        return Fraction(0)
    power, digit = divmod(abs(rung) - 1, _DIGITS)
    reached = Fraction((digit + 1) * 10**power)
    return reached if rung > 0 else -reached
