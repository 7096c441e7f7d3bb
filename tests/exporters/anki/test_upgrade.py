"""Earlier and later versions of the note types, in the real Anki engine."""

from collections.abc import Callable
from pathlib import Path

import genanki  # type: ignore[import-untyped]  # it has no types
import pytest

from quizgen.decks.deck import Deck
from quizgen.decks.lock import FIRST
from quizgen.decks.note import Note, NoteType
from quizgen.exporters.anki import collection as anki_collection
from quizgen.exporters.anki import rows as anki_rows
from quizgen.exporters.anki.note import fields
from quizgen.exporters.anki.notetype import CHANGED, field_names, notetypes, schema
from tests.exporters.decks import DEADLINE, STANCE, Student, deck_of, edition, released
from tests.exporters.responses import CLOZE, EVERY, NUMERIC, ORDERING, TRUE_FALSE

LATER = CHANGED + 1000

GOLDEN = Path(__file__).parents[2] / "golden" / "anki-first.apkg"
"""A deck of DEADLINE, STANCE, TRUE_FALSE and ORDERING, and a cloze of CLOZE, as it was first
released. It is never made anew: what students have is as old."""

FIRST_ITEMS = (DEADLINE, STANCE, TRUE_FALSE, ORDERING, CLOZE)


def test_a_studied_deck_of_the_first_version_takes_up_every_kind(student: Student) -> None:
    """Nothing conflicts, nothing learnt or written is lost, and new cards join their notes."""
    student.open(GOLDEN.read_bytes())
    for item in (DEADLINE, ORDERING):
        student.study(item)
    history = [student.history(item) for item in (DEADLINE, ORDERING)]
    note = student.note(STANCE)
    note["My notes"] = "My own words."
    student.collection.update_note(note)
    first = released(*FIRST_ITEMS, blanks="recalled")
    every = (*FIRST_ITEMS, *(item for item in EVERY if item not in FIRST_ITEMS))
    lock = released(*every, lock=first, time=LATER, blanks="recalled")
    log = student.take(edition(deck=deck_of(*every, lock=lock, blanks="recalled")))
    assert (len(log.conflicting), len(log.updated)) == (0, 1)
    assert [student.history(item) for item in (DEADLINE, ORDERING)] == history
    assert student.note(STANCE)["My notes"] == "My own words."
    assert student.card(NUMERIC).nid == student.card(DEADLINE).nid
    types = {note.mid for note in student.notes()}
    assert types == {schema()[type_]["id"] for type_ in NoteType if type_ is not NoteType.PICTURE}


def test_a_later_version_may_use_a_spare_field(
    student: Student, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The schema's promise: something new comes to studied decks without a conflict."""
    student.take(edition(DEADLINE))
    student.study(DEADLINE)
    history = student.history(DEADLINE)
    _release(monkeypatch, lambda name: "Map" if name == "Spare 1" else name)
    log = student.take(edition(DEADLINE, STANCE))
    assert (len(log.new), len(log.updated), len(log.conflicting)) == (1, 0, 0)
    assert student.history(DEADLINE) == history
    assert student.note(STANCE).mid == student.note(DEADLINE).mid
    asked = [student.sides(item)[0] for item in (DEADLINE, STANCE)]
    assert ["<figure>a map</figure>" in front for front in asked] == [False, True]
    assert student.note(STANCE)["Map"] == "a map"


def test_a_new_look_reaches_studied_notes_and_leaves_their_words(
    student: Student, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Raising `CHANGED` updates templates and style, and no note that a student has edited."""
    student.take(edition(DEADLINE))
    note = student.note(DEADLINE)
    note["Statement"] = "My own words."
    student.collection.update_note(note)
    _release(monkeypatch, lambda name: name)
    log = student.take(edition(DEADLINE))
    assert len(log.updated) == 0
    assert student.note(DEADLINE)["Statement"] == "My own words."
    front, _ = student.sides(DEADLINE)
    assert "{{#" not in front
    assert front.endswith("<!-- new -->")


def test_new_markup_reaches_studied_notes(
    student: Student, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Raising `FILLED` replaces them all."""
    student.take(edition(DEADLINE, STANCE))
    monkeypatch.setattr(anki_rows, "FILLED", FIRST + 1000)
    assert len(student.take(edition(DEADLINE, STANCE)).updated) == 2


def _release(monkeypatch: pytest.MonkeyPatch, rename: Callable[[str], str]) -> None:
    """Make a later version of the exporter, which shows what is in the first spare field."""
    spare = rename("Spare 1")

    def later(_: object = None) -> dict[NoteType, genanki.Model]:
        models = notetypes()
        model = models[NoteType.FACT]
        for field in model.fields:
            field["name"] = rename(field["name"])
        gate = "{{#SPARE}}<figure>{{SPARE}}</figure>{{/SPARE}}".replace("SPARE", spare)
        front, closed, _ = model.templates[0]["qfmt"].rpartition("{{/Options}}")
        model.templates[0]["qfmt"] = f"{front}{gate}{closed}<!-- new -->"
        return models

    def filled(note: Note, deck: Deck, _: object = None) -> list[str]:
        values = dict(zip(field_names(note.type), fields(note, deck), strict=True))
        if STANCE in note.items:
            values["Spare 1"] = "a map"
        return list(values.values())

    monkeypatch.setattr(anki_collection, "CHANGED", LATER)
    monkeypatch.setattr(anki_collection, "notetypes", later)
    monkeypatch.setattr(anki_rows, "fields", filled)
