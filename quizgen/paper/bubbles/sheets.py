"""The answer sheets of an edition, and what is laid over them to mark them by eye."""

from dataclasses import replace

from quizgen.forms import Copy, Edition, Form
from quizgen.languages.catalogue import Catalogue
from quizgen.machine.frozen import frozen
from quizgen.paper.bubbles.code import code_of, draw_code
from quizgen.paper.bubbles.corners import mark_of
from quizgen.paper.bubbles.frame import Frame, frame_of
from quizgen.paper.bubbles.layout import lay_pages
from quizgen.paper.bubbles.page import SheetPage
from quizgen.paper.bubbles.squares import Squares
from quizgen.paper.bubbles.style import Style, style_of
from quizgen.paper.bubbles.ticked import right_bubbles
from quizgen.paper.setting import Setting


@frozen
class FormPages:
    """The pages that all sheets of a form have.

    Attributes:
        label: The form's label.
        mark: Which version it is, in words.
        pages: Its pages.
    """

    label: str
    mark: str
    pages: tuple[SheetPage, ...]


@frozen
class AnswerSheet:
    """The sheet of one copy: the pages of its form, with codes of its own.

    Attributes:
        form: The form's label.
        short: What a person reads below each code, if no machine can read that.
        codes: The code of each page.
    """

    form: str
    short: str
    codes: tuple[Squares, ...]


@frozen
class SheetPile:
    """The answer sheets of an edition.

    Attributes:
        style: How they are laid out.
        frame: What all pages have in their places.
        corners: The marks in the corners, drawn.
        forms: The pages of each form.
        sheets: The sheet of each copy, in the order of the pile; none where these are overlays.
    """

    style: Style
    frame: Frame
    corners: tuple[Squares, ...]
    forms: tuple[FormPages, ...]
    sheets: tuple[AnswerSheet, ...] = ()


def lay_sheets(edition: Edition, setting: Setting, words: Catalogue) -> SheetPile:
    """Lay out an answer sheet for each copy of an edition.

    Args:
        edition: What is handed out.
        setting: How its pages are set.
        words: The words of its language.
    """
    style = style_of(setting, edition.language)
    forms = {form.label: lay_pages(form, style) for form in edition.forms}
    sheets = tuple(_sheet(edition, copy, forms[copy.form.label], style) for copy in edition.pile)
    return _pile(forms, style, words, sheets)


def lay_overlays(edition: Edition, setting: Setting, words: Catalogue) -> SheetPile:
    """Lay out the answer sheets of all forms with the right bubbles alone, in the same places.

    Args:
        edition: What is marked.
        setting: How its pages are set.
        words: The words of its language.
    """
    style = style_of(setting, edition.language)
    forms = {
        form.label: tuple(_key_page(page, form) for page in lay_pages(form, style))
        for form in edition.forms
    }
    return _pile(forms, style, words, ())


def _pile(
    forms: dict[str, tuple[SheetPage, ...]],
    style: Style,
    words: Catalogue,
    sheets: tuple[AnswerSheet, ...],
) -> SheetPile:
    corners = next(iter(forms.values()))[0].corners if forms else ()
    return SheetPile(
        style,
        frame_of(style),
        tuple(map(mark_of, corners)),
        tuple(
            FormPages(label, words.gettext("Version {label}", label=label), pages)
            for label, pages in forms.items()
        ),
        sheets,
    )


def _sheet(edition: Edition, copy: Copy, pages: tuple[SheetPage, ...], style: Style) -> AnswerSheet:
    codes = [code_of(edition, copy, page.number, style) for page in pages]
    short = f"{codes[0].form} · {copy.number} · {codes[0].digest}"
    return AnswerSheet(copy.form.label, short, tuple(map(draw_code, codes)))


def _key_page(page: SheetPage, form: Form) -> SheetPage:
    questions = {question.number: question for question in form.questions}
    rows = (replace(row, bubbles=right_bubbles(row, questions[row.number])) for row in page.rows)
    return replace(page, rows=tuple(rows))
