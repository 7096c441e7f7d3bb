"""Keys that are misspelt, or stand where they do not belong: one problem each."""

import pytest

from tests.pack.marks import check_marks, problems_of

ENDS = "entities: {person: [a, b], office: [x, y]}\nsources: {s: S}\n"
TAKES = "relations:\n  d: {subject: k, value: m, table: t}"
ASKS = "ask: 'What was {subject}?', statement: '{subject}: {value}.'"


@pytest.mark.parametrize(
    "body",
    [
        "facts:\n  a: {question: When?, §anwser: 1990, statement: 'It was {on answer}.'}",
        "facts:\n  a: {§queston: Who?, answer: x, statement: 'It was {answer}.'}",
        "facts:\n  a: {question: 'Who, on {when}?', §wen: 1990, answer: x}",
        "facts:\n  a: {question: 'Who, says {source}?', §source: s, answer: x}\nsources: {s: S}",
        "facts:\n  a: {question: 'Who, says {claimed_by}?', §claimd_by: x, answer: x}",
        f"{ENDS}relations:\n  d: {{§sbject: person, value: office, {ASKS}, facts: {{a: x}}}}",
        f"{ENDS}relations:\n  d: {{subject: person, §vlaue: office, {ASKS}, facts: [[a, x]]}}",
        f"{ENDS}relations:\n  d: {{subject: person, value: office, facts: {{a: {{§vaule: x}}}}}}",
        "§contxt: in 1956\nfacts:\n  a: {question: 'Who {context}?', answer: x}",
        "§sorces: {s: S}\nfacts:\n  a: {question: Who?, answer: x, sources: s}",
        "§entites: {k: [a, b]}\nrelations:\n  d: {subject: k, value: k, facts: {a: b}}",
        f"tables: {{t: {{§colums: [k, m], rows: [[a, b]]}}}}\n{TAKES}",
        f"§tabels: {{t: {{columns: [k, m], rows: [[a, b]]}}}}\n{TAKES}",
        "entities:\n  k: {a: {§nam: A}, b: B}\nrelations:\n  d: {subject: k, value: k}",
    ],
)
def test_what_follows_from_a_misspelt_key_is_not_told(body: str) -> None:
    """It is read as the key that was meant."""
    check_marks(body, "unknown-key")


def test_what_stands_behind_a_misspelt_key_is_checked_all_the_same() -> None:
    """All problems are told in one go."""
    body = "facts:\n  a: {question: Who?, answer: x, §sngle: §yes}"
    check_marks(body, "unknown-key", "not-a-flag")


@pytest.mark.parametrize(
    "body",
    [
        "facts:\n  a: {question: Who?, answer: x, §anwser: y}",
        "facts:\n  a: {question: Who?, answer: x, §topcs: {b: c}}",
        "facts:\n  a: {question: Who?, answer: x, §wen: 1990, §whn: 1991}",
        "facts:\n  a: {question: Who?, §anwser: [x]}",
    ],
)
def test_a_key_that_cannot_be_what_was_meant_is_left_alone(body: str) -> None:
    """Beside the right one, or before something of another shape."""
    check_marks(body, *["unknown-key"] * body.count("§"))


def test_a_date_may_be_missing_where_the_answer_is() -> None:
    """That there is none is told."""
    body = "facts:\n  §a: {question: When?, §respuesta: 1990, statement: 'It was {on answer}.'}"
    check_marks(body, "missing-key", "unknown-key")


@pytest.mark.parametrize(
    ("body", "hint"),
    [
        (
            "defaults: {options: 2}",
            "`options` belongs to a relation or a fact on its own; the defaults of a pack may",
        ),
        ("defaults: {language: en}", "`language` belongs to a pack; "),
        ("facts:\n  a: {question: q, answer: b, cardinality: one-to-one}", "belongs to a relation"),
        ("relations:\n  a: {subject: k, value: text, wrong: x}", "belongs to a fact on its own"),
        ("defaults: {topic: x}", "did you mean 'topics'?"),
    ],
)
def test_a_key_of_something_else_is_told_where_it_belongs(body: str, hint: str) -> None:
    """Though it is like another that may stand there."""
    assert any(hint in problem.hint for problem in problems_of(body))
