"""Text on the screen, laid out anew whenever its width changes.

Texts of packs are hostile: what is drawn has passed `lay`, and is never read as markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from quizgen.shell.fullscreen.boards.board import Row
from quizgen.study.faces.page import lay
from quizgen.study.script import Block, Style
from quizgen.wrapping import measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from textual import events
    from textual.geometry import Size

STYLES = {
    Style.PLAIN: "",
    Style.STRONG: "bold",
    Style.RIGHT: "$right",
    Style.WRONG: "$wrong",
}
HERE, CHOSEN = "bold", "$picked"

LEAST = 12
"""So many columns are left for text, however far it is indented."""


class Sheet(Widget):
    """Rows of text, of which one can be clicked."""

    class Clicked(Message):
        """A row was clicked.

        Args:
            sheet: Where it is.
            row: Which one.
        """

        def __init__(self, sheet: Sheet, row: int) -> None:
            super().__init__()
            self.sheet = sheet
            self.row = row

    DEFAULT_CSS = "Sheet { height: auto; width: 1fr; }"

    def __init__(self, id: str) -> None:  # noqa: A002 -- as Textual calls it
        super().__init__(id=id)
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Show rows instead of what was there; nothing at all if there are none."""
        self._rows = tuple(rows)
        self.display = bool(self._rows)
        self.refresh(layout=True)

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Show what was told instead of what was there."""
        self.show_rows([Row(tuple(blocks), "")] if blocks else ())

    def say(self, text: str) -> None:
        """Show a paragraph instead of what was there."""
        self.show_blocks([Block(text)] if text else ())

    def height_of_row(self, row: int) -> tuple[int, int]:
        """Return the lines of a row: the first, and the one behind the last; none if it is gone."""
        lines = [number for number, _ in self._lines(self.content_size.width)]
        if row not in lines:  # another question came before the screen was drawn
            return 0, 0
        return lines.index(row), len(lines) - lines[::-1].index(row)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return how many lines it takes."""
        return sum(1 for _ in self._lines(width))

    def render(self) -> Content:
        """Return its lines."""
        return Content("\n").join(line for _, line in self._lines(self.content_size.width))

    def on_click(self, event: events.Click) -> None:
        """Tell which row was clicked."""
        rows = [number for number, _ in self._lines(self.content_size.width)]
        if 0 <= event.y < len(rows):
            self.post_message(self.Clicked(self, rows[event.y]))

    def _lines(self, width: int) -> Iterator[tuple[int, Content]]:
        for number, row in enumerate(self._rows):
            lead, style = row.lead, HERE if row.is_here else CHOSEN if row.is_chosen else ""
            for block in row.blocks:
                for line in _broken(block, max(width - measure(row.lead), LEAST)):
                    own = f"{STYLES[block.style]} {style}".strip()
                    yield number, Content.styled(f"{lead}{line}", own)
                    lead = " " * measure(row.lead)


def _broken(block: Block, width: int) -> Iterator[str]:
    """Break a block into lines that fit, as Textual measures them, which draws them."""
    text = f"{block.sign.glyph} {block.text}" if block.sign else block.text
    indent = min(block.indent, max(width - LEAST, 0))
    hang = min(block.hang, max(width - indent - LEAST, 0))
    for narrower in range(width, LEAST // 2, -1):
        lines = [f"{margin}{line}" for margin, line in lay(text, narrower, indent, hang)]
        if max(map(cell_len, lines)) <= width:
            break
    yield from (line.rstrip() for line in lines)
