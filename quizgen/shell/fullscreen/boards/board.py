"""What there is to pick from, and what of it is picked: keys and clicks make another one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from quizgen.machine.frozen import frozen
from quizgen.question import LETTERS
from quizgen.study.posing import show_option
from quizgen.study.script import Block, Script

if TYPE_CHECKING:
    from quizgen.items.item import Option
    from quizgen.languages.catalogue import Catalogue
    from quizgen.question import Question
    from quizgen.study.exhibits import Showroom
    from quizgen.study.sitting.events import Event

UP, DOWN, LEFT, RIGHT = "up", "down", "left", "right"
RETURN, SPACE, BACK = "enter", "space", "backspace"

HERE, ELSEWHERE = "> ", "  "
"""What stands before the row on which the arrow keys are, and before the others."""


@frozen
class Row:
    """A row of a board, which a click can mean.

    Attributes:
        blocks: What it says.
        lead: What stands before it, such as a box that is ticked.
        is_here: Whether the arrow keys are on it.
        is_chosen: Whether it is among what is picked.
    """

    blocks: tuple[Block, ...]
    lead: str = ELSEWHERE
    is_here: bool = False
    is_chosen: bool = False


@frozen
class Setting:
    """What a board is about, and in which words it is told.

    Attributes:
        question: What is asked.
        words: The words of its language.
        showroom: Where its pictures and sounds can be opened.
    """

    question: Question
    words: Catalogue
    showroom: Showroom | None = None

    def told(self, option: Option) -> tuple[Block, ...]:
        """Return what an option says, with its letter; what stands before it is its indent."""
        script = Script(self.showroom)
        show_option(script, self.question, option, self.words)
        least = min(block.indent for block in script.blocks)
        return tuple(replace(block, indent=block.indent - least) for block in script.blocks)

    def index(self, place: int) -> int:
        """Return the index in the item of the option at a place of this time's order."""
        return self.question.item.options.index(self.question.options[place])


class Board(Protocol):
    """What is picked so far. It never changes: a key makes another one, or an event."""

    @property
    def rows(self) -> list[Row]:
        """What is to be seen, from top to bottom."""

    def press(self, key: str) -> Board | Event:
        """Return what a key makes of it, by the key's name, or by its character if it has one.

        A key that means nothing leaves it as it is.
        """

    def click(self, row: int) -> Board | Event:
        """Return what a click on a row makes of it."""


def place_of(key: str, count: int) -> int | None:
    """Return the place of the option that a letter or a digit names; None if none does.

    Args:
        key: A character.
        count: How many options there are.
    """
    if len(key) != 1:
        return None
    place = LETTERS.lower().find(key.lower())
    if place < 0 and key in "0123456789":
        place = (int(key) - 1) % 10
    return place if 0 <= place < count else None


def moved(cursor: int | None, key: str, count: int) -> int:
    """Return the row on which an arrow key comes to be; from none, the first or the last."""
    if cursor is None:
        return 0 if key == DOWN else count - 1
    step = 1 if key == DOWN else -1
    return min(max(cursor + step, 0), count - 1)
