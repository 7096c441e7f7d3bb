"""The paper of line mode: text is only ever added at its end.

Everything that reaches the terminal passes here, so that here alone it is made safe,
written in the characters that the terminal has, wrapped and coloured.
"""

from collections.abc import Callable
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from quizgen.markup.plain import is_marked, plain
from quizgen.study.printable import clean, fold, is_writable
from quizgen.wrapping import NO_BREAK, wrap

if TYPE_CHECKING:
    from quizgen.study.exhibits import Showroom

NARROWEST = 40
WIDEST = 100

BAR = "| "
"""What stands before lines of a pack's: so none can pose as the quiz's own."""

LEAST = 20
"""So many columns are left for what goes on below a line, however far that is indented."""


class Style(Enum):
    """How text stands out where colours are shown (SGR codes, ECMA-48)."""

    PLAIN = ""
    STRONG = "1"
    RIGHT = "32"
    WRONG = "31"


class Page:
    """Append-only text of a certain width.

    Args:
        write: Takes the text, which never moves the cursor.
        width: The terminal's columns; lines are 40 to 100 wide.
        encoding: What the text will be written in.
        colour: Whether to send colours.

    Attributes:
        showroom: Where pictures and sounds can be opened; None where they cannot be.
    """

    def __init__(
        self,
        write: Callable[[str], object],
        *,
        width: int = 80,
        encoding: str = "utf-8",
        colour: bool = False,
    ) -> None:
        self.showroom: Showroom | None = None
        self._write = write
        # One column is left free: some terminals add a line when the last one is filled.
        self._width = min(max(width, NARROWEST), WIDEST) - 1
        self._encoding = encoding
        self._colour = colour
        self._mid_line = False

    def say(self, text: str, *, indent: int = 0, hang: int = 0, style: Style = Style.PLAIN) -> None:
        """Write a paragraph.

        Args:
            text: Anything, however hostile.
            indent: How many columns are left free.
            hang: How many more the lines after the first leave free.
            style: How the paragraph stands out.
        """
        self.end_line()
        if is_marked(text):
            self._say_marked(text, indent, hang, style)
        else:
            self._say(self._safe(text), indent, hang, style)

    def link(self, address: str, *, indent: int = 0) -> None:
        """Write an address in one piece, however long, so that it can be followed."""
        self.end_line()
        self._put(f"{' ' * indent}{self._safe(address)}\n")

    def draw(self, sequence: str) -> None:
        """Have the terminal draw a picture, if there is something that makes it do so."""
        if sequence:
            self.end_line()
            self._put(f"{sequence}\n")

    def gap(self) -> None:
        """Leave a line empty."""
        self.end_line()
        self._put("\n")

    def ask(self, prompt: str) -> None:
        """Write a prompt, and stay on its last line."""
        self.end_line()
        # A column more is left free, for a letter behind the prompt.
        *above, last = wrap(self._safe(plain(prompt)), self._width - 2)
        for line in above:
            self._put(f"{line}\n")
        self._put(f"{last} ")

    def echo(self, reply: str) -> None:
        """Write what was answered behind the prompt."""
        self._put(f"{self._safe(reply)}\n")

    def end_line(self) -> None:
        """Go to a new line, unless on one."""
        if self._mid_line:
            self._put("\n")

    def reader_ended_line(self) -> None:
        """Note that the reply and its end of line are on the screen already."""
        self._mid_line = False

    def _say_marked(self, text: str, indent: int, hang: int, style: Style) -> None:
        """Write a marked text, all but its first line behind a bar: so none poses as another."""
        from quizgen.markup.monospaced import lines_of

        first, *others = lines_of(text, partial(is_writable, encoding=self._encoding))
        if first.text or not others:
            self._say(self._safe(first.text), indent, hang, style)
        for line in others:
            told = self._safe(f"{BAR}{NO_BREAK * line.indent}{line.text}")
            below = min(len(BAR) + line.indent + line.hang, self._width - indent - hang - LEAST)
            self._say(told.replace(NO_BREAK, " "), indent + hang, below, style)

    def _say(self, safe: str, indent: int, hang: int, style: Style) -> None:
        margin = " " * indent
        for line in wrap(safe, self._width - indent, hang):
            self._put(f"{margin}{self._painted(line, style)}\n")
            margin = " " * (indent + hang)

    def _safe(self, text: str) -> str:
        return fold(clean(text), self._encoding)

    def _painted(self, text: str, style: Style) -> str:
        if not self._colour or not style.value or not text:
            return text
        return f"\x1b[{style.value}m{text}\x1b[0m"

    def _put(self, text: str) -> None:
        self._mid_line = not text.endswith("\n")
        self._write(text)
