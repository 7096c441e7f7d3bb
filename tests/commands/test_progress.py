"""``quizgen progress``: what was learned, out of a store."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quizgen.bank import make_bank
from quizgen.commands import main
from quizgen.shell.packs import open_packs
from quizgen.shell.progress.report import Report
from quizgen.shell.store.clock import local_time
from quizgen.shell.store.journal import StoredJournal
from quizgen.shell.store.store import Store
from quizgen.study.history.account import sum_up
from quizgen.study.history.cards import LEECH
from tests.packs import HEADER
from tests.study.history.attempts import TODAY, answer, make_attempt, on

PACK = """\
facts:
  deadline:
    question: How long did they have?
    answer: 72 hours
    single: true
"""


def run(*words: str, text: str = "") -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(main, ["progress", *words], input=text)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Say where the store is; there is none yet."""
    path = tmp_path / "progress.sqlite"
    monkeypatch.setenv("QUIZGEN_STORE", str(path))
    return path


@pytest.fixture
def store(path: Path) -> Path:
    """Make a store in which a question was missed today, and another one answered."""
    with Store(path) as store:
        journal = StoredJournal(store)
        now = local_time()
        journal.append(make_attempt("test/deadline/choice", "wrong", "sure"), now, 1)
        journal.append(make_attempt("test/other/choice", "right", "unsure"), now, 1)
    return path


def test_where_nothing_is_kept_nothing_is_made(path: Path) -> None:
    """And it is said where it would be."""
    done = run()
    assert (done.exit_code, done.stdout) == (0, f"no answers are kept in {path}\n")
    assert json.loads(run("--json").stdout)["cards"] == 0
    assert run("--export", "-").stdout == '{"quizgen": "progress", "version": 1}\n'
    assert not path.exists()


def test_a_table_is_for_people(store: Path, tmp_path: Path) -> None:
    """With the place of the hardest facts in the file of a pack that is named."""
    pack = tmp_path / "test.yaml"
    pack.write_text(HEADER + PACK, encoding="utf-8")
    assert store.exists()
    done = run(str(pack))
    assert done.exit_code == 0, done.output
    lines = done.stdout.splitlines()
    assert lines[:2] == ["0 cards due today", "2 cards asked so far, 2 answers"]
    (hard,) = (line for line in lines if "deadline" in line)
    line = next(n for n, text in enumerate(pack.read_text().splitlines(), 1) if "deadline:" in text)
    assert hard.split() == [
        *("1", "1", "0", "fact", "at", f"{pack}:{line}", "(test/deadline/choice)"),
    ]
    assert [row.split() for row in lines if "sure" in row] == [
        ["how", "sure", "right", "of"],
        ["sure", "0%", "1"],
        ["unsure", "100%", "1"],
    ]
    assert sum(row.endswith("-") and row[:3] in "MonTueWedThuFriSatSun" for row in lines) == 1


def test_json_is_for_programs(store: Path) -> None:
    """With numbers, and nothing where a fact is not to be found."""
    assert store.exists()
    told = json.loads(run("--json").stdout)
    today = str((local_time() - timedelta(hours=4)).date())
    assert (told["today"], told["cards"], told["answers"]) == (today, 2, 2)
    assert told["days"] == [{"day": today, "answers": 2}]
    assert told["retention"]["all"] == {"right": 0, "answered": 0, "expected": None}
    (hard,) = told["hardest"]
    assert (hard["item"], hard["file"], hard["wrong"]) == ("test/deadline/choice", None, 1)


def test_a_bundled_pack_need_not_be_named(path: Path) -> None:
    """Its facts are found by the id of the pack."""
    (item, *_) = make_bank(open_packs(["venezuela-2019"])).items
    with Store(path) as store:
        attempt = make_attempt(item.id, "wrong")
        for language in ("en", "es"):
            made = replace(attempt, pack="venezuela-2019", language=language)
            StoredJournal(store).append(made, local_time(), 1)
    told = json.loads(run("--json").stdout)
    files = {one["language"]: one["file"] for one in told["hardest"]}
    assert files["en"].endswith("venezuela-2019.yaml")
    assert files["es"].endswith("venezuela-2019.es.yaml")
    assert all(one["line"] for one in told["hardest"])
    assert json.loads(run("venezuela-2019.es", "--json").stdout)["cards"] == 1


def test_what_came_back_is_held_against_what_was_to_be_expected(tmp_path: Path) -> None:
    """And what is forgotten again and again is called a leech."""
    with Store(tmp_path / "progress.sqlite") as store:
        store.add(answer(str(n), on(n), make_attempt(outcome="wrong")) for n in range(LEECH + 2))
        store.add([answer("later", on(0), make_attempt("test/later/choice"))])
        account = sum_up(store.histories(), TODAY + LEECH + 1)
    lines = [line.split() for line in Report(account, {}).lines()]
    (came,) = (line for line in lines if line[:2] == ["in", "all"])
    assert (came[2], came[3], came[5]) == ("0%", f"{LEECH + 1}", "90%")
    assert [word for line in lines for word in line if word == "leech"] == ["leech"]
    assert any(line[:1] == ["Mon"] for line in lines)


def test_a_page_is_for_browsers(store: Path, tmp_path: Path) -> None:
    """Written as a whole, or to stdout; with the question of a pack that is named."""
    pack, page = tmp_path / "test.yaml", tmp_path / "deep" / "page.html"
    pack.write_text(HEADER + PACK, encoding="utf-8")
    assert store.exists()
    done = run(str(pack), "--html", str(page))
    assert (done.exit_code, done.output) == (0, "")
    assert [file.name for file in page.parent.iterdir()] == ["page.html"]
    assert "How long did they have?" in page.read_text("utf-8")
    assert run(str(pack), "--html", "-").stdout == page.read_text("utf-8")


def test_a_page_that_cannot_be_written_is_told(store: Path, tmp_path: Path) -> None:
    """In a line."""
    assert store.exists()
    done = run("--html", str(tmp_path))
    assert done.exit_code == 2
    assert "is a directory" in done.stderr


def test_a_deck_is_for_anki(store: Path, tmp_path: Path) -> None:
    """Of one pack, which must be named."""
    pack, deck = tmp_path / "test.yaml", tmp_path / "deck.apkg"
    pack.write_text(HEADER + PACK, encoding="utf-8")
    assert store.exists()
    done = run(str(pack), "--anki", str(deck))
    assert (done.exit_code, done.stdout) == (0, ""), done.output
    assert deck.read_bytes().startswith(b"PK")
    assert run("--anki", str(deck)).exit_code == 2
    assert run(str(pack), str(pack), "--anki", str(deck)).exit_code == 2


@pytest.mark.parametrize("option", ["--html", "--anki", "--export"])
@pytest.mark.parametrize("suffix", ["", "-wal", ".link"])
def test_the_store_is_never_written_over(store: Path, option: str, suffix: str) -> None:
    """Not by a link to it, nor the file in which SQLite keeps what was written last."""
    other = store.with_name(f"{store.name}{suffix}")
    if suffix == ".link":
        other.symlink_to(store)
    elif suffix:
        other.write_bytes(b"")
    before = store.read_bytes()
    done = (
        run("venezuela-2019", option, str(other)) if option == "--anki" else run(option, str(other))
    )
    assert done.exit_code == 2
    assert f"{other} is where answers are kept: name another file" in done.stderr
    assert store.read_bytes() == before


def test_a_log_can_be_carried_to_another_machine(store: Path, tmp_path: Path) -> None:
    """Through a file, or a pipe; twice does no harm."""
    log = tmp_path / "log.jsonl"
    done = run("--export", str(log))
    assert (done.exit_code, done.stdout) == (0, "")
    assert f"2 entries of {store}" in done.stderr
    other = tmp_path / "other.sqlite"
    first = run("--store", str(other), "--import", str(log))
    assert f"2 new entries of 2, now in {other}" in first.stderr
    piped = run("--store", str(other), "--import", "-", text=log.read_text("utf-8"))
    assert "0 new entries of 2" in piped.stderr
    assert run("--export", "-", "--store", str(other)).stdout == log.read_text("utf-8")


def test_what_cannot_be_taken_in_is_told(path: Path, tmp_path: Path) -> None:
    """By its line; nothing is taken in."""
    log = tmp_path / "log.jsonl"
    log.write_text('{"quizgen": "progress", "version": 1}\n{}\n')
    done = run("--import", str(log))
    assert done.exit_code == 2
    assert f"Error: {log}:2: at is missing; nothing was taken in" in done.stderr
    assert path.exists()


@pytest.mark.parametrize(
    "words",
    [
        ("--export", "-", "--import", "-"),
        ("--export", "-", "--json"),
        ("--html", "-", "--json"),
        ("p", "--export", "-"),
    ],
)
def test_what_cannot_go_together_is_usage(path: Path, words: tuple[str, ...]) -> None:
    """Nothing is done."""
    assert run(*words).exit_code == 2
    assert not path.exists()


def test_a_store_that_cannot_be_used_is_told_in_a_line(path: Path) -> None:
    """With its name, and the exit code of what the system does not let one do."""
    path.write_bytes(b"no store at all, but long enough to be taken for one" * 99)
    done = run()
    assert done.exit_code == 3
    assert done.stderr == (
        f"Error: {path}: it is no store of quizgen's: name another file by --store\n"
    )


def test_a_clock_that_was_put_back_is_told(path: Path) -> None:
    """Days are counted by it."""
    with Store(path) as store:
        StoredJournal(store).append(make_attempt(), local_time() + timedelta(days=3), 1)
    assert "behind the last answer" in run().stderr
