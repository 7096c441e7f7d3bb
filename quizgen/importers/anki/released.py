"""The notes of decks that were given out."""

import sqlite3
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from quizgen.decks.lockfile import LAST
from quizgen.decks.note import Slot
from quizgen.decks.released import PREVIEW, Released
from quizgen.importers.anki.opening import open_collection
from quizgen.importers.anki.types import Type, find_types
from quizgen.machine.pattern import pattern

PARTED = "\x1f"
"""What stands between two fields."""

_TAGS = pattern(r"<[^<>]*>")


def read_notes(path: Path) -> tuple[Released, ...]:
    """Read quizgen's notes in a package or a collection, of all decks, in their order.

    Args:
        path: The file, which is left as it is.

    Raises:
        RequestError: If it is no such file, or damaged.
        OSError: If it cannot be read.
    """
    with open_collection(path) as connection:
        types = find_types(connection)
        cards = _cards(connection)
        return tuple(
            _read(guid, types[number], (changed, tags, fields), cards.get(note, ()))
            for note, guid, number, changed, tags, fields in connection.execute(
                "select id, guid, mid, mod, tags, flds from notes order by id"
            )
            if number in types
        )


def is_preview(path: Path) -> bool:
    """Tell whether a file is a package of a deck that was never released, as it says of itself.

    Args:
        path: The file, which is left as it is.

    Raises:
        OSError: If it cannot be read.
    """
    try:
        with ZipFile(path) as archive:
            return archive.comment == PREVIEW
    except BadZipFile:
        return False


def said_by(type_: Type, fields: object) -> dict[str, str]:
    """Return what the fields of a note say, by name.

    Args:
        type_: Its type.
        fields: All of them, as a collection has them.
    """
    return dict(zip(type_.fields, str(fields).split(PARTED), strict=False))


def note_of(fields: Mapping[str, str]) -> str:
    """Return the id of a note, which one of its fields has.

    Args:
        fields: What its fields say, by name.
    """
    return unescape(_TAGS.sub("", fields.get("Note", ""))).strip()


def slots_of(type_: Type, places: tuple[int, ...]) -> tuple[Slot, ...]:
    """Return which cards stand at some places of a note; clozes are one, however many they are."""
    if len(type_.slots) == 1:
        return type_.slots
    return tuple(type_.slots[place] for place in sorted(places) if 0 <= place < len(type_.slots))


def _cards(connection: sqlite3.Connection) -> dict[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    for note, place in connection.execute("select nid, ord from cards"):
        if isinstance(place, int):
            found[note] = (*found.get(note, ()), place)
    return found


def _read(
    guid: object, type_: Type, row: tuple[object, object, object], places: tuple[int, ...]
) -> Released:
    changed, tags, fields = row
    said = said_by(type_, fields)
    return Released(
        guid=str(guid),
        note=note_of(said),
        type=type_.type,
        changed=min(max(changed, 1), LAST) if isinstance(changed, int) else 1,
        fields=said,
        tags=tuple(str(tags).split()),
        slots=slots_of(type_, places),
    )
