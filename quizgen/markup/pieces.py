"""Pieces of marked text, each whole: what was open at a cut is open behind it."""

from dataclasses import replace

from quizgen.markup.carried import carry, tree_of
from quizgen.markup.tree import Break, Link, Marked, Node, Styled, Words


def cut(text: str, separator: str) -> list[str]:
    """Cut a marked text at each place where something stands in its words.

    Args:
        text: A marked text.
        separator: What stands there; a line feed is where a line ends.
    """
    return [carry(piece) for piece in _cut(tree_of(text), separator)]


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


def _pieces(node: Node, separator: str) -> list[Marked]:
    match node:
        case Words(text):
            return [(Words(part),) if part else () for part in text.split(separator)]
        case Styled(_, parts) | Link(_, parts):
            cuts = _cut(parts, separator)
            return [(replace(node, parts=piece),) if piece else () for piece in cuts]
        case Break() if separator == "\n":
            return [(), ()]
    return [(node,)]
