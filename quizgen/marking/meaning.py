"""What a typed number or date means, beside the one that is right."""

from unicodedata import normalize

from quizgen.machine.pattern import pattern
from quizgen.marking.amounts.careless import said_again
from quizgen.marking.verdict import Meaning
from quizgen.values import Date, Quantity, Time, read
from quizgen.values.signs import GLYPHS, RAISED
from quizgen.values.units import DIMENSIONS

__all__ = ["Meaning", "weigh"]

LONGEST = 100
"""No number or date is longer."""

_AROUND = " \t\r\n.,;!?\"'“”‘’"
_PRIMED = pattern(r"^[^\"'“”‘’]*[0-9½¼¾]\s?(?:[\"'’”′″].*)?(?:['’′]|''|′′|[\"”″])$")
"""A number with a prime behind it, and no quotation mark before it."""

_SAID_TWICE = pattern(r"(.*?\S)\s*(?:\(\s*=?\s*(.+?)\s*\)|(?:,|\s(?:[/=]|or|oder|ou|o))\s+(.+))")
"""Something, and behind it in brackets, a comma or *or*, something else."""

_IN_WORDS_AND_DIGITS = pattern(r"(.*?\S)\s*\(\s*([0-9][0-9.,\s]*)\)\s*(\S.*)")
"""A number in words, the same one in brackets, and what is counted: seventy-two (72) hours."""

_MAYBE = (Meaning.RIGHT, Meaning.UNSURE)


def weigh(reply: str, expected: Quantity | Date | Time) -> Meaning:
    """Compare what a reply means with what is right.

    A bare number takes the unit of the right answer; a day or month without a year may
    mean its year; a date in digits is read with the day or the month first, and is not
    certain where both could be. A word or two before it all may be of no weight (in 2019),
    or of some (before 2019).

    Args:
        reply: Any text.
        expected: What is right.
    """
    primed = _PRIMED.search(reply.rstrip(" .,;!?")) if isinstance(expected, Quantity) else None
    text = primed[0].strip() if primed else _bare(reply)
    if not text or len(text) > LONGEST:
        return Meaning.NONE
    meaning = _weigh_in_signs(text, expected)
    if meaning in {Meaning.NONE, Meaning.OTHER}:
        again = _IN_WORDS_AND_DIGITS.fullmatch(text)
        if again:
            number, digits, counted = again.groups()
            both = (f"{number} {counted}", f"{digits} {counted}")
            return _weigh_both(both, expected, meaning, sure=True)
        in_words = said_again(text)
        if in_words and in_words[2]:
            digits, number, counted = in_words
            both = (f"{digits} {counted}", f"{number} {counted}")
            return _weigh_both(both, expected, meaning, sure=True)
        twice = _SAID_TWICE.fullmatch(text)
        if twice:
            both = (twice[1], twice[2] or twice[3])
            return _weigh_both(both, expected, meaning, sure=not twice[2])
    return meaning


def _weigh_both(
    said: tuple[str, str], expected: Quantity | Date | Time, whole: Meaning, *, sure: bool
) -> Meaning:
    """Compare what is said in two ways: 72 hours (3 days); what is added must be true as well."""
    one, other = (_weigh_in_signs(text, expected) for text in said)
    if one not in _MAYBE:
        return whole
    if other in {*_MAYBE, Meaning.INEXACT}:
        return one
    return Meaning.UNSURE if other is Meaning.NONE and not sure else whole


def _weigh_in_signs(text: str, expected: Quantity | Date | Time) -> Meaning:
    """Compare a text in plain signs too, and without a word or two before it."""
    plain = _in_plain_signs(text)
    for written in dict.fromkeys((text, plain, f"{plain}.")):  # 19. Jh, which has lost its stop
        meaning = _weigh(written, expected)
        if meaning is not Meaning.NONE:
            return meaning
        for words in (1, 2):
            before, rest = _parted(written, words)
            if rest and not any(map(str.isdigit, before)) and _weigh(rest, expected) in _MAYBE:
                return Meaning.UNSURE
    return Meaning.NONE


def measures_other(reply: str, expected: Quantity) -> bool:
    """Tell whether a reply is a number of a unit that measures something else.

    Args:
        reply: Any text.
        expected: What is right.
    """
    given = read(_bare(reply), expected.language)
    if not isinstance(given, Quantity) or given.dimension == expected.dimension:
        return False
    return given.dimension.startswith("si:") or given.dimension in DIMENSIONS


def _bare(reply: str) -> str:
    """Take away what does not count around a reply; the point of .5 does."""
    text = reply.strip(_AROUND)
    before = reply[: reply.find(text)][-1:]
    return before + text if text[:1].isdigit() and before in {".", ","} else text


def _parted(text: str, words: int) -> tuple[str, str]:
    """Part a text behind some words."""
    several = text.split(" ")
    return "".join(several[:words]), " ".join(several[words:])


def _in_plain_signs(text: str) -> str:
    """Write wide signs and the like as plain ones; a fraction or power would change."""
    special = any(sign in GLYPHS or sign in RAISED for sign in text)
    return text if special else normalize("NFKC", text)


def _weigh(text: str, expected: Quantity | Date | Time) -> Meaning:
    if isinstance(expected, Date):
        from quizgen.marking.dates import weigh_date

        return weigh_date(text, expected)
    if isinstance(expected, Time):
        from quizgen.marking.times import weigh_time

        return weigh_time(text, expected)
    from quizgen.marking.amounts.about import weigh_about

    return weigh_about(text, expected)
