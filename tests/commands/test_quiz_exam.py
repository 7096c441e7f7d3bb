"""Exams in the terminal: the same version as is printed, verdicts at the end, results in a file."""

import csv
import json
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from quizgen.commands import main
from quizgen.shell.making import Making
from quizgen.shell.quizzing.exam import lay_out_exam
from quizgen.shell.wishes import Exam, Wishes
from tests.commands.test_quiz import KINDS, PROMPT, Terminal, base, pipe, words
from tests.study.wire.lines import all_told, said

ROOT = Path(__file__).parents[2]


@pytest.fixture
def kinds(tmp_path: Path) -> str:
    """Return the path of a pack with questions of most kinds."""
    path = tmp_path / "kinds.yaml"
    path.write_text(KINDS)
    return str(path)


def printed(*more: str) -> dict[str, Any]:
    """Print a handout, and return its answer key."""
    run = CliRunner().invoke(main, ["handout", *more, "--to", "json", "-o", "-"])
    assert run.exit_code == 0, run.output
    key = json.loads(run.stdout)
    assert isinstance(key, dict)
    return key


def version_of(key: dict[str, Any], label: str) -> list[dict[str, Any]]:
    """Return the questions of a version, by its answer key."""
    (version,) = (one for one in key["versions"] if one["label"] == label)
    questions = version["questions"]
    assert isinstance(questions, list)
    return questions


def asked_by(records: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the questions that were asked."""
    return [record for record in records if record["type"] == "question"]


def agree(asked: list[dict[str, Any]], keyed: list[dict[str, Any]]) -> None:
    """Demand that the same is asked as is printed: questions, options, letters, in this order."""
    assert len(asked) == len(keyed)
    for one, key in zip(asked, keyed, strict=True):
        assert (one["number"], one["item"], one["kind"], one["response"], one["points"]) == (
            *(key["place"], key["item"], key["kind"], key["response"], key["points"]),
        )
        assert one["prompts"] == key["prompts"]
        assert [(option["letter"], option["option"] + 1) for option in one["options"]] == [
            (option["letter"], option["option"]) for option in key["options"]
        ]


def from_key(question: dict[str, Any]) -> str:
    """Return what is right by the answer key, as it is typed."""
    if question["response"] == "write":
        return "my own words"
    if question["response"] == "type":
        return str(question["answers"][0])
    return "".join(question["letters"])


def skip_all(count: int) -> bytes:
    """Skip so many questions, and hand in."""
    return said("skip") * count + said("next")


@pytest.mark.parametrize(
    ("drawn", "form", "of_exam"),
    [
        (("--questions", "10", "--seed", "7"), "A", ()),
        (("--questions", "10", "--seed", "7"), "B", ("--form", "B")),
        (("--seed", "0"), "B", ("--form", "b")),
        (("--seed", "3", "--kind", "all", "--versions", "4"), "D", ("--form", "D")),
        (("--seed", "9", "--take", "choice:3,true-false:2"), "A", ()),
        (("--seed", "4", "--questions", "8", "--draw", "each"), "B", ("--form", "B")),
    ],
)
def test_an_exam_asks_what_is_printed(
    drawn: tuple[str, ...], form: str, of_exam: tuple[str, ...]
) -> None:
    """So that the answer key of the handout marks it."""
    key = printed("venezuela-2019", *drawn)
    keyed = version_of(key, form)
    told = drawn[: drawn.index("--versions")] if "--versions" in drawn else drawn
    done = pipe(skip_all(len(keyed)), "venezuela-2019", "--exam", "--json", *told, *of_exam)
    records = all_told(done.stdout.decode().splitlines())
    assert done.returncode == 0, done.stderr
    agree(asked_by(records), keyed)
    verdicts = [record for record in records if record["type"] == "verdict"]
    assert [one["answer"]["letters"] for one in verdicts] == [one["letters"] for one in keyed]


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("kind", ["choice", "all", "matching"])
def test_versions_of_many_seeds_are_the_same(seed: int, kind: str) -> None:
    """Their letters, too; a number stands for a version of a class."""
    key = printed("human-body", "--seed", str(seed), "--kind", kind, "--versions", "3")
    wishes = Wishes(("human-body",), 10, 0, (), Making(kinds=(kind,), seed=seed))
    for label in "ABC":
        _, edition, form = lay_out_exam(wishes, Exam(form=label))
        assert (edition.seed, form.label) == (seed, label)
        keyed = version_of(key, label)
        assert [one.item.id for one in form.questions] == [one["item"] for one in keyed]
        assert [list(one.key_letters) for one in form.questions] == [
            one["letters"] for one in keyed
        ]
        assert [[option.text for option in one.options] for one in form.questions] == [
            [option["text"] for option in one["options"]] for one in keyed
        ]


def test_versions_of_a_class_have_numbers(tmp_path: Path) -> None:
    """Each student's by itself."""
    (tmp_path / "class.csv").write_text("name\nAnn\nBob\nCyn\n")
    roster = str(tmp_path / "class.csv")
    key = printed("planets", "--seed", "5", "--questions", "6", "--roster", roster)
    wishes = Wishes(("planets",), 6, 6, (), Making(seed=5))
    for number in "123":
        _, _, form = lay_out_exam(wishes, Exam(form=number))
        keyed = version_of(key, number)
        assert [one.item.id for one in form.questions] == [one["item"] for one in keyed]
        assert [list(one.key_letters) for one in form.questions] == [
            one["letters"] for one in keyed
        ]


@pytest.mark.parametrize("pack", ["human-body", "docs/gallery/ways.yaml"])
def test_the_key_of_the_handout_marks_an_exam(pack: str, tmp_path: Path) -> None:
    """Whoever answers by it gets all points that a program can give."""
    drawn = ("--kind", "all", "--seed", "2")
    keyed = version_of(printed(str(ROOT / pack) if "/" in pack else pack, *drawn), "A")
    results = tmp_path / "results.json"
    replies = "".join(f"{from_key(question)}\n" for question in keyed)
    told_to = ("--exam", *drawn, "--results", str(results))
    done = pipe(replies + "y\n", str(ROOT / pack) if "/" in pack else pack, *told_to)
    assert done.returncode == 0, done.stderr
    told = json.loads(results.read_text())
    written = sum(question["points"] for question in keyed if question["response"] == "write")
    assert told["points"] + told["ungraded"] == told["of"]
    assert (told["of"], told["ungraded"]) == (sum(one["points"] for one in keyed), written)
    assert [one["verdict"] for one in told["questions"]] == [
        "shown" if question["response"] == "write" else "right" for question in keyed
    ]
    assert [one["right_letters"] for one in told["questions"]] == [one["letters"] for one in keyed]
    assert (told["seed"], told["form"], told["ending"]) == (2, "A", "finished")
    assert len({question["response"] for question in keyed}) >= 3


def test_nothing_is_told_before_the_end(kinds: str) -> None:
    """Then the score, and each question with its verdict, reason and source."""
    done = pipe("a\nb\na\nb\n", kinds, "--exam", "--questions", "4", "--seed", "1")
    text = done.stdout.decode()
    before, _, after = text.partition("All was asked. Hand in?")
    assert done.returncode == 0
    assert not re.search("Right|Wrong|Source|Missed|again", before)
    assert re.search(r"\d of 4 points\.", after)
    assert after.count("Source:") == 4
    assert len(re.findall("^. (?:Right|Wrong): ", after, re.MULTILINE)) == 4
    assert "quizgen quiz" in after
    assert "--questions 4 --exam --form A --seed 1" in after


def test_an_answer_can_be_changed(kinds: str, tmp_path: Path) -> None:
    """By going back; Return leaves what there was, and the log has the last word."""
    store, results = str(tmp_path / "store.sqlite"), tmp_path / "results.csv"
    replies = "a\nb\nu\nu\n\nc\na\nd\nu\na\ny\n"
    env = {"QUIZGEN_STORE": store}
    told = ("--exam", "--questions", "4", "--seed", "1", "--results", str(results))
    done = pipe(replies, kinds, *told, **env)
    text = done.stdout.decode()
    assert done.returncode == 0, done.stderr
    assert "So far: b) " in text
    rows = list(csv.DictReader(StringIO(results.read_text("utf-8-sig"), newline=""), strict=True))
    assert [row["reply"] for row in rows] == ["a", "c", "a", "a"]
    assert [row["letters"] for row in rows] == ["A", "C", "A", "A"]
    log = exported(store)
    assert Counter(entry["entry"] for entry in log) == {"answer": 6, "retraction": 2}
    assert {entry["occasion"] for entry in log if entry["entry"] == "answer"} == {"exam"}


def exported(store: str) -> list[dict[str, Any]]:
    """Return the log of a store."""
    done = subprocess.run(
        [sys.executable, "-m", "quizgen", "progress", "--export", "-"],
        env=base() | {"QUIZGEN_STORE": store},
        capture_output=True,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()[1:]]


@pytest.mark.parametrize(("more", "moved"), [((), 0), (("--schedule",), 4)])
def test_only_what_is_to_be_scheduled_moves_cards(
    kinds: str, tmp_path: Path, more: tuple[str, ...], moved: int
) -> None:
    """All else is in the log, and no card comes back by it."""
    store = str(tmp_path / "store.sqlite")
    pipe(
        "a\nb\na\nb\ny\n",
        kinds,
        "--exam",
        "--questions",
        "4",
        "--seed",
        "1",
        *more,
        QUIZGEN_STORE=store,
    )
    done = subprocess.run(
        [sys.executable, "-m", "quizgen", "progress", kinds, "--json"],
        env=base() | {"QUIZGEN_STORE": store},
        capture_output=True,
        check=True,
    )
    told = json.loads(done.stdout)
    assert told["cards"] == 4
    assert sum(day["cards"] for day in told["due"]) == moved


def test_the_same_answers_give_the_same_results(kinds: str, tmp_path: Path) -> None:
    """But for the time; and what a spreadsheet would calculate is only text."""
    drawn = (kinds, "--exam", "--seed", "2", "--kind", "short-answer", "--form", "B")
    texts = []
    for number in "12":
        file = tmp_path / f"{number}.csv"
        done = pipe("=1+2\n@sum\n-x\ns\n", *drawn, "--results", str(file))
        assert done.returncode == 0, done.stderr
        rows = list(csv.reader(StringIO(file.read_text("utf-8-sig"), newline=""), strict=True))
        texts.append([row[:-1] for row in rows])
    assert texts[0] == texts[1]
    replies = [row[rows[0].index("reply")] for row in rows[1:]]
    assert replies[:4] == ["'=1+2", "'@sum", "'-x", ""]
    verdicts = [row[rows[0].index("verdict")] for row in rows[1:]]
    assert verdicts[:4] == ["wrong", "wrong", "wrong", "skipped"]
    assert rows[1][rows[0].index("form")] == "B"


def test_results_are_written_as_json(kinds: str, tmp_path: Path) -> None:
    """A near miss is told as one, and counts as wrong; what was never asked is there as well."""
    file = tmp_path / "deep" / "results.JSON"
    drawn = ("--exam", "--seed", "2", "--kind", "short-answer")
    first = pipe("", kinds, "--json", *drawn).stdout.decode().splitlines()
    verdicts = [record for record in all_told(first) if record["type"] == "verdict"]
    right = verdicts[0]["answer"]["texts"][0]
    near = right[0] + right[2] + right[1] + right[3:]
    done = pipe(f"{near}\n", kinds, *drawn, "--results", str(file))
    told = json.loads(file.read_text())
    assert (told["format"], told["ending"]) == ("quizgen-exam-results/1", "input-ended")
    first_told, *others = told["questions"]
    assert (first_told["verdict"], first_told["meant"], first_told["points"]) == ("near", right, 0)
    assert {one["verdict"] for one in others} == {"skipped"}
    assert {one["seconds"] for one in others} == {None}
    assert f"That is near {right}" in done.stdout.decode()


@pytest.mark.parametrize(
    ("more", "why"),
    [
        (("--minutes", "5"), "--minutes is for exams: add --exam"),
        (("--results", "a.csv"), "--results is for exams"),
        (("--exam", "--results", "a.txt"), "must end with .csv or .json"),
        (("--exam", "--results", "/dev/null/a.csv"), "/dev/null/a.csv"),
        (("--exam", "--form", "AA"), "no version is called 'AA'"),
        (("--exam", "--form", "0"), "no version is called '0'"),
        (("--exam", "--form", "9" * 5000), "no version is called"),
        (("--exam", "--reveal"), "--reveal: not in an exam"),
        (("--exam", "--ask", "due"), "--ask, --until, --new and --due: not in an exam"),
        (("--exam", "--take", "3", "--questions", "3"), "leave it out"),
        (("--exam", "planets"), "one pack"),
        (("--exam", "--minutes", "0"), "0"),
        (("--exam", "--minutes", "nan"), "--minutes: say how many"),
    ],
)
def test_what_does_not_go_together_is_refused(kinds: str, more: tuple[str, ...], why: str) -> None:
    """Before anything is asked."""
    run = CliRunner().invoke(main, ["quiz", kinds, *more])
    assert run.exit_code != 0
    assert run.stdout == ""
    assert why in run.stderr or why in str(run.exception)


def test_when_the_time_is_over_a_pipe_is_not_waited_for(kinds: str) -> None:
    """What is open stays so, and the exam is told."""
    began = time.monotonic()
    process = subprocess.Popen(
        words(kinds, "--exam", "--questions", "4", "--seed", "1", "--minutes", "0.1"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=base(),
    )
    assert process.stdin
    process.stdin.write(b"a\n")
    process.stdin.flush()
    assert process.stdout
    text = process.stdout.read().decode()
    assert process.wait() == 0
    assert time.monotonic() - began >= 5
    assert "seconds left." in text
    assert "The time is over." in text
    assert "of 4 points" in text


def test_when_the_time_is_over_another_program_is_told(kinds: str) -> None:
    """Though it says nothing more."""
    process = subprocess.Popen(
        words(kinds, "--exam", "--json", "--seed", "1", "--minutes", "0.05"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=base(),
    )
    assert process.stdout
    records = all_told(process.stdout.read().decode().splitlines())
    assert process.wait() == 0
    assert records[-1]["ending"] == "time-up"
    assert asked_by(records)[0]["seconds_left"] <= 3
    assert records[0]["exam"] == {"form": "A", "minutes": 0.05}


def test_an_exam_at_a_terminal(kinds: str) -> None:
    """Every answer ends with Return; u goes back, and to hand in is asked about."""
    terminal = Terminal(
        *words(kinds, "--exam", "--questions", "4", "--seed", "1", "--minutes", "30"), NO_COLOR="1"
    )
    terminal.wait_for_line()
    terminal.child.send("a\r")
    terminal.wait_for_line()
    terminal.child.send("u\r")
    terminal.child.expect("So far: a")
    terminal.wait_for_line()
    terminal.child.send("?\r")
    terminal.child.expect("goes back to the question before")
    terminal.wait_for_line()
    terminal.child.send("\r")
    for _ in range(3):
        terminal.wait_for_line()
        terminal.child.send("b\r")
    terminal.child.expect("Hand in.*: ")
    terminal.child.send("u")
    terminal.wait_for_line()
    terminal.child.send("c\r")
    terminal.child.expect("Hand in.*: ")
    terminal.child.send("y")
    text, code = terminal.finish()
    assert code == 0
    assert "1/4, 29 minutes left." in text or "1/4, 30 minutes left." in text
    assert "of 4 points" in text


@pytest.mark.parametrize("env", [{}, {"TERM": "dumb"}, {"ACCESSIBLE": "1"}])
def test_when_the_time_is_over_a_terminal_is_not_waited_for(
    kinds: str, env: dict[str, str]
) -> None:
    """In the middle of an answer; the terminal is as it was."""
    command = words(kinds, "--exam", "--questions", "4", "--seed", "1", "--minutes", "0.1")
    terminal = Terminal(*command, **env)
    terminal.child.expect(PROMPT)
    terminal.child.send("b")
    text, code = terminal.finish()
    assert code == 0
    assert "The time is over." in text
    assert "0 of 4 points" in text


def test_control_c_ends_an_exam_with_all_about_it(kinds: str, tmp_path: Path) -> None:
    """And writes what there was."""
    file = tmp_path / "results.json"
    terminal = Terminal(
        *words(kinds, "--exam", "--questions", "4", "--seed", "1", "--results", str(file))
    )
    terminal.wait_for_line()
    terminal.child.send("a\r")
    terminal.wait_for_line()
    terminal.child.sendintr()
    text, code = terminal.finish()
    assert code == 130
    assert "of 4 points" in text
    assert json.loads(file.read_text())["ending"] == "interrupted"


@pytest.mark.parametrize("more", [(), ("--json",)])
def test_what_ends_the_program_leaves_the_results(
    kinds: str, tmp_path: Path, more: tuple[str, ...]
) -> None:
    """All that was answered until then."""
    file = tmp_path / "results.csv"
    process = subprocess.Popen(
        words(kinds, "--exam", "--questions", "4", "--seed", "1", "--results", str(file), *more),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=base(),
    )
    assert process.stdin
    assert process.stdout
    process.stdin.write(said("reply", text="a") if more else b"a\n")
    process.stdin.flush()
    while b"2/4" not in (line := process.stdout.readline()) and b'"number": 2' not in line:
        pass
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=60)
    assert process.returncode == 128 + signal.SIGTERM
    rows = list(csv.DictReader(StringIO(file.read_text("utf-8-sig"), newline="")))
    assert [row["reply"] for row in rows] == ["a", "", "", ""]
