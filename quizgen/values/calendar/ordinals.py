"""The numbers of centuries and their like: ``19th``, ``third``, ``XIX``, ``XIXe``."""

import re
from collections.abc import Callable

from quizgen.languages.grammar import Numbers

HIGHEST = 99
"""No century or millennium that anybody means has a higher number."""

_ROMAN = {
    "M": 1000,
    "CM": 900,
    "D": 500,
    "CD": 400,
    "C": 100,
    "XC": 90,
    "L": 50,
    "XL": 40,
    "X": 10,
    "IX": 9,
    "V": 5,
    "IV": 4,
    "I": 1,
}


def number_of(found: re.Match[str], numbers: Numbers) -> int | None:
    """Return the number that was matched; None where it is none, or its ending is wrong.

    Args:
        found: A match with the groups ``digits``, ``roman`` or ``word``, and perhaps ``mark``.
        numbers: How the language writes numbers.
    """
    parts = found.groupdict()
    number: int | None
    if parts.get("digits"):
        number = int(parts["digits"])
    elif parts.get("roman"):
        number = roman_number(parts["roman"])
    else:
        number = numbers.ordinals.get(" ".join((parts.get("word") or "").split()).casefold())
    if not number or number > HIGHEST or not _agrees(parts.get("mark"), number, numbers.suffix):
        return None
    return number


def rewritten(found: re.Match[str], number: int, numbers: Numbers) -> dict[str, str] | None:
    """Write another number in the style of the one that was matched.

    Returns:
        Its groups; None where the language has no word for it.
    """
    if not 0 < number <= HIGHEST:
        return None
    parts, written = found.groupdict(), {}
    if parts.get("digits"):
        written["digits"] = str(number)
    elif parts.get("roman"):
        written["roman"] = _like(parts["roman"], _to_roman(number))
    else:
        words = (word for word, place in numbers.ordinals.items() if place == number)
        word = next(words, None)
        if word is None:
            return None
        written["word"] = word.capitalize() if parts["word"][0].isupper() else word
    mark, before = parts.get("mark"), number_of(found, numbers)
    if mark and before and numbers.suffix:
        old, new = numbers.suffix(before), numbers.suffix(number)
        if old != new and mark.casefold() != old:
            return None
        written["mark"] = mark if old == new else _like(mark, new)
    return written


def _agrees(mark: str | None, number: int, suffix: Callable[[int], str] | None) -> bool:
    """Whether an ending is that of the number, if it is that of any."""
    if not mark or suffix is None or mark.casefold() == suffix(number):
        return True
    return mark.casefold() not in map(suffix, range(1, HIGHEST))


def roman_number(written: str) -> int | None:
    """Return the number that a Roman numeral is; None where a text is none.

    Args:
        written: A numeral in small letters or capitals.
    """
    numeral, number = written.upper(), 0
    for sign, worth in _ROMAN.items():
        while numeral.startswith(sign):
            numeral, number = numeral.removeprefix(sign), number + worth
    return number if not numeral and _to_roman(number) == written.upper() else None


def _to_roman(number: int) -> str:
    numeral = ""
    for sign, worth in _ROMAN.items():
        count, number = divmod(number, worth)
        numeral += sign * count
    return numeral


def _like(written: str, other: str) -> str:
    return other.lower() if written.islower() else other.upper() if written.isupper() else other
