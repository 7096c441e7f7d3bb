"""The standard streams as callers give them: in old encodings, full, closed, unread."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.programs import PATIENCE, line, shell

PACK = """\
pack: mine
title: Mine
sources: {atlas: "Ἄτλας — “the atlas”"}
entities:
  city: {rome: Roma’s 東京, paris: Paríš, oslo: Osło, bern: Bern}
  country: {italy: Italy, france: France, norway: Norway, swiss: Switzerland}
relations:
  capital:
    subject: country
    value: city
    cardinality: one-to-one
    ask: {value: "What is the capital of {subject}?"}
    statement: "The capital of {subject} is {value}."
    facts:
      italy: {value: rome, sources: {atlas: ὁ λόγος}}
      france: paris
      norway: oslo
      swiss: bern
facts:
  word: {question: Qué — ¿sí?, answer: où, sources: {atlas: λόγος}}
"""

EVERY = [
    ("--help",),
    ("--version",),
    ("items", "--help"),
    ("items", "mine.yaml"),
    ("items", "mine.yaml", "--refusals"),
    ("items", "mine.yaml", "--format", "json"),
    ("explain", "italy", "mine.yaml"),
    ("check", "mine.yaml"),
    ("check", "mine.yaml", "--format", "json"),
    ("check", "mine.yaml", "--format", "github"),
    ("verify", "mine.yaml", "--sources", "."),
    ("schema",),
    ("new", "other"),
    ("quiz", "mine.yaml"),
    ("build", "mine.yaml", "--to", "html", "--to", "apkg"),
    ("handout", "mine.yaml", "--to", "html"),
    ("handout", "mine.yaml", "--to", "html", "-o", "-"),
    ("deck", "mine.yaml"),
]
"""Ways to call quizgen that write to stdout."""

PROBLEMS = {"verify": 1}
"""The exit codes of those that find a problem."""

OLD = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
"""A system that knows nothing of UTF-8."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a pack of many scripts."""
    (tmp_path / "mine.yaml").write_text(PACK, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_an_old_encoding_is_written_readably(folder: Path, words: tuple[str, ...]) -> None:
    """What it lacks is plainer or an escape; only a page, which is a file, is UTF-8."""
    done = shell(line(*words), folder, PYTHONIOENCODING="cp1252", **OLD)
    assert done.returncode == PROBLEMS.get(words[0], 0)
    assert b"Traceback" not in done.stderr
    if words[-1] != "-":
        done.stdout.decode("cp1252")
    done.stderr.decode("cp1252")


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "* Roma’s 東京"),
        ("cp1252", r"* Roma’s \u6771\u4eac"),
        ("latin-1", r"* Roma's \u6771\u4eac"),
        ("ascii", r"* Roma's \u6771\u4eac"),
    ],
)
def test_names_stay_what_they_are(folder: Path, encoding: str, shown: str) -> None:
    """Quotation marks become plainer ones; of a letter, no accent is dropped."""
    done = shell(line("items", "mine.yaml"), folder, PYTHONIOENCODING=encoding, **OLD)
    assert f"\n  {shown}\n" in done.stdout.decode(encoding)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
@pytest.mark.parametrize("words", [("items", "mine.yaml"), ("check", "mine.yaml")], ids=" ".join)
def test_json_is_the_same_in_any_encoding(
    folder: Path, words: tuple[str, ...], encoding: str
) -> None:
    """What an encoding lacks is escaped as JSON has it."""
    call = line(*words, "--format", "json")
    done = shell(call, folder, PYTHONIOENCODING=encoding, **OLD)
    usual = shell(call, folder, PYTHONUTF8="1")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout.decode(encoding)) == json.loads(usual.stdout)
    assert "ὁ λόγος" in usual.stdout.decode() or words[0] == "check"


def test_a_file_whose_name_is_no_text_can_be_told(folder: Path) -> None:
    """On Linux a name is bytes; it is written as an escape, also in JSON."""
    script = (
        f"""name=$(printf 'm\\351.yaml'); echo 'facts: 1' > "$name"; {line("check")} "$name" """
    )
    done = shell(script, folder, PYTHONUTF8="1")
    assert done.returncode == 1
    assert r"m\udce9.yaml:1:1: " in done.stdout.decode()
    done = shell(f"{script} --format json", folder, PYTHONUTF8="1")
    assert json.loads(done.stdout)[0]["file"] == "m\udce9.yaml"


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
@pytest.mark.parametrize(
    ("stdout", "reason"), [("> /dev/full", b"No space left on device"), (">&-", b"it is closed")]
)
def test_a_stdout_that_takes_nothing_is_told(
    folder: Path, words: tuple[str, ...], stdout: str, reason: bytes
) -> None:
    """In one line, with an exit code of its own, behind how many questions there were."""
    done = shell(f"{line(*words)} {stdout}", folder)
    assert done.returncode == 3
    *others, last = done.stderr.splitlines()
    assert last == b"Error: stdout: " + reason
    assert len(others) <= 2


def test_what_was_written_is_there_though_nobody_can_be_told(folder: Path) -> None:
    """Files are whole, and the lock knows of the deck."""
    shell(f"{line('deck', 'mine.yaml', '--release', '--first')} > /dev/full", folder)
    names = {path.name for path in folder.iterdir()}
    assert names == {"mine.yaml", "mine.apkg", "mine.lock.json"}


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_what_nobody_reads_ends_the_program_quietly(folder: Path, words: tuple[str, ...]) -> None:
    """As ``| head`` does other tools, with the code that shells give a broken pipe."""
    unread, pipe = os.pipe()
    os.close(unread)
    with open(pipe, "wb") as stdout:  # noqa: PTH123 -- it is a number
        done = subprocess.run(
            [sys.executable, "-m", "quizgen", *words],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=subprocess.PIPE,
            check=False,
            timeout=PATIENCE,
        )
    assert done.returncode == 141
    assert b"Error" not in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("stderr", ["2>&-", "2> /dev/full"])
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("build", "mine.yaml", "--to", "html"), 0),
        (("check", "mine.yaml"), 0),
        (("new", "other"), 0),
        (("items", "nowhere"), 2),
        (("items",), 2),
        (("biuld",), 2),
        (("build", "mine.yaml", "-o", "/dev/null/x"), 3),
    ],
    ids=str,
)
def test_without_stderr_all_is_the_same(
    folder: Path, words: tuple[str, ...], code: int, stderr: str
) -> None:
    """What cannot be said there keeps nothing from being done."""
    done = shell(f"{line(*words)} {stderr}", folder)
    assert (done.returncode, done.stderr) == (code, b"")


@pytest.mark.parametrize("words", [("check", "-"), ("items", "-"), ("build", "-")], ids=" ".join)
def test_a_closed_stdin_is_no_pack(folder: Path, words: tuple[str, ...]) -> None:
    """That is a problem like a file that is missing."""
    done = shell(f"{line(*words)} <&-", folder)
    assert done.returncode == 1
    assert b"-: standard input is closed [no-file]" in done.stdout + done.stderr


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_files_never_get_what_was_meant_for_a_closed_stream(folder: Path, jobs: str) -> None:
    """Their numbers stay taken, whoever writes to them."""
    words = ("build", "mine.yaml", "-o", "out", "--to", "html", "--to", "apkg", "--jobs", jobs)
    shell(line(*words), folder)
    usual = {path.name: path.read_bytes() for path in (folder / "out").iterdir()}
    done = shell(f"rm -r out; {line(*words)} <&- >&- 2>&-", folder)
    assert done.returncode == 3
    assert {path.name: path.read_bytes() for path in (folder / "out").iterdir()} == usual
