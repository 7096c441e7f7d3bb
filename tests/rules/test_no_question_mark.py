"""The rule no-question-mark."""

import json

import pytest

from quizgen.rules import no_question_mark
from tests.packs import bank_of

FACT = """
    language: LANGUAGE
    facts:
      word: {question: QUESTION, answer: democracy, sources: {a: democracy}}
"""

RELATION = """
    entities: {city: {lima: Lima}, country: {peru: Peru}}
    relations:
      capital:
        subject: country
        value: city
        ask: {END: QUESTION}
        statement: "{value} is the capital of {subject}."
        facts: {peru: lima}
"""


def _found(body: str, question: str) -> list[int]:
    bank = bank_of(body.replace("QUESTION", json.dumps(question, ensure_ascii=False)))
    problems = list(no_question_mark.check(bank))
    assert {problem.severity for problem in problems} <= {"warning"}
    return [problem.location.line for problem in problems]


@pytest.mark.parametrize(
    ("question", "language", "found"),
    [
        ("Which song was the first", "en", 1),
        ("Which song was first, “Help”", "en", 1),
        ("Which song; was first", "en", 1),
        ("Welches Lied", "de", 1),
        ("Which song was the first?", "en", 0),
        ("“Which song was the first?”", "en", 0),
        ("Which song was first? (Not the album)", "en", 0),
        ("哪首歌是第一首？", "zh", 0),
        ("ما هي الأغنية الأولى؟", "ar", 0),
        ("Ποιο τραγούδι;", "el", 0),
        ("Ποιο τραγούδι\u037e", "el", 0),
        ("የትኛው ዘፈን፧", "am", 0),
        ("Ո՞րն է", "hy", 0),
        ("Name the first song.", "en", 0),
        ("Name the first song:", "en", 0),
        ("The first song was …", "en", 0),
        ("The first song was...", "en", 0),
        ("The song ____ was the first", "en", 0),
        ("最初の曲はどれですか。", "ja", 0),
        ("“Name the first song.”", "en", 0),
        ("เพลงแรกคือเพลงอะไร", "th", 0),
    ],
)
def test_a_question_without_a_mark_is_found(question: str, language: str, found: int) -> None:
    """Unless it is a request, has a blank, or its language needs none."""
    body = FACT.replace("LANGUAGE", language)
    assert _found(body, question) == [7] * found


@pytest.mark.parametrize(("end", "name"), [("value", "{subject}"), ("subject", "{value}")])
def test_stems_of_relations_are_looked_at(end: str, name: str) -> None:
    """Where the relation stands; its requests to match or to order are none."""
    body = RELATION.replace("END", end)
    assert _found(body, f"What goes with {name}") == [7]
    assert _found(body, f"What goes with {name}?") == []
    assert _found(RELATION.replace("END", "match"), "Match them") == []
