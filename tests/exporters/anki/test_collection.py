"""Decks in the real Anki engine: what a student gets, keeps and loses."""

from dataclasses import replace

import pytest

from quizgen.exporters.anki import notetype as anki_notetype
from quizgen.exporters.anki.collection import deck_id, guid, note_ids
from quizgen.exporters.anki.notetype import CHANGED, FIELDS, FILLED
from quizgen.exporters.anki.visible import visible
from quizgen.forms import Edition
from quizgen.items.difficulty import Difficulty
from quizgen.items.item import Citation, Item, Option
from quizgen.problem import Location
from tests.exporters.decks import DEADLINE, HOSTILE, STANCE, Student, edition, read, texts

LATER = CHANGED + 1000


def test_each_item_becomes_one_note_with_one_card(student: Student) -> None:
    """They come in the bank's order, into one deck that bears the pack's title."""
    log = student.take(edition(STANCE, DEADLINE))
    assert (len(log.new), log.found_notes) == (2, 2)
    notes = sorted(student.notes(), key=lambda note: note.cards()[0].due)
    assert [note["Item"] for note in notes] == [STANCE.id, DEADLINE.id]
    decks = {deck.name for deck in student.collection.decks.all_names_and_ids()}
    assert decks == {"Default", "Two presidents in Venezuela"}
    cards = [card for note in student.notes() for card in note.cards()]
    assert len(cards) == 2
    assert {student.collection.decks.name(card.did) for card in cards} == decks - {"Default"}


def test_an_edition_without_items_is_an_empty_deck(student: Student) -> None:
    """A pack may have nothing to ask yet."""
    assert student.take(edition()).found_notes == 0


def test_both_sides_of_every_card_render(student: Student) -> None:
    """The front asks and the back answers; the engine finds no fault in the templates."""
    student.take(edition(DEADLINE, STANCE))
    for item in (DEADLINE, STANCE):
        front, back = map(read, student.sides(item))
        for side in (front, back):
            assert item.stem in side.text
            assert "{{" not in side.text
            assert "template" not in side.text.lower()
            assert texts(side.options) == texts(item.options)
        assert {option.verdict for option in front.options} == {""}
        assert item.statement not in front.text
        right = [option.text for option in back.options if option.verdict == "right"]
        assert right == [item.key.text]
        assert back.text.count(item.statement) == 1
        for said in (*(option.why for option in item.options), item.id):
            assert said in back.text
        for source in item.sources:
            assert f"{source.quote} {source.title}" in back.text


def test_the_engine_keeps_the_note_type_as_it_is_written(student: Student) -> None:
    """Ids, folded fields and the browser's columns survive the import."""
    student.take(edition(DEADLINE))
    kept = student.collection.models.get(student.note(DEADLINE).mid)
    assert kept is not None
    assert kept["id"] == anki_notetype.NOTETYPE
    assert {field["name"]: field["id"] for field in kept["flds"]} == FIELDS
    assert {field["name"] for field in kept["flds"] if field["collapsed"]} == {
        name for name in FIELDS if name.startswith("Spare")
    }
    browser = student.card(DEADLINE).render_output(browser=True)
    assert (browser.question_text, browser.answer_text) == (DEADLINE.stem, "72 hours")


def test_tags_lead_to_the_notes_of_a_pack_and_a_topic(student: Student) -> None:
    """The browser finds them as a tree."""
    student.take(edition(DEADLINE, STANCE))
    assert student.note(DEADLINE).tags == [
        "quizgen::venezuela-2019::diplomacy",
        "quizgen::venezuela-2019::the_crisis",
    ]
    assert len(student.collection.find_notes("tag:quizgen::*")) == 2
    assert len(student.collection.find_notes("tag:quizgen::venezuela-2019::the_crisis")) == 1


def test_the_same_deck_again_changes_nothing(student: Student) -> None:
    """Neither notes nor cards nor what was learnt."""
    student.take(edition(DEADLINE, STANCE))
    student.study(DEADLINE)
    before = [_content(student), student.history(DEADLINE), student.history(STANCE)]
    log = student.take(edition(DEADLINE, STANCE))
    assert (len(log.new), len(log.updated), len(log.duplicate)) == (0, 0, 2)
    assert [_content(student), student.history(DEADLINE), student.history(STANCE)] == before


def test_a_reworded_item_is_updated_and_stays_learnt(student: Student) -> None:
    """The review history, the interval and the due date are those of the item."""
    student.take(edition(DEADLINE, STANCE))
    card = student.study(DEADLINE)
    assert card.ivl > 0
    history = student.history(DEADLINE)
    reworded = replace(DEADLINE, stem="How many hours had US diplomats to leave?", topics=("time",))
    log = student.take(edition(reworded, STANCE, revisions={DEADLINE.id: LATER}))
    assert (len(log.new), len(log.updated), len(log.duplicate)) == (0, 1, 1)
    assert student.note(DEADLINE)["Stem"] == reworded.stem
    assert student.note(DEADLINE).tags == ["quizgen::venezuela-2019::time"]
    assert student.history(DEADLINE) == history


def test_a_rewording_without_a_later_stamp_is_ignored(student: Student) -> None:
    """This is why the record of revisions exists."""
    student.take(edition(DEADLINE))
    log = student.take(edition(replace(DEADLINE, stem="Reworded?")))
    assert len(log.updated) == 0
    assert student.note(DEADLINE)["Stem"] == DEADLINE.stem


def test_a_note_that_the_student_edited_is_kept_while_its_item_is_unchanged(
    student: Student,
) -> None:
    """Their words and tags outlive the import of another note's change."""
    student.take(edition(DEADLINE, STANCE))
    note = student.note(DEADLINE)
    note["Statement"] = "My own words."
    note.add_tag("hard-for-me")
    student.collection.update_note(note)
    reworded = replace(STANCE, stem="Who still regarded Maduro as president?")
    log = student.take(edition(DEADLINE, reworded, revisions={STANCE.id: LATER}))
    assert len(log.updated) == 1
    assert student.note(STANCE)["Stem"] == reworded.stem
    assert student.note(DEADLINE)["Statement"] == "My own words."
    assert "hard-for-me" in student.note(DEADLINE).tags


def test_a_new_item_is_added_and_one_that_has_left_stays(student: Student) -> None:
    """Both beside what is studied already."""
    student.take(edition(DEADLINE))
    student.study(DEADLINE)
    history = student.history(DEADLINE)
    log = student.take(edition(STANCE))
    assert (len(log.new), len(student.notes())) == (1, 2)
    assert student.history(DEADLINE) == history
    assert student.card(STANCE).did == student.card(DEADLINE).did


def test_packs_have_decks_of_their_own(student: Student) -> None:
    """The same question of two packs is two notes."""
    other = Edition(
        "other", "Other", "en", "", (replace(STANCE, id="other/x", pack="other"),), (), {}
    )
    student.take(edition(STANCE))
    student.take(other)
    assert len({card.did for note in student.notes() for card in note.cards()}) == 2


def test_a_pack_and_its_translation_have_notes_of_their_own(student: Student) -> None:
    """Though their items have the same ids; without a language, a note's identity is the id's."""
    english = edition(STANCE, DEADLINE)
    spanish = replace(english, name="venezuela-2019.es", language="es", title="Dos presidentes")
    assert len(student.take(english).new) == 2
    assert len(student.take(spanish).new) == 2
    assert {note.guid for note in student.notes()} >= {guid(STANCE.id), guid(DEADLINE.id)}
    shown = {note["Item"] for note in student.notes()}
    assert shown == {
        item.id.replace(item.pack, name)
        for item in (STANCE, DEADLINE)
        for name in ("venezuela-2019", "venezuela-2019.es")
    }
    assert len({card.did for note in student.notes() for card in note.cards()}) == 2


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("A: b\n c", "A: b c"),
        ("Parent::child", "Parent: child"),
        (" ::a", "a"),
        ("::", "venezuela-2019"),
        ("<b>\x00\x1f&", "<b>&"),
        (" ", "venezuela-2019"),
        ('The "crisis"', 'The "crisis"'),
    ],
)
def test_a_title_names_one_deck(student: Student, title: str, name: str) -> None:
    """No title makes a path of decks, and the same title leads to the same deck."""
    student.take(edition(DEADLINE, title=title))
    student.take(edition(DEADLINE, STANCE, title=title))
    decks = {deck.name for deck in student.collection.decks.all_names_and_ids()}
    assert decks == {"Default", name}
    assert student.card(STANCE).did == student.card(DEADLINE).did


def test_hostile_text_is_shown_and_does_nothing(student: Student) -> None:
    """It may stand anywhere in an item, also in its id."""
    items = [_hostile(number, words) for number, words in enumerate(HOSTILE)]
    log = student.take(
        Edition("<h>", "\ud800 [sound:x]", 'en" onload="x', "<i>", tuple(items), (), {})
    )
    assert len(log.new) == len(items)
    for item in items:
        (note,) = (note for note in student.notes() if note["Item"].startswith(f"{item.id[:3]}"))
        output = note.cards()[0].render_output()
        assert output.question_av_tags == output.answer_av_tags == []
        for html in (output.question_text, output.answer_text):
            assert html.count("<script") == 1
            assert "<style" not in html
            assert "[[type:" not in html
            assert 'lang="en&quot; onload=&quot;x"' in html
            side = read(html)
            assert visible(item.stem) in side.text
            assert texts(side.options) == [visible(option.text) for option in item.options]
        assert [option.why for option in side.options] == [
            visible(option.why) for option in item.options
        ]


def test_identities_are_as_released() -> None:
    """A change would make every studied note a duplicate; none depends on the wording."""
    assert guid("venezuela-2019/deadline/choice") == "6ca55de2f8360cfd850c"
    assert deck_id("venezuela-2019") == 1828980836088
    assert guid("a") != guid("b")
    assert deck_id("a") != deck_id("b")


def test_note_ids_differ_even_where_identities_collide() -> None:
    """Two identities that give one number get two."""
    identities = [f"{number << 35:020x}" for number in range(3)]
    first, second, third = note_ids(identities)
    assert (second, third) == (first + 1, first + 2)
    assert max(first, second, third) < FILLED * 1000


def _content(student: Student) -> list[list[str]]:
    return [[*note.fields, *note.tags, str(note.mod)] for note in student.notes()]


def _hostile(number: int, words: str) -> Item:
    options = tuple(Option(f"{i}{words}", correct=i == 1, why=f"{words} why {i}") for i in range(3))
    return Item(
        id=f"{number:02} {words}",
        kind="choice",
        pack=words,
        facts=("f",),
        stem=f"{words}?",
        options=options,
        ordered=False,
        statement=words,
        topics=(words,),
        difficulty=Difficulty.EASY,
        sources=(Citation("s", words, words, f"https://a.example/{words}"),),
        location=Location("pack.yaml", 1, 1),
    )
