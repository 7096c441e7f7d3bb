"""The notes of a deck as rows of Anki's tables, each made when it is asked for."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from quizgen.decks.deck import Deck, stamp_of
from quizgen.decks.identity import deck_id
from quizgen.decks.note import Note, NoteType
from quizgen.exporters.anki.faces import SLOTS
from quizgen.exporters.anki.note import fields, tags
from quizgen.exporters.anki.notetype import FILLED
from quizgen.exporters.anki.texts import macros
from quizgen.exporters.anki.visible import visible
from quizgen.machine.frozen import frozen

BEGINNING = 1767225600_000
"""Notes bear ids as if created in the 397 days before 2026-01-01: Anki shows the date."""

SPAN = 1 << 35

CARDS = 4
"""The ids of notes are so far apart, for each of its cards has one, which begin with its own."""


@frozen
class Row:
    """A note with its cards.

    Attributes:
        number: The id of the note and of its first card; the others have those that follow.
        guid: What collections know the note by.
        type: Its type.
        stamp: When it came to be what it is, in seconds since 1970 (UTC).
        fields: Its fields, in HTML.
        tags: Its tags.
        cards: The places of its cards among the templates of its type; none where it has left.
        deck: The id of the deck that its cards are in.
        due: Where they stand among new ones.
    """

    number: int
    guid: str
    type: NoteType
    stamp: int
    fields: list[str]
    tags: list[str]
    cards: tuple[int, ...]
    deck: int
    due: int


def rows(deck: Deck, templates: Path | None = None) -> Iterator[Row]:
    """Yield the notes of a deck, those last that have left its pack.

    What has left comes without cards: whoever has them keeps them, and is told by the note; Anki
    would not take up that they are suspended, so that everybody else would get them as new.

    Args:
        deck: The deck.
        templates: A user's folder of templates, which go before the bundled ones.

    Raises:
        ValueError: If two notes have one identity, or two cards ask items of one id.
        FormatError: If one of the user's templates is wrong.
    """
    lists = macros(templates) if templates else None
    notes = (*deck.notes, *deck.retired())
    _check(notes)
    numbered = zip(notes, note_ids(note.guid for note in notes), strict=True)
    for due, (note, number) in enumerate(numbered, start=1):
        yield Row(
            number=number,
            guid=note.guid,
            type=note.type,
            stamp=max(stamp_of(note), FILLED),
            fields=fields(note, deck, lists),
            tags=tags(note, deck),
            cards=tuple(map(SLOTS[note.type].index, note.cards)),
            deck=home_of(note, deck),
            due=due,
        )


def topic_of(note: Note, deck: Deck) -> str:
    """Return the topic whose subdeck a note's cards are in; an empty text of the deck itself."""
    topics = [topic for item in note.items for topic in item.topics]
    return visible(topics[0]).strip() if deck.topical and topics else ""


def home_of(note: Note, deck: Deck) -> int:
    """Return the id of the deck, or the subdeck, that a note's cards are in."""
    return deck_id(deck.pack, deck.tongue, topic_of(note, deck))


def note_ids(guids: Iterable[str]) -> Iterator[int]:
    """Number notes by their identity, each differently, with room for the ids of their cards.

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
        number = BEGINNING - SPAN + int(identity, 16) % (SPAN // CARDS) * CARDS
        while number in taken:
            number += CARDS
        taken.add(number)
        yield number


def _check(notes: Iterable[Note]) -> None:
    seen: set[str] = set()
    for note in notes:
        for item in note.items:
            if item.id in seen:
                message = f"two items have one id: {item.id}"
                raise ValueError(message)
            seen.add(item.id)
