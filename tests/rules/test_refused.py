"""The rule refused."""

from quizgen.rules import refused, review
from tests.packs import bank_of, pack_of

PACK = """
    facts:
      word: {question: Which word?, answer: democracy, sources: {a: democracy}}
      hours: {question: How long?, answer: 72 hours, single: true, sources: {a: 72 hours}}
"""


def test_a_refused_question_is_a_note_with_its_unlock() -> None:
    """The note stands at the fact, says why, and hints at what would unlock it."""
    (problem,) = refused.check(bank_of(PACK))
    assert (problem.location.line, problem.severity) == (6, "note")
    assert problem.message.startswith("no question test/word/choice: ")
    assert "declare `single: true` on word" in problem.hint


KINDS = """
    entities:
      event: {a: the news, b: the vote, c: the oath}
    relations:
      dates:
        subject: event
        value: date
        ask: {order: "Put these in order."}
        statement: "{subject}: {value}."
        facts: {a: 2017, b: 2018, c: 2018}
    facts:
      words: {question: Which words?, answer: all of these words, single: true, wrong: [b, c]}
      more: {question: What more?, answer: no other words, single: true, wrong: [b, c]}
"""


def test_what_a_pack_asks_to_order_is_told() -> None:
    """With its declaration, as of multiple choice."""
    problems = review(pack_of(KINDS))
    (order,) = [each for each in problems if "dates/ordering" in each.message]
    assert (order.rule, order.severity) == ("refused", "note")
    assert "declare `cardinality: many-to-one` on relation dates" in order.hint


STATED = """
    entities: {town: {a: Aa, b: Bb, c: Cc}, river: {x: Xx, y: Yy, z: Zz}}
    relations:
      lies:
        subject: town
        value: river
        statement: "{subject} lies on the {value}."
        facts: {a: x, b: y, c: z}
"""


def test_a_fact_of_which_nothing_is_asked_is_told() -> None:
    """Once for all of a relation, whatever their kind."""
    (problem,) = [each for each in review(pack_of(STATED)) if each.rule == "refused"]
    assert problem.message.startswith("no question test/lies.a.x/true-false: ")
    assert "declare `complete: true` on relation lies" in problem.hint


def test_a_fact_that_is_asked_in_one_way_is_not_told_in_another() -> None:
    """An answer that is too long to type is no fault of a pack."""
    assert not [each for each in review(pack_of(KINDS)) if "words/" in each.message]
    assert not [each for each in review(pack_of(KINDS)) if "more/" in each.message]


def test_what_one_declaration_unlocks_is_told_by_it_alone() -> None:
    """Whatever kinds of question it would allow."""
    problems = [each for each in review(pack_of(PACK)) if each.rule == "refused"]
    assert [each.location.line for each in problems] == [6]
