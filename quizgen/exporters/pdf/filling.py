"""How columns fill: which questions stand on which page, reckoned from their heights."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from quizgen.machine.frozen import frozen
from quizgen.paper.copies.sheet import Exercise, Sheet

_ROUNDING = 1e-6

_SAFE = 1.0
"""Columns that are evened out keep so many points free: they must not break again, and those
before them must break where they are reckoned to."""


FAVOUR = 2
"""So many gaps more, a first column may be longer than the second one would be in its place."""


@frozen
class Measures:
    """How high things are on a page, in points.

    Attributes:
        top: Where the columns of a first page begin, below its margin.
        height: How high a page is between its margins.
        gap: The least room between questions.
        headings: The heights of what stands above runs of questions, with the room around it: at
            the top of a column, and below other questions.
        questions: The heights of the questions.
    """

    top: float
    height: float
    gap: float
    headings: tuple[tuple[float, float], ...]
    questions: tuple[float, ...]


def read_measures(told: Any, headings: int, questions: int) -> Measures | None:  # noqa: ANN401
    """Read what a probe tells; None where it tells something else.

    Args:
        told: What it tells, as JSON.
        headings: Of how many runs of questions it should tell.
        questions: Of how many questions.
    """
    try:
        above = tuple((float(at_top), float(below)) for at_top, below in told["headings"])
        heights = tuple(map(float, told["questions"]))
        top, height, gap = (float(told[name]) for name in ("top", "height", "gap"))
    except (KeyError, TypeError, ValueError):
        return None
    if (len(above), len(heights)) != (headings, questions):
        return None
    return Measures(top, height, gap, above, heights)


@frozen
class _Piece:
    """A question with what stands above it, which stays with it.

    Attributes:
        number: The question's number.
        at_top: How much is above it at the top of a column, in points.
        below: How much is above it below other questions.
        high: How high it is.
    """

    number: int
    at_top: float
    below: float
    high: float


class Columns:
    """Fills the columns of sheets as Typst fills them.

    Args:
        measures: How high all is that stands in them.
        places: Where among them each question is, by its name.
        count: How many columns there are.
    """

    def __init__(self, measures: Measures, places: Mapping["Name", int], count: int) -> None:
        self._measures = measures
        self._places = places
        self._count = count

    def fill(self, sheet: Sheet, spare: float = 0.0) -> list[int]:
        """Return how many questions stand on each page of a sheet.

        Args:
            sheet: A sheet that has all its questions in columns.
            spare: How much of each column is to stay free, in points.
        """
        held = [0]
        column, used = 0, 0.0
        for piece in self._pieces(sheet):
            room = self._room(is_first=column < self._count) - spare
            if used and used + piece.below + piece.high > room + _ROUNDING:
                column, used = column + 1, 0.0
                if column % self._count == 0:
                    held.append(0)
            used += piece.high + (piece.below if used else piece.at_top)
            held[-1] += 1
        return held

    def even_out(self, sheet: Sheet) -> int:
        """Tell where the second column of a sheet's last page begins so that both end alike.

        Where they cannot, the first one had better be the longer.

        Args:
            sheet: A sheet that has all its questions in columns.

        Returns:
            The number of its first question; 0 where columns stay as they fill.
        """
        held, pieces = self.fill(sheet), list(self._pieces(sheet))
        if held != self.fill(sheet, _SAFE):
            # What may break earlier than is reckoned had better break by itself.
            return 0
        room = self._room(is_first=len(held) == 1) - _SAFE
        last = pieces[-held[-1] :]
        if self._count == 1 or any(piece.high > room for piece in pieces):
            return 0
        heights = {
            second: (_height(last[:second]), _height(last[second:]))
            for second in range(len(last) - 1, 0, -1)
        }
        fitting = [second for second, columns in heights.items() if max(columns) <= room]
        favour = FAVOUR * self._measures.gap
        best = min(
            fitting,
            key=lambda second: max(heights[second][0], heights[second][1] + favour),
            default=0,
        )
        return last[best].number if best else 0

    def _room(self, *, is_first: bool) -> float:
        return self._measures.height - (self._measures.top if is_first else 0)

    def _pieces(self, sheet: Sheet) -> Iterator[_Piece]:
        measures = self._measures
        for (at_top, below), run in zip(measures.headings, sheet.sections, strict=True):
            for place, asked in enumerate(run.exercises):
                # A heading stays with the question below it, and swallows the room above that.
                above = (0.0, measures.gap) if place else (at_top, below or measures.gap)
                high = measures.questions[self._places[name_of(asked)]]
                yield _Piece(asked.number, *above, high)


Name = tuple[object, ...]
"""What is equal for a question in whatever order its options stand, and under any number."""


def name_of(asked: Exercise) -> Name:
    """Return what is equal for a question on all sheets.

    Args:
        asked: The question.
    """
    return asked.stem, frozenset(asked.options), asked.prompts, asked.pictures


def _height(pieces: Sequence[_Piece]) -> float:
    first, *others = pieces
    return first.at_top + first.high + sum(piece.below + piece.high for piece in others)
