"""A quiz whose store cannot be used: that is told in a line, nothing is harmed, it goes on."""

import ctypes
import os
import re
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from quizgen.shell.store import faults
from quizgen.shell.store.schema import STEPS
from quizgen.shell.store.store import Store
from quizgen.study.history.entry import Answer
from tests.capitals import CAPITALS

DROP, OVERRIDE = 24, 1
"""Of Linux: to drop a privilege for good, and that of root to write anywhere."""

MOST = 20
"""So many wrong answers a quiz of four questions takes before it ends."""

VERDICT = re.compile(r"(?:Right|Wrong): (reply-\w+)")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Keep an answer in a store, beside a pack."""
    (tmp_path / "mine.yaml").write_text(CAPITALS)
    path = tmp_path / "store" / "answers.sqlite"
    done = quiz(path, "before")
    assert (done.returncode, done.stderr) == (0, "")
    assert kept(path) == ["reply-before"]
    return path


def quiz(
    store: Path,
    *replies: str,
    prepare: Callable[[], None] | None = None,
    path: Path | None = None,
) -> subprocess.CompletedProcess[str]:
    """Take a quiz in a process of its own; each reply is wrong."""
    words = ("quiz", "mine.yaml", "--kind", "short-answer", "--seed", "1")
    places = os.pathsep.join(filter(None, (str(path or ""), os.environ.get("PYTHONPATH"))))
    return subprocess.run(
        [sys.executable, "-m", "quizgen", *words, "--store", str(store)],
        cwd=store.parents[1],
        input="".join(f"reply-{reply}\n" for reply in replies),
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=prepare,
        env={**os.environ, "PYTHONPATH": places},
    )


def kept(store: Path) -> list[str]:
    """Return the replies that a store holds."""
    with Store(store) as opened:
        entries = [entry for entry in opened.entries() if isinstance(entry, Answer)]
    return [entry.attempt.reply for entry in entries]


def contents(folder: Path) -> dict[str, bytes]:
    """Return all files of a folder in which anything is."""
    files = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    return {name: content for name, content in files.items() if content}


def be_newer(store: Path) -> None:
    """Say that a newer quizgen has written it."""
    with closing(sqlite3.connect(store)) as connection:
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")


def be_torn(store: Path) -> None:
    """Lose the middle of it."""
    content = bytearray(store.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    store.write_bytes(content)


def be_cut(store: Path) -> None:
    """Lose the end of it."""
    store.write_bytes(store.read_bytes()[:-8192])


def share_nothing(store: Path) -> None:
    """Be in the way of the file by which sessions share memory."""
    store.with_name(f"{store.name}-shm").mkdir()


HARMS: dict[Callable[[Path], None], tuple[str, ...]] = {
    be_newer: (faults.NEWER,),
    be_torn: (faults.CORRUPT,),
    be_cut: (faults.CORRUPT,),
    share_nothing: (faults.READ_ONLY, faults.UNREACHABLE),
}


@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.__name__)
def test_a_store_that_cannot_be_used_is_told_once(
    harm: Callable[[Path], None], store: Path
) -> None:
    """The verdicts come; no byte of it is another one after that."""
    harm(store)
    before = contents(store.parent)
    done = quiz(store, "one", "two")
    assert done.returncode == 0
    assert VERDICT.findall(done.stdout) == ["reply-one", "reply-two"]
    told = [f"warning: from now on, answers are not kept: {store}: {one}\n" for one in HARMS[harm]]
    assert done.stderr in told
    assert contents(store.parent) == before


def lose_privileges() -> None:
    """Have no right to write where the owner has none."""
    if os.geteuid() == 0:
        ctypes.CDLL(None).prctl(DROP, OVERRIDE, 0, 0, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="root may write anywhere")
def test_a_folder_that_may_only_be_read_is_told(store: Path) -> None:
    """Where the file may not be written to, either."""
    store.chmod(0o444)
    store.parent.chmod(0o555)
    before = contents(store.parent)
    done = quiz(store, "one", "two", prepare=lose_privileges)
    store.parent.chmod(0o755)
    assert VERDICT.findall(done.stdout) == ["reply-one", "reply-two"]
    reasons = (faults.READ_ONLY, faults.UNREACHABLE)
    told = [f"warning: from now on, answers are not kept: {store}: {one}\n" for one in reasons]
    assert done.stderr in told
    assert contents(store.parent) == before


APART = """
import sqlite3

connect = sqlite3.connect
sqlite3.connect = lambda file, **options: connect(
    f"file:{file}?vfs=unix-dotfile", uri=True, **options
)
"""


def test_a_folder_of_a_network_is_told(store: Path) -> None:
    """Where no memory can be shared, SQLite refuses the mode in which sessions do not wait."""
    patched = store.parents[1] / "patched"
    patched.mkdir()
    (patched / "sitecustomize.py").write_text(APART)
    before = contents(store.parent)
    done = quiz(store, "one", "two", path=patched)
    assert VERDICT.findall(done.stdout) == ["reply-one", "reply-two"]
    assert done.stderr == (
        f"warning: from now on, answers are not kept: {store}: {faults.NO_SHARING}\n"
    )
    assert contents(store.parent) == before


@pytest.mark.parametrize("room", [0, 20_000, 60_000])
def test_what_was_shown_before_the_disk_was_full_is_kept(store: Path, room: int) -> None:
    """No file may grow beyond a size: from the answer on at which one would, nothing is kept."""
    most = store.stat().st_size + room if room else 1

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    replies = [f"{number}" for number in range(MOST)]
    done = quiz(store, *replies, prepare=limit)
    assert done.returncode == 0
    shown = VERDICT.findall(done.stdout)
    assert shown == [f"reply-{reply}" for reply in replies]
    assert done.stderr == f"warning: from now on, answers are not kept: {store}: {faults.FULL}\n"
    left = kept(store)
    assert left == ["reply-before", *shown[: len(left) - 1]]
    assert len(left) < len(shown)
    assert quiz(store, "after").stderr == ""
    assert kept(store) == [*left, "reply-after"]


@pytest.mark.parametrize("most", [0, 1, 10_000, 30_000])
def test_a_store_for_which_there_is_no_room_is_told(store: Path, most: int) -> None:
    """Whatever is left of it is made whole the next time."""
    new = store.with_name("new.sqlite")

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    done = quiz(new, "one", "two", prepare=limit)
    assert VERDICT.findall(done.stdout) == ["reply-one", "reply-two"]
    assert done.stderr == f"warning: from now on, answers are not kept: {new}: {faults.FULL}\n"
    assert quiz(new, "after").stderr == ""
    assert kept(new) == ["reply-after"]


def test_two_quizzes_share_a_store(store: Path) -> None:
    """Each keeps all that it has shown, and tells of nothing."""
    words = ("quiz", "mine.yaml", "--kind", "short-answer", "--store", str(store))
    quizzes = [
        subprocess.Popen(
            [sys.executable, "-m", "quizgen", *words],
            cwd=store.parents[1],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    for name, one in zip("ab", quizzes, strict=True):
        assert one.stdin is not None
        one.stdin.write("".join(f"reply-{name}{number}\n" for number in range(MOST)))
        one.stdin.flush()
    told = [one.communicate() for one in quizzes]
    shown = [reply for out, _ in told for reply in VERDICT.findall(out)]
    assert [error for _, error in told] == ["", ""]
    assert len(shown) == 2 * MOST
    assert sorted(kept(store)) == sorted(["reply-before", *shown])
