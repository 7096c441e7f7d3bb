"""Pictures and sounds of tests as records, with their files in a folder."""

from pathlib import Path

from quizgen.media.cleaning import clean_audio, clean_picture
from quizgen.media.record import Picture, Region, Sound
from quizgen.media.store import Folder
from quizgen.problem import Location
from tests.media.files import picture, sound, svg

PLACE = Location("cells.yaml", 3, 5)


def pictured(folder: Path, name: str = "cell.png", data: bytes = b"", alt: str = "") -> Picture:
    """Write a picture, and return what there is to say of it.

    Args:
        folder: Where to.
        name: What it is called; its suffix tells what it is.
        data: What it shows, if that matters.
        alt: What it shows, in words.
    """
    data = data or (svg() if name.endswith(".svg") else picture())
    _write(folder / name, data)
    made = clean_picture(data, name)
    assert made.canvas is not None
    return Picture(
        file=name,
        digest=made.digest,
        type=made.type,
        location=PLACE,
        home=Folder(str(folder)),
        width=made.canvas.width,
        height=made.canvas.height,
        alt=alt or f"Words for {name}",
    )


def heard(folder: Path, name: str = "word.wav", data: bytes = b"", alt: str = "") -> Sound:
    """Write a sound, likewise; mostly there are no words for it."""
    data = data or sound()
    _write(folder / name, data)
    made = clean_audio(data, name)
    return Sound(name, made.digest, made.type, PLACE, Folder(str(folder)), alt)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def region(label: str, left: float, top: float, right: float, bottom: float) -> Region:
    """Return a rectangle of a picture, by its edges in per cent."""
    return Region(label, ((left, top), (right, top), (right, bottom), (left, bottom)), PLACE)
