"""How students did: read of every file that Anki makes of their collection."""

import json
import sqlite3
from pathlib import Path

import pytest

from quizgen.decks.learning.experience import CardExperience, Experience
from quizgen.decks.note import NoteType, Slot
from quizgen.importers.anki import read_experience
from tests.exporters.decks import DEADLINE, Student, edition
from tests.importers.anki.collections import WAYS, each_way, studied


def by_note(path: Path) -> dict[str, Experience]:
    """Read how a student did, by the ids of notes without the pack's."""
    return {one.note.partition("/")[2]: one for one in read_experience(path)}


@each_way
def test_what_a_student_answered_is_counted(way: str, tmp_path: Path) -> None:
    """In packages and collections, old and new, and while Anki has the collection open."""
    path = WAYS[way](studied(tmp_path / "student"), tmp_path)
    found = by_note(path)
    assert found.keys() == {"deadline", "stance.subject/kept-maduro"}
    hard, easy = found.values()
    assert (hard.type, hard.is_leech, easy.is_leech) == (NoteType.FACT, True, False)
    (card,) = hard.cards
    assert (card.slot, card.reviews, card.again, card.lapses) == (Slot.CHOICE, 3, 2, 0)
    assert card.ease == 2.5
    (card,) = easy.cards
    assert (card.reviews, card.again, card.difficulty) == (1, 0, None)


@each_way
def test_nothing_is_written_beside_the_file(way: str, tmp_path: Path) -> None:
    """Nor into it."""
    path = WAYS[way](studied(tmp_path / "student"), tmp_path)
    before = {file: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    path.chmod(0o400)
    read_experience(path)
    assert {file: file.read_bytes() for file in path.parent.iterdir() if file.is_file()} == before


def test_what_was_never_answered_is_no_experience(tmp_path: Path) -> None:
    """A deck that was only taken in tells nothing."""
    student = Student(tmp_path)
    student.take(edition(DEADLINE))
    assert read_experience(Path(student.collection.path)) == ()


def test_notes_of_others_are_not_read(tmp_path: Path) -> None:
    """A collection has all that its owner learns, which is nobody's business."""
    student = studied(tmp_path)
    collection = student.collection
    basic = collection.models.by_name("Basic")
    assert basic
    note = collection.new_note(basic)
    note.fields = ["venezuela-2019/secret", "Mine"]
    collection.add_note(note, 1)  # type: ignore[arg-type]  # the id of the deck that is always there
    assert collection.db
    collection.db.execute("update cards set reps = 9 where nid = ?", note.id)
    assert "secret" not in by_note(Path(collection.path))


def test_the_memory_of_fsrs_is_read(tmp_path: Path) -> None:
    """Where it is used, the factor means something else."""
    student = studied(tmp_path)
    collection = student.collection
    collection.set_config("fsrs", val=True)
    card = student.card(DEADLINE)
    assert collection.db
    data = json.dumps({"s": 2.5, "d": 8.25, "dr": 0.9})
    collection.db.execute("update cards set data = ? where id = ?", data, card.id)
    (read,) = by_note(Path(collection.path))["deadline"].cards
    assert (read.difficulty, read.stability, read.ease) == (8.25, 2.5, None)


@pytest.mark.parametrize(
    "data",
    [
        "[]",
        "{",
        '{"d": "x", "s": 1}',
        '{"d": 99, "s": 1}',
        '{"d": NaN, "s": 1}',
        f'{{"d": 1{"0" * 400}, "s": 1}}',
        "[" * 100_000,
        '{"d": true, "s": 1}',
    ],
)
def test_a_memory_that_makes_no_sense_is_none(data: str, tmp_path: Path) -> None:
    """The card counts all the same."""
    student = studied(tmp_path)
    student.collection.close()
    path = Path(student.collection.path)
    with sqlite3.connect(path) as connection:
        connection.execute("update cards set data = ?", (data,))
    connection.close()
    (card,) = by_note(path)["deadline"].cards
    assert card == CardExperience(Slot.CHOICE, 3, 2, 0, ease=2.5)


def test_a_type_that_the_student_has_changed_is_known(tmp_path: Path) -> None:
    """By its id, whatever it is called; and a copy that Anki made, by its name."""
    student = studied(tmp_path)
    models = student.collection.models
    model = models.by_name("quizgen fact")
    assert model
    model["name"] = "Politics"
    models.update_dict(model)
    assert "deadline" in by_note(Path(student.collection.path))
    collection = student.collection
    assert collection.db
    model["name"] = "quizgen fact+"
    models.update_dict(model)
    collection.db.execute("update notetypes set id = 77 where id = ?", model["id"])
    collection.db.execute("update notes set mid = 77 where mid = ?", model["id"])
    collection.db.execute("update fields set ntid = 77 where ntid = ?", model["id"])
    assert "deadline" in by_note(Path(collection.path))
