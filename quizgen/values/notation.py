"""How a language writes quantities, made ready for reading: look-ups and compiled patterns."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from functools import cache

from quizgen.languages.conventions import Conventions, conventions_of
from quizgen.languages.grammar import Grammar, Limit
from quizgen.languages.grammars import grammar_of
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import any_of, pattern
from quizgen.values.number_words import pointed_in, spelled_in
from quizgen.values.signs import (
    APOSTROPHES,
    DASH,
    EXPONENT,
    GLYPHS,
    MINUS,
    SPACES,
    TIMES_TEN,
    VULGAR,
)
from quizgen.values.units import SYMBOLS
from quizgen.values.units.currencies import CURRENCIES, SIGNS

OPENER = pattern(r"[^\W\d_]+|.", re.DOTALL)
"""The first word of a text, or its first character where that is no letter."""


@frozen
class Form:
    """A way of writing a unit, such as ``hour`` and ``hours``."""

    unit: str
    one: str
    many: str


@frozen(eq=False)
class Notation:
    """How a language writes quantities.

    Attributes:
        grammar: The language's.
        grouping: The sign between thousands.
        per: Words between two units of which one is divided by the other.
        point: The sign before decimals.
        signs: Signs before an amount, and their currencies.
        shares: What may stand before a percentage alone, with an article: *menos del*.
        among: Units by names that mean them only in an amount of several units.
        openers: First words of quantities, folded.
        forms: Units by their ways of writing, as written and folded.
        digits: Matches a number in digits at the start of a text.
        number: Matches a number in digits or words at the start of a text.
        phrase: Matches a quantity: a limit, a number or two, and the rest.
        limited: Matches what limits a number at the start of a text, with the space after it.
        vague: Matches a vague quantity, such as ``thousands of people``.
        ordinal: Parts what may be an ordinal from its article.
        spelled: The words of the numbers from 0 to 999, where there is only one for each.
    """

    grammar: Grammar
    grouping: str
    point: str
    per: tuple[str, ...]
    signs: Mapping[str, str]
    shares: Mapping[str, Limit]
    among: Mapping[str, Form]
    openers: frozenset[str]
    forms: Mapping[str, Form]
    digits: re.Pattern[str]
    number: re.Pattern[str]
    phrase: re.Pattern[str]
    limited: re.Pattern[str]
    vague: re.Pattern[str]
    ordinal: re.Pattern[str]
    spelled: Mapping[int, str] = field(repr=False)

    def limit(self, words: str | None) -> Limit:
        """Look up what the words before a number say."""
        if words is None:
            return Limit.EXACT
        said = " ".join(words.split()).casefold()
        known = self.grammar.amounts.limits.get(said)
        return self.shares[said] if known is None else known


@cache
def notation_of(tag: str) -> Notation:
    """Return the notation of a language, without words where its grammar is not known.

    Args:
        tag: A BCP 47 tag such as ``en`` or ``en-GB``.
    """
    grammar, conventions = grammar_of(tag), conventions_of(tag)
    signs = {**SIGNS, **conventions.signs, **grammar.counted.signs}
    digits, number = _number_patterns(grammar, conventions)
    shares = _shares(grammar)
    return Notation(
        grammar=grammar,
        grouping=conventions.grouping,
        point=conventions.point,
        per=tuple(_per(dict.fromkeys((conventions.per, "per", *grammar.counted.per)))),
        signs=signs,
        shares=shares,
        among=_indexed([grammar.counted.among]),
        openers=frozenset(_openers(grammar, signs)),
        forms=_forms(grammar, conventions),
        digits=pattern(digits),
        number=pattern(number, re.IGNORECASE),
        phrase=pattern(_phrase_pattern(grammar, shares, signs, number), re.IGNORECASE),
        limited=pattern(rf"(?P<limit>{any_of(grammar.amounts.limits)})\s+", re.IGNORECASE),
        vague=pattern(_vague_pattern(grammar), re.IGNORECASE),
        ordinal=pattern(_ordinal_pattern(grammar), re.IGNORECASE),
        spelled=spelled_in(grammar),
    )


def _per(words: Iterable[str]) -> Iterator[str]:
    """Yield what may stand between two units, CLDR's word first, with the spaces around it."""
    for word in filter(None, words):
        yield f" {word}" if word[-1] in APOSTROPHES else f" {word} "
    yield "/"


def _number_patterns(grammar: Grammar, conventions: Conventions) -> tuple[str, str]:
    """Write the patterns of a number in digits, and of one in digits or words."""
    numbers = grammar.numbers
    apart = rf"[{re.escape(conventions.grouping)}]" if conventions.grouping else "(?!)"
    groups = "|".join(
        f"(?:{sign}[0-9]{{3}})+" for sign in (apart, f"[{SPACES}]", f"[{APOSTROPHES}]")
    )
    whole = f"(?:[1-9][0-9]{{0,2}}(?:{groups})|[1-9][0-9]*|0)"
    decimals = rf"(?:{re.escape(conventions.point)}[0-9]+)?" if conventions.point else ""
    digits = f"{whole}{decimals}(?![0-9])"
    parted = rf"(?:\s+|{DASH})"
    first = any_of([*numbers.articles, *numbers.words], parted)
    word = any_of([*numbers.words, *numbers.multipliers], parted)
    joint = rf"(?:\s+{numbers.conjunction}\s+|\s+|{DASH})" if numbers.conjunction else parted
    minus = rf"(?:[{MINUS}]|{any_of(numbers.minus)}\s+)?"
    special = rf"{VULGAR}|[1-9][0-9]{{0,5}}{EXPONENT}"
    rest = "|".join(f"{parted}{any_of(words)}" for words in (numbers.parts, numbers.more) if words)
    spelled = rf"{first}(?:{rest})?\b"
    stopped = rf"{any_of(numbers.stopped)}\.|" if numbers.stopped else ""
    times = rf"(?:{joint}(?:{stopped}{word}\b))*"
    number = rf"{minus}(?:{special}|{digits}{TIMES_TEN}?|{spelled}){times}"
    number += pointed_in(grammar) + _part_pattern(grammar)
    return digits, number


def _part_pattern(grammar: Grammar) -> str:
    """Write the pattern of a part that may follow a multiplier: *un millón y medio de*."""
    parts = (*grammar.numbers.after, *grammar.numbers.more)
    nouns = grammar.counted
    of = rf"\s+{nouns.genitive}\b" if nouns.genitive and grammar.numbers.after else "(?!)"
    elided = rf"\s+{nouns.elided}['’]" if nouns.elided else "(?!)"
    return rf"(?:\s+{any_of(parts)}\b(?:{of}|{elided})?)?" if parts else ""


def _shares(grammar: Grammar) -> Mapping[str, Limit]:
    """Join what limits a number with the articles that a percentage may have behind it."""
    amounts, join = grammar.amounts, grammar.nouns.join
    before = {"": Limit.EXACT, **amounts.limits}
    return {
        join(f"{words} ", f"{article} ").strip(): limit
        for words, limit in before.items()
        for article in amounts.articles
    }


def _phrase_pattern(
    grammar: Grammar, shares: Mapping[str, Limit], signs: Iterable[str], number: str
) -> str:
    amounts = grammar.amounts
    # A sign may touch the number, a word may not: "~7,000", "about 7,000".
    share = rf"{any_of(shares)}(?=\s*[{MINUS}0-9])" if shares else "(?!)"
    limit = rf"(?:{share}|{any_of(amounts.limits)}(?<!\w)|{any_of(amounts.limits)}\b)"
    currency = rf"(?:{any_of(signs)}|(?-i:[A-Z]{{3}})(?=[{MINUS}\s0-9]))"
    minus = rf"(?:[{MINUS}](?={currency}))?"
    opening = any_of(opening for opening, _ in amounts.ranges if opening)
    joint = any_of(dict.fromkeys(joint for _, joint in amounts.ranges))
    return (
        rf"(?:(?P<limit>{limit})\s*)?(?:(?P<opening>{opening})\s+)?"
        rf"(?P<minus>{minus})(?:(?P<currency>{currency})\s?)?(?P<low>{number})"
        rf"(?:(?P<joint>\s*{DASH}\s*|\s+{joint}\s+)(?:{currency}\s?)?(?P<high>{number}))?"
        # After an opening there are two numbers, so that "and" is not a part of the first.
        rf"(?(opening)(?(joint)|(?!)))(?P<gap>\s*)(?P<unit>\S.*)?"
    )


def _ordinal_pattern(grammar: Grammar) -> str:
    article = grammar.numbers.ordinal_article
    opening = rf"(?:{re.escape(article)}\s+)?" if article else ""
    return rf"({opening})(\S.*)"


def _vague_pattern(grammar: Grammar) -> str:
    vague, counted = any_of(grammar.amounts.vague), grammar.counted
    elided = rf"|{counted.elided}['’]" if counted.elided else ""
    return rf"(?P<vague>{vague})\s+(?:{counted.genitive}\s+{elided})(?P<counted>\S.*)"


def _openers(grammar: Grammar, signs: Iterable[str]) -> Iterable[str]:
    """List the words that a quantity can begin with."""
    numbers, amounts = grammar.numbers, grammar.amounts
    names = [*numbers.words, *numbers.articles, *amounts.vague, *amounts.limits]
    names += [*numbers.ordinals, *signs, *numbers.minus, numbers.ordinal_article]
    names += [opening for opening, _ in amounts.ranges]
    names += amounts.articles
    yield from f"0123456789{MINUS}{''.join(GLYPHS)}"
    yield from CURRENCIES
    yield from (found[0].casefold() for found in map(OPENER.match, names) if found)


def _forms(grammar: Grammar, conventions: Conventions) -> dict[str, Form]:
    """Index the units by their ways of writing.

    Long ones are found in any case; of short ones case tells: ``mm`` is no ``MM``.
    """
    named = {
        unit: ways
        for unit, ways in conventions.units.items()
        if unit not in grammar.counted.equivocal
    }
    return _indexed([SYMBOLS, named, grammar.counted.units])


def _indexed(several: Iterable[Mapping[str, str]]) -> dict[str, Form]:
    """Index units by their ways of writing, those first that stand first."""
    forms: dict[str, Form] = {}
    for known in several:
        for unit, text in known.items():
            for way in text.split(", "):
                one, _, many = way.partition("|")
                form = Form(unit, one, many or one)
                for written in (form.one, form.many):
                    forms.setdefault(written, form)
                    if len(written) > 2:  # noqa: PLR2004 - symbols are that short
                        forms.setdefault(written.casefold(), form)
    return forms
