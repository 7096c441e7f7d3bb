"""Quizzes that are interrupted and go on, and answers that have changed meanwhile."""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from tests.commands.test_quiz import PACK, Terminal, base, pipe, words

NUMBERED = re.compile(r"^(?:\x1b\[1m)?(\d)/5[.,]", re.MULTILINE)


@pytest.fixture
def pack(tmp_path: Path) -> str:
    """Return the path of a pack with five questions."""
    path = tmp_path / "towns.yaml"
    path.write_text(PACK)
    return str(path)


def interrupt(*more: str, answers: int) -> str:
    """Answer some questions at a terminal, and press Ctrl-C at the next; return the screen."""
    terminal = Terminal(*words(*more), NO_COLOR="1")
    terminal.answer("a", answers)
    terminal.wait_for_key()
    terminal.child.sendintr()
    screen, code = terminal.finish()
    assert code == 130
    return screen


def asked_last(screen: str) -> str:
    """Return the last question of a screen, with its options in their order."""
    place = [found.start() for found in re.finditer(r"^\d/5[.,]", screen, re.MULTILINE)][-1]
    return screen[place : screen.index("Answer a-", place)]


@pytest.mark.parametrize("seed", [(), ("--seed", "3")], ids=["any seed", "its seed"])
def test_an_interrupted_quiz_goes_on(pack: str, seed: tuple[str, ...]) -> None:
    """With the question that waited, its options in the same order, and what was answered."""
    first = interrupt(pack, *seed, answers=2)
    assert "To go on: quizgen quiz " in first
    second = interrupt(pack, *seed, answers=0)
    assert "Going on where you were interrupted, 3 left; --fresh begins another quiz." in second
    assert asked_last(second) == asked_last(first)
    assert NUMBERED.findall(second) == ["3"]
    assert re.search(r"\d of 2 right, 3 left[.]", second)


def test_it_goes_on_by_the_line_that_says_how(pack: str) -> None:
    """The last line is a whole command, and does what it says."""
    first = interrupt(pack, "--topic", "dates", answers=0)
    assert "The same questions again: " in first  # nothing is kept of it
    first = interrupt(pack, answers=1)
    (line,) = re.findall(r"^To go on: quizgen (.*)$", first, re.MULTILINE)
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m quizgen {line}"],
        input="",
        capture_output=True,
        text=True,
        check=True,
        env=base(),
    )
    assert NUMBERED.findall(done.stdout) == ["2"]


def test_undo_reaches_back_beyond_the_interruption(pack: str) -> None:
    """What is taken back then is taken back in the store."""
    interrupt(pack, answers=2)
    done = pipe("u\nu\nu\n", pack)
    assert NUMBERED.findall(done.stdout.decode()) == ["3", "2", "1"]
    assert b"There is no answer to take back." in done.stdout
    log = [entry["entry"] for entry in entries()]
    assert log == ["answer", "answer", "retraction", "retraction"]


def test_another_quiz_begins_where_one_wants(pack: str) -> None:
    """With --fresh, with another seed, for another request, and after the end."""
    interrupt(pack, "--seed", "3", answers=2)
    for more in (["--fresh"], ["--seed", "4"], ["--questions", "4"]):
        assert "1/" in asked_first(pipe("", pack, *more).stdout.decode()), more
    interrupt(pack, "--seed", "3", answers=2)
    assert "3/5" in asked_first(pipe("a\n" * 20, pack).stdout.decode())
    assert "1/5" in asked_first(pipe("", pack).stdout.decode())


def test_nothing_is_promised_that_cannot_go_on(pack: str) -> None:
    """Where the same command is going on elsewhere, the second one has no place of its own."""
    first = Terminal(*words(pack), NO_COLOR="1")
    first.wait_for_key()
    first.child.send("a")
    first.child.expect("Return goes on")
    second = interrupt(pack, answers=1)
    assert "To go on: " not in second
    assert "The same questions again: " in second
    first.child.sendintr()
    screen, _ = first.finish()
    assert "To go on: " in screen
    assert "2/5" in asked_first(pipe("", pack).stdout.decode())


def test_what_was_asked_to_its_end_is_not_asked_again(pack: str) -> None:
    """Killed while the last verdict is read: the next quiz is another one."""
    stems = set()
    for _ in range(4):
        terminal = Terminal(*words(pack, "--questions", "1"), NO_COLOR="1")
        terminal.wait_for_key()
        terminal.child.send("s")
        terminal.child.expect("Return goes on")
        screen = terminal.log.getvalue()
        stems.add(screen[screen.index("1/1.") :].split("\r\n")[0])
        terminal.child.kill(signal.SIGKILL)
        terminal.child.close()
    assert len(stems) > 1


def test_who_quits_has_ended_the_quiz(pack: str) -> None:
    """Q was meant."""
    pipe("a\nq\n", pack, "--seed", "3")
    assert "1/5" in asked_first(pipe("", pack, "--seed", "3").stdout.decode())


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_a_quiz_that_was_killed_goes_on(pack: str, number: signal.Signals) -> None:
    """Whatever ended it."""
    terminal = Terminal(*words(pack), NO_COLOR="1")
    terminal.wait_for_key()
    terminal.child.send("a")
    terminal.child.expect("Return goes on")
    terminal.child.kill(number)
    terminal.child.expect(pexpect.EOF)
    terminal.child.close()
    assert "2/5" in asked_first(pipe("", pack).stdout.decode())


def test_a_pack_that_has_changed_begins_anew(pack: str) -> None:
    """And says so; no answer is taken for one to another question."""
    interrupt(pack, "--seed", "3", answers=5 - 1)
    text = Path(pack).read_text("utf-8")
    Path(pack).write_text(text.replace("Rome", "Roma").replace("Lima", "Lyma"), "utf-8")
    told = pipe("", pack, "--seed", "3").stdout.decode()
    assert "The pack has changed since you were interrupted: all begins anew." in told
    assert "1/5" in asked_first(told)


def test_what_changed_since_it_was_learned_is_told(pack: str) -> None:
    """And is learned anew if the student says so."""
    pipe("a\n" * 20, pack, "--ask", "new", "--questions", "5")
    text = Path(pack).read_text("utf-8")
    Path(pack).write_text(text.replace("1957", "1951"), "utf-8")
    told = pipe("a\n" * 20, pack, "--seed", "1")
    assert b"its answer is another one than when you were asked last" in told.stderr
    Path(pack).write_text(text.replace("1957", "1952"), "utf-8")
    terminal = Terminal(*words(pack, "--ask", "cram"), NO_COLOR="1")
    terminal.child.expect("The answer to 1 question has changed since you learned it:")
    terminal.child.expect("When was the Treaty of Rome signed")
    terminal.child.expect("Learn it anew[?] y/n:")
    terminal.child.waitnoecho(60)
    terminal.child.send("y")
    terminal.wait_for_key()
    terminal.child.sendintr()
    terminal.finish()
    (restart,) = (entry for entry in entries() if entry["entry"] == "restart")
    assert "rome" in str(restart["item"]).casefold() or restart["facts"]


def test_what_comes_back_stands_beside_other_distractors() -> None:
    """The stem and the key are the same ones."""
    log = pipe("x\na\nb\nc\nd\n" * 40, "--seed", "1", "--questions", "30").stdout.decode()
    sets: dict[str, list[frozenset[str]]] = {}
    for block in re.split(r"^\d+/30", log, flags=re.MULTILINE)[1:]:
        stem = " ".join(block[: block.index("  a) ")].removeprefix(", again").split()).strip(". ")
        options = re.findall(r"^  [a-d]\) (.*)$", block, re.MULTILINE)
        sets.setdefault(stem, []).append(frozenset(options))
    again = [found for found in sets.values() if len(found) > 1]
    others = [found for found in again if len(set(found)) > 1]
    assert len(again) >= 5
    assert len(others) >= len(again) / 2
    assert all(frozenset.intersection(*found) for found in again)  # the key, at least


def asked_first(text: str) -> str:
    """Return the number of the first question that is asked."""
    found = re.search(r"^\d/\d", text, re.MULTILINE)
    assert found, text
    return found.group()


def entries() -> list[dict[str, object]]:
    """Return the entries of the log."""
    done = subprocess.run(
        [sys.executable, "-m", "quizgen", "progress", "--export", "-"],
        capture_output=True,
        check=True,
        env=os.environ,
    )
    return [json.loads(line) for line in done.stdout.splitlines()[1:]]


def test_a_right_answer_is_called_easy_by_a_key(pack: str) -> None:
    """It is told, and kept as that; what was wrong is not easy."""
    terminal = Terminal(*words(pack, "--seed", "1"), NO_COLOR="1")
    for _ in range(5):
        terminal.wait_for_key()
        terminal.child.send("a")
        terminal.child.expect("Return goes on")
        terminal.child.waitnoecho(60)
        terminal.child.send("e")
        terminal.go_on()
    terminal.child.sendintr()
    screen, _ = terminal.finish()
    kept = {str(entry["id"]): entry for entry in entries() if entry["entry"] == "answer"}
    taken_back = {entry["of"] for entry in entries() if entry["entry"] == "retraction"}
    left = [entry for name, entry in kept.items() if name not in taken_back]
    assert len(left) == 5
    right = [entry for entry in left if entry["outcome"] == "right"]
    assert 0 < len(right) < 5
    assert all((entry["confidence"] == "easy") == (entry in right) for entry in left)
    assert screen.count("It counts as easy") == len(right)
    assert screen.count("Only what was right, and neither") == 5 - len(right)
