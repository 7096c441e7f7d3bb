"""Names that are all but the same as an answer, and are another's."""

import pytest

from quizgen.items.kinds import cloze, short_answer
from quizgen.marking.mark import Mark, NearMiss, mark
from quizgen.question import Question
from tests.packs import bank_of, item_of

PEOPLE = """
    entities:
      person:
        jose: {name: José Ruiz, also: [Pepe Ruiz]}
        other: {name: Jose Ruiz}
        joseph: {name: Josefa Ruiz, also: [the Ruizes, José Riuz]}
        twin: {name: José  Ruiz Pérez, same: jose}
        far: Ada
      town: {lima: Lima, oslo: Oslo, rome: Rome}
    relations:
      led:
        subject: town
        value: person
        cardinality: one-to-one
        ask: {value: "Who led {subject}?"}
        statement: "{subject} was led by {value}."
        facts: {lima: jose, oslo: far}
"""

WORDS = """
    facts:
      verb:
        question: Which word means to have influence on?
        answer: affect
        single: true
        statement: It is {answer}.
        wrong: [effect, infect, {text: afflict}]
"""


@pytest.mark.parametrize("kind", [cloze, short_answer])
def test_the_name_of_another_is_no_slip(kind: object) -> None:
    """Asking whether it was meant would tell the answer; a slip is still asked about."""
    name = "led.lima" if kind is cloze else "led.value/lima"
    item = item_of(bank_of(PEOPLE, kind=kind), name)  # type: ignore[arg-type]
    assert set(item.rivals) == {"Jose Ruiz", "José Riuz"}
    question = Question(1, item, ())
    for reply in ("Jose Ruiz", "jose ruiz.", "José Riuz", "the Jose Ruiz"):
        assert mark(question, reply) == Mark(right=False), reply
    for reply in ("José Ruiz", "pepe ruiz", "José Ruiz Pérez"):
        assert mark(question, reply) == Mark(right=True, hits=1), reply
    assert mark(question, "José Rruiz") == NearMiss("José Ruiz")
    assert mark(question, "Ada") == Mark(right=False)


def test_the_curators_own_wrong_answers_are_no_slips() -> None:
    """Effect is not affect; what nobody named is asked about."""
    question = Question(1, item_of(bank_of(WORDS, kind=short_answer), "verb"), ())
    assert mark(question, "effect") == Mark(right=False)
    assert mark(question, "afect") == NearMiss("affect")
    assert mark(question, "afflict") == Mark(right=False)


def test_texts_of_others_are_no_slips() -> None:
    """Of a relation whose values are texts, those of other facts."""
    body = """
        entities: {verb: {one: one, two: two, three: three}}
        relations:
          past:
            subject: verb
            value: text
            cardinality: one-to-one
            ask: {value: "What is the past of {subject}?"}
            statement: "The past of {subject} is {value}."
            facts: {one: stroked, two: stroaked, three: walked}
    """
    item = item_of(bank_of(body, kind=short_answer), "past.value/one")
    assert item.rivals == ("stroaked",)
    assert mark(Question(1, item, ()), "stroaked") == Mark(right=False)
