"""Pictures made of pixels, by Pillow: decoded to be sure of them, turned, and scaled down."""

import struct
import warnings
from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING

from quizgen.media.content import JPEG, PNG, WEBP
from quizgen.media.flaw import Unfit
from quizgen.media.stripping import strip_jpeg, strip_png, strip_webp

if TYPE_CHECKING:
    from PIL import Image

MAX_PIXELS = 50_000_000
"""The most pixels of a picture: those of a poster in print."""

PAPER = 1_800
"""The longest side, in pixels, of what is printed: 15 cm at 300 dots per inch."""

_ORIENTATION = 0x0112
"""The number that EXIF has for which side is up."""

_STRIP: dict[str, Callable[[bytes], bytes]] = {
    PNG: strip_png,
    JPEG: strip_jpeg,
    WEBP: strip_webp,
}
_FORMATS = {PNG: "PNG", JPEG: "JPEG", WEBP: "WEBP"}
_QUALITY = 92
_DAMAGE = (
    *(OSError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, EOFError),
    *(AttributeError, RuntimeError, MemoryError, struct.error, Warning),
)
"""What Pillow may raise over damaged pictures."""


def clean_raster(data: bytes, sort: str) -> tuple[bytes, int, int]:
    """Return a picture without metadata, upright, with its width and height in pixels.

    Its pixels stay what they are; only one that lies on its side is written anew.

    Args:
        data: The picture.
        sort: Its media type.

    Raises:
        Unfit: If it is damaged, moves, or has too many pixels.
    """
    try:
        with opened(data, sort) as image:
            if _lies(image):
                return _turned(image, sort)
    except _DAMAGE:
        raise _damaged() from None
    stripped = _STRIP[sort](data)
    try:
        with opened(stripped, sort) as image:
            image.load()
            return stripped, *image.size
    except _DAMAGE:
        raise _damaged() from None


def fit(data: bytes, sort: str, pixels: int = PAPER) -> bytes:
    """Scale a picture down to what is needed, never up.

    Args:
        data: A picture that was cleaned; a drawing stays as it is, for it has no pixels.
        sort: Its media type.
        pixels: How long its longer side may be.
    """
    if sort not in _FORMATS:
        return data
    from PIL import Image

    with opened(data, sort) as image:
        longest = max(image.size)
        if longest <= pixels:
            return data
        width, height = (max(1, round(side * pixels / longest)) for side in image.size)
        plain = image.convert("RGBA") if image.mode in {"P", "PA", "LA"} else image
        return _written(plain.resize((width, height), Image.Resampling.LANCZOS), image, sort)


def opened(data: bytes, sort: str) -> "Image.Image":
    """Open a picture by the reader of its type alone, if its pixels are not too many."""
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # of notes, which nobody reads
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            image = Image.open(BytesIO(data), formats=[_FORMATS[sort]])
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            raise _too_many() from None
    if image.width * image.height > MAX_PIXELS:
        raise _too_many()
    return image


def _lies(image: "Image.Image") -> bool:
    """Tell whether a picture lies on its side; what tells nothing that can be read does not."""
    try:
        return image.getexif().get(_ORIENTATION, 1) in range(2, 9)
    except _DAMAGE:
        return False


def _turned(image: "Image.Image", sort: str) -> tuple[bytes, int, int]:
    """Write a picture upright whose EXIF says that it lies on its side."""
    from PIL import ImageOps

    upright = ImageOps.exif_transpose(image)
    return _written(upright, image, sort), *upright.size


def _written(image: "Image.Image", original: "Image.Image", sort: str) -> bytes:
    written = BytesIO()
    profile = original.info.get("icc_profile")
    options = {"quality": _QUALITY} if sort != PNG else {}
    image.info.pop("exif", None)
    image.save(written, _FORMATS[sort], icc_profile=profile, **options)
    return _STRIP[sort](written.getvalue())


def _too_many() -> Unfit:
    message = f"it has more than {MAX_PIXELS // 1_000_000} million pixels"
    return Unfit(
        message=message, hint=f"scale it down: {PAPER:,} pixels across print well", too_large=True
    )


def _damaged() -> Unfit:
    return Unfit(message="it is damaged, and cannot be shown", hint="save it again")
