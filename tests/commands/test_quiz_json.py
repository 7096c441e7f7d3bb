"""The quiz that another program takes: lines of JSON through real pipes and a pseudo-terminal."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pexpect
import pytest
from click.testing import CliRunner

from quizgen.commands import main
from tests.commands.test_quiz import KINDS, PATIENCE, base, pipe, words
from tests.study.wire.lines import SCHEMA, all_told, said, told

FULL = Path("/dev/full")


@pytest.fixture
def kinds(tmp_path: Path) -> str:
    """Return the path of a pack with questions of most kinds."""
    path = tmp_path / "kinds.yaml"
    path.write_text(KINDS)
    return str(path)


class Quiz:
    """A quiz in a process of its own, with which lines are exchanged one by one."""

    def __init__(self, *more: str, **env: str) -> None:
        self.process = subprocess.Popen(
            words("--json", *more),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=base() | env,
        )

    def hear(self) -> list[dict[str, Any]]:
        """Read until something is waited for, or the end."""
        assert self.process.stdout
        heard = []
        for line in self.process.stdout:
            heard.append(told(line.decode().removesuffix("\n")))
            if heard[-1]["type"] == "waits":
                break
        return heard

    def say(self, line: bytes) -> list[dict[str, Any]]:
        """Say a line, and hear what comes of it."""
        assert self.process.stdin
        self.process.stdin.write(line)
        self.process.stdin.flush()
        return self.hear()

    def end(self) -> tuple[list[dict[str, Any]], int, str]:
        """End the input; return what was told then, the exit code and stderr."""
        output, errors = self.process.communicate(timeout=PATIENCE)
        lines = output.decode().splitlines()
        return all_told(lines), self.process.returncode, errors.decode()


def answers(question: dict[str, Any]) -> Iterator[bytes]:
    """Say something to a question, right or wrong."""
    match question["response"]:
        case "pick-one":
            yield said("pick", options=[question["options"][-1]["option"]])
        case "pick-several":
            yield said("reply", text="ab")
        case "match":
            yield said("pick", options=[None] * (len(question["prompts"]) - 1) + [0])
        case "order":
            yield said("pick", options=[option["option"] for option in question["options"]])
        case _:
            yield said("reply", text="Rmoe")
            yield said("settle", agreed=True)
            yield said("overrule")


def test_a_program_takes_questions_of_every_kind(kinds: str, tmp_path: Path) -> None:
    """Line by line, each told at once; what is kept is in the store."""
    store = str(tmp_path / "store.sqlite")
    quiz = Quiz(kinds, "--kind", "all", "--seed", "5", "--questions", "20", QUIZGEN_STORE=store)
    heard = quiz.hear()
    assert heard[0]["type"] == "session"
    assert heard[0]["seed"] == 5
    responses = set()
    for _ in range(300):
        asked = [record for record in heard if record["type"] == "question"]
        if asked:
            responses.add(asked[-1]["response"])
            for line in answers(asked[-1]):
                heard = quiz.say(line)
        if heard[-1]["type"] == "summary":
            break
        heard = quiz.say(said("next"))
        if heard[-1]["type"] == "summary":
            break
    assert heard[-1]["ending"] == "finished"
    assert {"pick-one", "type", "order", "match"} <= responses
    left, code, errors = quiz.end()
    assert (left, code, errors) == ([], 0, "")
    log = subprocess.run(
        [sys.executable, "-m", "quizgen", "progress", "--export", "-"],
        env=base() | {"QUIZGEN_STORE": store},
        capture_output=True,
        check=True,
    ).stdout
    assert log.count(b'"entry":"answer"') >= 12


def test_bad_lines_are_told_and_the_quiz_goes_on(kinds: str) -> None:
    """Whatever they are; the last one need not end."""
    lines = [
        b"what?\n",
        b"\n",
        b"\xff\n",
        b'{"event": "reply", "text": "' + b"a" * 3_000_000 + b'"}\n',
        b'{"event": "reply", "text": "\\udfff"}\n',
        b'{"event": "dance"}\n',
        b'{"event": "settle", "agreed": "yes"}\n',
        b'{"event": "reply", "text": "a"}\n',
        b'{"event": "next"',
    ]
    done = pipe(b"".join(lines), kinds, "--json", "--seed", "1")
    assert (done.returncode, done.stderr) == (0, b"")
    records = all_told(done.stdout.decode().splitlines())
    errors = [record["line"] for record in records if record["type"] == "error"]
    assert errors == [1, 2, 3, 4, 5, 6, 7, 9]
    assert sum(record["type"] == "verdict" for record in records) == 1
    assert records[-1]["ending"] == "input-ended"


@pytest.mark.parametrize("env", [{}, {"PYTHONIOENCODING": "ascii"}, {"TERM": "dumb"}])
def test_the_end_of_input_ends_it(kinds: str, env: dict[str, str]) -> None:
    """With the command that asks the same again, which does."""
    done = pipe("", kinds, "--json", "--seed", "3", **env)
    records = all_told(done.stdout.decode("ascii").splitlines())
    assert (done.returncode, records[-1]["ending"]) == (0, "input-ended")
    assert records[-1]["command"].endswith("--json --seed 3")


def test_control_c_ends_it_with_a_summary(kinds: str) -> None:
    """And the exit code of interrupted programs."""
    quiz = Quiz(kinds)
    quiz.hear()
    quiz.process.send_signal(signal.SIGINT)
    records, code, errors = quiz.end()
    # The line that was being written when it came may be written once more.
    assert [record["type"] for record in records] in (["summary"], ["waits", "summary"])
    assert (records[-1]["ending"], code, errors) == ("interrupted", 130, "")


def test_what_is_killed_has_kept_all_that_was_told(kinds: str, tmp_path: Path) -> None:
    """For it is kept before its verdict is told."""
    store = str(tmp_path / "store.sqlite")
    quiz = Quiz(kinds, "--seed", "2", QUIZGEN_STORE=store)
    quiz.hear()
    assert quiz.say(said("reply", text="a"))[0]["type"] == "verdict"
    quiz.process.kill()
    quiz.process.communicate()
    log = subprocess.run(
        [sys.executable, "-m", "quizgen", "progress", "--export", "-"],
        env=base() | {"QUIZGEN_STORE": store},
        capture_output=True,
        check=True,
    ).stdout
    assert log.count(b'"entry":"answer"') == 1


def test_a_warning_stays_out_of_the_lines(kinds: str, tmp_path: Path) -> None:
    """It is for people, on stderr."""
    store = tmp_path / "store.sqlite"
    store.write_text("my diary")
    done = pipe(said("reply", text="a"), kinds, "--json", QUIZGEN_STORE=str(store))
    assert b"answers are not kept" in done.stderr
    assert all_told(done.stdout.decode().splitlines())[-1]["type"] == "summary"


def test_a_terminal_changes_nothing(kinds: str) -> None:
    """No prompts, no colours, no keys: lines, as in a pipe."""
    child = pexpect.spawn(
        words("--json", kinds, "--seed", "1")[0],
        words("--json", kinds, "--seed", "1")[1:],
        env=base(),
        encoding="utf-8",
        timeout=PATIENCE,
        dimensions=(24, 4000),
        echo=False,
    )
    child.expect('"type": "waits"')
    child.sendline('{"event": "skip"}')
    child.expect('"verdict": "skipped"')
    child.expect('"type": "waits"[^\n]*\n')
    child.sendintr()
    child.expect('"type": "summary"[^\n]*\n')
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130
    assert "\x1b" not in str(child.before)


def test_the_schema_is_printed() -> None:
    """As it is in the package."""
    run = CliRunner().invoke(main, ["schema", "--of", "quiz"])
    assert run.exit_code == 0
    assert json.loads(run.stdout) == SCHEMA
    assert CliRunner().invoke(main, ["schema", "planets", "--of", "quiz"]).exit_code == 2


@pytest.mark.skipif(not FULL.exists(), reason="there is no full device")
def test_where_nothing_can_be_written_it_ends(kinds: str) -> None:
    """With one line, and the exit code that tells so."""
    with FULL.open("wb") as full:
        done = subprocess.run(
            words("--json", kinds),
            input=b"",
            stdout=full,
            stderr=subprocess.PIPE,
            env=base(),
            check=False,
        )
    assert done.returncode == 3
    assert done.stderr.count(b"\n") == 1
