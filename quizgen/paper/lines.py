"""The lines of a stem, which its curator parted; all other texts are one line each."""

from quizgen.machine.pattern import pattern
from quizgen.markup.cutting import lines
from quizgen.wrapping import NO_BREAK

_SPACES = pattern(r" {2,}|(?<=\n) ")

_BREAKS = pattern(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+ *")


def on_a_line(text: str) -> str:
    """Return a text on one line: a space stands for what would end it, as in HTML."""
    return _BREAKS.sub(" ", text)


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a text, with all runs of spaces and those at their start kept."""
    return tuple(lines(_SPACES.sub(lambda run: NO_BREAK * len(run[0]), text)))
