"""A typed number as it is read, in the unit of the right answer or in another."""

from fractions import Fraction

from quizgen.machine.pattern import pattern
from quizgen.marking.amounts.comparison import (
    compare,
    compare_in,
    compare_others,
    is_kin,
    is_of_another,
)
from quizgen.marking.amounts.shorthand import (
    is_symbol_in,
    multiplied,
    units_meant,
)
from quizgen.marking.verdict import Meaning
from quizgen.values import Quantity, Text, read
from quizgen.values.date import is_year
from quizgen.values.interval import Interval, recurs
from quizgen.values.rounding import agree_in_memory
from quizgen.values.worded import words_of
from quizgen.values.wordings.compound import Compound

FINE = Fraction(5, 1000)
"""Decimals of a fraction that has no end are right from two on: 0.67 for two thirds."""

PRIMES = {"length": ("ft", "in"), "time": ("min", "s")}
"""What one prime and two stand for where it is known what is measured."""

_PRIMED = pattern(r"(.*[0-9½¼¾])\s?(['’′]|''|′′|[\"”″])")
_COMPOUND = pattern(r"[0-9]+\s?([^\W\d_]+)\s?[0-9]")
_GROUPS = pattern(r"(?<=[0-9]) (?=[0-9]{3}(?![0-9]))")
"""The spaces in 7 000, which are typed as plain ones."""


def weigh_read(text: str, expected: Quantity) -> Meaning:
    """Compare a number as it is written with what is right.

    Args:
        text: What was typed, or what that is short for.
        expected: What is right.
    """
    if is_year(text):  # 2019 is a number here
        number = Fraction(text)
        return _compare_bare(Interval(number, number), expected)
    given = read(_GROUPS.sub("\u00a0", text), expected.language)
    if not isinstance(given, Quantity):
        return Meaning.NONE if isinstance(given, Text) else Meaning.OTHER
    if not given.dimension:
        bare = _compare_bare(given.amount, expected)
        return bare if bare is not Meaning.OTHER else _weigh_rounded(given, expected)
    if given.dimension != expected.dimension and not is_kin(given, expected):
        return compare_others(given, expected)
    meaning = compare_in(given.wording.counted.unit, given.amount, expected)
    doubtful = _is_narrower(given.exact, expected) or is_of_another(given, expected)
    if meaning is Meaning.RIGHT and doubtful:
        return Meaning.UNSURE
    return meaning if meaning is not Meaning.OTHER else _weigh_rounded(given, expected)


def weigh_multiplied(text: str, expected: Quantity) -> Meaning:
    """Read letters as thousands, millions or billions, where they are not the unit: 6 K.

    Args:
        text: What was typed.
        expected: What is right.
    """
    found = multiplied(text, expected.language)
    if found is None:
        return Meaning.NONE
    written, letters = found
    meaning, dimension = weigh_read(written, expected), expected.dimension.partition(" ")[0]
    if meaning not in {Meaning.RIGHT, Meaning.UNSURE} or not written[-1:].isdigit():
        return meaning
    symbol, name = is_symbol_in(letters, dimension), expected.wording.counted.text
    units = units_meant(letters, dimension, name, expected.language)
    if not symbol and all(unit.measure.dimension != dimension for unit in units):
        return meaning
    # With a space they are the unit; 6K may be either, but nobody writes 0K for nothing.
    is_unit = (symbol and text.removesuffix(letters)[-1:].isspace()) or not expected.amount.high
    return Meaning.OTHER if is_unit else Meaning.UNSURE


def _is_narrower(given: Interval, expected: Quantity) -> bool:
    """Whether a range is asked for, and one number in it was typed: it is only close."""
    return expected.wording.is_range and given.low == given.high


def _compare_bare(amount: Interval, expected: Quantity) -> Meaning:
    """Compare a number without a unit, which has that of the right answer."""
    meaning = compare(amount, expected.amount)
    # 0.05 may be a share, where it is under 5 %.
    share = expected.dimension == "percent" and amount.low is not None and 0 < amount.low < 1
    doubtful = share and expected.amount.low != expected.amount.high
    if meaning is Meaning.RIGHT and (doubtful or _is_narrower(amount, expected)):
        return Meaning.UNSURE
    return meaning


def _weigh_rounded(given: Quantity, expected: Quantity) -> Meaning:
    """Compare a number that may have been rounded: decimals of a fraction, another unit."""
    low, other, wording = given.amount.low, expected.amount.low, given.wording
    same_unit = not given.dimension or wording.counted.unit == expected.wording.counted.unit
    if _is_of_memory(given, expected) or (same_unit and _is_finer(given, expected)):
        return Meaning.UNSURE
    if low is None or other is None or low != given.amount.high:
        return Meaning.OTHER
    if same_unit:
        away, slack = abs(Fraction(low) - Fraction(other)), wording.rounding
        if not recurs(other) or away > (slack if slack > FINE else 2 * slack):
            return Meaning.OTHER
        return Meaning.RIGHT if away <= slack <= FINE else Meaning.UNSURE
    unit = wording.counted.unit
    if _is_first_of(given, expected):
        return Meaning.OTHER
    near = given.bounds.widened(unit.slack(wording.place)).covers(expected.bounds)
    is_fine = 5 * wording.place <= abs(Fraction(low))
    return Meaning.UNSURE if unit.measure.rounded and near and is_fine else Meaning.OTHER


def _is_finer(given: Quantity, expected: Quantity) -> bool:
    """Tell whether a number is the right one before it was rounded: 31.1035 for 31.1."""
    place, right = expected.wording.place, expected.amount
    low = given.amount.low
    if low is None or right.low is None or right.low != right.high:
        return False
    is_decimal = str(place.denominator).strip("0") == "1" and not recurs(right.low)
    is_finer = given.wording.place < place < 1 and is_decimal
    return is_finer and 2 * abs(Fraction(low) - Fraction(right.low)) < place


def _is_of_memory(given: Quantity, expected: Quantity) -> bool:
    """Tell whether both are one where a prefix is meant as in memory: 65,536 bytes, for 64 kB."""
    units = given.wording.counted.unit, expected.wording.counted.unit
    if units[0] == units[1] or not any(unit.binary for unit in units):
        return False
    return given.measure == expected.measure and agree_in_memory(given, expected)


def _is_first_of(given: Quantity, expected: Quantity) -> bool:
    """Tell whether the smaller units of an amount in several were left out: 5 ft, of 5 ft 3 in."""
    words = words_of(expected.wording)
    low = given.amount.low
    if not isinstance(words, Compound) or low is None or low.denominator != 1:
        return False
    return any(part.counted.unit == given.wording.counted.unit for part in words.parts)
