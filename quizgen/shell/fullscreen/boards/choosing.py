"""One option is picked: by its letter or number, or by arrow keys and Return."""

from __future__ import annotations

from dataclasses import replace

from quizgen.machine.frozen import frozen
from quizgen.shell.fullscreen.boards.board import (
    DOWN,
    ELSEWHERE,
    HERE,
    RETURN,
    UP,
    Board,
    Row,
    Setting,
    moved,
    place_of,
)
from quizgen.study.sitting.events import Event, Pick, Reply


@frozen
class Choosing:
    """Options of which one is right.

    Attributes:
        setting: What is asked.
        cursor: The place on which the arrow keys are; None until one is pressed, so that a
            Return out of habit picks nothing.
        picked: The place of the option that was picked.
    """

    setting: Setting
    cursor: int | None = None
    picked: int | None = None

    @property
    def rows(self) -> list[Row]:
        """The options, in this time's order."""
        return [
            Row(
                self.setting.told(option),
                HERE if place in {self.cursor, self.picked} else ELSEWHERE,
                place == self.cursor,
                place == self.picked,
            )
            for place, option in enumerate(self.setting.question.options)
        ]

    def press(self, key: str) -> Board | Event:
        """Move to another option, or pick one."""
        if key in {UP, DOWN}:
            count = len(self.setting.question.options)
            return replace(self, cursor=moved(self.cursor, key, count))
        if key == RETURN:
            return Pick(()) if self.cursor is None else Pick((self.setting.index(self.cursor),))
        place = place_of(key, len(self.setting.question.options))
        if place is not None:
            return Pick((self.setting.index(place),))
        # Letters of true and false are no option's; what else is typed is answered, too.
        return Reply(key) if len(key) == 1 else self

    def click(self, row: int) -> Board | Event:
        """Pick the option of a row."""
        return Pick((self.setting.index(row),))
