"""``--stats``: what students' collections tell of a pack, on the screen and by ``check``."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from quizgen.commands import main
from quizgen.decks.lockfile import print_lock
from quizgen.forms import Edition
from quizgen.problem import RequestError
from quizgen.shell.learning.showing import HEADS, show_statistics
from tests.decks.packs import PACK, items_of, release
from tests.exporters.decks import Student
from tests.importers.anki.collections import AGAIN, EASY, answer
from tests.packs import HEADER


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Write a pack to a file."""
    path = tmp_path / "test.yaml"
    path.write_text(HEADER + PACK, encoding="utf-8")
    return path


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    """Return the collection of a student who always failed one question, and knew another."""
    items = {item.id: item for item in items_of()}
    deck = Edition("test", "A test", "en", "", tuple(items.values()), ())
    student = Student(tmp_path)
    student.take(deck)
    answer(student, items["test/deadline/choice"], *[AGAIN] * 10)
    answer(student, items["test/speaker/choice"], EASY)
    return Path(student.collection.path)


def test_a_table_is_for_people(
    pack: Path, collection: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The most troublesome first, and a summary aside."""
    show_statistics(str(pack), [collection])
    told = capsys.readouterr()
    head, first, second = told.out.splitlines()
    assert head.split() == list(filter(None, HEADS))
    assert first.split()[:2] == ["10", "100%"]
    assert first.split()[-3:] == ["hard", "leech", "test/deadline"]
    assert second.split()[0] == "1"
    assert second.endswith(" test/speaker")
    assert told.err.startswith("11 reviews of 2 notes, 1 leech")


def test_json_is_for_programs(
    pack: Path, collection: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With no more than counts."""
    show_statistics(str(pack), [collection], "json")
    told = json.loads(capsys.readouterr().out)
    assert (told["pack"], told["language"]) == ("test", "en")
    first = told["notes"][0]
    assert first.keys() == {
        *("note", "facts", "cards", "reviews", "again", "lapses", "ease", "difficulty"),
        *("leech", "predicted", "found"),
    }
    assert (first["note"], first["reviews"], first["leech"]) == ("test/deadline", 10, True)


def test_a_collection_without_the_deck_is_refused(pack: Path, tmp_path: Path) -> None:
    """What is wrong with it is told."""
    folder = tmp_path / "other"
    folder.mkdir()
    student = Student(folder)
    with pytest.raises(RequestError, match=r"no card of test was answered in .*include scheduling"):
        show_statistics(str(pack), [Path(student.collection.path)])


def test_check_warns_of_leeches(pack: Path, collection: Path) -> None:
    """At the fact's place."""
    done = CliRunner().invoke(main, ["check", str(pack), "--stats", str(collection)])
    assert done.exit_code == 0, done.output
    place = (HEADER + PACK).splitlines().index("  deadline:") + 1
    told = f"test.yaml:{place}:3: warning: this fact is a leech: 10 of 10 reviews were failed"
    assert told in done.output


def test_check_refuses_what_is_no_collection(pack: Path) -> None:
    """In a sentence."""
    done = CliRunner().invoke(main, ["check", str(pack), "--stats", str(pack)])
    assert done.exit_code in {1, 2}
    assert "is a text: expected what Anki or quizgen exports" in done.output


def test_check_proposes_to_tell_a_former_id(pack: Path) -> None:
    """By the lock beside the pack."""
    pack.with_name("test.lock.json").write_text(print_lock(release()), encoding="utf-8")
    pack.write_text((HEADER + PACK).replace("  deadline:", "  limit:"), encoding="utf-8")
    done = CliRunner().invoke(main, ["check", str(pack)])
    assert "write `renamed_from: deadline` here" in " ".join(done.output.split())
    assert "[renamed]" in done.output


def test_check_tells_that_a_lock_is_damaged(pack: Path) -> None:
    """At its line."""
    text = print_lock(release()).replace("72 hours", "71 hours", 1)
    pack.with_name("test.lock.json").write_text(text, encoding="utf-8")
    done = CliRunner().invoke(main, ["check", str(pack)])
    assert done.exit_code == 1
    assert "[lock]" in done.output
