"""A lock that was lost, made anew from the deck that was given out."""

from pathlib import Path

from quizgen.decks.deck import Deck
from quizgen.decks.lock import NEVER, Lock
from quizgen.decks.lockfile import parse_lock, print_lock
from quizgen.decks.note import Slot
from quizgen.decks.rebuilding import UNKNOWN, rebuild, recall
from quizgen.decks.released import Released, of_deck
from quizgen.decks.revising import revise
from quizgen.exporters.anki import render
from quizgen.exporters.anki.note import fields
from quizgen.exporters.anki.notetype import field_names
from quizgen.forms import Edition
from quizgen.importers.anki import read_notes
from tests.decks.packs import PACK, TIME, plan, release

LATER = TIME + 1000
CHANGED = PACK.replace("How long were", "For how long were")
SMALLER = PACK[: PACK.index("  speaker:")]


def given_out(folder: Path, lock: Lock, body: str = PACK) -> tuple[Released, ...]:
    """Write the deck of a release, and read it again."""
    deck = plan(body, lock)
    path = folder / "deck.apkg"
    path.write_bytes(render(Edition("test", "A test", "en", "", (), (), deck=deck)))
    return read_notes(path)


def rendered(deck: Deck) -> dict[str, dict[str, str]]:
    """Return what the fields of a deck's notes say."""
    return {
        note.guid: dict(zip(field_names(note.type), fields(note, deck), strict=True))
        for note in deck.notes
    }


def rebuilt(released: tuple[Released, ...], body: str = PACK) -> Lock:
    """Make a lock anew by what a pack says now."""
    deck = plan(body, recall(released, "test", "en"))
    return rebuild(released, deck, rendered(deck))


def test_an_unchanged_deck_has_the_same_lock(tmp_path: Path) -> None:
    """But for how many releases there were; and it can be kept."""
    lock = release()
    again = rebuilt(given_out(tmp_path, lock))
    assert again.notes == lock.notes
    assert (again.time, again.release) == (lock.time, 1)
    assert parse_lock(print_lock(again), "test.lock.json") == again


def test_the_next_release_touches_nothing_that_is_as_it_was(tmp_path: Path) -> None:
    """That is what the lock is for."""
    again = rebuilt(given_out(tmp_path, release()))
    assert revise(plan(PACK, again).notes, again, LATER) is again


def test_what_has_changed_since_gets_a_new_stamp(tmp_path: Path) -> None:
    """And nothing else, whatever it was before; no answer is said to have been another one."""
    again = rebuilt(given_out(tmp_path, release()), CHANGED)
    unknown = {entry.note for entry in again.notes.values() if entry.content == UNKNOWN}
    assert unknown == {"test/deadline"}
    next_ = revise(plan(CHANGED, again).notes, again, LATER)
    stamped = {entry.note for entry in next_.notes.values() if entry.changed == LATER}
    assert stamped == {"test/deadline"}
    assert not any(entry.changes for entry in next_.notes.values())


def test_what_has_left_the_pack_is_retired_by_the_next_release(tmp_path: Path) -> None:
    """Students have it, and are told."""
    again = rebuilt(given_out(tmp_path, release()), SMALLER)
    assert not any(entry.is_retired for entry in again.notes.values())
    next_ = revise(plan(SMALLER, again).notes, again, LATER)
    assert {entry.note for entry in next_.notes.values() if entry.is_retired} == {"test/speaker"}


def test_what_was_given_out_as_retired_stays_so(tmp_path: Path) -> None:
    """With its stamp; and it can come back."""
    lock = release(SMALLER, release(), LATER)
    released = given_out(tmp_path, lock, SMALLER)
    again = rebuilt(released, SMALLER)
    (retired,) = (entry for entry in again.notes.values() if entry.is_retired)
    assert (retired.note, retired.changed) == ("test/speaker", LATER)
    assert revise(plan(SMALLER, again).notes, again, LATER + 9) is again
    back = rebuilt(released, PACK)
    next_ = revise(plan(PACK, back).notes, back, LATER + 9)
    assert not any(entry.is_retired for entry in next_.notes.values())


def test_a_new_card_is_a_change(tmp_path: Path) -> None:
    """The note was given out without it."""
    released = tuple(
        one
        if one.note != "test/deadline"
        else Released(
            **{
                **{name: getattr(one, name) for name in ("guid", "note", "type", "changed")},
                "fields": one.fields,
                "tags": one.tags,
                "slots": (Slot.CHOICE,),
            }
        )
        for one in given_out(tmp_path, release())
    )
    again = rebuilt(released)
    assert {entry.note for entry in again.notes.values() if entry.content == UNKNOWN} == {
        "test/deadline"
    }


def test_renamed_notes_keep_their_identity(tmp_path: Path) -> None:
    """Though their id has changed since, which they show."""
    released = given_out(tmp_path, release())
    renamed = PACK.replace("  deadline:", "  limit:\n    renamed_from: deadline")
    again = rebuilt(released, renamed)
    next_ = revise(plan(renamed, again).notes, again, LATER)
    assert next_.notes.keys() == release().notes.keys()
    assert "test/limit" in {entry.note for entry in next_.notes.values()}
    assert not any(entry.is_retired for entry in next_.notes.values())


def test_what_was_asked_is_known(tmp_path: Path) -> None:
    """By the cards that were given out."""
    kinds = rebuilt(given_out(tmp_path, release())).kinds
    assert kinds == ("choice", "true-false", "cloze", "short-answer", "numeric")


def test_only_notes_of_the_deck_count(tmp_path: Path) -> None:
    """A collection has those of other packs, and of translations."""
    released = given_out(tmp_path, release())
    assert of_deck(released, {"test"}, "en") == released
    assert of_deck(released, {"test"}, "es") == ()
    assert of_deck(released, {"other"}, "en") == ()


def test_of_nothing_no_lock_is_made() -> None:
    """As if there never was a release."""
    assert recall((), "test", "en").release == NEVER.release
