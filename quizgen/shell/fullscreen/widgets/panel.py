"""Help, over what it helps with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from quizgen.shell.fullscreen.widgets.scrolling import scrolled
from quizgen.shell.fullscreen.widgets.sheet import Sheet
from quizgen.study.script import Block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult


class Panel(ModalScreen[None]):
    """Paragraphs in a box; any key that does not scroll them closes it.

    Args:
        paragraphs: What it says.
    """

    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    Panel { align: center middle; }
    #box {
        width: 90%; max-width: 76; height: auto; max-height: 90%; padding: 0 1;
        border: round $edge; background: $background; scrollbar-size-vertical: 1;
    }
    """

    def __init__(self, paragraphs: Sequence[str]) -> None:
        super().__init__()
        self._paragraphs = paragraphs
        self._is_open = True

    def compose(self) -> ComposeResult:
        """Make the box."""
        with VerticalScroll(id="box", can_focus=False):
            yield Sheet("help")

    def on_mount(self) -> None:
        """Say what helps."""
        blocks: list[Block] = []
        for paragraph in self._paragraphs:
            blocks += [Block(), Block(paragraph)]
        self.query_one(Sheet).show_blocks(blocks[1:])

    def close(self) -> None:
        """Close, once: keys may follow that were pressed before it was gone."""
        if self._is_open:
            self._is_open = False
            self.dismiss()

    def on_key(self, event: events.Key) -> None:
        """Scroll, or close."""
        event.stop()
        if not scrolled(self.query_one("#box", VerticalScroll), event.key):
            self.close()

    def on_click(self) -> None:
        """Close."""
        self.close()
