"""What is made of black and white squares, such as a corner mark or a code, as one outline."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from quizgen.machine.frozen import frozen


@frozen
class Squares:
    """A square that is made of small ones.

    Attributes:
        across: How many small squares it has from side to side.
        path: The black ones, as the path data of SVG 1.1 (section 8.3), a unit to a small square.
    """

    across: int
    path: str


def draw_squares(rows: Sequence[Iterable[object]]) -> Squares:
    """Draw small squares, those together that stand side by side.

    Args:
        rows: The rows from above, each as wide as all are high; what is true is black.
    """
    path = "".join(
        f"M{start} {down}h{length}v1h-{length}z"
        for down, row in enumerate(rows)
        for start, length in _runs(row)
    )
    return Squares(len(rows), path)


def _runs(row: Iterable[object]) -> Iterable[tuple[int, int]]:
    """Yield where each run of black squares starts, and how long it is."""
    start = 0
    for is_black, run in groupby(row, key=bool):
        length = len(list(run))
        if is_black:
            yield start, length
        start += length
