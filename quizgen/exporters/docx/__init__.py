"""A Word document on which a teacher can go on: numbers, looks and pages are by Word's own means.

Questions and letters are entries of lists, so that one that is moved, added or deleted has its
place's number; looks are styles; each copy is a section that begins on a right-hand page and counts
its own. Formulas are Word's own, pictures are in the document. See ISO/IEC 29500-1.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.forms import Edition
from quizgen.paper.document import PRINTED as PRINTED_DOCUMENTS
from quizgen.paper.document import Document
from quizgen.paper.hearing import on_paper, silenced
from quizgen.paper.setting import PLAIN, Setting
from quizgen.problem import FormatError

if TYPE_CHECKING:
    from quizgen.exporters.docx.desk import Desk
    from quizgen.exporters.docx.sections import Bound
    from quizgen.paper.directions.isolating import Isolation

NAME = "docx"
SUFFIX = ".docx"
PRINTED = True
USUAL = False
DOCUMENTS: tuple[Document, ...] = PRINTED_DOCUMENTS
TELLS_CHANGES = False
TELLS_FILES = False
HAS_ANSWER_SHEETS = False


def render(
    edition: Edition, document: Document = Document.FORMS, setting: Setting = PLAIN
) -> bytes:
    """Write a file of an edition for Word; the same edition gives the same bytes.

    Args:
        edition: What to write.
        document: Which file of it.
        setting: How pages are set.

    Raises:
        FormatError: If python-docx is not installed, or all that it asks is to be heard, and no
            words stand for it.
        PackError: If a picture is not what it was when its pack was read.
    """
    try:
        import docx  # noqa: F401 -- whether it is there
    except ImportError:
        message = (
            "a Word document needs the package 'python-docx', which is not installed here: "
            "pip install 'quizgen[docx]'"
        )
        raise FormatError(message) from None
    from quizgen.exporters.docx.desk import Desk
    from quizgen.exporters.docx.package import begin, finish
    from quizgen.exporters.docx.page import Page
    from quizgen.exporters.docx.sections import bind
    from quizgen.languages.conventions import conventions_of
    from quizgen.paper.directions.captions import captions_of
    from quizgen.paper.directions.isolating import Isolation

    edition = on_paper(edition)
    is_right_to_left = conventions_of(edition.language).direction == "rtl"
    desk = Desk(begin(), Page(setting, is_right_to_left), captions_of(edition.language))
    isolation = Isolation(edition.language)
    title = isolation.text(edition.heading)
    body = bind(desk, title, _sheets(desk, edition, document, isolation))
    return finish(desk, edition.heading, edition.language, list(body))


def losses(
    edition: Edition,
    content: bytes,  # noqa: ARG001 -- the protocol's argument
) -> tuple[str, ...]:
    """Tell what cannot be heard, and which drawings cannot be shown.

    Args:
        edition: What is written.
        content: The file.
    """
    from quizgen.exporters.docx.drawings import undrawn

    return (*silenced(edition), *undrawn(edition))


def _sheets(
    desk: "Desk", edition: Edition, document: Document, isolation: "Isolation"
) -> Iterator["Bound"]:
    """Yield each copy, or each key."""
    from quizgen.exporters.docx.copies import bound_copy
    from quizgen.exporters.docx.keys import bound_key
    from quizgen.paper.answer_key import answer_key, answer_keys
    from quizgen.paper.copies.pile import lay_pile

    words, told = desk.words, isolation.edition(edition)
    match document:
        case Document.FORMS:
            for copy in isolation.of(lay_pile(edition, words)):
                yield bound_copy(desk, copy, told)
        case Document.KEY:
            yield bound_key(desk, isolation.of(answer_key(edition, words)), told, is_of_class=True)
        case Document.ANSWERS:
            for key in isolation.of(answer_keys(edition, words)):
                yield bound_key(desk, key, told, is_of_class=False)
        case Document.DECK:
            return
