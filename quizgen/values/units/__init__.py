"""Units of measurement: what each one is worth, and where its worth is not exact.

The commonest stand in a table, by the names that languages have for them; all others are read
from their symbols, with prefixes and powers, by what Pint knows of them.
"""

from quizgen.values.units.derived import symbol_of, unit_of
from quizgen.values.units.measure import Measure, Unit, count_of
from quizgen.values.units.table import (
    AMBIGUOUS_ATTACHED,
    DIMENSIONS,
    HUNDREDTH,
    ORDINAL,
    SYMBOLS,
    UNITS,
)

__all__ = [
    "AMBIGUOUS_ATTACHED",
    "DIMENSIONS",
    "HUNDREDTH",
    "ORDINAL",
    "SYMBOLS",
    "UNITS",
    "Measure",
    "Unit",
    "count_of",
    "symbol_of",
    "unit_of",
]
