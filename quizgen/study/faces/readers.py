"""Where a student's replies come from."""

from typing import Protocol, TextIO


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
