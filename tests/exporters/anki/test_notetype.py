"""The note type: what students' collections hold must stay as it was released."""

import json
import re
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import pytest

from quizgen.decks.note import NoteType
from quizgen.exporters.anki.faces import FACES, SLOTS
from quizgen.exporters.anki.notetype import CHANGED, field_names, notetypes, schema
from quizgen.machine.data import folder_of
from quizgen.templating.shelf import NAMES

GOLDEN = Path(__file__).parents[2] / "golden"

SCHEMA = "2809928b4ee15d408fca54051e648513e750962b2d2044941220defec5861aa0"


def test_the_schema_is_as_released() -> None:
    """It must never change: students' collections hold it.

    Anki tells by it whether a note of a package is one that it has. With a field or a template
    more, less, or in another place, no studied note is ever updated again, and new ones go to a
    copy of the type. Whatever is new takes a spare field.
    """
    content = (folder_of("quizgen.exporters.anki") / "schema.json").read_bytes()
    assert sha256(content).hexdigest() == SCHEMA


def test_note_types_follow_the_schema() -> None:
    """Names, ids, fields and templates are those of the file, and no id is there twice."""
    made = notetypes()
    numbers = []
    assert list(made) == list(schema()) == list(NoteType)
    for name, model in made.items():
        planned = schema()[name]
        assert (model.name, model.model_id) == (planned["name"], planned["id"])
        for kind, things in (("fields", model.fields), ("templates", model.templates)):
            assert [(thing["name"], thing["id"]) for thing in things] == [
                (thing["name"], thing["id"]) for thing in planned[kind]
            ]
            numbers += [thing["id"] for thing in things]
        assert [template["slot"] for template in planned["templates"]] == list(SLOTS[name])
        numbers.append(model.model_id)
    assert len(set(numbers)) == len(numbers)
    # The numbers of scripts are exact up to there, and apps have scripts.
    assert all(0 < number < 2**53 for number in numbers)


def test_every_field_of_a_face_is_one_of_its_type() -> None:
    """Anki shows an error in place of a card that names another."""
    for type_, slots in SLOTS.items():
        for slot in slots:
            face = FACES[slot]
            shown = [getattr(face, name) for name in face.__dataclass_fields__]
            assert {name for name in shown if name} <= set(field_names(type_))


def test_the_look_is_as_released() -> None:
    """Whoever changes the templates or the style tells Anki so, or it ignores the change."""
    look = [[model.fields, model.templates, model.css] for model in notetypes().values()]
    digest = sha256(json.dumps(look).encode()).hexdigest()
    released = json.loads((GOLDEN / "anki-look.json").read_text("utf-8"))
    assert {"changed": CHANGED, "digest": digest} == released, (
        "the look of notes has changed: raise CHANGED in notetype.py to the present time,"
        f" and write it and the digest {digest} to tests/golden/anki-look.json"
    )


def test_spare_fields_are_folded_away() -> None:
    """The editor shows what a note has, and the browser sorts by the question."""
    sorted_by = []
    for model in notetypes().values():
        folded = [field["name"] for field in model.fields if field["collapsed"]]
        assert folded == [f"Spare {number}" for number in range(1, 7)]
        assert "My notes" in [field["name"] for field in model.fields]
        sorted_by.append(model.fields[model.sort_field_index]["name"])
    assert sorted_by == ["Question", "Stem", "Text", "Header"]


def test_neither_side_repeats_the_other() -> None:
    """A front inside the back would run the script twice; it shows nothing of what is right."""
    for type_, model in notetypes().items():
        for slot, template in zip(SLOTS[type_], model.templates, strict=True):
            face = FACES[slot]
            front, back = (
                {name.split(":")[-1] for name in re.findall(r"{{[#/^]?(.*?)}}", template[side])}
                for side in ("qfmt", "afmt")
            )
            assert "FrontSide" not in back
            asked = {face.stem, face.task, face.prompts, face.options, face.typed, face.cloze}
            head = {"Note", "Card", "Language", "Words", "Notice"}
            assert front == {*head, *asked, face.picture} - {""}
            proof = {"Statement", "Sources", "Report", "My notes", face.solution}
            unseen = {face.prompts, face.options} - {face.solution}
            assert back == ({*head, *proof, *asked, face.picture} - unseen) - {""}


def test_fronts_of_facts_are_within_their_gates() -> None:
    """A card comes exactly where its gate is filled, which needs a field that nothing filters."""
    (fact, *_) = notetypes().values()
    for slot, template in zip(SLOTS[NoteType.FACT], fact.templates, strict=True):
        face, front = FACES[slot], template["qfmt"]
        opened, closed = "{{#" + face.gate + "}}", "{{/" + face.gate + "}}"
        assert front.startswith(opened)
        assert front.endswith(closed)
        assert front.count(closed) == 1
        assert "{{" + face.stem + "}}" in front


@pytest.mark.parametrize(
    "name", [name for name in NAMES if name.startswith("anki") and not name.endswith(".html")]
)
def test_script_and_style_are_safe_in_a_template(name: str) -> None:
    """Anki would take double braces for fields, and nothing may be fetched."""
    content = files("quizgen.templates").joinpath(name).read_text("utf-8")
    for risky in ("{{", "}}", "</", "http:", "https:", "//cdn", "url(", "@import", "Storage"):
        assert risky not in content


@pytest.mark.parametrize(
    ("ink", "sheet"),
    [
        ("ink", "paper"),
        ("ink", "sheet"),
        ("ink", "right-sheet"),
        ("ink", "wrong-sheet"),
        ("ink", "accent-sheet"),
        ("quiet", "paper"),
        ("quiet", "sheet"),
        ("quiet", "wrong-sheet"),
        ("quiet", "right-sheet"),
        ("accent", "paper"),
        ("accent", "accent-sheet"),
        ("right", "paper"),
        ("wrong", "paper"),
        ("right", "right-sheet"),
        ("right", "sheet"),
        ("right", "wrong-sheet"),
        ("wrong", "sheet"),
        ("wrong", "wrong-sheet"),
        ("sheet", "accent"),
        ("sheet", "right"),
        ("sheet", "wrong"),
    ],
)
def test_colours_can_be_read_by_day_and_night(ink: str, sheet: str) -> None:
    """Text has a contrast of 4.5 to 1 at least (WCAG 2.2, success criterion 1.4.3)."""
    style = files("quizgen.templates").joinpath("anki.css").read_text("utf-8")
    palettes = [dict(re.findall(r"--([\w-]+): (#\w{6});", rule)) for rule in style.split("}")[:2]]
    assert palettes[0].keys() == palettes[1].keys()
    for palette in palettes:
        lighter, darker = sorted(map(_luminance, (palette[ink], palette[sheet])), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def _luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb`` (WCAG 2.2)."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
