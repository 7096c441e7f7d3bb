"""A file becomes a picture or a sound that may be shown: identified, bounded and cleaned."""

from quizgen.machine.frozen import frozen
from quizgen.media.canvas import Canvas
from quizgen.media.content import PICTURES, SOUNDS, SVG, identify
from quizgen.media.flaw import Unfit
from quizgen.media.store import LARGEST

MAX_PICTURE = 10 * 2**20
MAX_SOUND = LARGEST


@frozen
class Cleaned:
    """A file that may be shown or heard.

    Attributes:
        data: What is left of it, always the same for the same file.
        type: Its media type, such as ``image/png``.
        digest: The SHA-256 of that, in hexadecimal digits.
        canvas: Its place in pixels or, of a drawing, in its own units; None for a sound.
        removed: What was taken away that it may have shown or done, in words.
    """

    data: bytes
    type: str
    digest: str
    canvas: Canvas | None = None
    removed: tuple[str, ...] = ()


def clean_picture(data: bytes, name: str) -> Cleaned:
    """Return a picture that may be shown.

    Args:
        data: The file.
        name: What it is called, which must say what it is.

    Raises:
        Unfit: If it is no picture, too large, damaged, or says that it is another sort.
    """
    if len(data) > MAX_PICTURE:
        raise _too_large(MAX_PICTURE)
    sort = identify(data, name, PICTURES)
    if sort == SVG:
        from quizgen.media.drawings.drawing import clean_drawing

        drawing = clean_drawing(data)
        digest = digest_of(drawing.data)
        return Cleaned(drawing.data, sort, digest, drawing.canvas, drawing.removed)
    from quizgen.media.raster import clean_raster

    picture, width, height = clean_raster(data, sort)
    return Cleaned(picture, sort, digest_of(picture), Canvas(0, 0, width, height))


def clean_audio(data: bytes, name: str) -> Cleaned:
    """Return a sound that may be heard; see `clean_picture`."""
    if len(data) > MAX_SOUND:
        raise _too_large(MAX_SOUND)
    from quizgen.media.sound import clean_sound

    sort = identify(data, name, SOUNDS)
    sound = clean_sound(data, sort)
    return Cleaned(sound, sort, digest_of(sound))


def digest_of(data: bytes) -> str:
    """Return what no other content has."""
    from hashlib import sha256

    return sha256(data).hexdigest()


def _too_large(most: int) -> Unfit:
    message = f"it is larger than {most // 2**20} MiB, the most that such a file may have"
    hint = "scale the picture down" if most == MAX_PICTURE else "cut it, or save it as MP3 or OGG"
    return Unfit(message=message, hint=hint, too_large=True)
