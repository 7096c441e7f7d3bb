"""What people round, so that two numbers that are not equal may mean the same."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

from quizgen.values.interval import Interval, Number, recurs

if TYPE_CHECKING:
    from quizgen.values.quantity import Quantity

ZERO = Interval(0, 0)
_THOUSAND = 1000
_FINE = Fraction(1, 200)
_MANY = 10_000
"""Whole thousands below this are as exact as other whole numbers."""


def agree(one: "Quantity", other: "Quantity") -> bool:
    """Tell whether two quantities of one dimension share something when they are rounded.

    Between units that do not differ by powers of ten alone, people round; so they do when they
    write a fraction such as a third in decimals. What has decimals, or a word such as million, is
    known to its last digit, and a finer number may be what was rounded to it.
    """
    if one.measure != other.measure or _converts(one, other):
        found = _rounded(one).meets(_rounded(other))
    elif recurs(one.amount.low) is not recurs(other.amount.low):
        found = _near(one, other)
    else:
        found = _rounds(one, other)
    return found or any(mine.meets(others) for mine, others in _otherwise(one, other))


def _otherwise(one: "Quantity", other: "Quantity") -> Iterator[tuple[Interval, Interval]]:
    """Yield what two quantities are in other readings of their units, rounded where these differ.

    A degree may be one of a difference: what is 5 °C warmer is 9 °F warmer; but nobody tells that
    nothing is the difference. A kilobyte may have
    1,024 bytes, and one may be meant so where the other is not.
    """
    units = one.wording.counted.unit, other.wording.counted.unit
    if units[0].measure != units[1].measure or units[0] == units[1]:
        return
    if units[0].zero != units[1].zero and (one.amount != ZERO or other.amount != ZERO):
        yield _scaled(one, units[0].scale, 1), _scaled(other, units[1].scale, 1)
    yield from _in_memory(one, other)


def agree_in_memory(one: "Quantity", other: "Quantity") -> bool:
    """Tell whether two quantities are one where a kilobyte is 1,024 bytes in one or in both.

    Args:
        one: A quantity.
        other: Another one of its measure.
    """
    return any(mine.meets(others) for mine, others in _in_memory(one, other))


def _in_memory(one: "Quantity", other: "Quantity") -> Iterator[tuple[Interval, Interval]]:
    """Yield what two quantities are where a prefix is meant as in memory, rounded likewise."""
    units = one.wording.counted.unit, other.wording.counted.unit
    first, second = ((unit.scale, unit.binary) for unit in units)
    for mine, others in product(filter(None, first), filter(None, second)):
        binary = mine == units[0].binary, others == units[1].binary
        if any(binary):
            # In one reading nobody rounds: 4 GB are 4,096 MB.
            part = 0 if all(binary) else _FINE
            yield _scaled(one, mine, part), _scaled(other, others, part)


def _scaled(quantity: "Quantity", scale: Fraction, part: Number) -> Interval:
    """Return the numbers of a quantity in its measure, as if its unit were worth so much.

    They are rounded to so great a part of them, or to their last digit if that is less.
    """
    scaled, digit = quantity.amount.scaled(scale), quantity.wording.place * scale / 2
    largest = max(abs(Fraction(end or 0)) for end in (scaled.low, scaled.high))
    return scaled.widened(min(digit, largest * part))


def _converts(one: "Quantity", other: "Quantity") -> bool:
    """Whether people round when they convert one's unit to the other's, of the same measure."""
    if not one.converts:
        return False
    return one.wording.counted.unit.series != other.wording.counted.unit.series


def _rounds(one: "Quantity", other: "Quantity") -> bool:
    """Whether the finer of two numbers may be what was rounded to the other."""
    mine, others = _doubt(one), _doubt(other)
    if mine == others:
        return False
    if mine < others:
        one, other = other, one
    return one.exact.widened(max(mine, others)).meets(other.exact)


def _doubt(quantity: "Quantity") -> Number:
    """Return how far a number may be from what was rounded to it, in its measure.

    Of what is measured, many whole thousands are round as well: 300,000 km/s; but 1,000 bytes are
    no 1,024 bytes.
    """
    rounding, number = _rounding(quantity), quantity.amount.low
    if rounding or not quantity.converts or not number or number % _THOUSAND:
        return rounding
    if abs(Fraction(number)) < _MANY or quantity.measure.startswith("bit"):
        return rounding
    return Fraction(_THOUSAND, 2) * quantity.wording.counted.unit.scale


def _near(one: "Quantity", other: "Quantity") -> bool:
    """Whether two numbers share something, of which one may be rounded to its decimals."""
    return one.exact.widened(_rounding(one)).meets(other.exact.widened(_rounding(other)))


def _rounding(quantity: "Quantity") -> Number:
    return quantity.wording.rounding * quantity.wording.counted.unit.scale


def _rounded(quantity: "Quantity") -> Interval:
    """Widen the bounds by what people may round when they convert the unit."""
    unit = quantity.wording.counted.unit
    if not unit.measure.rounded:
        return quantity.bounds
    return quantity.bounds.widened(unit.slack(quantity.wording.place))
