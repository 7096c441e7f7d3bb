"""Markdown: for whatever reads it, such as a wiki, a repository or a converter.

It is CommonMark (0.31.2) with the tables of GitHub's. A formula stands in the signs by which
GitHub and GitLab know one; elsewhere its source is seen. Pictures are told in words.
"""

from quizgen.forms import Edition
from quizgen.paper.document import PRINTED as PRINTED_DOCUMENTS
from quizgen.paper.document import Document
from quizgen.paper.hearing import on_paper, silenced
from quizgen.paper.pointing import unseen
from quizgen.paper.setting import PLAIN, Setting

NAME = "md"
SUFFIX = ".md"
PRINTED = True
USUAL = False
DOCUMENTS: tuple[Document, ...] = PRINTED_DOCUMENTS
TELLS_CHANGES = False
TELLS_FILES = False
HAS_ANSWER_SHEETS = False


def render(
    edition: Edition,
    document: Document = Document.FORMS,
    setting: Setting = PLAIN,  # noqa: ARG001 -- that of paper, of which Markdown knows nothing
) -> bytes:
    """Write a file of an edition as Markdown in UTF-8; the same edition gives the same bytes.

    Args:
        edition: What to write.
        document: Which file of it.
        setting: How pages are set, which Markdown has none of.

    Raises:
        FormatError: If all that it asks is to be heard, and no words stand for it.
    """
    from quizgen.exporters.markdown.blocks import RULE, joined

    blocks: list[str] = []
    for sheet in _sheets(on_paper(edition), document):
        blocks += [RULE, *sheet] if blocks else sheet
    return f"{joined(blocks)}\n".encode()


def losses(
    edition: Edition,
    content: bytes,  # noqa: ARG001 -- the protocol's argument
) -> tuple[str, ...]:
    """Tell what is told in words instead of being heard or seen.

    Args:
        edition: What is written.
        content: The file.
    """
    return (*silenced(edition), *unseen(edition))


def _sheets(edition: Edition, document: Document) -> list[list[str]]:
    """Return the blocks of each copy, or of each key."""
    from quizgen.exporters.markdown.forms import form_blocks
    from quizgen.exporters.markdown.key import key_blocks
    from quizgen.languages.catalogue import catalogue_of
    from quizgen.paper.answer_key import answer_key, answer_keys
    from quizgen.paper.copies.pile import lay_pile
    from quizgen.paper.directions.isolating import Isolation

    words = catalogue_of(edition.language)
    isolation = Isolation(edition.language, has_pages=False)
    told = isolation.edition(edition)
    match document:
        case Document.FORMS:
            return [
                list(form_blocks(copy, told, words))
                for copy in isolation.of(lay_pile(edition, words))
            ]
        case Document.KEY:
            key = isolation.of(answer_key(edition, words))
            return [list(key_blocks(key, told, words, is_of_class=True))]
        case Document.ANSWERS:
            keys = isolation.of(answer_keys(edition, words))
            return [list(key_blocks(key, told, words, is_of_class=False)) for key in keys]
        case Document.DECK:
            return []
