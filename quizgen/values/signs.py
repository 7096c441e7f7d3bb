"""The signs in numbers, whatever the language, and the patterns that are made of them."""

from collections.abc import Mapping
from fractions import Fraction

DASH = "[-‐‑‒–—−]"
MINUS = "-‒–−"
"""What people type before a number below zero; the last is the minus sign itself."""

SPACES = "\u00a0\u202f\u2009\u2007 "
APOSTROPHES = "'’"
"""What may stand between thousands in any language: spaces of all sorts, or apostrophes."""

SWAPPED = str.maketrans(".,", ",.")
"""The signs before decimals and between thousands, as they are the other way round elsewhere."""

GLYPHS: Mapping[str, Fraction] = {
    "½": Fraction(1, 2),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5),
    "⅖": Fraction(2, 5),
    "⅗": Fraction(3, 5),
    "⅘": Fraction(4, 5),
    "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6),
    "⅐": Fraction(1, 7),
    "⅛": Fraction(1, 8),
    "⅜": Fraction(3, 8),
    "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8),
    "⅑": Fraction(1, 9),
    "⅒": Fraction(1, 10),
}
"""Fractions of one character."""

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
"""Raised digits, by what they are."""

ON_THE_LINE = str.maketrans(f"{RAISED}⁻⁺{MINUS}", "0123456789-+" + "-" * len(MINUS))
"""What raised digits and signs, and all sorts of minus, are on the line."""

EXPONENT = f"(?:\\^[{MINUS}+]?[0-9]{{1,3}}|\\*\\*[{MINUS}]?[0-9]{{1,3}}|[⁻⁺]?[{RAISED}]{{1,3}})"
TIMES_TEN = f"(?:\\s?[×x✕·⋅*]\\s?10{EXPONENT}|[eE][{MINUS}+]?[0-9]{{1,3}}(?!\\w))"
"""What multiplies by a power of ten: ``× 10²³``, ``e-5``."""

VULGAR = (
    rf"(?:(?:[0-9]{{1,6}}\s?)?[{''.join(GLYPHS)}]"
    r"|(?:[0-9]{1,6}\s)?[1-9][0-9]{0,3}[/⁄][1-9][0-9]{0,3}(?![0-9/⁄.,]))"
)
"""A fraction: ``2½``, ``2 1/2``, ``3/4``."""
