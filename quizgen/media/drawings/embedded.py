"""Pixels that a drawing holds itself, as ``data:`` addresses."""

import binascii
from base64 import b64decode, b64encode

from quizgen.machine.pattern import pattern
from quizgen.media.content import PICTURES, SVG, type_of
from quizgen.media.flaw import Unfit
from quizgen.media.raster import clean_raster

_ADDRESS = pattern(r"data:image/(?:png|jpe?g|webp);base64,([A-Za-z0-9+/=\s]*)")


def clean_embedded(address: str) -> str:
    """Return the address of a picture within a drawing, decoded, checked and without metadata.

    Raises:
        Unfit: If it is no PNG, JPEG or WebP, or damaged.
    """
    found = _ADDRESS.fullmatch(address)
    try:
        data = b64decode("".join(found[1].split()), validate=True) if found else b""
    except binascii.Error:
        data = b""
    sort = type_of(data)
    if sort not in PICTURES or sort == SVG:
        message = "a picture within it is no PNG, JPEG or WebP, or is damaged"
        raise Unfit(message=message, hint="take it out of the drawing, or put it in as PNG")
    cleaned, _, _ = clean_raster(data, sort)
    return f"data:{sort};base64,{b64encode(cleaned).decode('ascii')}"
