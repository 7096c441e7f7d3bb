"""Units that are read from their symbols."""

from fractions import Fraction

import pint
import pytest
from babel.core import get_global

from quizgen.values.units import UNITS, symbol_of, unit_of
from quizgen.values.units.currencies import CURRENCIES


@pytest.mark.parametrize(
    ("symbol", "measure", "scale"),
    [
        ("g/mol", "kg.mol-1", "0.001"),
        ("mol/L", "m-3.mol", "1000"),
        ("m/s²", "m.s-2", "1"),
        ("m/s2", "m.s-2", "1"),
        ("m·s⁻²", "m.s-2", "1"),
        ("kWh", "kg.m2.s-2", "3600000"),
        ("µg", "kg", "0.000000001"),
        ("μg", "kg", "0.000000001"),
        ("nm", "m", "0.000000001"),
        ("GHz", "s-1", "1000000000"),
        ("GB", "bit", "8000000000"),
        ("GiB", "bit", str(8 * 2**30)),
        ("kcal", "kg.m2.s-2", "4184"),
        ("m³", "l", "1000"),
        ("cm³", "l", "0.001"),
        ("N·m", "kg.m2.s-2", "1"),
        ("J/(mol·K)", "K-1.kg.m2.mol-1.s-2", "1"),
        ("W/m²/K", "K-1.kg.s-3", "1"),
        ("Mbit/s", "bit.s-1", "1000000"),
        ("°C/min", "K.s-1", "1/60"),
    ],
)
def test_symbols_have_prefixes_powers_and_quotients(symbol: str, measure: str, scale: str) -> None:
    """Each comes to so many of its measure."""
    unit = symbol_of(symbol)
    assert unit is not None
    assert unit.measure.symbol == measure
    assert unit.scale == Fraction(scale)


@pytest.mark.parametrize(
    "text",
    [
        *("C", "F", "B", "am", "pm", "people", "per", "H2", "xyz", "m/", "/s", "m//s", "km²²"),
        *("mm/hh", "m^", "1/s", "", "m" * 100, "KG", "Kwh", "m/m"),
    ],
)
def test_what_is_no_symbol_or_an_ambiguous_one(text: str) -> None:
    """Case tells symbols apart, and nothing is guessed."""
    assert symbol_of(text) is None


@pytest.mark.parametrize(
    "symbol",
    ["g/mol", "kWh", "µg/m³", "kcal/g", "mmHg", "eV", "psi", "km/s", "mol/L", "J/kg/K", "Å", "GHz"],
)
def test_symbols_are_worth_what_pint_says(symbol: str) -> None:
    """Against Pint itself, which reads them on its own."""
    unit = symbol_of(symbol)
    assert unit is not None
    registry: pint.UnitRegistry[float] = pint.UnitRegistry()
    measure = {"l": "liter", "km-h": "km/hour"}.get(unit.measure.symbol) or "*".join(
        part
        if part.isalpha()
        else f"{part.rstrip('-0123456789')}**{part.lstrip('abcdefghijklmnopqrstuvwxyzAK')}"
        for part in unit.measure.symbol.split(".")
    )
    worth = registry.Quantity(1, symbol.replace("³", "**3")).to(measure).magnitude
    assert float(unit.scale) == pytest.approx(worth, rel=1e-9)


def test_the_table_has_every_currency_that_is_tender() -> None:
    """By CLDR."""
    tender = {
        code.lower()
        for currencies in get_global("territory_currencies").values()
        for code, _since, until, is_tender in currencies
        if until is None and is_tender
    }
    assert tender == CURRENCIES
    assert all(UNITS[code].measure.dimension == f"money:{code}" for code in tender)


def test_units_are_found_by_their_names_though_their_symbols_are_ambiguous() -> None:
    """As the names of CLDR refer to them."""
    assert unit_of("C").measure.symbol == "A.s"
    with pytest.raises(KeyError):
        unit_of("no such unit")
