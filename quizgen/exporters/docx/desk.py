"""What is at hand while a document is written: its page, its lists, its words, its parts."""

from collections.abc import Callable
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE

from quizgen.exporters.docx.element import Element
from quizgen.exporters.docx.numbering import Lists
from quizgen.exporters.docx.page import Page
from quizgen.languages.catalogue import Catalogue

if TYPE_CHECKING:
    from docx.document import Document as Word


class Desk:
    """What is at hand while a document is written.

    Attributes:
        word: The document.
        page: The page that it is written on.
        words: The words of its language.
        lists: Its lists.
        marks: Numbers for what must differ from all else of its sort.
    """

    def __init__(self, word: "Word", page: Page, words: Catalogue) -> None:
        """Begin with nothing but these."""
        self.word = word
        self.page = page
        self.words = words
        self.lists = Lists(page)
        self.marks = count(1)
        self._pictures: dict[str, str] = {}

    def lead_to(self, address: str) -> str:
        """Return the name under which the document knows an address."""
        return self.word.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def new_footer(self) -> tuple[Element, str]:
        """Return what holds the foot of pages, and the name under which the document knows it."""
        part, name = self.word.part.add_footer_part()  # type: ignore[no-untyped-call]
        return part.element, str(name)

    def picture(self, look: str, read: Callable[[], BytesIO]) -> str:
        """Return the name under which the document knows a picture, which it has once.

        Args:
            look: What is equal for pictures that look the same.
            read: What gives its bytes.
        """
        if look not in self._pictures:
            self._pictures[look] = self.word.part.get_or_add_image(read())[0]
        return self._pictures[look]
