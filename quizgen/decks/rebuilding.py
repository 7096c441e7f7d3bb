"""A lock made anew from notes that were given out, where it is lost, or was forked."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace

from quizgen.decks.content import content_of
from quizgen.decks.deck import Deck
from quizgen.decks.gathering import RECALLED
from quizgen.decks.lock import FIRST, NEVER, Lock
from quizgen.decks.note import Entry, Note, NoteType
from quizgen.decks.released import OWN, Released
from quizgen.decks.revising import RETIRED, answer_of
from quizgen.items.kinds import NAMES
from quizgen.markup.plain import plain

UNKNOWN = ""
"""The content of a note of which it is not known whether it is as it was given out."""

Fields = Mapping[str, str]
"""What the fields of a note say, in HTML, by name."""


def recall(released: Iterable[Released], pack: str, language: str) -> Lock:
    """Tell which notes were given out, and when; what they said is not known yet.

    By this lock, the deck is to be planned with which `rebuild` compares them: so notes keep
    their identities, whatever ids their pack has given them since.

    Args:
        released: The notes that were given out, none of another deck.
        pack: The pack's id.
        language: Its language.
    """
    known = tuple(released)
    stamps = [one.changed for one in known]
    recalled = any(one.type in {NoteType.CLOZE, NoteType.PICTURE} for one in known)
    return Lock(
        pack=pack,
        language=language,
        release=1 if known else 0,
        time=max(stamps, default=FIRST),
        blanks=RECALLED if recalled else NEVER.blanks,
        notes={one.guid: _entry(one) for one in known},
    )


def rebuild(released: Iterable[Released], deck: Deck, fields: Mapping[str, Fields]) -> Lock:
    """Make a lock of what was given out, by what its notes say now.

    What a note said is known only where it says the same still; else its content is unknown, so
    that the next release gives it a new stamp. What answers were that have changed is not known,
    and is not told. What is in the pack no more is retired by the next release.

    Args:
        released: The notes that were given out.
        deck: The deck of the pack as it is now, planned as a release by the lock that `recall`
            makes of them.
        fields: What the fields of each of its notes say now, by its guid.
    """
    notes = {note.guid: note for note in deck.notes}
    entries = dict(deck.lock.notes)
    kinds: set[str] = set()
    for one in released:
        note = notes.get(one.guid)
        if note is None or one.guid not in entries:
            continue
        kinds.update(item.kind for slot, item in note.cards.items() if slot in one.slots)
        if not one.is_retired:
            same = _is_same(one, note, fields.get(one.guid, {}))
            entries[one.guid] = _told(entries[one.guid], note, deck, is_same=same)
    named = tuple(name for name in NAMES if name in kinds)
    return replace(deck.lock, kinds=named, notes=entries)


def _entry(one: Released) -> Entry:
    return Entry(
        note=one.note,
        type=one.type,
        content=RETIRED if one.is_retired else UNKNOWN,
        changed=one.changed,
        stem="",
        answers=dict.fromkeys(one.slots, ""),
        is_retired=one.is_retired,
    )


def _is_same(one: Released, note: Note, fields: Fields) -> bool:
    """Tell whether a note says what was given out, and has the same cards."""
    if not fields or {*one.slots} != {*note.cards}:
        return False
    told = (name for name in fields if name != OWN)
    return all(_seen(one.fields.get(name, "")) == _seen(fields[name]) for name in told)


def _seen(text: str) -> str:
    # Anki composes letters and their accents when it takes notes in, and drops what is nothing.
    return unicodedata.normalize("NFC", text).replace("\x00", "")


def _told(entry: Entry, note: Note, deck: Deck, *, is_same: bool) -> Entry:
    content = content_of(note, deck.tongue, deck.reports) if is_same else UNKNOWN
    return replace(
        entry,
        content=content,
        stem=plain(note.items[0].stem),
        answers={slot: answer_of(note, slot) for slot in entry.answers},
    )
