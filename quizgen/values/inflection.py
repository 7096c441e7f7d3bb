"""How words change in a sentence: articles, possessives, number, and what melts together."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from unicodedata import normalize

from quizgen.values.articles import begins_with_article
from quizgen.values.tag import look_up
from quizgen.values.text import fold


class Plural(str):
    """Words that are plural."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Inflection:
    """What a language does to the words that are put into a sentence.

    Attributes:
        a: Puts the indefinite article before words; None where it takes more than their
            spelling to choose one, such as a gender.
        possessive: Makes words possessive, given the apostrophe; None where the language
            has no such form.
        join: Joins what stands before words with them.
    """

    a: Callable[[str], str] | None
    possessive: Callable[[str, str], str] | None
    join: Callable[[str, str], str]

    def makes(self, form: str) -> bool:
        """Tell whether the language has a form (see `inflect`)."""
        if form == "a":
            return self.a is not None
        return not form or "|" in form or self.possessive is not None

    def inflect(self, words: str, form: str) -> str:
        """Put words into a form; they stay as they are where the language has none such.

        Args:
            words: Words; those that are plural are a `Plural`.
            form: An empty text for the words themselves, ``a`` for those behind the
                indefinite article, an apostrophe for the possessive; or two words with
                ``|`` between them, of which the number of the words picks one.
        """
        if "|" in form:
            singular, _, plural = form.partition("|")
            return plural if isinstance(words, Plural) else singular
        if form == "a":
            return words if isinstance(words, Plural) or self.a is None else self.a(words)
        return self.possessive(words, form) if form and self.possessive else words


@cache
def inflection_of(language: str) -> Inflection:
    """Return what a language does to words; of ``es-VE``, only ``es`` counts.

    Args:
        language: A BCP 47 tag. Languages without a table do nothing to words.
    """
    return look_up(LANGUAGES, language, PLAIN)


def _a(words: str) -> str:
    """Put *a* or *an* before English words, by their sound: an hour, a union."""
    if begins_with_article(words, "en"):
        return words
    # The article before a blank must not tell how the answer sounds.
    return f"{'a(n)' if words.startswith('_') else _article(words)} {words}"


def _article(words: str) -> str:
    """Choose by how the first word is said: *an* before a vowel that is heard."""
    first = words.lstrip("“‘\"'(").split(" ", 1)[0]
    if _SPELLED_OUT.match(first):
        return "an" if first[0] in "AEFHILMNORSX" else "a"
    return "an" if _SAID_WITH_A_VOWEL.match(normalize("NFD", fold(first))) else "a"


_SPELLED_OUT = re.compile(r"(?:[A-Z]{1,3}|[B-DF-HJ-NP-TV-Z]+)(?![A-Za-z])")
"""What is said letter by letter, such as NGO; longer ones with vowels are words, as NATO is."""

_SAID_WITH_A_VOWEL = re.compile(
    r"(?:hour|honest|honou?r|heir|x-)"
    # As in one, Europe, union, unanimous, use, Ukraine: these begin with w or y.
    r"|(?!on(?:e|es|ce)\b|e[uw]|uni(?![mn])|unanim|u(?!n)[^aeiou][aeiou]|ukr)[aeiou]"
    # An 8, an 80, an 800; an 11, an 18,000; but a 1, a 110.
    r"|8|1[18](?!\d(?!\d))"
)


def _possessive(words: str, apostrophe: str) -> str:
    """Make English words possessive: *Maduro’s*, *James’s*, but *the United States’*.

    A plural that ends in s takes the apostrophe alone (Chicago Manual of Style, 7.17), and
    so do names with an article that end so: they are plurals in form.
    """
    plural = isinstance(words, Plural) or begins_with_article(words, "en")
    if plural and words.endswith("s"):
        return f"{words}{apostrophe}"
    return f"{words}{apostrophe}s"


def _contract(before: str, words: str) -> str:
    """Join Spanish words: *de el* melts into *del* and *a el* into *al*.

    A name such as El Salvador keeps its article (Ortografía de la lengua española, 2010).
    """
    if words.startswith("el ") and _OPEN_TO_EL.search(before):
        return f"{before.removesuffix(' ')}{words.removeprefix('e')}"
    return before + words


_OPEN_TO_EL = re.compile(r"(?<!\w)(de|a|De|A) $")

ENGLISH = Inflection(
    a=_a,
    possessive=_possessive,
    join=str.__add__,
)

SPANISH = Inflection(
    a=None,
    possessive=None,
    join=_contract,
)

PLAIN = Inflection(None, None, str.__add__)
"""What is done in a language without a table: nothing."""

LANGUAGES: Mapping[str, Inflection] = MappingProxyType({"en": ENGLISH, "es": SPANISH})
"""By language; a new one is a table and a line here."""
