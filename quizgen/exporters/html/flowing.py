"""Which questions are too long for a page, so that they may go on upon the next one.

A browser that is told to keep one together leaves the rest of a page empty before it, and splits it
all the same.
"""

from collections.abc import Callable, Iterable

from quizgen.markup.plain import plain
from quizgen.paper.setting import Setting

MOST, MOST_WIDE = 2_000, 1_200
"""So many characters fill a column of a page, and one in large or wide letters."""


def flows_in(setting: Setting) -> Callable[..., bool]:
    """Return what tells whether texts are so long that they may be split.

    Args:
        setting: How pages are set.
    """
    most = MOST_WIDE if setting.is_large or setting.is_open else MOST

    def flows(*texts: Iterable[str]) -> bool:
        return sum(len(plain(text)) for group in texts for text in group) > most

    return flows
