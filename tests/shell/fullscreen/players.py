"""Somebody who takes a quiz on the full screen, without a terminal."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from rich.segment import Segment
from textual import events
from textual.keys import key_to_character

from quizgen.shell.fullscreen.app import QuizApp
from quizgen.shell.fullscreen.stage import Stage
from quizgen.shell.fullscreen.widgets.field import Field
from quizgen.shell.fullscreen.widgets.panel import Panel
from quizgen.study.faces.conductor import Conductor
from quizgen.study.session import Session
from quizgen.study.sitting.effects import Record, Retract
from quizgen.study.sitting.states import State

if TYPE_CHECKING:
    from textual.pilot import Pilot

HOPS = 6
"""So often a key is handed on at the most until it has done what it does: from the app to what has
the focus, up again to the app, and as an action and a message back."""

PATIENCE = 60
"""Seconds until a test gives up; nothing takes nearly as long."""


class Player:
    """Somebody at a quiz: presses keys, and sees what is on the screen.

    Attributes:
        kept: What was to be kept so far, in order.
        asked: How often it was told that a question is put.
        app: The quiz.
    """

    def __init__(
        self,
        session: Session,
        *,
        theme: str = "dark",
        grace: float = 0,
        keep: Callable[[Record | Retract], object] | None = None,
    ) -> None:
        self.kept: list[Record | Retract] = []
        self.asked = 0
        self.conductor = Conductor(session, keep or self.kept.append, self._note_asked)
        self.app = QuizApp(self.conductor, "Towns", theme, grace=grace)
        self._pilot: Pilot[None]

    @asynccontextmanager
    async def at(self, size: tuple[int, int] = (80, 24)) -> AsyncIterator["Player"]:
        """Take the quiz on a screen of a size."""
        async with self.app.run_test(size=size) as self._pilot:
            await self.settle()
            yield self

    @property
    def state(self) -> State:
        """Where the sitting stands."""
        return self.conductor.state

    @property
    def strips(self) -> list[list[Segment]]:
        """What is on the screen, line by line."""
        return [list(strip) for strip in self.app.screen._compositor.render_strips()]  # noqa: SLF001 -- Textual has no other way

    @property
    def screen(self) -> str:
        """What is on the screen, without colours, and without spaces at the ends of lines."""
        lines = ("".join(part.text for part in strip).rstrip() for strip in self.strips)
        return "\n".join(lines)

    @property
    def stage(self) -> Stage:
        """What the sitting is shown on."""
        (stage,) = (one for one in self.app.screen_stack if isinstance(one, Stage))
        return stage

    async def press(self, *keys: str) -> None:
        """Press keys, each when the one before has been dealt with."""
        for key in keys:
            self.send(key)
            await self.settle()

    def send(self, *keys: str) -> None:
        """Press keys at once, and wait for nothing."""
        for key in keys:
            name = "space" if key == " " else key
            self.app.post_message(events.Key(name, key_to_character(name)))

    async def type(self, text: str) -> None:
        """Type a line."""
        await self.press(*text, "enter")

    async def click(self, column: int, line: int) -> None:
        """Click on a place of the screen."""
        await self._pilot.click(offset=(column, line))
        await self.settle()

    async def resize(self, width: int, height: int) -> None:
        """Give the screen another size."""
        await self._pilot.resize_terminal(width, height)
        await self.settle()

    async def settle(self) -> None:
        """Wait until all is dealt with and drawn, and keys count."""
        async with asyncio.timeout(PATIENCE):
            before, still = None, 0
            while still < HOPS:
                await self._pilot.pause(0)
                seen = self._seen
                still = still + 1 if seen is not None and seen == before else 0
                before = seen

    async def wait(self) -> None:
        """Wait until all is dealt with and drawn, be it that keys do not count yet."""
        for _ in range(2 * HOPS):
            await self._pilot.pause(0)

    @property
    def _seen(self) -> str | None:
        if not self.app.is_running:
            return "over"
        if isinstance(self.app.screen, Panel):
            return self.screen
        is_typing = self.stage.query_one(Field).can_focus
        return self.screen if self.stage.is_ready and is_typing is bool(self.app.focused) else None

    def _note_asked(self) -> None:
        self.asked += 1


def play(playing: Coroutine[Any, Any, None]) -> None:
    """Do what somebody does at a quiz."""
    asyncio.run(playing)
