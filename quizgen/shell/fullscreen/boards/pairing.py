"""Each prompt gets an option: by letters one after the other, or by arrow keys; Return answers."""

from __future__ import annotations

from dataclasses import replace

from quizgen.machine.frozen import frozen
from quizgen.shell.fullscreen.boards.board import (
    BACK,
    DOWN,
    ELSEWHERE,
    HERE,
    LEFT,
    RETURN,
    RIGHT,
    UP,
    Board,
    Row,
    Setting,
    moved,
    place_of,
)
from quizgen.study.script import Block
from quizgen.study.sitting.events import Event, Pick

NO_LETTER = "_"


@frozen
class Pairing:
    """Prompts, and the options that were given to them.

    Attributes:
        setting: What is asked.
        given: The place of each prompt's option, or None where it has none yet.
        cursor: The prompt that a letter is for.
    """

    setting: Setting
    given: tuple[int | None, ...]
    cursor: int = 0

    @property
    def rows(self) -> list[Row]:
        """The prompts behind their letters, and the options below."""
        question = self.setting.question
        prompts = [
            Row(
                (Block(f"{place}. {prompt.text}", hang=3),),
                f"{HERE if place - 1 == self.cursor else ELSEWHERE}{self._letter(place - 1)} ",
                place - 1 == self.cursor,
                self.given[place - 1] is not None,
            )
            for place, prompt in enumerate(question.item.prompts, 1)
        ]
        options = [
            Row(self.setting.told(option), ELSEWHERE, is_chosen=place in self.given)
            for place, option in enumerate(question.options)
        ]
        return [*prompts, Row((Block(),), ""), *options]

    def press(self, key: str) -> Board | Event:
        """Move to another prompt, give it an option or none, or answer."""
        count, places = len(self.given), len(self.setting.question.options)
        if key in {UP, DOWN}:
            return replace(self, cursor=moved(self.cursor, key, count))
        if key in {LEFT, RIGHT}:
            return replace(self, given=self._with(self.cursor, self._beside(key, places)))
        if key == BACK:
            # As in a line that is typed, it takes back what stands before.
            at = self.cursor
            if self.given[at] is None and at:
                at -= 1
            return replace(self, given=self._with(at, None), cursor=at)
        if key == RETURN:
            return self._answer()
        if key.isdigit():
            number = int(key) - 1
            return replace(self, cursor=number) if 0 <= number < count else self
        place = place_of(key, places)
        return self if place is None else self._give(place)

    def click(self, row: int) -> Board | Event:
        """Move to the prompt of a row, or give the option of a row to the prompt."""
        count = len(self.given)
        if row == count:
            return self
        if row < count:
            return replace(self, cursor=row)
        return self._give(row - count - 1)

    def _letter(self, prompt: int) -> str:
        place = self.given[prompt]
        if place is None:
            return NO_LETTER
        return self.setting.question.letter(self.setting.question.options[place]).lower()

    def _beside(self, key: str, count: int) -> int:
        place = self.given[self.cursor]
        if place is None:
            return 0 if key == RIGHT else count - 1
        return (place + (1 if key == RIGHT else -1)) % count

    def _with(self, prompt: int, place: int | None) -> tuple[int | None, ...]:
        """Return what is given once a prompt has another option, or none."""
        return (*self.given[:prompt], place, *self.given[prompt + 1 :])

    def _give(self, place: int) -> Pairing:
        """Give an option to the prompt, and go to the next that has none, if there is one."""
        given, count = self._with(self.cursor, place), len(self.given)
        behind = [(self.cursor + step) % count for step in range(1, count)]
        cursor = next((at for at in behind if given[at] is None), self.cursor)
        return replace(self, given=given, cursor=cursor)

    def _answer(self) -> Event:
        """Answer when every prompt has an option: a Return out of habit leaves none out."""
        if None in self.given:
            return Pick(())
        index = self.setting.index
        return Pick(tuple(None if place is None else index(place) for place in self.given))
