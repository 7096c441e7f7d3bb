"""What number words come to when they stand together: ``two thousand five hundred``."""

from fractions import Fraction
from math import prod

from quizgen.values.language import Language

_THIRTY = 30
_HUNDRED = 100
_THOUSAND = 1000


def multiply(words: list[str], language: Language) -> int | None:
    """Multiply words such as ``hundred thousand``, each greater than those before it.

    The genitive counts for nothing: in Spanish it follows ``millones``.

    Args:
        words: The words, folded; none come to 1.
        language: Theirs.

    Returns:
        What they come to, or None where one of them is no multiplier or out of order.
    """
    factors = [language.multipliers.get(word, 0) for word in words if word != language.genitive]
    if factors != sorted(set(factors)) or 0 in factors:
        return None
    return prod(factors)


def add_up(words: list[str], language: Language) -> Fraction | None:
    """Add number words up: groups below a thousand, each with its multiplier.

    Args:
        words: The words, folded.
        language: Theirs.

    Returns:
        Their number, or None where nobody would count like this.
    """
    total, group, scale = 0, 0, 0
    previous = 0
    for position, word in enumerate(words):
        if word == language.conjunction:
            if not (previous or _joins(group, language)) or position == len(words) - 1:
                return None
            continue
        multiplier = language.multipliers.get(word, 0)
        if not multiplier:
            number = language.numbers.get(word)
            if number is None or not _fits(number, group, alone=len(words) == 1):
                return None
            group += number
        elif multiplier < _THOUSAND:
            if not 0 < group < _HUNDRED:
                return None
            group *= multiplier
        else:
            # In Spanish, "mil" is a thousand by itself.
            group = group or int(word in language.numbers)
            if not group or (scale and multiplier >= scale):
                return None
            total, group, scale = total + group * multiplier, 0, multiplier
        previous = multiplier
    return Fraction(total + group) if words else None


def _joins(group: int, language: Language) -> bool:
    """Whether the conjunction joins these tens with ones: ``treinta y cinco``."""
    tens = group % _HUNDRED
    return language.compound.split() == [language.conjunction] and tens >= _THIRTY and not tens % 10


def _fits(number: int, group: int, *, alone: bool) -> bool:
    """Whether a number word can follow: ``twenty`` may be followed by ``five``, not ``ten``."""
    if not number:
        return alone
    if number >= _HUNDRED:
        return not group
    if number < 10:  # noqa: PLR2004 - the ones
        return group % 10 == 0 and group % _HUNDRED != 10  # noqa: PLR2004
    return group % _HUNDRED == 0
