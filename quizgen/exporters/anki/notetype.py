"""The note types of all decks: fixed for good, since students' collections hold them.

Anki matches a note type by id and compares its fields and templates. If one was added,
removed or moved, every studied note becomes a conflict, and new notes go to a copy of the
type. What may change is the text of the templates, the style, and the name of whatever has
an id of its own. So the schema was settled at the beginning, and stands in ``schema.json``:

- All that ask one thing are one note, a fact's, so that Anki buries siblings: each card comes
  where the field that is its gate is filled in. A front is wholly within its gate, and has a
  field there that nothing filters: Anki makes no card of a front that has only
  ``{{type:…}}``. What stands apart is a note of one card.
- Clozes and covered pictures are Anki's own, which wants types of their own for these.
- Options are there twice: on the front without a trace of the key, for apps read it aloud and
  show it as plain text; and on the back with verdicts and reasons.
- One field is the student's, and is never filled in: whoever adds one to the type gets no new
  edition any more. Spare ones are folded away, until something new needs them.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import genanki  # type: ignore[import-untyped]  # it has no types

from quizgen.decks.identity import uuid_of
from quizgen.decks.note import NoteType, Slot
from quizgen.exporters.anki import look
from quizgen.exporters.anki.faces import FACES
from quizgen.machine.data import folder_of
from quizgen.templating.syntax import FIELDS, Syntax
from quizgen.templating.templates import Templates

CHANGED = 1795957200
"""When the templates, the style or the fields' names last changed (seconds, UTC).

Raise it to the time of release with each such change, or studied decks ignore that.
"""

FILLED = 1767225600
"""When the markup inside the fields last changed for notes that exist (seconds, UTC).

No note is stamped earlier. Raise it as seldom as can be: all notes are replaced then, and
with them what students have written into theirs. A new kind of note is no reason.
"""

OCCLUSION = 6
"""The number of the note type that covers pictures, among those that Anki brings along."""

OWN = 5
"""So many fields stand first in it, whatever it has besides: Anki knows them by their places."""

STUDENTS = "My notes"
"""The field that is the student's; those behind it are spare ones."""

_SYNTAX = Syntax(FIELDS, str)


def notetypes(templates: Path | None = None) -> dict[NoteType, genanki.Model]:
    """Make the note types; each package needs its own, for genanki writes into them.

    Args:
        templates: A user's folder of templates, which go before the bundled ones.

    Raises:
        FormatError: If one of those cannot be read.
    """
    shelf = Templates(_SYNTAX, templates)
    return {
        NoteType(name): _Model(
            type_["id"],
            type_["name"],
            fields=[
                {**field, "collapsed": field["name"].startswith("Spare"), **_role(type_, place)}
                for place, field in enumerate(type_["fields"])
            ],
            templates=[_template(template, shelf, templates) for template in type_["templates"]],
            css=look.style(templates),
            model_type=genanki.Model.FRONT_BACK
            if type_["kind"] == "standard"
            else genanki.Model.CLOZE,
            sort_field_index=field_names(NoteType(name)).index(type_["sort"]),
        )
        for name, type_ in schema().items()
    }


@cache
def schema() -> dict[str, Any]:
    """Return the fields and templates of each type, with the ids that Anki knows them by."""
    text = (folder_of("quizgen.exporters.anki") / "schema.json").read_text("utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


@cache
def field_names(type_: NoteType) -> tuple[str, ...]:
    """Return the names of a type's fields, in their order."""
    return tuple(field["name"] for field in schema()[type_]["fields"])


class _Model(genanki.Model):  # type: ignore[misc]  # it has no types
    def to_json(self, timestamp: float, deck_id: int) -> dict[str, Any]:
        """Tell Anki besides which type is the one that covers pictures, and CrowdAnki its name."""
        written: dict[str, Any] = super().to_json(timestamp, deck_id)
        written["crowdanki_uuid"] = uuid_of("type", str(self.model_id))
        if any("tag" in field for field in self.fields):
            written["originalStockKind"] = OCCLUSION
        return written


def _role(type_: dict[str, Any], place: int) -> dict[str, object]:
    """Tell what Anki does with a field of the type that covers pictures."""
    if type_["kind"] != "occlusion" or place >= OWN:
        return {}
    return {"tag": place, "preventDeletion": place < OWN - 1}


def _template(
    template: dict[str, Any], shelf: Templates, templates: Path | None
) -> dict[str, object]:
    face = FACES[Slot(template["slot"])]
    front, back = (
        shelf.render(name, {"card": face}) for name in ("anki-front.html", "anki-back.html")
    )
    opened, closed = (f"{{{{#{face.gate}}}}}", f"{{{{/{face.gate}}}}}") if face.gate else ("", "")
    return {
        "name": template["name"],
        "id": template["id"],
        "qfmt": f"{opened}{look.front(front, templates)}{closed}",
        "afmt": look.back(back, templates),
        "bqfmt": f"{opened}{{{{{face.stem}}}}}{closed}",
        "bafmt": f"{{{{{face.answer}}}}}",
    }
