"""What is told of a store that cannot be used, and that nothing of it is harmed."""

import os
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path

import pytest

from quizgen.shell.store import faults, opening
from quizgen.shell.store.faults import StoreError
from quizgen.shell.store.journal import StoredJournal
from quizgen.shell.store.schema import STEPS, migrate, version_of
from quizgen.shell.store.store import Store
from tests.study.history.attempts import NOON, answer, make_attempt, on


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Make a store with an answer in it."""
    made = tmp_path / "progress.sqlite"
    with Store(made) as store:
        store.add([answer("a", on(0), make_attempt())])
    return made


def reason_of(path: Path, patience: float = 0.1) -> str:
    """Return why an answer cannot be written to a store; the error names the file."""
    with pytest.raises(StoreError) as caught, Store(path, patience) as store:
        StoredJournal(store, lambda: NOON).append(make_attempt(), NOON, 1)
    assert caught.value.filename == str(path)
    return str(caught.value.strerror)


def set_version(path: Path, version: int) -> None:
    """Say that another quizgen has written a store."""
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()


def test_what_a_newer_quizgen_has_written_stays_as_it_is(path: Path) -> None:
    """Byte by byte."""
    set_version(path, len(STEPS) + 1)
    before = path.read_bytes()
    assert reason_of(path) == faults.NEWER
    assert path.read_bytes() == before


def test_what_another_program_keeps_stays_as_it_is(tmp_path: Path) -> None:
    """Also if it is kept in SQLite."""
    path = tmp_path / "collection.anki2"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE notes (id)")
    connection.close()
    before = path.read_bytes()
    assert reason_of(path) == faults.FOREIGN
    assert path.read_bytes() == before
    path.write_bytes(b"a letter to my aunt, which is longer than a header" * 99)
    before = path.read_bytes()
    assert reason_of(path) == faults.FOREIGN
    assert path.read_bytes() == before


@pytest.mark.parametrize("year", [1969, 2300])
def test_a_clock_that_is_far_off_is_told(path: Path, year: int) -> None:
    """What it says could not be read again; nothing is written."""
    with pytest.raises(StoreError) as caught, Store(path) as store:
        StoredJournal(store).append(make_attempt(), NOON.replace(year=year), 1)
    assert caught.value.strerror == faults.CLOCK
    with Store(path) as store:
        assert [entry.id for entry in store.entries()] == ["a"]


def test_what_is_damaged_is_told(path: Path) -> None:
    """And not repaired on the quiet, which could lose more."""
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    assert reason_of(path) == faults.CORRUPT
    assert path.read_bytes() == content


def test_a_store_that_is_held_for_long_is_told(path: Path) -> None:
    """After a while; nothing is written."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert reason_of(path) == faults.LOCKED
    other.execute("ROLLBACK")
    other.close()
    with Store(path) as store:
        assert len(list(store.entries())) == 1


def test_a_store_that_cannot_grow_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite says the same of a full disk; what was kept is still there."""
    connect = opening.connect

    def connect_full(path: Path, patience: float) -> sqlite3.Connection:
        connection = connect(path, patience)
        connection.execute("PRAGMA max_page_count = 1")
        return connection

    monkeypatch.setattr("quizgen.shell.store.store.connect", connect_full)
    with pytest.raises(StoreError, match="as if the disk were full"), Store(path) as store:
        store.add(answer(str(n), on(0), make_attempt(f"test/{n}/choice")) for n in range(99))
    monkeypatch.undo()
    with Store(path) as store:
        assert [entry.id for entry in store.entries()] == ["a"]


FILLS = """
    import resource, sys
    from datetime import UTC, datetime
    from pathlib import Path
    from quizgen.shell.store.journal import StoredJournal
    from quizgen.shell.store.store import Store
    from tests.study.history.attempts import make_attempt

    most = int(sys.argv[2])
    now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    with Store(Path(sys.argv[1])) as store:
        journal = StoredJournal(store)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        try:
            while True:
                print(journal.append(make_attempt(), now, 1), flush=True)
        except OSError as error:
            print(error.strerror, file=sys.stderr)
"""


@pytest.mark.parametrize("most", [150_000, 200_000])
def test_what_was_shown_is_there_after_the_disk_was_full(path: Path, most: int) -> None:
    """No file may grow beyond a size: the answer at which it would is told to be lost."""
    command = [sys.executable, "-c", textwrap.dedent(FILLS), str(path), str(most)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.strip()) == (0, faults.FULL)
    with Store(path) as store:
        kept = [entry.id for entry in store.entries()]
    shown = done.stdout.split()
    assert shown
    assert kept == ["a", *shown]


def test_a_store_that_may_not_be_written_to_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite opens what may only be read, and refuses to write."""
    before = path.read_bytes()
    connect = sqlite3.connect

    def connect_read_only(file: Path, **options: object) -> sqlite3.Connection:
        return connect(f"file:{file}?mode=ro", uri=True, **options)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(sqlite3, "connect", connect_read_only)
    assert reason_of(path) == faults.READ_ONLY
    assert path.read_bytes() == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_to_is_told(path: Path) -> None:
    """And so is a file."""
    path.chmod(0o400)
    path.parent.chmod(0o500)
    assert reason_of(path) in (faults.READ_ONLY, faults.UNREACHABLE)
    path.parent.chmod(0o700)


def test_a_folder_that_shares_no_file_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As those of networks: SQLite then refuses the mode in which sessions do not wait."""
    connect = sqlite3.connect

    def connect_apart(file: Path, **options: object) -> sqlite3.Connection:
        return connect(f"file:{file}?vfs=unix-dotfile", uri=True, **options)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(sqlite3, "connect", connect_apart)
    assert reason_of(tmp_path / "progress.sqlite") == faults.NO_SHARING


@pytest.mark.parametrize("place", ["file/progress.sqlite", "folder"])
def test_a_place_where_no_file_can_be_is_told(tmp_path: Path, place: str) -> None:
    """By what is in the way."""
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    assert reason_of(tmp_path / place)


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (sqlite3.SQLITE_IOERR_SHMMAP, faults.NO_SHARING),
        (sqlite3.SQLITE_PROTOCOL, faults.NO_SHARING),
        (sqlite3.SQLITE_IOERR_READ, faults.FAILING),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, faults.LOCKED),
        (sqlite3.SQLITE_READONLY_DIRECTORY, faults.READ_ONLY),
        (sqlite3.SQLITE_MISUSE, "what SQLite says"),
    ],
)
def test_each_of_sqlites_errors_is_told_in_words(code: int, reason: str) -> None:
    """The particular ones before those that are of one kind with them."""
    error = sqlite3.OperationalError("what SQLite says")
    error.sqlite_errorcode = code
    with pytest.raises(StoreError) as caught, faults.faults_told(Path("here")):
        raise error
    assert caught.value.strerror == reason


def tables_of(connection: sqlite3.Connection) -> Sequence[str]:
    """Return the names of the tables of a store."""
    rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1")
    return [name for (name,) in rows]


def test_a_store_of_an_older_quizgen_is_brought_up_to_date() -> None:
    """From whichever version, step by step."""
    steps = ("CREATE TABLE a (x); INSERT INTO a VALUES (1);", "CREATE TABLE b (x);")
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection, steps[:1])
    assert (version_of(connection), tables_of(connection)) == (1, ["a"])
    migrate(connection, steps)
    migrate(connection, steps)
    assert (version_of(connection), tables_of(connection)) == (2, ["a", "b"])
    assert connection.execute("SELECT * FROM a").fetchall() == [(1,)]
    connection.close()


def test_a_step_that_fails_leaves_the_store_as_it_was() -> None:
    """With all that the steps before it did."""
    steps = ("CREATE TABLE a (x);", "CREATE TABLE b (x); CREATE TABLE a (x);")
    connection = sqlite3.connect(":memory:", isolation_level=None)
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, steps)
    assert (version_of(connection), tables_of(connection)) == (0, [])
    connection.close()
