"""The paper of line mode: text is only ever added at its end.

Everything that reaches the terminal passes here, so that here alone it is made safe,
written in the characters that the terminal has, wrapped and coloured.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from quizgen.markup.plain import is_marked, plain
from quizgen.study.printable import clean, fold, is_writable
from quizgen.study.script import BAR, Sign, Style
from quizgen.wrapping import NO_BREAK, wrap

if TYPE_CHECKING:
    from quizgen.media.record import Picture
    from quizgen.study.exhibits import Showroom

NARROWEST = 40
WIDEST = 100

LEAST = 20
"""So many columns are left for what goes on below a line, however far that is indented."""


class Page:
    """Append-only text of a certain width.

    Args:
        write: Takes the text, which never moves the cursor.
        width: The terminal's columns, or what tells them at any time; lines are 40 to 100 wide.
        encoding: What the text will be written in.
        colour: Whether to send colours.
        signs: Whether signs may stand for words; screen readers spell them out.

    Attributes:
        showroom: Where pictures and sounds can be opened; None where they cannot be.
    """

    def __init__(
        self,
        write: Callable[[str], object],
        *,
        width: int | Callable[[], int] = 80,
        encoding: str = "utf-8",
        colour: bool = False,
        signs: bool = True,
    ) -> None:
        self.showroom: Showroom | None = None
        self._write = write
        self._columns = width
        self._encoding = encoding
        self._colour = colour
        self._signs = signs
        self._mid_line = False

    def say(
        self,
        text: str,
        *,
        indent: int = 0,
        hang: int = 0,
        style: Style = Style.PLAIN,
        sign: Sign | None = None,
    ) -> None:
        """Write a paragraph.

        Args:
            text: Anything, however hostile.
            indent: How many columns are left free.
            hang: How many more the lines after the first leave free.
            style: How the paragraph stands out.
            sign: What stands before it, or is said instead.
        """
        self.end_line()
        if sign:
            text = f"{sign.glyph} {text}" if self._signs else sign.said or text
        if is_marked(text):
            self._say_marked(text, indent, hang, style)
        else:
            self._say(self._safe(text), indent, hang, style)

    def link(self, address: str, *, indent: int = 0) -> None:
        """Write an address in one piece, however long, so that it can be followed."""
        self.end_line()
        self._put(f"{' ' * indent}{self._safe(address)}\n")

    def draw(self, picture: "Picture") -> None:
        """Have the terminal draw a picture, if there is something that makes it do so."""
        if self.showroom and (sequence := self.showroom.drawing_of(picture)):
            self.end_line()
            self._put(f"{sequence}\n")

    def gap(self) -> None:
        """Leave a line empty."""
        self.end_line()
        self._put("\n")

    def ask(self, prompt: str) -> None:
        """Write a prompt, and stay on its last line."""
        self.stay(self.begin(prompt))

    def begin(self, prompt: str) -> str:
        """Write all but the last line of a prompt, and return that, for who writes it."""
        self.end_line()
        # A column more is left free, for a letter behind the prompt.
        *above, last = wrap(self._safe(plain(prompt)), self._width - 2)
        for line in above:
            self._put(f"{line}\n")
        return f"{last} "

    def stay(self, line: str) -> None:
        """Write the last line of a prompt, and stay on it."""
        self._put(line)

    def reader_began_line(self) -> None:
        """Note that the last line of a prompt is on the screen already."""
        self._mid_line = True

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

    @property
    def _width(self) -> int:
        columns = self._columns if isinstance(self._columns, int) else self._columns()
        # One column is left free: some terminals add a line when the last one is filled.
        return min(max(columns, NARROWEST), WIDEST) - 1

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
