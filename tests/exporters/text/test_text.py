"""The handout as plain text: narrow enough, with all that is asked, and nothing that does more."""

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.exporters.text import NEW_PAGE, losses, render
from quizgen.exporters.text.column import WIDTH, at_ends, paragraph
from quizgen.forms import Copy, Edition, Student
from quizgen.items.item import Response
from quizgen.markup.plain import is_marked
from quizgen.paper.document import PRINTED, Document
from quizgen.question import Part
from quizgen.wrapping import measure
from tests.exporters.exhibits import every_place
from tests.exporters.handouts import (
    HOSTILE,
    assorted,
    edition,
    item,
    laid_out,
    one_of_each,
    squeeze,
    typed,
    varied,
)
from tests.exporters.marks import BLOCKS, every_kind, marked, shown
from tests.exporters.marks import HOSTILE as HOSTILE_MARKS
from tests.exporters.test_marked import recorded

ROOT = Path(__file__).parents[3]
GOLDEN = ROOT / "tests" / "golden" / "handout.txt"

LEAST = {Document.FORMS: 9, Document.KEY: 12, Document.ANSWERS: 12}
"""How often a text is seen that stands wherever it may, as it is on a page."""

WRITE = """
import sys
from quizgen.exporters.text import render
from tests.exporters.handouts import edition, varied
sys.stdout.buffer.write(render(edition(*varied(5))))
"""


def filled() -> Edition:
    """Lay out what is on record: all kinds and marks, a school, a part, a class."""
    made = laid_out(*one_of_each(), *recorded())
    first, second = made.forms
    questions = (
        replace(first.questions[0], part=Part("Part I", "Be quick.")),
        *first.questions[1:],
    )
    first = replace(first, questions=questions)
    return replace(
        made,
        forms=(first, second),
        copies=(Copy(1, first, Student("Ana", "7", "10b")), Copy(2, second)),
        school="Liceo Andrés Bello",
        instructions="No books.\nNo talking.",
    )


def text_of(made: Edition, document: Document = Document.FORMS) -> str:
    """Write a file of an edition."""
    return render(made, document).decode()


def written() -> str:
    """Write all files that are on record."""
    return "\n".join(text_of(filled(), document) for document in PRINTED)


def letters_of(sheet: str) -> dict[int, dict[str, str]]:
    """Read what stands behind the letters of each question of a copy."""
    found: dict[int, dict[str, str]] = {}
    for line in sheet.splitlines():
        if question := re.match(r" ?(\d+)\. ", line):
            found[int(question[1])] = {}
        elif option := re.match(r" {4}([A-Z])\. (.*)", line):
            found[max(found)][option[1]] = option[2]
    return found


def test_the_answers_to_a_version_name_its_students() -> None:
    """Whoever hands them out need not look up whose they are."""
    made = filled()
    first, second = text_of(made, Document.ANSWERS).split("\f")
    assert "\nAna 7\n" in first
    assert "Ana" not in second


def test_the_pages_are_those_on_record() -> None:
    """A change of them is seen in review.

    To record them: ``python -m tests.exporters.text.test_text``.
    """
    assert written() == GOLDEN.read_text("utf-8")


def test_the_same_edition_gives_the_same_bytes_anywhere() -> None:
    """In another process, with another seed for hashes."""
    command = [sys.executable, "-c", WRITE]
    done = subprocess.run(
        command, cwd=ROOT, env={"PYTHONHASHSEED": "7"}, capture_output=True, check=True
    )
    assert done.stdout == render(edition(*varied(5)))


def test_a_copy_asks_what_its_form_asks_under_the_letters_of_the_key() -> None:
    """Each question once, in its place; read back out of the text."""
    made = edition(*assorted(4), labels="ABC")
    sheets = text_of(made).split(NEW_PAGE)
    for form, sheet in zip(made.forms, sheets, strict=True):
        told = letters_of(sheet)
        assert list(told) == [question.number for question in form.questions]
        for question in form.questions:
            assert len(re.findall(rf"{question.item.stem.split()[0]}\b", sheet)) == 1
            for option in question.options if len(question.options) > 2 else ():
                assert told[question.number][question.letter(option)] in option.text
        assert {question.item.response for question in form.questions} >= {Response.PICK_SEVERAL}


def test_no_line_is_wider_than_it_may_be() -> None:
    """So that no e-mail breaks it, but for words that are wider themselves."""
    for document in PRINTED:
        for line in text_of(edition(*assorted(6)), document).splitlines():
            assert measure(line) <= WIDTH
            assert line == line.rstrip()


@pytest.mark.parametrize("text", HOSTILE)
def test_texts_are_what_they_are(text: str) -> None:
    """Nothing in them is a sign."""
    made = laid_out(item("q", f"{text}?", text, "no"), typed("t", text, text))
    for document in PRINTED:
        assert squeeze(text) in squeeze(text_of(made, document))


@pytest.mark.parametrize("text", [*HOSTILE_MARKS, *BLOCKS])
def test_marked_texts_say_what_a_page_shows_and_leave_nothing_behind(text: str) -> None:
    """No sign of a program's own, and no control character."""
    made = laid_out(*every_kind(text), labels="A")
    for document, least in LEAST.items():
        said = text_of(made, document)
        assert not is_marked(said)
        # What is raised or lowered has other letters, as a formula has; an address is told, too.
        if not re.search(r"[$^~《]|\]\(", text):
            assert squeeze(said).count(shown(marked(text))) >= least
        assert not re.search(r"[\x00-\x09\x0b\x0e-\x1f\x7f-\x9f]", said)


def test_no_line_poses_as_another() -> None:
    """A text in which a line ends stays within its own, but for stems, whose lines are kept."""
    made = laid_out(item("q", "Which?", "one\n    B. two\r\x0c 9. Three", "x"), labels="A")
    sheet = text_of(made)
    assert letters_of(sheet) == {1: {"A": "one B. two 9. Three", "B": "x"}}
    assert NEW_PAGE not in sheet


def test_pictures_and_sounds_are_told_in_words(tmp_path: Path) -> None:
    """And it is told that they are."""
    made = laid_out(*every_place(tmp_path), labels="A")
    assert "[picture: A leaf]" in text_of(made, Document.KEY)
    assert "[sound: a word, spoken]" in text_of(made)
    told = losses(made, render(made))
    assert any("is told in words" in loss for loss in told)
    assert any("cannot be heard on paper" in loss for loss in told)


def test_a_mark_that_has_no_room_beside_a_title_stands_below_it() -> None:
    """At the end of its line as well."""
    assert list(at_ends("short", "A")) == [f"short{' ' * (WIDTH - 6)}A"]
    long = "x" * (WIDTH - 2)
    assert list(at_ends(long, "Version A")) == [long, f"{'Version A':>{WIDTH}}"]


def test_code_keeps_its_indent_and_goes_on_below_it() -> None:
    """However deep it is."""
    code = marked(f"```\n{' ' * 90}deep {'so ' * 20}\n```")
    lines = list(paragraph(code, "1. "))
    assert all(measure(line) <= WIDTH for line in lines)
    assert "deep" in "".join(lines)


if __name__ == "__main__":
    GOLDEN.write_text(written(), "utf-8")
