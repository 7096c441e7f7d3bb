"""Pictures and sounds in a page, which holds them itself."""

from base64 import b64encode
from collections.abc import Callable, Mapping
from html import escape
from pathlib import PurePath
from typing import TYPE_CHECKING

from quizgen.languages.catalogue import Catalogue
from quizgen.media.record import Medium, Picture
from quizgen.problem import did_you_mean
from quizgen.templating.folder import PICTURES

if TYPE_CHECKING:
    from markupsafe import Markup

ROOMS = {"stem": (15, 1_200), "option": (8, 800), "entry": (4, 240), "revealed": (10, 800)}
"""How high pictures may be in their places, in the size of the text around them, and how many
pixels their longer side has at the most."""


def exhibitor(words: Catalogue) -> Callable[[Medium, str], "Markup"]:
    """Return what writes pictures and sounds in their places, and reads each file once.

    Args:
        words: The words of the page's language.
    """
    from markupsafe import Markup

    from quizgen.media.element import element
    from quizgen.media.opening import open_medium
    from quizgen.media.raster import fit
    from quizgen.paper.pointing import words_for

    opened: dict[str, bytes] = {}
    addresses: dict[tuple[str, int], str] = {}

    def address(medium: Medium, pixels: int) -> str:
        place = medium.digest, pixels
        if medium.digest not in opened:
            opened[medium.digest] = open_medium(medium)
        if place not in addresses:
            data = fit(opened[medium.digest], medium.type, pixels)
            addresses[place] = _address(data, medium.type)
        return addresses[place]

    def shown(medium: Medium, place: str) -> Markup:
        high, pixels = ROOMS[place]
        if isinstance(medium, Picture):
            alt = escape(words_for(medium, words))
            written = element(medium, address(medium, pixels), alt, high)
            return Markup(written)  # noqa: S704 -- what is said of it is escaped
        told = "said" if medium.alt else "unsaid"
        return Markup(
            '<span class="sound"><audio controls src="{}" aria-label="{}"></audio>'
            '<span class="{}">♪ {}</span></span>'
        ).format(address(medium, pixels), medium.alt, told, medium.alt)

    return shown


def pictures_beside(pictures: Mapping[str, bytes]) -> Callable[[str], str]:
    """Return what gives a picture beside a user's templates as an address that holds it all.

    Args:
        pictures: The pictures by the names of their files.
    """

    def picture(name: str) -> str:
        if name not in pictures:
            hint = did_you_mean(str(name), pictures) or "put it there"
            message = f"no picture {name!r} stands beside the templates; {hint}"
            raise ValueError(message)
        return _address(pictures[name], PICTURES[PurePath(name).suffix.lower()])

    return picture


def _address(data: bytes, sort: str) -> str:
    return f"data:{sort};base64,{b64encode(data).decode()}"
