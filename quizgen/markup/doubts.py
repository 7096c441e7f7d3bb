"""Signs that may be meant as marks, and mark nothing; and marks that may be meant as signs."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.machine.pattern import pattern

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_OPEN = pattern(r"(?<!\w)\$(?:\s*(?![\d\s])[^$]*?[\\^_=+<>]|\d[^\s$]*?[\\^_=])[^$]*\$?")
"""A dollar sign before what only formulas have; one before a number mostly tells a price."""

_LONE = pattern(r"(?<!\S)(?!\S*(?:://|www\.))\S*?(?:[^\W\d]|\)|\d(?!~\d))([~^])(?=[\w+({−-])\S*")
"""What would raise or lower, directly between two characters: ~5 is about 5, and 5~10 a range."""

_BEFORE, _BEHIND = pattern(r"(?<![\w)\]])[\w)\]]+$"), pattern(r"^[\w(\[]+")
_WORD = pattern(r"[^\W\d_]{3}")

Doubt = tuple[str, str]
"""What was found, and what to do if it was meant otherwise."""


def doubts(nodes: "Sequence[SyntaxTreeNode]") -> Iterator[Doubt]:
    """Yield what may be meant otherwise in the marks on a line, or in a paragraph.

    Args:
        nodes: What is marked in it. A character behind a backslash is a node of its own.
    """
    parts = ["", *_parts(nodes), ""]
    for before, part, behind in zip(parts, parts[1:], parts[2:], strict=False):
        if isinstance(part, str):
            yield from _unmarked(part)
        elif part.type in {"em", "strong"}:
            yield from _multiplied(_text(before), part, _text(behind))
        elif part.type == "math_inline_double" and _is_within(_text(before), _text(behind)):
            message = f"$${part.content}$$ stands within a sentence, and breaks its line"
            yield message, "write it between single dollar signs, or at the end"


def _is_within(before: str, behind: str) -> bool:
    return bool(before.strip()) and behind.lstrip()[:1].isalnum()


def _parts(nodes: "Sequence[SyntaxTreeNode]") -> "Iterator[str | SyntaxTreeNode]":
    """Yield texts and what is marked; what is meant as itself is no sign in a text."""
    text = ""
    for node in nodes:
        if node.type in {"text", "text_special"}:
            is_itself = node.type == "text_special" and node.content != node.markup
            text += _ITSELF if is_itself else node.content
            continue
        yield text
        yield node
        text = ""
    yield text


_ITSELF = "\ufffc"


def _text(part: "str | SyntaxTreeNode") -> str:
    return part if isinstance(part, str) else ""


def _unmarked(text: str) -> Iterator[Doubt]:
    if opened := _OPEN.search(text):
        yield f"a dollar sign opens no formula in {_cut(opened[0])}", _CLOSE
    elif lone := _LONE.search(text):
        sign = lone[1]
        verb, example = ("raises", "x^2^") if sign == "^" else ("lowers", "H~2~O")
        message = f"the {sign} in {_cut(lone[0])} {verb} nothing, and is shown"
        hint = f"write one on either side, as in {example}, or a formula; or \\{sign} for the sign"
        yield message, hint


_CLOSE = (
    "close the formula by a dollar sign, with no space inside of the two and no digit behind; or "
    "write \\$ for a dollar sign"
)


def _multiplied(before: str, node: "SyntaxTreeNode", behind: str) -> Iterator[Doubt]:
    """Yield a doubt about asterisks between factors, as in 2*3*4; within words they stress."""
    first, last = _BEFORE.search(before), _BEHIND.search(behind)
    inner = "".join(map(_text, _parts(node.children)))
    if first and last and inner and not _WORD.search(f"{first[0]} {inner} {last[0]}"):
        product = f"{first[0]}{node.markup}{inner}{node.markup}{last[0]}"
        message = f"the asterisks of {product} are not shown, and stress what is between them"
        yield message, "write \\* for an asterisk, × or a formula for a product"


def _cut(text: str) -> str:
    flat = " ".join(text.replace(_ITSELF, "…").split())
    return flat if len(flat) <= _LONGEST else f"{flat[:_LONGEST]}…"


_LONGEST = 40
"""So much of a text is told."""
