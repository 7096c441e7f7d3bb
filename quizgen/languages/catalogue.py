"""All words that quizgen says besides a pack's own: gettext catalogues, one file a language.

The English words stand in the code and the templates, where they are said. What is not in
English is a translation in `catalogues`, as Babel's and other tools for gettext write it:
``pt.po``, which serves ``pt-PT`` too unless there is a ``pt-PT.po``. A catalogue that is
compiled, ``pt.mo``, is loaded at once; else Babel compiles it on the way. A language without
a catalogue gets English.
"""

from collections.abc import Iterator
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from typing import TYPE_CHECKING

from quizgen.machine.data import folder_of

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

FOLDER: "Traversable" = folder_of("quizgen.languages") / "catalogues"
"""Where the catalogues are."""


class Catalogue:
    """The words of one language.

    Messages and their contexts are English. Named places such as ``{count}`` are filled with
    the words that are given, in which nothing is looked for; without any, they stay.

    Attributes:
        tag: The catalogue's language, a BCP 47 tag such as ``pt``; ``en`` where there is none.
    """

    def __init__(self, tag: str, translations: NullTranslations) -> None:
        self.tag = tag
        self._translations = translations

    def gettext(self, message: str, /, **words: object) -> str:
        """Say something."""
        return _filled(self._translations.gettext(message), words)

    def ngettext(self, one: str, many: str, count: int, /, **words: object) -> str:
        """Say something of a number of things, which is the word ``count`` too.

        Args:
            one: What is said of one thing.
            many: What is said of other numbers.
            count: The number.
            **words: What else there is to fill in.
        """
        return _filled(self._translations.ngettext(one, many, count), {"count": count, **words})

    def pgettext(self, context: str, message: str, /, **words: object) -> str:
        """Say something whose meaning depends on where it stands."""
        return _filled(self._translations.pgettext(context, message), words)


def catalogues() -> Iterator[Catalogue]:
    """Yield the words of every language that there are words in."""
    names = {entry.name for entry in FOLDER.iterdir() if entry.name.endswith((".mo", ".po"))}
    for tag in sorted({"en", *(name[: -len(".mo")] for name in names)}):
        yield catalogue_of(tag)


@cache
def catalogue_of(tag: str) -> Catalogue:
    """Return the words of a language, or English ones where there is no catalogue of it.

    Args:
        tag: A BCP 47 tag such as ``es-VE``; the catalogue of its language serves all regions
            that have none of their own.
    """
    known = {entry.name.casefold().replace("_", "-"): entry for entry in FOLDER.iterdir()}
    parts = tag.casefold().split("-")
    for count in range(len(parts), 0, -1):
        name = "-".join(parts[:count])
        if compiled := known.get(f"{name}.mo"):
            with compiled.open("rb") as file:
                return Catalogue(name, GNUTranslations(file))
        if source := known.get(f"{name}.po"):
            return Catalogue(name, _compiled(source, name))
    return Catalogue("en", NullTranslations())


def _filled(text: str, words: dict[str, object]) -> str:
    return text.format_map(words) if words else text


def _compiled(source: "Traversable", tag: str) -> GNUTranslations:
    """Read a catalogue that is not compiled yet."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with source.open("rb") as file:
        catalogue = read_po(file, locale=tag.replace("-", "_"))
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    return GNUTranslations(BytesIO(compiled.getvalue()))
