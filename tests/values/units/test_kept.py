"""What is kept of Pint's units is what Pint has."""

import json
from fractions import Fraction

from tools.units import KEPT, written


def test_what_is_kept_is_what_pint_has() -> None:
    """After a newer Pint, or another choice of units, ``make units`` keeps it anew."""
    assert KEPT.read_text("utf-8") == written()


def test_all_worths_are_exact() -> None:
    """They are fractions, which never lose a digit."""
    kept = json.loads(KEPT.read_text("utf-8"))
    for factor, zero, parts, _prefixes in kept["units"].values():
        assert Fraction(factor) > 0
        assert Fraction(zero) >= 0
        assert all(isinstance(power, int) for power in parts.values())
