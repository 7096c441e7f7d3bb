"""What was given out: read of a deck's own package, and of collections that took it in."""

from pathlib import Path

from quizgen.decks.deck import stamp_of
from quizgen.decks.note import NoteType, Slot
from quizgen.exporters.anki import render
from quizgen.exporters.anki.note import fields
from quizgen.exporters.anki.notetype import field_names
from quizgen.importers.anki import read_notes
from tests.exporters.decks import DEADLINE, STANCE, Student, deck_of, edition, released
from tests.importers.anki.collections import WAYS, each_way, studied


def test_a_deck_is_read_as_it_was_written(tmp_path: Path) -> None:
    """Identity, stamp, type, cards and every field."""
    lock = released(DEADLINE, STANCE, time=1_800_000_000)
    deck = deck_of(DEADLINE, STANCE, lock=lock)
    path = tmp_path / "deck.apkg"
    path.write_bytes(render(edition(deck=deck)))
    found = {one.guid: one for one in read_notes(path)}
    assert found.keys() == {note.guid for note in deck.notes}
    for note in deck.notes:
        read = found[note.guid]
        assert (read.note, read.type, read.changed) == (note.id, note.type, stamp_of(note))
        assert read.fields == dict(zip(field_names(note.type), fields(note, deck), strict=True))
        assert read.slots == (Slot.CHOICE,)
        assert not read.is_retired


def test_notes_that_have_left_are_told(tmp_path: Path) -> None:
    """By their tag."""
    first = released(DEADLINE, STANCE)
    lock = released(DEADLINE, lock=first, time=1_800_000_000)
    path = tmp_path / "deck.apkg"
    path.write_bytes(render(edition(deck=deck_of(DEADLINE, lock=lock))))
    assert {one.note: one.is_retired for one in read_notes(path)} == {
        "venezuela-2019/deadline": False,
        "venezuela-2019/stance.subject/kept-maduro": True,
    }


@each_way
def test_collections_have_what_they_took_in(way: str, tmp_path: Path) -> None:
    """Whatever Anki makes of it."""
    path = WAYS[way](studied(tmp_path / "student"), tmp_path)
    found = {one.note: one for one in read_notes(path)}
    one = found["venezuela-2019/deadline"]
    assert one.type is NoteType.FACT
    assert "leech" in one.tags
    assert one.fields["Question"].count("How long did Maduro") == 1


def test_a_collection_without_a_deck_has_none(tmp_path: Path) -> None:
    """Not a single note."""
    assert read_notes(Path(Student(tmp_path).collection.path)) == ()
