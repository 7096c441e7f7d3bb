"""The standard streams: what is written there can always be read, and is not lost in silence.

What the encoding of a stream has no characters for is written in plainer ones or as escapes.
A stdout that takes no more, such as a full disk, is an error that bears its name; one that
nobody reads any more ends the program quietly, as it does other tools. What cannot be said
on stderr cannot be said at all, and changes nothing.
"""

from __future__ import annotations

import codecs
import errno
import io
import json
import os
import sys
from typing import TYPE_CHECKING

import click

from quizgen.markup.plain import plain
from quizgen.shell.ending import UNREAD
from quizgen.study.printable import plainer

if TYPE_CHECKING:
    from typing import TextIO

    from typing_extensions import Buffer

READABLY = "quizgen-readably"
"""The name of the way in which characters are written that an encoding lacks."""

STDIN_FILE, STDOUT_FILE, STDERR_FILE = range(3)


class Outlet(io.FileIO):
    """The file behind stdout; what it cannot take is told once, and not again at the exit."""

    _lost = False

    def write(self, data: Buffer, /) -> int:
        """Write bytes.

        Raises:
            OSError: If they cannot be written; it names stdout.
            SystemExit: If nobody reads them.
        """
        if self._lost:
            return memoryview(data).nbytes
        try:
            return super().write(data)
        except BrokenPipeError:
            self._lost = True
            sys.exit(UNREAD)
        except OSError as error:
            self._lost = True
            reason = "it is closed" if error.errno == errno.EBADF else error.strerror
            raise OSError(error.errno, reason, "stdout") from error


class Aside(io.FileIO):
    """The file behind stderr; that it takes nothing is no reason to stop."""

    def write(self, data: Buffer, /) -> int:
        """Write bytes, if that is possible."""
        try:
            return super().write(data)
        except OSError:
            return memoryview(data).nbytes


def open_streams() -> None:
    """Make stdout and stderr such that all of this module's promises hold."""
    codecs.register_error(READABLY, _write_readably)
    # A file that is opened must not get the number of a stream that the caller has closed.
    _fill(STDIN_FILE, os.O_RDONLY)
    _fill(STDOUT_FILE, os.O_RDONLY)  # so that writing to it fails
    _fill(STDERR_FILE, os.O_WRONLY)
    sys.stdout = _open(sys.stdout, STDOUT_FILE, Outlet)
    sys.stderr = _open(sys.stderr, STDERR_FILE, Aside)


def tell(text: str, *, nl: bool = True, color: bool | None = None) -> None:
    """Write text to stdout.

    Args:
        text: What to write.
        nl: Whether to end the line.
        color: Whether its colours are shown; by default where stdout is a terminal.
    """
    click.echo(plain(text), file=sys.stdout, nl=nl, color=color)


def behind_bars(text: str) -> str:
    """Put the lines of a text behind a bar, all but the first: so they pose as nothing else.

    Args:
        text: A text, of which the plain text is told where it is marked.
    """
    return plain(text).replace("\n", "\n| ")


def tell_json(value: object, *, indent: int | None = None) -> None:
    """Write JSON to stdout; in ASCII, if stdout has not all its characters."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value, indent=indent)
    tell(text)


def tell_bytes(content: bytes) -> None:
    """Write bytes to stdout."""
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def remark(text: str) -> None:
    """Write a line to stderr: what is for the user's eyes, and no part of a result."""
    click.echo(plain(text), file=sys.stderr)


def _fill(number: int, flags: int) -> None:
    try:
        os.fstat(number)
    except OSError:
        os.open(os.devnull, flags)


def _open(stream: TextIO | None, number: int, kind: type[io.FileIO]) -> TextIO:
    """Open a standard stream anew over another kind of file, unless it is none of the system's."""
    encoding, lines = "utf-8", False
    if stream is not None:  # None: the caller has closed it
        if not isinstance(stream, io.TextIOWrapper):
            return stream
        raw = getattr(stream.buffer, "raw", stream.buffer)
        if type(raw) is not io.FileIO or raw.fileno() != number:
            stream.reconfigure(errors=READABLY)
            return stream
        encoding, lines = stream.encoding, stream.line_buffering
        stream.flush()
    file = io.BufferedWriter(kind(number, "w", closefd=False))
    return io.TextIOWrapper(file, encoding=encoding, errors=READABLY, line_buffering=lines)


def _write_readably(error: UnicodeError) -> tuple[str | bytes, int]:
    """Write characters that an encoding lacks: marks in plainer ones, all else as escapes.

    So nothing gets another name: of a letter no mark is left out.
    """
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    words = (plainer(character) for character in lacking)
    return "".join(word.encode("ascii", "backslashreplace").decode() for word in words), error.end
