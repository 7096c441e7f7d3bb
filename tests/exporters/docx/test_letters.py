"""Whether a marker who has only the documents finds the right answers: they are read from them."""

import re
from collections import Counter
from itertools import takewhile

import pytest

from quizgen.exporters.docx import render
from quizgen.forms import Edition
from quizgen.items.item import Item, Response
from quizgen.paper.document import Document
from quizgen.paper.glance import ELSEWHERE
from tests.exporters.docx.reading import Line, Opened
from tests.exporters.handouts import assorted, edition
from tests.exporters.html.test_letters import BUNDLED, Asked, right, stood_for

APART = "\u2003\u2003"


def asked_in(copy: list[Line]) -> dict[int, Asked]:
    """Read the questions of a copy, by the numbers that Word counts."""
    found: dict[int, Asked] = {}
    for line in copy:
        text = line.text
        match line.style:
            case "Question":
                found[int(line.number.rstrip("."))] = Asked()
                list(found.values())[-1].stem = blanked(text)
            case "Option":
                assert line.number == f"{'ABCDEFGHIJ'[len(list(found.values())[-1].options)]}."
                list(found.values())[-1].options.append(text)
            case "Words":
                list(found.values())[-1].options.extend(text.split(APART))
            case "Prompt":
                list(found.values())[-1].prompts.append(text.rpartition("\t")[2])
    return found


def blanked(stem: str) -> str:
    """Return a stem with single spaces, and a short line where something is to be filled in."""
    return " ".join(re.sub("__+", "__", stem).split())


def marks_in(key: Opened) -> dict[tuple[str, int], str]:
    """Read the right answers, by the labels of forms and the numbers of questions."""
    marks: dict[tuple[str, int], str] = {}
    for table in key.word.tables:
        (_, *heads), *rows = ([cell.text for cell in row.cells] for row in table.rows)
        if table.cell(0, 0).paragraphs[0].style.style_id != "Glance":
            continue
        for label, *cells in rows:
            marks |= {(label, int(n)): cell for n, cell in zip(heads, cells, strict=True) if n}
    at_a_glance = takewhile(lambda line: line.text != "Answers and reasons", key.lines)
    for line in (one for one in at_a_glance if one.style == "Note"):
        places, _, answer = line.text.partition(": ")
        for label, number in re.findall(r"(\S+)\u00a0(\d+)(?: · |$)", places):
            assert marks[label, int(number)] == ELSEWHERE
            marks[label, int(number)] = answer
    return marks


@pytest.mark.parametrize(
    ("items", "versions"),
    [(tuple(assorted(4)), 6), (BUNDLED.items, 2)],
    ids=["all kinds", "a bundled pack"],
)
def test_letters_lead_to_what_is_right(items: tuple[Item, ...], versions: int) -> None:
    """Every version has every question once; at a glance it has the letters of what is right."""
    made = edition(*items, labels=[f"V{number}" for number in range(versions)])
    copies = Opened(render(made)).copies
    marks = marks_in(Opened(render(made, Document.KEY)))
    assert len(marks) == versions * len(made.asked)
    for form, copy in zip(made.forms, copies, strict=True):
        sheet = asked_in(copy)
        assert list(sheet) == list(range(1, len(made.asked) + 1))
        for question in form.questions:
            told, one = sheet[question.number], question.item
            mark = marks[form.label, question.number]
            assert told.stem == blanked(one.stem)
            assert Counter(told.options) == Counter(option.text for option in one.options)
            if one.response is Response.TYPE:
                assert mark == one.accepted[0]
            elif mark in told.options:
                assert [mark] == right(one)
            elif one.response is Response.ORDER:
                assert stood_for(told, mark, one.response) == right(one)
            else:
                assert sorted(stood_for(told, mark, one.response)) == sorted(right(one))


def boxed(made: Edition) -> dict[str, dict[str, set[str]]]:
    """Read from the reasons which letters of a stem have a box, by the heads of their columns."""
    key = Opened(render(made, Document.KEY))
    stems = [line.text for line in key.styled("Asked")]
    tables = [
        table
        for table in key.word.tables
        if table.cell(0, 0).paragraphs[0].style.style_id == "Letter"
    ]
    found: dict[str, dict[str, set[str]]] = {}
    for stem, table in zip(stems, tables, strict=True):
        head, *rows = table.rows
        for place, cell in enumerate(head.cells[:-2]):
            found.setdefault(stem, {})[cell.text] = {
                row.cells[place].text
                for row in rows
                if "<w:bdr" in row.cells[place].paragraphs[0]._p.xml  # noqa: SLF001 -- no other way
            }
    return found


def test_letters_with_a_box_are_those_of_right_options() -> None:
    """In the column of each version."""
    items = [one for one in assorted(6) if one.response is Response.PICK_ONE]
    made = edition(*items, labels=["A", "B"])
    told = boxed(made)
    assert len(told) == len(made.asked) >= 3
    for form in made.forms:
        for question in form.questions:
            letters = {question.letter(option) for option in question.options if option.correct}
            place = f"{form.label}\u00a0{question.number}"
            if len(question.options) > 2:
                assert told[question.item.stem][place] == letters
