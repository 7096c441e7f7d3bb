"""What texts may be meant for that are read as something else: 23 January behind an article.

Whatever is read, some wording is not, and stays a text that nothing is proven of by itself. Beside
a number or a date it could still be that very one. So texts are read loosely here, without their
articles, *about*, the suffix of a day: no more than to tell whether two could be the same.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from quizgen.folding import fold
from quizgen.languages.calendars import calendar_of
from quizgen.languages.grammar import Limit
from quizgen.languages.grammars import grammar_of
from quizgen.machine.pattern import any_of, pattern
from quizgen.values import Date, Quantity, Text, Time, read
from quizgen.values.date import year_in_words
from quizgen.values.signs import SWAPPED

Measure = Quantity | Date | Time

LONGEST = 60
"""Nobody takes a longer text for a number or a date."""

_MOST_OPENINGS, _MOST_ENDINGS = 4, 3
_PREPOSITIONS = ("de", "a", "à", "di", "da", "in", "su", "em", "por")
"""What an article may have melted with, in the languages in which it does."""

_BEFORE = (
    *("on", "in", "en", "am", "im", "vom", "zum", "year", "Jahr", "Jahre", "año", "an"),
    *("année", "anno", "ano", "día", "dia"),
)
"""What else stands before dates, in one language or another."""

_DIGIT = pattern("[0-9]")
_WORD = pattern(r"[^\W\d_]+")
_ELIDED = pattern(r"[^\W\d_]+['’]?")
_SUFFIX = pattern(
    r"(?<![0-9.,])([0-9]{1,2})(?:[.]?[ºª°]|(?:st|nd|rd|th|er|re|e|ème|o|a)\b|\.(?=\s))"
)
_OF = pattern(r"(?<=[0-9]) (?:of|de|del|di|do) ")
_BRACKETS = pattern(r"\s*\([^()]*\)$")
_HOURS = pattern(r"([0-9]{1,2})\s?(?:h|hrs|hs|heures?|hours|horas|ore|uhr)(?:\s?([0-5][0-9]))?")


def may_be_one(one: object, other: object, language: str) -> bool:
    """Tell whether two values of which one is a text, or of unlike sorts, could be the same.

    Two texts are what they say, as versions are, or *in 1999* and *on 1999*.

    Args:
        one: A value.
        other: Another one.
        language: A BCP 47 tag of the language that both are written in.
    """
    if isinstance(one, Text) and isinstance(other, Text):
        return False
    mine, others = _meant_by(one, other, language), _meant_by(other, one, language)
    return any(_agree(first, second) for first in mine for second in others)


def meanings(text: str, language: str) -> tuple[Measure, ...]:
    """Return the numbers, dates and times that a text may be meant for, read loosely.

    Args:
        text: Any text.
        language: A BCP 47 tag of the language that it is written in.
    """
    if len(text) > LONGEST or not _tells_number(text, language):
        return ()
    return _meanings(text, language)


def _meant_by(value: object, beside: object, language: str) -> tuple[Measure, ...]:
    """Return what a value may be meant for beside another one."""
    if isinstance(value, Text):
        if len(value.text) > LONGEST or not _tells_number(value.text, language):
            return ()
        # The day and the month alone may be those of the other's year.
        year = year_in_words(beside) if isinstance(beside, Date) else ""
        completed = _meanings(f"{value.text} {year}", language) if year else ()
        return (*_meanings(value.text, language), *_begun(value.text, language), *completed)
    if isinstance(value, Quantity):
        return (value, *_clock_times(value.text, language))
    return (value,) if isinstance(value, Date | Time) else ()


def _agree(one: Measure, other: Measure) -> bool:
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return one.dimension == other.dimension and one.compatible(other)
    return type(one) is type(other) and one.compatible(other)


def _tells_number(text: str, language: str) -> bool:
    if _DIGIT.search(text):
        return True
    return not _number_words(language).isdisjoint(_WORD.findall(text.casefold()))


@lru_cache(maxsize=2**13)
def _meanings(text: str, language: str) -> tuple[Measure, ...]:
    found: dict[Measure, None] = {}
    variants = dict.fromkeys(_variants(text, language))
    for variant in variants:
        value = read(variant, language)
        if not isinstance(value, Text):
            found[value] = None
        if variant.isdigit() and (year := Date.read_as(variant, language)):
            found[year] = None
    # Without its suffix, a number is the day of a date; 1ª División is no division.
    for variant in _of_days(variants):
        if variant not in variants and (date := Date.read(variant, language)):
            found[date] = None
    return (*found, *_clock_times(text, language))


@lru_cache(maxsize=2**13)
def _begun(text: str, language: str) -> tuple[Measure, ...]:
    """Return the values that a text begins with, before a few more words: *7 p.m. local time*."""
    found: list[Measure] = []
    for opened in _without_openings(" ".join(text.split()), language):
        words = opened.split()
        for count in range(max(1, len(words) - _MOST_ENDINGS), len(words)):
            value = read(" ".join(words[:count]).rstrip(",;"), language)
            if isinstance(value, Date | Time) or (isinstance(value, Quantity) and value.dimension):
                found.append(value)
    return tuple(found)


def _variants(text: str, language: str) -> Iterator[str]:
    """Yield a text without what may say nothing, in all ways."""
    melted = _melted(language)
    words = " ".join(text.split())
    parted = _ELIDED.sub(lambda word: melted.get(_plain(word[0]), word[0]), words)
    for way in (words, parted, _BRACKETS.sub("", words)):
        for opened in _without_openings(way, language):
            bare = _without_articles(opened, language)
            yield from (opened, bare, opened.translate(SWAPPED))


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'")


def _of_days(texts: Iterable[str]) -> Iterator[str]:
    """Yield texts without the suffixes of days, and without what stands between their parts."""
    for text in texts:
        plain = _SUFFIX.sub(r"\1", text)
        yield plain
        yield _OF.sub(" ", plain)


def _without_openings(text: str, language: str) -> Iterator[str]:
    """Yield a text, and what is left of it behind all that may stand before a value."""
    opening = _opening(language)
    yield text
    for _ in range(_MOST_OPENINGS):
        found = opening.match(text)
        if found is None:
            return
        text = text[found.end() :]
        yield text


def _without_articles(text: str, language: str) -> str:
    """Take the articles from before the digits of a text."""
    articles = any_of(grammar_of(language).nouns.articles)
    before = rf"(?i:\b{articles}(?:(?<=['’])|['’]|\s)\s*)(?=[0-9])"
    return pattern(before).sub("", text)


@cache
def _opening(language: str) -> re.Pattern[str]:
    """Make the pattern of what may stand before a value and leave it about what it is."""
    grammar, calendar = grammar_of(language), calendar_of(language)
    exact = (Limit.EXACT, Limit.ABOUT, Limit.NEARLY, Limit.BARELY)
    words = [*grammar.nouns.articles, *calendar.about, *calendar.clock, *calendar.at, *calendar.on]
    words += [word for word, limit in grammar.amounts.limits.items() if limit in exact]
    words += [*_BEFORE, *_melted(language)]
    elided = [word for word in words if word.endswith("'")]
    signs = [word for word in words if not word[-1].isalpha() and word not in elided]
    touching = any_of([*signs, *elided, *(word.replace("'", "’") for word in elided)])
    return pattern(rf"{touching}\s*|{any_of(words)}\s+", re.IGNORECASE)


@cache
def _melted(language: str) -> Mapping[str, str]:
    """Return prepositions by what they become with an article: *de* by *del*."""
    nouns = grammar_of(language).nouns
    found: dict[str, str] = {}
    for preposition in _PREPOSITIONS:
        for article in nouns.articles:
            whole = nouns.join(f"{preposition} ", f"{article} ")
            if len(whole.split()) == 1:
                space = " " * whole.strip().endswith("'")
                found.setdefault(whole.strip(), preposition + space)
    return found


@cache
def _number_words(language: str) -> frozenset[str]:
    numbers = grammar_of(language).numbers
    names: Iterable[str] = (*numbers.words, *numbers.ordinals, *numbers.shares, *numbers.parts)
    words = {word for name in names for word in _WORD.findall(name.casefold())}
    return frozenset(words) - grammar_of(language).nouns.articles


def _clock_times(text: str, language: str) -> tuple[Measure, ...]:
    """Return the time of day that hours may be meant for: *18 h 30*."""
    for opened in _without_openings(" ".join(text.split()), language):
        found = _HOURS.fullmatch(fold(opened))
        time = Time.read(f"{found[1]}:{found[2] or '00'}", language) if found else None
        if time:
            return (time,)
    return ()
