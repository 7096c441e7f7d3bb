"""The right answers alone: a line for each form."""

from quizgen.forms import Form
from quizgen.items.item import Item
from quizgen.languages.catalogue import catalogue_of
from quizgen.paper.glance import ELSEWHERE, Glance, Row, Written, glance
from quizgen.question import Question
from tests.exporters.handouts import either, item, matching, ordering, several, typed, written

ENGLISH = catalogue_of("en")


def seen(*asked: Item) -> Glance:
    """Gather the answers of one form, whose options stand in the bank's order."""
    questions = (Question(number, one, one.options) for number, one in enumerate(asked, 1))
    return glance([Form("A", tuple(questions))], ENGLISH)


def test_answers_stand_form_by_form() -> None:
    """A grader holds one form at a time; what is written is listed once, with its places."""
    one, two = item("one", "One?", "a", "b", "c"), typed("two", "Two?", "d")
    forms = (
        Form("A", (Question(1, one, one.options[::-1]), Question(2, two, ()))),
        Form("B", (Question(1, two, ()), Question(2, one, one.options))),
    )
    found = glance(forms, ENGLISH)
    (grid,) = found.grids
    assert grid.numbers == (1, 2)
    assert grid.rows == (Row("A", ("C", ELSEWHERE)), Row("B", (ELSEWHERE, "A")))
    assert found.written == (Written("d", ("A 2", "B 1")),)


def test_short_answers_have_a_cell() -> None:
    """Letters of any kind of question, and words to choose from; what is longer is listed."""
    found = seen(
        several("s", "Which?", ["a", "b"], ["c"]),
        matching("m", "Match.", {"Peru": "Lima"}, "Quito"),
        ordering("o", "Order.", "first", "second", "third"),
        either("t", "So it is.", true=False),
        ordering("l", "Order.", *"abcdef"),
        written("w", "Why?", "So."),
    )
    (grid,) = found.grids
    assert grid.rows[0].cells == ("AB", "B", "ABC", "False", ELSEWHERE, ELSEWHERE)
    assert [answer.text for answer in found.written] == ["A B C D E F", "a person reads it"]


def test_a_line_holds_as_many_letters_as_have_room() -> None:
    """Twenty letters, or ten words; a longer form has several grids, which line up."""
    for made, abreast in ((item("q", "Q?", "a", "b", "c"), 20), (either("q", "Q.", true=True), 10)):
        found = seen(*[made] * 23)
        assert [len(grid.numbers) for grid in found.grids] == [
            min(abreast, 23 - start) for start in range(0, 23, abreast)
        ]
        assert {grid.columns for grid in found.grids} == {abreast}
        assert [number for grid in found.grids for number in grid.numbers] == list(range(1, 24))


def test_a_shorter_form_leaves_cells_empty() -> None:
    """Its line is as long as those of the others."""
    one = item("one", "One?", "a", "b", "c")
    two = Question(1, one, one.options), Question(2, one, one.options)
    (grid,) = glance((Form("A", two), Form("B", two[:1])), ENGLISH).grids
    assert grid.rows == (Row("A", ("A", "A")), Row("B", ("A", "")))
