"""What counts in a typed answer: not its case, its article or its full stop."""

import re

from quizgen.values.articles import after_article, articles_of
from quizgen.values.text import fold

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
    # The article may itself begin with an apostrophe, which is no quotation mark then.
    for start in (folded, bare):
        for article in articles_of(language):
            rest = after_article(start, article).strip(_AROUND)
            if rest:
                return rest
    return bare
