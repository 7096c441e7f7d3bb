"""What quizgen itself says on paper, which may be written the other way than the page.

A language without a catalogue gets English captions. On an Arabic page their full stops would
stand where an Arabic sentence ends: so they are isolated (Unicode Standard Annex #9).
"""

from gettext import NullTranslations

from quizgen.languages.catalogue import Catalogue, catalogue_of
from quizgen.languages.conventions import conventions_of

LEFT_TO_RIGHT, END = "\u2066", "\u2069"


class Captions(Catalogue):
    """English words, for a page that is written leftward."""

    def __init__(self) -> None:
        super().__init__("en", NullTranslations())

    def gettext(self, message: str, /, **words: object) -> str:
        """Say something."""
        return _isolated(super().gettext(message, **words))

    def ngettext(self, one: str, many: str, count: int, /, **words: object) -> str:
        """Say something of a number of things."""
        return _isolated(super().ngettext(one, many, count, **words))

    def pgettext(self, context: str, message: str, /, **words: object) -> str:
        """Say something whose meaning depends on where it stands."""
        return _isolated(super().pgettext(context, message, **words))


def captions_of(language: str) -> Catalogue:
    """Return what quizgen says on a page.

    Args:
        language: The page's language, a BCP 47 tag.
    """
    words = catalogue_of(language)
    is_foreign = words.tag == "en" and conventions_of(language).direction == "rtl"
    return Captions() if is_foreign else words


def _isolated(text: str) -> str:
    return f"{LEFT_TO_RIGHT}{text}{END}" if text else text
