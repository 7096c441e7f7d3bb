"""Plain text: for an e-mail, a printer that knows nothing else, and whoever reads by ear or finger.

All letters are of one width. A form feed stands before each copy but the first, at which printers
begin a page. Pictures are told in words, and what is emphasised says so by nothing.
"""

from collections.abc import Iterator

from quizgen.forms import Edition
from quizgen.paper.document import PRINTED as PRINTED_DOCUMENTS
from quizgen.paper.document import Document
from quizgen.paper.hearing import on_paper, silenced
from quizgen.paper.pointing import unseen
from quizgen.paper.setting import PLAIN, Setting

NAME = "txt"
SUFFIX = ".txt"
PRINTED = True
USUAL = False
DOCUMENTS: tuple[Document, ...] = PRINTED_DOCUMENTS
TELLS_CHANGES = False
TELLS_FILES = False
HAS_ANSWER_SHEETS = False

NEW_PAGE = "\f"


def render(
    edition: Edition,
    document: Document = Document.FORMS,
    setting: Setting = PLAIN,  # noqa: ARG001 -- that of paper, of which plain text knows nothing
) -> bytes:
    """Write a file of an edition as plain text in UTF-8; the same edition gives the same bytes.

    Args:
        edition: What to write.
        document: Which file of it.
        setting: How pages are set, which plain text has none of.

    Raises:
        FormatError: If all that it asks is to be heard, and no words stand for it.
    """
    sheets = (
        "\n".join(line.rstrip() for line in lines) for lines in _sheets(on_paper(edition), document)
    )
    return f"{f'{chr(10)}{NEW_PAGE}'.join(sheets)}\n".encode()


def losses(
    edition: Edition,
    content: bytes,  # noqa: ARG001 -- the protocol's argument
) -> tuple[str, ...]:
    """Tell what is told in words, for plain text has nothing else.

    Args:
        edition: What is written.
        content: The file.
    """
    return (*silenced(edition), *unseen(edition))


def _sheets(edition: Edition, document: Document) -> Iterator[Iterator[str]]:
    """Yield the lines of each copy, or of each key."""
    from quizgen.exporters.text.forms import form_lines
    from quizgen.exporters.text.key import key_lines
    from quizgen.languages.catalogue import catalogue_of
    from quizgen.paper.answer_key import answer_key, answer_keys
    from quizgen.paper.copies.pile import lay_pile
    from quizgen.paper.directions.isolating import Isolation

    words = catalogue_of(edition.language)
    isolation = Isolation(edition.language, has_pages=False)
    told = isolation.edition(edition)
    match document:
        case Document.FORMS:
            for copy in isolation.of(lay_pile(edition, words)):
                yield form_lines(copy, told, words)
        case Document.KEY:
            yield key_lines(isolation.of(answer_key(edition, words)), told, words, is_of_class=True)
        case Document.ANSWERS:
            for key in isolation.of(answer_keys(edition, words)):
                yield key_lines(key, told, words, is_of_class=False)
        case Document.DECK:
            return
