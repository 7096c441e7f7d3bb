"""Marked text as plain text, of which nothing but what it says is left."""

from quizgen.markup.alone import told
from quizgen.markup.line import line_of, lowered, raised
from quizgen.markup.tree import (
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
    Words,
)


def plain_of(tree: Marked) -> str:
    """Return the plain text of marked text; lines are parted by line feeds."""
    text = ""
    for node in tree:
        said = _said(node)
        if is_block(node):
            said = said if not text or text.endswith("\n") else f"\n{said}"
            said += "\n"
        if isinstance(node, Formula) and text[-1:].isdecimal() and said[:1].isdecimal():
            said = f" {said}"  # 2½ is not 21/2
        text += said
    return text.removesuffix("\n") if tree and is_block(tree[-1]) else text


def is_block(node: Node) -> bool:
    """Tell whether something stands apart, on lines of its own."""
    return isinstance(node, Listed) or (isinstance(node, Code | Formula) and node.is_block)


def shifted(style: Style, inner: str) -> str:
    """Write a run raised or lowered, in characters that are so, or behind ``^`` or ``_``."""
    shift, sign = (raised, "^") if style is Style.RAISED else (lowered, "_")
    return shift(inner) or (f"{sign}{inner}" if len(inner) == 1 else f"{sign}({inner})")


def _said(node: Node) -> str:  # noqa: PLR0911 -- a line for each sort of node
    match node:
        case Words(text) | Code(text):
            return text
        case Styled(Style.RAISED | Style.LOWERED as style, parts):
            return shifted(style, plain_of(parts)) if parts else ""
        case Styled(_, parts) | Link(_, parts):
            return plain_of(parts)
        case Formula(latex):
            return line_of(latex) or told(latex)
        case Ruby(base):
            return base
        case Break():
            return "\n"
        case Listed(items):
            return "\n".join(
                f"{mark} {plain_of(item)}" for mark, item in zip(node.marks, items, strict=True)
            )
