"""The lines of a stem, which its curator parted."""

from quizgen.machine.pattern import pattern
from quizgen.markup.plain import is_marked

_SPACES = pattern(r" {2,}|(?<=\n) ")

NO_BREAK = "\u00a0"
"""A space that no format takes away."""


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a text, with all runs of spaces and those at their start kept."""
    kept = _SPACES.sub(lambda run: NO_BREAK * len(run[0]), text)
    if is_marked(text):
        from quizgen.markup.cutting import lines

        return tuple(lines(kept))
    return tuple(kept.split("\n"))
