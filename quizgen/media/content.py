"""What a file is, told by its content: a name says only what somebody called it."""

from pathlib import PurePosixPath

from quizgen.machine.pattern import pattern
from quizgen.media.flaw import Unfit

PNG, JPEG, WEBP, SVG = "image/png", "image/jpeg", "image/webp", "image/svg+xml"
MP3, OGG, WAV = "audio/mpeg", "audio/ogg", "audio/wav"

PICTURES = {PNG: "PNG", JPEG: "JPEG", WEBP: "WebP", SVG: "SVG"}
SOUNDS = {MP3: "MP3", OGG: "OGG", WAV: "WAV"}

SUFFIXES = {
    ".png": PNG,
    ".jpg": JPEG,
    ".jpeg": JPEG,
    ".webp": WEBP,
    ".svg": SVG,
    ".mp3": MP3,
    ".ogg": OGG,
    ".oga": OGG,
    ".opus": OGG,
    ".wav": WAV,
}
"""What a name's end says that a file is."""

_MARKS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", PNG),
    (0, b"\xff\xd8\xff", JPEG),
    (8, b"WEBP", WEBP),
    (8, b"WAVE", WAV),
    (0, b"OggS", OGG),
    (0, b"ID3", MP3),
    (0, b"GIF8", "a GIF"),
    (0, b"BM", "a bitmap of Windows"),
    (0, b"II*\0", "a TIFF"),
    (0, b"MM\0*", "a TIFF"),
    (0, b"%PDF", "a PDF"),
    (0, b"\x1f\x8b", "compressed"),
    (0, b"PK\x03\x04", "an archive"),
    (0, b"fLaC", "a FLAC"),
    (4, b"ftyp", "in a format of MPEG-4, such as HEIC, AVIF, MP4 or M4A"),
    (0, b"\x1aE\xdf\xa3", "a WebM or Matroska"),
)
"""Where files of a sort have some bytes, and what the sort is; in words if it is not taken."""

_HEAD = 4096
"""So many bytes may stand before the root of a drawing, in comments and declarations."""

_ROOT = pattern(r"<(?:[A-Za-z][\w.-]*:)?svg[\s/>]")
_FRAME = pattern(r"\xff[\xe2\xe3\xf2\xf3\xfa\xfb][^\xf0-\xff]")
"""The head of a frame of MPEG audio, layer III."""


def suffix_of(sort: str) -> str:
    """Return the usual end of the name of a file of a media type, with its dot."""
    return next(end for end, of in SUFFIXES.items() if of == sort)


def type_of(data: bytes) -> str:
    """Return what a file is, as a media type; in words, if it is no type that is taken."""
    for place, mark, sort in _MARKS:
        if data.startswith(mark, place) and (place != 8 or data.startswith(b"RIFF")):  # noqa: PLR2004 -- behind the head of a RIFF
            return sort
    head = data[:_HEAD].decode("latin-1")
    if _FRAME.match(head):
        return MP3
    plain = head.removeprefix("\xef\xbb\xbf").lstrip(" \t\r\n")
    if plain.startswith("<") and _ROOT.search(plain):
        return SVG
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "text in UTF-16"
    return "" if data else "empty"


def identify(data: bytes, name: str, taken: dict[str, str]) -> str:
    """Return the media type of a file, which its name must not deny.

    Args:
        data: What it holds.
        name: What it is called.
        taken: The types that are taken, with their names.

    Raises:
        Unfit: If it is of another type, or its name says that it is.
    """
    *others, last = taken.values()
    wanted = f"{', '.join(others)} or {last}"
    sort, called = type_of(data), SUFFIXES.get(PurePosixPath(name).suffix.lower(), "")
    if sort not in taken:
        known = PICTURES | SOUNDS
        is_so = known.get(sort, sort)
        is_so = f"is {is_so}" if is_so else "is of no known type, or damaged"
        message = f"{name!r} {is_so}: expected {wanted}"
        raise Unfit(message=message, hint=f"save it as {wanted}")
    if called != sort:
        proper = PurePosixPath(name).with_suffix(suffix_of(sort)).name
        told = f"{(PICTURES | SOUNDS)[called]} by its name" if called else "not named so"
        message = f"{name!r} is {taken[sort]} by its content, and {told}"
        raise Unfit(message=message, hint=f"rename it, here and in its folder: {proper!r}")
    return sort
