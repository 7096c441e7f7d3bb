"""The plain text of a text, marked or not: what is compared, typed and searched.

Every text passes here, so nothing is loaded for those in which nothing is marked.
"""

from functools import lru_cache

from quizgen.machine.pattern import pattern

_SIGN = pattern("[\ufdd0-\ufdef]")
_START = pattern("(?:[\ufdd0-\ufdd3]|\ufdd8[^\ufdde]*\ufdde)+")
"""What opens a style or a link."""
_FORMULA = pattern("[\ufdd6\ufdd7]([^\ufddf]*)\ufddf")
_CODE = pattern("[\ufdd4\ufdd5]")
"""What opens code, on a line or in a block."""
_NOTATION = pattern("[\ufdd4-\ufdd7][^\ufddf]*\ufddf")


def is_marked(text: str) -> bool:
    """Tell whether anything is marked in a text (see `quizgen.markup.carried`)."""
    return not text.isascii() and _SIGN.search(text) is not None


def plain(text: str) -> str:
    """Return what a text says, without what is marked in it.

    What is raised or lowered is so in Unicode where that has it, as in H₂O; else it stands behind
    ``^`` or ``_``. A formula is a line where that says the same, else in LaTeX's notation. A text
    in which nothing is marked is itself.
    """
    return _plain(text) if is_marked(text) else text


def source(text: str) -> str:
    """Return the plain text of a text, but with its formulas as they are written.

    Ids are made of it, which must not depend on how formulas are read.
    """
    return plain(_FORMULA.sub(r"\1", text)) if is_marked(text) else text


def holds_code(text: str) -> bool:
    """Tell whether some of a text is marked as code, which means nothing but its characters."""
    return is_marked(text) and _CODE.search(text) is not None


def is_notation(text: str) -> bool:
    """Tell whether a text is one formula, or one piece of code, and nothing else."""
    return is_marked(text) and _NOTATION.fullmatch(text) is not None


def start_of(text: str) -> int:
    """Return where the words of a text begin, behind the signs of how they stand out."""
    found = _START.match(text) if is_marked(text) else None
    return found.end() if found else 0


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    from quizgen.markup.carried import tree_of
    from quizgen.markup.prose import plain_of

    return plain_of(tree_of(text))
