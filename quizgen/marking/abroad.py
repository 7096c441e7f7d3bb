"""Numbers and dates in words of another language: *tres días*, *drei Tage*, *23 de enero*."""

from collections.abc import Iterator

from quizgen.languages.replies import REPLIES
from quizgen.languages.tag import primary
from quizgen.marking.amounts.comparison import compare, compare_in, compare_others
from quizgen.marking.spelled import in_digits
from quizgen.marking.verdict import Meaning
from quizgen.values import Date, Quantity


def weigh_abroad(text: str, expected: Quantity | Date) -> Meaning:
    """Compare what a text means in another language than the question's.

    Nobody is refused who answers in his own; whether he means it so is for him to say.

    Args:
        text: What was typed, which says nothing in the language of the question.
        expected: What is right.
    """
    if text.isascii() and not any(map(str.isalpha, text)):
        return Meaning.NONE
    found = set(_readings(text, expected))
    if found & {Meaning.RIGHT, Meaning.UNSURE}:
        return Meaning.UNSURE
    return Meaning.INEXACT if Meaning.INEXACT in found else Meaning.NONE


def _readings(text: str, expected: Quantity | Date) -> Iterator[Meaning]:
    for tag in REPLIES:
        if tag == primary(expected.language):
            continue
        if isinstance(expected, Quantity):
            yield from _amounts(text, tag, expected)
        else:
            date = Date.read(text, tag)
            if date and (date == expected or expected.contains(date)):
                yield Meaning.RIGHT
            elif date and date.contains(expected):
                yield Meaning.INEXACT


def _amounts(text: str, tag: str, expected: Quantity) -> Iterator[Meaning]:
    given = Quantity.read(text, tag)
    if given and not given.dimension:
        yield compare(given.amount, expected.amount)
    elif given and given.dimension == expected.dimension:
        yield compare_in(given.wording.counted.unit, given.amount, expected)
    elif given:
        yield compare_others(given, expected)
    digits = in_digits(text, tag)
    if digits != text:
        from quizgen.marking.amounts.about import weigh_about

        yield weigh_about(digits, expected)
