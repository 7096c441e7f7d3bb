"""Marked text with signs around what stands on lines, and none where nothing but a block is."""

from collections.abc import Callable
from itertools import groupby
from unicodedata import bidirectional

from quizgen.markup.carried import carry, tree_of
from quizgen.markup.prose import is_block
from quizgen.markup.tree import Break, Code, Formula, Link, Listed, Marked, Node, Styled, Words

Signs = Callable[[str], tuple[str, str]]
"""Tells of a line what is put before it, and before code in it; may be nothing."""


def isolated(text: str, signs: Signs, closing: str) -> str:
    """Put signs around what stands on the lines of a marked text, and around code in these.

    Args:
        text: The text.
        signs: What is put before each.
        closing: What is put behind it.
    """
    return carry(_isolated(tree_of(text), signs, closing))


def _isolated(tree: Marked, signs: Signs, closing: str) -> Marked:
    found: list[Node] = []
    for is_apart, run in groupby(tree, key=lambda node: is_block(node) or isinstance(node, Break)):
        nodes = tuple(run)
        if is_apart:
            found += [_within(node, signs, closing) for node in nodes]
            continue
        opening, of_code = signs(carry(nodes))
        inner = _coded(nodes, of_code, closing) if of_code else nodes
        if opening and any(map(_is_said, nodes)):
            found += [Words(opening), *inner, Words(closing)]
        else:
            found += inner
    return tuple(found)


def _coded(tree: Marked, opening: str, closing: str) -> Marked:
    """Put signs around code, whatever it stands in."""
    found: list[Node] = []
    for node in tree:
        match node:
            case Code(text) if not _is_whole(text):
                found += [Words(opening), node, Words(closing)]
            case Styled(style, parts):
                found.append(Styled(style, _coded(parts, opening, closing)))
            case Link(address, parts):
                found.append(Link(address, _coded(parts, opening, closing)))
            case _:
                found.append(node)
    return tuple(found)


def _within(node: Node, signs: Signs, closing: str) -> Node:
    """Return what stands apart; the entries of a list are lines of their own."""
    if isinstance(node, Listed):
        items = tuple(_isolated(item, signs, closing) for item in node.items)
        return Listed(items, node.first)
    return node


def _is_whole(code: str) -> bool:
    """Tell whether letters stand at both ends of code, which nothing around it tears off."""
    return all(bidirectional(end) == "L" for end in (code[:1] or "x", code[-1:] or "x"))


def _is_said(node: Node) -> bool:
    """Tell whether something could be torn apart; formulas never are."""
    match node:
        case Words(text) | Code(text):
            return bool(text.strip())
        case Formula():
            return False
    return True
