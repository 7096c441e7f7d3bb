"""What a class list is made of, whatever file it comes from: rows of cells with their places."""

from typing import TypeAlias

from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern

MOST_STUDENTS = 2_000
"""How many students a class list may have."""

MOST_ROWS = MOST_STUDENTS + 50
"""How many rows with something in them are read: those of students, and what stands above."""

MOST_COLUMNS = 100
"""How many cells of a row are read."""

_EXCEL_TEXT = pattern('="([^"]*)"')
"""How a spreadsheet is told that digits are a text, whose zeros at the front count."""


@frozen
class Cell:
    """A cell with something in it, or nothing.

    Attributes:
        written: What stands there, as it was written.
        line: The line or the row, from 1.
        column: The character of the line at which it begins or, in a workbook, the column.
    """

    written: str
    line: int
    column: int

    @property
    def text(self) -> str:
        """What it says: without white space around it, and runs and line breaks made one space."""
        text = " ".join(self.written.split())
        quoted = _EXCEL_TEXT.fullmatch(text)
        return quoted[1].strip() if quoted else text


Row: TypeAlias = list[Cell]


def width(row: Row) -> int:
    """Return how many cells a row has up to the last one that says something."""
    return next((place for place in range(len(row), 0, -1) if row[place - 1].text), 0)
