"""How many columns a text takes where all letters are of one width, and where its lines break.

So it is on a terminal, in an e-mail and in a file of plain text.
"""

from collections.abc import Iterator
from unicodedata import category, east_asian_width

NO_BREAK = "\u00a0"
"""A space at which no line ends, and that no format takes away."""


def measure(text: str) -> int:
    """Count the columns that a text takes (UAX #11)."""
    return len(text) if text.isascii() else sum(map(width_of, text))


def wrap(text: str, width: int, hang: int = 0) -> list[str]:
    """Break a text into lines that fit, after the first each ``hang`` columns narrower.

    Lines break at spaces, beside wide characters, and within a word only where the
    word alone is longer than a line.

    Args:
        text: What to break.
        width: The columns of the first line.
        hang: What the others leave free; two columns or more must be left.
    """
    lines = [""]
    for word in text.split(" "):
        glue = " "
        for part in _parts(word, width - hang):
            room = width if len(lines) == 1 else width - hang
            if not lines[-1]:
                lines[-1] = part
            elif measure(lines[-1] + glue + part) <= room:
                lines[-1] += glue + part
            else:
                lines.append(part)
            glue = ""
    return lines


def width_of(character: str) -> int:
    """Count the columns that a character takes."""
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def _parts(word: str, width: int) -> Iterator[str]:
    """Split a word where a line may break in it."""
    part, size, before = "", 0, " "
    for character in word:
        step = width_of(character)
        if part and step and (size + step > width or _may_break(before, character)):
            yield part
            part, size = "", 0
        part += character
        size += step
        before = character if step else before
    yield part


def _may_break(before: str, after: str) -> bool:
    """Tell whether a line may end between two characters without a space (UAX #14)."""
    if category(before) in ("Ps", "Pi") or category(after) in ("Pe", "Pf", "Po"):
        return False
    return 2 in (width_of(before), width_of(after))  # noqa: PLR2004 - the width of CJK
