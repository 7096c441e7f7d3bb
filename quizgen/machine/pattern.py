"""Regular expressions that are compiled when they are first used.

To compile those of all modules took a tenth of the time from a command to the first question,
which needs hardly any of them.
"""

import re
from collections.abc import Iterable
from typing import cast


class _Pattern:
    """Stands for a pattern; what it is asked for, it has from then on."""

    def __init__(self, text: str, flags: int) -> None:
        self._text, self._flags = text, flags

    def __getattr__(self, name: str) -> object:
        found = getattr(re.compile(self._text, self._flags), name)
        setattr(self, name, found)
        return found


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern as `re.compile` does, without compiling it yet.

    It is for patterns that are the program's own: what is wrong with one shows late.
    """
    return cast("re.Pattern[str]", _Pattern(text, flags))


def any_of(words: Iterable[str], parted: str = r"\s+") -> str:
    """Write a pattern of any of the words, the longest first; of nothing if there are none.

    Args:
        words: The words; some may be several with spaces between.
        parted: The pattern of what stands between these.
    """
    ordered = sorted(words, key=len, reverse=True)
    written = (parted.join(map(re.escape, word.split())) for word in ordered)
    return f"(?:{'|'.join(written)})" if ordered else "(?!)"
