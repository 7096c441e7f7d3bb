"""A store's file, opened: checked before anything is written, shared with other sessions."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from quizgen.shell.store.faults import (
    FOREIGN,
    FULL,
    LOCKED,
    NEWER,
    NO_SHARING,
    PRIMARY,
    UNREACHABLE,
    StoreError,
    fault,
    faults_told,
)
from quizgen.shell.store.schema import STEPS, is_foreign, migrate, version_of

PATIENCE = 5.0
"""Seconds to wait for another session, which holds the store for a few milliseconds."""

SHARED = 1 << 15
"""Bytes of the file by which sessions share a store."""

FULL_NUMBERS = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""What the system calls it where there is no room."""

_PAUSE = 0.01


def connect(path: Path, patience: float = PATIENCE) -> sqlite3.Connection:
    """Open a store, and make it if there is none.

    What was committed survives a crash of the machine: the log of SQLite's own is written
    through to the disk each time (WAL with synchronous=FULL).

    Args:
        path: The file; its folder is made if need be.
        patience: Seconds to wait for another session.

    Raises:
        StoreError: If it cannot be opened; then it stays as it was.
    """
    with faults_told(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
        try:
            _check(connection, path)
            _share(connection, path, patience)
            migrate(connection)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Write something as a whole, or nothing of it; only one session does so at a time.

    Raises:
        StoreError: If it cannot be written.
    """
    with faults_told(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            # A full disk has rolled it back already.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def _check(connection: sqlite3.Connection, path: Path) -> None:
    # What is read must be of one moment: another session may be making the store just now.
    connection.execute("BEGIN")
    try:
        if is_foreign(connection):
            raise fault(path, errno.EINVAL, FOREIGN)
        if version_of(connection) > len(STEPS):
            raise fault(path, errno.EINVAL, NEWER)
    except sqlite3.OperationalError as error:
        code = error.sqlite_errorcode
        if code & PRIMARY == sqlite3.SQLITE_CANTOPEN or code == sqlite3.SQLITE_IOERR_SHMOPEN:
            raise _unopened(path) from error
        raise
    finally:
        # What a full disk stops is rolled back already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _unopened(path: Path) -> StoreError:
    """Tell what is wrong where SQLite does not say which of its files cannot be opened.

    If the store itself may be written to, and its folder too, it is the file that sessions share.
    """
    if not os.access(path, os.R_OK | os.W_OK):
        return fault(path, errno.EACCES, UNREACHABLE)
    from tempfile import TemporaryFile

    try:
        with TemporaryFile(dir=path.parent) as file:
            file.write(bytes(SHARED))
            file.flush()
    except OSError as error:
        if error.errno in FULL_NUMBERS:
            return fault(path, errno.ENOSPC, FULL)
        return fault(path, errno.EACCES, UNREACHABLE)
    return fault(path, errno.ENOLCK, NO_SHARING)


def _share(connection: sqlite3.Connection, path: Path, patience: float) -> None:
    """Let several sessions use a store at once, and each write through to the disk."""
    end = monotonic() + patience
    while (mode := _share_now(connection)) is None:
        if monotonic() > end:
            raise fault(path, errno.EAGAIN, LOCKED)
        sleep(_PAUSE)
    if mode != "wal":
        raise fault(path, errno.ENOLCK, NO_SHARING)
    connection.execute("PRAGMA synchronous = FULL")


def _share_now(connection: sqlite3.Connection) -> str | None:
    """Return the mode in which a store is from now on; None where another session is in the way.

    Here SQLite does not wait by itself: two that waited for each other would do so for ever.
    """
    try:
        (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & PRIMARY != sqlite3.SQLITE_BUSY:
            raise
        return None
    return str(mode)
