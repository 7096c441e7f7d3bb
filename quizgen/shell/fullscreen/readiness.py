"""Whether the full screen can be shown here. Line mode asks this, so Textual is not loaded yet."""

import codecs
import sys
from importlib.util import find_spec

from quizgen.problem import UsageError
from quizgen.shell.streams import remark
from quizgen.shell.terminal.screen import is_screen, wants_words

LIBRARY = "textual"


def can_fill_screen() -> bool:
    """Tell whether the full screen can be shown; where it cannot, remark that line mode goes on.

    Raises:
        UsageError: If what draws it is not installed.
    """
    if find_spec(LIBRARY) is None:
        message = 'the full screen needs Textual: pip install "quizgen[tui]"'
        raise UsageError(message)
    if reason := _obstacle():
        remark(f"no full screen, as {reason}: the quiz goes on in lines")
    return not reason


def _obstacle() -> str:
    """Return why the full screen cannot be shown here; an empty text if it can."""
    # It is drawn on stderr, as Textual wants it.
    streams = {"stdin": sys.__stdin__, "stdout": sys.__stdout__, "stderr": sys.__stderr__}
    for name, stream in streams.items():
        if stream is None or stream.closed or not stream.isatty():
            return f"{name} is no terminal"
    if not is_screen():
        return "TERM is dumb"
    if wants_words():
        return "ACCESSIBLE asks for words"
    encoding = sys.__stderr__.encoding if sys.__stderr__ else "ascii"
    if codecs.lookup(encoding).name != "utf-8":
        return f"the terminal is written to in {encoding}, not in UTF-8"
    return ""
