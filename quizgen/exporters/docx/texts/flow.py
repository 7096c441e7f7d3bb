"""Texts as paragraphs: what stands apart in them has paragraphs of its own."""

from collections.abc import Iterable, Iterator, Sequence

from docx.oxml.ns import qn

from quizgen.exporters.docx.desk import Desk
from quizgen.exporters.docx.element import Element, name_of, tag
from quizgen.exporters.docx.numbering import LEVELS
from quizgen.exporters.docx.texts.formula import formula
from quizgen.exporters.docx.texts.runs import PLAIN, Look, break_line, code_runs, plain_runs, runs
from quizgen.machine.frozen import frozen
from quizgen.markup.alone import enlarged, told
from quizgen.markup.carried import tree_of
from quizgen.markup.plain import is_marked
from quizgen.markup.prose import is_block
from quizgen.markup.tree import Code, Formula, Listed, Marked, Node, Words
from quizgen.paper.lines import lines_of

_PROPERTIES = qn("w:pPr")


@frozen
class Place:
    """Where paragraphs stand.

    Attributes:
        style: The style of the first one.
        below: The style of those below it.
        indent: How far those are indented that stand apart, in twentieths of a point.
        list: The number of the list that the first one is an entry of; 0 where it is none.
        level: The level of that list.
    """

    style: str
    below: str
    indent: int = 0
    list: int = 0
    level: int = 0


def paragraph(style: str, *parts: Element, properties: Iterable[Element] = ()) -> Element:
    """Make a paragraph.

    Args:
        style: The id of its style.
        parts: Its runs.
        properties: What else it says of itself than its style.
    """
    own = tag("w:pPr", None, tag("w:pStyle", {"val": style}), *properties)
    return tag("w:p", None, own, *parts)


def told_in(style: str, text: str, desk: Desk, look: Look = PLAIN) -> list[Element]:
    """Write a text as paragraphs of one style."""
    return list(flow(desk, text, Place(style, style), look=look))


def flow(  # noqa: PLR0913 -- each says another thing of the paragraphs
    desk: Desk,
    text: str,
    place: Place,
    *,
    look: Look = PLAIN,
    keeps_lines: bool = False,
    before: Sequence[Element] = (),
) -> Iterator[Element]:
    """Yield the paragraphs of a text.

    Args:
        desk: What the document is written with.
        text: What to write, marked or not.
        place: Where it stands.
        look: How its letters look.
        keeps_lines: Whether it has lines of its own, as a stem may.
        before: What stands before it, in the same line.
    """
    if not is_marked(text):
        inner = list(before)
        for number, line in enumerate(lines_of(text) if keeps_lines else (text,)):
            inner += [break_line()] if number else []
            inner += plain_runs(line, look)
        yield _first(place, inner)
        return
    yield from _paragraphs(desk, enlarged(tree_of(text)), place, look, before)


def _paragraphs(  # noqa: PLR0913, PLR0917 -- each says another thing of the paragraphs
    desk: Desk, tree: Marked, place: Place, look: Look, before: Sequence[Element], depth: int = 0
) -> Iterator[Element]:
    pieces = list(_pieces(tree))
    # A number stands beside text, and beside code that begins a stem; not beside a list.
    if not pieces or isinstance(pieces[0], Listed):
        yield _first(place, list(before))
    for number, piece in enumerate(pieces):
        if isinstance(piece, Listed):
            yield from _listed(desk, piece, place, look, depth)
        elif number == 0:
            inner = piece if isinstance(piece, tuple) else (piece,)
            yield _first(place, [*before, *runs(desk, inner, look)])
        else:
            yield _below(desk, piece, place, look)


def _pieces(tree: Marked) -> Iterator[Marked | Node]:
    """Yield what stands apart, and what stands on lines between."""
    line: list[Node] = []
    for node in tree:
        if not is_block(node):
            line.append(node)
            continue
        if line:
            yield tuple(line)
        line = []
        yield node
    if line:
        yield tuple(line)


def _first(place: Place, inner: list[Element]) -> Element:
    entry = tag(
        "w:numPr", None, tag("w:ilvl", {"val": place.level}), tag("w:numId", {"val": place.list})
    )
    return paragraph(place.style, *inner, properties=[entry] if place.list else [])


def _below(desk: Desk, piece: Marked | Node, place: Place, look: Look) -> Element:
    moved = [tag("w:ind", {"left": place.indent})] if place.indent else []
    match piece:
        case Code():
            return paragraph("CodeBlock", *code_runs(piece), properties=moved)
        case Formula(latex):
            written = formula(latex)
            if written is None:
                code = Code(told(latex), is_block=True)
                return paragraph("CodeBlock", *code_runs(code), properties=moved)
            side = tag("m:oMathParaPr", None, tag("m:jc", {"val": "left"}))
            return paragraph(place.below, tag("m:oMathPara", None, side, written), properties=moved)
        case tuple():
            return paragraph(place.below, *runs(desk, _begun(piece), look))
    return paragraph(place.below, *runs(desk, (piece,), look))


def _begun(line: Marked) -> Marked:
    """Return what stands on a line without the spaces at its start."""
    match line:
        case (Words(text), *others):
            return (Words(text.lstrip(" ")), *others)
    return line


def _listed(desk: Desk, listed: Listed, place: Place, look: Look, depth: int) -> Iterator[Element]:
    lists = desk.lists
    level = min(depth, LEVELS - 1)
    number = lists.bullets if listed.first is None else lists.numbers(listed.first, level)
    step = desk.page.step
    indent = place.indent + step
    within = Place("ListParagraph", "ListParagraph", indent, number, level)
    for item in listed.items:
        for one in _paragraphs(desk, item, within, look, (), depth + 1):
            own = one.find(".//{*}pPr")
            if own is not None and not any(name_of(child) == "w:ind" for child in own):
                is_entry = any(name_of(child) == "w:numPr" for child in own)
                own.append(tag("w:ind", {"left": indent, "hanging": step if is_entry else 0}))
            yield one


def kept_together(elements: Iterable[Element]) -> tuple[Element, ...]:
    """Return elements that stay on one page, as their styles say, but not with what follows."""
    kept = tuple(elements)
    for one in kept[-1:]:
        last = one if name_of(one) == "w:p" else one[-1]
        for own in last.iter(_PROPERTIES):
            own.insert(1, tag("w:keepNext", {"val": 0}))
    return kept
