"""Words before a date that make another one of it: ``early``, ``c.``, ``since``."""

import re
from collections.abc import Iterable, Mapping

from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern


@frozen(eq=False)
class Opening:
    """What stands before a date.

    Attributes:
        kind: What it makes of it: ``early``, ``mid``, ``late``, ``about``, ``since``, ``until``.
        found: Matches it, with the space after it, at the start of a text.
    """

    kind: str
    found: re.Pattern[str]


def openings(words: Mapping[str, Iterable[str]]) -> tuple[Opening, ...]:
    """Make ready what may stand before a date.

    Args:
        words: The words of each kind; what ends in a letter needs a space after it.
    """
    return tuple(
        Opening(kind, pattern("|".join(map(_written, _longest_first(several))), re.IGNORECASE))
        for kind, several in words.items()
        if several
    )


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(dict.fromkeys(words), key=len, reverse=True)


def _written(words: str) -> str:
    spaced = r"\s+".join(map(re.escape, words.split()))
    return spaced + (r"\s+" if words[-1].isalnum() else r"\s*")
