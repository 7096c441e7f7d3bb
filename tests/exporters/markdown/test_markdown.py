"""The handout as Markdown: what a reader of CommonMark shows of it is what was meant."""

import re
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from quizgen.exporters.markdown import losses, render
from quizgen.forms import Copy, Edition, Student
from quizgen.markup.plain import is_marked
from quizgen.paper.document import PRINTED, Document
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
from tests.exporters.markdown.rendered import Page
from tests.exporters.marks import BLOCKS, every_kind, marked, shown
from tests.exporters.marks import HOSTILE as HOSTILE_MARKS
from tests.exporters.test_marked import recorded

ROOT = Path(__file__).parents[3]
GOLDEN = ROOT / "tests" / "golden" / "handout-markdown.txt"

HARMLESS = {
    *("a", "br", "code", "em", "h1", "h2", "h3", "h4", "hr", "li", "ol", "p", "pre", "strong"),
    *("table", "tbody", "td", "th", "thead", "tr", "ul"),
}

LINES = (
    *("# no heading", "1. no list", "- none", "+ nor here", "* nor here", "> no quote", "==="),
    *("---", "***", "    no code", "| no | table |", "```", "~~~", "[x]: https://a.example"),
    *("<br>", "&copy;", "a  ", "\\", "a\\", "www.a.example", "https://a.example", "#1", "@me"),
    *("_x_", "__x__", "~~x~~", "![x](y)", "[x][y]", ":---:|:---:", "1) x", "$x$", "$`x`$"),
)
"""Texts each of which would be something else, were it not escaped."""

LEAST = {Document.FORMS: 9, Document.KEY: 12, Document.ANSWERS: 12}
"""How often a text is seen that stands wherever it may, as it is on a page."""

WRITE = """
import sys
from quizgen.exporters.markdown import render
from tests.exporters.handouts import edition, varied
sys.stdout.buffer.write(render(edition(*varied(5))))
"""


class Lists(HTMLParser):
    """The numbers of a page's questions, and what stands behind the letters of each."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.lettered: dict[int, dict[str, str]] = {}
        self._depth = 0
        self._next = 0
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a question, by the number that a browser would count."""
        if tag == "ol":
            self._next = int(dict(attrs).get("start") or 1)
        elif tag == "li" and not self._depth:
            self.lettered[self._next] = {}
            self._next += 1
        self._depth += tag == "ul"

    def handle_endtag(self, tag: str) -> None:
        """Leave a list."""
        self._depth -= tag == "ul"

    def handle_data(self, data: str) -> None:
        """Note an option."""
        if self._depth and (option := re.match(r"([A-Z])\. (.*)", data)):
            self.lettered[max(self.lettered)][option[1]] = option[2]


def filled() -> Edition:
    """Lay out what is on record: all kinds and marks, a school, a class."""
    made = laid_out(*one_of_each(), *recorded())
    first, second = made.forms
    copies = (Copy(1, first, Student("Ana", "7", "10b")), Copy(2, second))
    return replace(made, copies=copies, school="Liceo *Bello*", instructions="No books.\nNo talk.")


def text_of(made: Edition, document: Document = Document.FORMS) -> str:
    """Write a file of an edition."""
    return render(made, document).decode()


def written() -> str:
    """Write all files that are on record."""
    return "\n".join(text_of(filled(), document) for document in PRINTED)


def test_the_pages_are_those_on_record() -> None:
    """A change of them is seen in review; look at it where Markdown is shown, too.

    To record them: ``python -m tests.exporters.markdown.test_markdown``.
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
    """Each question once, in its place; read back out of the page."""
    made = edition(*assorted(4), labels="ABC")
    sheets = text_of(made).split("\n\n---\n\n")
    for form, sheet in zip(made.forms, sheets, strict=True):
        told = Lists(Page(sheet).html).lettered
        assert list(told) == [question.number for question in form.questions]
        for question in form.questions:
            assert len(re.findall(rf"{question.item.stem.split()[0]}\b", sheet)) == 1
            for option in question.options if len(question.options) > 2 else ():
                assert told[question.number][question.letter(option)] == option.text.strip()


@pytest.mark.parametrize("text", [*HOSTILE, *LINES])
def test_texts_are_what_they_are(text: str) -> None:
    """At the start of a line, within one, in headings and in the cells of tables."""
    made = laid_out(item("q", text, text, f"so {text}"), typed("t", text, text), labels="A")
    made = replace(made, title=text, school=text, instructions=text)
    for document in PRINTED:
        page = Page(text_of(made, document), html=True)
        assert set(page.tags) <= HARMLESS
        assert page.squeezed.count(squeeze(text)) >= 5
        assert page.addresses == [at for at in page.addresses if at == "https://example.org/oath"]


@pytest.mark.parametrize("text", [*HOSTILE_MARKS, *BLOCKS])
def test_a_page_shows_what_marked_text_says(text: str) -> None:
    """In the stem, the options, prompts, wordings and reasons of every kind."""
    made = laid_out(*every_kind(text), labels="A")
    for document, least in LEAST.items():
        source = text_of(made, document)
        page = Page(source, html=True)
        assert set(page.tags) <= HARMLESS
        assert all(re.match(r"https?://", address) for address in page.addresses)
        assert not is_marked(source)
        # What is raised or lowered has a sign, as a formula and the entry of a list have.
        if not re.search(r"[$^~《]|\d\. ", text):
            assert page.squeezed.count(shown(marked(text))) >= least


def test_pictures_and_sounds_are_told_in_words(tmp_path: Path) -> None:
    """And it is told that they are."""
    made = laid_out(*every_place(tmp_path), labels="A")
    assert "[picture: A leaf]" in Page(text_of(made, Document.KEY)).text
    assert "[sound: a word, spoken]" in Page(text_of(made)).text
    told = losses(made, render(made))
    assert any("is told in words" in loss for loss in told)


if __name__ == "__main__":
    GOLDEN.write_text(written(), "utf-8")
