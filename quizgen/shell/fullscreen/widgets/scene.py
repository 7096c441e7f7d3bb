"""What stands on the screen, from the title to the prompt, and where it is scrolled to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical, VerticalScroll
from textual.geometry import Region, Spacing

from quizgen.shell.fullscreen.widgets.bars import Edge, Heading
from quizgen.shell.fullscreen.widgets.field import Field
from quizgen.shell.fullscreen.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.app import ComposeResult

    from quizgen.shell.fullscreen.boards.board import Row
    from quizgen.study.script import Block


class Scene(Vertical):
    """The parts of the screen; which of them are there depends on what was told last.

    Args:
        title: What the quiz is about.
    """

    DEFAULT_CSS = """
    Scene { height: 1fr; }
    #body { height: 1fr; padding: 1 1 0 1; scrollbar-size-vertical: 1; }
    #board { margin-top: 1; }
    #told { margin-top: 1; }
    #field { margin: 0 1; }
    #note { padding: 0 1; max-height: 50%; }
    #prompt { padding: 0 1; }
    """

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title

    def compose(self) -> ComposeResult:
        """Make all parts, the ones that come and go as well."""
        yield Heading(self._title)
        with VerticalScroll(id="body", can_focus=False):
            yield Sheet("stem")
            yield Sheet("board")
            yield Sheet("told")
        yield Edge()
        yield Sheet("note")
        yield Field("field")
        yield Sheet("prompt")

    def on_mount(self) -> None:
        """Have the edge tell whether there is more."""
        for name in ("scroll_y", "virtual_size", "size"):
            self.watch(self.body, name, self._mark_edge)
        self.field.display = False

    @property
    def body(self) -> VerticalScroll:
        """What can be scrolled."""
        return self.query_one("#body", VerticalScroll)

    @property
    def field(self) -> Field:
        """Where answers are typed."""
        return self.query_one(Field)

    def sheet(self, name: str) -> Sheet:
        """Return a part that is text."""
        return self.query_one(f"#{name}", Sheet)

    def ask(self, number: str, blocks: Sequence[Block]) -> None:
        """Put a question on the screen, alone."""
        self.query_one(Heading).number = number
        self.sheet("stem").show_blocks(blocks)
        self.sheet("board").show_rows(())
        self.sheet("told").show_rows(())
        self.field.display = False
        self.body.scroll_home(animate=False)

    def offer(self, rows: Iterable[Row]) -> None:
        """Show what there is to pick from."""
        board = self.sheet("board")
        rows = tuple(rows)
        board.show_rows(rows)
        here = next((place for place, row in enumerate(rows) if row.is_here), None)
        if here is not None:
            self.call_after_refresh(self._keep_in_sight, board, here)

    def take_line(self) -> None:
        """Let an answer be typed."""
        self.field.value = ""
        self.field.display = True

    def tell(self, blocks: Sequence[Block]) -> None:
        """Show what was told, from its first line on."""
        told = self.sheet("told")
        told.show_blocks(blocks)
        self.call_after_refresh(self._bring_up, told)

    def sum_up(self, blocks: Sequence[Block]) -> None:
        """Show what it all came to, alone."""
        self.ask("", ())
        self.sheet("told").show_blocks(blocks)

    def prompt(self, text: str, *, is_ready: bool) -> None:
        """Say what there is to do, or keep the room for that until it can be done."""
        prompt = self.sheet("prompt")
        prompt.say(text)
        prompt.visible = is_ready

    def _bring_up(self, sheet: Sheet) -> None:
        """Scroll so that a part is seen, and what stands above it as far as there is room."""
        self.body.scroll_to(y=sheet.virtual_region.y - 1, animate=False)

    def _keep_in_sight(self, sheet: Sheet, row: int) -> None:
        first, last = sheet.height_of_row(row)
        region = Region(0, sheet.virtual_region.y + first, 1, last - first)
        self.body.scroll_to_region(region, animate=False, spacing=Spacing(1, 0, 1, 0))

    def _mark_edge(self) -> None:
        """Tell whether there is more, once all has its place."""
        self.call_after_refresh(self._note_edge)

    def _note_edge(self) -> None:
        self.query_one(Edge).note(self.body.scroll_y, self.body.max_scroll_y)
