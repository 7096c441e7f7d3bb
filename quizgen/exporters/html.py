"""A handout for a browser: the versions and the answer key, to read or to print.

One file without scripts, which loads nothing, and has the browser keep it so by a policy
(Content Security Policy Level 3), whatever might get in. The browser's own fonts show every script
that the reader's system knows; browsers that know page margin boxes print at the foot
which version a page belongs to. Each version starts a page; whether it starts a sheet
when both sides are printed is up to the browser, so the PDF is the better master. Pictures and
sounds are in the page itself.
"""

from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from html import escape
from pathlib import PurePath
from typing import TYPE_CHECKING

from quizgen.forms import Edition
from quizgen.items.item import BLANK
from quizgen.languages.catalogue import Catalogue, catalogue_of
from quizgen.languages.conventions import conventions_of
from quizgen.markup.address import is_of_web
from quizgen.markup.plain import is_marked, plain
from quizgen.media.record import Medium, Picture, Sound
from quizgen.paper.answer_key import answer_key, answer_keys
from quizgen.paper.document import PRINTED as PRINTED_DOCUMENTS
from quizgen.paper.document import Document
from quizgen.paper.pile import lay_pile
from quizgen.paper.setting import PLAIN, Setting
from quizgen.problem import did_you_mean
from quizgen.templating.folder import PICTURES, read_pictures
from quizgen.templating.syntax import BRACES, Syntax
from quizgen.templating.templates import Templates, read_template

if TYPE_CHECKING:
    from markupsafe import Markup

NAME = "html"
SUFFIX = ".html"
PRINTED = True
USUAL = True
DOCUMENTS: tuple[Document, ...] = PRINTED_DOCUMENTS
TELLS_CHANGES = False
TELLS_FILES = False

ROOMS = {"stem": (15, 1_200), "option": (8, 800), "entry": (4, 240), "revealed": (10, 800)}
"""How high pictures may be in their places, in the size of the text around them, and how many
pixels their longer side has at the most."""


def render(
    edition: Edition, document: Document = Document.FORMS, setting: Setting = PLAIN
) -> bytes:
    """Write a file of an edition as a page; the same edition gives the same bytes.

    Args:
        edition: What to print.
        document: Which file of it.
        setting: How pages are set.

    Raises:
        FormatError: If a template of the user's own is wrong.
        PackError: If a picture or a sound is not what it was when its pack was read.
    """
    from markupsafe import Markup

    templates = Templates(_syntax(), setting.templates)
    words = catalogue_of(edition.language)
    media = _media_of(edition)
    pictures = read_pictures(setting.templates) if setting.templates else {}
    sheets = ["handout.css"]
    sheets += ["handout-marked.css"] if _is_marked(edition) else []
    sheets += ["handout-media.css"] if media else []
    style = "".join(read_template(name, setting.templates) for name in sheets)
    given = {
        "_": words.gettext,
        "pgettext": words.pgettext,
        "title": edition.heading,
        "school": edition.school,
        "instructions": edition.instructions,
        "setting": setting,
        "language": edition.language,
        "direction": conventions_of(edition.language).direction,
        "license": edition.license,
        "css": Markup(style),  # noqa: S704 -- our own style sheet, or the user's
        "blank": BLANK,
        "loads": _loads(media, pictures),
        "picture": _picture(pictures),
        "shown": _shown(words) if media else None,
    }
    page = templates.render(f"{document.value}.html", given | _content(edition, document, words))
    return f"{page}\n".encode()


@cache
def _syntax() -> Syntax:
    """Return how templates of pages are written: what they print is escaped for HTML."""
    from markupsafe import Markup

    filters = {
        # Text that is escaped for CSS has no character left that HTML could mistake.
        "css_string": lambda text: Markup(css_string(text)),  # noqa: S704 -- see above
        "web_address": web_address,
        "plain": plain,
    }
    return Syntax(BRACES, _printed, filters)


def _content(edition: Edition, document: Document, words: Catalogue) -> dict[str, object]:
    """Return what a file says, under the names by which its template asks for it."""
    match document:
        case Document.FORMS:
            pile = lay_pile(edition, words)
            return {"pile": pile, "headings": [copy.banner.mark for copy in pile]}
        case Document.KEY:
            key = answer_key(edition, words)
            return {"key": key, "headings": [key.heading]}
        case Document.ANSWERS:
            keys = answer_keys(edition, words)
            return {"keys": keys, "headings": [key.heading for key in keys]}
        case Document.DECK:
            return {}


def _printed(value: object) -> object:
    """Write marked text as HTML; what else there is to print is escaped where it stands."""
    from markupsafe import Markup

    if not isinstance(value, str) or isinstance(value, Markup) or not is_marked(value):
        return value
    from quizgen.markup.carried import tree_of
    from quizgen.markup.web.html import CLASSES, html_of

    return Markup(html_of(tree_of(value), CLASSES))  # noqa: S704 -- its texts are escaped


def losses(
    edition: Edition,
    content: bytes,  # noqa: ARG001 -- the protocol's argument
) -> tuple[str, ...]:
    """Tell which sounds leave nothing on paper when the page is printed.

    A page shows all that can be marked.
    """
    told = "heard on the screen alone; where the page is printed, its `alt` would stand for it"
    return tuple(
        f"{medium.location}: {medium.file!r} is {told}, and it has none"
        for medium in _media_of(edition)
        if isinstance(medium, Sound) and not medium.alt
    )


def _media_of(edition: Edition) -> tuple[Medium, ...]:
    """Return all that the forms show and let hear, each once."""
    media = (medium for item in edition.asked for medium in item.media)
    return tuple({medium.digest: medium for medium in media}.values())


def _is_marked(edition: Edition) -> bool:
    return any(is_marked(text) for item in edition.asked for text in item.texts)


def _loads(media: Iterable[Medium], pictures: Mapping[str, bytes]) -> str:
    """Say what the page's policy lets it load: what it has in itself."""
    sorts = {type(medium) for medium in media}
    images = "; img-src data:" if Picture in sorts or pictures else ""
    return images + ("; media-src data:" if Sound in sorts else "")


def _picture(pictures: Mapping[str, bytes]) -> Callable[[str], str]:
    """Return what gives a picture beside the templates as an address that holds it all."""

    def picture(name: str) -> str:
        if name not in pictures:
            hint = did_you_mean(str(name), pictures) or "put it there"
            message = f"no picture {name!r} stands beside the templates; {hint}"
            raise ValueError(message)
        sort = PICTURES[PurePath(name).suffix.lower()]
        return f"data:{sort};base64,{b64encode(pictures[name]).decode()}"

    return picture


def _shown(words: Catalogue) -> Callable[[Medium, str], "Markup"]:
    """Return what writes pictures and sounds in their places, and reads each file once."""
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
            data = b64encode(fit(opened[medium.digest], medium.type, pixels)).decode()
            addresses[place] = f"data:{medium.type};base64,{data}"
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


def css_string(text: str) -> str:
    """Write a text as a CSS string, all but ASCII letters and digits as escapes.

    See CSS Syntax Level 3, section 4.3.7: a backslash, up to six hexadecimal digits, and
    a space that ends them. So the string can end neither itself nor the style element.
    """
    return '"' + "".join(c if c.isascii() and c.isalnum() else f"\\{ord(c):x} " for c in text) + '"'


def web_address(url: str) -> str:
    """Return an address that is safe to follow; one that is not of the web leads nowhere."""
    return url if is_of_web(url) else "#"
