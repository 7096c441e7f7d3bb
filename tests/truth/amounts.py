"""Numbers below zero, fractions, powers of ten, temperatures and amounts in several units.

They are read here without the help of `quizgen.values`, so that tests share no idea with it.
"""

import re
from fractions import Fraction

Ends = tuple[Fraction | None, Fraction | None, bool, bool]
"""The first and last value (None for no bound), and whether each is left out."""

_GLYPHS = {
    "½": "1/2",
    "⅓": "1/3",
    "⅔": "2/3",
    "¼": "1/4",
    "¾": "3/4",
    "⅕": "1/5",
    "⅖": "2/5",
    "⅗": "3/5",
    "⅘": "4/5",
}
_ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_WORDS = {word: number for number, word in enumerate(_ONES)} | {
    word: 10 * number
    for number, word in enumerate(["ten", "twenty", "thirty", "forty", "fifty", "sixty"], 1)
}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5}
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")
_LIMITS = ("about", "under", "over", "at least", "up to", "nearly")
_UNIT = r"(?P<unit>(?: ?°[CF])| degrees Celsius| hours?| minutes?| seconds?|)"
_TEXT = re.compile(rf"(?:(?P<limit>{'|'.join(_LIMITS)}) )?(?P<numbers>.*?){_UNIT}", re.IGNORECASE)
_SCALES = {"hour": Fraction(1), "minute": Fraction(1, 60), "second": Fraction(1, 3600)}


def understand_amount(text: str) -> Ends | None:
    """Read such an amount: in degrees Celsius, in hours, or as a bare number.

    Args:
        text: The amount, capitalised or not.

    Returns:
        Its ends, or None where it is something else.
    """
    text = text.replace(" °C to ", " to ")
    found = _TEXT.fullmatch(text)
    compound = re.fullmatch(r"(\d+) hours? (\d+) minutes?", text)
    if compound:
        exact = int(compound[1]) + Fraction(int(compound[2]), 60)
        return exact, exact, False, False
    if found is None:
        return None
    unit = found["unit"].strip().rstrip("s")
    scale = _SCALES.get(unit, Fraction(1))
    pair = re.fullmatch(r"(?:between )?(.+?) (?:to|and) (.+)", found["numbers"], re.IGNORECASE)
    if pair and "half" not in pair[2]:
        first, second = _number(pair[1]), _number(pair[2])
        return first and second and (first[0] * scale, second[0] * scale, False, False)
    number = _number(found["numbers"])
    if number is None or (not unit and number[0] >= 1000):
        return None
    if unit == "°F":
        number = (number[0] - 32) * 5 / 9, Fraction(0)
    return _limited(found["limit"], *number, scale, None if unit not in _SCALES else Fraction(0))


def _limited(
    limit: str | None, number: Fraction, place: Fraction, scale: Fraction, least: Fraction | None
) -> Ends:
    value, margin = number * scale, max(abs(number) / 10, place / 2) * scale
    limits: dict[str, Ends] = {
        "about": (value - margin, value + margin, False, False),
        "nearly": (value - margin, value, False, True),
        "over": (value, None, True, False),
        "at least": (value, None, False, False),
        "under": (least, value, False, True),
        "up to": (least, value, False, False),
    }
    return limits.get((limit or "").lower(), (value, value, False, False))


def _number(text: str) -> tuple[Fraction, Fraction] | None:
    """Return a number and what the last of its digits is worth."""
    written = text.strip().translate(_RAISED).lower().removeprefix("minus ")
    sign = -1 if written != text.strip().translate(_RAISED).lower() else 1
    if written.startswith("-"):
        written, sign = written[1:], -1
    found = _magnitude(written)
    return found and (sign * found[0], found[1])


def _magnitude(written: str) -> tuple[Fraction, Fraction] | None:
    half = re.fullmatch(r"(.+) and a half", written)
    if half:
        whole = _magnitude(half[1])
        return whole and (whole[0] + Fraction(1, 2), Fraction(1, 2))
    named = re.fullmatch(r"(\w+)[ -](\w+?)s?", written)
    if named and named[1] in _WORDS and named[2] in {*_PARTS, "halve"}:
        below = _PARTS.get(named[2], 2)
        return Fraction(_WORDS[named[1]], below), Fraction(1, below)
    if written in _WORDS:
        return _with_place(Fraction(_WORDS[written]))
    mixed = re.fullmatch(rf"(\d*)([{''.join(_GLYPHS)}])|(?:(\d+) )?(\d+/\d+)", written)
    if mixed:
        part = Fraction(mixed[4] or _GLYPHS[mixed[2]])
        return int(mixed[1] or mixed[3] or 0) + part, Fraction(1, part.denominator)
    power = re.fullmatch(r"(\d+(?:\.\d+)?)(?: × 10\^?|e)(-?\d+)", written)
    if power:
        number, place = _with_place(Fraction(power[1]))
        return number * Fraction(10) ** int(power[2]), place * Fraction(10) ** int(power[2])
    return _with_place(Fraction(written)) if re.fullmatch(r"\d+(\.\d+)?", written) else None


def _with_place(number: Fraction) -> tuple[Fraction, Fraction]:
    place = Fraction(10**9)
    while number % place:
        place /= 10
    return number, place if number else Fraction(1)
