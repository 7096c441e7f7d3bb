"""Which questions are too long for a page, so that they may go on upon the next one.

A browser that is told to keep one together leaves the rest of a page empty before it, and splits it
all the same.
"""

from collections.abc import Callable, Iterable

from quizgen.markup.plain import plain
from quizgen.paper.setting import Setting

WIDTH = 45
"""So many characters fill a line of a column."""

MOST, MOST_LARGE = 44, 26
"""So many lines fill a column of a page, and so many that are large or stand further apart."""


def flows_in(setting: Setting) -> Callable[..., bool]:
    """Return what tells whether texts are so long that they may be split.

    Args:
        setting: How pages are set.
    """
    most = MOST_LARGE if setting.is_large or setting.is_open else MOST

    def flows(*texts: Iterable[str], lines: int = 0) -> bool:
        return lines + sum(_lines(plain(text)) for group in texts for text in group) > most

    return flows


def _lines(text: str) -> int:
    return sum(1 + len(line) // WIDTH for line in text.split("\n"))
