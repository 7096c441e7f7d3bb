"""Decks in the real Anki engine: what a student gets, keeps and loses."""

import re
from dataclasses import replace

import pytest
from anki.consts import QUEUE_TYPE_SIBLING_BURIED

from quizgen.decks.identity import deck_id, guid_of
from quizgen.decks.lock import FIRST
from quizgen.decks.note import NoteType
from quizgen.exporters.anki import render
from quizgen.exporters.anki.notetype import FILLED, schema
from quizgen.exporters.anki.rows import note_ids
from quizgen.exporters.anki.visible import visible
from quizgen.forms import Edition
from quizgen.items.difficulty import Difficulty
from quizgen.items.item import Citation, Item, Option
from quizgen.problem import Location
from tests.exporters.decks import (
    DEADLINE,
    HOSTILE,
    STANCE,
    Student,
    deck_of,
    edition,
    read,
    released,
    texts,
)
from tests.exporters.responses import NUMERIC, TRUE_FALSE

LATER = FIRST + 1000


def test_each_query_becomes_one_note(student: Student) -> None:
    """They come in the bank's order, into one deck that bears the pack's title."""
    log = student.take(edition(STANCE, DEADLINE))
    assert (len(log.new), log.found_notes) == (2, 2)
    notes = sorted(student.notes(), key=lambda note: note.cards()[0].due)
    assert [note["Note"] for note in notes] == [
        item.id.removesuffix("/choice") for item in (STANCE, DEADLINE)
    ]
    decks = {deck.name for deck in student.collection.decks.all_names_and_ids()}
    assert decks == {"Default", "Two presidents in Venezuela"}
    cards = [card for note in student.notes() for card in note.cards()]
    assert len(cards) == 2
    assert {student.collection.decks.name(card.did) for card in cards} == decks - {"Default"}


def test_all_that_ask_one_thing_are_cards_of_one_note(student: Student) -> None:
    """So that Anki buries siblings; each card asks its own question."""
    asked = (DEADLINE, TRUE_FALSE, NUMERIC)
    assert len(student.take(edition(*asked)).new) == 1
    (note,) = student.notes()
    assert [card.ord for card in note.cards()] == [0, 1, 3]
    assert note["Question"] == DEADLINE.stem
    fronts = [read(student.sides(item)[0]) for item in asked]
    assert [texts(front.options) for front in fronts] == [
        texts(DEADLINE.options),
        ["True", "False"],
        [],
    ]
    keys = {re.findall(r'data-item="(.*?)"', student.sides(item)[0])[0] for item in asked}
    assert len(keys) == 3


def test_the_engine_makes_exactly_the_cards_that_a_package_has(student: Student) -> None:
    """Neither more nor fewer when a student edits a note, and none is empty."""
    student.take(edition(DEADLINE, TRUE_FALSE, NUMERIC, STANCE))
    before = [[card.id for card in note.cards()] for note in student.notes()]
    for note in student.notes():
        note["My notes"] = "mine"
        student.collection.update_note(note)
    assert [[card.id for card in note.cards()] for note in student.notes()] == before
    assert not student.collection.get_empty_cards().notes
    assert "mine" in student.sides(STANCE)[1]
    assert "mine" not in student.sides(STANCE)[0]


def test_of_one_note_anki_asks_one_card_a_day_where_its_options_are_taken(
    student: Student,
) -> None:
    """Whoever imports without them keeps their own."""
    package = render(edition(DEADLINE, TRUE_FALSE))
    student.open(package)
    did = student.card(DEADLINE).did
    decks = student.collection.decks
    assert decks.config_dict_for_deck_id(did)["name"] == "Default"
    student.open(package, with_deck_configs=True)
    options = decks.config_dict_for_deck_id(did)
    assert options["name"] == "quizgen"
    assert options["new"]["bury"]
    assert options["rev"]["bury"]
    assert options["buryInterdayLearning"]
    student.study(DEADLINE)
    assert student.card(TRUE_FALSE).queue == QUEUE_TYPE_SIBLING_BURIED


def test_topics_may_be_subdecks(student: Student) -> None:
    """A note is in that of its first topic; no topic makes a longer path."""
    odd = replace(STANCE, topics=("::the sea::land",))
    deck = replace(deck_of(DEADLINE, odd), topical=True)
    student.take(edition(deck=deck))
    names = {deck.name for deck in student.collection.decks.all_names_and_ids()}
    title = "Two presidents in Venezuela"
    assert names == {"Default", title, f"{title}::diplomacy", f"{title}::the sea: land"}
    name = student.collection.decks.name
    assert name(student.card(DEADLINE).did) == f"{title}::diplomacy"
    assert name(student.card(odd).did) == f"{title}::the sea: land"


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
        for said in (*(option.why for option in item.options), item.id.removesuffix("/choice")):
            assert said in back.text
        for source in item.sources:
            assert f"{source.quote} {source.title}" in back.text


def test_the_engine_keeps_the_note_type_as_it_is_written(student: Student) -> None:
    """Ids, folded fields and the browser's columns survive the import."""
    student.take(edition(DEADLINE))
    kept = student.collection.models.get(student.note(DEADLINE).mid)
    assert kept is not None
    planned = schema()[NoteType.FACT]
    assert kept["id"] == planned["id"]
    for kind, things in (("flds", planned["fields"]), ("tmpls", planned["templates"])):
        assert [(thing["name"], thing["id"]) for thing in kept[kind]] == [
            (thing["name"], thing["id"]) for thing in things
        ]
    assert {field["name"] for field in kept["flds"] if field["collapsed"]} == {
        f"Spare {number}" for number in range(1, 7)
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
    first = released(DEADLINE, STANCE)
    student.take(edition(deck=deck_of(DEADLINE, STANCE, lock=first)))
    card = student.study(DEADLINE)
    assert card.ivl > 0
    history = student.history(DEADLINE)
    reworded = replace(DEADLINE, stem="How many hours had US diplomats to leave?", topics=("time",))
    lock = released(reworded, STANCE, lock=first, time=LATER)
    log = student.take(edition(deck=deck_of(reworded, STANCE, lock=lock)))
    assert (len(log.new), len(log.updated), len(log.duplicate)) == (0, 1, 1)
    assert student.note(DEADLINE)["Question"] == reworded.stem
    assert student.note(DEADLINE).tags == ["quizgen::venezuela-2019::time"]
    assert student.history(DEADLINE) == history


def test_a_rewording_without_a_later_stamp_is_ignored(student: Student) -> None:
    """This is why the lock exists."""
    student.take(edition(DEADLINE))
    log = student.take(edition(replace(DEADLINE, stem="Reworded?")))
    assert len(log.updated) == 0
    assert student.note(DEADLINE)["Question"] == DEADLINE.stem


def test_a_note_that_the_student_edited_is_kept_while_its_item_is_unchanged(
    student: Student,
) -> None:
    """Their words and tags outlive the import of another note's change."""
    first = released(DEADLINE, STANCE)
    student.take(edition(deck=deck_of(DEADLINE, STANCE, lock=first)))
    note = student.note(DEADLINE)
    note["Statement"] = "My own words."
    note.add_tag("hard-for-me")
    student.collection.update_note(note)
    reworded = replace(STANCE, stem="Who still regarded Maduro as president?")
    lock = released(DEADLINE, reworded, lock=first, time=LATER)
    log = student.take(edition(deck=deck_of(DEADLINE, reworded, lock=lock)))
    assert len(log.updated) == 1
    assert student.note(STANCE)["Question"] == reworded.stem
    assert student.note(DEADLINE)["Statement"] == "My own words."
    assert "hard-for-me" in student.note(DEADLINE).tags


def test_a_kind_that_comes_later_is_another_card_of_the_note(student: Student) -> None:
    """What was learnt stays, and nothing conflicts."""
    first = released(DEADLINE)
    student.take(edition(deck=deck_of(DEADLINE, lock=first)))
    student.study(DEADLINE)
    history = student.history(DEADLINE)
    lock = released(DEADLINE, TRUE_FALSE, lock=first, time=LATER)
    log = student.take(edition(deck=deck_of(DEADLINE, TRUE_FALSE, lock=lock)))
    assert (len(log.new), len(log.updated), len(log.conflicting)) == (0, 1, 0)
    assert student.history(DEADLINE) == history
    assert student.card(TRUE_FALSE).ord == 1


def test_what_has_left_the_pack_stays_learnt_and_tells_so(student: Student) -> None:
    """It is found by a tag, and no card turns blank."""
    first = released(DEADLINE, STANCE)
    student.take(edition(deck=deck_of(DEADLINE, STANCE, lock=first)))
    student.study(STANCE)
    history = student.history(STANCE)
    lock = released(DEADLINE, lock=first, time=LATER)
    log = student.take(edition(deck=deck_of(DEADLINE, lock=lock)))
    assert (len(log.new), len(log.updated), len(log.duplicate)) == (0, 1, 1)
    assert student.history(STANCE) == history
    (found,) = student.collection.find_notes("tag:quizgen::retired")
    assert found == student.note(STANCE).id
    front, back = (read(side).text for side in student.sides(STANCE))
    for side in (front, back):
        assert "left the pack on 1 January 2026" in side
        assert STANCE.stem in side
    assert "Mexico" in back
    assert "Mexico" not in front
    assert not student.collection.get_empty_cards().notes


def test_nobody_is_asked_what_had_left_before_they_came(student: Student) -> None:
    """Anki takes up no suspension, so that what has left has no cards in the package."""
    lock = released(DEADLINE, lock=released(DEADLINE, STANCE, TRUE_FALSE), time=LATER)
    student.take(edition(deck=deck_of(DEADLINE, lock=lock)))
    assert student.note(STANCE).cards() == []
    assert [card.ord for card in student.note(DEADLINE).cards()] == [0]


def test_a_card_that_is_no_longer_asked_tells_so(student: Student) -> None:
    """The others of its note go on."""
    asked = (DEADLINE, TRUE_FALSE, NUMERIC)
    first = released(*asked)
    student.take(edition(deck=deck_of(*asked, lock=first)))
    lock = released(TRUE_FALSE, lock=first, time=LATER)
    log = student.take(edition(deck=deck_of(TRUE_FALSE, lock=lock)))
    assert (len(log.new), len(log.updated)) == (0, 1)
    for item in (DEADLINE, NUMERIC):
        assert "This card has left the pack." in read(student.sides(item)[0]).text
    assert "left the pack" not in "".join(student.sides(TRUE_FALSE))
    assert not student.collection.get_empty_cards().notes


def test_a_changed_answer_resets_nothing_and_is_told_on_its_card(student: Student) -> None:
    """On the back; its siblings say nothing of it."""
    first = released(DEADLINE, TRUE_FALSE)
    student.take(edition(deck=deck_of(DEADLINE, TRUE_FALSE, lock=first)))
    student.study(DEADLINE)
    history = student.history(DEADLINE)
    options = tuple(replace(o, correct=o.text == "48 hours") for o in DEADLINE.options)
    other = replace(DEADLINE, options=options)
    lock = released(other, TRUE_FALSE, lock=first, time=LATER)
    student.take(edition(deck=deck_of(other, TRUE_FALSE, lock=lock)))
    assert student.history(DEADLINE) == history
    told = "On 1 January 2026, the answer to this question was changed; until then it was: 72 hours"
    front, back = (read(side).text for side in student.sides(DEADLINE))
    assert told in back
    assert told not in front
    assert told not in "".join(student.sides(TRUE_FALSE))


def test_packs_have_decks_of_their_own(student: Student) -> None:
    """The same question of two packs is two notes."""
    other = Edition(
        "other", "Other", "en", "", (replace(STANCE, id="other/x/choice", pack="other"),), ()
    )
    student.take(edition(STANCE))
    student.take(other)
    assert len({card.did for note in student.notes() for card in note.cards()}) == 2


def test_a_pack_and_its_translation_have_notes_of_their_own(student: Student) -> None:
    """Though their items have the same ids."""
    english = edition(STANCE, DEADLINE)
    spanish = replace(english, name="venezuela-2019.es", language="es", title="Dos presidentes")
    assert len(student.take(english).new) == 2
    assert len(student.take(spanish).new) == 2
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
    log = student.take(Edition("<h>", "\ud800 [sound:x]", 'en" onload="x', "<i>", tuple(items), ()))
    assert len(log.new) == len(items)
    for item in items:
        (note,) = (note for note in student.notes() if note["Note"].startswith(item.id[:3]))
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
    assert guid_of("venezuela-2019/deadline", "en", "fact") == "147e7dbe48a1623505b7"
    assert deck_id("venezuela-2019", "en") == 2104279622817
    names = [("a", "en", ""), ("b", "en", ""), ("a", "es", ""), ("a", "en", "b")]
    assert len({deck_id(*name) for name in names}) == len(names)


def test_note_ids_differ_even_where_identities_collide() -> None:
    """Two identities that give one number get two."""
    identities = [f"{number << 35:020x}" for number in range(3)]
    first, second, third = note_ids(identities)
    assert (second, third) == (first + 4, first + 8)
    assert max(first, second, third) < FILLED * 1000


def _content(student: Student) -> list[list[str]]:
    return [[*note.fields, *note.tags, str(note.mod)] for note in student.notes()]


def _hostile(number: int, words: str) -> Item:
    options = tuple(Option(f"{i}{words}", correct=i == 1, why=f"{words} why {i}") for i in range(3))
    return Item(
        id=f"{number:02} {words}/choice",
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
