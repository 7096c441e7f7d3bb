"""What questions and parts are worth: told in all formats, on one line with its number."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from quizgen.exporters import docx, html, markdown, text
from quizgen.forms import Edition
from quizgen.paper.document import Document
from quizgen.question import Part
from quizgen.wrapping import NO_BREAK
from tests.exporters.docx.reading import Opened
from tests.exporters.handouts import edition, varied
from tests.exporters.html.page import Page

READ: dict[str, Callable[[Edition, Document], str]] = {
    "docx": lambda made, which: "\n".join(
        line.text for line in Opened(docx.render(made, which)).lines
    ),
    "html": lambda made, which: re.sub(" +", " ", " ".join(Page(html.render(made, which)).said)),
    "markdown": lambda made, which: markdown.render(made, which).decode().replace("\\", ""),
    "text": lambda made, which: text.render(made, which).decode(),
}
"""What each format says of a file; of the PDF, see its own tests."""


def parted(first: Part, second: Part, points: int) -> Edition:
    """Return a form of four questions in two parts, each worth so many points."""
    made = edition(*varied(4), labels="A")
    (form,) = made.forms
    questions = tuple(
        replace(question, part=first if question.number < 3 else second, points=points)
        for question in form.questions
    )
    return replace(made, forms=(replace(form, questions=questions),))


@pytest.mark.parametrize("name", READ)
def test_parts_tell_their_points(name: str) -> None:
    """Behind the title, or behind what is said of a part that has none."""
    said = READ[name](parted(Part("First part", "Do all."), Part("", "Do one."), 3), Document.FORMS)
    space = " " if name == "text" else NO_BREAK
    assert f"First part (6{space}points)" in said
    assert f"Do one. (6{space}points)" in said
    assert said.count(f"(3{space}points)") == 4
    assert "Do all. (" not in said


@pytest.mark.parametrize("name", READ)
def test_one_point_stays_on_its_line(name: str) -> None:
    """Also where all questions are worth that, which is told of parts alone."""
    made = parted(Part("First"), Part("Second"), 1)
    (form,) = made.forms
    made = replace(made, forms=(replace(form, questions=form.questions[:3]),))
    said = READ[name](made, Document.FORMS)
    space = " " if name == "text" else NO_BREAK
    assert f"First (2{space}points)" in said
    assert f"Second (1{space}point)" in said


def test_no_line_of_text_ends_within_points() -> None:
    """However long the title before them is."""
    for length in range(60, 80):
        said = READ["text"](parted(Part("x" * length), Part("y"), 3), Document.FORMS)
        assert "(6 points)\n" in said


@pytest.mark.parametrize("name", READ)
def test_a_key_tells_points_on_one_line(name: str) -> None:
    """As its form does."""
    said = READ[name](parted(Part("First"), Part("Second"), 3), Document.KEY)
    assert f"3{' ' if name == 'text' else NO_BREAK}points" in said
