"""Marked text in pieces: what is marked across a cut goes on behind it."""

from quizgen.markup.carried import carry, tree_of
from quizgen.markup.plain import is_marked
from quizgen.markup.tree import Break, Link, Marked, Styled, Words


def split(text: str, separator: str) -> list[str]:
    """Cut a text at each place where something stands in it, as `str.split` does.

    Args:
        text: A text, marked or not.
        separator: What stands there; within code and formulas it is no cut.
    """
    if not is_marked(text):
        return text.split(separator)
    return [carry(piece) for piece in _cut(tree_of(text), separator)]


def lines(text: str) -> list[str]:
    """Cut a text at the ends of its lines; what stands in blocks stays together."""
    if not is_marked(text):
        return text.split("\n")
    return [carry(piece) for piece in _cut(tree_of(text), "\n")]


def _cut(tree: Marked, separator: str) -> list[Marked]:
    pieces: list[Marked] = [()]
    for node in tree:
        first, *others = _pieces(node, separator)
        pieces[-1] += first
        pieces += others
    return pieces


def _pieces(node: object, separator: str) -> list[Marked]:
    match node:
        case Words(text):
            return [(Words(part),) if part else () for part in text.split(separator)]
        case Styled(style, parts):
            return [(Styled(style, piece),) if piece else () for piece in _cut(parts, separator)]
        case Link(address, parts):
            return [(Link(address, piece),) if piece else () for piece in _cut(parts, separator)]
        case Break() if separator == "\n":
            return [(), ()]
    return [(node,)]  # type: ignore[list-item]  # any other node
