"""The sections of a form, and what each of its questions is answered on."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from quizgen.items.item import Item
from quizgen.languages.catalogue import catalogue_of
from quizgen.paper.copies.instruction import Place
from quizgen.paper.copies.layout import Layout
from quizgen.paper.copies.sheet import Exercise, Sheet, sheet_of
from tests.exporters.handouts import (
    assorted,
    either,
    item,
    laid_out,
    matching,
    ordering,
    several,
    typed,
    written,
)

ENGLISH = catalogue_of("en")


def lay(items: Iterable[Item]) -> Sheet:
    """Lay out a form of these items."""
    (form,) = laid_out(*items, labels=["A"]).forms
    return sheet_of(form, ENGLISH)


@pytest.mark.parametrize(
    ("asked", "layout", "instruction"),
    [
        (
            item("q", "One?", "a", "b", "c"),
            Layout.LETTERS,
            "Circle the letter of the one right answer.",
        ),
        (either("q", "So it is.", true=True), Layout.WORDS, "Circle True or False."),
        (
            several("q", "Which?", ["a", "b"], ["c"]),
            Layout.LETTERS,
            "Circle the letter of every right answer.",
        ),
        (
            matching("q", "Match.", {"one": "1"}, "2"),
            Layout.MATCH,
            "Write on each line the letter of what goes with it. Not all letters are used.",
        ),
        (
            ordering("q", "Order.", "first", "second"),
            Layout.ORDER,
            "Write the letters in order, the earliest first.",
        ),
        (typed("q", "It is _____.", "a"), Layout.BLANK, "Fill in the blank."),
        (typed("q", "It took _____.", "72 hours"), Layout.BLANK, "Fill in the blank."),
        (typed("q", "Who?", "a"), Layout.LINE, "Write the answer."),
        (
            typed("q", "How long?", "72 hours"),
            Layout.LINE,
            "Write the number, with its unit if it has one.",
        ),
    ],
)
def test_a_question_says_how_it_is_answered(asked: Item, layout: Layout, instruction: str) -> None:
    """What is to be done follows from the response, whatever the kind is called."""
    sheet = lay([asked])
    assert sheet.instruction == instruction
    (section,) = sheet.sections
    assert [exercise.layout for exercise in section.exercises] == [layout]


def test_a_run_of_questions_that_are_answered_alike_is_a_section() -> None:
    """The questions stay in their order, and numbers run on."""
    sheet = lay(assorted(4))
    assert (sheet.heading, sheet.score, sheet.instruction) == ("Version A", 24, "")
    divided = sheet.sections
    assert len(divided) == 7
    numbers = [exercise.number for section in divided for exercise in section.exercises]
    assert numbers == list(range(1, 25))
    instructions = [section.instruction for section in divided]
    assert len(set(instructions)) == 7


def test_what_is_not_together_is_not_put_together() -> None:
    """The order of a form is its own: a kind may come again."""
    one, two = item("one", "One?", "a", "b"), several("two", "Two?", ["a", "b"], ["c"])
    divided = lay([one, two, one]).sections
    assert [len(section.exercises) for section in divided] == [1, 1, 1]
    assert divided[0].instruction == divided[2].instruction != divided[1].instruction


def test_an_exercise_has_the_options_of_its_form() -> None:
    """Options stand in the form's order, prompts in the item's."""
    asked = matching("q", "Match.", {"one": "1", "two": "2"}, "3")
    _, form = laid_out(asked, labels=["A", "B"]).forms
    (section,) = sheet_of(form, ENGLISH).sections
    assert section.exercises == (
        Exercise(1, ("Match.",), Layout.MATCH, ("2", "1", "3"), ("one", "two")),
    )


def test_blanks_part_a_stem() -> None:
    """Each blank is one to write on, at either end as well; other stems are left whole."""
    (section,) = lay([typed("q", "_____ gave the US _____ and _____", "a")]).sections
    assert section.exercises[0].stem == ("", " gave the US ", " and ", "")
    (section,) = lay([item("q", "What does _____ mean?", "a", "b")]).sections
    assert section.exercises[0].stem == ("What does _____ mean?",)


def test_no_text_of_a_pack_is_taken_for_a_field() -> None:
    """The words to circle are named as they are, braces and all."""
    asked = replace(item("q", "Which?", "{that}", "{0.__class__}"), ordered=True)
    assert lay([asked]).instruction == "Circle {that} or {0.__class__}."


def test_one_kind_of_question_is_told_once() -> None:
    """Above all of them; where there are several kinds, each section tells its own."""
    alone = lay([item("one", "One?", "a", "b"), item("two", "Two?", "c", "d")])
    assert alone.instruction == "Circle the letter of the one right answer."
    assert [section.instruction for section in alone.sections] == [""]
    mixed = lay([item("one", "One?", "a", "b"), typed("two", "Two?", "c")])
    assert mixed.instruction == ""
    assert all(section.instruction for section in mixed.sections)


@pytest.mark.parametrize(
    ("asked", "instruction"),
    [
        (
            item("q", "One?", "a", "b", "c"),
            "On the answer sheet, fill in the bubble of the one right answer.",
        ),
        (
            several("q", "Which?", ["a", "b"], ["c"]),
            "On the answer sheet, fill in the bubble of every right answer.",
        ),
        (
            either("q", "So it is.", true=True),
            "On the answer sheet, fill in the bubble of True or False.",
        ),
        (
            matching("q", "Match.", {"one": "1"}, "2"),
            (
                "On the answer sheet, fill in for each number the letter of what goes with it. "
                "Not all letters are used."
            ),
        ),
        (
            ordering("q", "Order.", "first", "second"),
            "On the answer sheet, fill in a letter on each line, the earliest first.",
        ),
        (typed("q", "It is _____.", "a"), "Fill in the blank."),
        (typed("q", "Who?", "a"), "Write the answer."),
        (written("q", "Why?", "a"), "Answer in your own words."),
    ],
)
def test_what_has_bubbles_is_answered_there(asked: Item, instruction: str) -> None:
    """What is written in words stays on the form, and says so."""
    (form,) = laid_out(asked, labels=["A"]).forms
    assert sheet_of(form, ENGLISH, Place.SHEET).instruction == instruction
