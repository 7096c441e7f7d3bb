"""Quantities as people type them: any usual number, with any usual name of any usual unit."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain, islice

from quizgen.languages.grammar import Limit
from quizgen.marking.spellings.digits import digits_of, money_of, numbers_of
from quizgen.marking.spellings.measures import Way, in_others, ways_of_unit
from quizgen.values import Quantity
from quizgen.values.counted import Counted
from quizgen.values.interval import Interval, Number
from quizgen.values.notation import Notation, notation_of
from quizgen.values.units import UNITS, Unit
from quizgen.values.worded import words_of
from quizgen.values.wordings.ordinal import Ordinal
from quizgen.values.wordings.phrase import Phrase

PARTED = (("hour", "minute"), ("hour", "minute", "second"), ("foot", "inch"))
SHORTEST = ("hour", "minute")
"""What people tell in two units: an hour and a half as 1 h 30 min."""

FEWER = 8
"""So many ways of writing a number without its unit."""

FEW = 3
"""So many ways of writing a unit, or of limiting a number, are usual."""


def ways_of_amount(value: Quantity) -> Iterator[str]:
    """Yield the usual ways of typing a quantity, the likeliest first; some may not be right.

    Args:
        value: What is right.
    """
    words = words_of(value.wording)
    notation = notation_of(value.language)
    if isinstance(words, Ordinal):
        return _places(words, notation)
    if isinstance(words, Phrase):
        if words.high is not None:
            return _ranges(value, words, notation)
        if words.limit not in {Limit.EXACT, Limit.ABOUT}:
            return _limits(value, words, notation)
        number = Fraction(words.low.value)
        return chain(_singles(value, number, notation), _abouts(words, notation))
    if value.amount.low is None:
        return iter(())
    return _singles(value, Fraction(value.amount.low), notation, is_bare=False)


def _singles(
    value: Quantity, number: Fraction, notation: Notation, *, is_bare: bool = True
) -> Iterator[str]:
    """Yield the ways of writing one number, in its own unit first."""
    counted, language = value.wording.counted, value.language
    is_money = value.dimension.startswith("money:")
    numbers = list((money_of if is_money else numbers_of)(number, notation))
    ways = ways_of_unit(counted, language)
    yield from (numbers[:FEWER] if value.dimension else numbers) if is_bare else ()
    if number < 0 and value.dimension == "temperature":
        yield from _below_zero(-number, ways, notation)
    first = 4 if is_money else 2
    signs = [way for way in ways if way.opens][:1]
    yield from (f"{way.one}{written}" for written in numbers[:FEWER] for way in signs)
    for written in numbers[:first]:
        yield from _with_unit(written, number, ways, notation)
    yield from _parted(value)
    exact = counted.unit.exact(_point(number))
    for others, (reached, _), _unit in in_others(counted, exact, language):
        if reached is not None:
            short = islice(digits_of(abs(Fraction(reached)), notation), 2)
            for digits in short:
                written = f"-{digits}" if reached < 0 else digits
                yield from _with_unit(written, Fraction(reached), others[:FEW], notation)
    for written in numbers[first:]:
        yield from _with_unit(written, number, ways[:FEW], notation)
    if value.measure == "cent" or is_money:
        yield from _cents(value, number, notation)


def _below_zero(number: Fraction, ways: Sequence[Way], notation: Notation) -> Iterator[str]:
    """Yield 5 degrees Celsius below zero."""
    for words in notation.grammar.amounts.below[:1]:
        for digits in islice(digits_of(number, notation), 1):
            yield f"{digits} {words}"
            for end in _with_unit(digits, number, ways[:FEW], notation):
                yield f"{end} {words}"


def _with_unit(
    written: str, number: Fraction, ways: Sequence[Way], notation: Notation
) -> Iterator[str]:
    one = notation.grammar.counted.is_one(abs(number), 0)
    for way in ways:
        yield from way.with_number(written, one=one)


def _abouts(phrase: Phrase, notation: Notation) -> Iterator[str]:
    """Yield other words for about."""
    if phrase.limit is not Limit.ABOUT:
        return
    for digits in digits_of(abs(Fraction(phrase.low.value)), notation):
        for limit in _limits_of(phrase.limit, notation):
            yield f"{limit} {digits}"
            yield f"{limit} {digits}{phrase.gap}{phrase.counted.text}"


def _limits(value: Quantity, phrase: Phrase, notation: Notation) -> Iterator[str]:
    """Yield the ways of writing more than so many, at least so many and the like."""
    number = Fraction(phrase.low.value)
    ways = ways_of_unit(phrase.counted, value.language)[:FEW]
    for digits in digits_of(abs(number), notation):
        for limit in _limits_of(phrase.limit, notation):
            sign = "" if limit[-1].isalnum() else limit
            yield from (f"{limit} {end}" for end in _with_unit(digits, number, ways, notation))
            yield from (
                f"{sign}{end}" for end in _with_unit(digits, number, ways, notation) if sign
            )
            yield f"{limit} {digits}"


def _limits_of(limit: Limit, notation: Notation) -> list[str]:
    limits = notation.grammar.amounts.limits
    return [words for words, meant in limits.items() if meant is limit]


def _ranges(value: Quantity, phrase: Phrase, notation: Notation) -> Iterator[str]:
    """Yield the ways of writing two numbers, from one to the other."""
    counted, language = phrase.counted, value.language
    ends = phrase.low.value, phrase.high.value if phrase.high else None
    for ways, numbers in (
        (ways_of_unit(counted, language), ends),
        *((ways[:FEW], numbers) for ways, numbers, _ in in_others(counted, value.exact, language)),
    ):
        yield from _pairs(numbers, ways, notation)


def _pairs(
    numbers: tuple[Number | None, Number | None], ways: Sequence[Way], notation: Notation
) -> Iterator[str]:
    low, high = numbers
    if low is None or high is None or low < 0:
        return
    joined = []
    pairs = zip(
        digits_of(Fraction(low), notation), digits_of(Fraction(high), notation), strict=False
    )
    for one, other in islice(pairs, 2):
        joined += [f"{one}-{other}", f"{one} - {other}"]
        joined += [
            " ".join(filter(None, (opening, one, joint, other)))
            for opening, joint in notation.grammar.amounts.ranges
        ]
    yield from joined
    for written in joined:
        yield from _with_unit(written, Fraction(high), ways[:FEW], notation)


def _places(ordinal: Ordinal, notation: Notation) -> Iterator[str]:
    """Yield third, 3rd, the third, 3."""
    numbers, place = notation.grammar.numbers, ordinal.number
    written = [f"{place}{numbers.suffix(place)}"] if numbers.suffix else []
    written += [word for word, number in numbers.ordinals.items() if number == place]
    yield from written
    yield str(place)
    yield from (f"{place}{mark}" for mark in numbers.suffixes[:FEW])
    yield from (f"{numbers.ordinal_article} {word}" for word in written if numbers.ordinal_article)


def _parted(value: Quantity) -> Iterator[str]:
    """Yield an amount in two units or more: 3 hours 20 minutes, 5 ft 3 in."""
    exact = value.exact.low
    if exact is None or value.exact.high != exact or exact <= 0 or " " in value.dimension:
        return
    for names in PARTED:
        units = [UNITS[name] for name in names]
        if units[0].measure.symbol != value.measure:
            continue
        rest, parts = Fraction(exact), []
        for unit in units:
            number = rest // unit.scale
            rest -= number * unit.scale
            parts.append((unit, int(number)))
        if not rest and parts[0][1]:
            told = [part for part in parts if part[1]]
            yield from _joined(told, value.language) if len(told) > 1 else ()
            if names == SHORTEST and len(told) == len(names):
                yield f"{told[0][1]}h{told[1][1]:02}"
            return


def _joined(parts: Sequence[tuple[Unit, int]], language: str) -> Iterator[str]:
    """Write the parts of an amount one after the other, in each way of writing their units."""
    notation = notation_of(language)
    several = []
    for unit, number in parts:
        ways = ways_of_unit(_counted(unit), language)
        one = notation.grammar.counted.is_one(Fraction(number), 0)
        written = (next(way.with_number(str(number), one=one)) for way in ways)
        several.append(list(written))
    joint = next((word for opening, word in notation.grammar.amounts.ranges[-1:] if opening), "")
    for ways in islice(zip(*several, strict=False), FEW):
        yield " ".join(ways)
        yield " ".join(way.replace(" ", "") for way in ways)
        if joint:
            yield f"{' '.join(ways[:-1])} {joint} {ways[-1]}"


def _cents(value: Quantity, number: Fraction, notation: Notation) -> Iterator[str]:
    """Yield 50 cents for $0.50, and $0.50 for 50 cents."""
    cent = UNITS["cent"]
    if value.measure == "cent":
        for digits in digits_of(number / 100, notation):
            yield from (f"{sign}{digits}{more}" for sign in ("$", "€") for more in ("0", ""))
    elif number < 1:
        for digits in digits_of(number * 100, notation):
            ways = ways_of_unit(_counted(cent), value.language)
            yield from _with_unit(digits, number * 100, ways, notation)
            yield f"{digits}c"


def _counted(unit: Unit) -> Counted:
    return Counted(unit, unit.measure.dimension, "")


def _point(number: Fraction) -> Interval:
    return Interval(number, number)
