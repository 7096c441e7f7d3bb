"""Files: read within bounds, whatever stands at the path."""

import stat
import sys
from pathlib import Path

from quizgen.pack.report import Report
from quizgen.pack.rule import Rule
from quizgen.pack.text.decoding import MAX_BYTES, read_utf8, report_too_large
from quizgen.problem import Location, PackError, Problem

MAX_KEPT = 4 * MAX_BYTES
"""The largest file that is read of those that quizgen keeps beside a pack."""

STDIN = "-"
"""What stands for standard input where a path may be."""

_SAVE = "save what it gives to a file, or pass it on by `… | quizgen check -`"

_NO_FILES = (
    (stat.S_ISDIR, "this is a folder, not a pack", "name a file in it, or all: folder/*.yaml"),
    (stat.S_ISFIFO, "this is a pipe, not a file", _SAVE),
    (stat.S_ISSOCK, "this is a socket, not a file", _SAVE),
    (stat.S_ISCHR, "this is a device, not a file", _SAVE),
    (stat.S_ISBLK, "this is a device, not a file", _SAVE),
)
"""What may stand at a path instead of a file, and what to do; reading some of it never ends."""


def read_file(path: str | Path, shown: str = "") -> bytes:
    """Read a file that is no larger than a pack may be; ``-`` is standard input.

    Args:
        path: The file.
        shown: Its name, as problems show it; by default the path.

    Raises:
        PackError: If it is missing, no regular file, too large, or may not be read.
    """
    name = shown or str(path)
    try:
        if str(path) == STDIN:
            if sys.stdin is None:
                raise unreadable(name, "standard input is closed", "give the pack as a file")
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            file = Path(path)
            status = file.stat()
            if instead := _instead(status.st_mode):
                raise unreadable(name, *instead)
            if status.st_size > MAX_BYTES:
                raise _too_large(name)
            with file.open("rb") as stream:
                data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise unreadable(name, "there is no such file", "is the path right?") from None
    except (OSError, ValueError) as error:
        message = f"this file cannot be read: {getattr(error, 'strerror', None) or error}"
        raise unreadable(name, message, "check the path and its permissions") from None
    if len(data) > MAX_BYTES:
        raise _too_large(name)
    return data


def read_article(path: Path) -> tuple[str | None, tuple[Problem, ...]]:
    """Read the text of an article.

    Returns:
        It, or None where the file is no text in UTF-8; and what is wrong with it then.

    Raises:
        PackError: If it is no regular file, too large, or may not be read.
    """
    report = Report(str(path))
    return read_utf8(read_file(path), report), report.problems()


def read_text(path: Path) -> str:
    """Read the text of a regular file that quizgen keeps beside a pack.

    Raises:
        PackError: If it is no regular file, too large, no text, or may not be read.
    """
    name = str(path)
    try:
        if path.exists() and not path.is_file():
            message = "this is no regular file, and is left as it is"
            raise unreadable(
                name, message, "move it away, so that a file can stand here", Rule.LOCK
            )
        with path.open("rb") as stream:
            data = stream.read(MAX_KEPT + 1)
        if len(data) > MAX_KEPT:
            message = f"this file is larger than {MAX_KEPT // 2**20} MiB, the most that is read"
            raise unreadable(name, message, "take it back from version control", Rule.LOCK)
        return data.decode("utf-8")
    except OSError as error:
        message = f"this file cannot be read: {error.strerror}"
        raise unreadable(name, message, "check its permissions", Rule.LOCK) from None
    except UnicodeDecodeError:
        message = "this file cannot be read as UTF-8 text"
        raise unreadable(name, message, "take it back from version control", Rule.LOCK) from None


def tell_instead(path: Path) -> tuple[str, str] | None:
    """Tell what stands at a path instead of a file, and what to do; None if nothing does."""
    try:
        return _instead(path.stat().st_mode)
    except (OSError, ValueError):
        return None


def is_file(path: Path) -> bool:
    """Tell whether a regular file stands at a path, whatever the path is."""
    try:
        return path.is_file()
    except OSError:
        return False


def is_folder(path: Path) -> bool:
    """Tell whether a folder stands at a path."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def is_no_folder(path: Path) -> bool:
    """Tell whether anything but a folder stands at a path."""
    try:
        return path.exists() and not path.is_dir()
    except (OSError, ValueError):
        return False


def _instead(mode: int) -> tuple[str, str] | None:
    return next(((message, hint) for is_it, message, hint in _NO_FILES if is_it(mode)), None)


def unreadable(name: str, message: str, hint: str, rule: Rule = Rule.NO_FILE) -> PackError:
    """Make the error of a file that cannot be read."""
    return PackError([Problem(Location(name), rule.value, message, hint)])


def _too_large(name: str) -> PackError:
    report = Report(name)
    report_too_large(report)
    return PackError(report.problems())
