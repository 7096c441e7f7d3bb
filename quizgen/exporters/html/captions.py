"""What is said on a page in another language, or in letters that are written the other way.

A language without a catalogue gets English captions. These say so, and which way they are read:
else their full stops would stand where an Arabic sentence ends, and they were read out as Arabic.
A Hebrew sentence that begins with a Latin word says that it is read as its page is.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from quizgen.exporters.html.escapes import printed
from quizgen.languages.catalogue import Catalogue
from quizgen.languages.conventions import conventions_of
from quizgen.languages.tag import primary
from quizgen.paper.directions.given import given
from quizgen.paper.marks import points

if TYPE_CHECKING:
    from markupsafe import Markup

LEFT_TO_RIGHT, RIGHT_TO_LEFT, END = "\u2066", "\u2067", "\u2069"
"""They isolate what stands between them (Unicode Standard Annex #9), where elements cannot."""


def way(texts: Iterable[str], direction: str) -> "Markup":
    """Write the attribute of a ``<bdi>`` whose text its first letter gives another direction.

    Args:
        texts: The parts of the text.
        direction: That of its page.
    """
    from markupsafe import Markup

    told = given(texts, direction)
    return Markup(' dir="{}"').format(told) if told else Markup("")


class Captions:
    """Says what quizgen has to say on a page.

    Args:
        words: The words of its language, or of English.
        language: The page's language.
    """

    def __init__(self, words: Catalogue, language: str) -> None:
        self._words = words
        self._is_foreign = primary(words.tag) != primary(language)
        self._direction = conventions_of(words.tag).direction

    def said(self, text: str) -> object:
        """Write a caption; what it was filled with is escaped, or marked text.

        Args:
            text: What is said.
        """
        from markupsafe import Markup

        if not self._is_foreign or not text:
            return printed(text)
        caption = Markup('<bdi lang="{}" dir="{}">{}</bdi>')
        return caption.format(self._words.tag, self._direction, printed(text))

    def gettext(self, message: str, /, **words: object) -> object:
        """Say something in the words of the catalogue, and write it."""
        return self.said(self._words.gettext(message, **words))

    def points(self, count: int) -> object:
        """Write what something is worth."""
        return self.said(points(count, self._words))

    @property
    def own(self) -> "Markup":
        """The attributes of an element that has captions and what belongs to them."""
        from markupsafe import Markup

        if not self._is_foreign:
            return Markup("")
        return Markup(' lang="{}" dir="{}"').format(self._words.tag, self._direction)

    def isolated(self, text: str) -> str:
        """Return a caption as it may stand in a style sheet, which has no elements.

        Args:
            text: What is said.
        """
        if not self._is_foreign:
            return text
        start = LEFT_TO_RIGHT if self._direction == "ltr" else RIGHT_TO_LEFT
        return f"{start}{text}{END}"
