"""What Chromium makes of pages on paper, whatever fonts it has."""

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from quizgen.exporters.html import render
from quizgen.forms import Edition
from quizgen.forms.form import Copy, Student
from quizgen.items.item import Response
from quizgen.languages.catalogue import catalogue_of
from quizgen.paper.copies.sheet import sheet_of
from quizgen.paper.document import PRINTED, Document
from quizgen.paper.setting import Paper, Setting
from tests.exporters.handouts import (
    assorted,
    edition,
    item,
    laid_out,
    squeeze,
    varied,
    written,
)
from tests.exporters.html.chromium import in_browser, print_page, printed_pages

FONTS = (
    '"Latin Modern Roman", serif',
    '"DejaVu Sans", sans-serif',
    '"DejaVu Sans Mono", monospace',
)
"""Narrow, wide, and so wide that hardly anything fits."""

each_face = pytest.mark.parametrize("faces", FONTS, ids=["narrow", "wide", "mono"])
each_edition = pytest.mark.parametrize(
    "make",
    [lambda: edition(*varied(30), labels=["A"]), lambda: laid_out(*assorted(6), labels=["A"])],
    ids=["varied", "assorted"],
)

Place = tuple[int, int]
"""A page, from 1, and a column, from 0."""


def places(paper: bytes) -> dict[str, set[Place]]:
    """Return in which columns of which pages each name of a text stands, and each instruction."""
    standing: dict[str, set[Place]] = defaultdict(set)
    for number, page in enumerate(PdfReader(BytesIO(paper)).pages, start=1):
        middle = float(page.mediabox.width) / 2

        def note(
            text: str,
            shift: list[float],
            place: list[float],
            *_: object,
            number: int = number,
            middle: float = middle,
        ) -> None:
            column = int(place[4] * shift[0] + shift[4] > middle)
            for name in re.findall(r"(?:stem|opt)\d+(?:x\d)?\b", text):
                standing[name].add((number, column))
            standing[squeeze(text)].add((number, column))

        page.extract_text(visitor_text=note)
    return standing


@in_browser
@each_face
@each_edition
def test_no_question_is_split(make: Callable[[], Edition], faces: str, tmp_path: Path) -> None:
    """The stem and all options of a question stand in one column of one page.

    So does what to do, with the first question that it is said of.
    """
    made = make()
    standing = places(print_page(render(made), tmp_path, faces))
    assert len(set().union(*standing.values())) > 4
    (form,) = made.forms
    for question in form.questions:
        number = re.findall(r"stem(\d+)", question.item.stem)[0]
        (place,) = standing[f"stem{number}"]
        for option in re.findall(r"opt\d+x\d", " ".join(o.text for o in question.options)):
            assert standing[option] == {place}
    for section in sheet_of(form, catalogue_of("en")).sections:
        first = re.findall(r"stem\d+", section.exercises[0].stem[0])[0]
        begun = [found for text, found in standing.items() if told(section.instruction, text)]
        assert standing[first] <= set().union(*begun)


def told(instruction: str, line: str) -> bool:
    """Tell whether a line begins an instruction; sheets of one kind have none."""
    return not instruction or (len(line) > 5 and squeeze(instruction).startswith(line))


@in_browser
@each_face
@each_edition
@pytest.mark.parametrize("document", [Document.KEY, Document.ANSWERS])
def test_no_answer_is_split(
    document: Document, make: Callable[[], Edition], faces: str, tmp_path: Path
) -> None:
    """All answers to a question stand on one page of the key, with the question."""
    made = make()
    standing = places(print_page(render(made, document), tmp_path, faces))
    for one in made.asked:
        number = re.findall(r"stem(\d+)", one.stem)[0]
        page = {page for page, _ in standing[f"stem{number}"]}
        assert len(page) == 1
        if one.response is not Response.TYPE:  # whose answers stand at a glance, too
            for name in re.findall(r"opt\d+x\d", " ".join(o.text for o in one.options)):
                assert {page for page, _ in standing[name]} == page


@in_browser
@pytest.mark.parametrize(
    "setting",
    [Setting(is_large=True), Setting(is_open=True), Setting(columns=1), Setting(Paper.LETTER)],
    ids=["large", "open", "one column", "letter"],
)
def test_no_question_is_split_however_pages_are_set(setting: Setting, tmp_path: Path) -> None:
    """On the paper that is asked for."""
    made = laid_out(*assorted(4), labels=["A"])
    paper = print_page(render(made, setting=setting), tmp_path)
    standing = places(paper)
    for one in made.asked:
        number = re.findall(r"stem(\d+)", one.stem)[0]
        ((page, _),) = standing[f"stem{number}"]
        for option in one.options:
            for name in re.findall(r"opt\d+x\d", option.text):
                assert {found for found, _ in standing[name]} == {page}
    _, _, *size = PdfReader(BytesIO(paper)).pages[0].mediabox
    expected = (612, 792) if setting.paper is Paper.LETTER else (595, 842)
    assert tuple(round(float(side)) for side in size) == expected


@in_browser
@pytest.mark.parametrize("document", PRINTED)
def test_each_copy_has_pages_of_its_own_that_say_which(document: Document, tmp_path: Path) -> None:
    """Whose it is, and which page of it: of how many, where there is one section alone."""
    made = edition(*varied(30))
    copies = (Copy(1, made.forms[0], Student("Bo")), Copy(2, made.forms[1]))
    texts = printed_pages(render(replace(made, copies=copies), document), tmp_path)
    feet = [re.findall(r"[^\n·]*(?: · Bo)? · page \d+(?: of \d+)?", text)[0] for text in texts]
    counted = len(texts)
    named: tuple[str, ...]
    match document:
        case Document.FORMS:
            named, ends = ("Version A · Bo", "Version B"), ""
        case Document.KEY:
            named, ends = ("Answer key",), f" of {counted}"
        case _:
            named, ends = ("Answers, version A", "Answers, version B"), ""
    each = counted // len(named)
    assert each > 1
    expected = [f"{name} · page {page}{ends}" for name in named for page in range(1, each + 1)]
    assert [foot.strip() for foot in feet] == expected


@in_browser
def test_the_answers_of_30_versions_stand_on_one_page(tmp_path: Path) -> None:
    """So that who marks a pile need not turn."""
    made = edition(*varied(20), labels=[f"V{number}" for number in range(30)])
    first, *_ = printed_pages(render(made, Document.KEY), tmp_path)
    lines = [line for line in first.splitlines() if re.fullmatch(r"(?:[A-D] ?){20}", line)]
    assert len(lines) == 30


@in_browser
def test_printed_words_can_be_found_again(tmp_path: Path) -> None:
    """No ligature, which some fonts have as a character of its own, stands for letters."""
    asked = item("q", "Which officer first flew the afflicted?", "fjord", "fluff", "fish")
    text = "\n".join(printed_pages(render(edition(asked, labels=["A"])), tmp_path))
    for word in ("officer", "first", "flew", "afflicted", "fjord", "fluff", "fish"):
        assert word in text


@in_browser
@pytest.mark.parametrize("document", PRINTED)
def test_a_long_question_is_printed_whole(document: Document, tmp_path: Path) -> None:
    """What does not fit on a page flows on, from the first one; a wide word is broken."""
    long = item("long", " ".join(f"stem{number}" for number in range(1500)), "W" * 300, "b", "c")
    texts = printed_pages(render(edition(long, labels=["A"]), document), tmp_path)
    found = re.findall(r"\bstem(\d+)\b", "\n".join(texts))
    assert sorted(map(int, found)) == list(range(1500))
    assert "".join(texts).count("W") >= 300
    assert "stem0" in texts[0]


@in_browser
def test_a_long_answer_has_all_its_lines(tmp_path: Path) -> None:
    """More than a page of them, from the first page on."""
    made = edition(written("q", "Why stem1?", "So.", points=70), labels="A")
    texts = printed_pages(render(made), tmp_path)
    assert len(texts) > 1
    assert "stem1" in texts[0]


@in_browser
def test_columns_stand_apart(tmp_path: Path) -> None:
    """The number of a question does not hang in the gap between the columns."""
    paper = print_page(render(edition(*varied(30), labels=["A"])), tmp_path)
    page = PdfReader(BytesIO(paper)).pages[0]
    begin: list[float] = []

    def note(text: str, shift: list[float], place: list[float], *_: object) -> None:
        if re.match(r"\s*\d+\. ", text):
            begin.append(place[4] * shift[0] + shift[4])

    page.extract_text(visitor_text=note)
    gap = 11 / 25.4 * 72
    start = float(page.mediabox.width) / 2 + gap / 2
    second = [left for left in begin if left > start - gap]
    assert second
    assert min(second) >= start
