"""What a quiz is read from and written to: a terminal, or a pipe."""

from __future__ import annotations

import io
import sys
from functools import partial
from typing import TYPE_CHECKING

from quizgen.shell.streams import tell
from quizgen.shell.terminal.screen import columns, is_screen, shows_colours, wants_words

if TYPE_CHECKING:
    from quizgen.study.faces.page import Page
    from quizgen.study.faces.readers import Reader


def make_readers() -> tuple[Reader, Reader, Reader | None]:
    """Read letters as keys from a terminal that can do so, and all else as lines.

    Returns:
        Where letters come from, where lines do, and what ends a pause; None where nobody reads.
    """
    from quizgen.study.faces.readers import LineReader

    if sys.stdin is None:  # closed by the caller
        nothing = LineReader(io.StringIO())
        return nothing, nothing, None
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    if not sys.stdin.isatty():
        lines = LineReader(sys.stdin)
        return lines, lines, None
    from quizgen.shell.terminal.keys import KeyReader, LetterReader
    from quizgen.shell.terminal.lines import EditedReader, TypedReader, can_edit

    typed = TypedReader(sys.stdin, shows_replies=True)
    if not sys.stdout.isatty():  # somebody types, and reads nothing
        return typed, typed, None
    if not is_screen() or wants_words():
        return typed, typed, typed
    return LetterReader(), EditedReader() if can_edit() else typed, KeyReader()


def make_page() -> Page:
    """Write to stdout as its kind and encoding allow."""
    from quizgen.study.faces.page import Page

    colour = shows_colours()
    return Page(
        partial(tell, nl=False, color=colour),
        width=columns,
        encoding=sys.stdout.encoding,
        colour=colour,
        signs=not wants_words(),
    )
