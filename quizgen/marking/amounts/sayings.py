"""Amounts as people say them where it is known what is measured, written as they are read."""

import re
from collections.abc import Iterator
from functools import cache

from quizgen.languages.calendars import calendar_of
from quizgen.languages.conventions import conventions_of
from quizgen.languages.grammar import Limit
from quizgen.languages.grammars import grammar_of
from quizgen.machine.pattern import any_of, pattern
from quizgen.marking.amounts.comparison import PENNY
from quizgen.marking.amounts.shorthand import LETTERS, parted, without_limit
from quizgen.marking.spelled import in_digits, place_of
from quizgen.values import Quantity
from quizgen.values.counted import read_unit
from quizgen.values.notation import notation_of
from quizgen.values.units import HUNDREDTH, SYMBOLS, UNITS

_ZEROS = pattern(r"0+(?=[1-9][0-9]*(?![0-9:.,]))")
_RAISED_TO = pattern(r"\s*(\^|\*\*)\s*")
_TIMES = pattern(r"\s(?:times|mal|fois|por|per|vezes|volte)\s+(?=10\b)", re.IGNORECASE)
_POWER = pattern(
    r"(?<=\b10) (?:to the(?: power(?: of)?)?|hoch|puissance|elevado a(?: la| l)?|alla|a|à)"
    r" ([-−–]?[0-9]+)(?:st|nd|rd|th)?$",
    re.IGNORECASE,
)
_MONEY = pattern(
    r"(.*?[0-9])\s?([^\W\d_]+|[$€£])\s?(?:(?:and|und|et|y|e|con|com|mit)\s)?"
    r"([0-9]{2})(?:\s?([^\W\d_]+|¢))?\.?"
)
_ATTACHED = pattern(r"(?<=[0-9])\s?([^\W\d_]+)\.?(?=\s?[0-9]|$)")
_DOTTED = pattern(r"(?<=[^\W\d_])\.(?=[^\W\d_])")
_MINUTES = pattern(r"([0-9]+)\s?['’′]\s?([0-9]+(?:[.,][0-9]+)?)\s?(?:s|[\"”″]|''|’’|′′)?")
_EARTH = pattern(
    r"\b(?:earth|terrestrial)[\s-](?=(?:year|month|week|day|hour|minute|second)s?\b)"
    r"|\s(?:terrestres?|terrestri)\b|\berd(?:en)?-?(?=jahr|monat|woche|tag|stund|minut|sekund)",
    re.IGNORECASE,
)
_HUNDREDTHS = frozenset([HUNDREDTH, PENNY])
_OF_ONE = {"p": "gbp", "pence": "gbp", "penny": "gbp", "rp": "chf", "rappen": "chf"}
"""Hundredths that only one currency has."""
_CENTS = frozenset(["p", "c", "ct", "cts", "rp", "rappen"])
_PAIRS = pattern(
    r"([0-9]+) (?:pairs?|par|pares|paires?|paare?n?|paia|paio|coppi[ae])(?: .*)?", re.IGNORECASE
)
_SHORTEST = 3
"""Of a symbol with the s of a plural: ms are milliseconds."""

_PLURALS = ("s", "es")
"""What makes a word for some tens out of one for ten: *centaine*, *centenar*."""


def sayings(text: str, expected: Quantity) -> Iterator[str]:
    """Yield what a text says, where it leaves no doubt, as it is read.

    Args:
        text: What was typed, without what does not count around it.
        expected: What is right: it tells what is measured.
    """
    language, dimension = expected.language, expected.dimension.partition(" ")[0]
    yield from _in_numbers(text, language)
    # Two thirds are not two of anything.
    digits = text if Quantity.read(text, language) else in_digits(text, language)
    if digits != text:
        yield digits
    if dimension == "ordinal":
        yield from _places(text, language)
    if dimension == "temperature":
        yield from _degrees(digits, language)
        yield from _below_zero(text, language)
    if dimension.startswith("money:"):
        yield from _with_cents(digits, dimension.partition(":")[2], language)
    if dimension == "time":
        yield from _on_earth(text)
    if dimension.startswith(("si:", "speed")) and _DOTTED.search(text):
        yield _DOTTED.sub("·", text)
    named = _in_symbols(digits, dimension, language)
    if named != text:
        yield named
    number, word = parted(text)
    if len(word) >= _SHORTEST and word.endswith("s"):
        yield f"{number} {word[:-1]}"  # 5 kms


def guesses(text: str, expected: Quantity) -> Iterator[str]:
    """Yield what a text may say: francs, of whichever country; about a hundred, or just so many.

    Args:
        text: What was typed, without what does not count around it.
        expected: What is right.
    """
    language = expected.language
    if expected.dimension.startswith("money:"):
        number, word = parted(in_digits(text, language))
        notation = notation_of(language)
        if word and read_unit(word, notation) is None and word not in notation.signs:
            yield number
    low, high = expected.amount.low, expected.amount.high
    if low is not None and high is not None and low != high:
        yield without_limit(text, language, Limit.NEARLY)  # nearly 30, for about 29
    article, _, rest = text.partition(" ")
    word, _, counted = rest.partition(" ")
    grammar = grammar_of(language)
    if grammar.numbers.articles.get(article.casefold()) == "1":
        vague = (grammar.amounts.vague.get(f"{word.casefold()}{end}") for end in _PLURALS)
        least = next(filter(None, vague), None)
        if least:
            yield f"{least} {counted.removeprefix(f'{grammar.counted.genitive} ')}".strip()


def in_pairs(text: str, language: str) -> int | None:
    """Read how many pairs are told of; None where none are.

    Args:
        text: What was typed, or what is right.
        language: A BCP 47 tag of the language that it is in.
    """
    found = _PAIRS.fullmatch(in_digits(text, language))
    return int(found[1][:9]) if found else None


def _on_earth(text: str) -> Iterator[str]:
    """Yield a duration without what nobody doubts: 12 Earth years, and minutes by a prime."""
    found = _MINUTES.fullmatch(text)
    if found:
        yield f"{found[1]} min {found[2]} s"
    plain = _EARTH.sub("", text)
    if plain != text:
        yield plain


def _in_numbers(text: str, language: str) -> Iterator[str]:
    """Yield a number without the zeros before it, or with its power or article as it is written."""
    zeros = _ZEROS.match(text)
    if zeros:
        yield text[zeros.end() :]
    power = _POWER.sub(r"^\1", _TIMES.sub(" × ", _RAISED_TO.sub(r"\1", text)))
    if power != text:
        yield power
    numbers = grammar_of(language).numbers
    first = text.partition(" ")[0].casefold()
    if first in numbers.multipliers:
        yield from _behind_an_article(text, language)  # dozen
    if first in numbers.point:
        yield from (f"{word} {text}" for word, worth in numbers.words.items() if not worth)
    yield from _with_parts(text, language)


def _with_parts(text: str, language: str) -> Iterator[str]:
    """Yield a number and a part of one more, or a number of parts, in digits: deux et demi."""
    numbers = grammar_of(language).numbers
    digits = in_digits(text, language)
    for words, part in (*numbers.after.items(), *numbers.more.items()):
        before, found, rest = f"{digits} ".partition(f" {words} ")
        if found and before.isdigit():
            yield f"{before} {part} {rest}".strip()
        elif found and not rest and text[0].isalpha():
            yield from _behind_an_article(text, language)  # hour and a half
    number, _, name = text.partition(" ")
    parts = numbers.parts.get(name.casefold())
    if parts and number.isdigit():
        yield f"{number}/{parts}"


def _behind_an_article(text: str, language: str) -> Iterator[str]:
    articles = grammar_of(language).numbers.articles.items()
    yield from (f"{word} {text}" for word, worth in articles if worth == "1")


def _places(text: str, language: str) -> Iterator[str]:
    """Yield the number of a place in a row: 5.º, quinta, fünfter."""
    article = grammar_of(language).numbers.ordinal_article
    bare = text.removeprefix(f"{article} ") if article else text
    place = place_of(bare, language)
    if place is not None:
        yield str(place)
    found = _numbered(language).fullmatch(bare)
    suffix = grammar_of(language).numbers.suffix
    if found:
        number, mark = int(found[1][:9]), found[2].casefold()
        # 61th is a slip, for which the marks of other numbers are looked through.
        others = set(map(suffix, range(1, 14))) if suffix else set()
        if suffix is None or mark == suffix(number) or mark not in others:
            yield str(number)


@cache
def _numbered(language: str) -> re.Pattern[str]:
    """Make the pattern of a number with what may stand behind it in an ordinal."""
    marks = [*calendar_of(language).suffix.split("|"), *grammar_of(language).numbers.suffixes]
    return pattern(rf"([0-9]+)\s?({any_of(filter(None, marks))}|\.)", re.IGNORECASE)


def _degrees(text: str, language: str) -> Iterator[str]:
    """Yield a temperature with the sign of its degrees: 20 degrees c."""
    *number, name, letter = ["", "", *text.split()]
    unit = LETTERS["temperature"].get(letter.casefold())
    degree = read_unit(name, notation_of(language)) if unit and name else None
    if unit and degree and degree.dimension == "degree":
        yield f"{' '.join(number).strip()} {SYMBOLS[unit].partition(',')[0]}"


def _below_zero(text: str, language: str) -> Iterator[str]:
    """Yield a temperature with a minus: 5 grados bajo cero."""
    for words in grammar_of(language).amounts.below:
        amount = in_digits(text[: -len(words)].rstrip(), language)
        if text.casefold().endswith(f" {words}") and amount[0].isdigit():
            yield f"-{amount}"
            return


def _with_cents(text: str, currency: str, language: str) -> Iterator[str]:
    """Yield an amount of money that tells its cents behind its unit: 5 Euro 50."""
    first, _, rest = text.partition(" ")
    article = grammar_of(language).numbers.articles.get(first.casefold()) == "1"
    found = _MONEY.fullmatch(f"1 {rest}" if article else text)
    point = conventions_of(language).point or "."
    word = (found[4] or "").casefold() if found else ""
    is_its_own = _OF_ONE.get(word, currency) == currency
    if found and found[1].isdigit() and is_its_own and _is_cent(word, language):
        yield f"{found[1]}{point}{found[3]} {found[2]}"


def _is_cent(word: str, language: str) -> bool:
    """Tell whether a word is that for the hundredth of some currency, or none at all."""
    some = Quantity.read(f"50 {word}", language) if word else None
    return not word or word.casefold() in _CENTS or bool(some and some.dimension in _HUNDREDTHS)


def _in_symbols(text: str, dimension: str, language: str) -> str:
    """Write the units in an amount that have another name where it is known what is measured."""
    names = _names(dimension, language)

    def symbol(found: re.Match[str]) -> str:
        return f" {names.get(found[1].casefold(), found[1])} "

    return _ATTACHED.sub(symbol, text).strip() if names else text


@cache
def _names(dimension: str, language: str) -> dict[str, str]:
    """Return what units of a dimension are called for short, or by a name with two meanings."""
    names = {word: SYMBOLS.get(unit, unit) for word, unit in LETTERS.get(dimension, {}).items()}
    for unit in grammar_of(language).counted.equivocal:
        if unit in UNITS and UNITS[unit].measure.dimension == dimension:
            for name in conventions_of(language).units.get(unit, "").split("|"):
                names[name.casefold()] = SYMBOLS.get(unit, unit).partition(",")[0]
    return {word: name.partition(",")[0] for word, name in names.items() if word}
