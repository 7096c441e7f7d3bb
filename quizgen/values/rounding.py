"""What people round, so that two numbers that are not equal may mean the same."""

from fractions import Fraction
from typing import TYPE_CHECKING

from quizgen.values.interval import Interval, Number, recurs

if TYPE_CHECKING:
    from quizgen.values.quantity import Quantity

_THOUSAND = 1000
_MOST = 20
"""A whole number is not rounded by more than one part of so many."""


def agree(one: "Quantity", other: "Quantity") -> bool:
    """Tell whether two quantities of one dimension share something when they are rounded.

    Between units that do not differ by powers of ten alone, people round; so they do when they
    write a fraction such as a third in decimals. What has decimals, or a word such as million, is
    known to its last digit, and a finer number may be what was rounded to it.
    """
    if one.measure == other.measure and not _converts(one, other):
        if recurs(one.amount.low) is not recurs(other.amount.low):
            return _near(one, other)
        return _rounds(one, other)
    return _rounded(one).meets(_rounded(other))


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

    Of what is measured, whole thousands are round as well: 300,000 km/s.
    """
    rounding, number = _rounding(quantity), quantity.amount.low
    if rounding or not quantity.converts or not number or number % _THOUSAND:
        return rounding
    scale = quantity.wording.counted.unit.scale
    return min(Fraction(_THOUSAND, 2), abs(number) * Fraction(1, _MOST)) * scale


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
