"""What can be wrong with a store, in words that tell what to do."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CORRUPT = (
    "it is damaged; nothing was changed. Put it aside, and take a copy of it, or what "
    "`quizgen progress --export` wrote, in by `--import`"
)
FOREIGN = "it is no store of quizgen's: name another file by --store"
NEWER = "a newer quizgen has written it: update this one; nothing was changed"
LOCKED = "another program has been writing to it for long: try again when that is done"
READ_ONLY = "it may not be written to: name another file by --store or QUIZGEN_STORE"
FULL = "it cannot grow, as if the disk were full: nothing that was kept before is lost"
NO_SHARING = (
    "its folder does not let several programs share a file, as folders of a network seldom do: "
    "name a file on this computer by --store or QUIZGEN_STORE"
)
UNREACHABLE = "it cannot be opened: does its folder let you read and write?"
FAILING = "the disk fails to read or write it; nothing that was kept before is lost"

CLOCK = "by the clock of this machine it is a year in which nobody answers: set it, and try again"

PRIMARY = 0xFF
"""The lower byte of SQLite's codes says what kind of error it is."""

_REASONS = {
    sqlite3.SQLITE_CORRUPT: (errno.EIO, CORRUPT),
    sqlite3.SQLITE_NOTADB: (errno.EINVAL, FOREIGN),
    sqlite3.SQLITE_BUSY: (errno.EAGAIN, LOCKED),
    sqlite3.SQLITE_LOCKED: (errno.EAGAIN, LOCKED),
    sqlite3.SQLITE_READONLY: (errno.EROFS, READ_ONLY),
    sqlite3.SQLITE_PERM: (errno.EACCES, READ_ONLY),
    sqlite3.SQLITE_FULL: (errno.ENOSPC, FULL),
    sqlite3.SQLITE_PROTOCOL: (errno.ENOLCK, NO_SHARING),
    sqlite3.SQLITE_NOLFS: (errno.EFBIG, FULL),
    sqlite3.SQLITE_CANTOPEN: (errno.EACCES, UNREACHABLE),
    sqlite3.SQLITE_IOERR: (errno.EIO, FAILING),
    # These say more than that reading or writing failed.
    sqlite3.SQLITE_IOERR_WRITE: (errno.ENOSPC, FULL),
    sqlite3.SQLITE_IOERR_TRUNCATE: (errno.ENOSPC, FULL),
    sqlite3.SQLITE_IOERR_SHMSIZE: (errno.ENOSPC, FULL),
    sqlite3.SQLITE_IOERR_SHMMAP: (errno.ENOLCK, NO_SHARING),
    sqlite3.SQLITE_IOERR_SHMLOCK: (errno.ENOLCK, NO_SHARING),
    sqlite3.SQLITE_IOERR_SHMOPEN: (errno.ENOLCK, NO_SHARING),
    sqlite3.SQLITE_IOERR_LOCK: (errno.ENOLCK, NO_SHARING),
    sqlite3.SQLITE_IOERR_RDLOCK: (errno.ENOLCK, NO_SHARING),
    sqlite3.SQLITE_IOERR_UNLOCK: (errno.ENOLCK, NO_SHARING),
}
"""What SQLite's codes come to: the system's number for it, and what is told."""


class StoreError(OSError):
    """The store cannot be used; as every error of the system's, it names its file."""


@contextmanager
def faults_told(path: Path) -> Iterator[None]:
    """Tell what SQLite or the system refuses in words that help.

    Raises:
        StoreError: If it refuses something.
    """
    try:
        yield
    except StoreError:
        raise
    except sqlite3.Error as error:
        raise fault(path, *_reason(error)) from error
    except OSError as error:
        raise fault(path, error.errno or errno.EIO, error.strerror or str(error)) from error


def fault(path: Path, number: int, reason: str) -> StoreError:
    """Return an error about a store.

    Args:
        path: Its file.
        number: The system's number for what is wrong.
        reason: What is told.
    """
    return StoreError(number, reason, str(path))


def _reason(error: sqlite3.Error) -> tuple[int, str]:
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return errno.EIO, str(error)
    found = _REASONS.get(code) or _REASONS.get(code & PRIMARY)
    return found or (errno.EIO, str(error))
