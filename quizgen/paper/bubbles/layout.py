"""Where each bubble of a form is: the one definition, for printing and for reading."""

from dataclasses import replace

from quizgen.forms import Form
from quizgen.paper.bubbles.block import Block, Choice, block_of
from quizgen.paper.bubbles.columns import Leaf, lay_columns, width_of
from quizgen.paper.bubbles.corners import corners_of
from quizgen.paper.bubbles.frame import Frame, Measures, frame_of
from quizgen.paper.bubbles.page import Bubble, Row, SheetPage
from quizgen.paper.bubbles.style import Style


def lay_pages(form: Form, style: Style) -> tuple[SheetPage, ...]:
    """Give all bubbles of a form their places, on as many pages as they take.

    Args:
        form: What is asked.
        style: How the sheet is laid out.
    """
    frame = frame_of(style)
    leaves = tuple(lay_columns([block_of(question) for question in form.questions], frame))
    corners = corners_of(frame.width, frame.height)
    return tuple(
        SheetPage(number, len(leaves), _rows(leaf, frame, style), corners, frame.code)
        for number, leaf in enumerate(leaves, start=1)
    ) or (SheetPage(1, 1, (), corners, frame.code),)


def _rows(leaf: Leaf, frame: Frame, style: Style) -> tuple[Row, ...]:
    # Columns stand so that what is free is beside each of them alike.
    free = (frame.body.width - len(leaf.columns) * leaf.width) / (len(leaf.columns) + 1)
    rows = (
        _row(block, place, (x, y), leaf, frame.measures)
        for column, blocks in enumerate(leaf.columns)
        for x in (frame.body.x + free + column * (leaf.width + free),)
        for block, down in blocks.blocks
        for place in range(len(block.rows))
        for y in (frame.body.y + down + (place + 0.5) * frame.measures.row,)
    )
    return tuple(_mirrored(row, frame.width) if style.is_mirrored else row for row in rows)


def _row(block: Block, place: int, at: tuple[float, float], leaf: Leaf, measures: Measures) -> Row:
    """Place one row of a block: where its line begins, and in the middle of its height."""
    x, y = at[0], round(at[1], 2)
    choices = block.rows[place]
    begun = x + measures.number + measures.part * leaf.has_parts + measures.step / 2

    def bubble(choice: Choice, before: tuple[Choice, ...]) -> Bubble:
        middle = begun + (width_of(before, measures) if before else 0)
        return Bubble(choice.value, choice.mark, choice.word, round(middle, 2), y, measures.radius)

    return Row(
        number=block.number,
        item=block.item,
        part=block.first + place if block.first else 0,
        is_first=place == 0,
        x=round(x + measures.number / 2, 2),
        y=y,
        bubbles=tuple(bubble(choice, choices[:index]) for index, choice in enumerate(choices)),
    )


def _mirrored(row: Row, width: float) -> Row:
    """Place a row where it is in a mirror, for what is read from the right."""
    bubbles = (replace(bubble, x=round(width - bubble.x, 2)) for bubble in row.bubbles)
    return replace(row, x=round(width - row.x, 2), bubbles=tuple(bubbles))
