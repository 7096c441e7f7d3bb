"""Pictures and sounds of a pack, as frozen records: what there is to say of them, not their bytes.

`quizgen.media.opening.open_medium` gives the bytes.
"""

from dataclasses import field
from typing import TYPE_CHECKING, TypeAlias

from quizgen.machine.frozen import frozen
from quizgen.problem import Location

if TYPE_CHECKING:
    from quizgen.media.store import Store

Point: TypeAlias = tuple[float, float]
Outline: TypeAlias = tuple[Point, ...]


@frozen
class Region:
    """A part of a picture that has a name.

    Attributes:
        label: The id of an entity, or plain words.
        outline: Its corners, each by how far it is from the left and from the top of the
            picture, in per cent of the whole; the last is joined to the first.
        location: Where it stands in the pack.
    """

    label: str
    outline: Outline
    location: Location


@frozen
class Picture:
    """A picture that may be shown.

    Attributes:
        file: Its path from the pack's folder, with slashes.
        digest: The SHA-256 of what is shown, by which pictures are one.
        type: Its media type: ``image/png``, ``image/jpeg``, ``image/webp`` or ``image/svg+xml``.
        location: Where it stands in the pack.
        home: Where its file is.
        width: How wide it is, in pixels or, of a drawing, in its own units.
        height: How high it is, likewise.
        alt: What it shows, for those who cannot see it; never empty.
        credit: Who made it.
        license: The terms on which it may be used.
        source: Where it is from.
        reveal: Whether it is shown with the answer only.
        regions: Parts of it that have names.
        marked: Which of them a question asks for, by their places from 0: they are to be marked
            (by a frame, an arrow), and whatever the picture itself prints in the others covered.
            Empty where it is just shown.
    """

    file: str
    digest: str
    type: str
    location: Location
    home: "Store" = field(compare=False, repr=False)
    width: float
    height: float
    alt: str
    credit: str = ""
    license: str = ""
    source: str = ""
    reveal: bool = False
    regions: tuple[Region, ...] = ()
    marked: tuple[int, ...] = ()

    @property
    def look(self) -> str:
        """What is equal for what looks the same: its digest, with what is marked in it."""
        return f"{self.digest}{list(self.marked)}" if self.marked else self.digest

    @property
    def framed(self) -> tuple[Outline, ...]:
        """The outlines that a question asks for."""
        return tuple(self.regions[number].outline for number in self.marked)

    @property
    def covered(self) -> tuple[Outline, ...]:
        """The outlines of all other regions, where some are asked for.

        What overlaps these is not covered: it would hide them.
        """
        if not self.marked:
            return ()
        from quizgen.media.outline import overlap

        framed = self.framed
        return tuple(
            region.outline
            for number, region in enumerate(self.regions)
            if number not in self.marked
            and not any(overlap(region.outline, outline) for outline in framed)
        )


@frozen
class Sound:
    """A sound that may be heard.

    Attributes:
        file: Its path from the pack's folder, with slashes.
        digest: The SHA-256 of what is heard.
        type: Its media type: ``audio/mpeg``, ``audio/ogg`` or ``audio/wav``.
        location: Where it stands in the pack.
        home: Where its file is.
        alt: What is heard, in words, for those who cannot hear it; may be empty.
        credit: Who made it.
        license: The terms on which it may be used.
        source: Where it is from.
        reveal: Whether it is heard with the answer only.
    """

    file: str
    digest: str
    type: str
    location: Location
    home: "Store" = field(compare=False, repr=False)
    alt: str = ""
    credit: str = ""
    license: str = ""
    source: str = ""
    reveal: bool = False


Medium: TypeAlias = Picture | Sound
