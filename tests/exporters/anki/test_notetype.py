"""The note type: what students' collections hold must stay as it was released."""

import json
import re
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import pytest

from quizgen.exporters.anki.notetype import CHANGED, FIELDS, NOTETYPE, TEMPLATE, notetype
from quizgen.templating.shelf import NAMES

GOLDEN = Path(__file__).parents[2] / "golden"


def test_the_schema_is_as_released() -> None:
    """Fields, their order and all ids are fixed; a field may be renamed, which Anki follows."""
    released = json.loads((GOLDEN / "anki-schema.json").read_text("utf-8"))
    assert {
        "notetype": NOTETYPE,
        "templates": [TEMPLATE],
        "fields": list(FIELDS.values()),
    } == released
    assert len({NOTETYPE, TEMPLATE, *FIELDS.values()}) == 2 + len(FIELDS)


def test_the_look_is_as_released() -> None:
    """Whoever changes the templates or the style tells Anki so, or it ignores the change."""
    model = notetype()
    look = [list(FIELDS), model.templates, model.css]
    digest = sha256(json.dumps(look).encode()).hexdigest()
    released = json.loads((GOLDEN / "anki-look.json").read_text("utf-8"))
    assert {"changed": CHANGED, "digest": digest} == released, (
        "the look of notes has changed: raise CHANGED in notetype.py to the present time,"
        f" and write it and the digest {digest} to tests/golden/anki-look.json"
    )


def test_spare_fields_are_folded_away() -> None:
    """The editor shows what a note has, and the browser sorts by the question."""
    model = notetype()
    folded = [field["name"] for field in model.fields if field["collapsed"]]
    assert folded == [f"Spare {number}" for number in range(4, 7)]
    assert model.fields[model.sort_field_index]["name"] == "Stem"


def test_neither_side_repeats_the_other() -> None:
    """A front inside the back would run the script twice."""
    (template,) = notetype().templates
    assert "FrontSide" not in template["afmt"]
    both = {"Item", "Language", "Stem", "Task", "Typed", "type:nc:Typed"}
    assert set(re.findall(r"{{[#/]?(.*?)}}", template["qfmt"])) == both | {"Prompts", "Options"}
    assert set(re.findall(r"{{[#/]?(.*?)}}", template["afmt"])) == {
        *both,
        *("Solution", "Statement", "Sources"),
    }


def test_only_the_stem_is_never_behind_a_condition() -> None:
    """Anki makes no card of a front whose only content is typed."""
    (template,) = notetype().templates
    for side in ("qfmt", "afmt"):
        free = re.sub(r"{{#(.*?)}}.*?{{/\1}}", "", template[side])
        assert "{{Stem}}" in free
        assert "{{type:" not in free


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
