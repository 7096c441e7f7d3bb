"""The quiz and its store: what was answered is kept, and what is asked may go by it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.capitals import CAPITALS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a pack."""
    (tmp_path / "mine.yaml").write_text(CAPITALS)
    return tmp_path


def run(folder: Path, *words: str, replies: str = "") -> subprocess.CompletedProcess[str]:
    """Run quizgen, with a store in the folder, and answers from a pipe."""
    environment = {**os.environ, "QUIZGEN_STORE": str(folder / "store" / "answers.sqlite")}
    return subprocess.run(
        [sys.executable, "-m", "quizgen", *words],
        cwd=folder,
        input=replies,
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )


def kept(folder: Path) -> list[dict[str, object]]:
    """Return the entries of the log."""
    done = run(folder, "progress", "--export", "-")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()[1:]]


def test_each_answer_is_kept(folder: Path) -> None:
    """With what was shown, replied and found; what was not answered is not there."""
    done = run(folder, "quiz", "mine.yaml", "--seed", "1", replies="a\nb\n")
    assert done.returncode == 0, done.stderr
    log = kept(folder)
    assert [entry["entry"] for entry in log] == ["answer", "answer"]
    assert {str(entry["item"]).split("/")[0] for entry in log} == {"mine"}
    assert [entry["reply"] for entry in log] == ["a", "b"]
    assert {entry["outcome"] for entry in log} <= {"right", "wrong"}


def test_what_is_taken_back_is_kept_as_that(folder: Path) -> None:
    """The log forgets nothing."""
    run(folder, "quiz", "mine.yaml", "--seed", "1", replies="a\nu\nb\n")
    log = kept(folder)
    assert [entry["entry"] for entry in log] == ["answer", "retraction", "answer"]
    assert log[1]["of"] == log[0]["id"]


def test_no_store_is_made_before_the_first_answer(folder: Path) -> None:
    """So a look at a quiz leaves nothing behind."""
    assert run(folder, "quiz", "mine.yaml").returncode == 0
    assert not (folder / "store").exists()


def test_a_sitting_can_go_by_what_was_learned(folder: Path) -> None:
    """What is new is not what was answered; nothing is due on the same day."""
    first = run(folder, "quiz", "mine.yaml", "--ask", "new", "--questions", "2", replies="a\nb\n")
    assert first.returncode == 0, first.stderr
    seen = {str(entry["item"]) for entry in kept(folder)}
    assert len(seen) == 2
    run(folder, "quiz", "mine.yaml", "--ask", "new", replies="a\nb\n")
    assert len({str(entry["item"]) for entry in kept(folder)}) == 4
    done = run(folder, "quiz", "mine.yaml", "--ask", "new")
    assert done.returncode == 2
    assert "nothing of these packs is to be asked now" in done.stderr


def test_a_store_that_cannot_be_used_is_told_and_left(folder: Path) -> None:
    """The quiz goes on without it."""
    store = folder / "store" / "answers.sqlite"
    store.parent.mkdir()
    store.write_text("my diary")
    done = run(folder, "quiz", "mine.yaml", "--seed", "1", replies="a\nb\n")
    assert done.returncode == 0
    assert done.stderr.count("answers are not kept") == 1
    assert "it is no store of quizgen's" in done.stderr
    assert store.read_text() == "my diary"


@pytest.mark.parametrize("words", [("--until", "2001-01-01"), ("--ask", "soon")])
def test_what_cannot_be_wished_is_refused(folder: Path, words: tuple[str, ...]) -> None:
    """Before anything is asked."""
    done = run(folder, "quiz", "mine.yaml", *words)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_topics_are_listed_with_their_questions(folder: Path) -> None:
    """Of the kinds that are asked for; nothing is asked."""
    done = run(folder, "quiz", "venezuela-2019", "--list-topics", "--kind", "all")
    assert done.returncode == 0, done.stderr
    counts = {line.split(maxsplit=1)[1]: int(line.split()[0]) for line in done.stdout.splitlines()}
    assert "diplomacy" in counts
    assert list(counts) == sorted(counts, key=str.casefold)
    fewer = run(folder, "quiz", "venezuela-2019", "--list-topics", "--kind", "choice").stdout
    assert f"{counts['diplomacy']}  diplomacy" not in fewer
    assert "diplomacy" in fewer
    assert run(folder, "quiz", "mine.yaml", "--list-topics").stdout == ""
