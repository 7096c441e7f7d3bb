"""Texts as runs, each of one look: what is marked in them is real formatting."""

from collections.abc import Iterator
from dataclasses import replace

from quizgen.exporters.docx.desk import Desk
from quizgen.exporters.docx.element import Element, said, tag
from quizgen.exporters.docx.texts.direction import directed
from quizgen.exporters.docx.texts.formula import formula
from quizgen.machine.frozen import frozen
from quizgen.markup.address import is_of_web
from quizgen.markup.alone import told
from quizgen.markup.carried import tree_of
from quizgen.markup.plain import is_marked
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
from quizgen.paper.lines import on_a_line


@frozen
class Look:
    """How a run looks.

    Attributes:
        style: A style of characters, or an empty text.
        is_bold: Whether it is strong.
        is_italic: Whether it is emphasised.
        shift: ``superscript`` or ``subscript``, or an empty text.
        is_boxed: Whether a box stands around it.
        leads: Whether a link may begin in it.
    """

    style: str = ""
    is_bold: bool = False
    is_italic: bool = False
    shift: str = ""
    is_boxed: bool = False
    leads: bool = True


PLAIN = Look()
STRONG = Look(is_bold=True)

LONGEST = 2_083
"""Word does not open a document with an address of more characters."""

_SHIFTS = {Style.LOWERED: "subscript", Style.RAISED: "superscript"}


def runs(desk: Desk, tree: Marked, look: Look = PLAIN) -> Iterator[Element]:
    """Yield the runs of what stands on lines; a list within is one line.

    Args:
        desk: What the document is written with.
        tree: What to write.
        look: How it looks where nothing is marked.
    """
    for node in tree:
        yield from _of_node(desk, node, look)


def plain_runs(text: str, look: Look = PLAIN) -> Iterator[Element]:
    """Yield the runs of a text in which nothing is marked."""
    for part, is_right in directed(on_a_line(text)):
        if part:
            yield tag("w:r", None, _properties(look, is_right=is_right), said("w:t", part))


def inline(desk: Desk, text: str, look: Look = PLAIN) -> Iterator[Element]:
    """Yield the runs of a text that stands on a line, marked or not."""
    if is_marked(text):
        yield from runs(desk, tree_of(text), look)
    else:
        yield from plain_runs(text, look)


def break_line() -> Element:
    """Return a run that ends a line."""
    return tag("w:r", None, tag("w:br"))


def tab() -> Element:
    """Return a run that leads to the next stop of tabs."""
    return tag("w:r", None, tag("w:tab"))


def code_runs(code: Code, look: Look = PLAIN) -> Iterator[Element]:
    """Yield the runs of code, line by line."""
    styled = replace(look, style="Code")
    for number, line in enumerate(code.lines if code.is_block else [code.text]):
        if number:
            yield break_line()
        # Code is read from the left, whatever its letters.
        if line:
            text = said("w:t", on_a_line(line))
            yield tag("w:r", None, _properties(styled, is_right=False), text)


def _of_node(  # noqa: C901 -- a line for each sort of node
    desk: Desk, node: Node, look: Look
) -> Iterator[Element]:
    match node:
        case Words(text):
            yield from plain_runs(text, look)
        case Styled(style, parts):
            yield from runs(desk, parts, _styled(look, style))
        case Code():
            yield from code_runs(node, look)
        case Formula(latex):
            written = formula(latex)
            code = Code(told(latex), is_block=node.is_block)
            yield from code_runs(code, look) if written is None else (written,)
        case Link(address, parts):
            inner = runs(desk, parts, replace(look, leads=False))
            if look.leads and is_of_web(address) and len(address) <= LONGEST:
                inner = runs(desk, parts, replace(look, leads=False, style="Hyperlink"))
                yield tag("w:hyperlink", {"r:id": desk.lead_to(address), "history": 1}, *inner)
            else:
                yield from inner
        case Ruby(base, reading):
            yield from plain_runs(f"{base}（{reading}）", look)
        case Break():
            yield break_line()
        case Listed(items):
            for mark, item in zip(node.marks, items, strict=True):
                yield from plain_runs(f" {mark} ", look)
                yield from runs(desk, item, look)


def _styled(look: Look, style: Style) -> Look:
    match style:
        case Style.EMPHASIS:
            return replace(look, is_italic=True)
        case Style.STRONG:
            return replace(look, is_bold=True)
    return replace(look, shift=_SHIFTS[style])


def _properties(look: Look, *, is_right: bool) -> Element | None:
    properties = [
        tag("w:rStyle", {"val": look.style}) if look.style else None,
        *((tag("w:b"), tag("w:bCs")) if look.is_bold else ()),
        *((tag("w:i"), tag("w:iCs")) if look.is_italic else ()),
        tag("w:bdr", {"val": "single", "sz": 6, "space": 0}) if look.is_boxed else None,
        tag("w:vertAlign", {"val": look.shift}) if look.shift else None,
        tag("w:rtl") if is_right else None,
    ]
    return tag("w:rPr", None, *properties) if any(one is not None for one in properties) else None
