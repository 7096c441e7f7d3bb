"""Pictures as Typst prints them: files in its root, and what it must know of each."""

from collections.abc import Iterator
from pathlib import Path

from quizgen.forms import Edition
from quizgen.languages.catalogue import Catalogue
from quizgen.machine.frozen import frozen
from quizgen.media.content import SVG, suffix_of
from quizgen.media.record import Outline, Picture
from quizgen.paper.pointing import words_for

TALLEST = 55
"""How high a picture may be, in millimetres; and how wide, so many times higher it is."""

FINEST = 300
"""As many dots per inch are seen on paper."""

LEAST = 57
"""A picture of few pixels may be so wide, in points: 2 cm; else a point for each pixel."""

_INCH = 25.4
_UNBOUND = 10_000


@frozen
class Plate:
    """A picture as it is handed to Typst.

    Attributes:
        key: What is equal for pictures that look the same and are told in the same words.
        file: Its file in the compiler's root.
        alt: What it shows, and what of it is marked, in words.
        wide: How wide it is, as it compares with its height, ``high``.
        high: How high it is.
        widest: How wide it may be printed, in points.
        framed: What is marked in it.
        covered: What is covered in it.
    """

    key: str
    file: str
    alt: str
    wide: int
    high: int
    widest: int
    framed: tuple[Outline, ...]
    covered: tuple[Outline, ...]


def pictures_of(edition: Edition) -> Iterator[Picture]:
    """Yield the pictures of an edition, each once in each of its looks."""
    found: dict[str, Picture] = {}
    for item in edition.asked:
        for medium in item.media:
            if isinstance(medium, Picture):
                found.setdefault(key_of(medium), medium)
    yield from found.values()


def key_of(picture: Picture) -> str:
    """Return what is equal for pictures that look the same and are told in the same words."""
    return " ".join((picture.look, *picture.alt.split()))


def plate_of(picture: Picture, words: Catalogue) -> Plate:
    """Tell what Typst must know of a picture.

    Args:
        picture: The picture.
        words: The words of the edition's language.
    """
    precision = 1000 / max(picture.width, picture.height)
    has_pixels = picture.type != SVG
    return Plate(
        key=key_of(picture),
        file=_file_of(picture),
        alt=words_for(picture, words),
        wide=max(1, round(picture.width * precision)),
        high=max(1, round(picture.height * precision)),
        widest=max(LEAST, round(picture.width)) if has_pixels else _UNBOUND,
        framed=picture.framed,
        covered=picture.covered,
    )


def lay_plates(edition: Edition, root: Path) -> None:
    """Write the pictures of an edition into a folder, as large as they are seen on paper.

    Raises:
        PackError: If one has changed since its pack was read.
    """
    from quizgen.media.opening import open_medium
    from quizgen.media.raster import PAPER, fit

    for picture in pictures_of(edition):
        path = root / _file_of(picture)
        if not path.exists():
            longest = TALLEST * max(1, picture.width / picture.height)
            pixels = min(PAPER, round(longest * FINEST / _INCH))
            path.write_bytes(fit(open_medium(picture), picture.type, pixels))


def _file_of(picture: Picture) -> str:
    return f"{picture.digest}{suffix_of(picture.type)}"
