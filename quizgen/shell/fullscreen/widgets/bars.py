"""The lines that part the screen: what the quiz is about, and whether there is more to see."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from quizgen.study.printable import clean

CUT = "…"
RULE, ABOVE, BELOW = "─", "▲", "▼"


class Heading(Widget):
    """The title, which is cut where it is too long, and how far the quiz has come."""

    DEFAULT_CSS = "Heading { height: 1; width: 1fr; padding: 0 1; background: $surface; }"

    number: reactive[str] = reactive("")

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = clean(title)

    def render(self) -> Content:
        """Return the line."""
        room = max(self.content_size.width - cell_len(self.number) - 2, 0)
        title = self._title
        if cell_len(title) > room:
            title = f"{set_cell_size(title, max(room - 1, 0)).rstrip()}{CUT}"
        return Content(f"{set_cell_size(title, room)}  {self.number}")


class Edge(Widget):
    """A line below what can be scrolled; it tells where there is more."""

    DEFAULT_CSS = "Edge { height: 1; width: 1fr; color: $edge; }"

    signs: reactive[str] = reactive("")

    def note(self, at: float, most: float) -> None:
        """Note how far what stands above it is scrolled."""
        self.signs = (ABOVE if at > 0 else "") + (BELOW if at < most else "")

    def render(self) -> Content:
        """Return the line."""
        signs = f" {' '.join(self.signs)} " if self.signs else ""
        right = RULE * 2
        left = RULE * max(self.content_size.width - cell_len(signs) - len(right), 0)
        return Content(f"{left}{signs}{right}")
