"""A key that is written unlike all its distractors: grammar gives it away.

If only the right answer has an article, or quotation marks, or a full stop, or a capital, a
student who knows nothing picks it. The article of a name, such as the United States, does not
count, nor do the small words before one, as in de Broglie, nor capitals and marks in formulas.
Where at least one distractor is written like the key, it passes:

    the police / the army / protesters

Fails, if the first is right:

    the police / soldiers / protesters

Source: Haladyna, Downing and Rodriguez (2002), guideline 28: keep the options homogeneous
in content and grammatical structure; Millman, Bishop and Ebel (1965) on grammatical cues.
"""

from collections.abc import Iterator

from quizgen.bank import Bank
from quizgen.folding import LONGEST_SIGN
from quizgen.items.item import Response
from quizgen.languages.articles import begins_with_article
from quizgen.languages.grammars import grammar_of
from quizgen.languages.persons import begins_with_particle
from quizgen.machine.pattern import pattern
from quizgen.problem import Problem

NAME = "odd-key"

_AFTER_ARTICLE = pattern(r"\W")
"""What ends an article: a space of any sort, or an apostrophe."""

QUOTES = "“”‘’«»\"'"


def check(bank: Bank) -> Iterator[Problem]:
    """Yield a warning for every item whose key alone is written as it is."""
    languages = {pack.id: pack.language for pack in bank.packs}
    for item in bank.items:
        if item.response is not Response.PICK_ONE or item.ordered or item.is_picked_by_look:
            continue  # numbers and dates are made in the form of the key; of pictures, none is read
        language = languages[item.pack]
        key, *others = sorted(item.options, key=lambda option: not option.correct)
        tells = [
            tell
            for tell, has in _TELLS.items()
            if not any(has(key.text, language) & has(other.text, language) for other in others)
        ]
        if tells:
            yield Problem(
                item.location,
                NAME,
                f"only the right answer, {key.text!r}, differs in {' and '.join(tells)}",
                "write the options alike, or add a false answer that is written like it",
                "warning",
            )


_SIGNS = pattern(r"[=≠<>≤≥≈√∫∑^_→⇌⁰-₎²³¹]")
_LETTERS = pattern(r"[^\W\d_]+")


def _is_formula(text: str) -> bool:
    """Tell whether a text is one of mathematics or chemistry: it has their signs, or no words."""
    words = _LETTERS.findall(text)
    return _SIGNS.search(text) is not None or all(
        len(word) == 1 or (len(word) <= LONGEST_SIGN and not word[1:].islower()) for word in words
    )


def _article(text: str, language: str) -> set[bool]:
    """Tell whether a text begins with an article; that of a name goes with either."""
    if _is_formula(text):
        return {False}  # a = b
    begins = begins_with_article(text, grammar_of(language).nouns.articles)
    *_, rest = _AFTER_ARTICLE.split(text, maxsplit=1)
    return {True, False} if begins and rest[:1].isupper() else {begins}


def _quotes(text: str, _language: str) -> set[bool]:
    """Tell whether a text is quoted; marks with nothing in them, as an empty string, are code."""
    return {text[:1] in QUOTES} if text.strip(QUOTES) else {True, False}


def _end(text: str, _language: str) -> set[bool]:
    is_factorial = text.endswith("!") and _is_formula(text)
    return {True, False} if is_factorial else {text.endswith((".", "!", "?"))}


def _capital(text: str, language: str) -> set[bool]:
    """Tell whether a text begins with a capital; what begins with no letter goes with either.

    So do names with small words before them, and formulas.
    """
    either = not text[:1].isalpha() or text[:1].upper() == text[:1].lower()
    either = either or begins_with_particle(text) or _is_formula(text)
    return {True, False} if either or _article(text, language) > {True} else {text[:1].isupper()}


_TELLS = {
    "its article": _article,
    "its quotation marks": _quotes,
    "the mark at its end": _end,
    "its capital": _capital,
}
"""What could give a key away: whether it has that, which is both where it does not count."""
