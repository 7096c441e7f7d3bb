"""Pictures and sounds of a package: its files, and the fields that show them.

A file is named by what it holds, so that no two of a collection meet: not those of other decks,
nor an earlier one of the same path, for which Anki would keep the old. Its name stands in the
fields and begins with no ``_``, so that Anki's check of media finds what no note uses any more.
"""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from quizgen.exporters.anki.visible import escaped
from quizgen.items.item import Item
from quizgen.languages.catalogue import Catalogue
from quizgen.media.content import suffix_of
from quizgen.media.element import element
from quizgen.media.record import Medium, Picture, Sound
from quizgen.paper.pointing import words_for

UNDER, OFFERED, REVEALED = 15, 9, 13
"""How high pictures may be, in the size of the text: beneath a stem, as an option, on a back."""

_APART = "margin:.6em 0 0"
_CENTRED = "margin:0 auto"
_WORDS = "color:var(--quiet);font-size:.85em;font-weight:400"


def file_name(medium: Medium) -> str:
    """Return the name that a picture or a sound has in every collection."""
    return f"quizgen-{medium.digest[:16]}{suffix_of(medium.type)}"


def files(items: Iterable[Item]) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each file that items show or let hear, by name.

    Raises:
        ValueError: If two files have one name.
        PackError: If a file is not what it was when its pack was read.
    """
    from quizgen.media.opening import open_medium
    from quizgen.media.raster import fit

    media = {medium.digest: medium for item in items for medium in item.media}
    named = {file_name(medium): medium for medium in media.values()}
    if len(named) < len(media):
        message = "two files of media have one name"
        raise ValueError(message)
    for name, medium in sorted(named.items(), key=lambda entry: entry[0]):
        yield name, fit(open_medium(medium), medium.type)


def under(item: Item, words: Catalogue) -> Markup:
    """Write what stands under a stem."""
    return _all((*item.pictures, *item.sounds), UNDER, words)


def revealed(item: Item, words: Catalogue) -> Markup:
    """Write what comes with the answer."""
    return _all(item.revealed, REVEALED, words)


def offered(medium: Medium) -> Markup:
    """Write an option that is seen or heard; no picture takes the tap that picks it."""
    if isinstance(medium, Sound):
        return _heard(medium)
    return _seen(medium, medium.alt, OFFERED, f"{_CENTRED};pointer-events:none")


def _all(media: Iterable[Medium], high: int, words: Catalogue) -> Markup:
    """Write some of them, each on a line of its own in the source as well."""
    return Markup().join(
        Markup("\n")
        + (
            _seen(medium, words_for(medium, words), high, _APART)
            if isinstance(medium, Picture)
            else Markup('<span style="display:block;{}">{}</span>').format(_APART, _heard(medium))
        )
        for medium in media
    )


def _seen(picture: Picture, alt: str, high: int, look: str) -> Markup:
    written = element(picture, file_name(picture), escaped(alt), high, look)
    return Markup(written)  # noqa: S704 -- what is said of it is escaped


def _heard(sound: Sound) -> Markup:
    """Write a sound for Anki's own player, with its words for those who cannot hear it."""
    played = Markup("[sound:{}]").format(file_name(sound))
    if not sound.alt:
        return played
    words = Markup(escaped(sound.alt))  # noqa: S704 -- it is escaped
    return Markup('{} <span style="{}">{}</span>').format(played, _WORDS, words)
