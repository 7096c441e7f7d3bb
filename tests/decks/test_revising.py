"""Stamps: a changed note always gets one, an unchanged one never."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.decks.lock import Lock
from quizgen.decks.note import Change, Entry, Slot
from quizgen.decks.revising import differs, revise
from tests.decks.packs import PACK, TIME, plan, release

LOCK = release()
EDITS = {
    "stem": ("How long were", "For how long were"),
    "option": ("48 hours", "36 hours"),
    "key": ("answer: 72 hours", "answer: 3 weeks"),
    "statement": ("{answer} wrote of", "It was {answer} who wrote of"),
    "topic": ("topics: [diplomacy]\n  speaker", "topics: [deadlines]\n  speaker"),
    "entity": ("usa: the United States", "usa: the USA"),
    "language": ("entities:", "language: de\nentities:"),
}


def entry(lock: Lock, name: str) -> Entry:
    """Find what is known of a note."""
    (found,) = (entry for entry in lock.notes.values() if entry.note == f"test/{name}")
    return found


def edited(*names: str) -> str:
    """Edit the pack."""
    body = PACK
    for name in names:
        old, new = EDITS[name]
        assert old in body
        body = body.replace(old, new)
    return body


def test_the_first_release_stamps_all() -> None:
    """With its time."""
    assert (LOCK.release, LOCK.time) == (1, TIME)
    assert {entry.changed for entry in LOCK.notes.values()} == {TIME}


def test_nothing_changed_is_no_release() -> None:
    """However late it is."""
    assert release(lock=LOCK, time=TIME + 1000) is LOCK


@settings(max_examples=50, deadline=None)
@given(st.sets(st.sampled_from(sorted(EDITS))), st.integers(-10_000, 10_000))
def test_a_stamp_moves_exactly_if_a_note_changes(names: set[str], later: int) -> None:
    """Also where the clock has been put back; and of what is gone, and what is new."""
    body = edited(*names)
    seen = {note.guid: note for note in plan(body, LOCK).notes}
    after = release(body, LOCK, TIME + later)
    for guid, before in LOCK.notes.items():
        now = after.notes[guid]
        is_same = guid in seen and not differs(seen[guid], LOCK)
        assert (now.changed == before.changed) == is_same
        assert is_same or now.changed > before.changed
        assert now.is_retired == (guid not in seen)
    for guid in after.notes.keys() - LOCK.notes.keys():
        assert after.notes[guid].changed == after.time > LOCK.time


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sets(st.sampled_from(sorted(EDITS))), min_size=2, max_size=4))
def test_whoever_skips_editions_misses_nothing(editions: list[set[str]]) -> None:
    """A note that differs from one of any earlier edition is stamped later than it was then."""
    locks = [LOCK]
    for number, names in enumerate(editions, start=1):
        locks.append(release(edited(*names), locks[-1], TIME + number))
    for earlier in locks:
        for guid, before in earlier.notes.items():
            now = locks[-1].notes[guid]
            if now.content != before.content:
                assert now.changed > before.changed


def test_every_edit_changes_a_note() -> None:
    """Else the test above would show nothing."""
    for name in EDITS:
        assert release(edited(name), LOCK).notes != LOCK.notes, name


def test_what_has_left_is_retired_and_can_come_back() -> None:
    """It is stamped both times, and no more in between."""
    start = PACK.index("  speaker:")
    gone = release(PACK[:start], LOCK, TIME + 1)
    assert entry(gone, "speaker").is_retired
    assert entry(gone, "speaker").stem == "Who wrote of a return of democracy?"
    assert entry(gone, "speaker").changed == TIME + 1
    assert release(PACK[:start], gone, TIME + 2) is gone
    back = release(PACK, gone, TIME + 3)
    assert not entry(back, "speaker").is_retired
    assert entry(back, "speaker").changed == TIME + 3
    assert entry(back, "deadline").changed == TIME
    assert entry(back, "speaker").content == entry(LOCK, "speaker").content


def test_another_answer_is_told_ever_after() -> None:
    """To those, too, who skip the edition in which it came."""
    changed = release(edited("key"), LOCK, TIME + 1)
    told = entry(changed, "deadline").changes
    assert told[Slot.CHOICE] == told[Slot.TYPED] == Change("72 hours", TIME + 1)
    later = release(edited("key", "stem"), changed, TIME + 2)
    assert entry(later, "deadline").changes[Slot.CHOICE] == Change("72 hours", TIME + 1)
    assert entry(release(edited("stem"), LOCK, TIME + 1), "deadline").changes == {}


def test_a_report_address_is_on_every_card() -> None:
    """So that all are new when it changes."""
    notes = plan(lock=LOCK).notes
    assert not any(differs(note, LOCK) for note in notes)
    assert all(differs(note, LOCK, "https://example.org") for note in notes)
    after = revise(notes, LOCK, TIME + 5, "https://example.org")
    assert {entry.changed for entry in after.notes.values()} == {TIME + 5}


def test_another_time_is_no_content() -> None:
    """A lock of another time has the same contents."""
    assert release(time=TIME + 99).notes == {
        guid: replace(entry, changed=TIME + 99) for guid, entry in LOCK.notes.items()
    }
