"""Two languages on one note: a deck of its own, in which each question has its translation."""

from quizgen.decks.deck import Deck, plan_deck
from quizgen.decks.lock import Lock
from quizgen.decks.note import Slot
from quizgen.decks.revising import revise
from quizgen.decks.translation import Translation
from tests.decks.packs import PACK, TIME, items_of
from tests.packs import pack_of

SPANISH = "language: es\n" + PACK.replace(
    "How long were diplomats given to leave?", "¿Cuánto tiempo les dieron?"
).replace("Diplomats were given {answer} to leave.", "Les dieron {answer}.").replace(
    "[24 hours, 48 hours, one week]", "[24 horas, 48 horas, una semana]"
).replace("72 hours", "72 horas")


def plan(spanish: str = SPANISH, lock: Lock | None = None) -> Deck:
    """Plan the deck of both."""
    pack, settings = pack_of(PACK), lock or Lock(pack="test", language="en+es")
    beside = {item.id: item for item in items_of(spanish)}
    translation = Translation("es", "Una prueba", beside)
    return plan_deck(pack, items_of(), settings, is_release=True, translation=translation)


def test_each_question_has_its_translation() -> None:
    """Of the same facts, with the same outcome."""
    deck = plan()
    (note,) = (note for note in deck.notes if note.id == "test/deadline")
    assert note.beside[Slot.CHOICE].stem == "¿Cuánto tiempo les dieron?"
    assert note.beside[Slot.TYPED].answers == ("72 horas",)
    for note in deck.notes:
        for slot, other in note.beside.items():
            item = note.cards[slot]
            assert (other.id, other.facts) == (item.id, item.facts)
            if item.is_either_or:
                assert other.options[0].correct == item.options[0].correct


def test_it_is_a_deck_of_its_own() -> None:
    """It has no note of either language's own deck."""
    both = {note.guid for note in plan().notes}
    for body in (PACK, SPANISH):
        pack = pack_of(body)
        assert not both & {note.guid for note in plan_deck(pack, items_of(body)).notes}
    assert plan().title == "A test / Una prueba"
    assert plan().tongue == "en+es"


def test_what_has_changed_in_either_language_is_stamped() -> None:
    """And nothing else is."""
    lock = revise(plan().notes, Lock(pack="test", language="en+es"), TIME)
    assert revise(plan(lock=lock).notes, lock, TIME + 1) is lock
    edited = plan(SPANISH.replace("¿Cuánto tiempo les", "¿Qué plazo les"), lock)
    after = revise(edited.notes, lock, TIME + 1)
    changed = [entry.note for entry in after.notes.values() if entry.changed > TIME]
    assert changed == ["test/deadline"]


def test_what_is_asked_in_one_language_alone_stands_alone() -> None:
    """Its note has nothing beside it."""
    start = SPANISH.index("  speaker:")
    deck = plan(SPANISH[:start])
    alone = [note for note in deck.notes if note.id == "test/speaker"]
    assert [dict(note.beside) for note in alone] == [{}]
