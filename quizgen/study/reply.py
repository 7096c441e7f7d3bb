"""What a student answers: where it comes from, and which option it stands for."""

from typing import Protocol, TextIO
from unicodedata import normalize

from quizgen.forms import LETTERS

DIGITS = "123456789"


class Reader(Protocol):
    """Where a student's replies come from."""

    shows_replies: bool
    """Whether a reply and its end of line are on the screen once it is read."""

    def read(self) -> str:
        """Wait for a reply.

        Raises:
            EOFError: When there will be none.
            KeyboardInterrupt: When the student presses Ctrl-C.
        """


class LineReader:
    """Replies from a stream, one a line.

    Args:
        stream: Where they come from.
        shows_replies: Whether it is a terminal, which shows what is typed.
    """

    def __init__(self, stream: TextIO, *, shows_replies: bool = False) -> None:
        self._stream = stream
        self.shows_replies = shows_replies

    def read(self) -> str:
        """Read the next line."""
        line = self._stream.readline()
        if not line:
            raise EOFError
        return line


def plain(reply: str) -> str:
    """Return a reply without the differences of case, width and spaces around it."""
    return normalize("NFKC", reply).casefold().strip()


def place_of(reply: str, count: int) -> int | None:
    """Return the place of the option that a letter or its number stands for.

    Args:
        reply: A plain reply.
        count: How many options there are.

    Returns:
        The place from 0, or None where no option is meant.
    """
    if len(reply) != 1:
        return None
    for signs in (LETTERS.lower(), DIGITS):
        if reply in signs[:count]:
            return signs.index(reply)
    return None
