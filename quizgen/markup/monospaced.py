"""Marked text in lines of letters of one width: what a block is has lines of its own.

What is emphasised says so by nothing; all else is as its plain text (`quizgen.markup.prose`), but
for an address, which stands behind the words that lead there, and a reading, behind its characters.
"""

from collections.abc import Callable, Iterator

from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.markup.carried import tree_of
from quizgen.markup.prose import is_block, plain_of, shifted
from quizgen.markup.tree import (
    TAB,
    Break,
    Code,
    Formula,
    Link,
    Listed,
    Marked,
    Node,
    Ruby,
    Style,
    Styled,
)
from quizgen.wrapping import NO_BREAK


@frozen
class Line:
    """A line as it is meant, however many it takes where it is shown.

    Attributes:
        text: What it says.
        indent: How many columns are free before it.
        hang: How many more are so before what goes on below it.
    """

    text: str
    indent: int = 0
    hang: int = 0


def lines_of(text: str, writes: Callable[[str], bool] = lambda _: True) -> list[Line]:
    """Return the lines of a marked text.

    Args:
        text: What was marked.
        writes: Whether all characters of a text can be written where the lines go: a formula that
            takes others stays in LaTeX's notation, and what is raised or lowered gets a sign.
    """
    return list(_lines(tree_of(text), writes))


def _lines(tree: Marked, writes: Callable[[str], bool]) -> Iterator[Line]:
    said, is_open = "", True
    for node in tree:
        if is_block(node):
            if said or is_open:
                yield Line(said)
            yield from _block(node, writes)
            said, is_open = "", False
        elif isinstance(node, Break):
            yield Line(said)
            said, is_open = "", True
        else:
            said, is_open = said + _said(node, writes), True
    if is_open:
        yield Line(said)


def _block(node: Node, writes: Callable[[str], bool]) -> Iterator[Line]:
    match node:
        case Listed(items):
            for mark, item in zip(node.marks, items, strict=True):
                yield from _item(item, f"{mark} ", writes)
        case Code():
            for line in node.lines:
                bare = line.lstrip(" ")
                # Where such a line is too long, the rest stands behind all that is in it.
                yield Line(_kept(bare), len(line) - len(bare), TAB)
        case _:
            yield Line(_said(node, writes), TAB, TAB)


def _item(item: Marked, sign: str, writes: Callable[[str], bool]) -> Iterator[Line]:
    first, *others = _lines(item, writes)
    yield Line(f"{sign}{first.text}", first.indent, len(sign))
    for line in others:
        yield Line(line.text, len(sign) + line.indent, line.hang)


def _said(node: Node, writes: Callable[[str], bool]) -> str:  # noqa: PLR0911 -- a line for each sort of node
    match node:
        case Code():
            return _kept(plain_of((node,)))
        case Formula(latex):
            line = plain_of((node,))
            return _kept(line if writes(line) else latex)
        case Styled(Style.RAISED | Style.LOWERED as style, parts) if parts:
            inner = _all_said(parts, writes)
            said = shifted(style, inner)
            return said if writes(said) else f"{_SIGNS[style]}({inner})"
        case Styled(_, parts):
            return _all_said(parts, writes)
        case Link(address, parts):
            words = _all_said(parts, writes)
            return words if words == address else f"{words} ({address})"
        case Ruby(base, reading):
            return f"{base}（{reading}）"
    return plain_of((node,))


_SIGNS = {Style.RAISED: "^", Style.LOWERED: "_"}


def _kept(text: str) -> str:
    """Write runs of spaces as such that stay."""
    return _SPACES.sub(lambda run: NO_BREAK * len(run[0]), text)


_SPACES = pattern(r" {2,}")


def _all_said(parts: Marked, writes: Callable[[str], bool]) -> str:
    return "".join(_said(part, writes) for part in parts)
