"""Options are put in order: by their letters, the first one first, or by moving them about."""

from __future__ import annotations

from dataclasses import replace

from quizgen.machine.frozen import frozen
from quizgen.shell.fullscreen.boards.board import (
    BACK,
    DOWN,
    ELSEWHERE,
    HERE,
    RETURN,
    SPACE,
    UP,
    Board,
    Row,
    Setting,
    moved,
    place_of,
)
from quizgen.study.sitting.events import Event, Pick

HELD = "* "
"""What stands before the row that is carried along."""


@frozen
class Arranging:
    """Options, of which the first so many are in the student's order.

    Attributes:
        setting: What is asked.
        order: The places of all options, in the order in which they stand now.
        settled: How many of these, from the first on, the student has put there.
        cursor: The row on which the arrow keys are, or None.
        is_held: Whether that row is carried along.
    """

    setting: Setting
    order: tuple[int, ...]
    settled: int = 0
    cursor: int | None = None
    is_held: bool = False

    @property
    def rows(self) -> list[Row]:
        """The options, the settled ones behind their numbers."""
        options = self.setting.question.options
        return [
            Row(
                self.setting.told(options[place]),
                f"{self._mark(row)}{f'{row + 1:>2}. ' if row < self.settled else '  _ '}",
                row == self.cursor,
                row < self.settled,
            )
            for row, place in enumerate(self.order)
        ]

    def press(self, key: str) -> Board | Event:
        """Move to a row or carry it along, put the next option there, or answer."""
        count = len(self.order)
        if key in {UP, DOWN}:
            return self._move(key)
        if key == SPACE:
            if self.cursor is None:
                return self
            # Who has taken a row up has seen where the others stand.
            return replace(self, is_held=not self.is_held, settled=count)
        if key == BACK:
            return replace(self, settled=max(self.settled - 1, 0), is_held=False)
        if key == RETURN:
            return self._answer()
        place = place_of(key, count)
        return self if place is None else self._put(place)

    def click(self, row: int) -> Board | Event:
        """Put the option of a row next; if it is settled, unsettle it and what follows."""
        if row < self.settled:
            return replace(self, settled=row, is_held=False)
        return self._put(self.order[row])

    def _mark(self, row: int) -> str:
        if row != self.cursor:
            return ELSEWHERE
        return HELD if self.is_held else HERE

    def _move(self, key: str) -> Arranging:
        to = moved(self.cursor, key, len(self.order))
        if not self.is_held or self.cursor is None:
            return replace(self, cursor=to)
        order = list(self.order)
        order.insert(to, order.pop(self.cursor))
        return replace(self, cursor=to, order=tuple(order))

    def _put(self, place: int) -> Arranging:
        """Put an option behind the settled ones, unless it is among them."""
        before = self.order[: self.settled]
        if place in before:
            return self
        after = (other for other in self.order[self.settled :] if other != place)
        return replace(
            self, order=(*before, place, *after), settled=self.settled + 1, is_held=False
        )

    def _answer(self) -> Event:
        """Answer when the student has put all in order: how they stood is no answer."""
        if self.settled < len(self.order):
            return Pick(())
        return Pick(tuple(map(self.setting.index, self.order)))
