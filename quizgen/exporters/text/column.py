"""Texts as lines of a page that is so many columns wide."""

from collections.abc import Iterator

from quizgen.markup.plain import is_marked
from quizgen.paper.lines import lines_of, on_a_line
from quizgen.wrapping import NO_BREAK, measure, wrap

WIDTH = 78
"""So wide is a line, as RFC 5322 wants it of e-mails (section 2.1.1)."""

LEAST = 24
"""So many columns are left to a line of code, however far it is indented."""


def paragraph(text: str, sign: str = "", *, keeps_lines: bool = False) -> Iterator[str]:
    """Yield the lines of a text.

    Args:
        text: What to write, marked or not.
        sign: What stands before its first line, and as many spaces before all others.
        keeps_lines: Whether it has lines of its own, as a stem may.
    """
    for part, indent, hang in _parts(text, keeps_lines=keeps_lines):
        shift = min(indent, WIDTH - measure(sign) - LEAST)
        lead = sign + " " * shift
        room = WIDTH - measure(lead)
        for line in wrap(part, room, min(hang, room - LEAST)):
            yield (lead + line).replace(NO_BREAK, " ")
            sign = " " * measure(sign)
            lead = sign + " " * (shift + min(hang, room - LEAST))


def underlined(text: str, sign: str) -> Iterator[str]:
    """Yield the lines of a heading, with a line of signs below them."""
    lines = list(paragraph(text))
    yield from lines
    yield sign * max(map(measure, lines))


def at_ends(first: str, last: str) -> Iterator[str]:
    """Yield a line with one text at its start and another at its end; two where they have no room.

    Args:
        first: What stands at the start.
        last: What stands at the end, which is short.
    """
    *others, line = paragraph(first)
    yield from others
    gap = WIDTH - measure(line) - measure(last)
    if gap > 1:
        yield f"{line}{' ' * gap}{last}"
    else:
        yield from (line, f"{last:>{WIDTH}}")


def _parts(text: str, *, keeps_lines: bool) -> Iterator[tuple[str, int, int]]:
    """Yield the lines of a text's own: each with its indent, and that of what follows."""
    if is_marked(text):
        from quizgen.markup.monospaced import lines_of as marked_lines_of

        for line in marked_lines_of(text):
            yield on_a_line(line.text), line.indent, line.hang
    elif keeps_lines:
        for kept in lines_of(text):
            yield on_a_line(kept), 0, 0
    else:
        yield on_a_line(text), 0, 0
