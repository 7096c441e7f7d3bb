"""A user's folder of templates. What is outside of it is never read."""

import os
import stat
from pathlib import Path, PurePosixPath

from quizgen.machine.pattern import pattern
from quizgen.pack.rule import Rule
from quizgen.problem import FormatError, Location, Problem
from quizgen.templating.shelf import NAMES

LARGEST = 2**20
"""No template has more bytes."""

LARGEST_PICTURE = 8 * 2**20
"""No picture beside templates has more."""

PICTURES = {
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}
"""The ends of pictures' names, and the media types that they stand for."""

_LEADS_OUT = pattern(r"(?:^|/)\.\.?(?:/|$)|^/|[\\:\0]")
"""What a path in a folder does not have: steps upwards, roots, drives, what systems read alike."""


def own_names(folder: Path) -> tuple[str, ...]:
    """Return which bundled templates a folder has its own of, in the order of the shelf."""
    standing = set(os.listdir(folder))  # noqa: PTH208 -- also where case counts for nothing
    return tuple(name for name in NAMES if name in standing)


def path_of(folder: Path, name: str) -> Path | None:
    """Return where a template stands in a folder.

    Args:
        folder: The folder.
        name: Its path in it, with slashes.

    Returns:
        Its path; None if there is none of this name, or it would lead out of the folder.
    """
    if not name or _LEADS_OUT.search(name):
        return None
    path = folder.joinpath(*PurePosixPath(name).parts)
    return path if os.path.lexists(path) else None


def read_own(folder: Path, name: str) -> str | None:
    """Return the text of a user's template.

    Args:
        folder: The user's folder.
        name: The path of the template in it, with slashes.

    Returns:
        Its text; None if the folder has no such template.

    Raises:
        FormatError: If it cannot be read, or is no text that a template could be.
    """
    path = path_of(folder, name)
    if path is None:
        return None
    data = _read(folder, path, LARGEST)
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"byte 0x{data[error.start]:02X} is no UTF-8"
        raise _unfit(path, message, "save the file as UTF-8", line) from error


def read_pictures(folder: Path) -> dict[str, bytes]:
    """Return the pictures that stand beside a user's templates, such as a school's logo.

    Args:
        folder: The user's folder.

    Returns:
        Their bytes by their names.

    Raises:
        FormatError: If one cannot be read.
    """
    return {
        name: _read(folder, folder / name, LARGEST_PICTURE)
        for name in sorted(os.listdir(folder))  # noqa: PTH208 -- names, not paths
        if os.path.splitext(name)[1].lower() in PICTURES and not name.startswith(".")  # noqa: PTH122 -- likewise
    }


def _read(folder: Path, path: Path, largest: int) -> bytes:
    """Return the bytes of a file in a folder.

    Raises:
        FormatError: If it is none, is elsewhere, is too large, or cannot be read.
    """
    try:
        real, root = os.path.realpath(path), os.path.realpath(folder)
        if os.path.commonpath((root, real)) != root:
            raise _unfit(path, "it is a link that leads out of the folder", "copy the file itself")
        if not stat.S_ISREG(path.stat().st_mode):
            raise _unfit(path, "it is no file", "put a template there, or take it away")
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise _unfit(path, f"it cannot be read: {reason}", "check the file") from error
    if len(data) > largest:
        raise _unfit(path, f"it has more than {largest:,} bytes", "make it smaller")
    return data


def _unfit(path: Path, message: str, hint: str, line: int = 0) -> FormatError:
    return FormatError(
        str(Problem(Location(str(path), line), Rule.TEMPLATE_FILE.value, message, hint))
    )
