"""Code in pieces that look different: a few sorts, which every style sheet can tell apart."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from typing import Any

from quizgen.markup.tree import Code

LONGEST = 4_000
"""Code that has more characters is not read by the rules of its language."""


class Sort(StrEnum):
    """What a piece of code is."""

    COMMENT = "comment"
    KEYWORD = "keyword"
    NAME = "name"
    """What is defined here, or is built in."""
    NUMBER = "number"
    STRING = "string"
    OTHER = ""


@lru_cache(maxsize=256)
def pieces(code: Code) -> tuple[tuple[Sort, str], ...]:
    """Cut code where its sort changes; together the pieces are the code.

    Args:
        code: Code in any language. One that Pygments does not know is of no sort.
    """
    if not code.language or len(code.text) > LONGEST:
        return ((Sort.OTHER, code.text),)
    from pygments.lexers import get_lexer_by_name  # type: ignore[import-untyped]
    from pygments.util import ClassNotFound  # type: ignore[import-untyped]

    try:
        lexer = get_lexer_by_name(code.language, stripnl=False, ensurenl=False)
        found = tuple(_joined(lexer.get_tokens(code.text)))
    except (ClassNotFound, ValueError):  # a few languages refuse what is not written in them
        found = ()
    is_whole = "".join(text for _, text in found) == code.text
    return found if is_whole else ((Sort.OTHER, code.text),)


def _joined(tokens: Iterable[tuple[Any, str]]) -> Iterator[tuple[Sort, str]]:
    sorted_tokens = ((_sort_of(token), text) for token, text in tokens)
    for sort, run in groupby(sorted_tokens, key=lambda piece: piece[0]):
        yield sort, "".join(text for _, text in run)


def _sort_of(token: Any) -> Sort:  # noqa: ANN401 -- Pygments has no types
    from pygments.token import Comment, Keyword, Name, Number, Operator, String  # type: ignore[import-untyped]

    sorts = {
        Comment: Sort.COMMENT,
        Keyword: Sort.KEYWORD,
        Operator.Word: Sort.KEYWORD,
        Name.Tag: Sort.KEYWORD,
        Name.Builtin: Sort.NAME,
        Name.Class: Sort.NAME,
        Name.Decorator: Sort.NAME,
        Name.Function: Sort.NAME,
        Number: Sort.NUMBER,
        String: Sort.STRING,
    }
    return next((sort for parent, sort in sorts.items() if token in parent), Sort.OTHER)
