"""A store's file, opened: checked before anything is written, shared with other sessions."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quizgen.shell.store.faults import FOREIGN, NEWER, NO_SHARING, fault, faults_told
from quizgen.shell.store.schema import STEPS, is_foreign, migrate, version_of

PATIENCE = 5.0
"""Seconds to wait for another session, which holds the store for a few milliseconds."""


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
            _share(connection, path)
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
    if is_foreign(connection):
        raise fault(path, errno.EINVAL, FOREIGN)
    if version_of(connection) > len(STEPS):
        raise fault(path, errno.EINVAL, NEWER)


def _share(connection: sqlite3.Connection, path: Path) -> None:
    (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    if mode != "wal":
        raise fault(path, errno.ENOLCK, NO_SHARING)
    connection.execute("PRAGMA synchronous = FULL")
