"""A printed handout: the versions, each on sheets of its own, and the answer key.

Typst sets it from a Jinja2 template. Only the fonts that Typst brings along are used, so
that every machine prints the same; they cover Latin, Greek, Cyrillic, Hebrew, Arabic and
Devanagari. The file is tagged, and made under the checks of PDF/UA-1 (ISO 14289-1).
"""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from quizgen.exporters.pdf.blame import blame
from quizgen.exporters.pdf.expression import literal
from quizgen.exporters.pdf.failure import reason_of, texts_of
from quizgen.exporters.pdf.plates import lay_plates, pictures_of, plate_of
from quizgen.forms import Edition
from quizgen.languages.catalogue import Catalogue, catalogue_of
from quizgen.machine.pattern import pattern
from quizgen.markup.plain import is_marked, plain
from quizgen.paper.answer_key import answer_key, answer_keys
from quizgen.paper.document import PRINTED as PRINTED_DOCUMENTS
from quizgen.paper.document import Document
from quizgen.paper.hearing import readable, silenced
from quizgen.paper.pile import lay_pile
from quizgen.paper.setting import PLAIN, Setting
from quizgen.problem import FormatError, Location
from quizgen.question import LETTERS
from quizgen.templating.folder import read_pictures
from quizgen.templating.syntax import ANGLES, Syntax
from quizgen.templating.templates import Templates

NAME = "pdf"
SUFFIX = ".pdf"
PRINTED = True
USUAL = True
DOCUMENTS: tuple[Document, ...] = PRINTED_DOCUMENTS
TELLS_CHANGES = False
TELLS_FILES = False

SYNTAX = Syntax(ANGLES, literal)
"""How templates for Typst are written: what they print becomes literals, never code."""

ENDLESS = pattern(r"\S{500}")
"""A run without a space over which Typst cannot look for the best lines in linear time."""


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
    try:
        import typst
    except ImportError:
        message = (
            "a PDF needs the package 'typst', which is not installed here (it is not made for "
            "Windows on ARM); print the HTML handout instead: --to html"
        )
        raise FormatError(message) from None
    edition = _on_paper(edition)
    source = typeset(edition, document, setting).encode()
    # A root of its own, with the pictures alone, and those beside the user's templates: no other
    # file can get in.
    with TemporaryDirectory() as root:
        lay_plates(edition, Path(root))
        for name, data in read_pictures(setting.templates).items() if setting.templates else ():
            Path(root, name).write_bytes(data)
        compiler = typst.Compiler(source, root=root, ignore_system_fonts=True)
        try:
            pdf = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=0)
        except typst.TypstError as error:
            reason = reason_of(error.diagnostic, edition)
            if reason:
                raise FormatError(reason) from None
            if setting.templates is None:
                raise
            origins = _origins(edition, document, setting)
            raise FormatError(blame(error, source.decode(), origins, setting.templates)) from None
    return pdf if isinstance(pdf, bytes) else b"".join(pdf or ())


def losses(edition: Edition) -> tuple[str, ...]:
    """Tell what is printed in a plainer way than its curator meant it, or not at all.

    Args:
        edition: What is printed.
    """
    return (*silenced(edition), *_unmarked(readable(edition)))


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


def typeset(edition: Edition, document: Document = Document.FORMS, setting: Setting = PLAIN) -> str:
    """Write a file of an edition as Typst source.

    Raises:
        FormatError: If a template of the user's own is wrong.
    """
    templates = Templates(SYNTAX, setting.templates)
    return templates.render(f"{document.value}.typ", _given(edition, document, setting))


def _given(edition: Edition, document: Document, setting: Setting) -> dict[str, object]:
    """Return what the templates are given, by the names that it has in them."""
    language, region = _locale(edition.language)
    words = catalogue_of(edition.language)
    return {
        "_": words.gettext,
        "pgettext": words.pgettext,
        "title": edition.heading,
        "school": edition.school,
        "instructions": edition.instructions,
        "license": edition.license,
        "language": language,
        "region": region,
        "linebreaks": "simple" if _has_endless(edition) else "optimized",
        "letters": tuple(LETTERS),
        "setting": setting,
        "columns": setting.abreast,
        "plates": tuple(plate_of(picture, words) for picture in pictures_of(edition)),
        **_content(edition, document, words),
        **_bubbles(edition, document, setting, words),
    }


def _origins(edition: Edition, document: Document, setting: Setting) -> tuple[Location | None, ...]:
    """Tell of each line of the source which line of the user's templates it is from."""
    templates = Templates(SYNTAX, setting.templates)
    return templates.trace(f"{document.value}.typ", _given(edition, document, setting))


def _content(edition: Edition, document: Document, words: Catalogue) -> dict[str, object]:
    """Return what a file says, under the names by which its template asks for it."""
    match document:
        case Document.FORMS:
            return {"pile": lay_pile(edition, words)}
        case Document.KEY:
            return {"key": answer_key(edition, words)}
        case Document.ANSWERS:
            return {"keys": answer_keys(edition, words)}
        case Document.DECK:
            return {}


def _bubbles(
    edition: Edition, document: Document, setting: Setting, words: Catalogue
) -> dict[str, object]:
    """Return the answer sheets, or what is laid over them, where these are asked for."""
    if not setting.has_answer_sheet:
        return {}
    from quizgen.paper.bubbles.sheets import lay_overlays, lay_sheets

    match document:
        case Document.FORMS:
            return {"bubbles": lay_sheets(edition, setting, words)}
        case Document.KEY:
            return {"bubbles": lay_overlays(edition, setting, words)}
        case _:
            return {}


def _on_paper(edition: Edition) -> Edition:
    """Leave out what can only be heard.

    Raises:
        FormatError: If that leaves nothing.
    """
    printed = readable(edition)
    if not any(form.questions for form in printed.forms) and edition.items:
        message = (
            "all its questions are to be heard, and nothing tells in words what is heard: give "
            "their sounds an `alt`, or make the HTML handout or the Anki deck"
        )
        raise FormatError(message)
    return printed


def _has_endless(edition: Edition) -> bool:
    texts = (plain(text) for item in edition.items for text in texts_of(item))
    return any(map(ENDLESS.search, (edition.heading, edition.license, *texts)))


def _locale(tag: str) -> tuple[str, str | None]:
    """Split a BCP 47 tag as Typst wants it: ``es-VE`` into ``es`` and ``VE``."""
    primary, *rest = tag.split("-")
    language = primary.lower() if re.fullmatch("[A-Za-z]{2,3}", primary) else "und"
    regions = (part.upper() for part in rest if re.fullmatch("[A-Za-z]{2}", part))
    return language, next(regions, None)
