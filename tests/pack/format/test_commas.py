"""Texts that a comma splits within braces are told once, with what to write."""

import pytest

from tests.pack.marks import check_marks, problems_of

FACT = "sources: {a: A}\nfacts:\n  f: {question: How many?, answer: 12, sources: {a: %s}}\n"


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("1,§650 died", "1,650 died"),
        ("few, §or many, words", "few, or many, words"),
        ("few,  §or many", "few, or many"),
        ("“few”, §or many", "“few”, or many"),
        ("1,§650", "1,650"),
    ],
)
def test_the_whole_text_is_shown(written: str, whole: str) -> None:
    """As it must be written; nothing else is said of its pieces."""
    body = FACT % written
    check_marks(body, "split-text")
    (problem,) = problems_of(body.replace("§", ""))
    assert f'quote text that holds a comma: `a: "{whole}"`' in problem.hint


@pytest.mark.parametrize(
    "case",
    [
        ("facts: {f: {question: How many, §in all?, answer: 1,§650}}", "split-text", "split-text"),
        ("entities: {k: {a: Rome, §the city, b: Lima, §too}}", "split-text", "split-text"),
        # A key that is known is one, and a brace that was not quoted is that.
        ("facts: {f: {question: How?, answer: 12, single§}}", "not-a-flag"),
        ("facts: {f: {question: §{subject, value}, answer: 12}}", "wrong-shape"),
        ("facts: {f: {question: How?, answer: §{subject, value}}}", "wrong-shape"),
        # Nor is what has a colon.
        ("facts: {f: {question: How?, answer: 12, §b: , why: c}}", "unknown-key"),
        ("sources:\n  a: A\n  b:§\n", "empty"),
        ("sources: {a: 'few, or many', b: B}",),
    ],
    ids=lambda case: case[0],
)
def test_only_pieces_are_taken_for_some(case: tuple[str, ...]) -> None:
    """Wherever texts stand behind keys."""
    check_marks(*case)
