"""Collections of Anki, opened for reading: a copy, within bounds, and nothing of it is run."""

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from quizgen.importers.anki.unpacking import unpack, write_within
from quizgen.problem import RequestError

ARCHIVE = b"PK\x03\x04"
DATABASE = b"SQLite format 3\x00"
LOG = "-wal"
"""How the file's name goes on in which SQLite keeps what it has not written into it yet."""

LONGEST = 1 << 26
"""No field of a collection has more bytes."""

STEPS, MOST = 1_000_000, 5_000
"""After so many times so many steps of SQLite's, whatever is asked will not be answered."""

SPACE = 32

TABLES = ("col", "notes", "cards", "revlog")
NEW_TABLES = ("notetypes", "fields")
"""What collections have since 2021, instead of JSON in their only row of ``col``."""

TRIES = 3
"""So often a collection is copied that Anki writes to all the while."""

EXPECTED = (
    "expected what Anki or quizgen exports (.apkg or .colpkg), or a profile's collection.anki2"
)


@contextmanager
def open_collection(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the collection that a file is or holds; the file is left as it is.

    Args:
        path: A package, or a collection, which may be open in Anki at the same time.

    Raises:
        RequestError: If it is none, is damaged, or holds more than is ever read.
        OSError: If it cannot be read.
    """
    with TemporaryDirectory(prefix="quizgen-") as folder:
        copy = Path(folder) / "collection"
        _copy(path, copy)
        connection = sqlite3.connect(copy)
        try:
            _restrain(connection)
            _demand_tables(connection, path)
            yield connection
        except (sqlite3.Error, OverflowError) as error:
            told = "it asks too much" if isinstance(error, sqlite3.OperationalError) else error
            message = f"{path} cannot be read as a collection of Anki, it is damaged: {told}"
            raise RequestError(message) from None
        finally:
            connection.close()


def is_new(connection: sqlite3.Connection) -> bool:
    """Tell whether a collection has tables of its note types."""
    return _tables(connection).keys() >= {*NEW_TABLES}


def _copy(path: Path, copy: Path) -> None:
    if not stat.S_ISREG(path.stat().st_mode):
        message = f"{path} is no file: {EXPECTED}"
        raise RequestError(message)
    with path.open("rb") as file:
        start = file.read(len(DATABASE))
    if start.startswith(ARCHIVE):
        unpack(path, copy)
    elif start == DATABASE:
        _copy_live(path, copy)
    else:
        message = f"{path} is {_looks(start)}: {EXPECTED}"
        raise RequestError(message)
    with copy.open("rb") as file:
        if file.read(len(DATABASE)) != DATABASE:
            message = f"the collection in {path} is no database: {EXPECTED}"
            raise RequestError(message)


def _looks(start: bytes) -> str:
    if not start:
        return "an empty file"
    is_text = start.isascii() and not any(byte < SPACE and byte not in b"\t\r\n" for byte in start)
    return "a text" if is_text else "no file of Anki's"


def _copy_live(path: Path, copy: Path) -> None:
    """Copy a collection with what its log has, at a moment when nobody writes to it."""
    log, copied = path.with_name(path.name + LOG), copy.with_name(copy.name + LOG)
    for _ in range(TRIES):
        before = _state(path), _state(log)
        for source, target in ((path, copy), (log, copied)):
            target.unlink(missing_ok=True)
            if os.path.lexists(source):
                with source.open("rb") as file:
                    write_within(file, target, source)
        if before == (_state(path), _state(log)):
            return
    message = f"{path} is being written to: close Anki, or export the deck with its scheduling"
    raise RequestError(message)


def _state(path: Path) -> tuple[int, int] | None:
    try:
        state = path.stat()
    except FileNotFoundError:
        return None
    return state.st_size, state.st_mtime_ns


def _restrain(connection: sqlite3.Connection) -> None:
    """Let a database do no more than be read, whatever it says."""
    steps = count()
    connection.set_progress_handler(lambda: next(steps) > MOST, STEPS)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
    connection.execute("pragma trusted_schema = off")
    connection.execute("pragma query_only = on")
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
    # Names in Anki's tables are sorted in a way that SQLite itself does not know.
    connection.create_collation("unicase", lambda one, other: (one > other) - (one < other))


def _demand_tables(connection: sqlite3.Connection, path: Path) -> None:
    tables = _tables(connection)
    missing = [name for name in TABLES if name not in tables]
    if missing:
        what = f"{path} is a database, but not Anki's: it has no table {missing[0]!r}"
        message = f"{what}; {EXPECTED}"
        raise RequestError(message)
    for name in (*TABLES, *NEW_TABLES):
        kind, told = tables.get(name, ("table", "create table"))
        flat = " ".join(told.lower().split())
        if kind != "table" or not flat.startswith("create table") or " as (" in flat:
            message = f"{path} is not as Anki makes it: {name!r} is no plain table"
            raise RequestError(message)


def _tables(connection: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    rows = connection.execute("select name, type, sql from sqlite_master where type != 'index'")
    return {str(name): (str(kind), str(told)) for name, kind, told in rows}
