"""The database inside an Anki package: decks, their options, note types and notes.

genanki writes the schema, the decks and the note types; notes are written by a subclass of its
own, one after the other, each forgotten when it is written: a deck may have a hundred thousand.
"""

import errno
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import genanki  # type: ignore[import-untyped]  # it has no types

from quizgen.decks.deck import Deck
from quizgen.decks.identity import deck_id
from quizgen.decks.note import NoteType
from quizgen.exporters.anki.notetype import CHANGED, notetypes
from quizgen.exporters.anki.rows import Row, rows, topic_of
from quizgen.exporters.anki.telling import described
from quizgen.exporters.anki.visible import visible
from quizgen.machine.pattern import pattern

_UNSYNCED = -1
"""What Anki calls the number of the synchronisation that is still to come."""

_NUMBER = pattern(r"[+-]?[0-9]+")

PRESET = 6310482519774208
"""The id of the options that quizgen's decks have."""


def write_collection(path: Path, deck: Deck, templates: Path | None = None) -> None:
    """Write the database of a package.

    The deck bears the pack's title, since that is what students see. Anki matches decks
    by name: under a new title, new cards go to a new deck, and the old ones stay.

    Args:
        path: The file, which is not there yet.
        deck: The deck.
        templates: A user's folder of templates, which go before the bundled ones.

    Raises:
        ValueError: If two items have one id.
        FormatError: If one of the user's templates is wrong.
        OSError: If the file cannot be written.
    """
    models = notetypes(templates)
    write_rows(path, decks_of(deck, models), models, rows(deck, templates))


def decks_of(deck: Deck, models: Mapping[NoteType, genanki.Model]) -> list[genanki.Deck]:
    """Make the deck and its subdecks, without notes; the first has the types of all notes.

    Args:
        deck: What is written.
        models: The note types.
    """
    decks = list(_decks(deck))
    for type_ in dict.fromkeys(note.type for note in (*deck.notes, *deck.retired())):
        decks[0].add_model(models[type_])
    return decks


def write_rows(
    path: Path,
    decks: list[genanki.Deck],
    models: Mapping[NoteType, genanki.Model],
    notes: Iterable[Row],
) -> None:
    """Write a database of decks without notes, and notes.

    Args:
        path: The file, which is not there yet.
        decks: The decks, the first of which has the note types.
        models: The note types of the notes.
        notes: The notes.

    Raises:
        OSError: If the file cannot be written.
    """
    try:
        with closing(sqlite3.connect(path)) as database:
            # Whoever is cut off begins anew, for nobody else knows of the file.
            database.execute("PRAGMA journal_mode = OFF")
            database.execute("PRAGMA synchronous = OFF")
            cursor = database.cursor()
            # The package gives all its notes one stamp, so it is written without any.
            genanki.Package(decks).write_to_db(cursor, CHANGED, iter(()))
            _write_preset(cursor)
            for row in notes:
                _Note(row, models[row.type]).write_to_db(cursor, row.stamp, row.deck, iter(()))
            database.commit()
    except sqlite3.OperationalError as error:
        raise OSError(errno.ENOSPC, str(error), str(path)) from error


def preset() -> dict[str, Any]:
    """Return the options of quizgen's decks, as a collection has them."""
    with closing(sqlite3.connect(":memory:")) as database:
        cursor = database.cursor()
        genanki.Package([]).write_to_db(cursor, CHANGED, iter(()))
        (presets,) = cursor.execute("SELECT dconf FROM col").fetchone()
    return _preset(json.loads(presets)["1"])


def deck_name(deck: Deck) -> str:
    """Return the deck's name: the title, which must not look like a path of decks.

    Nor must it look like a number, which Anki, where it reads text, takes for a deck's id.
    """
    name = _step(deck.title) or deck.pack
    return f"{name} ({deck.pack})" if _NUMBER.fullmatch(name) else name


def deck_names(deck: Deck) -> dict[int, str]:
    """Return the names of a deck and its subdecks, as paths, by their ids; its own comes first."""
    return {one.deck_id: one.name for one in _decks(deck)}


class _Note(genanki.Note):  # type: ignore[misc]  # it has no types
    """A note whose cards and ids are known, so that nothing of its templates is read for them."""

    def __init__(self, row: Row, model: genanki.Model) -> None:
        super().__init__(model, row.fields, tags=row.tags, guid=row.guid, due=row.due)
        self._row = row

    def write_to_db(
        self,
        cursor: sqlite3.Cursor,
        timestamp: float,
        deck_id: int,
        id_gen: Iterator[int],  # noqa: ARG002 -- genanki's argument
    ) -> None:
        """Write it as genanki does, but for ids, and for its search for tags in what is escaped."""
        row, stamp = self._row, int(timestamp)
        cursor.execute(
            "INSERT INTO notes VALUES(?,?,?,?,?,?,?,?,?,?,?)",
            (
                *(row.number, self.guid, self.model.model_id, stamp, _UNSYNCED),
                *(self._format_tags(), self._format_fields(), self.sort_field, 0, 0, ""),
            ),
        )
        for number, place in enumerate(row.cards, start=row.number):
            card = genanki.Card(place)
            card.write_to_db(cursor, stamp, deck_id, row.number, iter((number,)), row.due)


class _Deck(genanki.Deck):  # type: ignore[misc]  # it has no types
    def to_json(self) -> dict[str, Any]:
        return {**super().to_json(), "conf": PRESET}


def _decks(deck: Deck) -> Iterator[genanki.Deck]:
    """Yield the deck, then its subdecks, each once."""
    name = deck_name(deck)
    yield _Deck(deck_id(deck.pack, deck.tongue), name, str(described(deck)))
    topics = dict.fromkeys(topic_of(note, deck) for note in deck.notes)
    for topic in filter(None, topics):
        yield _Deck(deck_id(deck.pack, deck.tongue, topic), f"{name}::{_step(topic) or deck.pack}")


def _step(name: str) -> str:
    """Write a name as a step in a path of decks."""
    return " ".join(visible(name).replace("::", ": ").split()).strip(" :")


def _write_preset(cursor: sqlite3.Cursor) -> None:
    (presets,) = cursor.execute("SELECT dconf FROM col").fetchone()
    known = json.loads(presets)
    known[str(PRESET)] = _preset(known["1"])
    cursor.execute("UPDATE col SET dconf = ?", (json.dumps(known),))


def _preset(usual: Mapping[str, Any]) -> dict[str, Any]:
    """Make the options of quizgen's decks: of one note, Anki asks one card a day."""
    return {
        **usual,
        "id": PRESET,
        "name": "quizgen",
        "mod": CHANGED,
        "new": {**usual["new"], "bury": True},
        "rev": {**usual["rev"], "bury": True},
        "buryInterdayLearning": True,
    }
