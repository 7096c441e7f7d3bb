"""The quiz as an app of Textual: its keys that work everywhere, its colours, and its end."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import Binding

from quizgen.shell.fullscreen.colours import THEMES
from quizgen.shell.fullscreen.stage import GRACE, Stage
from quizgen.shell.fullscreen.widgets.panel import Panel

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType

    from quizgen.study.exhibits import Showroom
    from quizgen.study.faces.conductor import Conductor


class QuizApp(App[None]):
    """A sitting on the full screen.

    Args:
        conductor: What goes through the sitting.
        title: What the quiz is about.
        theme: Which colours there are to be: ``dark`` or ``light`` ones, or ``none``.
        showroom: Where pictures and sounds can be opened.
        grace: How many seconds a verdict stands before a key counts.

    Attributes:
        remarks: What was written to stderr meanwhile, where nobody would see it.
    """

    ENABLE_COMMAND_PALETTE = False
    # Where there are no colours, the cursor of a line is seen by this.
    CSS = ".-plain Field > .input--cursor { text-style: reverse; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "interrupt", show=False, priority=True),
        Binding("ctrl+q", "leave", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", show=False, priority=True),
    ]

    def __init__(
        self,
        conductor: Conductor,
        title: str,
        theme: str,
        showroom: Showroom | None = None,
        grace: float = GRACE,
    ) -> None:
        # What is to be done about NO_COLOR is decided here, before there is a theme.
        super().__init__(ansi_color=theme == "none")
        self.remarks: list[str] = []
        self.register_theme(THEMES[theme])
        self.theme = THEMES[theme].name
        self.set_class(theme == "none", "-plain")
        self.animation_level = "none"
        self._conductor = conductor
        self._stage = Stage(conductor, title, showroom, grace)
        self._event_loop: asyncio.AbstractEventLoop | None = None

    def on_mount(self) -> None:
        """Begin."""
        self._event_loop = asyncio.get_running_loop()
        self.begin_capture_print(self, stdout=False)
        self.push_screen(self._stage)

    def on_print(self, event: events.Print) -> None:
        """Show what was written to stderr, and remember it."""
        if text := event.text.strip():
            self.remarks.append(text)
            self._stage.remark(text)

    def action_interrupt(self) -> None:
        """End here: what was answered is kept."""
        self._stage.interrupt()

    def action_leave(self) -> None:
        """Ask whether to quit; asked again, do it."""
        if isinstance(self.screen, Panel):
            self.screen.close()
        self._stage.quit()

    def interrupt(self) -> None:
        """End here, as a signal wants it."""
        if self._event_loop:
            self._event_loop.call_soon_threadsafe(self.action_interrupt)
