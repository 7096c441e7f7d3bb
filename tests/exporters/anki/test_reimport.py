"""What becomes of a studied deck when its next edition is taken in, in the real Anki engine.

Each row of the table in docs/decks.md is a test here. They run in the engine that is installed,
and by `test_reimport_2024` in one of 2024.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from anki.notes import Note
from anki.scheduler.v3 import CardAnswer

from quizgen.bank import make_bank
from quizgen.decks.deck import Deck, plan_deck
from quizgen.decks.lock import Lock
from quizgen.decks.note import NoteType
from quizgen.decks.revising import revise
from quizgen.exporters.anki import collection as anki_collection
from quizgen.exporters.anki import render
from quizgen.exporters.anki.faces import SLOTS
from quizgen.exporters.anki.notetype import CHANGED, notetypes
from quizgen.forms import Edition
from quizgen.items.kinds import NAMES, kind_of
from tests.decks.packs import PACK
from tests.exporters.decks import Student
from tests.packs import pack_of

FIRST, SECOND, THIRD = 1_770_000_000, 4_000_000_000, 4_000_000_100
"""When editions are released: the first before the student edits anything, the others after."""


@dataclass(frozen=True)
class Given:
    """An edition that was given out."""

    deck: Deck
    lock: Lock
    package: bytes


def give(
    body: str = PACK,
    lock: Lock | None = None,
    time: int = FIRST,
    *,
    kinds: tuple[str, ...] = NAMES,
    title: str = "A test",
) -> Given:
    """Release a pack as a deck."""
    pack = replace(pack_of(body), title=title)
    settings = lock or Lock(pack=pack.id, language=pack.language)
    items = make_bank([pack], kinds=[kind_of(name) for name in kinds]).items
    notes = plan_deck(pack, items, settings, is_release=True).notes
    revised = revise(notes, settings, time)
    deck = plan_deck(pack, items, revised, is_release=True)
    edition = Edition(pack.name, title, pack.language, "", items, (), deck)
    return Given(deck, revised, render(edition))


@dataclass(frozen=True)
class Seen:
    """All that a collection holds of a note."""

    number: int
    type: int
    stamp: int
    fields: list[str]
    tags: list[str]
    cards: list[list[object]]


class Class:
    """A student who has taken in the first edition, and has studied every card of it."""

    def __init__(self, folder: Path, first: Given) -> None:
        self.student = Student(folder)
        self.student.open(first.package)
        self.given = first
        for card in self.collection.find_cards(""):
            self.answer(card)

    @property
    def collection(self):  # type: ignore[no-untyped-def]  # noqa: ANN201 -- the engine's
        """The student's collection."""
        return self.student.collection

    def answer(self, number: int) -> None:
        """Answer a card."""
        card = self.collection.get_card(number)
        card.start_timer()
        scheduler = self.collection.sched
        states = self.collection._backend.get_scheduling_states(number)  # noqa: SLF001 - no other way
        scheduler.answer_card(
            scheduler.build_answer(card=card, states=states, rating=CardAnswer.EASY)
        )

    def seen(self) -> dict[str, Seen]:
        """Return all that the collection holds, by guid."""
        return {note.guid: self._seen(note) for note in self.student.notes()}

    def _seen(self, note: Note) -> Seen:
        cards = []
        for card in note.cards():
            reviews = self.collection.db.all("select * from revlog where cid = ?", card.id)
            state = [card.id, card.ord, card.did, card.type, card.queue, card.ivl, card.due]
            cards.append([*state, card.reps, card.flags, reviews])
        return Seen(note.id, note.mid, note.mod, note.fields, note.tags, cards)

    def find(self, name: str) -> Note:
        """Find a note by its id."""
        (found,) = (note for note in self.student.notes() if note["Note"] == f"test/{name}")
        return found

    def take(self, given: Given, **choices: bool) -> dict[str, Seen]:
        """Take in an edition; whatever it is, nothing that was studied is lost.

        Returns:
            What the collection held before.
        """
        before = self.seen()
        log = self.student.open(given.package, **choices)
        after = self.seen()
        assert [*log.conflicting] == []
        assert {note.type for note in after.values()} == {note.type for note in before.values()}
        guids = [note.guid for note in self.student.notes()]
        assert len(guids) == len(set(guids)), "two notes are one"
        for guid, note in before.items():
            assert after[guid].number == note.number
            assert after[guid].cards[: len(note.cards)] == note.cards, "history is lost"
        known = {guid: entry.changed for guid, entry in self.given.lock.notes.items()}
        for guid, entry in given.lock.notes.items():
            if known.get(guid) == entry.changed and guid in before:
                assert after[guid] == before[guid], "what has not changed is touched"
        for card in self.collection.find_cards(""):
            output = self.collection.get_card(card).render_output()
            assert 'class="stem"' in output.question_text
            assert "{{" not in output.question_text.split("<script")[0]
        self.given = given
        return before

    def changed(self, before: dict[str, Seen]) -> set[str]:
        """Name the notes that have changed."""
        return {
            note.fields[0].removeprefix("test/")
            for guid, note in self.seen().items()
            if guid in before and before[guid] != note
        }

    def new(self, before: dict[str, Seen]) -> set[str]:
        """Name the notes that are new."""
        return {
            note.fields[0].removeprefix("test/")
            for guid, note in self.seen().items()
            if guid not in before
        }

    def back(self, name: str, place: int = 0) -> str:
        """Render the back of a card."""
        text: str = self.find(name).cards()[place].render_output().answer_text
        return text.split("<script", maxsplit=1)[0]


@pytest.fixture(scope="module")
def first() -> Given:
    """Return the first edition."""
    return give()


@pytest.fixture
def class_(tmp_path: Path, first: Given) -> Iterator[Class]:
    """Return a student who has studied the first edition."""
    made = Class(tmp_path, first)
    yield made
    made.collection.close()


def edited(*edits: tuple[str, str], body: str = PACK) -> str:
    """Edit a pack."""
    for old, new in edits:
        assert old in body
        body = body.replace(old, new)
    return body


def test_nothing_changed(class_: Class, first: Given) -> None:
    """Not a note is touched, though the student has edited one."""
    note = class_.find("deadline")
    note["Statement"] = "My own words."
    class_.collection.update_note(note)
    before = class_.take(give(lock=first.lock, time=SECOND))
    assert class_.changed(before) == class_.new(before) == set()
    assert class_.find("deadline")["Statement"] == "My own words."


@pytest.mark.parametrize(
    ("edit", "changed"),
    [
        (("How long were", "For how long were"), {"deadline"}),
        (("24 hours, 48 hours", "48 hours, 24 hours"), set()),
        (("48 hours", "36 hours"), {"deadline"}),
        (("answer: 72 hours", "answer: 3 weeks"), {"deadline"}),
        (("topics: [diplomacy]\n  speaker", "topics: [limits]\n  speaker"), {"deadline"}),
    ],
    ids=["reworded", "reordered", "option", "key", "topic"],
)
def test_a_fact_is_edited(
    class_: Class, first: Given, edit: tuple[str, str], changed: set[str]
) -> None:
    """Its note is updated, and no other; its cards keep their intervals."""
    second = give(edited(edit), first.lock, SECOND)
    before = class_.take(second)
    assert class_.changed(before) <= {"deadline"}
    assert class_.changed(before) >= changed
    assert class_.new(before) == set()
    fields = {note.guid: note.id for note in second.deck.notes}
    assert {*fields} == {*class_.seen()}


def test_another_key_is_told(class_: Class, first: Given) -> None:
    """On the back of each card that it is the key of, with what it was."""
    class_.take(give(edited(("answer: 72 hours", "answer: 3 weeks")), first.lock, SECOND))
    for place in (0, 3):
        assert "72 hours" in class_.back("deadline", place)
        assert 'class="notice"' in class_.back("deadline", place)
    assert 'class="notice"' not in class_.back("speaker")


def test_a_topic_is_a_tag(class_: Class, first: Given) -> None:
    """It moves; the cards stay in the deck where the student has put them."""
    deck = class_.collection.decks.id("Elsewhere")
    cards = class_.find("deadline").card_ids()
    class_.collection.set_deck(cards, deck)
    edit = ("topics: [diplomacy]\n  speaker", "topics: [limits]\n  speaker")
    class_.take(give(edited(edit), first.lock, SECOND))
    assert class_.find("deadline").tags == ["quizgen::test::limits"]
    assert {class_.collection.get_card(card).did for card in cards} == {deck}


def test_a_fact_is_added(class_: Class, first: Given) -> None:
    """Its cards are new, and no note of others is touched."""
    fact = "\n  added: {question: Who?, answer: A, single: true, wrong: [B, C, D]}\n"
    before = class_.take(give(PACK + fact, first.lock, SECOND))
    assert (class_.changed(before), class_.new(before)) == (set(), {"added"})
    assert {card.type for card in class_.find("added").cards()} == {0}


def test_a_fact_is_removed(class_: Class, first: Given) -> None:
    """Its note says so, and can be found by its tag; should it come back, it is itself again."""
    second = give(PACK[: PACK.index("  speaker:")], first.lock, SECOND)
    before = class_.take(second)
    assert (class_.changed(before), class_.new(before)) == ({"speaker"}, set())
    assert "quizgen::retired" in class_.find("speaker").tags
    found = class_.collection.find_notes("tag:quizgen::retired")
    assert [*found] == [class_.find("speaker").id]
    assert "tag:quizgen::retired" in class_.back("speaker")
    assert "Almagro" in class_.back("speaker")
    class_.take(give(PACK, second.lock, THIRD))
    assert class_.find("speaker").tags == ["quizgen::test"]
    assert class_.find("speaker")["Notice"] == ""


def test_whoever_is_new_does_not_study_what_has_left(tmp_path: Path, first: Given) -> None:
    """Its note comes without cards; should it come back, so do they."""
    second = give(PACK[: PACK.index("  speaker:")], first.lock, SECOND)
    class_ = Class(tmp_path, second)
    assert class_.find("speaker").cards() == []
    assert len(class_.find("deadline").cards()) == 4
    class_.take(give(PACK, second.lock, THIRD))
    assert len(class_.find("speaker").cards()) == 4
    class_.collection.close()


def test_an_id_is_changed(class_: Class, first: Given) -> None:
    """With its former id told, the note is the same: not even its text changes."""
    renamed = edited(
        ("  speaker:\n", "  writer:\n    renamed_from: speaker\n"),
        ("usa: the United States", "us: {name: the United States, renamed_from: usa}"),
        ("{usa: backed", "{us: backed"),
    )
    before = class_.take(give(renamed, first.lock, SECOND))
    assert class_.new(before) == set()
    assert {note.guid for note in class_.student.notes()} == {*first.lock.notes}
    assert not class_.collection.find_notes("tag:quizgen::retired")


def test_kinds_are_added(tmp_path: Path) -> None:
    """New cards stand beside their siblings, which keep their history."""
    first = give(kinds=("choice",))
    class_ = Class(tmp_path, first)
    assert len(class_.find("deadline").cards()) == 1
    before = class_.take(give(lock=first.lock, time=SECOND))
    assert [card.ord for card in class_.find("deadline").cards()] == [0, 1, 2, 3]
    assert "deadline" in class_.changed(before)
    class_.collection.close()


def test_a_way_to_ask_is_lost(class_: Class, first: Given) -> None:
    """Its card says so, instead of turning blank."""
    body = edited(('    statement: "{answer} wrote of a return of democracy."\n', ""))
    second = give(body, first.lock, SECOND)
    (note,) = (note for note in second.deck.notes if note.id == "test/speaker")
    assert note.withdrawn
    class_.take(second)
    told = [
        "This card has left the pack" in card.render_output().question_text
        for card in class_.find("speaker").cards()
    ]
    assert told == [slot in note.withdrawn for slot in SLOTS[NoteType.FACT]]


def test_another_look(class_: Class, first: Given, monkeypatch: pytest.MonkeyPatch) -> None:
    """It reaches all cards, and touches no note."""
    monkeypatch.setattr(anki_collection, "CHANGED", max(CHANGED, SECOND))

    def restyled(templates: Path | None = None):  # type: ignore[no-untyped-def]  # noqa: ANN202
        made = notetypes(templates)
        for model in made.values():
            model.css += "/* new */"
        return made

    monkeypatch.setattr(anki_collection, "notetypes", restyled)
    before = class_.take(give(lock=first.lock, time=SECOND))
    assert class_.changed(before) == set()
    assert class_.find("deadline").cards()[0].render_output().css.endswith("/* new */")


def test_a_note_is_edited_by_the_student(class_: Class, first: Given) -> None:
    """What has not changed keeps edits and tags; what has, gets the pack's."""
    for name in ("deadline", "speaker"):
        note = class_.find(name)
        note["My notes"] = "My own words."
        note.tags.append("mine")
        class_.collection.update_note(note)
    class_.take(give(edited(("48 hours", "36 hours")), first.lock, SECOND))
    assert class_.find("speaker")["My notes"] == "My own words."
    assert "mine" in class_.find("speaker").tags
    assert class_.find("deadline")["My notes"] == ""


def test_a_field_is_added_by_the_student(class_: Class, first: Given) -> None:
    """Anki takes in what has changed if it may merge note types; the docs tell so."""
    kind = class_.collection.models.by_name("quizgen fact")
    class_.collection.models.add_field(kind, class_.collection.models.new_field("Mnemonic"))
    class_.collection.models.update_dict(kind)
    note = class_.find("speaker")
    note["Mnemonic"] = "My own words."
    class_.collection.update_note(note)
    second = give(edited(("48 hours", "36 hours")), first.lock, SECOND)
    before = class_.take(second, merge_notetypes=True)
    assert "deadline" in class_.changed(before)
    assert class_.find("speaker")["Mnemonic"] == "My own words."
    assert "36 hours" in class_.find("deadline")["Options"]


def test_cards_are_moved_flagged_and_suspended(class_: Class, first: Given) -> None:
    """They stay so, also where their note changes."""
    cards = class_.find("deadline").card_ids()
    class_.collection.set_deck(cards[:1], class_.collection.decks.id("Mine"))
    class_.collection.sched.suspend_cards(cards[1:2])
    class_.collection.set_user_flag_for_cards(2, cards[2:3])
    before = class_.take(give(edited(("48 hours", "36 hours")), first.lock, SECOND))
    assert class_.changed(before) == {"deadline"}


def test_the_deck_is_renamed(class_: Class, first: Given) -> None:
    """By the student or in the pack: cards stay where they are."""
    deck = class_.collection.decks.by_name("A test")
    class_.collection.decks.rename(deck["id"], "My deck")
    class_.take(give(edited(("48 hours", "36 hours")), first.lock, SECOND, title="Another"))
    assert {card.did for card in class_.find("deadline").cards()} == {deck["id"]}


def test_an_edition_is_skipped(class_: Class, first: Given) -> None:
    """The last one has all that the skipped one had changed."""
    second = give(
        edited(("48 hours", "36 hours"), ("answer: 72 hours", "answer: 3 weeks")),
        first.lock,
        SECOND,
    )
    third = give(
        edited(
            ("48 hours", "36 hours"), ("answer: 72 hours", "answer: 3 weeks"), ("Borges", "Pence")
        ),
        second.lock,
        THIRD,
    )
    before = class_.take(third)
    assert class_.changed(before) == {"deadline", "speaker"}
    assert "36 hours" in class_.find("deadline")["Options"]
    assert "72 hours" in class_.back("deadline")


def test_two_languages_are_two_decks(tmp_path: Path, first: Given) -> None:
    """Of the same pack, in one collection: neither swallows the other."""
    spanish = give("language: es\n" + PACK, title="Una prueba")
    class_ = Class(tmp_path, first)
    before = class_.take(spanish)
    assert class_.changed(before) == set()
    notes = class_.student.notes()
    assert len(notes) == len(first.lock.notes) + len(spanish.lock.notes)
    languages = {card.did: note["Language"] for note in notes for card in note.cards()}
    assert sorted(languages.values()) == ["en", "es"]
    assert {deck.name for deck in class_.collection.decks.all_names_and_ids()} >= {
        *("A test", "Una prueba")
    }
    class_.collection.close()


def test_another_seed_updates_nothing(class_: Class, first: Given) -> None:
    """A deck that no release has is taken in without a trace on what was released."""
    pack = pack_of(PACK)
    items = make_bank([pack], seed=2).items
    deck = plan_deck(pack, items, first.lock)
    package = render(Edition(pack.name, pack.title, "en", "", items, (), deck))
    before = class_.take(Given(deck, first.lock, package))
    assert class_.changed(before) == set()


def test_siblings_do_not_come_on_one_day(tmp_path: Path, first: Given) -> None:
    """Where the student takes in the deck's options, too."""
    student = Student(tmp_path)
    student.open(first.package, with_deck_configs=True)
    deck = student.collection.decks.by_name("A test")
    assert deck is not None
    config = student.collection.decks.config_dict_for_deck_id(deck["id"])
    assert (config["new"]["bury"], config["rev"]["bury"]) == (True, True)
    assert config["buryInterdayLearning"]
    student.collection.close()
