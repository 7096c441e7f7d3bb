"""A folder for CrowdAnki, an add-on of Anki: JSON and files of media, which live in git.

It is what the add-on itself writes: all objects are sorted by their keys, and known by what is
fixed for good. Notes stand in the order of the pack, which is that of new cards.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizgen.decks.deck import Deck
from quizgen.decks.identity import uuid_of

if TYPE_CHECKING:
    from quizgen.exporters.anki.rows import Row

NAME = "crowdanki"
SUFFIX = "-crowdanki"
IS_FOLDER = True

MEDIA = "media"
"""The folder of pictures and sounds within that of the deck."""

_OWN = frozenset({"id", "mod", "usn", "did"})
"""What each collection has of its own."""


def files(deck: Deck, stem: str, templates: Path | None) -> Iterator[tuple[str, bytes]]:
    """Yield pictures and sounds, what the import is to keep, and at last the deck."""
    from quizgen.exporters.anki.media import files as media_files

    folder = f"{stem}{SUFFIX}"
    for name, content in media_files(item for note in deck.notes for item in note.items):
        yield f"{folder}/{MEDIA}/{name}", content
    yield f"{folder}/import_config.yaml", _kept(deck).encode()
    told = json.dumps(_deck(deck, templates), ensure_ascii=False, indent=4, sort_keys=True)
    yield f"{folder}/deck.json", f"{told}\n".encode()


def losses(deck: Deck) -> tuple[str, ...]:  # noqa: ARG001 -- the protocol's argument
    """Tell of no loss that depends on the deck."""
    return ()


def _deck(deck: Deck, templates: Path | None) -> dict[str, Any]:
    from quizgen.exporters.anki.collection import PRESET, deck_names, preset
    from quizgen.exporters.anki.notetype import notetypes
    from quizgen.exporters.anki.rows import rows
    from quizgen.exporters.anki.telling import described

    models = notetypes(templates)
    options = uuid_of("options", str(PRESET))
    notes: dict[int, list[dict[str, Any]]] = {}
    types: dict[str, dict[str, Any]] = {}
    for row in rows(deck, templates):
        model = models[row.type]
        if row.type not in types:
            types[row.type] = {"__type__": "NoteModel", **_plain(model.to_json(0, 0))}
        notes.setdefault(row.deck, []).append(_note(row, types[row.type]["crowdanki_uuid"]))
    media = _media(deck)

    def written(number: int, name: str, described: str = "") -> dict[str, Any]:
        return {
            "__type__": "Deck",
            "children": [],
            "crowdanki_uuid": uuid_of("deck", str(number)),
            "deck_config_uuid": options,
            "desc": described,
            "dyn": 0,
            "extendNew": 0,
            "extendRev": 0,
            "media_files": sorted(media.get(number, ())),
            "name": name,
            "notes": notes.get(number, []),
        }

    (number, name), *topics = deck_names(deck).items()
    return {
        **written(number, name, str(described(deck))),
        "children": [written(at, path.removeprefix(f"{name}::")) for at, path in topics],
        "deck_configurations": [
            {"__type__": "DeckConfig", **_plain(preset()), "crowdanki_uuid": options}
        ],
        "note_models": list(types.values()),
    }


def _media(deck: Deck) -> dict[int, set[str]]:
    """Return the names of the pictures and sounds of each deck."""
    from quizgen.exporters.anki.media import file_name
    from quizgen.exporters.anki.rows import home_of

    media: dict[int, set[str]] = {}
    for note in deck.notes:
        shown = (file_name(medium) for item in note.items for medium in item.media)
        media.setdefault(home_of(note, deck), set()).update(shown)
    return media


def _note(row: "Row", type_: str) -> dict[str, Any]:
    return {
        "__type__": "Note",
        "fields": row.fields,
        "guid": row.guid,
        "note_model_uuid": type_,
        "tags": row.tags,
    }


def _plain(written: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in written.items() if name not in _OWN}


def _kept(deck: Deck) -> str:
    """Write which fields are the student's, which CrowdAnki leaves as they are, in YAML."""
    from quizgen.exporters.anki.notetype import STUDENTS, schema

    types = dict.fromkeys(note.type for note in (*deck.notes, *deck.retired()))
    lines = [
        f"  {schema()[type_]['name']}:\n    personal_fields: [{STUDENTS}]\n" for type_ in types
    ]
    return "".join(["note_models:\n", *lines]) if lines else "note_models: {}\n"
