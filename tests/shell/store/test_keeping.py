"""A quiz that is kept, while others hold the store."""

import sqlite3
from functools import partial
from pathlib import Path
from threading import Timer

import pytest

from quizgen.shell.store import keeping, store
from quizgen.shell.store.keeping import Keeper
from quizgen.shell.store.store import Store
from quizgen.study.sitting.effects import Record
from tests.study.history.attempts import make_attempt


@pytest.fixture
def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> sqlite3.Connection:
    """Hold a store that is there, as another session does while it writes."""
    path = tmp_path / "progress.sqlite"
    Store(path).close()
    monkeypatch.setattr(store, "Store", partial(Store, patience=0.05))
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    connection.execute("BEGIN IMMEDIATE")
    return connection


def test_an_answer_waits_until_it_can_be_kept(
    held: sqlite3.Connection, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """That is told once; nothing is lost."""
    keep = Keeper(tmp_path / "progress.sqlite", None)
    timer = Timer(0.3, held.close)
    timer.start()
    for item in ("a", "b"):
        keep(Record(make_attempt(item)))
    timer.join()
    keep.close()
    with Store(tmp_path / "progress.sqlite") as kept:
        assert [entry.card.item for entry in kept.entries()] == ["a", "b"]
    told = capfd.readouterr().err
    assert told.count("waiting until this answer can be kept") == 1
    assert "not kept" not in told


def test_it_does_not_wait_for_ever(
    held: sqlite3.Connection,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The quiz goes on without the store, and says so."""
    monkeypatch.setattr(keeping, "TURNS", 3)
    keep = Keeper(tmp_path / "progress.sqlite", None)
    for item in ("a", "b"):
        keep(Record(make_attempt(item)))
    held.close()
    assert capfd.readouterr().err.count("from now on, answers are not kept") == 1
    with Store(tmp_path / "progress.sqlite") as kept:
        assert list(kept.entries()) == []
