"""Reading phrases: a limit, a number or two, and what they count."""

import re
from dataclasses import replace
from fractions import Fraction

from quizgen.languages.grammar import Limit
from quizgen.machine.pattern import pattern
from quizgen.values.counted import (
    BARE,
    Counted,
    read_counted,
    read_money,
    read_unit,
)
from quizgen.values.date import is_year
from quizgen.values.figures import Figure, Vulgar, read_figure
from quizgen.values.notation import Notation
from quizgen.values.numerals import Numeral
from quizgen.values.units import DIMENSIONS
from quizgen.values.wordings.phrase import Phrase
from quizgen.values.wordings.whole import read_whole

_OF = pattern(r"\s+(?:of|d[eiaou]\w*|del\w*|von|aller)\b|\s+d['’]")
"""What stands between a share and what it is a share of."""

_TWICE = pattern(r"(?P<unit>\S.*?)(?:\s.*\s|\s*\W\s*)\S*[0-9].*(?P=unit)")
"""A unit, what stands between two numbers, the second of these, and the unit again."""


def read_phrase(text: str, notation: Notation) -> Phrase | None:
    """Take a text apart into the parts of a quantity; None where it is none.

    Args:
        text: A text without white space around.
        notation: The language's.
    """
    found = notation.phrase.fullmatch(text)
    if found is None:
        return None
    return _phrase(found, "", notation) or _with_two_units(found, notation)


def read_share(text: str, notation: Notation) -> Phrase | None:
    """Read a share by its name: ``half of the votes``, ``la mitad``.

    Args:
        text: A text without white space around.
        notation: The language's.
    """
    found = notation.limited.match(text) if text[:1].isalpha() else None
    if found and found.end() < len(text):
        inner = read_share(text[found.end() :], notation)
        if inner and inner.limit is Limit.EXACT:
            opening = text[: found.end()] + inner.opening
            return replace(inner, limit=notation.limit(found["limit"]), opening=opening)
    for name, number in notation.grammar.numbers.shares.items():
        rest = text[len(name) :]
        if text[: len(name)].casefold() == name and (not rest or _OF.match(rest)):
            phrase = read_phrase(f"{number}{rest}", notation)
            return phrase if phrase and phrase.low.value < 1 else None
    return None


def read_with_part(text: str, notation: Notation) -> Phrase | None:
    """Read a number of units and a part of one more: ``an hour and a half``.

    Args:
        text: A text without white space around.
        notation: The language's.
    """
    written, numbers = " ".join(text.split()), notation.grammar.numbers
    for words, part in (*numbers.more.items(), *numbers.after.items()):
        if not written.casefold().endswith(f" {words}"):
            continue
        phrase = read_phrase(written[: -len(words) - 1], notation)
        low = phrase.low if phrase and not phrase.high else None
        measured = phrase and read_unit(phrase.counted.text, notation)
        if phrase and measured and isinstance(low, Numeral) and low.value.denominator == 1:
            more = Fraction(part)
            whole = Vulgar(int(low.value), more.numerator, more.denominator, "", "", case=words)
            return replace(phrase, low=whole)
    return None


def _phrase(found: re.Match[str], repeated: str, notation: Notation) -> Phrase | None:
    """Make a phrase of what was found; a unit may stand after the first number as well."""
    unit, currency = found["unit"] or "", found["currency"]
    magnitude = notation.grammar.counted.magnitudes.get(unit.lstrip(), 1) if currency else 1
    numbers = _read_numbers(found, magnitude, notation)
    if numbers is None:
        return None
    low, high = numbers
    counted = _counted(found, high or low, notation)
    if counted is None or (counted is BARE and not _is_number(found, low, high)):
        return None  # a score, a year
    lowest, limit = counted.unit.lowest, notation.limit(found["limit"])
    if counted.dimension != "percent" and not _limits_numbers(found["limit"], notation):
        return None  # el 5, un 5
    if lowest is not None and low.value < lowest:
        return None  # nobody counts people below nothing
    if high and limit not in {Limit.EXACT, Limit.ABOUT}:
        return None
    text = found.string
    joint = repeated + text[found.end("low") : found.start("high")] if high else ""
    opening, is_below = text[: found.start("low")], bool(found["minus"])
    return Phrase(limit, opening, low, joint, high, found["gap"], counted, notation, is_below)


def _limits_numbers(words: str | None, notation: Notation) -> bool:
    """Whether words stand before any number, and not before a percentage alone."""
    limits = notation.grammar.amounts.limits
    return words is None or " ".join(words.split()).casefold() in limits


def _with_two_units(found: re.Match[str], notation: Notation) -> Phrase | None:
    """Read a range whose unit stands after both numbers: 5 °C to 10 °C, 10%–15%."""
    if found["high"] or not found["unit"] or found["currency"]:
        return None
    twice = _TWICE.fullmatch(found["unit"])
    if twice is None:
        return None
    start = found.start("unit")
    shorter = found.string[: found.end("low")] + found.string[start + twice.end("unit") :]
    again = notation.phrase.fullmatch(shorter)
    if again is None or again["unit"] != twice["unit"] or not again["high"]:
        return None
    return _phrase(again, found["gap"] + twice["unit"], notation)


def _counted(found: re.Match[str], number: Figure, notation: Notation) -> Counted | None:
    """Read what is counted: money, the parts of a whole, or what stands after the number."""
    unit = found["unit"] or ""
    if found["currency"]:
        return read_money(found["currency"], unit, notation)
    before = found.string[: found.start("unit")]
    attached = not found["gap"] and not before.endswith(("'", "’"))
    counted = read_counted(unit, number, notation, attached=attached)
    if not isinstance(number, Vulgar):
        return counted
    if counted is None:
        return read_whole(unit, notation) if 0 < number.value < 1 else None
    is_of_things = counted.unit.lowest == 0 and counted.unit.measure.dimension not in DIMENSIONS
    return None if number.is_slashed and is_of_things else counted  # 9/10 doctors


def _is_number(found: re.Match[str], low: Figure, high: Figure | None) -> bool:
    """Whether what counts nothing is a number."""
    # Behind a dash, a year may be the end of a time; behind a minus it is a number.
    if is_year(found["low"].lstrip("‒–")) or (high and not found["opening"]):
        return False
    return not isinstance(low, Vulgar) or low.stands_alone


def _read_numbers(
    found: re.Match[str], magnitude: int, notation: Notation
) -> tuple[Figure, Figure | None] | None:
    """Read a number, or two that are a range."""
    low = read_figure(found["low"], notation)
    if low is None:
        return None
    if found["minus"]:
        low = low.negative("")
    if found["high"] is None:
        return None if found["opening"] else (low.times(magnitude), None)
    high = read_figure(found["high"], notation)
    if high is None or not _is_range(found["opening"], found["joint"], notation):
        return None
    high = high.times(magnitude)
    if low.factor == 1 and isinstance(high, Numeral) and low.value < high.coefficient:
        low = low.times(high.factor)  # 3 to 5 million
    return (low, high) if low.value < high.value else None


def _is_range(opening: str | None, joint: str, notation: Notation) -> bool:
    """Whether the words around two numbers belong together: ``between``, ``and``."""
    start, middle = (opening or "").casefold(), joint.strip().casefold()
    return (start, middle) in notation.grammar.amounts.ranges or not (start or middle.isalpha())
