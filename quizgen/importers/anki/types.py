"""Which note types of a collection are quizgen's: told by id, else by name, as of a copy."""

import json
import sqlite3
from functools import cache
from typing import Any

from quizgen.decks.note import NoteType, Slot
from quizgen.importers.anki.opening import is_new
from quizgen.machine.data import folder_of
from quizgen.machine.frozen import frozen


@frozen
class Type:
    """A note type of quizgen's, as a collection has it.

    Attributes:
        type: Which one it is.
        fields: The names of its fields, in their order, also those that the student has added.
        slots: The cards that its templates make, in their order.
    """

    type: NoteType
    fields: tuple[str, ...]
    slots: tuple[Slot, ...]


def find_types(connection: sqlite3.Connection) -> dict[int, Type]:
    """Find quizgen's note types in a collection.

    Args:
        connection: The collection.

    Returns:
        The types by their ids in it, which need not be ours: where a student has changed a type,
        new notes come in a copy of it.
    """
    told = _in_tables(connection) if is_new(connection) else _in_json(connection)
    found: dict[int, Type] = {}
    for number, (name, fields) in told.items():
        type_ = _ids().get(number) or _names().get(_original(name))
        if type_:
            templates = _schema()[type_]["templates"]
            slots = tuple(Slot(template["slot"]) for template in templates)
            found[number] = Type(type_, fields, slots)
    return found


def _original(name: str) -> str:
    """Return the name of what was copied: Anki puts a plus, or a hyphen and signs, behind it."""
    return name.rstrip("+").partition("-")[0].strip().casefold()


def _in_tables(connection: sqlite3.Connection) -> dict[int, tuple[str, tuple[str, ...]]]:
    fields: dict[int, list[tuple[int, str]]] = {}
    for number, place, name in connection.execute("select ntid, ord, name from fields"):
        fields.setdefault(number, []).append((place, str(name)))
    return {
        number: (str(name), tuple(field for _, field in sorted(fields.get(number, ()))))
        for number, name in connection.execute("select id, name from notetypes")
    }


def _in_json(connection: sqlite3.Connection) -> dict[int, tuple[str, tuple[str, ...]]]:
    row = connection.execute("select models from col").fetchone()
    try:
        models = json.loads(row[0])
        return {
            int(number): (str(model["name"]), tuple(str(field["name"]) for field in model["flds"]))
            for number, model in models.items()
        }
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        message = "its note types are not told"
        raise sqlite3.DatabaseError(message) from None


@cache
def _schema() -> dict[str, Any]:
    text = (folder_of("quizgen.exporters.anki") / "schema.json").read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


@cache
def _ids() -> dict[int, NoteType]:
    return {type_["id"]: NoteType(name) for name, type_ in _schema().items()}


@cache
def _names() -> dict[str, NoteType]:
    return {type_["name"].casefold(): NoteType(name) for name, type_ in _schema().items()}
