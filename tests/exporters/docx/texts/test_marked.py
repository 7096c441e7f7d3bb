"""Marked text in a Word document: it is formatting, says what it says, and does nothing."""

import re
from itertools import pairwise

import pytest
from docx.oxml.ns import qn

from quizgen.exporters.docx import render
from quizgen.markup.plain import is_marked
from quizgen.paper.document import PRINTED, Document
from tests.exporters.docx.reading import Line, Opened, archived
from tests.exporters.handouts import item, laid_out, typed
from tests.exporters.marks import BLOCKS, HOSTILE, every_kind, marked, shown_beside

LEAST = {Document.FORMS: 9, Document.KEY: 12, Document.ANSWERS: 12}
"""How often a text is seen that stands wherever it may, as it is on a page."""


def stem_of(text: str) -> list[Line]:
    """Return the paragraphs of a stem, up to the first option."""
    lines = Opened(render(laid_out(item("q", marked(text), "a", "b"), labels="A"))).lines
    begun = next(place for place, line in enumerate(lines) if line.style == "Question")
    ended = next(place for place, line in enumerate(lines) if line.style == "Option")
    return lines[begun:ended]


@pytest.mark.parametrize("text", [*HOSTILE, *BLOCKS])
def test_a_document_says_what_hostile_text_says(text: str) -> None:
    """In the stem, the options, prompts, wordings and reasons of every kind."""
    made = laid_out(*every_kind(text), labels="A")
    for document in PRINTED:
        content = render(made, document)
        opened = Opened(content)
        relations = archived(content).read("word/_rels/document.xml.rels").decode()
        led = re.findall(r'Target="([^"]*)" TargetMode="External"', relations)
        assert all(re.match(r"https?://", address) for address in led)
        assert not is_marked(opened.text)
        fields = {one.get(qn("w:instr")) for one in opened.body.iter(qn("w:fldSimple"))}
        assert not fields
        assert not list(opened.body.iter(qn("w:instrText"), qn("w:object"), qn("w:pict")))
        # A formula is not its source, and a reading stands in brackets.
        for said in shown_beside(marked(text)):
            assert opened.text.count(said) >= LEAST[document]


def test_marks_are_formatting() -> None:
    """Each run has its look, and none that a style has not where code is."""
    (line,) = stem_of("Is *this* or **that** H~2~O, x^2^ or `code`?")
    assert [(text, look) for text, look in line.runs if look] == [
        ("this", {"i", "iCs", ""}),
        ("that", {"b", "bCs", ""}),
        ("2", {"vertAlign", "subscript"}),
        ("2", {"vertAlign", "superscript"}),
        ("code", {"rStyle", "Code"}),
    ]
    assert line.text == "Is this or that H2O, x2 or code?"


def links_of(text: str) -> list[tuple[str, str]]:
    """Return the links of an option: their words, and where they lead."""
    opened = Opened(render(laid_out(item("q", "Which?", marked(text), "b"), labels="A")))
    rels = opened.word.part.rels
    return [
        ("".join(one.text for one in link.iter(qn("w:t"))), rels[link.get(qn("r:id"))].target_ref)
        for link in opened.body.iter(qn("w:hyperlink"))
    ]


def test_links_lead_where_they_say() -> None:
    """Those of the web alone; the others are words."""
    assert links_of("[a *b*](https://a.example/?x=1&y)") == [("a b", "https://a.example/?x=1&y")]
    assert links_of("[a](file:///x) *b*") == []


def test_readings_stand_in_brackets() -> None:
    """Behind their characters, in the brackets of their script."""
    (line,) = stem_of("|漢字《かんじ》 *x*")
    assert line.text == "漢字（かんじ） x"


def test_what_stands_apart_has_paragraphs_of_its_own() -> None:
    """Code keeps its lines and its indents; what goes on below has the stem's indent."""
    first, code, below = stem_of("What?\n\n```python\nif x:\n    print(1)\n```\n\nAnd now?")
    assert (first.style, first.number, first.text) == ("Question", "1.", "What?")
    assert (code.style, code.text) == ("CodeBlock", "if x:\n    print(1)")
    assert (below.style, below.number, below.text) == ("QuestionText", "", "And now?")


def test_a_stem_that_begins_with_code_or_a_list_has_its_number() -> None:
    """Beside the code, and above the list."""
    code, *_ = stem_of("```\nx\n```\n\nWhat?")
    assert (code.number, code.text) == ("1.", "x")
    empty, entry, *_ = stem_of("- one\n- two\n\nWhich?")
    assert (empty.number, empty.text) == ("1.", "")
    assert (entry.number, entry.text) == ("•", "one")


def test_lists_are_lists_that_count_by_themselves() -> None:
    """From the number of their first entry; inner ones from their own."""
    lines = stem_of("Which?\n\n3. one\n4. two\n   - in\n   - out\n5. three\n\nso")
    assert [(line.number, line.text) for line in lines] == [
        *(("1.", "Which?"), ("3.", "one"), ("4.", "two"), ("•", "in"), ("•", "out")),
        *(("5.", "three"), ("", "so")),
    ]
    indents = [int(line.element.find(f".//{qn('w:ind')}").get(qn("w:left"))) for line in lines[1:5]]
    assert [first <= second for first, second in pairwise(indents)] == [True] * 3


def test_formulas_are_words_own() -> None:
    """In a line, and alone on one of its own."""
    first, alone = stem_of("Is $x^2$ it?\n\n$$\\frac{a}{b}$$")
    assert len(list(first.element.iter(qn("m:sSup")))) == 1
    assert first.text == "Is x2 it?"
    assert alone.element.find(qn("m:oMathPara")) is not None
    assert len(list(alone.element.iter(qn("m:f")))) == 1


def test_code_is_read_from_the_left_whatever_its_letters() -> None:
    """Where all else is read from the right."""
    made = laid_out(typed("t", marked("ما `שלום`"), "x"), labels="A")
    runs = Opened(render(made, Document.FORMS)).styled("Question")[0].runs
    assert [("rtl" in look) for text, look in runs if "שלום" in text] == [False]
