"""What people round, so that two numbers that are not equal may mean the same."""

from typing import TYPE_CHECKING

from quizgen.values.interval import Interval, Number, recurs

if TYPE_CHECKING:
    from quizgen.values.quantity import Quantity


def agree(one: "Quantity", other: "Quantity") -> bool:
    """Tell whether two quantities of one dimension share something when they are rounded.

    Between units that do not differ by powers of ten alone, people round; so they do when they
    write a fraction such as a third in decimals.
    """
    if one.measure == other.measure and not _converts(one, other):
        return recurs(one.amount.low) is not recurs(other.amount.low) and _near(one, other)
    return _rounded(one).meets(_rounded(other))


def _converts(one: "Quantity", other: "Quantity") -> bool:
    """Whether people round when they convert one's unit to the other's, of the same measure."""
    if not one.converts:
        return False
    return one.wording.counted.unit.series != other.wording.counted.unit.series


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
