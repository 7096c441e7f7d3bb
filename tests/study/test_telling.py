"""Verdicts: right or wrong, why, the answer and the source, as people read them."""

import io
from dataclasses import replace

import pytest

from quizgen.items.item import Item
from quizgen.languages.catalogue import catalogue_of
from quizgen.question import Question
from quizgen.study.faces.page import Page
from quizgen.study.session import Session
from quizgen.study.telling import given_of, key_of, show_verdict
from quizgen.study.turn import Turn
from quizgen.values import Text, read
from tests.study.quizzes import (
    make_item,
    make_matching,
    make_ordering,
    make_several,
    make_typed,
    question_of,
    take,
)

PICK = make_item("Peru")
SEVERAL = make_several(("Lima", "Oslo"), ("Bern", "La Paz"))
TYPED = make_typed("Simón Bolívar", "Bolívar")
MATCH = make_matching({"Peru": "Lima", "Chad": "Ndjamena", "Italy": "Rome"})
ORDER = make_ordering("steam", "petrol", "jet")

ENGLISH, SPANISH = catalogue_of("en"), catalogue_of("es")


def answered(question: Question, reply: str) -> Turn:
    """Answer a question, or skip it with an empty reply."""
    session = Session((question,))
    return take(session, reply).turns[-1]


def told(question: Question, reply: str) -> str:
    """Return the verdict on a reply, without the source at its end."""
    out = io.StringIO()
    show_verdict(Page(out.write), answered(question, reply), ENGLISH)
    text, _, source = out.getvalue().partition("  Source: An atlas: “capital: ")
    assert source.endswith("”\n")
    assert source.count("\n") == 1
    return text


def test_several_right_options_are_each_explained() -> None:
    """All of them with their reasons, and nothing is told twice."""
    assert told(question_of(SEVERAL, "acbd"), "ca") == (
        """\
✓ Right: a, c
  ✓ a) Lima
    Lima lies at the sea.
  ✓ c) Oslo
    Oslo lies at the sea.
"""
    )


def test_wrong_and_missing_options_are_told_apart() -> None:
    """How many were found, which were wrong and why, which were missing."""
    assert told(question_of(SEVERAL, "acbd"), "abd") == (
        """\
✗ Wrong: 1 of 2 found; b and d wrong, c missing.
  ✗ b) Bern
    Bern lies inland.
  ✗ d) La Paz
    La Paz lies inland.
✓ The answer: a, c
  ✓ a) Lima
    Lima lies at the sea.
  ✓ c) Oslo
    Oslo lies at the sea.
"""
    )


@pytest.mark.parametrize(
    ("reply", "verdict"),
    [
        ("a", "✗ Wrong: 1 of 2 found; b missing."),
        ("abc", "✗ Wrong: 2 of 2 found; c wrong."),
        ("cd", "✗ Wrong: 0 of 2 found; c and d wrong, a and b missing."),
        ("", "Skipped. The answer: a, b"),
    ],
)
def test_only_what_was_the_matter_is_told(reply: str, verdict: str) -> None:
    """Nothing is said of wrong options where there were none, nor of missing ones."""
    assert told(question_of(SEVERAL), reply).startswith(f"{verdict}\n")


def test_a_right_typed_answer_is_told_in_the_usual_wording() -> None:
    """So that the student sees how it is spelled."""
    assert told(question_of(TYPED), "BOLÍVAR") == ("✓ Right: Simón Bolívar\n  It is what it is.\n")


def test_a_wrong_typed_answer_can_be_compared() -> None:
    """What was typed stays, beside what would have been right."""
    assert told(question_of(TYPED), " Sucre \n") == (
        "✗ Wrong: Sucre\n✓ The answer: Simón Bolívar\n  It is what it is.\n"
    )


def test_an_inexact_answer_is_told_to_be_true() -> None:
    """It counts as wrong, but the student learns that it was no error."""
    expected = read("72 hours")
    assert not isinstance(expected, Text)
    item = make_typed("72 hours", expected=expected)
    assert told(question_of(item), "about 72 hours") == (
        "✗ Wrong: about 72 hours\n"
        "  That is true, but the answer is more exact.\n"
        "✓ The answer: 72 hours\n"
        "  It is what it is.\n"
    )


def test_each_pair_is_told_right_or_wrong() -> None:
    """A distractor says why it is none; what fits another prompt is explained there."""
    assert told(question_of(MATCH, "cabd"), "abc") == (
        """\
✗ Wrong: 0 of 3 pairs right.
  ✗ 1. Peru: a) Oslo
    Oslo is a capital of its own.
  ✓ 1. Peru: b) Lima
    Lima is the capital of Peru.
  ✗ 2. Chad: b) Lima
  ✓ 2. Chad: c) Ndjamena
    Ndjamena is the capital of Chad.
  ✗ 3. Italy: c) Ndjamena
  ✓ 3. Italy: d) Rome
    Rome is the capital of Italy.
"""
    )


def test_a_part_of_the_pairs_is_told_as_such() -> None:
    """How many were right, and which were left out."""
    assert told(question_of(MATCH), "1a 2b").startswith("✗ Wrong: 2 of 3 pairs right.\n")
    assert "  ✗ 3. Italy: no answer\n  ✓ 3. Italy: d) Rome\n" in told(question_of(MATCH), "1a 2b")
    assert told(question_of(MATCH), "abd").startswith("✓ Right: all 3 pairs.\n  ✓ 1. Peru: a)")
    assert "✗" not in told(question_of(MATCH), "")


def test_the_right_order_is_told_with_its_reasons() -> None:
    """From the first on, with the letters that were on the screen."""
    assert told(question_of(ORDER, "bca"), "abc") == (
        """\
✗ Wrong: 0 of 3 in their place.
✓ The answer: cab
  c) steam
    steam came in 1950.
  a) petrol
    petrol came in 1951.
  b) jet
    jet came in 1952.
"""
    )
    assert told(question_of(ORDER), "abc").startswith("✓ Right: abc\n  a) steam\n")
    assert told(question_of(ORDER), "acb").startswith("✗ Wrong: 1 of 3 in their place.\n")
    assert told(question_of(ORDER), "").startswith("Skipped. The answer: abc\n")


@pytest.mark.parametrize("item", [SEVERAL, MATCH, ORDER], ids=lambda item: item.kind)
def test_a_statement_is_told_where_the_reasons_do_not(item: Item) -> None:
    """A sentence of its own is added once; one that is all reasons is not."""
    question = question_of(replace(item, statement="There is more to it."))
    assert told(question, "").count("  There is more to it.\n") == 1
    lines = told(question_of(item), "").splitlines()
    assert len(lines) == len(set(lines))


@pytest.mark.parametrize(
    ("item", "reply", "given", "key"),
    [
        (PICK, "B", "b) Quito", "a) Lima"),
        (SEVERAL, "db", "b) Oslo; d) La Paz", "a) Lima; b) Oslo"),
        (TYPED, " Sucre\n", "Sucre", "Simón Bolívar"),
        (
            MATCH,
            "1b3d",
            "Peru: Ndjamena; Chad: -; Italy: Rome",
            "Peru: Lima; Chad: Ndjamena; Italy: Rome",
        ),
        (ORDER, "bca", "b) petrol; c) jet; a) steam", "a) steam; b) petrol; c) jet"),
    ],
)
def test_answers_are_summed_up_in_parts(item: Item, reply: str, given: str, key: str) -> None:
    """What was answered and what would have been right can be compared."""
    question = question_of(item)
    assert given_of(answered(question, reply)) == given.split("; ")
    assert key_of(question) == key.split("; ")


@pytest.mark.parametrize(
    ("item", "reply", "verdict"),
    [
        (PICK, "a", "✓ Correcto: a) Lima"),
        (PICK, "b", "✗ Incorrecto: b) Quito"),
        (PICK, "b", "✓ La respuesta: a) Lima"),
        (PICK, "", "Saltada. La respuesta: a) Lima"),
        (SEVERAL, "a", "✗ Incorrecto: 1 de 2 encontradas; falta b."),
        (SEVERAL, "abc", "✗ Incorrecto: 2 de 2 encontradas; sobra c."),
        (SEVERAL, "cd", "✗ Incorrecto: 0 de 2 encontradas; sobran c y d, faltan a y b."),
        (MATCH, "bcd", "✗ Incorrecto: 1 de 3 parejas correctas."),
        (MATCH, "1a", "  ✗ 3. Italy: sin respuesta"),
        (MATCH, "abd", "✓ Correcto: las 3 parejas."),
        (MATCH, "", "Saltada. La respuesta:"),
        (ORDER, "acb", "✗ Incorrecto: 1 de 3 en su lugar."),
    ],
)
def test_a_verdict_is_told_in_the_questions_language(item: Item, reply: str, verdict: str) -> None:
    """Whatever the sort of question, in forms that fit the numbers."""
    out = io.StringIO()
    show_verdict(Page(out.write), answered(question_of(item), reply), SPANISH)
    lines = out.getvalue().splitlines()
    assert verdict in lines
    assert lines[-1].startswith("  Fuente: An atlas: “")
