"""A key that is written unlike all its distractors: grammar gives it away.

If only the right answer has an article, or quotation marks, or a full stop, a student who
knows nothing picks it. The article of a name, such as the United States, does not count.
Where at least one distractor is written like the key, it passes:

    the police / the army / protesters

Fails, if the first is right:

    the police / soldiers / protesters

Source: Haladyna, Downing and Rodriguez (2002), guideline 28: keep the options homogeneous
in content and grammatical structure; Millman, Bishop and Ebel (1965) on grammatical cues.
"""

from collections.abc import Iterator

from quizgen.bank import Bank
from quizgen.problem import Problem
from quizgen.values.inflection import Inflection, inflection_of

NAME = "odd-key"

QUOTES = "“”‘’«»\"'"


def check(bank: Bank) -> Iterator[Problem]:
    """Yield a warning for every item whose key alone is written as it is."""
    languages = {pack.id: inflection_of(pack.language) for pack in bank.packs}
    for item in bank.items:
        if item.ordered:
            continue  # numbers and dates are made in the form of the key
        language = languages[item.pack]
        key, *others = sorted(item.options, key=lambda option: not option.correct)
        tells = [
            tell
            for tell, has in _TELLS.items()
            if {has(other.text, language) for other in others} == {not has(key.text, language)}
        ]
        if tells:
            yield Problem(
                item.location,
                NAME,
                f"only the right answer, {key.text!r}, differs in {' and '.join(tells)}",
                "write the options alike, or add a false answer that is written like it",
                "warning",
            )


def _has_article(text: str, language: Inflection) -> bool:
    """Tell whether a text begins with an article that is no part of a name."""
    return language.begins_with_article(text) and not text.split(" ", 1)[1][:1].isupper()


def _is_quoted(text: str, _language: Inflection) -> bool:
    return text[:1] in QUOTES


def _is_closed(text: str, _language: Inflection) -> bool:
    return text.endswith((".", "!", "?"))


_TELLS = {
    "its article": _has_article,
    "its quotation marks": _is_quoted,
    "the mark at its end": _is_closed,
}
