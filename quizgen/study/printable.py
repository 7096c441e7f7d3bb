"""Text that is safe to print on a terminal, in characters that it has.

Packs are untrusted: an escape sequence in one could recolour, rewrite or report the
screen, and a bidirectional override could make a right answer look like a wrong one
(Boucher and Anderson, Trojan Source, 2021).
"""

import re
from collections.abc import Iterator
from unicodedata import category, normalize

from quizgen.wrapping import width_of

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
        if width_of(character):
            before, marks = character, 0
        else:
            if before == " ":
                yield _LONE_MARK
                before = _LONE_MARK
            marks += 1
        if marks <= MARKS_MOST:
            yield character


def _fold(character: str, encoding: str) -> str:
    letters = "".join(part for part in normalize("NFD", character) if width_of(part))
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
