"""Text that is safe to print on a terminal, in characters that it has, in lines that fit.

Packs are untrusted: an escape sequence in one could recolour, rewrite or report the
screen, and a bidirectional override could make a right answer look like a wrong one
(Boucher and Anderson, Trojan Source, 2021).
"""

import re
from collections.abc import Iterator
from unicodedata import category, east_asian_width, normalize

MARKS_MOST = 4
"""How many marks may stand on one letter; living languages need no more in NFC."""

_NO_BREAK_SPACES = "\u00a0\u202f"
_JOINERS = "\u200c\u200d"  # Persian and Indic spelling and emoji need them
_LONE_MARK = "\u25cc"  # the dotted circle that a mark without its letter stands on
_UNKNOWN = "\ufffd"

_PLAIN = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "‚": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "–": "-",
        "—": "-",
        "−": "-",
        "…": "...",
        "✓": "+",
        "✗": "x",
        "•": "-",
        "（": "(",
        "）": ")",
        "\u00a0": " ",
        "\u202f": " ",
        _LONE_MARK: "",
        _UNKNOWN: "?",
    }
)


def clean(text: str) -> str:
    """Make text harmless to a terminal, on one line.

    Every run of white space becomes one space. Control characters (so the start of
    every escape sequence) become U+FFFD, and so do the signs of marked text. Invisible
    format characters are dropped, with them those that turn the direction of text; joiners
    stay. A letter carries no more than four marks, and none can settle on what was printed
    before the text.
    """
    harmless = "".join(map(_harmless, normalize("NFC", text)))
    return "".join(_seat_marks(re.sub(" +", " ", harmless).strip(" ")))


def fold(text: str, encoding: str) -> str:
    """Replace what an encoding cannot write: ``é`` by ``e``, ``—`` by ``-``, else by ``?``."""
    if is_writable(text, encoding):
        return text
    return "".join(_fold(character, encoding) for character in text)


def plainer(character: str) -> str:
    """Replace a typographic mark by one that every encoding has: ``’`` by ``'``."""
    return character.translate(_PLAIN)


def measure(text: str) -> int:
    """Count the columns that clean text takes on a terminal (UAX #11)."""
    return sum(map(_width, text))


def wrap(text: str, width: int, hang: int = 0) -> list[str]:
    """Break clean text into lines that fit, after the first each ``hang`` columns narrower.

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


def _harmless(character: str) -> str:
    if character.isspace():
        return character if character in _NO_BREAK_SPACES else " "
    kind = category(character)
    if kind in ("Cc", "Cs") or "\ufdd0" <= character <= "\ufdef":
        return _UNKNOWN
    return "" if kind == "Cf" and character not in _JOINERS else character


def _seat_marks(text: str) -> Iterator[str]:
    """Give every mark a letter to stand on, and every letter a bearable number of them."""
    before, marks = " ", 0
    for character in text:
        if _width(character):
            before, marks = character, 0
        else:
            if before == " ":
                yield _LONE_MARK
                before = _LONE_MARK
            marks += 1
        if marks <= MARKS_MOST:
            yield character


def _width(character: str) -> int:
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def _parts(word: str, width: int) -> Iterator[str]:
    """Split a word where a line may break in it."""
    part, size, before = "", 0, " "
    for character in word:
        step = _width(character)
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
    return 2 in (_width(before), _width(after))  # noqa: PLR2004 - the width of CJK


def _fold(character: str, encoding: str) -> str:
    letters = "".join(part for part in normalize("NFD", character) if _width(part))
    for simpler in (character, plainer(character), letters):
        if is_writable(simpler, encoding):
            return simpler
    return "?"


def is_writable(text: str, encoding: str) -> bool:
    """Tell whether an encoding has all characters of a text."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
