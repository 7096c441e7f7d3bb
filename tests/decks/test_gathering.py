"""From questions to notes: siblings together, and no card without its words."""

from hypothesis import given, settings
from hypothesis import strategies as st

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
def test_a_released_note_has_all_its_cards_or_is_not_there(
    released: set[Item], wanted: set[Item]
) -> None:
    """Outside of a release: so no collection gets a card whose words its note has not."""
    lock = release_of(released)
    notes = gather(sorted(wanted, key=lambda item: item.id), "en", lock)
    for note in notes:
        if note.entry:
            assert [*note.entry.asked] == [*note.cards]
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
