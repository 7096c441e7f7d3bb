"""Pictures in words, for those who cannot see them: what they show, and what of it is marked.

Where nothing but words can stand, these stand there instead; so do those of sounds.
"""

from collections.abc import Iterator, Sequence

from quizgen.forms import Edition
from quizgen.languages.catalogue import Catalogue
from quizgen.media.record import Medium, Outline, Picture, Point

THIRD = 100 / 3


def words_for(picture: Picture, words: Catalogue) -> str:
    """Say what a picture shows, and where in it something is marked, if anything is.

    Args:
        picture: The picture.
        words: The words of the language.
    """
    if not picture.marked:
        return picture.alt
    places = "; ".join(_place(_middle(outline), words) for outline in picture.framed)
    # Translators: words for a picture, and where in it something is marked that is asked for.
    return words.gettext("{alt}; marked: {places}", alt=picture.alt, places=places)


def in_words(medium: Medium, words: Catalogue) -> str:
    """Tell a picture or a sound in words.

    Args:
        medium: The picture or the sound.
        words: The words of the language.
    """
    if isinstance(medium, Picture):
        return words.gettext("[picture: {alt}]", alt=words_for(medium, words))
    if not medium.alt:
        return words.gettext("[sound]")
    return words.gettext("[sound: {alt}]", alt=medium.alt)


def unseen(edition: Edition) -> Iterator[str]:
    """Yield which pictures of an edition are told in words.

    Args:
        edition: What is printed.
    """
    pictures = {
        picture.digest: picture
        for item in edition.asked
        for picture in item.media
        if isinstance(picture, Picture)
    }
    for picture in pictures.values():
        yield (
            f"{picture.location}: the picture {picture.file!r} is told in words: this format "
            "shows none"
        )


def _place(point: Point, words: Catalogue) -> str:
    across, down = (min(2, int(distance // THIRD)) for distance in point)
    names = (
        # Translators: the parts of a picture, in three rows of three; they stand before a comma.
        (words.gettext("upper left"), words.gettext("top"), words.gettext("upper right")),
        (words.gettext("left"), words.gettext("middle"), words.gettext("right")),
        (words.gettext("lower left"), words.gettext("bottom"), words.gettext("lower right")),
    )
    place = names[down][across]
    left, top = (f"{distance:.0f}%" for distance in point)
    return words.gettext(
        # Translators: where in a picture something is; the place is such as: upper left.
        "{place}, {left} from the left, {top} from the top",
        place=place,
        left=left,
        top=top,
    )


def _middle(outline: Outline) -> Point:
    return _between([x for x, _ in outline]), _between([y for _, y in outline])


def _between(ends: Sequence[float]) -> float:
    return (min(ends) + max(ends)) / 2
