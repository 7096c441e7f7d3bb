"""What a page of the handout holds, and all the files of an edition that are pages."""

from html.parser import HTMLParser

from quizgen.exporters.html import render
from quizgen.forms import Edition
from quizgen.paper.document import PRINTED, Document
from quizgen.paper.setting import PLAIN, Setting


class Page(HTMLParser):
    """What a page holds: its elements, its texts by element, and its style."""

    VOID = frozenset({"br", "col", "img", "meta"})

    def __init__(self, source: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(source.decode())
        self.close()
        assert not self._open, "each element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave an element, which must be the innermost."""
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note a text and the element that it stands in."""
        if self._open and data.strip():
            self.texts.append((self._open[-1], data))

    @property
    def tags(self) -> list[str]:
        """The names of its elements."""
        return [tag for tag, _ in self.elements]

    @property
    def classes(self) -> list[str]:
        """The classes of its elements, as often as they have them."""
        return [name for _, held in self.elements for name in (held.get("class") or "").split()]

    @property
    def said(self) -> list[str]:
        """Its texts, whatever they stand in; its style is none."""
        return [text for holder, text in self.texts if holder != "style"]

    def within(self, tag: str) -> list[str]:
        """Return the texts that stand in such elements."""
        return [text for holder, text in self.texts if holder == tag]

    def values(self, attribute: str) -> list[str]:
        """Return what an attribute says, wherever it stands."""
        return [held[attribute] or "" for _, held in self.elements if attribute in held]


def documents(edition: Edition, setting: Setting = PLAIN) -> dict[Document, bytes]:
    """Write each file of an edition that is printed."""
    return {document: render(edition, document, setting) for document in PRINTED}


def pages_of(edition: Edition, setting: Setting = PLAIN) -> dict[Document, Page]:
    """Write them, and read what they hold."""
    return {document: Page(source) for document, source in documents(edition, setting).items()}
