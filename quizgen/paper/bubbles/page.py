"""A page of an answer sheet: what is on it, and where, in millimetres from its upper left corner.

Who prints a page and who reads it again both go by this, and by nothing else.
"""

from quizgen.machine.frozen import frozen


@frozen
class Area:
    """A rectangle.

    Attributes:
        x: Its left side.
        y: Its upper side.
        width: How wide it is.
        height: How high it is.
    """

    x: float
    y: float
    width: float
    height: float


@frozen
class Corner:
    """A mark in a corner, by which a page is found in a picture of it.

    Attributes:
        id: Which one it is: 0 to 3, clockwise from the upper left.
        area: Where it is.
    """

    id: int
    area: Area


@frozen
class Bubble:
    """What is filled in to choose something.

    Attributes:
        value: The letter of what it chooses, which the key has.
        mark: What stands in it: that letter, or the first one of a word.
        word: What stands beside it; mostly empty.
        x: Where its centre is from the left.
        y: Where its centre is from above.
        radius: How large it is.
    """

    value: str
    mark: str
    word: str
    x: float
    y: float
    radius: float


@frozen
class Row:
    """A row of bubbles; one without bubbles stands for an answer that is written elsewhere.

    Attributes:
        number: The question's number.
        item: The id of what it asks.
        part: Which of its prompts or places it is for, from 1; 0 where the question has one row.
        is_first: Whether the number stands before it.
        x: Where the middle of the number is from the left.
        y: Where the middle of the row is from above.
        bubbles: What can be filled in.
    """

    number: int
    item: str
    part: int
    is_first: bool
    x: float
    y: float
    bubbles: tuple[Bubble, ...]


@frozen
class SheetPage:
    """A page.

    Attributes:
        number: Which page of the sheet it is, from 1.
        of: How many pages the sheet has.
        rows: Its rows, in the order of the questions.
        corners: Its four marks.
        code: Where the code is that tells what is asked, whom, and which page it is.
    """

    number: int
    of: int
    rows: tuple[Row, ...]
    corners: tuple[Corner, ...]
    code: Area
