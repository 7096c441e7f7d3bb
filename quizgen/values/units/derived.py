"""Units that are read from their symbols: prefixes, powers, products and quotients.

What the symbols are worth is Pint's (``tools/units.py``). Case tells: mW is no MW. A symbol
that means two things where it stands alone, such as C, is not read there.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any

from quizgen.machine.data import folder_of
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.values.units.bits import binary_of, respelled
from quizgen.values.units.measure import Measure, Unit
from quizgen.values.units.table import UNITS

LONGEST = 24
"""No symbol of a unit is longer."""

AMBIGUOUS = frozenset(["C", "F", "S", "H", "M", "B", "b", "u", "as", "am", "pm", "d"])
"""Symbols that mean something else as well where they stand alone.

Coulomb or Celsius, farad or Fahrenheit; 8 B may be billions, 6 pm is no length.
"""

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_UNIFIED = str.maketrans({"μ": "µ", "Ω": "Ω", "⋅": "·", "*": "·", "•": "·", "−": "-"})
_TERM = pattern(r"([A-Za-zµΩÅ]+|°[CF])(?:\^?(-?[1-9])|([⁻⁺]?[¹²³⁴⁵⁶⁷⁸⁹]))?")
_OHM = pattern("[Oo]hm")
"""What is typed for Ω behind a prefix: kOhm."""

_IS_WORD = pattern("[a-z]{5}(?![a-z]*[-⁻^])")
"""What begins a word, and no symbol: that need not be looked up."""

_TOGETHER = frozenset(["ms", "Nm"])
"""Symbols that are two where a power below zero follows: at school, m s⁻¹ is written ms⁻¹."""

_LAST = ("mol", "kg", "cm", "dm", "mm", "m", "s", "K")
"""What stands last of several symbols that are written together, before a power below zero."""

_AFTER_POWER = pattern("(?<=[¹²³⁴⁵⁶⁷⁸⁹])(?=[A-Za-zµΩ])")

_PLAIN_POWERS = frozenset(["m", "dm", "cm", "mm", "km", "s"])
"""What a plain digit may follow as its power: m2, km2, m/s2."""

_HOMES: Mapping[tuple[tuple[str, int], ...], tuple[str, Fraction]] = {
    (("m", 1),): ("metre", Fraction(1)),
    (("m", 2),): ("square metre", Fraction(1)),
    (("m", 3),): ("litre", Fraction(1000)),
    (("m", 1), ("s", -1)): ("kilometre per hour", Fraction("3.6")),
    (("kg", 1),): ("kilogram", Fraction(1)),
    (("s", 1),): ("second", Fraction(1)),
    (("K", 1),): ("kelvin", Fraction(1)),
}
"""Units of the table whose measures all that has their parts belongs to, and their worth."""


@frozen
class Worth:
    """What a symbol is worth: so many units of the SI, of the parts with their powers."""

    factor: Fraction
    parts: Mapping[str, int]

    def times(self, other: "Worth", power: int) -> "Worth":
        """Multiply by a power of another one."""
        parts = Counter(self.parts)
        for part, count in other.parts.items():
            parts[part] += power * count
        return Worth(self.factor * other.factor**power, {part: n for part, n in parts.items() if n})


def symbol_of(text: str) -> Unit | None:
    """Return the unit that a text is the symbol of, such as ``µg``, ``g/mol``, ``m·s⁻²``.

    Args:
        text: Any text.

    Returns:
        The unit, or None where the text is no symbol, or one that means several things.
    """
    if len(text) > LONGEST or text in AMBIGUOUS or _IS_WORD.match(text):
        return None
    return _made(text)


@cache
def symbols_of(measure: str) -> tuple[str, ...]:
    """Return all symbols, with their prefixes, of the units of a measure.

    Args:
        measure: The measure's own symbol.
    """
    units = {symbol: made_of(worth) for symbol, worth in _known().items()}
    return tuple(
        symbol
        for symbol, unit in units.items()
        if unit.measure.symbol == measure and symbol not in AMBIGUOUS
    )


def unit_of(name: str) -> Unit:
    """Return a unit by its name in the table, or by its symbol, though it be ambiguous.

    Raises:
        KeyError: If there is no such unit.
    """
    unit = UNITS.get(name) or _made(name)
    if unit is None:
        raise KeyError(name)
    return unit


@lru_cache(maxsize=1024)  # packs ask for the same symbols again and again
def _made(text: str) -> Unit | None:
    worth = worth_of(text)
    return None if worth is None else made_of(worth)


def worth_of(text: str) -> Worth | None:
    """Return what a symbol is worth; None where it is none."""
    written = _OHM.sub("Ω", respelled(text)).translate(_UNIFIED)
    above, *below = written.split("/")
    if below and below[0].startswith("(") and below[-1].endswith(")"):
        below = ["/".join(below)[1:-1]]
    whole: Worth | None = Worth(Fraction(1), {})
    for place, product in enumerate((above, *below)):
        for factor in _factors(product, 1 if not place else -1):
            if factor is None or whole is None:
                return None
            whole = whole.times(*factor)
    # What is divided by its like is a share: 5 mg/kg.
    is_share = whole is not None and bool(below) and whole.factor != 1
    return whole if whole and (whole.parts or is_share) else None


def made_of(worth: Worth) -> Unit:
    """Return the unit that is worth so much."""
    parts = tuple(sorted(worth.parts.items()))
    home, times = _HOMES.get(parts, ("", Fraction(1)))
    scale = worth.factor * times
    series = _series(worth.factor)
    if parts == (("bit", 1),) and series == "8":
        series = ""  # nobody rounds bytes to bits
    if home:
        known = UNITS[home]
        # Time is measured in sixties: there, nobody rounds to convert.
        series = series if known.measure.rounded else ""
        return Unit(known.measure, scale, lowest=known.lowest, series=series)
    name = (
        "1"
        if not parts
        else ".".join(part if power == 1 else f"{part}{power}" for part, power in parts)
    )
    measure = Measure(name, f"si:{name}", rounded=True)
    binary = binary_of(worth.factor, worth.parts)
    return Unit(measure, scale, signed=True, series=series, binary=binary)


def _factors(product: str, sign: int) -> Iterable[tuple[Worth, int] | None]:
    """Yield the symbols of a product with their powers; None where one is unknown."""
    for term in _terms(product):
        found = _TERM.fullmatch(term)
        worth = _symbol(found[1]) if found else None
        if found is None or worth is None:
            yield None
            return
        plain = bool(found[2]) and "^" not in term
        if plain and found[1] not in _PLAIN_POWERS:
            yield None
        power = found[2] or (found[3] or "1").translate(_RAISED)
        yield worth, sign * int(power)


def _terms(product: str) -> Iterable[str]:
    """Part a product into symbols with their powers: J, kg⁻¹ and K⁻¹, also where no space does."""
    several = _AFTER_POWER.sub(" ", product.replace("·", " ")).split() or [""]
    for place, written in enumerate(several):
        found = _TERM.fullmatch(written)
        power = found and (found[2] or found[3])
        # 5 mV ms⁻¹ are millivolts a millisecond.
        is_plain = place == 0 or several[place - 1] == "kg" or (found and not _symbol(found[1]))
        if found and power and power[0] in "-⁻" and is_plain:
            *before, last = _split(found[1])
            yield from before
            yield f"{last}{written[found.end(1) :]}"
        else:
            yield written


def _split(symbols: str) -> tuple[str, ...]:
    """Part symbols that are written together before a power, of which the last alone has it."""
    if _symbol(symbols) and symbols not in _TOGETHER:
        return (symbols,)
    for last in _LAST:
        rest = symbols.removesuffix(last)
        if rest and rest != symbols:
            before = (rest,) if _symbol(rest) else _split(rest)
            if all(map(_symbol, before)):
                return (*before, last)
    return (symbols,)


@cache
def _known() -> dict[str, Worth]:
    """Return all symbols with all prefixes, and what they are worth."""
    kept: dict[str, Any] = json.loads(
        (folder_of("quizgen.values.units") / "kept.json").read_text("utf-8")
    )
    prefixes = {prefix: Fraction(factor) for prefix, factor in kept["prefixes"].items()}
    known: dict[str, Worth] = {}
    for symbol, (factor, _zero, parts, _used) in kept["units"].items():
        known[symbol] = Worth(Fraction(factor), parts)
    for symbol, (_factor, _zero, _parts, used) in kept["units"].items():
        for prefix in used.split():
            one = known[symbol]
            known.setdefault(prefix + symbol, Worth(prefixes[prefix] * one.factor, one.parts))
    for symbol, worth in [*known.items()]:
        if symbol.endswith("bit"):  # 100 Mbps
            rate = worth.times(known["s"], -1)
            known.setdefault(f"{symbol.removesuffix('bit')}bps", rate)
    return known


def _symbol(text: str) -> Worth | None:
    return _known().get(text)


def _series(factor: Fraction) -> str:
    """Name what is left of a factor without powers of ten; nothing if it is one of them."""
    if not factor:
        return ""
    fives = 0
    above, below = factor.numerator, factor.denominator
    while above % 5 == 0:
        above, fives = above // 5, fives + 1
    while below % 5 == 0:
        below, fives = below // 5, fives - 1
    rest = factor / Fraction(10) ** fives
    return "" if rest == 1 else str(rest)
