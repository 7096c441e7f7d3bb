"""What a typed number or date means, beside the one that is right."""

from unicodedata import normalize

from quizgen.machine.pattern import pattern
from quizgen.marking.verdict import Meaning
from quizgen.values import Date, Quantity, read
from quizgen.values.signs import GLYPHS, RAISED

__all__ = ["Meaning", "weigh"]

LONGEST = 100
"""No number or date is longer."""

_AROUND = " \t\r\n.,;!?\"'“”‘’"
_DIGITAL = pattern(r"([0-9]{1,2})[-./ ]([0-9]{1,2})[-./ ]([0-9]{4})")
_MONTH = pattern(r"([0-9]{1,2})[-./]([0-9]{4})")
_YEAR_FIRST = pattern(r"([0-9]{4})[./]([0-9]{1,2})[./]([0-9]{1,2})")


_MAYBE = (Meaning.RIGHT, Meaning.UNSURE)


def weigh(reply: str, expected: Quantity | Date) -> Meaning:
    """Compare what a reply means with what is right.

    A bare number takes the unit of the right answer; a day or month without a year may
    mean its year; a date in digits is read with the day or the month first, and is not
    certain where both could be. A word or two before it all may be of no weight (in 2019),
    or of some (before 2019).

    Args:
        reply: Any text.
        expected: What is right.
    """
    text = _bare(reply)
    if not text or len(text) > LONGEST:
        return Meaning.NONE
    for written in dict.fromkeys((text, _in_plain_signs(text))):
        meaning = _weigh(written, expected)
        if meaning is not Meaning.NONE:
            return meaning
        for words in (1, 2):
            rest = " ".join(written.split(" ")[words:])
            if rest and _weigh(rest, expected) in _MAYBE:
                return Meaning.UNSURE
    return Meaning.NONE


def _bare(reply: str) -> str:
    """Take away what does not count around a reply; the point of .5 does."""
    text = reply.strip(_AROUND)
    before = reply[: reply.find(text)][-1:]
    return before + text if text[:1].isdigit() and before in {".", ","} else text


def _in_plain_signs(text: str) -> str:
    """Write wide signs and the like as plain ones; a fraction or power would change."""
    special = any(sign in GLYPHS or sign in RAISED for sign in text)
    return text if special else normalize("NFKC", text)


def _weigh(text: str, expected: Quantity | Date) -> Meaning:
    if isinstance(expected, Date):
        return _weigh_date(text, expected)
    from quizgen.marking.amount import weigh_amount

    return weigh_amount(text, expected)


def _weigh_date(text: str, expected: Date) -> Meaning:
    readings = [read(written, expected.language) for written in _spellings(text)]
    dates = [date for date in readings if isinstance(date, Date)]
    if not dates:
        return _weigh_without_year(text, expected)
    right = [date == expected or expected.contains(date) for date in dates]
    if any(right):
        return Meaning.RIGHT if all(right) else Meaning.UNSURE
    return Meaning.INEXACT if any(date.contains(expected) for date in dates) else Meaning.OTHER


def _weigh_without_year(text: str, expected: Date) -> Meaning:
    """Try the year of the right answer with a date that has none, such as 23 January."""
    completed = read(f"{text} {expected.low.year}", expected.language)
    if not isinstance(completed, Date):
        read_as_number = isinstance(read(text, expected.language), Quantity)
        return Meaning.OTHER if read_as_number else Meaning.NONE
    if completed == expected or expected.contains(completed):
        return Meaning.UNSURE
    return Meaning.OTHER


def _spellings(text: str) -> tuple[str, ...]:
    """Write a date in digits in the international way, in each order that it may be meant."""
    found = _YEAR_FIRST.fullmatch(text)
    if found:
        year, month, day = found.groups()
        return (f"{year}-{month:0>2}-{day:0>2}",)
    found = _MONTH.fullmatch(text)
    if found:
        month, year = found.groups()
        return (f"{year}-{month:0>2}",)
    found = _DIGITAL.fullmatch(text)
    if found:
        one, two, year = found.groups()
        return tuple(dict.fromkeys((f"{year}-{two:0>2}-{one:0>2}", f"{year}-{one:0>2}-{two:0>2}")))
    return (text,)
