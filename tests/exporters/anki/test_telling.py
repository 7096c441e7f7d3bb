"""What notes tell besides their question, and decks of themselves."""

import json
import re
from dataclasses import replace

import pytest

from quizgen.decks.note import Slot
from quizgen.exporters.anki.note import fields
from quizgen.exporters.anki.notetype import field_names
from quizgen.exporters.anki.telling import described, report, said
from quizgen.items.item import Citation, Item
from quizgen.languages.catalogue import catalogue_of
from quizgen.machine.data import folder_of
from tests.exporters.decks import (
    DEADLINE,
    HOSTILE,
    STANCE,
    Student,
    deck_of,
    edition,
    parts,
    read,
    released,
)
from tests.exporters.responses import CLOZE, NUMERIC, ORDERING, TRUE_FALSE

NOTE = "venezuela-2019/deadline"
ENCODED = "venezuela-2019%2Fdeadline"


@pytest.mark.parametrize(
    ("reports", "address"),
    [
        ("https://a.example/q?id={id}&x=1", f"https://a.example/q?id={ENCODED}&amp;x=1"),
        (
            "https://github.com/a/b/issues/new",
            f"https://github.com/a/b/issues/new?title={ENCODED}",
        ),
        (
            "https://github.com/a/b/issues/new?labels=pack",
            f"https://github.com/a/b/issues/new?labels=pack&amp;title={ENCODED}",
        ),
        ("https://a.example/contact", "https://a.example/contact"),
        ("mailto:a@b.example", f"mailto:a@b.example?subject={ENCODED}"),
        (
            "mailto:a@b.example?cc=c@d.example",
            f"mailto:a@b.example?cc=c@d.example&amp;subject={ENCODED}",
        ),
    ],
)
def test_mistakes_are_reported_with_the_id_of_the_note(reports: str, address: str) -> None:
    """Where the address has a place for it, or is known to take it."""
    link = report(reports, NOTE, catalogue_of("en"))
    assert link == f'<a href="{address}">Report a mistake</a>'


@pytest.mark.parametrize(
    "reports", ["", "javascript:alert(1)", "file:///x", "a@b.example", "http://["]
)
def test_nothing_else_is_linked(reports: str) -> None:
    """A click must not do what a pack wants."""
    assert report(reports, NOTE, catalogue_of("en")) == ""


@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_address_stays_within_its_attribute(words: str) -> None:
    """Also with the id of a hostile note in it."""
    link = report(f"https://a.example/{words}?{{id}}", words, catalogue_of("en"))
    shown = read(link)
    assert len(shown.links) == 1
    assert shown.text == "Report a mistake"
    assert "[" not in link


def test_the_back_leads_to_where_mistakes_are_reported(student: Student) -> None:
    """Of each note, with the id of the note beside it."""
    deck = replace(deck_of(DEADLINE), reports="https://a.example/{id}")
    student.take(edition(deck=deck))
    front, back = (read(side) for side in student.sides(DEADLINE))
    assert f"https://a.example/{ENCODED}" in back.links
    assert f"{NOTE} Report a mistake" in back.text
    assert front.links == []


@pytest.mark.parametrize("language", ["en", "de", "es", "nl"])
def test_the_script_speaks_the_language_of_the_deck(language: str) -> None:
    """Its words are JSON, and an attribute can hold them."""
    words = said(catalogue_of(language))
    assert not set(words) & set("<>\"'[")
    told = json.loads(words.unescape())
    script = folder_of("quizgen.templates").joinpath("anki.js").read_text("utf-8")
    said_in_english = re.search(r"const ENGLISH = {(.*?)};", script, re.DOTALL)
    assert said_in_english
    usual = dict(re.findall(r'(\w+): "(.*)",', said_in_english[1]))
    assert set(told) == set(usual)
    assert language != "en" or told == usual
    assert all(told.values())


@pytest.mark.parametrize(
    ("language", "date"), [("en", "1 January 2026"), ("de", "1. Januar 2026"), ("xx", "2026")]
)
def test_dates_are_written_as_people_do(language: str, date: str) -> None:
    """In the deck's language; one that nobody knows gets the international way."""
    lock = released(lock=released(DEADLINE))
    deck = replace(deck_of(lock=lock), language=language)
    (note,) = deck.retired()
    filled = dict(zip(field_names(note.type), fields(note, deck), strict=True))
    assert date in filled["Notice"]


def test_what_cards_share_is_told_once_and_the_rest_on_its_card(student: Student) -> None:
    """A sibling whose statement or sources are others does not show theirs."""
    other = replace(
        TRUE_FALSE,
        statement="He gave them three days.",
        sources=(Citation("s", "T", "three days"),),
    )
    for asked in ((DEADLINE, TRUE_FALSE), (DEADLINE, other)):
        (note,) = deck_of(*asked).notes
        filled = dict(zip(field_names(note.type), fields(note, deck_of(*asked)), strict=True))
        assert (DEADLINE.statement in filled["Statement"]) == (other not in asked)
        assert bool(filled["Sources"]) == (other not in asked)
    student.take(edition(DEADLINE, other))
    backs = [read(student.sides(item)[1]).text for item in (DEADLINE, other)]
    for item, back in zip((DEADLINE, other), backs, strict=True):
        assert back.count(item.statement) == 1
        assert all(source.quote in back for source in item.sources)
    assert other.statement not in backs[0]
    assert "three days" not in backs[0]
    assert "giving the mission" not in backs[1]


@pytest.mark.parametrize("item", [DEADLINE, TRUE_FALSE, NUMERIC, CLOZE, ORDERING])
def test_nothing_that_has_left_is_blank(item: Item) -> None:
    """Whatever card it was: its gate is filled, and its back tells the answer."""
    lock = released(lock=released(item))
    deck = deck_of(lock=lock)
    (note,) = deck.retired()
    filled = dict(zip(field_names(note.type), fields(note, deck), strict=True))
    shown = {name for name, value in parts(item).items() if value and name in filled}
    gates = {"Options", "Claim", "Blank", "Typed question", "Stem"} & shown
    assert all(filled[name] for name in gates - {"Options"})
    if Slot.CHOICE in lock.notes[note.guid].answers:
        assert filled["Options"]
    assert "left the pack" in filled["Notice"]
    assert any(item.answers[0] in value for value in filled.values())


def test_a_deck_tells_what_it_is_made_of_and_whom_to_write_to() -> None:
    """In its description."""
    deck = replace(
        deck_of(DEADLINE, STANCE),
        sources=("Report <b>", "Essay"),
        reports="https://a.example",
    )
    told = described(deck)
    assert "Report &lt;b&gt;; Essay" in told
    assert "CC-BY-4.0" in told
    assert "To report a mistake" in told
    assert "quizgen::retired" in told
    bare = described(replace(deck, sources=(), license="", reports="javascript:x"))
    assert bare.count("<p>") == 1
    many = described(replace(deck, sources=tuple(map(str, range(100)))))
    assert "11; …" in many
