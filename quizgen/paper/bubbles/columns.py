"""Blocks of rows, put into columns that are filled down to about the same height."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from quizgen.machine.frozen import frozen
from quizgen.paper.bubbles.block import Block, Choice
from quizgen.paper.bubbles.frame import FIVE, Frame, Measures

_TALL = 10
"""So many rows stand in a column before there is another, while there is room beside it."""


@frozen
class Column:
    """Blocks below each other, each with how far below the column's head it begins."""

    blocks: tuple[tuple[Block, float], ...]


@frozen
class Leaf:
    """What stands on one page.

    Attributes:
        columns: From the side where a line begins.
        width: How wide each of them is.
        has_parts: Whether some questions on it have several rows.
    """

    columns: tuple[Column, ...]
    width: float
    has_parts: bool


def lay_columns(blocks: Sequence[Block], frame: Frame) -> Iterator[Leaf]:
    """Put blocks into columns, as many on a page as have room.

    A page has as many columns as its widest row lets it have: where one question has ten options,
    the pages without it are none the emptier.

    Args:
        blocks: What is asked, in its order.
        frame: The room that a page has.
    """
    highest = int(frame.body.height / frame.measures.row)
    left = [part for block in blocks for part in _parted(block, highest)]
    while left:
        taken = max(_room(left, columns, frame) for columns in range(1, _most(left, frame) + 1))
        yield _balanced(left[:taken], frame)
        left = left[taken:]


def width_of(choices: Sequence[Choice], measures: Measures) -> float:
    """Tell how wide a row is, from its first bubble on.

    Args:
        choices: What can be chosen in it; nothing where a note stands instead.
        measures: How large all is.
    """
    if not choices:
        return measures.note
    words = sum(bool(choice.word) for choice in choices)
    return len(choices) * measures.step + words * measures.word


def _parted(block: Block, highest: int) -> Iterator[Block]:
    """Part a block that is higher than a page."""
    for start in range(0, len(block.rows), highest):
        rows = block.rows[start : start + highest]
        yield replace(block, rows=rows, first=block.first + start if block.first else 0)


def _width(blocks: Sequence[Block], measures: Measures) -> float:
    rows = max(width_of(row, measures) for block in blocks for row in block.rows)
    return measures.number + measures.part * any(block.first for block in blocks) + rows


def _fits(blocks: Sequence[Block], columns: int, frame: Frame) -> bool:
    width = _width(blocks, frame.measures) + frame.measures.gutter
    return columns * width <= frame.body.width + frame.measures.gutter


def _most(blocks: Sequence[Block], frame: Frame) -> int:
    """Return how many columns there can be that hold the first block."""
    return next(columns for columns in count(1) if not _fits(blocks[:1], columns + 1, frame))


def _room(blocks: Sequence[Block], columns: int, frame: Frame) -> int:
    """Return for how many blocks so many columns have room."""
    wide = next(
        (end for end in range(len(blocks)) if not _fits(blocks[: end + 1], columns, frame)),
        len(blocks),
    )
    filled = _fill(blocks[:wide], columns, frame.body.height, frame.measures)
    return sum(len(column.blocks) for column in filled)


def _balanced(blocks: Sequence[Block], frame: Frame) -> Leaf:
    """Choose how many columns there are, and how many fives of rows high they are.

    Questions of several rows stand further apart, which may take two gaps more.
    """
    measures, high = frame.measures, frame.body.height
    fives = map(measures.height_of, range(1, measures.fives_in(high) + 1))
    limits = [min(five + more, high) for five in fives for more in (0, 2 * measures.gap)]
    most = next(columns for columns in count(1) if not _fits(blocks, columns + 1, frame))
    rows = sum(len(block.rows) for block in blocks)
    wanted = max(1, min(most, (rows + _TALL // 2) // _TALL))
    tries = (
        _fill(blocks, columns, limit, measures)
        for columns in range(wanted, most + 1)
        for limit in limits
    )
    columns = next(tried for tried in tries if sum(len(one.blocks) for one in tried) == len(blocks))
    return Leaf(columns, _width(blocks, measures), any(block.first for block in blocks))


def _fill(
    blocks: Sequence[Block], columns: int, limit: float, measures: Measures
) -> tuple[Column, ...]:
    """Fill columns with the first blocks, as many as have room."""
    filled: list[list[tuple[Block, float]]] = [[]]
    down = 0.0
    for block in blocks:
        high = len(block.rows) * measures.row
        above = _gap(filled[-1][-1][0], block, measures) if filled[-1] else 0.0
        if filled[-1] and round(down + above + high, 3) > limit:
            filled.append([])
            down = above = 0.0
        if len(filled) > columns or round(high, 3) > limit:
            break
        filled[-1].append((block, down + above))
        down += above + high
    return tuple(Column(tuple(column)) for column in filled[:columns] if column)


def _gap(before: Block, after: Block, measures: Measures) -> float:
    """Tell how far apart two blocks are: half as far as fives are where one has several rows."""
    if before.number % FIVE == 0 and before.number != after.number:
        return measures.gap
    return measures.gap / 2 if max(len(before.rows), len(after.rows)) > 1 else 0.0
