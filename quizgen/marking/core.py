"""What counts in a typed answer: not its case, its article or its full stop."""

from typing import Any

from quizgen.folding import DASHES, QUOTES, fold, is_sign, look, readings
from quizgen.invisible import RANGES
from quizgen.languages.articles import after_article
from quizgen.languages.grammars import GRAMMARS, grammar_of
from quizgen.machine.pattern import pattern
from quizgen.marking.slip import ACCENTS

AROUND = " .,;:!?¡¿'"
"""Signs that do not count around an answer."""

STOPS = AROUND.replace("'", "")
"""Those that are no primes."""

POINTS = frozenset(".,")
"""What makes another number of the digits after it."""

LARGE = {"ß": "ss", "ς": "σ", "\u0345": "ι"}
"""Letters that are others where case does not count, beside those that are small or capital."""

_DASHES = dict.fromkeys(map(ord, DASHES), "-")
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
    bare = _strip(folded, AROUND) or folded
    # The article may itself begin with an apostrophe, which is no quotation mark then.
    for start in (folded, bare):
        for article in grammar_of(language).nouns.articles:
            rest = _strip(after_article(start, article), AROUND)
            if rest:
                return rest
    return bare


def is_written_as(reply: str, answer: str) -> bool:
    """Tell whether a reply has the capitals and the signs of an answer, where these count.

    They do in CO, x or pH, and in H₂O, which may be typed H2O: of such, what has the same core
    may be another thing. See `quizgen.folding.look`.

    Args:
        reply: What was typed; it has the same core as the answer.
        answer: What is right.
    """
    right = look(answer)
    if right == fold(answer) and not is_sign(right):
        return True
    parts = [_HYPHEN.sub(" ", text.translate(_DASHES)).split() for text in (reply, answer)]
    written = (_bare(" ".join(part[-len(parts[1]) :])) for part in parts)
    one, other = (readings(look(text)) for text in written)
    return not set(one).isdisjoint(other)


def _strip(text: str, around: str) -> str:
    """Take away the signs around a text, but for the point of .5, which is another number."""
    bare = text.strip(around)
    if not bare[:1].isdigit():
        return bare
    before = text[: text.find(bare)]
    pointed = before[-1:] in POINTS and before[-2:-1] not in POINTS
    return before[-1:] + bare if pointed else bare


def _bare(text: str) -> str:
    """Take away the signs around a text, but for primes: a quotation mark closes what one opens."""
    bare = _strip(text, STOPS)
    return bare.strip(AROUND + QUOTES) or bare if bare[:1] in QUOTES else bare


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
