"""Bits and bytes: the spellings of their symbols, and what k, M, G and T stand for in memory."""

from collections.abc import Mapping
from fractions import Fraction

from quizgen.machine.pattern import pattern

_SPELLED = pattern(r"([kKMGTPE]?i?)(b|B|[Bb]its?|[Bb]ytes?)(ps|/s|)")
_PARTS = ((("bit", 1),), (("bit", 1), ("s", -1)))
_BYTE = 8
_PREFIXES = 6


def respelled(symbol: str) -> str:
    """Write a symbol of bits or bytes as it is known: MB/s for MBps, kB for KB.

    Args:
        symbol: The symbol of any unit; others stay as they are, and so does Mb, which is as
            often said of bytes.
    """
    found = _SPELLED.fullmatch(symbol)
    if found is None:
        return symbol
    prefix, unit, rate = found.groups()
    if prefix == "K":
        prefix = "k"
    if unit in {"b", "B"} and not rate:
        return f"{prefix}{unit}"
    unit = "bit" if unit.startswith(("b", "Bit")) and "yte" not in unit else "B"
    return f"{prefix}{unit}{'/s' * bool(rate)}"


def binary_of(factor: Fraction, parts: Mapping[str, int]) -> Fraction | None:
    """Return what a unit is worth if its prefix is meant as in memory: 64 kB are 65,536 bytes.

    Args:
        factor: How many bits it is worth by the International System of Units.
        parts: What it is made of.

    Returns:
        How many bits it is then worth; None where it has no such prefix, or measures no data.
    """
    if tuple(sorted(parts.items())) not in _PARTS:
        return None
    for power in range(1, _PREFIXES + 1):
        for unit in (1, _BYTE):
            if factor == unit * 1000**power:
                return Fraction(unit * 1024**power)
    return None
