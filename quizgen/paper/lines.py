"""The lines of a stem, which its curator parted."""

from quizgen.machine.pattern import pattern
from quizgen.markup.cutting import lines
from quizgen.wrapping import NO_BREAK

_SPACES = pattern(r" {2,}|(?<=\n) ")


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a text, with all runs of spaces and those at their start kept."""
    return tuple(lines(_SPACES.sub(lambda run: NO_BREAK * len(run[0]), text)))
