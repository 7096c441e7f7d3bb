"""What stands below a stem, or in it, to answer on."""

from enum import StrEnum

from quizgen.items.item import BLANK, Item, Response


class Layout(StrEnum):
    """What stands below a stem, or in it, to answer on."""

    LETTERS = "letters"
    """Options with letters to circle."""

    WORDS = "words"
    """Options to circle as they are, on one line."""

    BLANK = "blank"
    """The blank in the stem alone."""

    LINE = "line"
    """A line to write on."""

    MATCH = "match"
    """Prompts with a line each, and options with letters to write there."""

    ORDER = "order"
    """Options with letters, and a box to write in for each."""

    RULED = "ruled"
    """As many lines as the question asks for, over the width of the page."""


def layout_of(item: Item) -> Layout:
    """Choose what an item is answered on.

    Args:
        item: What is asked.
    """
    match item.response:
        case Response.PICK_ONE:
            return Layout.WORDS if item.is_either_or else Layout.LETTERS
        case Response.PICK_SEVERAL:
            return Layout.LETTERS
        case Response.TYPE:
            return Layout.BLANK if BLANK in item.stem else Layout.LINE
        case Response.MATCH:
            return Layout.MATCH
        case Response.ORDER:
            return Layout.ORDER
        case Response.WRITE:
            return Layout.RULED
