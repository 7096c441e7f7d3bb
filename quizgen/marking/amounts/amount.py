"""What a typed number means, beside the one that is right."""

from collections.abc import Iterator
from fractions import Fraction

from quizgen.languages.grammar import Limit
from quizgen.machine.pattern import pattern
from quizgen.marking.amounts.comparison import (
    PENNY,
    compare,
    compare_in,
    compare_others,
    is_kin,
    is_of_another,
)
from quizgen.marking.amounts.sayings import guesses, sayings
from quizgen.marking.amounts.shorthand import (
    is_symbol_in,
    misread,
    multiplied,
    on_a_clock,
    parted,
    shorthands,
    unit_mistyped,
    units_meant,
    without_limit,
)
from quizgen.marking.verdict import Meaning
from quizgen.values import Quantity, Text, read
from quizgen.values.date import is_year
from quizgen.values.interval import Interval, recurs
from quizgen.values.rounding import agree_in_memory
from quizgen.values.worded import words_of
from quizgen.values.wordings.compound import Compound

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
    text = _without_prime(text, expected)
    number = without_limit(text, expected.language, Limit.ABOUT)
    if number and without_limit(expected.text, expected.language, Limit.ABOUT):
        text = number  # where about so many is right, to say so makes nothing worse
    meaning = _weigh(text, expected)
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
        yield _weigh(written, expected)
    yield _weigh_multiplied(text, expected)
    for written in sayings(text, expected):
        yield _weigh(written, expected)
    for written in guesses(text, expected):
        right = _weigh(written, expected) is Meaning.RIGHT
        yield Meaning.UNSURE if right else Meaning.NONE


def _without_prime(text: str, expected: Quantity) -> str:
    """Write 5′ as 5 ft or 5 min, by what is asked; elsewhere a mark behind a number is nothing."""
    found = _PRIMED.fullmatch(text)
    if found is None or isinstance(read(text, expected.language), Quantity):
        return text
    is_second = len(found[2]) > 1 or found[2] in '"”″'
    units = PRIMES.get(expected.dimension)
    return f"{found[1]} {units[is_second]}" if units else found[1]


def _weigh(text: str, expected: Quantity) -> Meaning:
    if is_year(text):  # 2019 is a number here
        number = Fraction(text)
        return _compare_bare(Interval(number, number), expected)
    given = read(_GROUPS.sub("\u00a0", text), expected.language)
    if not isinstance(given, Quantity):
        return Meaning.NONE if isinstance(given, Text) else Meaning.OTHER
    if not given.dimension:
        bare = _compare_bare(given.amount, expected)
        return bare if bare is not Meaning.OTHER else _weigh_rounded(given, expected)
    if given.dimension != expected.dimension and not is_kin(given, expected):
        return compare_others(given, expected)
    meaning = compare_in(given.wording.counted.unit, given.amount, expected)
    doubtful = _is_narrower(given.exact, expected) or is_of_another(given, expected)
    if meaning is Meaning.RIGHT and doubtful:
        return Meaning.UNSURE
    return meaning if meaning is not Meaning.OTHER else _weigh_rounded(given, expected)


def _weigh_multiplied(text: str, expected: Quantity) -> Meaning:
    """Read letters as thousands, millions or billions, where they are not the unit: 6 K."""
    found = multiplied(text, expected.language)
    if found is None:
        return Meaning.NONE
    written, letters = found
    meaning, dimension = _weigh(written, expected), expected.dimension.partition(" ")[0]
    if meaning not in {Meaning.RIGHT, Meaning.UNSURE} or not written[-1:].isdigit():
        return meaning
    symbol, name = is_symbol_in(letters, dimension), expected.wording.counted.text
    units = units_meant(letters, dimension, name, expected.language)
    if not symbol and all(unit.measure.dimension != dimension for unit in units):
        return meaning
    # With a space they are the unit; 6K may be either, but nobody writes 0K for nothing.
    is_unit = (symbol and text.removesuffix(letters)[-1:].isspace()) or not expected.amount.high
    return Meaning.OTHER if is_unit else Meaning.UNSURE


def _weigh_in_first(text: str, expected: Quantity) -> Meaning:
    """Compare a bare number where the right answer has several units: 1.75, for 1 m 75."""
    first = _COMPOUND.match(expected.text)
    return _weigh(f"{text} {first[1]}", expected) if first and text[-1:].isdigit() else Meaning.NONE


def _is_narrower(given: Interval, expected: Quantity) -> bool:
    """Whether a range is asked for, and one number in it was typed: it is only close."""
    return expected.wording.is_range and given.low == given.high


def _compare_bare(amount: Interval, expected: Quantity) -> Meaning:
    """Compare a number without a unit, which has that of the right answer."""
    meaning = compare(amount, expected.amount)
    # 0.05 may be a share, where it is under 5 %.
    share = expected.dimension == "percent" and amount.low is not None and 0 < amount.low < 1
    doubtful = share and expected.amount.low != expected.amount.high
    if meaning is Meaning.RIGHT and (doubtful or _is_narrower(amount, expected)):
        return Meaning.UNSURE
    return meaning


def _weigh_rounded(given: Quantity, expected: Quantity) -> Meaning:
    """Compare a number that may have been rounded: decimals of a fraction, another unit."""
    low, other, wording = given.amount.low, expected.amount.low, given.wording
    if _is_of_memory(given, expected):
        return Meaning.UNSURE
    if low is None or other is None or low != given.amount.high:
        return Meaning.OTHER
    if not given.dimension or wording.counted.unit == expected.wording.counted.unit:
        away, slack = abs(Fraction(low) - Fraction(other)), wording.rounding
        if not recurs(other) or away > (slack if slack > FINE else 2 * slack):
            return Meaning.OTHER
        return Meaning.RIGHT if away <= slack <= FINE else Meaning.UNSURE
    unit = wording.counted.unit
    if _is_first_of(given, expected):
        return Meaning.OTHER
    near = given.bounds.widened(unit.slack(wording.place)).covers(expected.bounds)
    is_fine = 5 * wording.place <= abs(Fraction(low))
    return Meaning.UNSURE if unit.measure.rounded and near and is_fine else Meaning.OTHER


def _is_of_memory(given: Quantity, expected: Quantity) -> bool:
    """Tell whether both are one where a prefix is meant as in memory: 65,536 bytes, for 64 kB."""
    units = given.wording.counted.unit, expected.wording.counted.unit
    if units[0] == units[1] or not any(unit.binary for unit in units):
        return False
    return given.measure == expected.measure and agree_in_memory(given, expected)


def _is_first_of(given: Quantity, expected: Quantity) -> bool:
    """Tell whether the smaller units of an amount in several were left out: 5 ft, of 5 ft 3 in."""
    words = words_of(expected.wording)
    low = given.amount.low
    if not isinstance(words, Compound) or low is None or low.denominator != 1:
        return False
    return any(part.counted.unit == given.wording.counted.unit for part in words.parts)


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
        return _weigh(f"{number} pence", expected)
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
        if Meaning.RIGHT in {_weigh(written, expected), _weigh_multiplied(written, expected)}:
            return True
    number, word = parted(text)
    names = unit_mistyped(word, expected.language) if word else ()
    if any(_weigh(f"{number} {name}", expected) is Meaning.RIGHT for name in names):
        return True
    if any(_weigh(f"{seconds} s", expected) is Meaning.RIGHT for seconds in on_a_clock(text)):
        return expected.dimension == "time"
    return _is_share(text, expected) or _has_its_symbol(number, word, expected)


def _has_its_symbol(number: str, word: str, expected: Quantity) -> bool:
    """Whether the unit is the right one but for its case: 16gb, which may be 16 GB or 16 Gb."""
    symbol = expected.wording.counted.text
    is_alike = word and word.casefold() == symbol.casefold()
    return bool(is_alike) and _weigh(f"{number} {symbol}", expected) is Meaning.RIGHT


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
