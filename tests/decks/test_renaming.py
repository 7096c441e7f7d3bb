"""Former ids: whatever is called otherwise, notes stay those that students have."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.bank import make_bank
from quizgen.decks.deck import plan_deck
from quizgen.decks.renaming import former_of
from quizgen.pack import read_pack
from quizgen.pack.model import Pack
from tests.decks.packs import PACK, TIME, plan, release
from tests.packs import pack_of

THINGS = ("usa", "mexico", "brazil", "peru", "backed", "kept", "ann", "bob", "cid", "oath", "won")
ASKED = ("stance", "said", "born", "held", "seat", "deadline", "essay")
OWN = "own"
"""What stands for the pack itself among what can be renamed."""

TEXT = """
pack: «own»
renamed_from: [«own»]
title: A test
sources: {a: Article A}
entities:
  country:
    «usa»: {name: the United States, renamed_from: [«usa»]}
    «mexico»: {name: Mexico, renamed_from: [«mexico»], traits: {sea: two}}
    «brazil»: {name: Brazil, renamed_from: [«brazil»], traits: {sea: one}}
    «peru»: {name: Peru, renamed_from: [«peru»], traits: {sea: one}}
  position:
    «backed»: {name: recognised Guaidó, renamed_from: [«backed»]}
    «kept»: {name: kept Maduro, renamed_from: [«kept»]}
  person:
    «ann»: {name: Ann, renamed_from: [«ann»]}
    «bob»: {name: Bob, renamed_from: [«bob»]}
    «cid»: {name: Cid, renamed_from: [«cid»]}
  event:
    «oath»: {name: The oath, renamed_from: [«oath»]}
    «won»: {name: The victory, renamed_from: [«won»]}
    fall: The fall
    end: The end
relations:
  «stance»:
    renamed_from: [«stance»]
    subject: country
    value: position
    cardinality: many-to-one
    complete: true
    ask:
      value: What position did {subject} take?
      subject: Which of these countries {value}?
      match: Match the countries.
    statement: "{subject} {value}."
    counts: {many: {question: How many kept Maduro?, value: «kept»}}
    facts: {«usa»: «backed», «mexico»: «kept», «brazil»: «backed», «peru»: «kept»}
  «said»:
    renamed_from: [«said»]
    subject: person
    value: text
    cardinality: one-to-many
    ask: {subject: "Who said “{value}” in {when}?", value: "What did {subject} say?"}
    statement: "In {when}, {subject} said “{value}”."
    facts:
      «ann»: [{value: Peace, when: 2019}, {value: And bread, when: 2018}]
      «bob»: {value: No war, when: 2019}
      «cid»: {value: Good night, when: 2019}
  «born»:
    renamed_from: [«born»]
    subject: person
    value: date
    single: true
    ask: {value: "When was {subject} born, says {claimed_by}?"}
    statement: "{subject} was born in {value}, says {claimed_by}."
    facts:
      «ann»: {value: 1960, claimed_by: «bob»}
      «bob»: {value: 1970, claimed_by: «cid»}
  «held»:
    renamed_from: [«held»]
    subject: event
    value: date
    single: true
    ask: {first: Which came first?, later: "Which came after {subject}?", order: Order them.}
    statement: "{subject} was in {value}."
    facts: {«oath»: 1990, «won»: {value: 2000, after: «oath»}, fall: 2010, end: 2020}
  «seat»:
    renamed_from: [«seat»]
    subject: country
    value: text
    cardinality: one-to-one
    ask: {match: Match the countries with their capitals.}
    statement: "The capital of {subject} is {value}."
    facts: {«usa»: Washington, «mexico»: Mexico City, «brazil»: Brasília, «peru»: Lima}
facts:
  «deadline»:
    renamed_from: [«deadline»]
    question: How long were diplomats given to leave?
    answer: 72 hours
    single: true
    statement: Diplomats were given {answer} to leave.
    wrong: [24 hours, 48 hours, one week]
open:
  «essay»: {renamed_from: [«essay»], question: Why?, answer: Because.}
"""


def pack_called(former: Mapping[str, list[str]]) -> Pack:
    """Read the pack in which things had other ids: of each, the present one and those before."""
    text = TEXT
    for name in (*THINGS, *ASKED, OWN):
        now, *before = former.get(name, [name])
        text = text.replace(f"renamed_from: [«{name}»]", f"renamed_from: [{', '.join(before)}]")
        text = text.replace(f"«{name}»", now)
    pack, problems = read_pack(text.encode(), "test.yaml")
    assert pack is not None, "\n".join(map(str, problems))
    return pack


def guids(pack: Pack) -> set[str]:
    """Return the identities of all notes of a pack."""
    return {note.guid for note in plan_deck(pack, make_bank([pack]).items).notes}


BEFORE = guids(pack_called({}))


def test_the_pack_has_notes_of_all_sorts() -> None:
    """Of queries, facts, claims, times, texts, counts, and of whole relations."""
    pack = pack_called({})
    ids = {note.id for note in plan_deck(pack, make_bank([pack]).items).notes}
    assert ids >= {
        "own/deadline",
        "own/essay/open",
        "own/stance.usa",
        "own/stance.value/usa",
        "own/stance.subject/kept/multiple-response",
        "own/stance.count/many",
        "own/seat/matching",
        "own/said.subject/as-ann~2019",
        "own/said.subject/as-ann.and-bread~2018",
        "own/said.ann.peace@2019",
        "own/born.ann~bob",
        "own/held/ordering",
        "own/held.first/oath",
        "own/held.later/fall",
    }


@pytest.mark.parametrize("name", [*THINGS, *ASKED, OWN])
def test_whatever_is_renamed_notes_stay_what_they_are(name: str) -> None:
    """Once and again: the oldest id is what a note is known by."""
    assert guids(pack_called({name: [f"new-{name}", name]})) == BEFORE
    assert guids(pack_called({name: [f"newer-{name}", f"new-{name}", name]})) == BEFORE


@settings(max_examples=25, deadline=None)
@given(st.sets(st.sampled_from((*THINGS, *ASKED, OWN)), min_size=2))
def test_several_are_renamed_at_once(names: set[str]) -> None:
    """A note's id is made of several, of which each may be another one."""
    assert guids(pack_called({name: [f"new-{name}", name] for name in names})) == BEFORE


def test_without_the_former_id_they_are_others() -> None:
    """What the tests above are worth."""
    assert guids(pack_called({"usa": ["us"]})) != BEFORE


def test_a_fact_tells_an_id_that_nothing_else_tells() -> None:
    """Such as that of a text that was reworded, which questions about it are named by, too."""
    body = """
    entities: {person: {ann: Ann, bob: Bob, cid: Cid}}
    relations:
      said:
        subject: person
        value: text
        cardinality: one-to-many
        ask: {subject: "Who said “{value}”?"}
        statement: "{subject} said “{value}”."
        facts:
          ann: [No war, {value: %s}]
          bob: Bread
          cid: Wine
    """
    before = plan(body % "Peace")
    after = plan(body % "Peace to all, renamed_from: said.ann.peace")
    assert [note.guid for note in after.notes] == [note.guid for note in before.notes]
    assert "test/said.subject/as-ann.peace-to-all" in {note.id for note in after.notes}


def test_the_latest_id_comes_first_and_the_oldest_last() -> None:
    """Between them, combinations that there may have been."""
    former = former_of(pack_called({"stance": ["c", "b", "stance"], "usa": ["us", "usa"]}))
    assert former("own/c.value/us/short-answer") == (
        "own/c.value/usa/short-answer",
        "own/b.value/us/short-answer",
        "own/b.value/usa/short-answer",
        "own/stance.value/us/short-answer",
        "own/stance.value/usa/short-answer",
    )
    assert former("own/deadline") == ()


def test_what_was_released_under_a_former_id_goes_on() -> None:
    """Also if the oldest is not the one that was released: the lock knows which."""
    lock = release(PACK)
    renamed = PACK.replace("  deadline:", "  limit:\n    renamed_from: [deadline, never-released]")
    deck = plan(renamed, lock)
    assert all(note.entry for note in deck.notes)
    again = release(renamed, lock, TIME + 100)
    assert not any(entry.is_retired for entry in again.notes.values())
    assert {entry.note for entry in again.notes.values()} >= {"test/limit", "test/speaker"}


def test_where_mistakes_are_reported_is_the_decks() -> None:
    """As the pack tells."""
    pack = replace(pack_of(PACK), reports="mailto:ann@example.org")
    assert plan_deck(pack, make_bank([pack]).items).reports == "mailto:ann@example.org"
