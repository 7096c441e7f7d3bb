"""What counts in a typed answer: not its case, its article or its full stop."""

from typing import Any

from quizgen.folding import DASHES, QUOTES, fold
from quizgen.invisible import RANGES
from quizgen.languages.articles import after_article
from quizgen.languages.grammars import GRAMMARS, grammar_of
from quizgen.machine.pattern import pattern
from quizgen.marking.slip import ACCENTS

AROUND = " .,;:!?¡¿'"
"""Signs that do not count around an answer."""

LARGE = {"ß": "ss", "ς": "σ", "\u0345": "ι"}
"""Letters that are others where case does not count, beside those that are small or capital."""

_HYPHEN = pattern(r"(?<=\w)-(?=\w)")


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
    bare = folded.strip(AROUND) or folded
    # The article may itself begin with an apostrophe, which is no quotation mark then.
    for start in (folded, bare):
        for article in grammar_of(language).nouns.articles:
            rest = after_article(start, article).strip(AROUND)
            if rest:
                return rest
    return bare


def core_rule() -> dict[str, Any]:
    """Return what `core` goes by as plain data, for a script that marks where Python does not.

    Returns:
        ``quotes``, ``dashes`` and ``around``: characters; ``invisible``: the numbers of the
        first and last character of each run that nobody sees; ``large``: letters and what they
        are where case does not count; ``accents``: the first and last mark that a slip may
        leave out; ``articles``: those of each language that has any, by its tag.
    """
    return {
        "quotes": QUOTES,
        "dashes": DASHES,
        "invisible": RANGES,
        "around": AROUND,
        "large": LARGE,
        "accents": ACCENTS,
        "articles": {
            tag: sorted(articles)
            for tag in GRAMMARS
            if (articles := grammar_of(tag).nouns.articles)
        },
    }
