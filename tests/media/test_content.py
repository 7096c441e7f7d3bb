"""What a file is, is told by its content; its name must not say otherwise."""

import pytest

from quizgen.media.content import PICTURES, SOUNDS, identify, type_of
from quizgen.media.flaw import Unfit
from tests.media.files import id3, mp3, ogg, picture, sound, svg

FILES = {
    "a.png": picture(),
    "a.jpg": picture("JPEG"),
    "a.JPEG": picture("JPEG"),
    "a.webp": picture("WEBP"),
    "a.svg": svg(),
    "a.mp3": mp3(),
    "a.ogg": ogg(),
    "a.opus": ogg(codec="opus"),
    "a.wav": sound(),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_what_it_holds(name: str) -> None:
    """Each sort by its signature."""
    taken = PICTURES if type_of(FILES[name]) in PICTURES else SOUNDS
    assert identify(FILES[name], name, taken) in taken


@pytest.mark.parametrize(
    "head",
    [
        b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- made by hand -->\n<svg ',
        b"\n  <svg\nxmlns='http://www.w3.org/2000/svg'>",
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">\n<svg>',
        b"<ns0:svg xmlns:ns0='http://www.w3.org/2000/svg'>",
    ],
)
def test_drawings_begin_in_many_ways(head: bytes) -> None:
    """With a mark of their encoding, a declaration, comments, or a prefix."""
    assert type_of(head) == "image/svg+xml"


@pytest.mark.parametrize("tag", [b"", id3(b"TIT2")])
def test_sounds_may_begin_with_notes(tag: bytes) -> None:
    """What is heard begins behind them."""
    assert type_of(mp3(tag)) == "audio/mpeg"


@pytest.mark.parametrize(
    ("data", "name", "message", "hint"),
    [
        (picture(), "a.jpg", "is PNG by its content, and JPEG by its name", "'a.png'"),
        (picture("JPEG"), "a.png", "is JPEG by its content, and PNG by its name", "'a.jpg'"),
        (svg(), "a.txt", "is SVG by its content, and not named so", "'a.svg'"),
        (sound(), "a.png", "is WAV: expected PNG, JPEG, WebP or SVG", "save it as PNG"),
        (b"GIF89a" + bytes(20), "a.gif", "is a GIF: expected", "save it as PNG"),
        (b"GIF89a" + bytes(20), "a.png", "is a GIF: expected", "save it as PNG"),
        (b"%PDF-1.7", "a.pdf", "is a PDF", "save it as"),
        (b"\0\0\0\x18ftypheic", "a.heic", "MPEG-4, such as HEIC", "save it as"),
        (b"\x1f\x8b\x08", "a.svgz", "is compressed", "save it as"),
        (b"<html><body>svg</body></html>", "a.svg", "is of no known type", "save it as"),
        (b"", "a.png", "is empty", "save it as"),
        ("<svg/>".encode("utf-16"), "a.svg", "is text in UTF-16", "save it as"),
    ],
)
def test_what_is_no_picture_is_told(data: bytes, name: str, message: str, hint: str) -> None:
    """With what it is, and what to do."""
    with pytest.raises(Unfit) as caught:
        identify(data, name, PICTURES)
    assert message in caught.value.message
    assert hint in caught.value.hint
