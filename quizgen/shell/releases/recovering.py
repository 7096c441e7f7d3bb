"""Locks that are lost or forked: noticed, and made anew from the deck that was given out last."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.decks.deck import plan_deck
from quizgen.decks.rebuilding import rebuild, recall
from quizgen.problem import QuizgenError, RequestError, UsageError, counted
from quizgen.shell.crew import hire
from quizgen.shell.packs import bank_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from quizgen.decks.deck import Deck
    from quizgen.decks.lock import Lock
    from quizgen.decks.note import Note
    from quizgen.decks.rebuilding import Fields
    from quizgen.decks.released import Released
    from quizgen.pack.model import Pack
    from quizgen.shell.making import Making


def lock_from(earlier: Path, pack: Pack, making: Making) -> Lock:
    """Make the lock of a pack's deck anew from the deck that was given out last.

    Args:
        earlier: The deck: a package, or a collection that has taken it in.
        pack: The pack as it is now.
        making: How many options its questions have, and who makes them.

    Raises:
        RequestError: If the file is no deck, or none of this pack.
        OSError: If it cannot be read.
    """
    from quizgen.importers.anki import read_notes

    released = _own(read_notes(earlier), pack)
    if not released:
        message = (
            f"{earlier} has no note of {pack.id} in the language {pack.language}: name the deck "
            "of this pack that was given out last"
        )
        raise RequestError(message)
    lock = replace(recall(released, pack.id, pack.language), options=making.options)
    # Which kinds were asked is told by the cards, among those of all kinds.
    kinds = _rebuilt(released, pack, lock, replace(making, kinds=("all",))).kinds
    return _rebuilt(released, pack, lock, replace(making, kinds=kinds))


def demand_latest(lock: Lock, deck: Path) -> None:
    """Make sure that a deck that is about to be replaced is none that the lock knows nothing of.

    Args:
        lock: What was released.
        deck: Where the deck is to be written.

    Raises:
        UsageError: If a later one stands there.
    """
    from quizgen.importers.anki import read_notes

    if not deck.is_file():
        return
    try:
        notes = read_notes(deck)
    except (QuizgenError, OSError):  # whatever it is, it is no deck
        return
    later = [note for note in notes if note.guid in lock.notes and note.changed > lock.time]
    if later:
        message = (
            f"{deck} has {counted(len(later), 'note')} from a later release than the lock, which "
            "is the older one of two: take the newer lock from version control, or add "
            f"--from {deck}; if it was never given out, delete it"
        )
        raise UsageError(message)


def _own(released: Iterable[Released], pack: Pack) -> list[Released]:
    names = {pack.id, *pack.renamed_from}
    return [one for one in released if one.pack in names and one.language == pack.language]


def _rebuilt(released: Iterable[Released], pack: Pack, lock: Lock, making: Making) -> Lock:
    with hire(making) as workers:
        items = bank_of((pack,), making, workers).items
    deck = plan_deck(pack, items, lock, blanks=lock.blanks, is_release=True)
    return rebuild(released, deck, {note.guid: _fields(note, deck) for note in deck.notes})


def _fields(note: Note, deck: Deck) -> Fields:
    from quizgen.exporters.anki.note import fields
    from quizgen.exporters.anki.notetype import field_names

    return dict(zip(field_names(note.type), fields(note, deck), strict=True))
