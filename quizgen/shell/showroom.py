"""Pictures and sounds of a quiz as files that can be opened, and drawn where a terminal can.

The files stand in the user's cache, cleaned, whether their pack is a folder, an archive or
bundled: so what is opened is what was checked, what is asked for is marked in it, and its name,
a digest, tells no answer, as a pack's own files often do.
"""

from base64 import b64encode
from collections.abc import Callable, Mapping
from hashlib import sha256

from quizgen.media.content import SVG, suffix_of
from quizgen.media.marking import as_png, draw_marks
from quizgen.media.opening import open_medium
from quizgen.media.raster import fit
from quizgen.media.record import Medium, Picture
from quizgen.media.store import LARGEST
from quizgen.problem import PackError
from quizgen.shell.cache import Cache, find_place
from quizgen.shell.streams import remark

MOST_FILES = 500
"""How many files are kept; the oldest make room."""

DRAWN = 480
"""The longest side of a picture in a terminal, in pixels."""

_DIGITS = 24
_CHUNK = 4096
"""So much of a picture is sent to a terminal at once, as kitty's protocol wants it."""

Protocol = Callable[[bytes], str]


class CachedShowroom:
    """Pictures and sounds in a cache.

    Args:
        cache: Where they are kept; None where there is no place for them.
        protocol: Writes a PNG as what makes the terminal show it; None where nothing does.
    """

    def __init__(self, cache: Cache | None, protocol: Protocol | None = None) -> None:
        self._cache = cache
        self._protocol = protocol

    def file_of(self, medium: Medium) -> str:
        """Return the path of a picture or a sound; an empty text where there is none."""
        if self._cache is None:
            return ""
        opened = _open(medium)
        if opened is None:
            return ""
        data, sort = opened
        look = medium.look if isinstance(medium, Picture) else medium.digest
        key = f"{sha256(look.encode()).hexdigest()[:_DIGITS]}{suffix_of(sort)}"
        if self._cache.find(key) != data:
            self._cache.keep(key, data)
        file = self._cache.file_of(key)
        return str(file) if file.is_file() else ""

    def drawing_of(self, picture: Picture) -> str:
        """Return what makes the terminal show a picture; an empty text where nothing does."""
        if self._protocol is None or picture.type == SVG:
            return ""
        opened = _open(picture)
        return self._protocol(as_png(*opened, DRAWN)) if opened else ""


def open_showroom(environment: Mapping[str, str], *, is_screen: bool) -> CachedShowroom:
    """Open a showroom for a quiz.

    Args:
        environment: What the terminal tells of itself.
        is_screen: Whether the quiz is written to a terminal that can do more than add lines.
    """
    place = find_place()
    cache = Cache(place / "shown", MOST_FILES, LARGEST) if place else None
    return CachedShowroom(cache, find_protocol(environment) if is_screen else None)


def find_protocol(environment: Mapping[str, str]) -> Protocol | None:
    """Return how a terminal is made to show a picture, if it tells that it can."""
    term, program = environment.get("TERM", ""), environment.get("TERM_PROGRAM", "")
    if environment.get("TMUX") or environment.get("STY") or term.startswith(("screen", "tmux")):
        return None  # what stands between keeps pictures from the terminal
    if environment.get("KITTY_WINDOW_ID") or term in {"xterm-kitty", "xterm-ghostty"}:
        return kitty
    if program == "ghostty" or environment.get("GHOSTTY_RESOURCES_DIR"):
        return kitty
    return iterm if program in {"iTerm.app", "WezTerm"} else None


def kitty(png: bytes) -> str:
    """Write a PNG by kitty's graphics protocol, in chunks; the terminal answers nothing (q=2)."""
    data = b64encode(png).decode()
    chunks = [data[start : start + _CHUNK] for start in range(0, len(data), _CHUNK)]
    heads = ["a=T,f=100,q=2,", *["q=2,"] * (len(chunks) - 1)]
    last = len(chunks) - 1
    return "".join(
        f"\x1b_G{head}m={int(place < last)};{chunk}\x1b\\"
        for place, (head, chunk) in enumerate(zip(heads, chunks, strict=True))
    )


def iterm(png: bytes) -> str:
    """Write a PNG by the inline images protocol of iTerm2."""
    data = b64encode(png).decode()
    return f"\x1b]1337;File=inline=1;size={len(png)};preserveAspectRatio=1:{data}\x07"


def _open(medium: Medium) -> tuple[bytes, str] | None:
    """Return the bytes of a picture, marked, or of a sound, and their type; None if it is gone."""
    try:
        data = open_medium(medium)
    except PackError as error:
        remark(str(error.problems[0]))
        return None
    if not isinstance(medium, Picture):
        return data, medium.type
    if medium.marked:
        return draw_marks(medium, data)
    return fit(data, medium.type), medium.type
