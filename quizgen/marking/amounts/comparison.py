"""Amounts compared: in one unit, in others, and of what is counted under other names."""

from fractions import Fraction

from quizgen.languages.conventions import conventions_of
from quizgen.languages.grammars import grammar_of
from quizgen.marking.verdict import Meaning
from quizgen.values import Quantity
from quizgen.values.interval import Interval
from quizgen.values.units import DIMENSIONS, HUNDREDTH, UNITS, Unit
from quizgen.values.units.currencies import WITH_CENTS

PENNY = "penny"
"""The hundredth of a pound, and once its 240th part: where it is typed, the former is meant."""


def compare_in(unit: Unit, amount: Interval, expected: Quantity) -> Meaning:
    """Compare a number of a unit, which may be another one than that of the answer.

    Args:
        unit: What was typed behind the number.
        amount: The number.
        expected: What is right.
    """
    exact, right = unit.exact(amount), expected.wording.counted.unit
    if unit.measure.symbol != expected.measure:
        return compare(unit.measure.in_base(exact), expected.bounds)
    meaning = compare(exact, expected.exact)
    high = expected.amount.high
    if meaning is Meaning.RIGHT or unit.zero == right.zero or (high is not None and high <= 0):
        return meaning
    # Warmer by 5 °C is warmer by 9 °F: that is asked about, for most are temperatures, and those
    # below zero all are.
    other = compare(amount.scaled(unit.scale), expected.amount.scaled(right.scale))
    return Meaning.UNSURE if other is Meaning.RIGHT else meaning


def is_kin(given: Quantity, expected: Quantity) -> bool:
    """Tell whether both measure one thing, of whatever it is said: 61 years of age, 61 years.

    Args:
        given: What was typed.
        expected: What is right.
    """
    dimension = given.dimension.partition(" ")[0]
    return dimension in DIMENSIONS and dimension == expected.dimension.partition(" ")[0]


def is_of_another(given: Quantity, expected: Quantity) -> bool:
    """Tell whether more is said than is right, or another thing: 61 years ago, 3 m deep.

    Args:
        given: What was typed.
        expected: What is right, of its kin.
    """
    said, right = (one.dimension.partition(" ")[2] for one in (given, expected))
    of_age = grammar_of(expected.language).counted.of_age
    is_age = said in of_age and (not right or right in of_age)
    return said not in {"", right} and not is_age


def is_measured(amount: Quantity) -> bool:
    """Tell whether a quantity is measured, and does not count things that have a name.

    Args:
        amount: Any quantity.
    """
    dimension = amount.dimension.partition(" ")[0]
    return dimension in DIMENSIONS or dimension.startswith(("si:", "money:"))


def compare_others(given: Quantity, expected: Quantity) -> Meaning:
    """Compare what is counted under other names: the same number of men and of soldiers."""
    if given.dimension == "degree" and expected.dimension == "temperature":
        return compare(given.amount, expected.amount)
    hundred = _compare_cents(given, expected)
    if hundred is not None:
        return hundred
    if given.dimension in DIMENSIONS or given.dimension.startswith(("si:", "money:")):
        doubtful = _is_equivocal(given, expected) and expected.amount.covers(given.amount)
        return Meaning.UNSURE if doubtful else Meaning.OTHER
    measured = expected.dimension.partition(" ")[0]
    if measured.startswith("money:") and expected.amount.covers(given.amount):
        return Meaning.UNSURE  # 12 francs, whosoever they are
    if measured in DIMENSIONS or measured.startswith("si:"):
        return Meaning.NONE  # its unit is no unit: 72 huors
    return Meaning.UNSURE if expected.amount.covers(given.amount) else Meaning.OTHER


def _is_equivocal(given: Quantity, expected: Quantity) -> bool:
    """Tell whether what is counted has the name of a unit that was typed: £5, for 5 pounds."""
    language, name = expected.language, expected.wording.counted.text.casefold()
    for unit in grammar_of(language).counted.equivocal:
        if name in conventions_of(language).units.get(unit, "").casefold().split("|"):
            return given.wording.counted.unit in {UNITS.get(unit), UNITS["gbp"]}
    return False


def _compare_cents(given: Quantity, expected: Quantity) -> Meaning | None:
    """Compare cents with money: 50 cents are $0.50, and may be the half of another currency."""
    money = [one for one in (given, expected) if one.dimension.startswith("money:")]
    if len(money) != 1 or not ({given.dimension, expected.dimension} & {HUNDREDTH, PENNY}):
        return None
    is_small = given.dimension in {HUNDREDTH, PENNY}
    factor = Fraction(1, 100) if is_small else Fraction(100)
    meaning = compare(given.amount.scaled(factor), expected.amount)
    is_pence = PENNY in {given.dimension, expected.dimension}
    has_cents = money[0].measure in ({"gbp"} if is_pence else WITH_CENTS)
    return Meaning.UNSURE if meaning is Meaning.RIGHT and not has_cents else meaning


def compare(given: Interval, expected: Interval) -> Meaning:
    """Tell whether what is given lies in what is right, or says less than it."""
    if expected.covers(given):
        return Meaning.RIGHT
    return Meaning.INEXACT if given.covers(expected) else Meaning.OTHER
