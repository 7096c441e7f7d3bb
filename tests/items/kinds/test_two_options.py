"""Questions with two options, where no more answers are possible."""

import pytest

from quizgen.bank import make_bank
from quizgen.items.item import Response
from quizgen.items.kinds import KINDS
from tests.pack.marks import problems_of
from tests.packs import bank_of, item_of, pack_of, texts

GENDER = """
    language: LANGUAGE
    entities:
      word: {table: la table, livre: le livre, eau: l’eau, arbre: l’arbre}
      gender: {f: feminine, m: masculine}
    relations:
      gender:
        subject: word
        value: gender
        cardinality: many-to-one
        ask: {value: "Which gender has {subject}?", subject: "Which of these words is {value}?"}
        statement: "{subject}: {value}."
        options: 2
        facts: {table: f, livre: m, eau: f, arbre: m}
"""

SUDO = """
    facts:
      sudo:
        question: Does sudo ask for the password of root?
        answer: no
        single: true
        options: 2
        wrong: [{text: yes, why: It asks for your own.}]
"""


@pytest.mark.parametrize("language", ["en", "es", "fr", "de", "pt", "it"])
def test_a_kind_of_two_is_asked_with_both(language: str) -> None:
    """Each word has a question of its gender, with letters as all others have."""
    bank = bank_of(GENDER.replace("LANGUAGE", language))
    asked = [item for item in bank.items if "gender.value" in item.id]
    assert len(asked) == 4
    for item in asked:
        assert set(texts(item)) == {"feminine", "masculine"}
        assert item.response is Response.PICK_ONE
        assert not item.is_either_or
        (wrong,) = [option for option in item.options if not option.correct]
        assert wrong.certificate
        assert wrong.certificate.rule == "single"


def test_the_right_one_stands_first_as_often_as_last() -> None:
    """Over seeds, neither place is the better guess (p above 0.001)."""
    first = sum(
        item.options[0].correct
        for seed in range(50)
        for item in bank_of(GENDER.replace("LANGUAGE", "en"), seed=seed).items
        if "gender.value" in item.id
    )
    assert 77 <= first <= 123  # of 200


def test_the_other_end_is_asked_as_ever() -> None:
    """What has two values may have many subjects."""
    bank = bank_of(GENDER.replace("LANGUAGE", "en"))
    assert all(len(item.options) > 2 for item in bank.items if "gender.subject" in item.id)


def test_yes_or_no_is_asked_of_a_fact_on_its_own() -> None:
    """With the reason for the other."""
    item = item_of(bank_of(SUDO), "sudo")
    assert {option.text: option.why for option in item.options if not option.correct} == {
        "yes": "It asks for your own."
    }
    assert not item.ordered


def test_without_the_declaration_the_remedy_is_told() -> None:
    """For it is the curator who knows that there is no third."""
    for body, owner in ((GENDER.replace("LANGUAGE", "en"), "relation gender"), (SUDO, "sudo")):
        bank = make_bank([pack_of(body.replace("options: 2", "topics: t"))], kinds=KINDS)
        told = f"or declare `options: 2` on {owner} if no more answers are possible"
        refusals = [each for each in bank.refusals if each.kind == "choice"]
        assert refusals
        assert all(told in refusal.unlock for refusal in refusals if ".subject" not in refusal.id)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (GENDER.replace("m: masculine", "m: masculine, n: neuter"), "'gender' has 3 members"),
        (GENDER.replace("value: gender", "value: text"), "'text' has no entities"),
        (SUDO.replace("wrong: [{text: yes, why: It asks for your own.}]", "topics: t"), "are none"),
        (
            SUDO.replace("[{text: yes, why: It asks for your own.}]", "[yes, perhaps]"),
            "there are 2",
        ),
        (
            SUDO.replace("answer: no", "answer: 72 hours").replace("yes", "2 hours"),
            "not for numbers, dates and times",
        ),
    ],
)
def test_two_are_declared_only_where_there_are_two(body: str, told: str) -> None:
    """Else a better distractor would be left out."""
    problems = problems_of(body.replace("LANGUAGE", "en"))
    assert [problem.rule for problem in problems] == ["not-two"]
    assert told in problems[0].message


def test_a_number_of_options_is_two_or_not_told() -> None:
    """Others are chosen by the one who makes the questions."""
    assert [p.rule for p in problems_of(SUDO.replace("options: 2", "options: 3"))] == [
        "not-a-choice"
    ]
