"""Keep what Pint knows of units of measurement: ``make units``.

Pint has the worth of a thousand units, but takes as long to load as a hundred packs. What
quizgen reads of them by their symbols is kept in ``quizgen/values/units/kept.json``.
"""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pint

KEPT = Path(__file__).parents[1] / "quizgen" / "values" / "units" / "kept.json"

CHOSEN: dict[str, tuple[str, str]] = {
    "m": ("meter", "f p n µ m c d da h k M G"),
    "g": ("gram", "f p n µ m c d da h k M G T"),
    "s": ("second", "f p n µ m"),
    "A": ("ampere", "p n µ m k M"),
    "K": ("kelvin", "n µ m k M"),
    "mol": ("mole", "p n µ m k"),
    "cd": ("candela", "m k M"),
    "Hz": ("hertz", "µ m k M G T P"),
    "N": ("newton", "n µ m c da k M G"),
    "J": ("joule", "f p n µ m k M G T P E Z"),
    "W": ("watt", "f p n µ m k M G T P"),
    "Pa": ("pascal", "n µ m h k M G T"),
    "V": ("volt", "n µ m k M G"),
    "Ω": ("ohm", "µ m k M G T"),
    "C": ("coulomb", "p n µ m k"),
    "F": ("farad", "f p n µ m"),
    "S": ("siemens", "n µ m k"),
    "T": ("tesla", "p n µ m k"),
    "H": ("henry", "n µ m"),
    "Wb": ("weber", "µ m"),
    "lm": ("lumen", "k M"),
    "lx": ("lux", "m k"),
    "Bq": ("becquerel", "m k M G T P"),
    "Gy": ("gray", "n µ m c k"),
    "Sv": ("sievert", "n µ m k"),
    "kat": ("katal", "n µ m"),
    "eV": ("electron_volt", "µ m k M G T P"),
    "cal": ("calorie", "k M"),
    "Wh": ("watt_hour", "k M G T P"),
    "Ah": ("ampere_hour", "m k"),
    "erg": ("erg", ""),
    "dyn": ("dyne", ""),
    "BTU": ("british_thermal_unit", ""),
    "bar": ("bar", "µ m k M"),
    "atm": ("standard_atmosphere", ""),
    "psi": ("pound_force_per_square_inch", ""),
    "mmHg": ("millimeter_Hg", ""),
    "Torr": ("torr", "m"),
    "L": ("liter", "f p n µ m c d h k M G"),
    "l": ("liter", "µ m c d h"),
    "M": ("molar", "p n µ m"),
    "t": ("metric_ton", "M G"),
    "ha": ("hectare", ""),
    "min": ("minute", ""),
    "h": ("hour", ""),
    "d": ("day", ""),
    "Å": ("angstrom", ""),
    "au": ("astronomical_unit", ""),
    "AU": ("astronomical_unit", ""),
    "ly": ("light_year", "k M G"),
    "pc": ("parsec", "k M G"),
    "Da": ("dalton", "k M"),
    "u": ("unified_atomic_mass_unit", ""),
    "in": ("inch", ""),
    "ft": ("foot", ""),
    "yd": ("yard", ""),
    "mi": ("mile", ""),
    "nmi": ("nautical_mile", ""),
    "lb": ("pound", ""),
    "lbf": ("pound_force", ""),
    "kn": ("knot", ""),
    "Nm": ("newton * meter", "k"),
    "PS": ("metric_horsepower", ""),
    "rpm": ("revolutions_per_minute", ""),
    "dB": ("decibel", ""),
    "b": ("bit", ""),
    "bit": ("bit", "k M G T P E Ki Mi Gi Ti"),
    "B": ("byte", "k M G T P E Z Ki Mi Gi Ti Pi Ei"),
    "°C": ("degree_Celsius", ""),
    "°F": ("degree_Fahrenheit", ""),
}
"""Units by their symbols, with Pint's names and the prefixes that are in use."""

OWN = {
    **{symbol: symbol for symbol in ("Bq", "Gy", "Sv", "kat", "lm", "lx", "rpm", "dB")},
    "b": "bit",
    "bit": "bit",
    "B": "bit",
}
"""What Pint takes for a mere number or for another thing, and is measured by itself here.

A becquerel is no hertz, though both are one a second.
"""

ROOTS = {
    "gram": "kg",
    "meter": "m",
    "second": "s",
    "ampere": "A",
    "kelvin": "K",
    "mole": "mol",
    "candela": "cd",
}
"""Pint's root units, and those of the SI; an angle is a mere number."""


def look_up() -> dict[str, Any]:
    """Ask Pint for the worth of units and prefixes.

    Returns:
        ``prefixes``: their factors; ``units``: for each symbol its worth in units of the SI,
        where zero is if not at zero, what it is made of, and its prefixes.
    """
    registry: pint.UnitRegistry[Any] = pint.UnitRegistry(non_int_type=Fraction)
    prefixes = dict.fromkeys(prefix for _, used in CHOSEN.values() for prefix in used.split())
    return {
        "prefixes": {prefix: _prefix(registry, prefix) for prefix in prefixes},
        "units": {
            symbol: [*_worth(registry, symbol, name), prefixes]
            for symbol, (name, prefixes) in CHOSEN.items()
        },
    }


def _prefix(registry: Any, prefix: str) -> str:  # noqa: ANN401 - Pint's types say no more
    unit = "bit" if prefix.endswith("i") else "m"
    return str(Fraction(registry.Quantity(1, f"{prefix}{unit}").to(unit).m))


def _worth(registry: Any, symbol: str, name: str) -> tuple[str, str, dict[str, int]]:  # noqa: ANN401
    if symbol in OWN:
        own = OWN[symbol]
        base = own if own != symbol else name
        return str(Fraction(registry.Quantity(1, name).to(base).m)), "0", {own: 1}
    factor, roots = registry.get_root_units(name)
    powers = {str(root): int(power) for root, power in dict(roots._units).items()}  # noqa: SLF001
    scale = Fraction(factor) / Fraction(1000) ** powers.get("gram", 0)
    zero = registry.Quantity(Fraction(0), name).to_root_units().m if "°" in symbol else 0
    parts = {ROOTS[root]: power for root, power in sorted(powers.items()) if root in ROOTS}
    return str(scale), str(Fraction(zero)), parts


def written() -> str:
    """Write what is kept, a unit a line."""
    known = look_up()
    prefixes = json.dumps(known["prefixes"], ensure_ascii=False)
    units = ",\n".join(
        f"  {json.dumps(symbol, ensure_ascii=False)}: {json.dumps(worth, ensure_ascii=False)}"
        for symbol, worth in known["units"].items()
    )
    return f'{{\n "prefixes": {prefixes},\n "units": {{\n{units}\n }}\n}}\n'


def main() -> None:
    """Write it."""
    KEPT.write_text(written(), encoding="utf-8")


if __name__ == "__main__":
    main()
