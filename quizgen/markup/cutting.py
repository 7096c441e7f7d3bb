"""Marked text in pieces: what is marked across a cut goes on behind it."""

from dataclasses import replace

from quizgen.markup.carried import carry, tree_of
from quizgen.markup.plain import is_marked
from quizgen.markup.tree import Break, Link, Marked, Node, Styled, Words


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


def without_start(text: str, count: int) -> str:
    """Take characters from the start of a marked text; those of code and formulas stay.

    Args:
        text: A text.
        count: How many characters of its plain text go.
    """
    return carry(_shortened(tree_of(text), count)[0])


def _shortened(tree: Marked, count: int) -> tuple[Marked, int]:
    """Take characters from the start; return what is left, and how many are to go behind it."""
    kept: list[Node] = []
    for node in tree:
        match node:
            case Words(text):
                kept += [Words(text[count:])] if text[count:] else []
                count = max(count - len(text), 0)
            case Styled(_, parts) | Link(_, parts) if count:
                inner, count = _shortened(parts, count)
                kept += [replace(node, parts=inner)] if inner else []
            case _:
                kept.append(node)
    return tuple(kept), count


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
