"""Earlier and later versions of the note type, in the real Anki engine."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import genanki  # type: ignore[import-untyped]  # it has no types
import pytest

from quizgen.exporters.anki import collection as anki_collection
from quizgen.exporters.anki import notetype as anki_notetype
from quizgen.exporters.anki.note import fields
from quizgen.exporters.anki.notetype import CHANGED, FIELDS
from quizgen.items.item import Item
from tests.exporters.decks import DEADLINE, STANCE, Student, edition
from tests.exporters.responses import EVERY

LATER = CHANGED + 1000

FIRST = Path(__file__).parents[2] / "golden" / "anki-first.apkg"
"""A deck of DEADLINE and STANCE as the first version made it, which knew only choices."""


def test_a_studied_deck_of_the_first_version_takes_up_every_kind(student: Student) -> None:
    """Nothing conflicts, nothing learnt or written is lost, and the old notes look like new."""
    student.open(FIRST.read_bytes())
    student.study(DEADLINE)
    history = student.history(DEADLINE)
    note = student.note(STANCE)
    assert "Spare 1" in note
    note["Statement"] = "My own words."
    student.collection.update_note(note)
    log = student.take(edition(DEADLINE, STANCE, *EVERY))
    assert (len(log.new), len(log.updated), len(log.duplicate)) == (len(EVERY), 0, 2)
    assert len(log.conflicting) == 0
    assert student.history(DEADLINE) == history
    assert student.note(STANCE)["Statement"] == "My own words."
    assert {note.mid for note in student.notes()} == {anki_notetype.NOTETYPE}
    assert list(student.note(STANCE).keys()) == list(FIELDS)
    assert "data-item=" in student.sides(DEADLINE)[0].split("<p")[0]
    fresh = dict(zip(FIELDS, fields(DEADLINE, "en"), strict=True))
    assert dict(student.note(DEADLINE).items()) == fresh


def test_a_later_version_may_use_a_spare_field(
    student: Student, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The schema's promise: a new kind of item comes to studied decks without a conflict."""
    student.take(edition(DEADLINE))
    student.study(DEADLINE)
    history = student.history(DEADLINE)
    _release(monkeypatch, lambda name: "Picture" if name == "Spare 4" else name)
    pictured = replace(STANCE, id="venezuela-2019/stance/picture", kind="picture")
    log = student.take(edition(DEADLINE, pictured))
    assert (len(log.new), len(log.updated), len(log.conflicting)) == (1, 0, 0)
    assert student.history(DEADLINE) == history
    assert student.note(pictured).mid == student.note(DEADLINE).mid
    asked = [student.sides(item)[0] for item in (DEADLINE, pictured)]
    assert ["<figure>a map</figure>" in front for front in asked] == [False, True]
    assert student.note(pictured)["Picture"] == "a map"


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
    monkeypatch.setattr(anki_collection, "FILLED", LATER)
    assert len(student.take(edition(DEADLINE, STANCE)).updated) == 2


def _release(monkeypatch: pytest.MonkeyPatch, rename: Callable[[str], str]) -> None:
    """Make a later version of the exporter, which shows what is in the fourth spare field."""
    names = {rename(name): number for name, number in FIELDS.items()}
    spare = list(names)[list(FIELDS).index("Spare 4")]
    released = anki_notetype.notetype

    def notetype(_: object = None) -> genanki.Model:
        model = released()
        gate = f"{{{{#{spare}}}}}<figure>{{{{{spare}}}}}</figure>{{{{/{spare}}}}}<!-- new -->"
        model.templates[0]["qfmt"] += gate
        return model

    def filled(item: Item, language: str, _: object = None) -> list[str]:
        values = dict(zip(FIELDS, fields(item, language), strict=True))
        if item.kind == "picture":
            values["Spare 4"] = "a map"
        return list(values.values())

    monkeypatch.setattr(anki_notetype, "FIELDS", names)
    monkeypatch.setattr(anki_collection, "CHANGED", LATER)
    monkeypatch.setattr(anki_collection, "notetype", notetype)
    monkeypatch.setattr(anki_collection, "fields", filled)
