"""Markdown as its readers show it: by markdown-it, with tables as GitHub has them."""

from html.parser import HTMLParser

from markdown_it import MarkdownIt


class Page(HTMLParser):
    """What is seen of Markdown.

    Attributes:
        html: What a reader makes of it.
        text: All texts, without the tags.
        tags: All elements, in their order.
        addresses: Where links lead.
    """

    def __init__(self, source: str, *, html: bool = False) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[str] = []
        self.addresses: list[str] = []
        parser = MarkdownIt("commonmark", {"html": html}).enable(["table", "strikethrough"])
        self.html = parser.render(source)
        self.feed(self.html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element, and where it leads."""
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.text += data

    @property
    def squeezed(self) -> str:
        """What is seen, without spaces."""
        return "".join(self.text.split())
