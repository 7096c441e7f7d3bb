"""Texts and names that differ in their case or in signs, as options of one item."""

import pytest

from quizgen.bank import make_bank
from quizgen.items.kinds import KINDS
from tests.pack.marks import problems_of
from tests.packs import bank_of, item_of, pack_of, texts

FACT = """
    language: LANGUAGE
    facts:
      f: {question: "Which is it?", answer: "ANSWER", single: true, wrong: ["WRONG", other]}
"""


def fact(answer: str, wrong: str, language: str = "en") -> str:
    """Write a pack with a fact that has a wrong answer."""
    body = FACT.replace("LANGUAGE", language)
    return body.replace("ANSWER", answer).replace("WRONG", wrong)


@pytest.mark.parametrize("language", ["en", "es", "fr", "de", "pt", "it", "tr"])
@pytest.mark.parametrize(
    ("answer", "wrong"),
    [("CO", "Co"), ("x", "X"), ("5′", "5″"), ("H₂O", "H²O"), ("pH", "PH"), ("x = 2", "X = 2")],
)
def test_case_and_signs_make_another_answer(answer: str, wrong: str, language: str) -> None:
    """It is offered beside the right one, and `check` says no more than that 5′ is no number."""
    body = fact(answer, wrong, language)
    assert {problem.rule for problem in problems_of(body)} <= {"maybe-a-quantity"}
    assert set(texts(item_of(bank_of(body), "f"))) == {answer, wrong, "other"}


def test_one_word_in_another_case_is_asked_about() -> None:
    """It is what the curator says, with a warning."""
    body = fact("lambda", "Lambda")
    (problem,) = problems_of(body)
    assert (problem.rule, problem.severity) == ("case-alone", "warning")
    assert set(texts(item_of(bank_of(body), "f"))) == {"lambda", "Lambda", "other"}


@pytest.mark.parametrize(
    ("answer", "wrong"),
    [
        ("Red stone", "red stone"),
        ("the US", "The US"),
        ("H₂O", "H2O"),
        ("x²", "x2"),
        ("“A”", "'A'"),
    ],
)
def test_what_looks_alike_is_one_answer(answer: str, wrong: str) -> None:
    """A capital for its place, a keyboard’s digits and quotation marks make no other."""
    assert [problem.rule for problem in problems_of(fact(answer, wrong))] == ["right-wrong"]


SIGNS = """
    entities:
      sign: {one: {name: ONE}, two: {name: TWO}, three: Zz, four: Qq}
      thing: {a: first, b: second, c: third, d: fourth}
    relations:
      written:
        subject: thing
        value: sign
        cardinality: one-to-one
        ask: {value: "How is {subject} written?", subject: "What is written {value}?"}
        statement: "The {subject} is written {value}."
        facts: {a: one, b: two, c: three, d: four}
"""


@pytest.mark.parametrize(
    ("one", "two", "beside"),
    [
        ("CO", "Co", True),
        ("5′", "5″", True),
        ("H₂O", "H²O", True),
        ("H₂O", "H2O", False),
        ("red stone", "Red stone", False),
        ("Water", "water", False),
        ("NATO", "Nato", False),
        ("Co", "co", False),
    ],
)
def test_things_are_told_apart_by_names_that_a_reader_can_tell_apart(
    one: str, two: str, beside: bool
) -> None:
    """Else they may be one thing under two ids, which proves nothing."""
    body = SIGNS.replace("ONE", one).replace("TWO", two)
    seen = [
        set(texts(item))
        for seed in range(5)
        for item in bank_of(body, seed=seed).items
        if "written.value" in item.id
    ]
    assert any({one, two} <= options for options in seen) is beside


def test_texts_of_one_name_have_items_of_their_own() -> None:
    """Their ids differ, and the first keeps the one that it had."""
    body = """
    entities: {thing: {a: first, b: second}}
    relations:
      sign:
        subject: thing
        value: text
        ask: {subject: "What is written {value}?", value: "How is {subject} written?"}
        statement: "The {subject} is written {value}."
        facts: {a: [Zz, CO, Co, cO], b: co}
    """
    bank = make_bank([pack_of(body)], kinds=KINDS)
    names = [item.id for item in bank.items] + [refusal.id for refusal in bank.refusals]
    assert len(names) == len(set(names))
    assert {name for name in names if "sign.subject/as-a" in name and "/choice" in name} == {
        f"test/sign.subject/as-a{tail}/choice" for tail in ("", ".co", ".co-2", ".co-3")
    }


def test_one_subject_for_each_text_counts_what_is_written_alike() -> None:
    """That two have what may be one text is a contradiction, not a proof."""
    body = """
    entities: {thing: {a: first, b: second}}
    relations:
      name: {subject: thing, value: text, cardinality: one-to-one, facts: {a: Padrino, b: padrino}}
    """
    assert [problem.rule for problem in problems_of(body)] == ["contradiction"]
    assert not problems_of(body.replace("Padrino", "CO").replace("padrino", "Co"))
