"""Sentences, and which of them begin with a capital.

Where a curator's own words stand first, they stay as they are. Where a name does, it has a
capital there, if it is a word as any other; a capital would make something else of `dict`, pH
or x.
"""

from collections.abc import Mapping
from unicodedata import category, name

from quizgen.languages.articles import begins_with_article
from quizgen.languages.names import Name
from quizgen.languages.nouns import Nouns
from quizgen.machine.pattern import pattern
from quizgen.markup.plain import is_marked, plain, start_of
from quizgen.pack.template import Piece, capitalised, fill, pieces

_FIRST_WORD = pattern(r"[^\W\d_]+(?:[-‐‑'’][^\W\d_]+)*")
_BEHIND_ARTICLE = pattern(r"[^\W\d_]+(?:['’]| +[“‘«„\"'(]?)[^\W_]")
"""What follows an article is a word: *a = b* begins with none."""

_SIGNS = "=<>{}[]|\\/_^@#~*+$&`"
"""What no phrase of a language has in it, but code and formulas have."""

_NO_LOWERED = dict.fromkeys(map(ord, "₀₁₂₃₄₅₆₇₈₉"))


def begun(template: str, words: Mapping[str, str], nouns: Nouns) -> str:
    """Fill a template, and begin the sentence with a capital if a name stands first.

    Args:
        template: A text with placeholders.
        words: What stands in their place (see `fill`).
        nouns: What the language does to words.
    """
    filled = fill(template, words, nouns)
    if not filled[start_of(filled) :][:1].islower():
        return filled
    first, *others = (part for part in pieces(template) if start_of(part.text) < len(part.text))
    return capitalised(filled, nouns) if _begins_small(first, others, words, nouns) else filled


def is_phrase(words: str, nouns: Nouns) -> bool:
    """Tell whether words are a phrase of a language, not code or a formula.

    That is what stands behind an article; several words, none of which has signs in it; and
    a single word that names something. A text of one word can be anything.

    Args:
        words: What people read.
        nouns: What the language knows of its nouns.
    """
    if begins_with_article(words, nouns.articles):
        return _BEHIND_ARTICLE.match(words) is not None
    if not _is_plain(words):
        return False
    first, _, rest = words.partition(" ")
    if any(map(str.isalnum, rest)):
        return len(first) > 1
    return isinstance(words, Name) and len(words) > SHORTEST


SHORTEST = 2
"""What has no more letters may be a symbol, such as pi."""

LONGEST_FUNCTION = 4
"""What has no more letters may be a function, such as sinh, and not the first word of a phrase."""


def _begins_small(
    first: Piece, others: list[Piece], words: Mapping[str, str], nouns: Nouns
) -> bool:
    """Tell whether a sentence that begins with a small letter needs a capital."""
    if not first.is_placeholder:
        return False
    if first.form and first.form not in "'’":
        return True  # an article, a preposition, or one of two words
    own = words[first.text]
    own = type(own)(plain(own)) if is_marked(own) else own
    return is_phrase(own, nouns) and _is_of_one_script(own, [part.text for part in others])


def _is_plain(words: str) -> bool:
    """Tell whether words begin with a small word, and have nothing in them that code has."""
    found = _FIRST_WORD.match(words)
    if found is None or not found[0].islower() or words[-1] in "'’":
        return False
    if words[found.end() : found.end() + 1] not in {"", " ", "\u00a0", ",", ":", ";", "!", "?"}:
        return False  # c. 1500, print(), h2o
    if len(found[0]) > LONGEST_FUNCTION:
        words = " ".join(map(_without_lowered, words.split()))
    return not any(sign in _SIGNS or category(sign) in ("Sm", "No") for sign in words)


def _without_lowered(word: str) -> str:
    """Take the lowered digits from what has a capital, as B₁₂ and CO₂ do in many a phrase."""
    return word.translate(_NO_LOWERED) if word[:1].isupper() else word


def _is_of_one_script(words: str, texts: list[str]) -> bool:
    """Tell whether words are written in the script of what is written around them."""
    around = next((sign for text in texts for sign in text if sign.isalpha()), words[0])
    return name(words[0], "").split(" ")[0] == name(around, "").split(" ")[0]
