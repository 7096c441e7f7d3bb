"""Marked text with signs around what stands on lines, and none where nothing but a block is."""

from itertools import groupby

from quizgen.markup.carried import carry, tree_of
from quizgen.markup.prose import is_block
from quizgen.markup.tree import Break, Code, Formula, Listed, Marked, Node, Words


def isolated(text: str, opening: str, closing: str) -> str:
    """Put signs around all that stands on a line of a marked text.

    Args:
        text: The text.
        opening: What is put before it.
        closing: What is put behind it.
    """
    return carry(_isolated(tree_of(text), opening, closing))


def _isolated(tree: Marked, opening: str, closing: str) -> Marked:
    found: list[Node] = []
    for is_apart, run in groupby(tree, key=lambda node: is_block(node) or isinstance(node, Break)):
        nodes = tuple(run)
        if is_apart:
            found += [_within(node, opening, closing) for node in nodes]
        elif any(map(_is_said, nodes)):
            found += [Words(opening), *nodes, Words(closing)]
        else:
            found += nodes
    return tuple(found)


def _within(node: Node, opening: str, closing: str) -> Node:
    """Return what stands apart; the entries of a list are lines of their own."""
    if isinstance(node, Listed):
        items = tuple(_isolated(item, opening, closing) for item in node.items)
        return Listed(items, node.first)
    return node


def _is_said(node: Node) -> bool:
    """Tell whether something could be torn apart; formulas never are."""
    match node:
        case Words(text) | Code(text):
            return bool(text.strip())
        case Formula():
            return False
    return True
