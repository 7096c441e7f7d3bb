"""Releases that are cut off: what stood there before is whole, and the next one makes up for it."""

import json
import os
import resource
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from quizgen.decks.lockfile import parse_lock
from tests.commands.test_deck import PACK

CALL = ("deck", "mine.yaml", "--release")

KILLED = """
import os, signal, sys
left = int(sys.argv.pop(1))

def mortal(call):
    def run(*given, **named):
        global left
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
        return call(*given, **named)
    return run

for name in ("fsync", "replace"):
    setattr(os, name, mortal(getattr(os, name)))
from quizgen.commands import main
main()
"""
"""Runs quizgen, and kills it before the given one of all steps that bring a file to the disk."""

STEPS = 4
"""A deck is written and put in its place, then the lock."""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run quizgen in a process of its own."""
    command = [sys.executable, "-m", "quizgen", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """Return a folder with a release, and a pack that has changed since."""
    (tmp_path / "mine.yaml").write_text(PACK)
    assert run(tmp_path, *CALL, "--first").returncode == 0
    (tmp_path / "mine.yaml").write_text(PACK.replace("the Arno", "the Piave"))
    return tmp_path


def contents(folder: Path) -> tuple[bytes, bytes]:
    """Return the deck and its lock, both of which must be whole."""
    deck, lock = folder / "mine.apkg", folder / "mine.lock.json"
    with zipfile.ZipFile(deck) as archive:
        assert archive.testzip() is None
    assert parse_lock(lock.read_text("utf-8"), "mine.lock.json").release
    return deck.read_bytes(), lock.read_bytes()


def test_a_killed_release_leaves_whole_files(edited: Path) -> None:
    """Before each step that could tear one; the next release is none of the killed one's."""
    before = contents(edited)
    seen = []
    for step in range(1, STEPS + 1):
        done = subprocess.run(
            [sys.executable, "-c", KILLED, str(step), *CALL], cwd=edited, check=False
        )
        assert done.returncode == -signal.SIGKILL
        deck, lock = contents(edited)
        assert lock == before[1]
        seen.append(deck == before[0])
        (edited / "mine.apkg").write_bytes(before[0])
    assert seen == [True, True, False, False]
    done = subprocess.run([sys.executable, "-c", KILLED, "9", *CALL], cwd=edited, check=False)
    assert done.returncode == 0
    assert json.loads(contents(edited)[1])["release"] == 2


def test_a_full_disk_leaves_whole_files(edited: Path) -> None:
    """It is told, and nothing half stays behind."""
    before = contents(edited)
    for room in (0, 2000, len(before[0]) - 1):

        def limit(room: int = room) -> None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))

        done = subprocess.run(
            [sys.executable, "-m", "quizgen", *CALL],
            cwd=edited,
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=limit,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        )
        assert done.returncode == 3
        assert "Traceback" not in done.stderr
        assert "cannot be written" in done.stderr
        assert contents(edited) == before
        assert {path.name for path in edited.iterdir()} == {
            *("mine.yaml", "mine.apkg", "mine.lock.json")
        }
