"""The screen of a quiz: what keys and clicks mean goes to the sitting, what that does is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from textual.screen import Screen

from quizgen.shell.fullscreen import keys
from quizgen.shell.fullscreen.boards.board import RETURN
from quizgen.shell.fullscreen.playbill import Playbill
from quizgen.shell.fullscreen.texts import help_while, prompt_while, words_while
from quizgen.shell.fullscreen.widgets.panel import Panel
from quizgen.shell.fullscreen.widgets.scene import Scene
from quizgen.shell.fullscreen.widgets.scrolling import scrolled
from quizgen.study.requests import Command
from quizgen.study.sitting.effects import Tell
from quizgen.study.sitting.events import Event, InputEnded, Interrupted, Quit, Reply
from quizgen.study.sitting.states import (
    Asking,
    Comparing,
    Confirming,
    Ending,
    Handing,
    Leaving,
    Over,
    Told,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.app import ComposeResult

    from quizgen.languages.catalogue import Catalogue
    from quizgen.shell.fullscreen.boards.board import Board
    from quizgen.shell.fullscreen.widgets.field import Field
    from quizgen.shell.fullscreen.widgets.sheet import Sheet
    from quizgen.study.exhibits import Showroom
    from quizgen.study.faces.conductor import Conductor
    from quizgen.study.sitting.effects import Effect

GRACE = 0.25
"""So many seconds a verdict stands before a key counts: what is pressed twice, or ahead, is
dropped till then."""

NOT_TYPED = frozenset({keys.HELP_KEY, "up", "down", "pageup", "pagedown"})
"""Keys that a line which is typed has no use for."""


class Stage(Screen[None]):
    """A sitting on the screen.

    Args:
        conductor: What goes through the sitting.
        title: What the quiz is about.
        showroom: Where pictures and sounds can be opened.
        grace: How many seconds a verdict stands before a key counts.

    Attributes:
        is_ready: Whether what a key means now could be seen before it was pressed.
    """

    AUTO_FOCUS = ""

    def __init__(
        self, conductor: Conductor, title: str, showroom: Showroom | None, grace: float = GRACE
    ) -> None:
        super().__init__()
        self._conductor = conductor
        self._scene = Scene(title)
        self._playbill = Playbill(self._scene, showroom)
        self._grace = grace
        self._drawn = 0
        self.is_ready = False

    def compose(self) -> ComposeResult:
        """Make what stands on it."""
        yield self._scene

    def on_mount(self) -> None:
        """Ask the first question."""
        self._show(self._conductor.begin())

    def do(self, event: Event) -> None:
        """Do what an event leads to, and show that."""
        self._show(self._conductor.do(event))

    def remark(self, text: str) -> None:
        """Say something beside what is told."""
        self._scene.sheet("note").say(text)

    def interrupt(self) -> None:
        """End here; where all is summed up, leave that."""
        if self._conductor.is_over:
            self.app.exit()
        else:
            self.do(Interrupted())

    def quit(self) -> None:
        """Do what the key that quits everywhere means: it asks first, and is then meant."""
        if self._conductor.is_over:
            self.app.exit()
        else:
            self.do(Quit())

    def on_key(self, event: events.Key) -> None:
        """Do what a key means now, unless it was pressed before it could mean that."""
        if self.focused and event.key not in NOT_TYPED:
            return  # the line has it
        event.stop()
        key = event.key
        if event.character and event.is_printable and event.character != " ":
            key = event.character
        meaning = self._meaning_of(key) if self.is_ready else None
        if meaning is not None:
            self._act(meaning)
        elif not scrolled(self._scene.body, event.key) and self.is_ready:
            self._leave_when_over()

    def on_sheet_clicked(self, message: Sheet.Clicked) -> None:
        """Do what a click means: a row is picked, and the prompt is as Return."""
        if not self.is_ready:
            return
        state, board = self._conductor.state, self._playbill.board
        if message.sheet.id == "board" and isinstance(state, Asking) and board:
            self._act(board.click(message.row))
        elif message.sheet.id == "prompt":
            meaning = self._meaning_of(RETURN)
            if self._is_typing:
                self._take(self._scene.field.value)
            elif meaning is not None:
                self._act(meaning)
            else:
                self._leave_when_over()

    def on_input_submitted(self, message: Field.Submitted) -> None:
        """Take what was typed as an answer."""
        self._take(message.value)

    def on_field_ended(self) -> None:
        """End, as nothing more will be typed."""
        self.do(InputEnded())

    @property
    def _words(self) -> Catalogue:
        return words_while(self._conductor.state)

    @property
    def _is_typing(self) -> bool:
        """Whether an answer is being typed."""
        state = self._conductor.state
        return isinstance(state, Asking) and state.shown and self._playbill.board is None

    def _meaning_of(self, key: str) -> keys.Meaning | Board:  # noqa: PLR0911 -- one a state
        state, board = self._conductor.state, self._playbill.board
        if key == "ctrl+d" and not isinstance(state, Over):
            return InputEnded()
        match state:
            case Asking(shown=False):
                return keys.while_held_back(state, key, self._words)
            case Asking() if board is not None:
                return keys.while_picking(state, board, key, self._words)
            case Asking():
                return Command.HELP if key == keys.HELP_KEY else None
            case Confirming() | Comparing() | Leaving():
                return keys.while_settling(state, key, self._words)
            case Told():
                return keys.while_told(key, self._words)
            case Handing() | Over():  # an exam, which is handed in, is taken in lines
                return None
            case _:  # pragma: no cover - mypy proves that there is no other
                assert_never(state)

    def _take(self, text: str) -> None:
        """Take a line as an answer, or as what it asks for."""
        state = self._conductor.state
        if not self.is_ready or not isinstance(state, Asking):
            return
        self._pause(0)
        meanings = keys.typed(state, text, self._words)
        if not any(isinstance(meaning, Reply) for meaning in meanings):
            self._scene.field.value = ""
        for meaning in meanings:
            self._act(meaning)

    def _act(self, meaning: Event | Command | Board) -> None:
        if isinstance(meaning, Command):
            self.app.push_screen(Panel(help_while(self._conductor.state, self._words)))
        elif isinstance(meaning, Event):
            self.do(meaning)
        else:
            self._playbill.turn_to(meaning)

    def _show(self, effects: Iterable[Effect]) -> None:
        """Show what is to be seen of a step, and then wait for what the sitting waits for."""
        self._playbill.begin()
        is_told = False
        for effect in effects:
            self._playbill.show(effect, self._conductor.state)
            is_told = isinstance(effect, Tell)
        state = self._conductor.state
        if isinstance(state, Over):
            if state.ending is not Ending.FINISHED:
                self.app.exit()
                return
            self._playbill.sum_up(state)
        self._pause(self._grace if is_told or isinstance(state, Over) else 0)

    def _pause(self, seconds: float) -> None:
        """Let keys count when what they mean is on the screen, and so many seconds were over."""
        self.is_ready = False
        self._drawn += 1
        drawn = self._drawn
        self.set_focus(None)
        prompt = prompt_while(self._conductor.state, self._words)
        self._scene.prompt(prompt, is_ready=False)

        def ready() -> None:
            if drawn != self._drawn:  # it goes on already
                return
            self.is_ready = True
            self._scene.prompt(prompt, is_ready=True)
            self._scene.field.can_focus = self._is_typing
            if self._is_typing:
                self._scene.field.focus()

        self.call_after_refresh(lambda: self.set_timer(seconds, ready) if seconds else ready())

    def _leave_when_over(self) -> None:
        if self._conductor.is_over:
            self.app.exit()
