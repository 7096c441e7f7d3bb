"""What is told, as blocks of text: each face lays them out in the room that it has."""

from enum import Enum
from typing import TYPE_CHECKING, Protocol

from quizgen.machine.frozen import frozen

if TYPE_CHECKING:
    from quizgen.media.record import Picture
    from quizgen.study.exhibits import Showroom


BAR = "| "
"""What stands before lines of a pack's: so none can pose as the quiz's own."""


class Style(Enum):
    """How text stands out where colours are shown (SGR codes, ECMA-48)."""

    PLAIN = ""
    STRONG = "1"
    RIGHT = "32"
    WRONG = "31"


@frozen
class Sign:
    """A sign before a text, and what is said in its stead where signs are spelled out.

    Attributes:
        glyph: The sign.
        said: The whole text without a sign, such as "Right: Lima"; the text itself, if empty.
    """

    glyph: str
    said: str = ""


@frozen
class Block:
    """A paragraph, an address or a picture, without any width.

    Attributes:
        text: What it says; of a picture, nothing.
        indent: How many columns are left free.
        hang: How many more the lines after the first leave free.
        style: How it stands out.
        sign: What stands before it.
        is_address: Whether it is an address, which stays in one piece.
        picture: What is drawn.
    """

    text: str = ""
    indent: int = 0
    hang: int = 0
    style: Style = Style.PLAIN
    sign: Sign | None = None
    is_address: bool = False
    picture: "Picture | None" = None


class Paper(Protocol):
    """What takes blocks as they are told: a page, or a script for other faces."""

    showroom: "Showroom | None"
    """Where pictures and sounds can be opened; None where they cannot be."""

    def say(
        self,
        text: str,
        *,
        indent: int = 0,
        hang: int = 0,
        style: Style = Style.PLAIN,
        sign: Sign | None = None,
    ) -> None:
        """Take a paragraph."""

    def link(self, address: str, *, indent: int = 0) -> None:
        """Take an address."""

    def draw(self, picture: "Picture") -> None:
        """Take a picture to be drawn, where that is possible."""

    def gap(self) -> None:
        """Take an empty line."""


class Script:
    """Blocks that are told, one after the other, for a face that lays them out itself.

    Attributes:
        showroom: Where pictures and sounds can be opened; None where they cannot be.
        blocks: What was told so far.
    """

    def __init__(self, showroom: "Showroom | None" = None) -> None:
        self.showroom = showroom
        self.blocks: list[Block] = []

    def say(
        self,
        text: str,
        *,
        indent: int = 0,
        hang: int = 0,
        style: Style = Style.PLAIN,
        sign: Sign | None = None,
    ) -> None:
        """Take a paragraph."""
        self.blocks.append(Block(text, indent, hang, style, sign))

    def link(self, address: str, *, indent: int = 0) -> None:
        """Take an address."""
        self.blocks.append(Block(address, indent, is_address=True))

    def draw(self, picture: "Picture") -> None:
        """Take a picture to be drawn."""
        self.blocks.append(Block(picture=picture))

    def gap(self) -> None:
        """Take an empty line."""
        self.blocks.append(Block())


def lay_out(blocks: list[Block], paper: Paper) -> None:
    """Tell blocks once more, such as on a page of another width."""
    for block in blocks:
        if block.picture:
            paper.draw(block.picture)
        elif block.is_address:
            paper.link(block.text, indent=block.indent)
        elif not block.text:
            paper.gap()
        else:
            paper.say(
                block.text,
                indent=block.indent,
                hang=block.hang,
                style=block.style,
                sign=block.sign,
            )
