"""Where a student's replies come from."""

from typing import Protocol, TextIO


class Resumed(Exception):  # noqa: N818 -- no error: the student went elsewhere, and is back
    """The program was stopped while it waited for a reply, and goes on."""


class Elapsed(Exception):  # noqa: N818 -- no error: the time for a quiz is over
    """The time that there was ended while a reply was waited for."""


class Reader(Protocol):
    """Where a student's replies come from."""

    shows_replies: bool
    """Whether a reply and its end of line are on the screen once it is read."""

    draws_prompt: bool
    """Whether it writes the last line of the prompt itself, as whoever edits lines must."""

    def read(self, prompt: str = "") -> str:
        """Wait for a reply.

        Args:
            prompt: The last line of what asks for it.

        Raises:
            EOFError: When there will be none.
            KeyboardInterrupt: When the student presses Ctrl-C.
            Resumed: When the program was stopped meanwhile: the prompt is not seen any more.
            Elapsed: When the time is over.
        """

    def forget(self) -> None:
        """Drop what was typed before it was asked for, where a person types."""


class LineReader:
    """Replies from a stream, one a line.

    Args:
        stream: Where they come from.
        shows_replies: Whether it is a terminal, which shows what is typed.
    """

    draws_prompt = False

    def __init__(self, stream: TextIO, *, shows_replies: bool = False) -> None:
        self._stream = stream
        self.shows_replies = shows_replies

    def read(self, prompt: str = "") -> str:  # noqa: ARG002 -- it stands there already
        """Read the next line."""
        line = self._stream.readline()
        if not line:
            raise EOFError
        return line

    def forget(self) -> None:
        """Drop nothing: what is piped in was never typed too early."""
