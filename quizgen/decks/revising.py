"""From what was released to what is: unchanged notes keep their stamps, others get one."""

from collections.abc import Iterable
from dataclasses import replace

from quizgen.decks.content import content_of
from quizgen.decks.lock import FIRST, Lock
from quizgen.decks.note import Change, Entry, Note, Slot
from quizgen.markup.plain import plain

RETIRED = "retired"
"""The content of what has left the pack: nothing of it changes any more."""


def revise(notes: Iterable[Note], lock: Lock, now: int, report: str = "") -> Lock:
    """Bring a lock up to date with the notes of a release.

    Args:
        notes: The notes that are released; what they are not, has left the pack.
        lock: What was released so far.
        now: The time, in seconds since 1970 (UTC).
        report: Where mistakes are reported; empty where nowhere.

    Returns:
        A lock in which an unchanged note keeps its stamp, and a new, changed or retired one has
        ``now``, or one second more than the last release where the clock has been put back. It is
        the same one if nothing changed.
    """
    time = max(now, lock.time + 1 if lock.release else FIRST + 1)
    released = {note.guid: _entry(note, lock, time, report) for note in notes}
    gone = {
        guid: entry if entry.is_retired else _retired(entry, time)
        for guid, entry in lock.notes.items()
        if guid not in released
    }
    entries = {**released, **gone}
    if lock.release and entries == lock.notes:
        return lock
    return replace(lock, notes=entries, release=lock.release + 1, time=time)


def differs(note: Note, lock: Lock, report: str = "") -> bool:
    """Tell whether a note that was released is another one now.

    Args:
        note: A note of a deck.
        lock: What was released.
        report: Where mistakes are reported; empty where nowhere.
    """
    return note.entry is not None and note.entry.content != content_of(note, lock.language, report)


def _entry(note: Note, lock: Lock, time: int, report: str) -> Entry:
    before = note.entry
    content = content_of(note, lock.language, report)
    answers = {slot: answer_of(note, slot) for slot in (*note.cards, *note.withdrawn)}
    if before is None or before.content != content or before.is_retired:
        changed = time
    else:
        changed = before.changed
    return Entry(
        note=note.id,
        type=note.type,
        content=content,
        changed=changed,
        stem=plain(note.items[0].stem),
        answers=answers,
        changes=_changes(before, answers, time) if before else {},
        withdrawn=note.withdrawn,
    )


def _changes(before: Entry, answers: dict[Slot, str], time: int) -> dict[Slot, Change]:
    """Tell what answers were: whoever has skipped an edition is told, too."""
    changes = dict(before.changes)
    for slot, answer in answers.items():
        was = before.answers.get(slot, answer)
        if was != answer:
            changes[slot] = Change(was, time)
    return changes


def _retired(entry: Entry, time: int) -> Entry:
    return replace(entry, content=RETIRED, changed=time, is_retired=True)


def answer_of(note: Note, slot: Slot) -> str:
    """Return the answer of a card in plain words, also of one that can no longer be asked."""
    item = note.cards.get(slot)
    if item is None:
        return note.entry.answers[slot] if note.entry else ""
    return plain("; ".join(item.answers))
