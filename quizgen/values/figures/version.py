"""Numbers that may be versions: 3.10 comes after 3.9, and is not 3.1."""

from quizgen.machine.pattern import pattern
from quizgen.values.quantity import Quantity

_TRAILING_ZERO = pattern(r"[0-9]{1,3}[.,][0-9]?0")


def is_maybe_version(value: object) -> bool:
    """Tell whether a value is a bare number that may be meant as the name of a version.

    Args:
        value: Any value of a pack.

    Returns:
        Whether it is a number without a unit, of one point and a zero at its end: 3.10, 2.0.
    """
    if not isinstance(value, Quantity) or value.dimension:
        return False
    return _TRAILING_ZERO.fullmatch(value.text) is not None
