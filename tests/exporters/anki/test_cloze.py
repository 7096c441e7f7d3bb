"""Clozes: Anki's own, of which nothing that a pack says is a part."""

import re
from dataclasses import replace

import pytest
from markupsafe import Markup

from quizgen.bank import make_bank
from quizgen.decks.deck import plan_deck
from quizgen.decks.gathering import covers, gather
from quizgen.decks.note import NoteType
from quizgen.exporters.anki.cloze import cloze, sealed
from quizgen.exporters.anki.visible import visible
from quizgen.items.item import BLANK, Citation, Item
from quizgen.items.kinds import choice
from quizgen.pack.shelf import find_pack
from tests.exporters.decks import HOSTILE, Student, deck_of, edition, parts, read, released
from tests.exporters.responses import CLOZE

TRAPS = (
    *HOSTILE,
    "{{c1::a}}",
    "{{c2::a::b}}",
    "a::b",
    "::",
    ":a:",
    "}}",
    "{",
    "a}",
    "{{c1::",
    "{{c1,2::x}}",
    "{{cloze:Text}}",
    BLANK,
)
"""Texts that would be a cloze, end one, or be its hint."""


def recalled(words: str, number: int = 0) -> Item:
    """Make an item that says the same words everywhere."""
    return replace(
        CLOZE,
        id=f"venezuela-2019/x{number}/cloze",
        stem=f"{words}is {BLANK},{words}",
        accepted=(words, f"{words}!"),
        statement=words,
        sources=(Citation("s", words, words, f"https://a.example/{words}"),),
    )


def test_a_sentence_with_a_gap_is_a_cloze(student: Student) -> None:
    """The front has the gap, the back the answer in its place, and what else is right."""
    student.take(edition(deck=deck_of(CLOZE, blanks="recalled")))
    (note,) = student.notes()
    (card,) = note.cards()
    output = card.render_output()
    assert "On 23 January 2019, [...] swore himself in" in read(output.question_text).text
    assert "Guaidó" not in read(output.question_text).text
    assert CLOZE.statement in read(output.answer_text).text
    assert "“team”" in read(output.answer_text).text
    assert parts(replace(CLOZE, accepted=CLOZE.accepted[:1]), blanks="recalled")["Solution"] == ""


def test_whatever_a_pack_says_makes_one_cloze_and_no_hint(student: Student) -> None:
    """By the engine's own count, over all fields, and as people see it."""
    items = [recalled(words, number) for number, words in enumerate(TRAPS)]
    student.take(edition(deck=deck_of(*items, blanks="recalled")))
    notes = {note["Note"]: note for note in student.notes()}
    for item, words in zip(items, TRAPS, strict=True):
        note = notes[item.id]
        backend = student.collection._backend  # noqa: SLF001 - no other way
        assert list(backend.cloze_numbers_in_note(note._to_backend_note())) == [1]  # noqa: SLF001 - likewise
        (card,) = note.cards()
        output = card.render_output()
        assert not output.question_av_tags
        assert not output.answer_av_tags
        gap = "[...]"
        seen = visible(words)
        sentence = item.stem.replace(BLANK, gap)
        assert visible(sentence) in read(output.question_text).text
        assert visible(item.stem.replace(BLANK, words)) in read(output.answer_text).text
        assert seen in read(output.answer_text).text
        for side in (output.question_text, output.answer_text):
            assert not re.search(r"<script>alert|\[\[type:", side)
    before = student.collection.card_count()
    for note in student.notes():
        note["My notes"] = "mine"
        student.collection.update_note(note)
    assert student.collection.card_count() == before
    assert not student.collection.get_empty_cards().notes


@pytest.mark.parametrize("answer", ["", " ", "\x00"])
def test_no_cloze_is_empty(student: Student, answer: str) -> None:
    """Anki would make no card of it."""
    student.take(edition(deck=deck_of(replace(CLOZE, accepted=(answer,)), blanks="recalled")))
    (note,) = student.notes()
    assert "{{c1::–}}" in note["Text"]
    assert not student.collection.get_empty_cards().notes


def test_a_sentence_without_a_gap_still_has_a_cloze() -> None:
    """Its card would not come."""
    assert cloze(Markup("Who?"), Markup("she")) == "Who? {{c1::she}}"


def test_what_is_sealed_is_shown_as_it_is() -> None:
    """By entities, which a browser reads as what they stand for."""
    assert sealed(Markup("<b>a::b</b> {{x}}:")) == (
        "<b>a&#58;&#58;b</b> &#123;&#123;x&#125;&#125;:"
    )


def test_a_cloze_that_has_left_the_pack_stays_one(student: Student) -> None:
    """Its card goes on, with what it asked."""
    first = released(CLOZE, blanks="recalled")
    student.take(edition(deck=deck_of(CLOZE, lock=first, blanks="recalled")))
    lock = released(lock=first, time=first.time + 1000)
    log = student.take(edition(deck=deck_of(lock=lock)))
    assert len(log.updated) == 1
    (note,) = student.notes()
    assert "{{c1::Juan Guaidó}}" in note["Text"]
    assert note.tags == ["quizgen::retired", "quizgen::venezuela-2019"]
    assert not student.collection.get_empty_cards().notes


def test_blanks_are_typed_unless_it_is_asked_for() -> None:
    """Then the note is that of the fact."""
    (note,) = gather((CLOZE,), "en")
    assert note.type == "fact"


def test_a_part_of_a_picture_is_covered(student: Student) -> None:
    """By Anki's own image occlusion: one card, the part that is asked for, and its name."""
    pack = find_pack("planets")
    items = make_bank([pack], kinds=[choice]).items
    deck = plan_deck(pack, items, blanks="recalled")
    notes = [note for note in deck.notes if note.type is NoteType.PICTURE]
    asked = [item for note in notes for item in note.items]
    assert {item.id for item in asked} == {item.id for item in items if covers(item)}
    student.take(edition(deck=deck))
    for item in asked:
        note = student.note(item)
        assert student.collection._backend.cloze_numbers_in_note(note._to_backend_note()) == [1]  # noqa: SLF001 -- no other way
        (card,) = note.cards()
        shown = card.render_output()
        front, back = shown.question_text, shown.answer_text
        corners = " ".join(f"{x / 100:.4g},{y / 100:.4g}" for x, y in item.pictures[0].framed[0])
        assert front.count('data-shape="polygon"') == 1
        assert f'data-ordinal="1" data-shape="polygon" data-points="{corners}"' in front
        assert 'class="cloze-highlight"' in back
        assert item.key.text not in front
        assert item.key.text in back
        (name,) = re.findall(r'<img src="(.*?)"', front)
        assert student.collection.media.have(name)


def test_pictures_are_marked_where_they_are_not_covered() -> None:
    """Options are offered then, as everywhere."""
    pack = find_pack("planets")
    deck = plan_deck(pack, make_bank([pack], kinds=[choice]).items)
    assert NoteType.PICTURE not in {note.type for note in deck.notes}
