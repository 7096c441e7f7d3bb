"""What a typed number means, beside the one that is right."""

from collections.abc import Iterator
from fractions import Fraction

from quizgen.languages.grammar import Limit
from quizgen.machine.pattern import pattern
from quizgen.marking.amounts.careless import careless, percents
from quizgen.marking.amounts.comparison import (
    PENNY,
    compare_in,
)
from quizgen.marking.amounts.reading import weigh_multiplied, weigh_read
from quizgen.marking.amounts.retold import guessed, plainly, retold
from quizgen.marking.amounts.sayings import guesses, in_pairs, sayings
from quizgen.marking.amounts.shorthand import (
    misread,
    on_a_clock,
    parted,
    shorthands,
    unit_mistyped,
    units_meant,
    without_limit,
)
from quizgen.marking.slip import is_slip
from quizgen.marking.verdict import Meaning
from quizgen.values import Quantity, read
from quizgen.values.date import is_year
from quizgen.values.interval import Interval, recurs

FINE = Fraction(5, 1000)
"""Decimals of a fraction that has no end are right from two on: 0.67 for two thirds."""

PRIMES = {"length": ("ft", "in"), "time": ("min", "s")}
"""What one prime and two stand for where it is known what is measured."""

_PRIMED = pattern(r"(.*[0-9½¼¾])\s?(['’′]|''|′′|[\"”″])")
_COMPOUND = pattern(r"[0-9]+\s?([^\W\d_]+)\s?[0-9]")
_GROUPS = pattern(r"(?<=[0-9]) (?=[0-9]{3}(?![0-9]))")
"""The spaces in 7 000, which are typed as plain ones."""


def weigh_amount(text: str, expected: Quantity) -> Meaning:
    """Compare what a typed number means with what is right.

    What is written in short is right, in any unit and in the words of any language. Where signs
    of another country, a slip in the unit, rounding when it was converted, or a share instead of
    a percentage would make it right, only the student knows.

    Args:
        text: Any text, without what does not count around it.
        expected: What is right.
    """
    text = plainly(_without_prime(text, expected), expected.language)
    number = without_limit(text, expected.language, Limit.ABOUT)
    if number and without_limit(expected.text, expected.language, Limit.ABOUT):
        text = number  # where about so many is right, to say so makes nothing worse
    pairs = in_pairs(text, expected.language)
    if pairs is not None and in_pairs(expected.text, expected.language) is None:
        twice = weigh_read(str(2 * pairs), expected)
        return Meaning.UNSURE if twice is Meaning.RIGHT else Meaning.OTHER
    meaning = weigh_read(text, expected)
    if meaning in {Meaning.RIGHT, Meaning.UNSURE, Meaning.INEXACT}:
        return meaning
    for other in _weigh_otherwise(text, expected):
        if other in {Meaning.RIGHT, Meaning.UNSURE}:
            return other
        meaning = other if meaning is Meaning.NONE else meaning
    by_unit = _weigh_by_unit(text, expected)
    if by_unit is Meaning.RIGHT or _weigh_in_first(text, expected) is Meaning.RIGHT:
        return Meaning.RIGHT
    if by_unit is Meaning.UNSURE or _may_mean(text, expected):
        return Meaning.UNSURE
    return by_unit if meaning is Meaning.NONE else meaning


def _weigh_otherwise(text: str, expected: Quantity) -> Iterator[Meaning]:
    """Compare what is short, what letters multiply, and what is said as nobody writes it."""
    for written in shorthands(text, expected.language):
        yield weigh_read(written, expected)
    yield weigh_multiplied(text, expected)
    for written in sayings(text, expected):
        yield weigh_read(written, expected)
    for written in retold(text, expected):
        yield weigh_read(written, expected)
    for written in percents(text, expected):
        yield weigh_read(written, expected)
    for written in (*guesses(text, expected), *guessed(text), *careless(text, expected)):
        right = weigh_read(written, expected) is Meaning.RIGHT
        yield Meaning.UNSURE if right else Meaning.NONE


def _without_prime(text: str, expected: Quantity) -> str:
    """Write 5′ as 5 ft or 5 min, by what is asked; elsewhere a mark behind a number is nothing."""
    found = _PRIMED.fullmatch(text)
    if found is None or isinstance(read(text, expected.language), Quantity):
        return text
    is_second = len(found[2]) > 1 or found[2] in '"”″'
    units = PRIMES.get(expected.dimension)
    return f"{found[1]} {units[is_second]}" if units else found[1]


def _weigh_in_first(text: str, expected: Quantity) -> Meaning:
    """Compare a bare number where the right answer has several units: 1.75, for 1 m 75."""
    first = _COMPOUND.match(expected.text)
    return (
        weigh_read(f"{text} {first[1]}", expected)
        if first and text[-1:].isdigit()
        else Meaning.NONE
    )


def _weigh_by_unit(text: str, expected: Quantity) -> Meaning:
    """Read what stands after the number as letters, or as a word of another language."""
    number, word = parted(text)
    amount = read(_GROUPS.sub("\u00a0", number), expected.language) if word else None
    if is_year(number):
        amount = read(f"{number[0]},{number[1:]}", "en")
    if not isinstance(amount, Quantity) or amount.dimension:
        return Meaning.NONE
    dimension = expected.dimension.partition(" ")[0]
    if word == "p" and expected.dimension in {PENNY, "money:gbp"}:
        return weigh_read(f"{number} pence", expected)
    meanings = [
        compare_in(unit, amount.amount, expected)
        for unit in units_meant(word, dimension, expected.wording.counted.text, expected.language)
        if unit.measure.dimension == dimension
    ]
    best = (one for one in (Meaning.RIGHT, Meaning.UNSURE) if one in meanings)
    return next(best, Meaning.OTHER if meanings else Meaning.NONE)


def _may_mean(text: str, expected: Quantity) -> bool:
    """Whether a small mistake in how a number is written would make it right."""
    for written in misread(text):
        if Meaning.RIGHT in {weigh_read(written, expected), weigh_multiplied(written, expected)}:
            return True
    number, word = parted(text)
    if not word and text.rpartition(" ")[2].isalpha():
        number, _, word = text.rpartition(" ")  # 9.5 trillion kilomtres
    names = unit_mistyped(word, expected.language) if word else ()
    counted = expected.wording.counted.text
    if number and is_slip(word.casefold(), counted.casefold()):
        names = (*names, counted)
    if any(weigh_read(f"{number} {name}", expected) is Meaning.RIGHT for name in names):
        return True
    if any(weigh_read(f"{seconds} s", expected) is Meaning.RIGHT for seconds in on_a_clock(text)):
        return expected.dimension == "time"
    return _is_share(text, expected) or _has_its_symbol(number, word, expected)


def _has_its_symbol(number: str, word: str, expected: Quantity) -> bool:
    """Whether the unit is the right one but for its case: 16gb, which may be 16 GB or 16 Gb."""
    symbol = expected.wording.counted.text
    is_alike = word and word.casefold() == symbol.casefold()
    return bool(is_alike) and weigh_read(f"{number} {symbol}", expected) is Meaning.RIGHT


def _is_share(text: str, expected: Quantity) -> bool:
    """Whether a percentage was typed for a share, or a share for a percentage."""
    given = read(next(shorthands(text, expected.language), text), expected.language)
    if not isinstance(given, Quantity) or {given.dimension, expected.dimension} != {"", "percent"}:
        return False
    low, other = given.amount.low, expected.amount.low
    if low is None or given.amount.high != low:
        return False
    times = Fraction(1, 100) if given.dimension else Fraction(100)
    unit = given.wording.counted.unit.scale
    slack = given.wording.place / 2 * times * unit if recurs(other) else Fraction(0)
    share = Interval(low * times * unit, low * times * unit)
    return expected.amount.widened(slack).covers(share)
