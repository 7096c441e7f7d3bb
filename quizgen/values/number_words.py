"""What number words come to when they stand together: ``two thousand five hundred``."""

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from itertools import product
from math import prod

from quizgen.languages.grammar import Grammar, Numbers
from quizgen.machine.pattern import any_of

MOST_PARTS = 4
"""So many words one number word has at the most: *quatre-vingt-dix-neuf*."""

_HUNDRED = 100
_THOUSAND = 1000


def multiply(words: list[str], grammar: Grammar) -> int | None:
    """Multiply words such as ``hundred thousand``, each greater than those before it.

    The genitive counts for nothing: in Spanish it follows ``millones``.

    Args:
        words: The words, folded; none come to 1.
        grammar: Their language's.

    Returns:
        What they come to, or None where one of them is no multiplier or out of order.
    """
    counted, multipliers = grammar.counted, grammar.numbers.multipliers
    of = (counted.genitive, counted.elided)
    factors = [multipliers.get(word, 0) for word in words if word not in of]
    if factors != sorted(set(factors)) or 0 in factors:
        return None
    return prod(factors)


def add_up(words: list[str], grammar: Grammar) -> Fraction | None:
    """Add number words up: groups below a thousand, each with its multiplier.

    Args:
        words: The words, folded.
        grammar: Their language's.

    Returns:
        Their number, or None where nobody would count like this.
    """
    numbers = grammar.numbers
    total, group, scale = 0, 0, 0
    previous = 0
    runs = _runs(words, _compounds(numbers))
    for position, word in enumerate(runs):
        if word == numbers.conjunction:
            if not (previous or numbers.joins(group)) or position == len(runs) - 1:
                return None
            continue
        multiplier = numbers.multipliers.get(word, 0)
        if not multiplier:
            number = numbers.words.get(word)
            if number is None or not _fits(number, group, alone=len(runs) == 1):
                return None
            group += number
        elif multiplier < _THOUSAND:
            # In French, "cent" is a hundred by itself.
            group = group or int(word in numbers.words)
            if not 0 < group < _HUNDRED:
                return None
            group *= multiplier
        else:
            # In Spanish, "mil" is a thousand by itself.
            group = group or int(word in numbers.words)
            if not group or (scale and multiplier >= scale):
                return None
            total, group, scale = total + group * multiplier, 0, multiplier
        previous = multiplier
    return Fraction(total + group) if words else None


@cache
def _compounds(numbers: Numbers) -> Mapping[str, str]:
    """Return the number words that are made of several, by these with spaces between."""
    return {word.replace("-", " "): word for word in numbers.words if not word.isalpha()}


def _runs(words: list[str], compounds: Mapping[str, str]) -> list[str]:
    """Put words together that are one number word, such as *quatre-vingt-dix*: the longest."""
    runs: list[str] = []
    position = 0
    while position < len(words):
        longest = len(words) - position if compounds else 1
        for length in range(min(longest, MOST_PARTS), 1, -1):
            run = compounds.get(" ".join(words[position : position + length]))
            if run:
                break
        else:
            run, length = words[position], 1
        runs.append(run)
        position += length
    return runs


def _fits(number: int, group: int, *, alone: bool) -> bool:
    """Whether a number word can follow: ``twenty`` may be followed by ``five``, not ``ten``."""
    if not number:
        return alone
    if number >= _HUNDRED:
        return not group
    if number < 10:  # noqa: PLR2004 - the ones
        return group % 10 == 0 and group % _HUNDRED != 10  # noqa: PLR2004
    return group % _HUNDRED == 0


def spelled_in(grammar: Grammar) -> dict[int, str]:
    """Spell the numbers below a thousand for which a language has only one wording each.

    Args:
        grammar: The language's.
    """
    # Of several words, such as "un" and "una", the right one depends on what is counted.
    numbers = grammar.numbers
    # A spelling without ß is no other word, nor is what a word becomes before a multiplier.
    bound = numbers.bound.values()
    known = {word.casefold(): word for word in [*numbers.words][::-1] if word not in bound}
    times = Counter(numbers.words[word] for word in known.values())
    single = (word for word in known.values() if times[numbers.words[word]] == 1)
    words = {numbers.words[word]: word for word in single}
    tens = [number for number in words if 20 <= number < 100 and number % 10 == 0]  # noqa: PLR2004
    ones = [number for number in words if 0 < number < 10]  # noqa: PLR2004
    for ten, one in product(tens, ones):
        words.setdefault(ten + one, f"{words[ten]}{numbers.compound}{words[one]}")
    hundred = next((word for word, n in numbers.multipliers.items() if n == 100), "")  # noqa: PLR2004
    below = [(number, word) for number, word in words.items() if number]
    for one in ones if hundred and numbers.conjunction else ():
        words[100 * one] = f"{words[one]} {hundred}"
        for number, word in below:
            words[100 * one + number] = f"{words[100 * one]} {numbers.conjunction} {word}"
    return words


def pointed_in(grammar: Grammar) -> str:
    """Write the pattern of decimals in words: a word, more digits, and what multiplies all.

    Args:
        grammar: The language's.
    """
    numbers = grammar.numbers
    if not numbers.point:
        return ""
    digits = any_of(word for word, number in numbers.words.items() if number < 10)  # noqa: PLR2004
    first = r"[^\W\d_]+(?:-[^\W\d_]+)*"
    times = any_of(numbers.multipliers)
    return rf"(?:\s+{any_of(numbers.point)}\s+{first}(?:\s+{digits}\b)*(?:\s+{times}\b)*)?"
