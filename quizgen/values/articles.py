"""Articles: the small words before a noun, which do not count when names are compared."""

from collections.abc import Mapping
from types import MappingProxyType

from quizgen.values.tag import look_up
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
"""The words that may stand before a name, folded, by a language's tag."""


def articles_of(language: str) -> frozenset[str]:
    """Return the articles of a language, folded; none where its are not known.

    Args:
        language: A BCP 47 tag; of ``es-VE``, only ``es`` counts.
    """
    return look_up(ARTICLES, language, frozenset())


def after_article(text: str, article: str) -> str:
    """Return what follows an article at the start of a text; empty where none stands there."""
    opening = article if article.endswith("'") else f"{article} "
    return text.removeprefix(opening) if text.startswith(opening) else ""


def begins_with_article(text: str, language: str) -> bool:
    """Tell whether a text brings its article along, as *the army* does."""
    folded = fold(text)
    return any(after_article(folded, article) for article in articles_of(language))
