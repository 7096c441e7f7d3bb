"""Numbers in digits and words, as people type them: 6,500, 6500, 6 500, 6.5 thousand."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import chain, product

from quizgen.values.interval import recurs
from quizgen.values.notation import Notation
from quizgen.values.signs import GLYPHS, RAISED

MOST_DECIMALS = 9
LARGE, SMALL = 10**6, Fraction(1, 1000)
"""Beyond these, people write powers of ten."""

_RAISING = {code: sign for sign, code in zip(RAISED, map(ord, "0123456789"), strict=True)}
_RAISING[ord("-")] = "⁻"


def numbers_of(number: Fraction, notation: Notation) -> Iterator[str]:
    """Yield the usual ways of writing a number, the likeliest first.

    Args:
        number: Any number.
        notation: The language's.
    """
    if number < 0:
        for written in numbers_of(-number, notation):
            yield f"-{written}"
        for minus in notation.grammar.numbers.minus[:1]:
            yield from (f"{minus} {written}" for written in digits_of(-number, notation))
        return
    yield from digits_of(number, notation)
    yield from _multiplied(number, notation)
    yield from _parted(number, notation)
    if number.denominator == 1 and (word := notation.spelled.get(number.numerator)):
        yield word
    if number and (number >= LARGE or number < SMALL):
        yield from _scientific(number, notation)


def money_of(number: Fraction, notation: Notation) -> Iterator[str]:
    """Yield the ways of writing an amount of money: 5 million, 5m, 0.50, no powers of ten."""
    size = abs(number)
    multiplied = list(_multiplied(size, notation))
    in_digits = [words for words in multiplied if words[0].isdigit()]
    digits = list(digits_of(size, notation))
    padded = [f"{written}0" for written in digits] if (10 * size) % 10 else []
    rest = [words for words in multiplied if words not in in_digits]
    several = (in_digits[:2], digits, padded, _lettered(size, notation), in_digits[2:], rest)
    for written in chain.from_iterable(several):
        yield f"-{written}" if number < 0 else written


def _lettered(number: Fraction, notation: Notation) -> Iterator[str]:
    for letter, factor in notation.grammar.counted.magnitudes.items():
        if 1 <= number / factor < 1000 and is_short(number / factor, 4):  # noqa: PLR2004
            yield f"{next(_digits(number / factor, notation))}{letter}"


def digits_of(number: Fraction, notation: Notation) -> Iterator[str]:
    """Yield the ways of writing a number that is not below zero in digits alone."""
    if recurs(number):
        for places in (2, 3):
            yield from _digits(Fraction(round(number * 10**places), 10**places), notation)
        return
    yield from _digits(number, notation)


def is_short(number: Fraction, digits: int) -> bool:
    """Tell whether a number can be written with so many significant digits at the most."""
    if recurs(number):
        return False
    scaled = abs(number)
    while scaled.denominator > 1:
        scaled *= 10
    return len(str(scaled.numerator).rstrip("0")) <= digits


def _digits(number: Fraction, notation: Notation) -> Iterator[str]:
    decimals = 0
    while (number * 10**decimals).denominator > 1:
        decimals += 1
    if decimals > MOST_DECIMALS:
        return
    digits = str((number * 10**decimals).numerator).zfill(decimals + 1)
    whole, rest = digits[: len(digits) - decimals], digits[len(digits) - decimals :]
    point = f"{notation.point or '.'}{rest}" if rest else ""
    yield whole + point
    if len(whole) > 3:  # noqa: PLR2004 - thousands
        for sign in dict.fromkeys((notation.grouping, " ")):
            yield f"{int(whole):,}".replace(",", sign) + point
    if point and whole == "0":
        yield point


def _multiplied(number: Fraction, notation: Notation) -> Iterator[str]:
    """Yield 6.5 thousand, 2 million."""
    several = list(notation.grammar.numbers.multipliers.items())
    # Of two forms of a word, the plural stands behind the singular.
    is_one = number in notation.grammar.numbers.multipliers.values()
    for word, factor in several if is_one else several[::-1]:
        coefficient = number / factor
        if factor >= 1000 and 1 <= coefficient < 1000 and is_short(coefficient, 4):  # noqa: PLR2004
            yield f"{next(_digits(coefficient, notation))} {word}"
            spelled = notation.spelled.get(int(coefficient), "")
            if coefficient.denominator == 1 and spelled:
                yield f"{notation.grammar.numbers.bound.get(spelled, spelled)} {word}"


def _parted(number: Fraction, notation: Notation) -> Iterator[str]:
    """Yield 2½, 2 1/2, two and a half, two thirds."""
    whole, part = divmod(number, 1)
    glyph = next((glyph for glyph, worth in GLYPHS.items() if worth == part), None)
    if glyph is None:
        return
    yield f"{whole or ''}{glyph}"
    slashed = f"{part.numerator}/{part.denominator}"
    yield f"{whole} {slashed}" if whole else slashed
    grammar = notation.grammar.numbers
    count = notation.spelled.get(whole or part.numerator)
    if whole and count:
        more = (words for words, worth in grammar.more.items() if Fraction(worth) == part)
        yield from (f"{count} {words}" for words in more)
    elif count:
        names = (name for name, below in grammar.parts.items() if below == part.denominator)
        yield from (f"{count} {name}" for name in names)


def _scientific(number: Fraction, notation: Notation) -> Iterator[str]:
    if recurs(number):
        return
    power = 0
    while number >= 10:  # noqa: PLR2004 - one digit before the point
        number, power = number / 10, power + 1
    while number < 1:
        number, power = number * 10, power - 1
    if is_short(number, 6):
        head = next(_digits(number, notation))
        raised = str(power).translate(_RAISING)
        signs = product(("×", " × ", "x", " x ", "*"), (f"10^{power}", f"10{raised}"))
        yield f"{head}e{power}"
        yield from (f"{head}{times}{tens}" for times, tens in signs)
        if head == "1":
            yield f"10{raised}"
