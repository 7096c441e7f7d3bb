"""Amounts of which it is only told what they are about, and the calendar's beside days."""

from dataclasses import replace
from fractions import Fraction

from quizgen.languages.grammar import Limit
from quizgen.machine.pattern import pattern
from quizgen.marking.amounts.amount import weigh_amount
from quizgen.marking.amounts.shorthand import without_limit
from quizgen.marking.spelled import in_digits
from quizgen.marking.verdict import Meaning
from quizgen.values import Quantity
from quizgen.values.interval import Interval
from quizgen.values.numerals import Numeral
from quizgen.values.worded import words_of
from quizgen.values.wordings.phrase import Phrase

CLOSE = Fraction(1, 20)
"""How near something is to what is about right, as a share of it, to be right as well."""

DAY = 86_400
MONTH = Fraction("30.436875") * DAY
"""A month and a day in seconds: of months, those of the Gregorian calendar are so long."""

_ONE = r"([0-9]+(?:[.,][0-9]+)?)\s?([^\W\d_]+)\.?"
_PART = pattern(_ONE)
_PARTS = pattern(rf"(?:{_ONE}(?:[\s,]+(?:and|und|y|et|e)\s|[\s,]*|$))+")


def weigh_about(text: str, expected: Quantity) -> Meaning:
    """Compare what a typed number means with what is right, or about right.

    Where about 7,000 is right, so is what lies near it; what could still be called so is close.
    Years and months are compared with days: about 225 days are 7 months.

    Args:
        text: Any text, without what does not count around it.
        expected: What is right.
    """
    near = _nearest(expected)
    meaning = weigh_amount(text, near or expected)
    nearly = without_limit(text, expected.language, Limit.NEARLY) if near else ""
    if meaning is Meaning.UNSURE and nearly and weigh_amount(text, expected) is Meaning.RIGHT:
        return Meaning.RIGHT  # almost 12 years
    if meaning in {Meaning.RIGHT, Meaning.UNSURE}:
        return meaning
    if expected.dimension == "time":
        spanned = _weigh_span(text, near, expected)
        if spanned is not Meaning.NONE:
            return spanned
    if near is None:
        return meaning
    wide = weigh_amount(text, expected)
    return Meaning.INEXACT if wide is Meaning.RIGHT else wide


def _nearest(expected: Quantity) -> Quantity | None:
    """Narrow what is about right to what is right; None where nothing is about."""
    words = _words(expected)
    if words is None:
        return None
    value = words.low.value
    place = words.low.place if isinstance(words.low, Numeral) else Fraction(0)  # half has no digit
    share = abs(value) * CLOSE
    # What is about 3 is 2.8; but about 7,000 is not what could be rounded to it.
    margin = max(share, min(place / 2, 2 * share)) if place <= 1 else share
    amount = _around(value, margin, expected.amount)
    unit = words.counted.unit
    exact = unit.exact(amount)
    return replace(expected, amount=amount, exact=exact, bounds=unit.measure.in_base(exact))


def _words(expected: Quantity) -> Phrase | None:
    """Return the wording of a number that is about right; None where another one is."""
    words = words_of(expected.wording)
    if isinstance(words, Phrase) and words.limit is Limit.ABOUT and words.high is None:
        return words
    return None


def _around(value: Fraction, margin: Fraction, within: Interval) -> Interval:
    low, high = value - margin, value + margin
    return Interval(
        low if within.low is None else max(low, within.low),
        high if within.high is None else min(high, within.high),
    )


def _weigh_span(text: str, near: Quantity | None, expected: Quantity) -> Meaning:
    """Compare years and months with days, as nobody can who goes by the shortest and longest."""
    words = text if near is None else without_limit(text, expected.language, Limit.ABOUT) or text
    span = _span(words, expected.language)
    if span is None:
        return Meaning.NONE
    length, slack, is_mixed = span
    base = MONTH if expected.measure == "mo" else Fraction(1)
    if near is None:
        doubtful = is_mixed and expected.exact.scaled(base).widened(DAY)
        near_enough = doubtful and doubtful.covers(Interval(length, length))
        return Meaning.UNSURE if near_enough else Meaning.NONE
    found = _words(expected)
    middle = found.counted.unit.exact(Interval(found.low.value, found.low.value)) if found else None
    rounded = middle is not None and _reaches(length, slack, middle.scaled(base))
    given = Interval(length, length)
    if not expected.exact.scaled(base).covers(given):
        return Meaning.OTHER
    return Meaning.RIGHT if rounded or near.exact.scaled(base).covers(given) else Meaning.INEXACT


def _reaches(length: Fraction, slack: Fraction, middle: Interval) -> bool:
    return Interval(length - slack, length + slack).covers(middle)


def _span(text: str, language: str) -> tuple[Fraction, Fraction, bool] | None:
    """Read years and months, alone or with days, in seconds.

    Returns:
        How long they are, how far they may be rounded (nothing where there are days), and
        whether there are days; None where there are neither years nor months.
    """
    digits = in_digits(text, language)
    if not _PARTS.fullmatch(digits):
        return None
    parts = [Quantity.read(f"{n} {unit}", language) for n, unit in _PART.findall(digits)]
    total, slack, measures = Fraction(0), Fraction(0), set()
    for part in parts:
        if part is None or part.dimension != "time" or part.exact.low is None:
            return None
        scale = MONTH if part.measure == "mo" else Fraction(1)
        total += part.exact.low * scale
        wording = part.wording
        if len(parts) == 1:
            slack = wording.place / 2 * wording.counted.unit.scale * scale
        measures.add(part.measure)
    return (total, slack, len(measures) > 1) if "mo" in measures else None
