"""The marks in the corners, which any scan is straightened by."""

from quizgen.paper.bubbles.page import Area, Corner
from quizgen.paper.bubbles.squares import Squares, draw_squares

EDGE = 12.0
"""How far the marks are from the edges of the paper, where every printer reaches."""

SIDE = 12.0
"""How long their sides are: six squares of 2 mm, 8 dots each at 100 dots per inch."""

_ACROSS = 4
"""So many squares are within the border, from side to side."""

_BITS = (0xB532, 0x0F9A, 0x332D, 0x9946)
"""The first four ArUco markers of OpenCV's predefined dictionary DICT_4X4_50, row by row, white
where a bit is set (Garrido-Jurado et al. 2014, Automatic generation and detection of highly
reliable fiducial markers under occlusion, Pattern Recognition 47)."""


def corners_of(width: float, height: float) -> tuple[Corner, ...]:
    """Return the four marks, clockwise from the upper left.

    Args:
        width: How wide the paper is.
        height: How high it is.
    """
    right, low = width - EDGE - SIDE, height - EDGE - SIDE
    places = ((EDGE, EDGE), (right, EDGE), (right, low), (EDGE, low))
    return tuple(
        Corner(number, Area(round(x, 2), round(y, 2), SIDE, SIDE))
        for number, (x, y) in enumerate(places)
    )


def mark_of(corner: Corner) -> Squares:
    """Draw the mark of a corner: its bits within a black border."""
    bits, border = f"{_BITS[corner.id]:016b}", "0" * (_ACROSS + 2)
    rows = [bits[start : start + _ACROSS] for start in range(0, len(bits), _ACROSS)]
    framed = [border, *(f"0{row}0" for row in rows), border]
    return draw_squares([[bit == "0" for bit in row] for row in framed])
