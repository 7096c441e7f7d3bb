"""What counts in a typed answer: not its case, its article or its full stop."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from quizgen.values.text import fold

ARTICLES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        tag: frozenset(map(fold, words.split()))
        for tag, words in {
            "ca": "el la els les en na l' un una uns unes",
            "da": "en et den det de",
            "de": "der die das den dem des ein eine einen einem einer eines",
            "el": "ο η το οι τα τον την του της των ένας μία μια ένα",
            "en": "a an the",
            "es": "el la los las lo un una unos unas",
            "fr": "le la les l' un une des",
            "hu": "a az egy",
            "it": "il lo la i gli le l' un uno una un'",
            "nb": "en ei et den det de",
            "nl": "de het een 't 'n",
            "nn": "ein ei eit den det dei",
            "no": "en ei et den det de",
            "pt": "o a os as um uma uns umas",
            "ro": "un o niște",
            "sv": "en ett den det de",
        }.items()
    }
)
"""The words that may stand before a name, by a language's tag. A new language is a line here."""

_AROUND = " .,;:!?¡¿'"
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")


def core(text: str, language: str) -> str:
    """Return what counts in a typed answer.

    Args:
        text: What was typed, or what is right.
        language: A BCP 47 tag; of ``es-VE``, only ``es`` counts.

    Returns:
        The folded text without the hyphens in it, the signs around it and the article
        before it; the text as it is where nothing else is left.
    """
    folded = _HYPHEN.sub(" ", fold(text))
    bare = folded.strip(_AROUND) or folded
    articles = ARTICLES.get(language.partition("-")[0].casefold(), frozenset())
    # The article may itself begin with an apostrophe, which is no quotation mark then.
    for start in (folded, bare):
        for article in articles:
            rest = _after(start, article).strip(_AROUND)
            if rest:
                return rest
    return bare


def _after(text: str, article: str) -> str:
    """Return what follows an article at the start of a text; empty where none stands there."""
    opening = article if article.endswith("'") else f"{article} "
    return text.removeprefix(opening) if text.startswith(opening) else ""
