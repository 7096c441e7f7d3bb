"""Tables: their head goes on with them, no row of theirs is parted."""

from collections.abc import Iterable, Sequence

from quizgen.exporters.docx.desk import Desk
from quizgen.exporters.docx.element import Element, tag
from quizgen.exporters.docx.styles import SIDE
from quizgen.machine.frozen import frozen

_LINE = {"val": "single", "sz": 4, "space": 0, "color": "A6A6A6"}


@frozen
class Cell:
    """A cell of a table.

    Attributes:
        elements: Its paragraphs; there is at least one.
        over: Over how many rows it reaches: 0 where one above it does so.
    """

    elements: tuple[Element, ...]
    over: int = 1


def table(
    desk: Desk,
    widths: Sequence[int],
    head: Sequence[Cell],
    rows: Iterable[Sequence[Cell]],
    side: int = SIDE,
) -> Element:
    """Make a table.

    Args:
        desk: What the document is written with.
        widths: How wide its columns are, in twentieths of a point.
        head: What stands above the columns; may be empty.
        rows: What it holds.
        side: How much is left free at either side of a cell, in twentieths of a point.
    """
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    properties = tag(
        "w:tblPr",
        None,
        tag("w:bidiVisual") if desk.page.is_right_to_left else None,
        tag("w:tblW", {"w": sum(widths), "type": "dxa"}),
        tag("w:tblBorders", None, *(tag(f"w:{side}", _LINE) for side in sides)),
        tag("w:tblLayout", {"type": "fixed"}),
        _sides(side) if side != SIDE else None,
        tag("w:tblLook", {"val": "0020" if head else "0000"}),
    )
    return tag(
        "w:tbl",
        None,
        properties,
        tag("w:tblGrid", None, *(tag("w:gridCol", {"w": width}) for width in widths)),
        *([_row(head, widths, is_head=True)] if head else []),
        *(_row(row, widths, is_head=False) for row in rows),
    )


def _sides(side: int) -> Element:
    free = {"w": side, "type": "dxa"}
    return tag("w:tblCellMar", None, tag("w:left", free), tag("w:right", free))


def _row(cells: Sequence[Cell], widths: Sequence[int], *, is_head: bool) -> Element:
    properties = [tag("w:cantSplit"), *([tag("w:tblHeader")] if is_head else [])]
    inner = (_cell(cell, width) for cell, width in zip(cells, widths, strict=True))
    return tag("w:tr", None, tag("w:trPr", None, *properties), *inner)


def _cell(cell: Cell, width: int) -> Element:
    merged = None
    if cell.over != 1:
        merged = tag("w:vMerge", {"val": "restart" if cell.over else "continue"})
    properties = tag("w:tcPr", None, tag("w:tcW", {"w": width, "type": "dxa"}), merged)
    return tag("w:tc", None, properties, *cell.elements)
