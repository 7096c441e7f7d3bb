"""Columns that end alike, letters that stay large, captions in their own direction."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from quizgen.exporters.pdf import render
from quizgen.exporters.pdf.filling import Columns, Measures, name_of
from quizgen.exporters.pdf.fit import TIGHTER
from quizgen.exporters.pdf.look import LARGE, look_of
from quizgen.exporters.pdf.press import count_pages
from quizgen.exporters.pdf.typesetter import typeset
from quizgen.languages.catalogue import catalogue_of
from quizgen.paper.copies.sheet import Sheet, sheet_of
from quizgen.paper.directions.captions import END, LEFT_TO_RIGHT, captions_of
from quizgen.paper.document import Document
from quizgen.paper.setting import Setting
from tests.exporters.handouts import edition, item, laid_out, pages, varied


def filled(*heights: float, count: int = 2) -> tuple[Columns, Sheet]:
    """Return a sheet of questions that are so high, and what fills its columns of 300 points."""
    (form,) = laid_out(*varied(len(heights)), labels="A").forms
    sheet = sheet_of(form, catalogue_of("en"))
    asked = [exercise for run in sheet.sections for exercise in run.exercises]
    places = {name_of(exercise): place for place, exercise in enumerate(asked)}
    measures = Measures(
        top=100.0, height=400.0, gap=10.0, headings=((0.0, 0.0),), questions=heights
    )
    return Columns(measures, places, count), sheet


@pytest.mark.parametrize(
    ("heights", "second"),
    [
        ((50.0,) * 4, 3),
        ((50.0,) * 3, 3),  # the first column is the longer
        ((60.0, 50.0, 50.0), 3),
        ((200.0, 50.0, 50.0, 50.0), 2),
        ((50.0,), 0),
        ((290.0, 290.0), 2),
    ],
)
def test_the_second_column_begins_where_both_end_alike(
    heights: tuple[float, ...], second: int
) -> None:
    """As far as questions stay whole."""
    columns, sheet = filled(*heights)
    assert columns.even_out(sheet) == second


def test_only_the_last_page_is_evened_out() -> None:
    """The others are full."""
    columns, sheet = filled(*(140.0,) * 8)
    assert columns.fill(sheet) == [4, 4]
    assert columns.even_out(sheet) == 7


def test_what_has_one_column_or_no_room_stays_as_it_is() -> None:
    """A question that is higher than its column flows on, in ways that heights do not tell."""
    for columns, sheet in (filled(50.0, 50.0, count=1), filled(50.0, 500.0, 50.0)):
        assert columns.even_out(sheet) == 0


def test_columns_that_end_alike_take_no_further_page() -> None:
    """And hold all questions."""
    for count in range(2, 24, 3):
        printed = edition(*varied(count), labels="A")
        text = " ".join(pages(render(printed)))
        assert all(f"stem{number} " in text for number in range(count))
        one_column = count_pages(render(printed, setting=Setting(columns=1)))
        assert count_pages(render(printed)) <= one_column


@pytest.mark.parametrize("setting", [Setting(is_large=True), Setting(is_open=True)])
def test_what_some_readers_need_is_never_tightened(setting: Setting) -> None:
    """Not even where that saves a page."""
    look = look_of(setting)
    assert all(look.tightened(*tighter) == look for tighter in TIGHTER)
    assert look.size >= LARGE or not setting.is_large


@pytest.mark.parametrize("is_large", [False, True])
@pytest.mark.parametrize("is_open", [False, True])
def test_options_stand_further_apart_than_their_lines(is_large: bool, is_open: bool) -> None:
    """And questions further than options: else nobody sees what belongs together."""
    look = look_of(Setting(is_large=is_large, is_open=is_open))
    assert look.leading < look.between <= look.spacing
    assert look.between + 0.5 < look.gap


def test_captions_in_another_direction_are_isolated() -> None:
    """An English full stop stays behind its sentence on a Hebrew page, and nothing else changes."""
    told = captions_of("he").gettext("Circle the letter of the one right answer.")
    assert told == f"{LEFT_TO_RIGHT}Circle the letter of the one right answer.{END}"
    assert captions_of("he").ngettext("{count} point", "{count} points", 2)[1:-1] == "2 points"
    for language in ("en", "es", "pl"):
        assert captions_of(language) is catalogue_of(language)


def test_a_hebrew_page_is_printed_with_the_fonts_that_typst_brings_along() -> None:
    """Isolates need no glyph."""
    printed = replace(edition(*varied(2), labels="A", title="נהרות"), language="he")
    assert "Version A" in pages(render(printed))[0]


def test_options_keep_their_order_on_a_page_that_is_written_the_other_way() -> None:
    """Two options must not swap their looks; what keeps them apart is not seen."""
    asked = item("q", "איזה ביטוי?", "++i", "i++", "-5 < x")
    printed = replace(edition(asked, labels="A", title="Go!"), language="he")
    for document in (Document.FORMS, Document.KEY):
        source = typeset(printed, document)
        for text in ("++i", "i++", "-5 < x", "Go!"):
            assert f'"\u2068{text}\u2069"' in source
    (page, *_) = pages(render(printed))
    assert "++i" in page.translate(dict.fromkeys((0x2068, 0x2069)))
    assert PdfReader(BytesIO(render(printed))).metadata.title == "Go!"  # type: ignore[union-attr]
