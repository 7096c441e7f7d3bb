"""Answer sheets as a scanner sees them, and the overlays to mark them by eye."""

from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import pairwise

import cv2
import numpy as np
import pytest
import typst
from numpy.typing import NDArray
from pypdf import PdfReader

from quizgen.exporters.pdf import render, take_pictures
from quizgen.exporters.pdf.typesetter import typeset
from quizgen.forms import Edition
from quizgen.forms.form import Copy, Student
from quizgen.languages.catalogue import catalogue_of
from quizgen.paper.bubbles.code import code_of, read_code
from quizgen.paper.bubbles.corners import corners_of
from quizgen.paper.bubbles.frame import frame_of
from quizgen.paper.bubbles.layout import lay_pages
from quizgen.paper.bubbles.page import Bubble, SheetPage
from quizgen.paper.bubbles.sheets import lay_overlays
from quizgen.paper.bubbles.style import Style, style_of
from quizgen.paper.bubbles.ticked import right_bubbles
from quizgen.paper.document import Document
from quizgen.paper.setting import Paper, Setting
from tests.exporters.handouts import (
    HOSTILE,
    assorted,
    either,
    item,
    laid_out,
    pages,
    squeeze,
    varied,
)

Pixels = NDArray[np.uint8]

DOTS = 200
"""Dots per inch, as offices scan."""

PER_MM = DOTS / 25.4

ASKED = Setting(has_answer_sheet=True)

ADA = Student("Ada Lovelace", "1815-12", "9b")

STYLES = [
    Style(paper, is_large, is_mirrored)
    for paper in Paper
    for is_large in (False, True)
    for is_mirrored in (False, True)
]


def edition_in(style: Style) -> Edition:
    """Return what is printed in a style: all kinds of questions, one copy with a name."""
    printed = laid_out(*assorted(3))
    copies = (Copy(1, printed.forms[0], ADA), Copy(2, printed.forms[1]))
    language = "he" if style.is_mirrored else "en"
    return replace(printed, language=language, copies=copies, seed=7)


def setting_of(style: Style) -> Setting:
    """Return the setting of a style."""
    return Setting(paper=style.paper, is_large=style.is_large, has_answer_sheet=True)


def images(edition: Edition, document: Document, setting: Setting) -> list[Pixels]:
    """Print a file of an edition, and scan its pages in shades of grey."""
    source = typeset(edition, document, setting).encode()
    compiler = typst.Compiler(source, ignore_system_fonts=True)
    printed = compiler.compile(format="png", ppi=DOTS)
    listed = printed if isinstance(printed, list) else [printed]
    return [
        np.asarray(cv2.imdecode(np.frombuffer(page, np.uint8), cv2.IMREAD_GRAYSCALE), np.uint8)
        for page in listed
        if page
    ]


def marks(image: Pixels) -> dict[int, NDArray[np.float32]]:
    """Find the corner marks in an image: the corners of each, clockwise from the upper left."""
    dictionary = cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_4X4_50)
    found, ids, _ = cv2.aruco.ArucoDetector(dictionary).detectMarkers(image)
    if not found:
        return {}
    numbers = [int(number) for number in np.asarray(ids).flatten()]
    assert len(set(numbers)) == len(numbers)
    outlines = (np.asarray(outline, np.float32)[0] for outline in found)
    return dict(zip(numbers, outlines, strict=True))


@cache
def scans(style: Style, document: Document = Document.FORMS) -> tuple[Pixels, ...]:
    """Return the pages of a file that have corner marks, in their order."""
    printed = images(edition_in(style), document, setting_of(style))
    return tuple(image for image in printed if marks(image))


def read_qr(image: Pixels) -> str:
    """Read the code that stands in an image."""
    text, *_ = cv2.QRCodeDetector().detectAndDecode(image)
    return str(text)


def darkness(image: Pixels, bubble: Bubble, inner: float, outer: float) -> float:
    """Tell how dark an image is within a ring around the middle of a bubble, from 0 to 1.

    Args:
        image: A page, straight.
        bubble: Which bubble.
        inner: Where the ring begins, in millimetres from the middle.
        outer: Where it ends.
    """
    left, top = round((bubble.x - outer - 1) * PER_MM), round((bubble.y - outer - 1) * PER_MM)
    side = round((2 * outer + 2) * PER_MM)
    part = image[top : top + side, left : left + side]
    rows, columns = np.indices(part.shape) + 0.5
    across, down = columns + left - bubble.x * PER_MM, rows + top - bubble.y * PER_MM
    away = np.hypot(across, down) / PER_MM
    return float(1 - part[(away >= inner) & (away <= outer)].mean() / 255)


def sheet_pages(style: Style) -> list[tuple[Copy, SheetPage]]:
    """Return the pages of all sheets of an edition, each with whose it is."""
    return [(copy, page) for copy in edition_in(style).pile for page in lay_pages(copy.form, style)]


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_a_scanner_finds_the_marks_where_they_are_told(style: Style) -> None:
    """All four, by their numbers, within half a millimetre."""
    for image, (_, page) in zip(scans(style), sheet_pages(style), strict=True):
        found = marks(image)
        assert sorted(found) == [0, 1, 2, 3]
        for corner in page.corners:
            area = corner.area
            upper_left, _, lower_right, _ = found[corner.id] / PER_MM
            assert upper_left == pytest.approx([area.x, area.y], abs=0.5)
            assert lower_right == pytest.approx(
                [area.x + area.width, area.y + area.height], abs=0.5
            )


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_a_scanner_reads_whose_page_it_is(style: Style) -> None:
    """The code tells the print, the form, the copy and the page."""
    printed = edition_in(style)
    for image, (copy, page) in zip(scans(style), sheet_pages(style), strict=True):
        code = read_code(read_qr(image))
        assert code == code_of(printed, copy, page.number, style)
        assert (code.name, code.seed, code.form) == ("crisis", 7, copy.form.label)
        assert (code.copy, code.page, code.style) == (copy.number, page.number, style)


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_bubbles_are_printed_where_they_are_told(style: Style) -> None:
    """Each has its outline in its place; within it there is little but paper."""
    for image, (_, page) in zip(scans(style), sheet_pages(style), strict=True):
        for bubble in (bubble for row in page.rows[::5] for bubble in row.bubbles):
            assert darkness(image, bubble, bubble.radius - 0.15, bubble.radius + 0.15) > 0.4
            assert darkness(image, bubble, 0, bubble.radius - 0.4) < 0.3
            assert darkness(image, bubble, bubble.radius + 0.4, bubble.radius + 0.7) < 0.01


def test_what_is_filled_in_is_measured_on_a_skewed_scan() -> None:
    """The marks straighten a page that lay crooked, and each filled bubble is told by its place."""
    style = Style()
    image, (copy, page) = scans(style)[0].copy(), sheet_pages(style)[0]
    questions = {question.number: question for question in copy.form.questions}
    filled = [bubble for row in page.rows for bubble in right_bubbles(row, questions[row.number])]
    for bubble in filled:
        middle = (round(bubble.x * PER_MM), round(bubble.y * PER_MM))
        cv2.circle(image, middle, round(0.9 * bubble.radius * PER_MM), 60, -1)
    high, wide = image.shape
    skew = np.asarray([[1.02, 0.05, 20], [-0.04, 0.98, 150], [1e-5, -1e-5, 1]], np.float64)
    crooked = cv2.warpPerspective(image, skew, (wide + 300, high + 300), borderValue=255)
    found = marks(np.asarray(crooked, np.uint8))
    told = {
        corner.id: [
            (corner.area.x, corner.area.y),
            (corner.area.x + corner.area.width, corner.area.y),
            (corner.area.x + corner.area.width, corner.area.y + corner.area.height),
            (corner.area.x, corner.area.y + corner.area.height),
        ]
        for corner in page.corners
    }
    there = np.concatenate([found[number] for number in sorted(told)])
    here = np.asarray([told[number] for number in sorted(told)], np.float32).reshape(-1, 2)
    back, _ = cv2.findHomography(there, here * np.float32(PER_MM))
    straight = np.asarray(
        cv2.warpPerspective(crooked, back, (wide, high), borderValue=255), np.uint8
    )
    for bubble in (bubble for row in page.rows for bubble in row.bubbles):
        is_dark = darkness(straight, bubble, 0, 0.7 * bubble.radius) > 0.5
        assert is_dark == (bubble in filled)


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_an_overlay_rings_what_is_right_and_nothing_else(style: Style) -> None:
    """In the places of the sheets, with the same corner marks and no code."""
    printed = edition_in(style)
    told = [(form, page) for form in printed.forms for page in lay_pages(form, style)]
    for image, (form, page) in zip(scans(style, Document.KEY), told, strict=True):
        assert read_qr(image) == ""
        found = marks(image)
        for corner in page.corners:
            assert found[corner.id][0] / PER_MM == pytest.approx(
                [corner.area.x, corner.area.y], abs=0.5
            )
        questions = {question.number: question for question in form.questions}
        for row in page.rows[::3]:
            right = right_bubbles(row, questions[row.number])
            for bubble in row.bubbles:
                ring = darkness(image, bubble, bubble.radius + 0.3, bubble.radius + 0.6)
                assert ring > 0.9 if bubble in right else ring < 0.35
                assert darkness(image, bubble, 0, bubble.radius - 0.2) < 0.05


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_an_overlay_has_its_bubbles_in_the_places_of_the_sheet(style: Style) -> None:
    """It is the same pages, without what is wrong."""
    printed = edition_in(style)
    overlays = lay_overlays(printed, setting_of(style), catalogue_of("en"))
    for form, overlay in zip(printed.forms, overlays.forms, strict=True):
        for page, laid in zip(lay_pages(form, style), overlay.pages, strict=True):
            assert (page.corners, page.code) == (laid.corners, laid.code)
            for row, other in zip(page.rows, laid.rows, strict=True):
                assert replace(other, bubbles=row.bubbles) == row
                assert set(other.bubbles) <= set(row.bubbles)


def test_each_sheet_is_behind_its_questions_on_paper_of_its_own() -> None:
    """Collated for each student: questions, then the sheet, on right-hand pages."""
    printed = laid_out(*varied(3))
    copies = tuple(Copy(number, printed.forms[number % 2]) for number in range(1, 4))
    texts = pages(render(replace(printed, copies=copies), Document.FORMS, ASKED))
    assert ["Answer sheet" in text for text in texts] == [False, False, True, False] * 2 + [
        False,
        False,
        True,
    ]
    for copy, (asked, _, sheet) in zip(
        copies, zip(texts[::4], texts[1::4], texts[2::4], strict=True), strict=True
    ):
        assert f"Version {copy.form.label}" in asked
        assert f"Version {copy.form.label}" in sheet
        assert f"{copy.form.label} · {copy.number} · " in sheet


def test_a_sheet_has_the_name_of_its_student() -> None:
    """With class and number; those of spare copies are to be written."""
    named, spare = (
        text
        for text in pages(render(edition_in(Style()), Document.FORMS, ASKED))
        if "Answer sheet" in text
    )
    for word in ("Ada Lovelace", "1815-12", "9b"):
        assert word in named
        assert word not in spare
    assert "Name" in spare


def test_hostile_names_and_titles_are_printed_as_they_were_written() -> None:
    """No name is code."""
    printed = laid_out(item("q", "Which?", "a", "b"), labels=["A"])
    for text in HOSTILE:
        student = Student(text, text, text)
        copies = (Copy(1, printed.forms[0], student),)
        hostile = replace(printed, title=text, name=text, copies=copies)
        (*_, sheet) = pages(render(hostile, Document.FORMS, ASKED))
        assert squeeze(sheet).count(squeeze(text)) >= 3


@pytest.mark.parametrize("text", ["An endless name " * 40, "W" * 200])
@pytest.mark.parametrize("is_large", [False, True])
def test_long_names_and_titles_are_cut_before_they_are_specks(text: str, is_large: bool) -> None:
    """Nobody can read smaller letters; all that is within the page has room there."""
    printed = laid_out(item("q", "Which?", "a", "b"), labels=["A"])
    copies = (Copy(1, printed.forms[0], Student(text, text, text)),)
    long = replace(printed, title=text, name=text, copies=copies)
    setting = replace(ASKED, is_large=is_large)
    sheet = PdfReader(BytesIO(render(long, Document.FORMS, setting))).pages[-1]
    sizes: list[float] = []
    sheet.extract_text(
        visitor_text=lambda said, shift, place, _, size: (
            sizes.append(size * abs(place[3] * shift[3])) if said.strip() else None
        )
    )
    assert squeeze(pages(render(long, Document.FORMS, setting))[-1]).count("…") == 5
    assert min(sizes) > 6.5


def test_long_names_stay_on_the_page() -> None:
    """On the copy, and in the table that tells who has what."""
    printed = laid_out(item("q", "Which?", "a", "b"), labels=["A"])
    for student in (Student("W" * 150, "1" * 60, "X" * 40), Student("Ana", "7", "W" * 60)):
        named = replace(printed, copies=(Copy(1, printed.forms[0], student),))
        for document in (Document.FORMS, Document.KEY):
            texts = squeeze(pages(render(named, document)))
            assert squeeze(student.name) in texts
            for picture in take_pictures(named, document, density=DOTS):
                seen = cv2.imdecode(np.frombuffer(picture, np.uint8), cv2.IMREAD_UNCHANGED)
                assert seen is not None
                # What nothing is printed on is transparent.
                assert not seen[:, -round(18 * PER_MM) :, 3].any()


def test_what_is_written_is_pointed_to() -> None:
    """The question sheet has the room for it."""
    texts = pages(render(laid_out(*assorted(2), labels=["A"]), Document.FORMS, ASKED))
    assert squeeze(texts).count("onthequestionsheet") == 2
    assert "Only this sheet is marked." not in texts[-1]
    (*_, sheet) = pages(render(laid_out(*varied(2), labels=["A"]), Document.FORMS, ASKED))
    assert "Only this sheet is marked." in sheet


def test_words_are_circled_only_where_no_sheet_asks_for_bubbles() -> None:
    """Else a student would mark what nobody reads."""
    printed = laid_out(either("e", "Mel was there.", true=True), labels=["A"])
    for setting, has_pills in ((Setting(), True), (ASKED, False)):
        source = typeset(printed, Document.FORMS, setting)
        assert ("radius: 0.8em" in source) is has_pills


@pytest.mark.parametrize("language", ["en", "es", "fr", "de", "pt", "it", "he"])
@pytest.mark.parametrize("is_large", [False, True])
def test_the_instructions_have_room_in_every_language(language: str, is_large: bool) -> None:
    """They end above the line over the bubbles."""
    setting = replace(ASKED, is_large=is_large)
    printed = replace(laid_out(*varied(1), labels=["A"]), language=language)
    *_, image = images(printed, Document.FORMS, setting)
    frame = frame_of(style_of(setting, language))
    below, line = frame.head.y + frame.head.height, frame.body.y - 2.5
    assert image[round(below * PER_MM) : round((line - 0.3) * PER_MM)].min() == 255
    assert image[round((line - 0.3) * PER_MM) : round((line + 0.3) * PER_MM)].min() < 50


def test_files_without_answer_sheets_are_as_they_were() -> None:
    """Who asks for none gets none, nor does the students' key have any."""
    printed = laid_out(*varied(2))
    for document, setting in (
        (Document.FORMS, Setting()),
        (Document.KEY, Setting()),
        (Document.ANSWERS, ASKED),
    ):
        text = squeeze(pages(render(printed, document, setting)))
        assert "Answersheet" not in text
        assert "Overlay" not in text


@pytest.mark.parametrize("document", [Document.FORMS, Document.KEY])
def test_sheets_are_tagged_and_always_the_same(document: Document) -> None:
    """They pass the checks of PDF/UA-1, under which they are made, and no call leaves a trace."""
    printed = edition_in(Style())
    made = render(printed, document, ASKED)
    assert made == render(edition_in(Style()), document, ASKED)
    reader = PdfReader(BytesIO(made))
    assert b"<pdfuaid:part>1</pdfuaid:part>" in reader.root_object["/Metadata"].get_data()  # type: ignore[attr-defined] # it is a stream


def test_the_marks_are_those_of_the_dictionary() -> None:
    """All four are drawn clockwise from the upper left."""
    areas = [corner.area for corner in corners_of(210, 297)]
    assert [(area.x, area.y) for area in areas] == [(12, 12), (186, 12), (186, 273), (12, 273)]
    assert all(one != other for one, other in pairwise(areas))
