"""What marked text is made of, as frozen records."""

from enum import Enum

from quizgen.machine.frozen import frozen


class Style(Enum):
    """How a run of text stands out."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    LOWERED = "lowered"
    RAISED = "raised"


@frozen
class Words:
    """Text as it stands."""

    text: str


@frozen
class Styled:
    """A run that stands out, whatever is in it."""

    style: Style
    parts: "Marked"


@frozen
class Code:
    """Characters of a program, in which nothing is marked.

    Attributes:
        text: The characters; lines are parted by line feeds.
        language: What it is written in, as the curator calls it; empty where that is not told.
        is_block: Whether it stands apart, on lines of its own.
    """

    text: str
    language: str = ""
    is_block: bool = False


@frozen
class Formula:
    """Mathematics.

    Attributes:
        latex: The formula in LaTeX's notation, without delimiters.
        is_block: Whether it stands apart, on a line of its own.
    """

    latex: str
    is_block: bool = False


@frozen
class Link:
    """Words that lead elsewhere.

    Attributes:
        address: Where to, however hostile: whoever makes it clickable checks it.
        parts: The words.
    """

    address: str
    parts: "Marked"


@frozen
class Ruby:
    """Characters with their reading above them, as 漢字 has."""

    base: str
    reading: str


@frozen
class Break:
    """The end of a line."""


@frozen
class Listed:
    """A list.

    Attributes:
        items: What stands behind each bullet or number.
        first: The number of the first one; None where they have bullets.
    """

    items: tuple["Marked", ...]
    first: int | None = None


Node = Words | Styled | Code | Formula | Link | Ruby | Break | Listed

Marked = tuple[Node, ...]
"""Marked text."""
