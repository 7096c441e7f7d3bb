"""A language's table made ready for reading: look-ups and compiled patterns."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import product

from quizgen.values.english import ENGLISH
from quizgen.values.interval import Limit
from quizgen.values.language import ANY, SYMBOLS, Language
from quizgen.values.spanish import SPANISH
from quizgen.values.tag import look_up

LANGUAGES: Mapping[str, Language] = {"en": ENGLISH, "es": SPANISH}
"""The tables by their language's tag. A new language is a table and a line here."""

DASH = "[-‐‑‒–—−]"
SPACES = "\u00a0\u202f\u2009"
"""Spaces that may stand between thousands: no-break, narrow no-break and thin."""

OPENER = re.compile(r"[^\W\d_]+|.", re.DOTALL)
"""The first word of a text, or its first character where that is no letter."""


@dataclass(frozen=True, slots=True)
class Form:
    """A way of writing a unit, such as ``hour`` and ``hours``."""

    unit: str
    one: str
    many: str


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """What reading needs of a language.

    Attributes:
        language: The table that it was made from.
        openers: First words of quantities, folded.
        forms: Units by their ways of writing, as written and folded.
        digits: Matches a number in digits at the start of a text.
        phrase: Matches a quantity: a limit, a number or two, and the rest.
        vague: Matches a vague quantity, such as ``thousands of people``.
        ordinal: Parts what may be an ordinal from its article.
        spelled: The words of the numbers from 0 to 999, where there is only one for each.
    """

    language: Language
    openers: frozenset[str]
    forms: Mapping[str, Form]
    digits: re.Pattern[str]
    phrase: re.Pattern[str]
    vague: re.Pattern[str]
    ordinal: re.Pattern[str]
    spelled: Mapping[int, str] = field(repr=False)

    def limit(self, words: str | None) -> Limit:
        """Look up what the words before a number say."""
        if words is None:
            return Limit.EXACT
        return self.language.limits[" ".join(words.split()).casefold()]


def language_of(tag: str) -> Language:
    """Find the table of a language, or the one without words where there is none.

    Args:
        tag: A BCP 47 tag such as ``en`` or ``en-GB``.
    """
    return LANGUAGES.get(tag) or look_up(LANGUAGES, tag, ANY)


def grammar_of(tag: str) -> Grammar:
    """Return the grammar of a language, or one without words where there is no table.

    Args:
        tag: A BCP 47 tag such as ``en`` or ``en-GB``.
    """
    return _compiled(language_of(tag))


@cache
def _compiled(language: Language) -> Grammar:
    digits, number = _number_patterns(language)
    return Grammar(
        language=language,
        openers=frozenset(_openers(language)),
        forms=_forms(language),
        digits=re.compile(digits),
        phrase=re.compile(_phrase_pattern(language, number), re.IGNORECASE),
        vague=re.compile(_vague_pattern(language), re.IGNORECASE),
        ordinal=re.compile(_ordinal_pattern(language), re.IGNORECASE),
        spelled=_spelled(language),
    )


def any_of(words: Iterable[str]) -> str:
    """Write a pattern of any of the words, the longest first; of nothing if there are none."""
    ordered = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(map(_spaced, ordered))})" if ordered else "(?!)"


def _spaced(words: str) -> str:
    return r"\s+".join(map(re.escape, words.split()))


def _number_patterns(language: Language) -> tuple[str, str]:
    """Write the patterns of a number in digits, and of one in digits or words."""
    group = f"[{re.escape(language.grouping)}{SPACES}]"
    whole = f"(?:[1-9][0-9]{{0,2}}(?:{group}[0-9]{{3}})+|[1-9][0-9]*|0)"
    decimals = rf"(?:{re.escape(language.point)}[0-9]+)?" if language.point else ""
    digits = f"{whole}{decimals}(?![0-9])"
    first = any_of([*language.articles, *language.numbers])
    word = any_of([*language.numbers, *language.multipliers])
    joint = rf"(?:\s+{language.conjunction}\s+|\s+|{DASH})" if language.conjunction else r"\s+"
    number = rf"(?:{digits}|{first}\b)(?:{joint}{word}\b)*"
    return digits, number


def _phrase_pattern(language: Language, number: str) -> str:
    # A sign may touch the number, a word may not: "~7,000", "about 7,000".
    limit = rf"(?:{any_of(language.limits)}(?<!\w)|{any_of(language.limits)}\b)"
    currency = any_of(language.currencies)
    opening = any_of(opening for opening, _ in language.ranges if opening)
    joint = any_of(dict.fromkeys(joint for _, joint in language.ranges))
    return (
        rf"(?:(?P<limit>{limit})\s*)?(?:(?P<opening>{opening})\s+)?"
        rf"(?:(?P<currency>{currency})\s?)?(?P<low>{number})"
        rf"(?:(?P<joint>\s*{DASH}\s*|\s+{joint}\s+)(?:{currency}\s?)?(?P<high>{number}))?"
        # After an opening there are two numbers, so that "and" is not a part of the first.
        rf"(?(opening)(?(joint)|(?!)))(?P<gap>\s*)(?P<unit>\S.*)?"
    )


def _ordinal_pattern(language: Language) -> str:
    article = rf"(?:{_spaced(language.ordinal_article)}\s+)?" if language.ordinal_article else ""
    return rf"({article})(\S.*)"


def _vague_pattern(language: Language) -> str:
    return rf"(?P<vague>{any_of(language.vague)})\s+{language.genitive}\s+(?P<counted>\S.*)"


def _openers(language: Language) -> Iterable[str]:
    """List the words that a quantity can begin with."""
    names = [*language.numbers, *language.articles, *language.vague, *language.limits]
    names += [*language.ordinals, *language.currencies, language.ordinal_article]
    names += [opening for opening, _ in language.ranges]
    yield from "0123456789"
    yield from (found[0].casefold() for found in map(OPENER.match, names) if found)


def _forms(language: Language) -> dict[str, Form]:
    """Index the units by their ways of writing.

    Long ones are found in any case; of short ones case tells: ``mm`` is no ``MM``.
    """
    forms: dict[str, Form] = {}
    for ways in (SYMBOLS, language.units):
        for unit, text in ways.items():
            for way in text.split(", "):
                one, _, many = way.partition("|")
                form = Form(unit, one, many or one)
                for written in (form.one, form.many):
                    forms.setdefault(written, form)
                    if len(written) > 2:  # noqa: PLR2004 - symbols are that short
                        forms.setdefault(written.casefold(), form)
    return forms


def _spelled(language: Language) -> dict[int, str]:
    # Of several words, such as "un" and "una", the right one depends on what is counted.
    times = Counter(language.numbers.values())
    words = {number: word for word, number in language.numbers.items() if times[number] == 1}
    tens = [number for number in words if 20 <= number < 100 and number % 10 == 0]  # noqa: PLR2004
    ones = [number for number in words if 0 < number < 10]  # noqa: PLR2004
    for ten, one in product(tens, ones):
        words.setdefault(ten + one, f"{words[ten]}{language.compound}{words[one]}")
    hundred = next((word for word, n in language.multipliers.items() if n == 100), "")  # noqa: PLR2004
    below = [(number, word) for number, word in words.items() if number]
    for one in ones if hundred else ():
        words[100 * one] = f"{words[one]} {hundred}"
        for number, word in below:
            words[100 * one + number] = f"{words[100 * one]} {language.conjunction} {word}"
    return words
