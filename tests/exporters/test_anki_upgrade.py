"""Later versions of the note type, in the real Anki engine: what studied decks take up."""

from collections.abc import Callable
from dataclasses import replace

import genanki  # type: ignore[import-untyped]  # it has no types
import pytest

from quizgen.exporters import anki_collection, anki_notetype
from quizgen.exporters.anki_note import fields
from quizgen.exporters.anki_notetype import CHANGED, FIELDS
from quizgen.items.item import Item
from tests.exporters.decks import DEADLINE, STANCE, Student, edition

LATER = CHANGED + 1000


def test_a_later_version_may_use_a_spare_field(
    student: Student, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The schema's promise: a new kind of item comes to studied decks without a conflict."""
    student.take(edition(DEADLINE))
    student.study(DEADLINE)
    history = student.history(DEADLINE)
    _release(monkeypatch, lambda name: "Typed" if name == "Spare 1" else name)
    typed = replace(STANCE, id="venezuela-2019/stance/short-answer", kind="short-answer")
    log = student.take(edition(DEADLINE, typed))
    assert (len(log.new), len(log.updated), len(log.conflicting)) == (1, 1, 0)
    assert student.history(DEADLINE) == history
    assert student.note(typed).mid == student.note(DEADLINE).mid
    asked = [student.sides(item)[0] for item in (DEADLINE, typed)]
    assert ["[[type:nc:Typed]]" in front for front in asked] == [False, True]
    assert student.note(typed)["Typed"] == "Mexico"


def test_a_new_look_reaches_studied_notes(
    student: Student, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Raising `CHANGED` updates the style, and notes that have not changed with it."""
    student.take(edition(DEADLINE))
    _release(monkeypatch, lambda name: name)
    log = student.take(edition(DEADLINE))
    assert len(log.updated) == 1
    assert "{{#" not in student.sides(DEADLINE)[0]
    kept = student.collection.models.get(student.note(DEADLINE).mid)
    assert kept is not None
    assert kept["tmpls"][0]["qfmt"].endswith("<!-- new -->")


def _release(monkeypatch: pytest.MonkeyPatch, rename: Callable[[str], str]) -> None:
    """Make a later version of the exporter, which lets students type what is in a field."""
    names = {rename(name): number for name, number in FIELDS.items()}
    typed = list(names)[list(FIELDS).index("Spare 1")]
    released = anki_notetype.notetype

    def notetype() -> genanki.Model:
        model = released()
        gate = f"{{{{#{typed}}}}}{{{{type:nc:{typed}}}}}{{{{/{typed}}}}}<!-- new -->"
        model.templates[0]["qfmt"] += gate
        return model

    def filled(item: Item, language: str) -> list[str]:
        values = dict(zip(FIELDS, fields(item, language), strict=True))
        if item.kind == "short-answer":
            values |= {"Spare 1": item.key.text, "Options": ""}
        return list(values.values())

    monkeypatch.setattr(anki_notetype, "FIELDS", names)
    monkeypatch.setattr(anki_collection, "CHANGED", LATER)
    monkeypatch.setattr(anki_collection, "notetype", notetype)
    monkeypatch.setattr(anki_collection, "fields", filled)
