"""What the terminal can show, and what its user wants to be spared."""

import os
import sys
from contextlib import suppress

COLUMNS = 80
"""How wide the page is where that is not known."""

OFF = frozenset({"", "0", "false", "no", "off"})
"""Values of a variable that switch off what it stands for."""


def columns() -> int:
    """Return how wide the terminal is now, as `shutil` does, which takes long to load."""
    with suppress(ValueError):
        if (told := int(os.environ.get("COLUMNS", "0"))) > 0:
            return told
    with suppress(ValueError, OSError):  # closed, or no terminal
        if sys.__stdout__ is not None:
            return os.get_terminal_size(sys.__stdout__.fileno()).columns or COLUMNS
    return COLUMNS


def is_screen() -> bool:
    """Tell whether stdout is a terminal that does more than add lines."""
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def wants_words() -> bool:
    """Tell whether all is to be said in words, for a screen reader: ACCESSIBLE is switched on."""
    return os.environ.get("ACCESSIBLE", "").strip().casefold() not in OFF


def shows_colours() -> bool:
    """Tell whether colours can and may be shown."""
    return is_screen() and not os.environ.get("NO_COLOR") and not wants_words()
