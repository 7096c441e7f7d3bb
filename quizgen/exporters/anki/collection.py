"""The database inside an Anki package: one deck, its note type and its notes."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

import genanki  # type: ignore[import-untyped]  # it has no types

from quizgen.exporters.anki.note import fields, is_spelled, macros, tags, text
from quizgen.exporters.anki.notetype import CHANGED, FILLED, SPELLED, notetype
from quizgen.exporters.anki.visible import visible
from quizgen.forms import Edition
from quizgen.items.item import Item
from quizgen.machine.blake2 import blake2b

BEGINNING = 1767225600_000
"""Notes bear ids as if created in the 397 days before 2026-01-01: Anki shows the date."""

SPAN = 1 << 35

DECKS = 1 << 40
"""Deck ids lie from here to its double, far from those that Anki itself gives."""


def collection(edition: Edition, templates: Path | None = None) -> bytes:
    """Write the database of a package.

    The deck bears the pack's title, since that is what students see. Anki matches decks
    by name: under a new title, new cards go to a new deck, and the old ones stay.

    Args:
        edition: The items to make notes of, with ids that differ.
        templates: A user's folder of templates, which go before the bundled ones.

    Raises:
        ValueError: If two items have one id.
        FormatError: If one of the user's templates is wrong.
    """
    deck = genanki.Deck(deck_id(edition.name), deck_name(edition), str(text(edition.license)))
    model = notetype(templates)
    lists = macros(templates) if templates else None
    deck.add_model(model)
    names = [note_name(item, edition) for item in edition.items]
    guids = [guid(name) for name in names]
    with closing(sqlite3.connect(":memory:")) as database:
        cursor = database.cursor()
        # The package gives all its notes one stamp, so it is written without any.
        genanki.Package(deck).write_to_db(cursor, CHANGED, iter(()))
        numbered = zip(edition.items, names, guids, note_ids(guids), strict=True)
        for due, (item, name, identity, number) in enumerate(numbered, start=1):
            filled = [str(text(name)), *fields(item, edition.language, lists)[1:]]
            note = genanki.Note(model, filled, tags=tags(item), guid=identity, due=due)
            earliest = max(FILLED, SPELLED) if is_spelled(item) else FILLED
            # A note has one card, which can bear the same number: it is another table.
            note.write_to_db(cursor, earliest, deck.deck_id, iter((number, number)))
        database.commit()
        return database.serialize()


def note_name(item: Item, edition: Edition) -> str:
    """Return what a note is known by: the item's id, and its language if the pack's name has one.

    Translations of a pack have its id, and the same items.
    """
    if not edition.name.startswith(f"{item.pack}."):
        return item.id
    return f"{edition.name}{item.id.removeprefix(item.pack)}"


def guid(name: str) -> str:
    """Return the identity of an item's note, which no change of its wording touches."""
    return blake2b(_encoded(name), digest_size=10, person=b"anki note").hexdigest()


def deck_id(pack: str) -> int:
    """Return the id of the deck of a pack of this name."""
    digest = blake2b(_encoded(pack), digest_size=8, person=b"anki deck").digest()
    return DECKS + int.from_bytes(digest, "big") % DECKS


def deck_name(edition: Edition) -> str:
    """Return the deck's name: the title, which must not look like a path of decks."""
    title = " ".join(visible(edition.title).replace("::", ": ").split()).strip(" :")
    return title or edition.name


def note_ids(guids: Iterable[str]) -> Iterator[int]:
    """Number notes by their identity, each differently.

    Raises:
        ValueError: If two notes have one identity.
    """
    seen: set[str] = set()
    taken: set[int] = set()
    for identity in guids:
        if identity in seen:
            message = f"two notes have the identity {identity}: do two items have one id?"
            raise ValueError(message)
        seen.add(identity)
        number = BEGINNING - SPAN + int(identity, 16) % SPAN
        while number in taken:
            number += 1
        taken.add(number)
        yield number


def _encoded(name: str) -> bytes:
    return name.encode(errors="surrogatepass")
