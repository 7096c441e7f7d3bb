"""Which way a text is read that begins with letters of another script than its page's.

*Python היא שפה.* is a Hebrew sentence on a Hebrew page, though its first letter is a Latin one: so
what has a letter of its page's direction has that direction. All else has that of its first letter
(Unicode Standard Annex #9, rule P2).
"""

from collections.abc import Iterable
from unicodedata import bidirectional

from quizgen.markup.plain import plain

LETTERS = {"ltr": frozenset(["L"]), "rtl": frozenset(["R", "AL"])}
"""For a direction, the sorts of letters that are written so."""


def given(texts: Iterable[str], direction: str) -> str:
    """Return the direction that a text must be given; an empty text where its first letter tells.

    Args:
        texts: Its parts, marked or not.
        direction: That of its page, ``ltr`` or ``rtl``.
    """
    own = LETTERS[direction]
    strong = LETTERS["ltr"] | LETTERS["rtl"]
    said = "".join(map(plain, texts))
    if direction == "ltr" and said.isascii():
        return ""
    sorts = [sort for sort in map(bidirectional, said) if sort in strong]
    is_misled = bool(sorts) and sorts[0] not in own and not own.isdisjoint(sorts)
    return direction if is_misled else ""
