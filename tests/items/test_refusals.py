"""What a refusal says would unlock a question does unlock it."""

import pytest

from quizgen.bank import Bank
from quizgen.items import kinds
from quizgen.items.kinds import (
    choice,
    cloze,
    count,
    matching,
    multiple_response,
    numeric,
    short_answer,
    true_false,
)
from tests.packs import bank_of

DATED = """
    entities:
      country: {peru: Peru, chile: Chile, cuba: Cuba, brazil: Brazil}
      person: {a: Ann, b: Bob, c: Cid, d: Dan}
    relations:
      president:
        subject: country
        value: person
        cardinality: many-to-one
        ask: {value: "Who was president of {subject}TIME?", match: "Match them."}
        statement: "{value} was president of {subject}TIME."
        facts:
          peru: {value: a, when: 2019}
          chile: {value: b, when: 2019}
          cuba: {value: c, when: 2019}
          brazil: {value: d, when: 2019}
"""

PARTED = """
    facts:
      cube:
        question: "Which is an integral?"
        answer: {text: "x³/3"}
        wrong: [{text: {text: "WRONG"}}, {text: {text: "2x"}}]
"""

OWNERS = """
    entities:
      person: {a: Ann, b: Bob, c: Cid, d: Dan}
      car: {x: the bus, y: the van}
    relations:
      owns:
        subject: person
        value: car
        cardinality: CARDINALITY
        ask: {subject: "Who owns {value}?"}
        statement: "{subject} owns {value}."
        facts: {a: x, b: y}
"""

LONE = """
    facts:
      who:
        question: "Who wonTIME?"
        statement: "{answer} wonTIME."
        answer: Ann
        when: 2019
        single: true
"""


def _bank(body: str, kind: kinds.Kind, time: str = "") -> Bank:
    return bank_of(body.replace("TIME", time), kind=kind)


@pytest.mark.parametrize("kind", [choice, true_false, cloze, short_answer])
def test_a_time_that_is_not_named_is_what_is_missing(kind: kinds.Kind) -> None:
    """Where a cardinality is declared, it proves something once question and statement name it."""
    refusals = _bank(DATED, kind).refusals
    assert len(refusals) == 4
    for refusal in refusals:
        assert (
            "write {when} in the question and the statement of relation president" in refusal.unlock
        )
        assert "cardinality" not in refusal.unlock
    named = _bank(DATED, kind, " in {when}")
    assert (len(named.items), len(named.refusals)) == (4, 0)


@pytest.mark.parametrize("kind", [choice, cloze, short_answer])
def test_a_cardinality_and_the_time_are_told_together(kind: kinds.Kind) -> None:
    """Neither alone would do."""
    body = DATED.replace("        cardinality: many-to-one\n", "")
    for time in ("", " in {when}"):
        for refusal in _bank(body, kind, time).refusals:
            assert "cardinality" in refusal.unlock
            assert ("write {when}" in refusal.unlock) == (not time)
    assert not _bank(DATED, kind).items
    assert not _bank(body, kind, " in {when}").items


@pytest.mark.parametrize(
    ("declared", "missing"),
    [("many-to-many", "one-to-many"), ("many-to-one", "one-to-one")],
)
def test_the_cardinality_that_is_missing_is_named(declared: str, missing: str) -> None:
    """By what it says: that one is declared already is no help to those who ask for subjects."""
    body = OWNERS.replace("CARDINALITY", declared)
    refusals = bank_of(body, kind=choice).refusals
    assert len(refusals) == 2
    for refusal in refusals:
        assert refusal.unlock == (
            "declare `complete: true` on relation owns if no fact is missing, "
            f"`cardinality: {missing}` if each car has one person, or deny some with `not`"
        )


def test_all_facts_need_the_time_that_a_wording_names() -> None:
    """That is told where some have none."""
    body = DATED.replace("{value: d, when: 2019}", "d")
    for refusal in _bank(body, cloze).refusals:
        assert "and a `when` to each of its facts" in refusal.unlock


def test_the_time_of_a_fact_on_its_own_is_told() -> None:
    """By the fact's id."""
    (refusal,) = _bank(LONE, short_answer).refusals
    assert refusal.unlock == "write {when} in the question and the statement of who"
    assert len(_bank(LONE, short_answer, " in {when}").items) == 1
    body = LONE.replace("        single: true\n", "")
    (refusal,) = _bank(body, short_answer).refusals
    assert "`single: true` on who" in refusal.unlock
    assert "write {when}" in refusal.unlock


def test_what_is_declared_is_not_hinted_at() -> None:
    """A cardinality that there is, a list that is complete."""
    (refusal,) = _bank(DATED, matching).refusals
    assert "cardinality" not in refusal.unlock
    assert "`complete: true`" in refusal.unlock
    complete = DATED.replace("cardinality: many-to-one", "complete: true")
    assert len(_bank(complete, matching).items) == 1


VERSIONS = """
    entities:
      feature: [f-strings, the match statement, exception groups]
      version: ["3.6", "3.10", "3.11"]
    relations:
      brought:
        subject: feature
        value: text
        single: true
        ask: Which version brought {subject}?
        statement: "{value} brought {subject}."
        facts: [[f-strings, "3.6"], [the match statement, "3.10"], [exception groups, "3.11"]]
"""


@pytest.mark.parametrize("kind", [choice, true_false])
def test_texts_are_to_be_made_things(kind: kinds.Kind) -> None:
    """Nothing that is declared of a relation proves that two texts differ: things do."""
    hints = {refusal.unlock for refusal in _bank(VERSIONS, kind).refusals}
    assert hints
    for hint in hints:
        assert "name a kind for `text` as the value of relation brought" in hint
        assert "complete" not in hint
    unlocked = _bank(VERSIONS.replace("value: text", "value: version"), kind)
    assert unlocked.items
    assert not unlocked.refusals


def test_wrong_answers_that_are_parts_of_the_answer_are_to_be_reworded() -> None:
    """More of them are not what the fact lacks."""
    refused = [r for r in bank_of(PARTED.replace("WRONG", "x³")).refusals if r.kind == choice.NAME]
    assert [refusal.unlock for refusal in refused] == [
        "reword the answers of cube so that none is a part of another, or list others under `wrong`"
    ]
    reworded = bank_of(PARTED.replace("WRONG", "3x²"))
    assert not [refusal for refusal in reworded.refusals if refusal.kind == choice.NAME]


def test_what_changed_is_asked_with_its_time() -> None:
    """Ann lived in Oslo and in Rome: a complete list does not make both of them true today."""
    body = """
    entities: {p: [Ann, Bob, Cy, Di], c: [Oslo, Rome, Lima, Bern]}
    relations:
      e:
        subject: p
        value: c
        single: true
        complete: true
        ask: {value: "Where does {subject} liveTIME?", subject: "Who lives in {value}TIME?"}
        statement: "{subject} lives in {value}TIME."
        facts:
          ann: [{value: oslo, when: 1999}, {value: rome, when: 2005}]
          bob: {value: lima, when: 1999}
          cy: {value: bern, when: 1999}
    """
    bank = bank_of(body.replace("TIME", ""), kind=kinds.true_false)
    assert {item.facts for item in bank.items} == {("e.bob@1999",), ("e.cy@1999",)}
    assert {refusal.unlock for refusal in bank.refusals} == {
        "write {when} in the question and the statement"
    }
    assert len(bank_of(body.replace("TIME", " {on when}"), kind=kinds.true_false).items) == 4


METALS = """
    entities:
      metal: [gold, iron, zinc, tin]
      prop: [hard, soft, red, blue, green]
    relations:
      has:
        subject: metal
        value: prop
        ask: {value: "What is {subject}?", subject: "What is {value}?", match: Match.}
        statement: "{subject} is {value}."
        facts: FACTS
"""


@pytest.mark.parametrize("kind", [choice, multiple_response, true_false, short_answer, cloze])
@pytest.mark.parametrize(
    ("facts", "broken"),
    [
        ("{gold: [hard, soft], iron: [hard, red], zinc: blue}", {"many-to-one", "one-to-many"}),
        ("{gold: [hard, soft], iron: red, zinc: blue}", {"many-to-one"}),
        ("{gold: hard, iron: hard, zinc: blue}", {"one-to-many"}),
        ("{gold: hard, iron: red, zinc: blue}", set()),
    ],
)
def test_no_cardinality_is_named_that_the_facts_break(
    kind: kinds.Kind, facts: str, broken: set[str]
) -> None:
    """Who followed that would have as many errors as there are facts that break it."""
    unlocks = [refusal.unlock for refusal in _bank(METALS.replace("FACTS", facts), kind).refusals]
    for cardinality in ("many-to-one", "one-to-many"):
        told = [unlock for unlock in unlocks if f"cardinality: {cardinality}`" in unlock]
        assert not (cardinality in broken and told)


def test_what_has_several_answers_is_typed_by_no_declaration() -> None:
    """It is asked as multiple response."""
    refused = _bank(METALS.replace("FACTS", "{gold: [hard, soft]}"), short_answer).refusals
    (refusal,) = (refusal for refusal in refused if "value/gold" in refusal.id)
    assert refusal.reason == "several answers are right, and one would be typed"
    assert not refusal.unlock


MELTS = """
    entities:
      metal: [gold, iron, zinc, tin, lead]
    relations:
      melts:
        subject: metal
        value: KIND
        cardinality: many-to-one
        ask: {value: "When does {subject} melt?", subject: "What melts at {value}?", match: Match.}
        statement: "{subject} melts at {value}."
        facts: {gold: VALUE, iron: OTHER}
"""


@pytest.mark.parametrize(
    ("value", "other", "kind"),
    [
        ("1064 °C", "1538 °C", "quantity"),
        ("about 1000 °C", "1538 °C", "quantity"),
        ("1999", "2 May 2000", "date"),
        ("very late", "soon enough", "text"),
    ],
)
@pytest.mark.parametrize("asked", [choice, short_answer, matching])
def test_a_whole_list_is_no_cure_where_it_proves_nothing(
    value: str, other: str, kind: str, asked: kinds.Kind
) -> None:
    """If that declaration is named, it unlocks what is refused."""
    body = MELTS.replace("VALUE", value).replace("OTHER", other).replace("KIND", kind)
    complete = body.replace("cardinality:", "complete: true\n        cardinality:")
    unlocked = {item.id for item in _bank(complete, asked).items}
    for refusal in _bank(body, asked).refusals:
        assert "`complete: true`" not in refusal.unlock or refusal.id in unlocked
        assert refusal.unlock


@pytest.mark.parametrize(("wrong", "listed"), [("[Emil, Karl]", False), ("[Emil]", True)])
def test_wrong_answers_that_are_listed_count_once_the_time_is_named(
    wrong: str, listed: bool
) -> None:
    """To list as many again would change nothing."""
    body = f"""
        facts:
          f:
            question: "Who was kingTIME?"
            statement: "{{answer}} was kingTIME."
            answer: {{text: Otto}}
            when: 1900
            wrong: {wrong}
    """
    (refusal,) = _bank(body, choice).refusals
    assert "write {when} in the question and the statement of f" in refusal.unlock
    assert ("under `wrong`" in refusal.unlock) == listed
    assert bool(_bank(body, choice, " in {when}").items) != listed


PLACES = """
    entities:
      river: [the Nile, the Rhine]
      place: {egypt: Egypt, sinai: {name: Sinai, in: egypt}, long: NAME}
    relations:
      mouth:
        subject: river
        value: place
        cardinality: many-to-one
        ask: {value: "Where is the mouth of {subject}?"}
        statement: "{subject} ends in {value}."
        facts: {the-nile: egypt, the-rhine: long}
"""


def test_why_an_answer_cannot_be_typed_is_told() -> None:
    """Egypt is short: who typed Sinai would be partly right."""
    body = PLACES.replace("NAME", "the low countries by the northern sea")
    parted, long = _bank(body, short_answer).refusals
    assert parted.reason == (
        "what shares something with it (sinai) could be typed, which may be partly right"
    )
    assert "at most" not in parted.unlock
    assert "7 words" in long.reason
    assert "at most 4 words" in long.unlock


def test_a_number_without_an_end_is_not_called_long() -> None:
    """What is over 3,500 °C may be any number above."""
    body = MELTS.replace("VALUE", "over 3500 °C").replace("OTHER", "5 °C")
    refused = _bank(body.replace("KIND", "quantity"), numeric).refusals
    assert [refusal.reason for refusal in refused] == [
        "the answer has no end, so that any number could be within it"
    ]
    assert "both its ends" in refused[0].unlock


@pytest.mark.parametrize(
    ("key", "plural", "number"), [("v", ", plural: true", "plural"), ("w", "", "")]
)
def test_more_names_in_the_number_of_the_key_are_asked_for(
    key: str, plural: str, number: str
) -> None:
    """All courts are false and singular: another court would be of no use."""
    body = f"""
        entities:
          court: {{a: Court A, b: Court B, c: Court C, j: {{name: jurors{plural}}}}}
          act: [v, w]
        relations:
          did:
            subject: court
            value: act
            cardinality: one-to-one
            ask: {{subject: "Who did {{value}}?"}}
            statement: "{{subject}} did {{value}}."
            facts: {{a: w, j: v}}
    """
    refused = [one for one in _bank(body, choice).refusals if one.id.endswith(f"/{key}/choice")]
    assert len(refused) == (number != "")
    for refusal in refused:
        assert f"with a {number} name" in refusal.unlock
        assert f"have a {number} name" in refusal.reason


def test_a_place_that_shares_something_with_the_one_that_is_asked_for_is_told() -> None:
    """Columbus has its region; Boise lies in both."""
    body = """
        entities:
          region: {north: the North, south: the South}
          city:
            columbus: {name: Columbus, in: north}
            boise: {name: Boise, in: [north, south]}
          award: [gold]
        relations:
          won:
            subject: city
            value: award
            complete: true
            statement: "{subject} won {value}."
            counts: {gs: {question: How many?, value: gold, in: south}}
            facts: {columbus: gold}
    """
    (refusal,) = _bank(body, count).refusals
    assert refusal.reason == "columbus lies in north, which shares something with south"
    assert refusal.unlock == "ask for a region that shares nothing with north"


@pytest.mark.parametrize(
    ("language", "answer", "noun"),
    [("en", "1 moon", "moon"), ("en", "1 seat", "seat"), ("es", "1 luna", "luna")],
)
def test_a_plural_that_is_not_known_is_told(language: str, answer: str, noun: str) -> None:
    """No numbers are made up of what is counted, for nobody knows what two are called."""
    body = f"language: {language}\nfacts: {{f: {{question: Q?, answer: {answer}, single: true}}}}"
    (refusal,) = bank_of(body, kind=choice).refusals
    assert refusal.reason.endswith(f"none is made up, for the plural of {noun!r} is not known")


@pytest.mark.parametrize("answer", ["1 hour", "72 hours", "2 moons", "1"])
def test_no_plural_is_missed_where_it_is_known(answer: str) -> None:
    """Then others are made up."""
    bank = bank_of(f"facts: {{f: {{question: Q?, answer: {answer}, single: true}}}}", kind=choice)
    assert all("plural" not in refusal.reason for refusal in bank.refusals)
