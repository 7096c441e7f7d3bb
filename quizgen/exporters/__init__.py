"""Formats: an edition goes in, bytes come out. A new one is a module and a line here."""

from typing import Protocol

from quizgen.exporters import anki, docx, html, markdown, pdf, record, table, text
from quizgen.forms import Edition
from quizgen.paper.document import Document
from quizgen.paper.setting import Setting


class Exporter(Protocol):
    """What a module must have to be a format."""

    NAME: str
    """What ``--to`` calls it."""

    SUFFIX: str
    """The end of its file's name, with the dot."""

    PRINTED: bool
    """Whether it is for paper, so that ``handout`` writes it."""

    USUAL: bool
    """Whether it is written where nobody names formats."""

    DOCUMENTS: tuple[Document, ...]
    """The files that it can make of an edition."""

    TELLS_CHANGES: bool
    """Whether it tells those who have an earlier edition what has changed since."""

    TELLS_FILES: bool
    """Whether it tells the digests of the files that were written before it."""

    HAS_ANSWER_SHEETS: bool
    """Whether it prints sheets of bubbles to be filled in."""

    def render(self, edition: Edition, document: Document, setting: Setting) -> bytes:
        """Write a file of an edition in this format; the same input gives the same bytes."""

    def losses(self, edition: Edition, content: bytes) -> tuple[str, ...]:
        """Tell what the file that was made shows in a plainer way, or not at all."""


EXPORTERS: tuple[Exporter, ...] = (pdf, html, docx, markdown, text, anki, table, record)
"""All formats; the record comes last, for it holds the digests of the other files."""
