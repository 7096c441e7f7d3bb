"""The database inside an Anki package: decks, their options, note types and notes."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import genanki  # type: ignore[import-untyped]  # it has no types

from quizgen.decks.deck import Deck
from quizgen.decks.identity import deck_id
from quizgen.exporters.anki.notetype import CHANGED, notetypes
from quizgen.exporters.anki.rows import Row, rows, topic_of
from quizgen.exporters.anki.telling import described
from quizgen.exporters.anki.visible import visible

PRESET = 6310482519774208
"""The id of the options that quizgen's decks have."""


def collection(deck: Deck, templates: Path | None = None) -> bytes:
    """Write the database of a package.

    The deck bears the pack's title, since that is what students see. Anki matches decks
    by name: under a new title, new cards go to a new deck, and the old ones stay.

    Args:
        deck: The deck.
        templates: A user's folder of templates, which go before the bundled ones.

    Raises:
        ValueError: If two items have one id.
        FormatError: If one of the user's templates is wrong.
    """
    models = notetypes(templates)
    decks = list(_decks(deck))
    for type_ in dict.fromkeys(note.type for note in (*deck.notes, *deck.retired())):
        decks[0].add_model(models[type_])
    with closing(sqlite3.connect(":memory:")) as database:
        cursor = database.cursor()
        # The package gives all its notes one stamp, so it is written without any.
        genanki.Package(decks).write_to_db(cursor, CHANGED, iter(()))
        _write_preset(cursor)
        for row in rows(deck, templates):
            numbers = iter((row.number, *(row.number + place for place in range(len(row.cards)))))
            _Note(row, models[row.type]).write_to_db(cursor, row.stamp, row.deck, numbers)
        database.commit()
        return database.serialize()


def deck_name(deck: Deck) -> str:
    """Return the deck's name: the title, which must not look like a path of decks."""
    return _step(deck.title) or deck.pack


class _Note(genanki.Note):  # type: ignore[misc]  # it has no types
    """A note whose cards are known, so that nothing of its templates is read for them."""

    def __init__(self, row: Row, model: genanki.Model) -> None:
        super().__init__(model, row.fields, tags=row.tags, guid=row.guid, due=row.due)
        self._row = row

    @property
    def cards(self) -> list[genanki.Card]:
        return [genanki.Card(place, suspend=self._row.is_retired) for place in self._row.cards]

    def _check_invalid_html_tags_in_fields(self) -> None:
        """Leave out what takes long, and finds nothing: all that a pack says is escaped."""


class _Deck(genanki.Deck):  # type: ignore[misc]  # it has no types
    def to_json(self) -> dict[str, Any]:
        return {**super().to_json(), "conf": PRESET}


def _decks(deck: Deck) -> Iterator[genanki.Deck]:
    """Yield the deck, then its subdecks, each once."""
    name = deck_name(deck)
    yield _Deck(deck_id(deck.pack, deck.language), name, str(described(deck)))
    topics = dict.fromkeys(topic_of(note, deck) for note in deck.notes)
    for topic in filter(None, topics):
        yield _Deck(
            deck_id(deck.pack, deck.language, topic), f"{name}::{_step(topic) or deck.pack}"
        )


def _step(name: str) -> str:
    """Write a name as a step in a path of decks."""
    return " ".join(visible(name).replace("::", ": ").split()).strip(" :")


def _write_preset(cursor: sqlite3.Cursor) -> None:
    """Add the options of quizgen's decks: of one note, Anki asks one card a day."""
    (presets,) = cursor.execute("SELECT dconf FROM col").fetchone()
    known = json.loads(presets)
    usual = known["1"]
    known[str(PRESET)] = {
        **usual,
        "id": PRESET,
        "name": "quizgen",
        "mod": CHANGED,
        "new": {**usual["new"], "bury": True},
        "rev": {**usual["rev"], "bury": True},
        "buryInterdayLearning": True,
    }
    cursor.execute("UPDATE col SET dconf = ?", (json.dumps(known),))
