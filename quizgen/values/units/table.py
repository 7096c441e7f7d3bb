"""The commonest units: what each one is worth, and where its worth is not exact.

A *measure* is a system in which units convert into each other exactly: seconds to
weeks, months to centuries, metres, inches to miles. Between two measures of one
dimension the conversion is a range: a month is 28 to 31 days, a ton 907 to 1,016 kg.
Factors: The International System of Units (BIPM, 9th edition) and NIST Handbook 44,
appendix C.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType

from quizgen.values.interval import Number
from quizgen.values.units.currencies import CURRENCIES
from quizgen.values.units.measure import ZERO, Measure, Unit

_DAY = 86_400


def _times(factor: str) -> Callable[[Number], Number]:
    number = Fraction(factor)
    return lambda amount: amount * number


def _least_seconds(months: Number) -> Number:
    # 52 weeks are called a year, so that a year is 364 days at the least.
    years, rest = divmod(months, 12)
    return (years * 364 + rest * 28) * _DAY


def _most_seconds(months: Number) -> Number:
    years, rest = divmod(months, 12)
    return (years * 366 + min(rest * 31, Fraction(366))) * _DAY


def _base(symbol: str, dimension: str) -> Measure:
    return Measure(symbol, dimension, rounded=True)


def _other(symbol: str, dimension: str, least: str, most: str | None = None) -> Measure:
    return Measure(symbol, dimension, _times(least), _times(most or least), rounded=True)


_SECOND = Measure("s", "time")
_MONTH = Measure("mo", "time", _least_seconds, _most_seconds)
_METRE, _INCH = _base("m", "length"), _other("in", "length", "0.0254")
_KILO, _POUND = _base("kg", "mass"), _other("lb", "mass", "0.45359237")
# A ton may be the short one, the metric one or the long one.
_TON = _other("ton", "mass", "907.18474", "1016.0469088")
_SQUARE_METRE, _SQUARE_INCH = _base("m2", "area"), _other("in2", "area", "0.00064516")
_LITRE = _base("l", "volume")
# A gallon may be the American or the imperial one.
_GALLON = _other("gal", "volume", "3.785411784", "4.54609")
# And so with what it is divided into.
_QUART = _other("qt", "volume", "0.946352946", "1.1365225")
_PINT = _other("pt", "volume", "0.473176473", "0.56826125")
_FLUID_OUNCE = _other("fl-oz", "volume", "0.0284130625", "0.0295735295625")
# Horsepower may be metric or mechanical; power is measured in watts, by what these are made of.
_HORSEPOWER = _other("hp", "si:kg.m2.s-3", "735.49875", "745.69987158227022")
_KMH, _MPH = _base("km-h", "speed"), _other("mph", "speed", "1.609344")

_MEASURES: Mapping[Measure, Mapping[str, tuple[str, tuple[int, ...]]]] = {
    _SECOND: {
        "second": ("1", (60, 30, 15)),
        "minute": ("60", (60, 30, 15)),
        "hour": ("3600", (24, 12, 6)),
        "day": ("86400", (30, 7)),
        "week": ("604800", ()),
        "fortnight": ("1209600", ()),
    },
    _MONTH: {
        "month": ("1", (12, 6, 3)),
        "year": ("12", ()),
        "decade": ("120", ()),
        "century": ("1200", ()),
        "millennium": ("12000", ()),
    },
    _METRE: {
        "millimetre": ("0.001", ()),
        "centimetre": ("0.01", ()),
        "metre": ("1", ()),
        "kilometre": ("1000", ()),
    },
    _INCH: {"inch": ("1", ()), "foot": ("12", ()), "yard": ("36", ()), "mile": ("63360", ())},
    _KILO: {
        "milligram": ("0.000001", ()),
        "gram": ("0.001", ()),
        "kilogram": ("1", ()),
        "tonne": ("1000", ()),
    },
    _POUND: {"ounce": ("1/16", ()), "pound": ("1", ()), "stone": ("14", ())},
    _TON: {"ton": ("1", ())},
    _SQUARE_METRE: {
        "square metre": ("1", ()),
        "hectare": ("10000", ()),
        "square kilometre": ("1000000", ()),
    },
    _SQUARE_INCH: {
        "square foot": ("144", ()),
        "acre": ("6272640", ()),
        "square mile": ("4014489600", ()),
    },
    _LITRE: {"millilitre": ("0.001", ()), "litre": ("1", ())},
    _GALLON: {"gallon": ("1", ())},
    _QUART: {"quart": ("1", ())},
    _PINT: {"pint": ("1", ())},
    _FLUID_OUNCE: {"fluid ounce": ("1", ())},
    _HORSEPOWER: {"horsepower": ("1", ())},
    _KMH: {"kilometre per hour": ("1", ())},
    _MPH: {"mile per hour": ("1", ())},
}

_PERCENT = Measure("percent", "percent")
_KELVIN = _base("K", "temperature")

HUNDREDTH = "cent"
"""What a hundredth of many currencies is called, whichever it is of."""

UNITS: Mapping[str, Unit] = MappingProxyType(
    {
        name: Unit(measure, Fraction(scale), rounds)
        for measure, units in _MEASURES.items()
        for name, (scale, rounds) in units.items()
    }
    | {
        "percent": Unit(_PERCENT, Fraction(1), whole=100, signed=True),
        "degree": Unit(Measure("degree", "degree"), Fraction(1), whole=360),
        "permille": Unit(_PERCENT, Fraction(1, 10), whole=1000, signed=True),
        "ppm": Unit(_PERCENT, Fraction(1, 10**4), whole=10**6, signed=True),
        "ppb": Unit(_PERCENT, Fraction(1, 10**7), whole=10**9, signed=True),
        "kelvin": Unit(_KELVIN, Fraction(1), lowest=ZERO),
        "celsius": Unit(
            _KELVIN,
            Fraction(1),
            zero=Fraction("273.15"),
            lowest=Fraction("-273.15"),
            signed=True,
            series="C",
        ),
        "fahrenheit": Unit(
            _KELVIN,
            Fraction(5, 9),
            zero=Fraction("459.67") * 5 / 9,
            lowest=Fraction("-459.67"),
            signed=True,
            series="F",
        ),
        HUNDREDTH: Unit(Measure(HUNDREDTH, HUNDREDTH), Fraction(1), lowest=ZERO),
        "metre per second": Unit(_KMH, Fraction("3.6"), series="1/36"),
    }
    | {
        currency: Unit(Measure(currency, f"money:{currency}"), Fraction(1), signed=True)
        for currency in CURRENCIES
    }
)
"""Every known unit, by the name that the languages' tables refer to."""

DIMENSIONS = frozenset(
    {unit.measure.dimension for unit in UNITS.values()} - {HUNDREDTH} | {"ordinal"}
)
"""What the known units measure; cents are counted like other things."""

ORDINAL = Unit(Measure("ordinal", "ordinal"), Fraction(1), lowest=Fraction(1))
"""Places in a row: first, second, 61st."""


SYMBOLS: Mapping[str, str] = {
    "minute": "min",
    "hour": "h",
    "second": "s",
    "millimetre": "mm",
    "centimetre": "cm",
    "metre": "m",
    "kilometre": "km",
    "milligram": "mg",
    "gram": "g",
    "kilogram": "kg",
    "square metre": "m²",
    "square kilometre": "km²",
    "hectare": "ha",
    "millilitre": "ml",
    "litre": "l, L",
    "gallon": "gal",
    "kilometre per hour": "km/h, kmh",
    "mile per hour": "mph",
    "mile": "mi",
    "yard": "yd",
    "foot": "ft",
    "inch": "in",
    "pound": "lb, lbs",
    "ounce": "oz",
    "fluid ounce": "fl oz, fl. oz.",
    "horsepower": "hp",
    "metre per second": "m/s",
    "µg": "µg, mcg",
    "percent": "%, ％",
    "permille": "‰",
    "ppm": "ppm",
    "ppb": "ppb",
    "degree": "°",
    "celsius": "°C, º C, ºC, ° C, ℃",
    "fahrenheit": "°F, ºF, º F, ° F, ℉",
    "kelvin": "K, °K",
    HUNDREDTH: "¢",
    "usd": "USD, US$, $",
    "eur": "EUR, €",
    "gbp": "GBP, £",
}
"""How units are written in every language."""

AMBIGUOUS_ATTACHED = frozenset({"s", "m", "K", "in", "d", "A", "N", "T", "u", "t"})
"""Symbols that mean something else right after the digits: the 1950s, $5m, 5K, 3D, 60N."""
