"""Several options are ticked: by their letters, or by arrow keys and Space; Return answers."""

from __future__ import annotations

from dataclasses import replace

from quizgen.machine.frozen import frozen
from quizgen.shell.fullscreen.boards.board import (
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

TICKED, UNTICKED = "[x] ", "[ ] "


@frozen
class Ticking:
    """Options of which several may be right.

    Attributes:
        setting: What is asked.
        cursor: The place on which the arrow keys are, or None.
        ticked: The places that are ticked.
    """

    setting: Setting
    cursor: int | None = None
    ticked: frozenset[int] = frozenset()

    @property
    def rows(self) -> list[Row]:
        """The options behind their boxes, in this time's order."""
        return [
            Row(
                self.setting.told(option),
                (HERE if place == self.cursor else ELSEWHERE)
                + (TICKED if place in self.ticked else UNTICKED),
                place == self.cursor,
                place in self.ticked,
            )
            for place, option in enumerate(self.setting.question.options)
        ]

    def press(self, key: str) -> Board | Event:
        """Move to another option, tick one or not, or answer."""
        count = len(self.setting.question.options)
        if key in {UP, DOWN}:
            return replace(self, cursor=moved(self.cursor, key, count))
        if key == RETURN:
            return Pick(tuple(map(self.setting.index, sorted(self.ticked))))
        place = self.cursor if key == SPACE else place_of(key, count)
        return self if place is None else self.click(place)

    def click(self, row: int) -> Board | Event:
        """Tick the option of a row, or tick it no more."""
        return replace(self, cursor=row, ticked=self.ticked ^ {row})
