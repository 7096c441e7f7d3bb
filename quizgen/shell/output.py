"""Files on their way out: written beside, then renamed, so that none is ever half."""

import errno
import os
import secrets
import stat
import time
from contextlib import suppress
from pathlib import Path

from quizgen.machine.pattern import pattern

TEMPORARY = pattern(r"\.quizgen-[0-9a-f]{16}\.tmp")
"""The name of a file that is being written."""

STALE = 60 * 60
"""Seconds after which a file that is still being written is one of a killed process."""


def write_file(path: Path, content: bytes) -> None:
    """Write a file as a whole, or leave what stood there as it was.

    A link stays a link: what it leads to is written. Only a regular file is replaced. What
    a killed process has left in the folder is cleared.

    Args:
        path: The file; its folder is made if need be.
        content: Its bytes.

    Raises:
        OSError: If the folder or the file cannot be written; it names the file.
    """
    try:
        file = _find_file(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        _clear(file.parent)
        _replace(file, content)
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(path)) from error


def _find_file(path: Path) -> Path:
    """Return the file that a path stands for; it need not be there."""
    file = Path(os.path.realpath(path)) if path.is_symlink() else path
    if file.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    if file.exists() and not file.is_file():
        raise FileExistsError(errno.EEXIST, "it is there and no regular file")
    return file


def _replace(file: Path, content: bytes) -> None:
    beside = file.parent / f".quizgen-{secrets.token_hex(8)}.tmp"
    try:
        with beside.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        with suppress(FileNotFoundError):
            beside.chmod(stat.S_IMODE(file.stat().st_mode))  # who may read it stays as it was
        beside.replace(file)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _clear(folder: Path) -> None:
    """Remove files of a killed process: by their name, owner and age they are no others."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if TEMPORARY.fullmatch(entry.name):
                with suppress(OSError):
                    if _is_left(entry.stat(follow_symlinks=False)):
                        Path(entry.path).unlink()


def _is_left(status: os.stat_result) -> bool:
    ours = not hasattr(os, "geteuid") or status.st_uid == os.geteuid()
    return stat.S_ISREG(status.st_mode) and ours and time.time() - status.st_mtime > STALE
