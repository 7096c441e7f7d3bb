"""What every page of an answer sheet has in its places: what stands above, and room for bubbles."""

from quizgen.machine.frozen import frozen
from quizgen.paper.bubbles.corners import EDGE, SIDE
from quizgen.paper.bubbles.page import Area
from quizgen.paper.bubbles.style import Style
from quizgen.paper.setting import Paper

_SIZES = {Paper.A4: (210.0, 297.0), Paper.LETTER: (215.9, 279.4)}

FIVE = 5
"""Below so many questions there is a gap, for the eye to keep to its row."""

_MARGIN = 14.0
_QUIET = 3.0
"""So far from a corner mark nothing is printed: one and a half of its squares."""

CODE = 26.0
"""How long the sides of the code are; it is seldom of more than 41 squares, of 0.6 mm then."""


@frozen
class Measures:
    """How large all is that repeats.

    Attributes:
        radius: Of a bubble.
        step: From the middle of a bubble to that of the next one.
        row: From a row to the next one.
        gap: What is left free below each fifth question.
        number: How wide the place of a question's number is.
        part: How wide that of a prompt's number is.
        word: How wide that of a word beside a bubble is.
        note: How wide that of what stands instead of bubbles is.
        gutter: How far columns are apart at least.
    """

    radius: float
    step: float
    row: float
    gap: float
    number: float
    part: float
    word: float
    note: float
    gutter: float

    def height_of(self, fives: int) -> float:
        """Tell how high so many times five rows are, with the gaps between them."""
        return round(fives * (FIVE * self.row + self.gap) - self.gap, 2)

    def fives_in(self, height: float) -> int:
        """Tell how many times five rows have room in a height."""
        return int((height + self.gap) / (FIVE * self.row + self.gap))


_USUAL = Measures(2.1, 6.0, 5.8, 2.2, 8.0, 4.0, 17.0, 26.0, 5.0)
_LARGE = Measures(3.0, 8.6, 8.2, 3.0, 13.0, 7.0, 30.0, 50.0, 8.0)


@frozen
class Frame:
    """What a page has in its places, whatever it asks.

    Attributes:
        width: How wide the paper is.
        height: How high it is.
        top: What stands between the upper marks.
        head: What stands below it, beside the code.
        code: Where the code is.
        body: The room for bubbles: fives of rows.
        foot: What stands between the lower marks.
        measures: How large all is that repeats.
    """

    width: float
    height: float
    top: Area
    head: Area
    code: Area
    body: Area
    foot: Area
    measures: Measures


def frame_of(style: Style) -> Frame:
    """Return what the pages of a style have in their places."""
    width, height = _SIZES[style.paper]
    inset = EDGE + SIDE + _QUIET
    line = round(width - 2 * inset, 2)
    high = 46.0 if style.is_large else 32.0
    body = inset + high + 5
    measures = _LARGE if style.is_large else _USUAL
    rows = measures.height_of(measures.fives_in(height - inset - body))
    code = 2 * _MARGIN + CODE
    return Frame(
        width,
        height,
        top=Area(inset, EDGE, line, SIDE),
        head=Area(_MARGIN, inset, round(width - code - 8, 2), high),
        code=Area(round(width - _MARGIN - CODE, 2), inset + 1, CODE, CODE),
        body=Area(_MARGIN, body, round(width - 2 * _MARGIN, 2), rows),
        foot=Area(inset, round(height - EDGE - SIDE, 2), line, SIDE),
        measures=measures,
    )
