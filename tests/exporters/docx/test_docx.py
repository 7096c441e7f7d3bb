"""The Word document: numbers that count by themselves, real styles, copies that are sections."""

import re
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from docx.oxml.ns import qn
from docx.shared import Mm

from quizgen.exporters.docx import losses, render
from quizgen.forms import Copy, Edition, Student
from quizgen.items.item import Response
from quizgen.markup.carried import carry
from quizgen.markup.tree import Code, Link, Listed, Marked, Words
from quizgen.paper.document import PRINTED, Document
from quizgen.paper.setting import PLAIN, Paper, Setting
from quizgen.problem import FormatError
from quizgen.question import LETTERS, Part
from tests.exporters.docx.reading import Line, Opened, archived
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
    written,
)

ROOT = Path(__file__).parents[3]

WRITE = """
import sys
from quizgen.exporters.docx import render
from quizgen.markup.carried import carry
from quizgen.markup.tree import Link, Listed, Marked, Words
from quizgen.paper.document import Document
from tests.exporters.docx.test_docx import filled
sys.stdout.buffer.write(render(filled(), Document(sys.argv[1])))
"""

BAD = ("\x00", "\x08 \x1f", "\ud800", "\ufffe", "]]>", "a\x0bb\tc\nd\re", "_x0041_", " a  b ")
"""What XML cannot say, or Word could read otherwise."""


def filled() -> Edition:
    """Lay out all kinds of questions, a school, a part, a class."""
    made = laid_out(*one_of_each())
    first, second = made.forms
    begun, *others = first.questions
    begun = replace(begun, part=Part("Part I", "Be quick."))
    first = replace(first, questions=(begun, *others))
    return replace(
        made,
        forms=(first, second),
        copies=(Copy(1, first, Student("Ana", "7", "10b")), Copy(2, second)),
        school="Liceo Andrés Bello",
        instructions="No books.\nNo talking.",
    )


def opened(made: Edition, document: Document = Document.FORMS, setting: Setting = PLAIN) -> Opened:
    """Write a file of an edition, and open it."""
    return Opened(render(made, document, setting))


def questions_of(copy: list[Line]) -> dict[str, list[Line]]:
    """Return the paragraphs of each question of a copy, by its number."""
    found: dict[str, list[Line]] = {}
    for line in copy:
        if line.style == "Question":
            found[line.number] = []
        if found and line.style not in {"Instruction", "End"}:
            list(found.values())[-1].append(line)
    return found


def value(element: object, path: str, name: str = "w:val") -> str | None:
    """Return an attribute of what stands in an element; None where nothing does."""
    found = element.find("/".join(map(qn, path.split("/"))))  # type: ignore[attr-defined]
    return None if found is None else found.get(qn(name))


@pytest.mark.parametrize("document", PRINTED)
def test_the_same_edition_gives_the_same_bytes_anywhere(document: Document) -> None:
    """In another process, with another seed for hashes."""
    done = subprocess.run(
        [sys.executable, "-c", WRITE, document],
        cwd=ROOT,
        env={"PYTHONHASHSEED": "7"},
        capture_output=True,
        check=True,
    )
    assert done.stdout == render(filled(), document)


def test_nothing_tells_when_or_by_whom_it_was_made() -> None:
    """Neither its properties nor the archive; nor does it hold what it does not need."""
    content = render(filled())
    archive = archived(content)
    assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = Opened(content).word.core_properties
    assert (properties.title, properties.language) == ("The crisis", "en")
    assert not properties.author
    assert b"dcterms" not in archive.read("docProps/core.xml").split(b">", 2)[2]
    assert {name for name in archive.namelist() if "footer" not in name} == {
        *("[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml"),
        *("word/_rels/document.xml.rels", "word/numbering.xml", "word/settings.xml"),
        *("word/styles.xml", "word/theme/theme1.xml"),
    }


def test_all_parts_are_xml_in_the_order_of_the_schema() -> None:
    """Properties that stand in another order are an error to some readers."""
    order = ["pStyle", "keepNext", "keepLines", "numPr", "pBdr", "tabs", "bidi", "spacing", "ind"]
    order += ["jc", "textAlignment", "outlineLvl", "sectPr"]
    for document in PRINTED:
        archive = archived(render(filled(), document))
        for name in archive.namelist():
            root = ET.fromstring(archive.read(name))  # noqa: S314 -- our own
            for own in root.iter(qn("w:pPr")):
                places = [order.index(part.tag.rpartition("}")[2]) for part in own]
                assert places == sorted(places)


def test_a_copy_asks_what_its_form_asks_under_the_letters_of_the_key() -> None:
    """Each question once, in its place, by the numbers that Word counts."""
    made = edition(*assorted(4), labels="ABC")
    copies = opened(made).copies
    for form, copy in zip(made.forms, copies, strict=True):
        asked = questions_of(copy)
        assert list(asked) == [f"{question.number}." for question in form.questions]
        for question in form.questions:
            stem, *others = asked[f"{question.number}."]
            assert squeeze(stem.text).startswith(squeeze(question.item.stem.split("_")[0]))
            options = {line.number: line.text for line in others if line.style == "Option"}
            if len(question.options) > 2:
                assert list(options) == [f"{sign}." for sign in LETTERS[: len(question.options)]]
                for option in question.options:
                    assert options[f"{question.letter(option)}."] == option.text
        assert {question.item.response for question in form.questions} >= {Response.MATCH}


def test_a_question_that_is_moved_renumbers_all() -> None:
    """Numbers and letters are entries of lists, and stand in no text."""
    content = opened(laid_out(*varied(3), labels="A"))
    asked = questions_of(content.copies[0])
    first = asked["1."][0].element
    for line in asked["3."]:
        first.addprevious(line.element)
    saved = BytesIO()
    content.word.save(saved)
    moved = questions_of(Opened(saved.getvalue()).copies[0])
    for number, was in (("1.", "3."), ("2.", "1."), ("3.", "2.")):
        told = [(line.number, line.text) for line in moved[number][1:]]
        assert moved[number][0].text == asked[was][0].text
        assert told == [(line.number, line.text) for line in asked[was][1:]]


def test_each_copy_counts_from_one() -> None:
    """By a list of its own, of which letters are a level, that begins anew at each question."""
    content = opened(filled())
    numbers = [value(line.element, "w:pPr/w:numPr/w:numId") for line in content.styled("Question")]
    assert len(set(numbers)) == 2
    first, *_ = content.word.part.numbering_part.element.iter(qn("w:abstractNum"))
    levels = [(value(one, "w:numFmt"), value(one, "w:pStyle")) for one in first.iter(qn("w:lvl"))]
    assert levels == [("decimal", "Question"), ("upperLetter", "Option")]


def test_no_question_is_split() -> None:
    """Each paragraph of it is kept with the next one by its style, but for the last one."""
    content = opened(laid_out(*one_of_each(), *assorted(2), labels="A"))
    styles = {style.style_id: style.element for style in content.word.styles}
    for lines in questions_of(content.copies[0]).values():
        *others, last = lines
        for line in lines:
            assert styles[line.style].find(f".//{qn('w:keepLines')}") is not None
            assert styles[line.style].find(f".//{qn('w:keepNext')}") is not None
        assert all(value(line.element, "w:pPr/w:keepNext") is None for line in others)
        assert value(last.element, "w:pPr/w:keepNext") == "0"


def test_all_styles_are_there_and_have_names() -> None:
    """Whoever changes a style changes all that looks like it."""
    for document in PRINTED:
        content = opened(filled(), document)
        names = {style.style_id for style in content.word.styles}
        assert {line.style for line in content.lines} <= names
        assert {"Title", "Heading1", "Heading2"} <= names
        looks = [run for line in content.lines for run in line.element.iter(qn("w:sz"))]
        assert not looks


def test_a_copy_begins_on_a_right_hand_page_and_counts_its_own() -> None:
    """What is at its top has the page's width, questions stand in columns; open ones do not."""
    content = opened(filled())
    sorts = [
        (value(one, "w:type"), value(one, "w:cols", "w:num"), value(one, "w:pgNumType", "w:start"))
        for one in content.sections
    ]
    copy = [("oddPage", "1", "1"), ("continuous", "2", None), ("continuous", "1", None)]
    assert sorts == copy * 2
    alone = opened(filled(), setting=Setting(columns=1)).sections
    assert [value(one, "w:type") for one in alone] == ["oddPage", "oddPage"]


def test_the_foot_of_a_page_tells_the_version_and_how_many_pages_it_has() -> None:
    """By fields, of which one leads to the copy's end."""
    content = opened(filled())
    marks = {name.get(qn("w:name")) for name in content.body.iter(qn("w:bookmarkStart"))}
    feet = [part for one in content.sections for part in one.iter(qn("w:footerReference"))]
    for foot, mark in zip(feet, "AB", strict=True):
        told = content.word.part.related_parts[foot.get(qn("r:id"))].element
        said = "".join(one.text for one in told.iter(qn("w:t")))
        assert said == f"The crisisVersion {mark} · page 1 of 1"
        page, end = (one.get(qn("w:instr")).split() for one in told.iter(qn("w:fldSimple")))
        assert page == ["PAGE"]
        assert end == ["PAGEREF", *marks & {end[1]}]


def test_the_top_of_a_copy_is_filled_in_as_far_as_it_is_known() -> None:
    """School, title, version, name and class, date and score, what to do."""
    ana, nobody = opened(filled()).copies
    assert [line.text for line in ana if line.style in {"Title", "Heading1"}] == [
        "The crisis",
        "Version A",
    ]
    (fields,) = (line for line in ana if line.style == "Fields")
    assert fields.text == "Name Ana · 7    Class 10b  \nDate \t  Score \t / 10"
    (fields,) = (line for line in nobody if line.style == "Fields")
    assert fields.text == "Name \t  Class \t\nDate \t  Score \t / 10"
    told = [line.text for line in ana if line.style == "Instructions"]
    assert told == ["No books.\nNo talking.", "Be quick."]
    assert [line.text for line in ana if line.style == "Heading2"] == ["Part I (1\xa0point)"]
    told = [line.text for line in nobody if line.style == "Instruction"]
    assert told[:2] == ["Circle the letter of the one right answer.", "Circle True or False."]


def test_each_way_to_answer_has_its_place() -> None:
    """Lines to write on, words to circle, boxes, a letter's line before what is to be matched."""
    lines = {}
    for number, asked in questions_of(opened(filled()).copies[1]).items():
        lines[number] = [(line.style, line.text) for line in asked[1:]]
    assert lines["2."] == [("Words", "True\u2003\u2003False")]
    assert lines["4."][:2] == [("Prompt", "_____\tx"), ("Prompt", "_____\ty")]
    assert lines["5."][-1] == ("Boxes", "☐ ☐ ☐")
    assert lines["6."] == [("AnswerLine", "\t")]
    assert lines["7."] == [("RuledLine", "\t")] * 5


@pytest.mark.parametrize("text", [*HOSTILE, *BAD])
def test_texts_are_what_they_are(text: str) -> None:
    """Whatever they mean to XML; a sign stands for what that cannot say."""
    made = laid_out(item("q", f"{text}?", text, f"no {text}"), typed("t", text, text), labels="A")
    made = replace(made, title=text, school=text, instructions=text)
    said = re.sub(r"[\x00-\x08\x0e-\x1f\ud800\ufffe]", "\ufffd", squeeze(text))
    for document in PRINTED:
        content = render(made, document)
        for name in archived(content).namelist():
            ET.fromstring(archived(content).read(name))  # noqa: S314 -- our own
        assert Opened(content).text.count(said) >= 5


def test_pages_are_set_as_asked() -> None:
    """Paper, size of letters, room between lines, the ground of the page."""
    plain, letter = opened(filled()), opened(filled(), setting=Setting(paper=Paper.LETTER))
    assert plain.word.sections[0].page_width == pytest.approx(Mm(210), abs=Mm(0.1))
    assert letter.word.sections[0].page_width == pytest.approx(Mm(215.9), abs=Mm(0.1))
    large = opened(filled(), setting=Setting(is_large=True))
    spaced = opened(filled(), setting=Setting(is_open=True))
    assert [_size_of(one) for one in (plain, large, spaced)] == [22, 36, 26]
    assert {value(one, "w:cols", "w:num") for one in large.sections} == {"1"}
    assert spaced.word.element.find(qn("w:background")).get(qn("w:color")) == "FBF5E6"
    assert spaced.word.styles["Normal"].paragraph_format.line_spacing == 1.5
    assert plain.word.element.find(qn("w:background")) is None


def _size_of(content: Opened) -> int:
    found = content.word.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:sz')}")
    return int(found.get(qn("w:val")))


def test_a_language_is_told_and_written_in_its_direction() -> None:
    """Paragraphs, sections, tables and the runs of its letters."""
    asked = item("q", "ما عاصمة French «Paris» فرنسا؟", "باريس", "Rome")
    made = replace(laid_out(asked, labels="A"), language="ar")
    content = opened(made)
    defaults = content.word.styles.element.find(qn("w:docDefaults"))
    assert defaults.find(f".//{qn('w:lang')}").get(qn("w:val")) == "ar"
    assert defaults.find(f".//{qn('w:bidi')}") is not None
    assert all(one.find(qn("w:bidi")) is not None for one in content.sections)
    runs = content.styled("Question")[0].runs
    assert [text.strip() for text, look in runs if "rtl" in look] == ["ما عاصمة", "فرنسا؟"]
    assert "".join(text for text, _ in runs) == asked.stem
    assert opened(made, Document.KEY).body.find(f".//{qn('w:bidiVisual')}") is not None
    assert opened(filled()).sections[0].find(qn("w:bidi")) is None


def test_pictures_are_shown_with_their_words(tmp_path: Path) -> None:
    """Those of pixels and drawings, marked or not; sounds are told in words."""
    made = laid_out(*every_place(tmp_path), labels="A")
    for document in (Document.FORMS, Document.KEY):
        content = render(made, document)
        named = [one.get("descr") for one in Opened(content).body.iter(qn("wp:docPr"))]
        assert len(named) == len([*Opened(content).body.iter(qn("a:blip"))]) >= 5
        assert all(named)
        ids = [one.get("id") for one in Opened(content).body.iter(qn("wp:docPr"))]
        assert len(set(ids)) == len(ids)
    forms = opened(made)
    assert any("marked" in (one.get("descr") or "") for one in forms.body.iter(qn("wp:docPr")))
    assert "[sound:aword,spoken]" in forms.text
    assert {line.number for line in forms.styled("PictureOption")} == {"A.", "B.", "C.", "D."}
    widest = max(int(one.get("cx")) for one in forms.body.iter(qn("wp:extent")))
    assert widest <= Mm(81)
    told = losses(made, render(made))
    assert any("cannot be heard on paper" in loss for loss in told)
    assert not any("drawing" in loss for loss in told)


def test_drawings_are_told_in_words_where_nothing_draws_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on computers for which Typst is not made."""
    monkeypatch.setitem(sys.modules, "typst", None)
    made = laid_out(*every_place(tmp_path), labels="A")
    assert "[picture:" in opened(made).text
    assert any("the drawing" in loss for loss in losses(made, b""))


def test_without_python_docx_it_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the name of the extra."""
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(FormatError, match=r"pip install 'quizgen\[docx\]'"):
        render(filled())


def test_a_key_tells_all_answers_at_a_glance_and_who_has_what() -> None:
    """A table for each; then a table for each question, with a row for each answer."""
    made = filled()
    glance, owners, first, *_ = (
        [[cell.text for cell in row.cells] for row in one.rows]
        for one in opened(made, Document.KEY).word.tables
    )
    assert glance[1:] == [
        ["A", "A", "False", "AB", "BC", "ABC", "…", "…"],
        ["B", "D", "False", "CD", "BA", "CBA", "…", "…"],
    ]
    assert owners == [
        ["Copy", "Name", "ID", "Class", "Version"],
        ["1", "Ana", "7", "10b", "A"],
        ["2", "–", "", "", "B"],
    ]
    assert first[:3] == [
        ["A\u00a01", "B\u00a01", "", ""],
        ["A", "D", "Mel", "The answer is Mel. Why Mel."],
        ["B", "C", "Tom", "Why Tom."],
    ]
    sources = [line.text for line in opened(made, Document.KEY).styled("Source")]
    assert "Source: Report of the oath: “words on who”" in sources
    assert "Report of the oath: https://example.org/oath" in sources


def test_right_letters_have_a_box_around_them() -> None:
    """Not a colour, which copiers do not show."""
    runs = [
        run
        for line in opened(laid_out(*one_of_each()[:1]), Document.KEY).styled("Letter")
        for run in line.runs
    ]
    assert [text for text, look in runs if "bdr" in look] == ["A", "D"]


def test_students_keys_are_sections_of_their_own() -> None:
    """Each on pages of its own, with nothing of the others."""
    first, second = opened(filled(), Document.ANSWERS).copies
    assert [line.text for line in first if line.style == "Heading1"] == ["Answers, version A"]
    assert [line.text for line in second if line.style == "Heading1"] == ["Answers, version B"]
    texts = {line.text for line in (*first, *second)}
    assert "At a glance" not in texts
    assert "Ana" not in texts


def test_an_open_question_has_its_model_answer_in_the_key() -> None:
    """As points of a list, and that a person gives the points."""
    content = opened(laid_out(written("w", "Why?", "It was so.", "Nobody knows.")), Document.KEY)
    points = [line.text for line in content.lines if line.number == "•"]
    assert points[:2] == ["It was so.", "Nobody knows."]
    assert "a person reads the answer" in " ".join(line.text for line in content.styled("Note"))


def test_what_is_written_the_other_way_stays_whole() -> None:
    """An option keeps its looks, and an English caption its full stop, on a Hebrew page."""
    made = replace(laid_out(item("q", "מה?", "++i", "i++"), labels="A"), language="he")
    content = opened(made)
    options = {one.text for one in content.styled("Option")}
    assert options == {"\u2068++i\u2069", "\u2068i++\u2069"}
    (told,) = content.styled("Instruction")
    assert told.text == "\u2066Circle the letter of the one right answer.\u2069"
    hebrew = opened(laid_out(item("q", "Which?", "שלום!", "no"), labels="A"))
    runs = [run for one in hebrew.styled("Option") for run in one.runs]
    assert [text for text, look in runs if "rtl" in look] == ["שלום!"]


def test_code_is_read_from_the_left_on_a_hebrew_page() -> None:
    """Its paragraphs say so in their style."""
    asked = item("q", carry((Words("מה?"), Code("-5 (2)", is_block=True))), "a", "b")
    content = opened(replace(laid_out(asked, labels="A"), language="he"))
    (code,) = content.styled("CodeBlock")
    assert code.text == "-5 (2)"
    style = content.word.styles["Code block"].element
    assert value(style, "w:pPr/w:bidi") == "0"
    assert value(style, "w:pPr/w:jc") == "left"


def test_a_sentence_begins_at_the_right_of_a_hebrew_page() -> None:
    """Though its first word is a Latin one; and its full stop stands at the left."""
    asked = item("q", "Python היא שפה (C).", "Go", "C")
    content = opened(replace(laid_out(asked, labels="A"), language="he"))
    (stem,) = content.styled("Question")
    assert [(text, "rtl" in look) for text, look in stem.runs] == [
        ("\u2067Python", False),
        (" היא שפה (", True),
        ("C", False),
        (").", True),
        ("\u2069", False),
    ]


def test_the_foot_of_a_hebrew_page_is_read_as_its_caption_is() -> None:
    """Numbers stay within it, in runs that are written as it is."""
    content = opened(replace(filled(), language="he"))
    (foot, *_) = (part for one in content.sections for part in one.iter(qn("w:footerReference")))
    told = content.word.part.related_parts[foot.get(qn("r:id"))].element
    said = "".join(one.text for one in told.iter(qn("w:t")))
    assert said.endswith("\u2066Version A\u2069 · \u2066page 1 of 1\u2069")
    assert list(told.iter(qn("w:rtl"))) == []


def test_a_title_may_be_longer_than_a_property_of_a_document() -> None:
    """It is cut where nobody reads it as text."""
    title = "How long may it be? " * 20
    content = opened(replace(filled(), title=title))
    assert content.word.core_properties.title == f"{title[:254].rstrip()}…"
    assert content.styled("Title")[0].text == title.strip()


def test_what_word_does_not_open_is_left_out() -> None:
    """A list in ten others has the level of the ninth, and an endless address leads nowhere."""
    deep: Marked = (Words("x"),)
    for _ in range(11):
        deep = (Listed((deep,), 1),)
    far = Link(f"https://example.org/{'a' * 2_100}", (Words("there"),))
    content = opened(laid_out(item("q", carry((far, *deep)), "yes", "no"), labels="A"))
    levels = {int(one.get(qn("w:val"))) for one in content.body.iter(qn("w:ilvl"))}
    assert max(levels) == 8
    assert content.body.find(f".//{qn('w:hyperlink')}") is None


def test_large_letters_have_room_in_tables_and_at_the_foot_of_a_page() -> None:
    """Columns of labels grow with them; a long title is left out of the foot."""
    title = "Two claims to one presidency, and what came of them"
    usual, large = (
        opened(replace(filled(), title=title), Document.KEY, Setting(is_large=is_large))
        for is_large in (False, True)
    )
    labels = [int(one.body.find(f".//{qn('w:gridCol')}").get(qn("w:w"))) for one in (usual, large)]
    assert labels[1] / labels[0] == pytest.approx(18 / 11, abs=0.01)
    feet = [one.word.sections[0].footer.paragraphs[0].text for one in (usual, large)]
    assert [foot.startswith(title) for foot in feet] == [True, False]
