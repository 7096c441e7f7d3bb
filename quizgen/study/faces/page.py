"""The paper of line mode: text is only ever added at its end.

Everything that reaches the terminal passes here, so that here alone it is made safe,
written in the characters that the terminal has, wrapped and coloured.
"""

from collections.abc import Callable, Iterator
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
        for margin, line in lay(text, self._width, indent, hang, self._encoding):
            self._put(f"{margin}{self._painted(line, style)}\n")

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

    def _safe(self, text: str) -> str:
        return fold(clean(text), self._encoding)

    def _painted(self, text: str, style: Style) -> str:
        if not self._colour or not style.value or not text:
            return text
        return f"\x1b[{style.value}m{text}\x1b[0m"

    def _put(self, text: str) -> None:
        self._mid_line = not text.endswith("\n")
        self._write(text)


def lay(
    text: str, width: int, indent: int, hang: int, encoding: str = "utf-8"
) -> Iterator[tuple[str, str]]:
    """Break a paragraph into lines, each with the margin before it.

    Of a marked text, all lines but the first stand behind a bar: so none poses as another.

    Args:
        text: Anything, however hostile; what is yielded is harmless.
        width: How many columns there are.
        indent: How many of them are left free.
        hang: How many more the lines after the first leave free.
        encoding: What the lines will be written in.
    """
    if not is_marked(text):
        yield from _hung(fold(clean(text), encoding), width, indent, hang)
        return
    from quizgen.markup.monospaced import lines_of

    first, *others = lines_of(text, partial(is_writable, encoding=encoding))
    if first.text or not others:
        yield from _hung(fold(clean(first.text), encoding), width, indent, hang)
    for line in others:
        told = fold(clean(f"{BAR}{NO_BREAK * line.indent}{line.text}"), encoding)
        below = min(len(BAR) + line.indent + line.hang, width - indent - hang - LEAST)
        yield from _hung(told.replace(NO_BREAK, " "), width, indent + hang, max(below, 0))


def _hung(safe: str, width: int, indent: int, hang: int) -> Iterator[tuple[str, str]]:
    margin = " " * indent
    for line in wrap(safe, width - indent, hang):
        yield margin, line
        margin = " " * (indent + hang)
