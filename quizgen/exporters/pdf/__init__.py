"""A printed handout: the versions, each on sheets of its own, and the answer key.

Typst sets it from a Jinja2 template. Only the fonts that Typst brings along are used, so
that every machine prints the same; they cover Latin, Greek, Cyrillic, Hebrew, Arabic and
Devanagari. The file is tagged, and made under the checks of PDF/UA-1 (ISO 14289-1).
"""

from quizgen.exporters.pdf.blame import blame, blame_label
from quizgen.exporters.pdf.failure import reason_of
from quizgen.exporters.pdf.fit import choose, is_simple, try_all
from quizgen.exporters.pdf.press import Press, UnmeasuredError, borrowed, open_press
from quizgen.exporters.pdf.typesetter import Typesetter
from quizgen.forms import Edition
from quizgen.markup.plain import is_marked
from quizgen.paper.document import PRINTED as PRINTED_DOCUMENTS
from quizgen.paper.document import Document
from quizgen.paper.hearing import on_paper, readable, silenced
from quizgen.paper.setting import PLAIN, Setting
from quizgen.problem import FormatError
from quizgen.templating.folder import read_pictures

NAME = "pdf"
SUFFIX = ".pdf"
PRINTED = True
USUAL = True
DOCUMENTS: tuple[Document, ...] = PRINTED_DOCUMENTS
TELLS_CHANGES = False
TELLS_FILES = False
HAS_ANSWER_SHEETS = True


def render(
    edition: Edition, document: Document = Document.FORMS, setting: Setting = PLAIN
) -> bytes:
    """Print a file of an edition; the same edition gives the same bytes.

    Args:
        edition: What to print.
        document: Which file of it.
        setting: How pages are set.

    Raises:
        FormatError: If Typst is not installed, or its fonts lack a character: an empty box
            in an exam helps nobody. Or if a template of the user's own is wrong.
    """
    edition = on_paper(edition)
    beside = read_pictures(setting.templates) if setting.templates else {}
    with open_press(edition, setting.fonts, beside) as press:
        import typst

        typesetter = Typesetter(edition, setting, press.families)
        try:
            return press.print(_write(document, typesetter, press))
        except typst.TypstError as error:
            if reason := reason_of(error.diagnostic, edition):
                raise FormatError(reason) from None
            if setting.templates is None:
                raise
            told = blame(error, typesetter.written, typesetter.trace(), setting.templates)
            raise FormatError(told) from None
        except UnmeasuredError as error:
            if setting.templates is None:
                raise
            told = blame_label(
                error.label, typesetter.written, typesetter.trace(), setting.templates
            )
            raise FormatError(told) from None


def take_pictures(
    edition: Edition,
    document: Document = Document.FORMS,
    setting: Setting = PLAIN,
    density: float = 80,
) -> tuple[bytes, ...]:
    """Take a picture of each page that `render` prints, as PNG.

    Args:
        edition: What to print.
        document: Which file of it.
        setting: How pages are set.
        density: How many pixels there are to an inch.

    Raises:
        FormatError: If Typst is not installed.
    """
    edition = on_paper(edition)
    with open_press(edition, setting.fonts, {}) as press:
        typesetter = Typesetter(edition, setting, press.families)
        return press.picture(_write(document, typesetter, press), density)


MOST_TRIED = 4
"""For so many copies, pages are set in each way where heights alone do not tell how they fill."""


def _write(document: Document, typesetter: Typesetter, press: Press) -> str:
    """Write a file as Typst source; copies so that they take as few pages as they need."""
    sheets = typesetter.sheets if document is Document.FORMS else ()
    if not sheets:
        return typesetter.write(document)
    if is_simple(sheets):
        look, columns = choose(sheets, typesetter.setting.abreast, typesetter.write_probe, press)
        starts = {sheet.label: columns.even_out(sheet) for sheet in sheets}
        return typesetter.write(document, look, starts)
    if len(typesetter.pile) > MOST_TRIED:
        return typesetter.write(document)
    return try_all(lambda look: typesetter.write(document, look), press)


def losses(edition: Edition, content: bytes) -> tuple[str, ...]:
    """Tell what is printed in a plainer way than its curator meant it, or not at all.

    Args:
        edition: What is printed.
        content: The file, which tells the fonts that it took from this computer.
    """
    return (*silenced(edition), *_unmarked(readable(edition)), *_borrowed(content))


def _borrowed(content: bytes) -> tuple[str, ...]:
    names = borrowed(content)
    if not names:
        return ()
    told = "printed with fonts of this computer or of --font, other computers may lack them"
    return (f"{told}: {', '.join(names)}",)


def _unmarked(edition: Edition) -> tuple[str, ...]:
    """Tell what is printed in a plainer way than its curator marked it."""
    marked = {
        text: item.location for item in edition.asked for text in item.texts if is_marked(text)
    }
    if not marked:
        return ()
    from quizgen.exporters.pdf.content import losses_of

    told = {loss: place for text, place in marked.items() for loss in losses_of(text)}
    return tuple(f"{place}: {loss}" for loss, place in told.items())
