"""What marked text is made of, as frozen records."""

from collections.abc import Iterator
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


TAB = 4
"""How many columns apart the stops of tabs are, in code."""

BULLET = "•"


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

    @property
    def lines(self) -> list[str]:
        """Its lines, without tabs."""
        return self.text.expandtabs(TAB).split("\n")


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

    @property
    def marks(self) -> tuple[str, ...]:
        """What stands before each item: a bullet, or its number."""
        if self.first is None:
            return (BULLET,) * len(self.items)
        return tuple(f"{self.first + place}." for place in range(len(self.items)))


Node = Words | Styled | Code | Formula | Link | Ruby | Break | Listed

Marked = tuple[Node, ...]
"""Marked text."""


def nodes_of(tree: Marked) -> Iterator[Node]:
    """Yield all nodes of marked text, those within others too."""
    for node in tree:
        yield node
        match node:
            case Styled(_, parts) | Link(_, parts):
                yield from nodes_of(parts)
            case Listed(items):
                for item in items:
                    yield from nodes_of(item)
