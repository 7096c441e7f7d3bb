"""From questions to notes: siblings together, and no card without its words."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.decks.deck import stamp_of
from quizgen.decks.gathering import gather, slot_of
from quizgen.decks.lock import Lock
from quizgen.decks.note import Note, NoteType, Slot
from quizgen.decks.revising import differs, revise
from quizgen.items.item import Item
from tests.decks.packs import PACK, TIME, items_of, plan, release

ITEMS = items_of()
LOCK = release()


def slots(notes: tuple[Note, ...]) -> dict[str, list[str]]:
    """Tell the cards of each note."""
    return {note.id.removeprefix("test/"): [*note.cards] for note in notes}


def test_what_asks_one_thing_is_one_note() -> None:
    """With a card for each way to ask it; what asks another thing is another note."""
    found = slots(gather(ITEMS, "en"))
    assert found["deadline"] == ["choice", "claim", "blank", "typed"]
    assert found["stance.subject/kept"] == ["choice"]
    assert found["stance.usa"] == ["claim", "blank"]
    assert len(found) == len({note.guid for note in gather(ITEMS, "en")})


def test_each_question_has_one_card() -> None:
    """Whatever the notes."""
    notes = gather(ITEMS, "en")
    asked = [item.id for note in notes for item in note.items]
    assert sorted(asked) == sorted(item.id for item in ITEMS)


def test_blanks_can_be_recalled_instead_of_typed() -> None:
    """Then they are Anki's own cloze notes."""
    notes = gather(ITEMS, "en", blanks="recalled")
    recalled = [note for note in notes if note.type is NoteType.CLOZE]
    assert {note.id for note in recalled} >= {"test/deadline/cloze", "test/stance.usa/cloze"}
    assert [[*note.cards] for note in recalled] == [[Slot.CLOZE]] * 6
    assert slots(notes)["deadline"] == ["choice", "claim", "typed"]


def test_a_language_has_notes_of_its_own() -> None:
    """Of the same questions: two decks live in one collection."""
    english, spanish = (gather(ITEMS, language) for language in ("en", "es"))
    assert slots(english) == slots(spanish)
    assert not {note.guid for note in english} & {note.guid for note in spanish}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(ITEMS), unique=True))
def test_identity_has_nothing_to_do_with_what_else_there_is(some: list[Item]) -> None:
    """Nor with its order: the same cards of a query are the same note."""
    known = {note.id: note.guid for note in gather(ITEMS, "en")}
    for note in gather(some, "en"):
        assert known[note.id] == note.guid


@settings(max_examples=60, deadline=None)
@given(st.sets(st.sampled_from(ITEMS)), st.sets(st.sampled_from(ITEMS)))
def test_a_released_note_has_no_card_that_was_not(released: set[Item], wanted: set[Item]) -> None:
    """Outside of a release: so no collection gets a card whose words its note has not."""
    lock = release_of(released)
    notes = gather(sorted(wanted, key=lambda item: item.id), "en", lock)
    for note in notes:
        if note.entry:
            assert {*note.cards} <= {*note.entry.asked}
    asked = [item.id for note in notes for item in note.items]
    assert sorted(asked) == sorted(item.id for item in wanted)
    assert len({note.guid for note in notes}) == len(notes)


def release_of(items: set[Item]) -> Lock:
    """Release the deck of some questions."""
    lock = Lock(pack="test", language="en")
    notes = gather(sorted(items, key=lambda item: item.id), "en", lock, is_release=True)
    return revise(notes, lock, 1_800_000_000)


def test_a_release_puts_new_cards_beside_their_siblings() -> None:
    """Though a preview had them apart."""
    choices = {item for item in ITEMS if slot_of(item) is Slot.CHOICE}
    lock = release_of(choices)
    preview = slots(gather(ITEMS, "en", lock))
    assert preview["deadline"] == ["choice"]
    assert preview["deadline/true-false"] == ["question"]
    assert slots(gather(ITEMS, "en", lock, is_release=True))["deadline"] == [
        *("choice", "claim", "blank", "typed")
    ]


def test_a_card_that_cannot_be_asked_any_more_is_withdrawn() -> None:
    """Its note stays, and knows of it."""
    choices = [item for item in ITEMS if slot_of(item) is Slot.CHOICE]
    (note,) = (
        note for note in gather(choices, "en", LOCK, is_release=True) if note.id == "test/deadline"
    )
    assert note.withdrawn == (Slot.CLAIM, Slot.BLANK, Slot.TYPED)
    assert plan(lock=LOCK).notes[0].withdrawn == ()


def test_what_was_withdrawn_is_no_longer_missed() -> None:
    """A preview of a release that withdrew a card is that release."""
    body = PACK.replace('    statement: "{answer} wrote of a return of democracy."\n', "")
    after = release(body, LOCK, TIME + 1)
    (withdrawn,) = (entry for entry in after.notes.values() if entry.withdrawn)
    assert (withdrawn.note, withdrawn.withdrawn) == ("test/speaker", (Slot.CLAIM, Slot.BLANK))
    preview = plan(body, after, is_release=False)
    assert {note.guid for note in preview.notes} == {
        guid for guid, entry in after.notes.items() if not entry.is_retired
    }
    assert not any(differs(note, after) for note in preview.notes)
    back = release(PACK, after, TIME + 2)
    assert [entry.withdrawn for entry in back.notes.values() if entry.withdrawn] == []


def test_a_former_id_may_be_that_of_another_note() -> None:
    """Which is a new one then: the first one stays who it is, and comes back as itself."""
    renamed = PACK.replace("  speaker:\n", "  orator:\n    renamed_from: speaker\n")
    second = release(renamed, LOCK, TIME + 1)
    fact = "  speaker: {question: Who else?, answer: A, single: true, wrong: [B, C, D]}\n"
    third = release(PACK.replace("  speaker:\n", "  orator:\n") + fact, second, TIME + 2)
    known = {entry.note: guid for guid, entry in LOCK.notes.items()}
    found = {entry.note: guid for guid, entry in third.notes.items()}
    assert found["test/orator"] == known["test/speaker"]
    assert found["test/speaker"] not in known.values()
    assert len(third.notes) == len(LOCK.notes) + 1
    gone = release(PACK[: PACK.index("  speaker:")], third, TIME + 3)
    assert all(entry.is_retired for entry in gone.notes.values() if entry.note[5:] == "orator")
    back = release(PACK.replace("  speaker:\n", "  orator:\n") + fact, gone, TIME + 4)
    assert {entry.note: guid for guid, entry in back.notes.items()} == found


def test_what_is_ahead_of_its_release_gives_way_to_it() -> None:
    """A preview is older than any release that has the note, and than the next one."""
    (note,) = (note for note in plan(lock=LOCK).notes if note.id == "test/deadline")
    assert stamp_of(note) == TIME
    assert stamp_of(replace(note, is_ahead=True)) == TIME - 1
