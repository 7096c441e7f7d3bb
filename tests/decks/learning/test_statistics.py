"""How students did, summed up by note, and what is told of facts."""

from quizgen.bank import make_bank
from quizgen.decks.asked import Asked, asked_by_notes
from quizgen.decks.identity import guid_of
from quizgen.decks.learning.experience import CardExperience, Experience
from quizgen.decks.learning.statistics import Line, summarise, warn_of_leeches
from quizgen.decks.lock import NEVER
from quizgen.decks.note import NoteType, Slot
from quizgen.items.difficulty import Difficulty
from tests.decks.packs import PACK, release
from tests.packs import pack_of

PACK_READ = pack_of(PACK)


def asked(body: str = PACK) -> Asked:
    """Return what the notes of a pack ask."""
    pack = pack_of(body)
    return asked_by_notes(pack, make_bank([pack]).items, NEVER)


def experience(
    note: str, *cards: tuple[Slot, int, int], is_leech: bool = False, language: str = "en"
) -> Experience:
    """Tell how a student did: of each card, how often it was answered and how often failed."""
    read = tuple(CardExperience(slot, reviews, again, 1, 2.5) for slot, reviews, again in cards)
    guid = guid_of(f"test/{note}", language, NoteType.FACT)
    return Experience(guid, f"test/{note}", NoteType.FACT, is_leech, read)


def line(*experiences: Experience) -> Line:
    """Sum up what is one note's."""
    (found,) = summarise(experiences, asked())
    return found


def test_the_cards_of_a_note_are_summed_up() -> None:
    """And those of several students."""
    one = experience("deadline", (Slot.CHOICE, 4, 1), (Slot.TYPED, 3, 2))
    found = line(one, experience("deadline", (Slot.CHOICE, 2, 0)))
    assert (found.note, found.facts) == ("test/deadline", ("deadline",))
    assert (found.cards, found.reviews, found.again, found.lapses) == (2, 9, 3, 3)
    assert (found.ease, found.difficulty, found.is_leech) == (2.5, None, False)
    assert found.share == 1 / 3


def test_the_most_troublesome_comes_first() -> None:
    """Leeches, then what is failed most."""
    found = summarise(
        [
            experience("speaker", (Slot.CHOICE, 9, 3)),
            experience("stance.usa", (Slot.CLAIM, 9, 1), is_leech=True),
            experience("deadline", (Slot.CHOICE, 9, 4)),
        ],
        asked(),
    )
    assert [one.note for one in found] == ["test/stance.usa", "test/deadline", "test/speaker"]


def test_notes_of_other_packs_and_languages_do_not_count() -> None:
    """They live in the same collection."""
    others = [
        experience("unheard-of", (Slot.CHOICE, 9, 9)),
        experience("deadline", (Slot.CHOICE, 9, 9), language="es"),
        experience("deadline"),
    ]
    assert summarise(others, asked()) == ()


def test_a_note_is_known_by_its_former_id_and_by_the_lock() -> None:
    """Whichever edition the student has."""
    renamed = PACK.replace("  deadline:", "  limit:\n    renamed_from: deadline")
    (found,) = summarise([experience("deadline", (Slot.CHOICE, 4, 1))], asked(renamed))
    assert found.note == "test/limit"
    pack, lock = pack_of(PACK), release()
    guids = asked_by_notes(pack, make_bank([pack]).items, lock)
    assert lock.notes.keys() <= guids.keys()


def test_what_was_found_is_compared_with_what_was_predicted() -> None:
    """By the share of failures, if there are enough answers."""
    found = [line(experience("deadline", (Slot.CHOICE, 20, again))) for again in (1, 2, 5)]
    assert [one.found for one in found] == [Difficulty.EASY, Difficulty.MEDIUM, Difficulty.HARD]
    assert found[2].is_harder == (found[2].predicted is not Difficulty.HARD)
    assert line(experience("deadline", (Slot.CHOICE, 4, 4))).found is None
    assert not line(experience("deadline", (Slot.CHOICE, 4, 4))).is_harder


def test_a_leech_is_told_at_its_fact() -> None:
    """Where Anki found it one."""
    leech = experience("deadline", (Slot.CHOICE, 8, 3), is_leech=True)
    (problem,) = warn_of_leeches(summarise([leech], asked()), PACK_READ)
    assert problem.location == PACK_READ.facts["deadline"].location
    assert problem.message == "this fact is a leech: 3 of 8 reviews were failed"
    assert (problem.severity, problem.rule) == ("warning", "leech")


def test_what_is_failed_as_often_is_a_leech_too() -> None:
    """Of enough answers, whatever Anki has tagged."""
    often = summarise([experience("stance.usa", (Slot.CLAIM, 10, 4))], asked())
    seldom = summarise([experience("stance.usa", (Slot.CLAIM, 9, 8))], asked())
    (problem,) = warn_of_leeches(often, PACK_READ)
    assert "4 of 10" in problem.message
    assert warn_of_leeches(seldom, PACK_READ) == ()


def test_all_that_is_asked_of_a_fact_counts() -> None:
    """The sentence about it, and the questions that it answers."""
    lines = summarise(
        [
            experience("stance.mexico", (Slot.CLAIM, 5, 1)),
            experience("stance.subject/kept", (Slot.CHOICE, 8, 5), is_leech=True),
        ],
        asked(),
    )
    (problem,) = warn_of_leeches(lines, PACK_READ)
    assert problem.message == "this fact is a leech: 6 of 13 reviews were failed"
