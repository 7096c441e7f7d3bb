"""Articles: the small words before a noun, which do not count when names are compared."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from quizgen.folding import fold


def after_article(text: str, article: str) -> str:
    """Return what follows an article at the start of a text; empty where none stands there.

    Args:
        text: A folded text.
        article: A folded article; one that ends in an apostrophe touches what follows.
    """
    opening = article if article.endswith("'") else f"{article} "
    return text.removeprefix(opening) if text.startswith(opening) else ""


def begins_with_article(text: str, articles: Iterable[str]) -> bool:
    """Tell whether a text brings its article along, as *the army* does.

    Args:
        text: Any text.
        articles: The folded articles of its language.
    """
    folded = fold(text)
    return any(after_article(folded, article) for article in articles)


AROUND = " .,;:!?¡¿'…"
"""Signs that do not count at the ends of a name."""


def bare(name: str, articles: AbstractSet[str]) -> str:
    """Return what tells a name from others: no article before it, and no signs at its ends.

    Args:
        name: A reduced name (see `quizgen.folding.look`).
        articles: The folded articles of its language.

    Returns:
        It, or the name as it is where nothing else is left.
    """
    stripped = name.strip(AROUND)
    first, space, rest = stripped.partition(" ")
    if space and first in articles:
        return rest.strip(AROUND) or name
    head, apostrophe, rest = stripped.partition("'")
    if apostrophe and f"{head}'" in articles:
        return rest.strip(AROUND) or name
    return stripped or name
