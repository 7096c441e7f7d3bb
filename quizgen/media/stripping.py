"""Pictures without what is no picture: where they were taken, by whom, and what was noted.

Pixels are not touched. What is kept is what tells how they are to be shown: sizes, palettes,
transparency, and profiles of colour.
"""

from collections.abc import Iterable, Iterator

from quizgen.media.flaw import Unfit

_PNG_HEAD = 8
_PNG_KEPT = frozenset(
    b"IHDR PLTE tRNS IDAT IEND gAMA cHRM sRGB iCCP cICP sBIT bKGD hIST pHYs".split()
)
_WEBP_KEPT = frozenset((b"VP8X", b"ICCP", b"ALPH", b"VP8 ", b"VP8L"))
_WEBP_NOTES = 0b1100
"""The flags of a WebP that tell of EXIF and XMP."""

_STANDALONE = frozenset((0x01, *range(0xD0, 0xD9)))
_START, _SCAN, _END, _COMMENT = 0xD8, 0xDA, 0xD9, 0xFE
_JFIF_HEAD = 14
"""So much of a JFIF header tells how pixels are shown; what follows is a small picture."""


def strip_png(data: bytes) -> bytes:
    """Return a PNG without notes, EXIF, times and further frames.

    Raises:
        Unfit: If it is cut off.
    """
    kept = [data[:_PNG_HEAD]]
    place = _PNG_HEAD
    while place < len(data):
        size = int.from_bytes(data[place : place + 4], "big")
        name, end = data[place + 4 : place + 8], place + 12 + size
        if end > len(data):
            break
        if name in _PNG_KEPT:
            kept.append(data[place:end])
        if name == b"IEND":
            return b"".join(kept)
        place = end
    raise _cut_off()


def strip_webp(data: bytes) -> bytes:
    """Return a WebP without EXIF and XMP.

    Raises:
        Unfit: If it is cut off, or moves.
    """
    kept: list[tuple[bytes, bytes]] = []
    for name, body in chunks(data):
        if name == b"ANIM":
            raise Unfit(
                message="it is animated, and paper does not move", hint="save one of its frames"
            )
        if name in _WEBP_KEPT:
            flags = bytes([body[0] & ~_WEBP_NOTES]) if name == b"VP8X" and body else b""
            kept.append((name, flags + body[len(flags) :]))
    return riff(b"WEBP", kept)


def chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the names and the bodies of the chunks of a RIFF file.

    Raises:
        Unfit: If it is cut off.
    """
    place, last = 12, min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    while place + 8 <= last:
        size = int.from_bytes(data[place + 4 : place + 8], "little")
        if place + 8 + size > len(data):
            raise _cut_off()
        yield data[place : place + 4], data[place + 8 : place + 8 + size]
        place += 8 + size + size % 2


def riff(form: bytes, parts: Iterable[tuple[bytes, bytes]]) -> bytes:
    """Write a RIFF file of a form, with the names and the bodies of its chunks."""
    whole = form + b"".join(
        name + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) % 2)
        for name, body in parts
    )
    return b"RIFF" + len(whole).to_bytes(4, "little") + whole


def strip_jpeg(data: bytes) -> bytes:
    """Return a JPEG without EXIF, XMP, comments, small pictures, and what follows its end.

    Raises:
        Unfit: If it is cut off.
    """
    kept = [data[:2]]
    place = 2
    while place + 1 < len(data):
        if data[place] != 0xFF:  # noqa: PLR2004 -- what begins a marker
            raise Unfit(message="it is damaged", hint="save it again")
        marker = data[place + 1]
        if marker == 0xFF:  # noqa: PLR2004 -- what fills up before a marker
            place += 1
            continue
        if marker == _END:
            return b"".join([*kept, data[place : place + 2]])
        if marker in _STANDALONE:
            kept.append(data[place : place + 2])
            place += 2
            continue
        end = place + 2 + int.from_bytes(data[place + 2 : place + 4], "big")
        if end > len(data) or end < place + 4:
            break
        kept.append(_segment(marker, data[place + 4 : end]))
        if marker == _SCAN:
            scanned = _end_of_scan(data, end)
            kept.append(data[end:scanned])
            end = scanned
        place = end
    raise _cut_off()


def _segment(marker: int, body: bytes) -> bytes:
    """Write a segment of a JPEG again, if it tells how to show it."""
    if marker == 0xE0 and body.startswith(b"JFIF\0"):  # noqa: PLR2004 -- the marker of applications
        body = body[: _JFIF_HEAD - 2] + b"\0\0"
    elif marker == _COMMENT or (
        marker & 0xF0 == 0xE0  # noqa: PLR2004 -- likewise
        and not (marker == 0xE2 and body.startswith(b"ICC_PROFILE\0"))  # noqa: PLR2004 -- likewise
        and not (marker == 0xEE and body.startswith(b"Adobe"))  # noqa: PLR2004 -- likewise
    ):
        return b""
    return bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2, "big") + body


def _end_of_scan(data: bytes, place: int) -> int:
    """Find the marker that ends the pixels of a JPEG which begin at a place."""
    while (place := data.find(b"\xff", place)) >= 0 and place + 1 < len(data):
        following = data[place + 1]
        if following and not 0xD0 <= following <= 0xD7 and following != 0xFF:  # noqa: PLR2004 -- restarts
            return place
        place += 1 if following == 0xFF else 2  # noqa: PLR2004 -- what fills up
    raise _cut_off()


def _cut_off() -> Unfit:
    return Unfit(
        message="it ends before it is complete, or is damaged", hint="copy or save it again"
    )
