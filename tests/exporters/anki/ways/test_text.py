"""Decks as text, taken in by Anki's own import of text beside the package."""

from dataclasses import replace
from pathlib import Path

import pytest
from anki.collection import ImportCsvRequest
from anki.import_export_pb2 import ImportResponse
from anki.notes import Note

from quizgen.decks.deck import Deck
from quizgen.decks.lock import FIRST
from quizgen.exporters.anki.ways import text
from quizgen.items.item import Item, Option, Response
from tests.decks.packs import items_of
from tests.exporters.decks import DEADLINE, HOSTILE, STANCE, Student, deck_of, edition, released
from tests.media.files import picture
from tests.media.records import pictured

LATER = 4_000_000_000

SEVERAL = replace(
    STANCE, id="venezuela-2019/several/multiple-response", response=Response.PICK_SEVERAL
)
ATTACK = tuple(
    replace(
        STANCE,
        id=f"venezuela-2019/attack-{number}/choice",
        stem=words,
        options=(Option(words, correct=True, why=words), *STANCE.options[:2]),
        topics=(words[:40], "#tag", 'a "quoted"\ttag'),
    )
    for number, words in enumerate((*HOSTILE, '#first "quoted"', "a\tb\nc\rd\u2028e", "=1+1", ""))
)
ALL = (SEVERAL, DEADLINE, STANCE, *items_of(), *ATTACK)


def written(deck: Deck) -> str:
    """Write a deck as text."""
    ((name, content),) = text.files(deck, "mine", None)
    assert name == "mine.anki.txt"
    return content.decode()


def take(student: Student, deck: Deck) -> ImportResponse.Log:
    """Import a deck as text, as Anki does when its file is opened."""
    path = Path(student.collection.path).with_name("deck.anki.txt")
    path.write_bytes(written(deck).encode())
    metadata = student.collection.get_csv_metadata(str(path), None)
    return student.collection.import_csv(ImportCsvRequest(path=str(path), metadata=metadata)).log


def first(*items: Item) -> Deck:
    """Return the first edition of a deck."""
    return deck_of(*items, lock=released(*items))


def second(*items: Item, before: Deck) -> Deck:
    """Return the edition that follows another one."""
    return deck_of(*items, lock=released(*items, lock=before.lock, time=LATER))


def studying(folder: Path, deck: Deck) -> Student:
    """Return a student who has taken a deck's package in."""
    folder.mkdir(exist_ok=True)
    student = Student(folder)
    student.take(edition(deck=deck))
    return student


def held(student: Student) -> dict[str, tuple[list[str], list[str], list[int], int]]:
    """Return fields, tags, cards and stamp of each note, by guid."""
    notes = student.notes()
    found = {note.guid: seen(note) for note in notes}
    assert len(found) == len(notes), "two notes are one"
    return found


def seen(note: Note) -> tuple[list[str], list[str], list[int], int]:
    """Return fields, tags, cards and stamp of a note."""
    return note.fields, note.tags, [card.id for card in note.cards()], note.mod


def shown(student: Student) -> dict[tuple[str, int], tuple[str, str]]:
    """Return both sides of each card, by its note's guid and its place."""
    sides = {}
    for note in student.notes():
        for card in note.cards():
            output = card.render_output()
            sides[note.guid, card.ord] = output.question_text, output.answer_text
    return sides


def test_text_begins_with_what_anki_needs_to_know() -> None:
    """A row has what is told of it, and is as long as its type needs."""
    lines = written(first(SEVERAL)).splitlines()
    assert [line.split("\t")[0] for line in lines[:8]] == [
        *("#separator:tab", "#html:true", "#columns:guid", "#guid column:1"),
        *("#notetype column:2", "#deck column:3", "#tags column:4"),
        "# Import mine.apkg once before this file: note types, pictures and sounds are there.",
    ]
    guid, type_, deck, tags, name, *_ = lines[8].split("\t")
    assert (type_, deck) == ("quizgen question", "Two presidents in Venezuela")
    assert (tags, name) == ("quizgen::venezuela-2019", SEVERAL.id)
    assert len(guid) == 20


def test_what_has_not_changed_is_not_touched(tmp_path: Path) -> None:
    """Neither by what is in it, nor by what might be taken for something else."""
    deck = first(*ALL)
    student = studying(tmp_path, deck)
    before = held(student)
    log = take(student, deck)
    assert len(log.duplicate) == len(before) == log.found_notes
    assert held(student) == before


def test_what_has_changed_is_updated_with_its_history(tmp_path: Path) -> None:
    """All else stays, and what is new is added: the same comes of it as of the package."""
    old = first(SEVERAL, DEADLINE, STANCE)
    items = (SEVERAL, replace(DEADLINE, stem="How long?", topics=("time",)), STANCE, *ATTACK)
    new = second(*items, before=old)
    student, other = (studying(tmp_path / name, old) for name in ("text", "package"))
    student.study(DEADLINE)
    before, history = held(student), student.history(DEADLINE)
    log = take(student, new)
    other.take(edition(deck=new))
    assert (len(log.updated), len(log.duplicate), len(log.new)) == (1, 2, len(ATTACK))
    assert student.history(DEADLINE) == history
    after = held(student)
    changed = {guid for guid in before if before[guid] != after[guid]}
    assert changed == {student.note(DEADLINE).guid}
    assert {guid: note[:2] for guid, note in after.items()} == {
        guid: note[:2] for guid, note in held(other).items()
    }
    assert shown(student) == shown(other)


def test_no_type_needs_to_come_first(tmp_path: Path) -> None:
    """Anki takes the length of the first row for that of all, where nobody tells it."""
    deck = first(SEVERAL, DEADLINE)
    student = studying(tmp_path, first(SEVERAL, replace(DEADLINE, statement="?")))
    take(student, deck)
    assert student.note(DEADLINE)["Statement"] == DEADLINE.statement
    assert "Right" in student.note(DEADLINE)["Words"]


def test_what_the_student_has_written_is_kept_in_its_field(tmp_path: Path) -> None:
    """What is in other fields is not, nor are own tags, also where the pack has not changed."""
    deck = first(SEVERAL, DEADLINE, STANCE)
    student = studying(tmp_path, deck)
    for note in student.notes():
        note["My notes"], note["Spare 1"], note["Statement"] = "my hook", "mine", "My own words."
        note.tags.append("own")
        student.collection.update_note(note)
    items = (SEVERAL, replace(DEADLINE, stem="How long?"), STANCE)
    take(student, second(*items, before=deck))
    assert student.note(DEADLINE)["Question"] == "How long?"
    for note, item in zip(student.notes(), items, strict=True):
        assert (note["My notes"], note["Spare 1"]) == ("my hook", "mine")
        assert note["Statement"] != "My own words."
        assert "own" not in note.tags
        assert item.id.startswith(note["Note"])


def test_cards_stay_where_the_student_has_put_them(tmp_path: Path) -> None:
    """Suspended ones, too."""
    deck = first(DEADLINE)
    student = studying(tmp_path, deck)
    card = student.card(DEADLINE)
    student.collection.set_deck([card.id], student.collection.decks.id("Mine") or 0)
    student.collection.sched.suspend_cards([card.id])
    before = student.history(DEADLINE)
    take(student, second(replace(DEADLINE, stem="How long?"), before=deck))
    assert student.history(DEADLINE) == before
    assert student.card(DEADLINE).queue == -1


def test_what_has_left_the_pack_says_so(tmp_path: Path) -> None:
    """It has its tag, by which it can be found."""
    deck = first(DEADLINE, STANCE)
    student = studying(tmp_path, deck)
    student.study(STANCE)
    history = student.history(STANCE)
    take(student, second(DEADLINE, before=deck))
    (number,) = student.collection.find_notes("tag:quizgen::retired")
    assert number == student.note(STANCE).id
    assert student.history(STANCE) == history
    assert "left the pack" in student.sides(STANCE)[1]


def test_who_is_new_is_told_of_what_has_left_the_pack(tmp_path: Path) -> None:
    """Of text, Anki makes all cards of a note; a package brings none of such a one."""
    old = first(DEADLINE, STANCE)
    new = second(DEADLINE, before=old)
    student = studying(tmp_path / "package", new)
    assert student.note(STANCE).cards() == []
    student = studying(tmp_path / "text", first(DEADLINE))
    take(student, new)
    assert "left the pack" in student.sides(STANCE)[1]
    (number,) = student.collection.find_notes("tag:quizgen::retired")
    assert number == student.note(STANCE).id


def test_a_type_that_no_package_has_brought_is_told(tmp_path: Path) -> None:
    """Anki counts what it could not take."""
    student = studying(tmp_path, first(DEADLINE))
    log = take(student, first(DEADLINE, SEVERAL))
    assert [len(log.duplicate), len(log.missing_notetype)] == [1, 1]


@pytest.mark.parametrize("title", ["1848", "-5", "+7", "007", "#tag", 'a "b"', "a\tb", "a::b"])
def test_new_cards_go_to_the_deck_of_the_package(tmp_path: Path, title: str) -> None:
    """Also where Anki would take its name for a number."""
    deck = replace(first(DEADLINE), title=title)
    student = studying(tmp_path, deck)
    log = take(student, replace(first(DEADLINE, STANCE), title=title))
    assert [len(log.new), len(log.missing_deck)] == [1, 0]
    assert student.card(STANCE).did == student.card(DEADLINE).did


def test_subdecks_are_those_of_the_package(tmp_path: Path) -> None:
    """A topic has one, whatever it is called."""
    other = replace(STANCE, topics=("diplomacy",))
    deck = replace(first(DEADLINE), topical=True)
    student = studying(tmp_path, deck)
    take(student, replace(first(DEADLINE, other), topical=True))
    name = student.collection.decks.name(student.card(other).did)
    assert name == "Two presidents in Venezuela::diplomacy"
    assert student.card(other).did == student.card(DEADLINE).did


def test_that_pictures_are_missing_is_told(tmp_path: Path) -> None:
    """They come with the package."""
    seen = replace(DEADLINE, pictures=(pictured(tmp_path, "a.png", picture()),))
    (told,) = text.losses(first(DEADLINE))
    assert "--to apkg" in told
    assert "pictures" not in told
    (told,) = text.losses(first(seen))
    assert "pictures and sounds" in told


def test_the_same_deck_has_the_same_text() -> None:
    """Stamps are no part of it."""
    lock = released(DEADLINE, time=FIRST + 5)
    assert written(deck_of(DEADLINE, lock=lock)) == written(first(DEADLINE))
