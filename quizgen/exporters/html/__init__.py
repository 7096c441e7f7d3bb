"""A handout for a browser, to read or to print: the versions, the answer key, or students' keys.

One file without scripts, which loads nothing, and has the browser keep it so by a policy
(Content Security Policy Level 3), whatever might get in. The browser's own fonts show every script
that the reader's system knows; browsers that know page margin boxes print at the foot
which version a page belongs to, and which page of it this is. Each version starts a page; whether
it starts a sheet when both sides are printed is up to the browser, so the PDF is the better
master. Pictures and sounds are in the page itself.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from quizgen.exporters.html.captions import Captions, way
from quizgen.exporters.html.escapes import css_string, printed, web_address
from quizgen.exporters.html.exhibits import exhibitor, pictures_beside
from quizgen.exporters.html.flowing import flows_in
from quizgen.exporters.html.sections import sections_of
from quizgen.forms import Edition
from quizgen.items.item import BLANK
from quizgen.languages.catalogue import Catalogue, catalogue_of
from quizgen.languages.conventions import conventions_of
from quizgen.markup.plain import is_marked, plain
from quizgen.media.record import Medium, Picture, Sound
from quizgen.paper.answer_key import answer_key, answer_keys
from quizgen.paper.copies.pile import lay_pile
from quizgen.paper.document import PRINTED as PRINTED_DOCUMENTS
from quizgen.paper.document import Document
from quizgen.paper.setting import PLAIN, Setting
from quizgen.templating.folder import read_pictures
from quizgen.templating.syntax import BRACES, Syntax
from quizgen.templating.templates import Templates, read_template

NAME = "html"
SUFFIX = ".html"
PRINTED = True
USUAL = True
DOCUMENTS: tuple[Document, ...] = PRINTED_DOCUMENTS
TELLS_CHANGES = False
TELLS_FILES = False
HAS_ANSWER_SHEETS = False


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
    direction = conventions_of(edition.language).direction
    captions = Captions(words, edition.language)
    media = _media_of(edition)
    pictures = read_pictures(setting.templates) if setting.templates else {}
    sheets = ["handout.css"]
    sheets += ["handout-marked.css"] if _is_marked(edition) else []
    sheets += ["handout-media.css"] if media else []
    style = "".join(read_template(name, setting.templates) for name in sheets)
    given = {
        "_": captions.gettext,
        "pgettext": words.pgettext,
        "said": captions.said,
        "own": captions.own,
        "points": captions.points,
        "title": edition.heading,
        "school": edition.school,
        "instructions": edition.instructions,
        "setting": setting,
        "language": edition.language,
        "direction": direction,
        "way": lambda *texts: way(texts, direction),
        "license": edition.license,
        "css": Markup(style),  # noqa: S704 -- our own style sheet, or the user's
        "blank": BLANK,
        "flows": flows_in(setting),
        "loads": _loads(media, pictures),
        "picture": pictures_beside(pictures),
        "shown": exhibitor(words) if media else None,
    }
    content = _content(edition, document, words, captions)
    return f"{templates.render(f'{document.value}.html', given | content)}\n".encode()


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
    return Syntax(BRACES, printed, filters)


def _content(
    edition: Edition, document: Document, words: Catalogue, captions: Captions
) -> dict[str, object]:
    """Return what a file says, under the names by which its template asks for it."""
    content: dict[str, object]
    name = ""
    match document:
        case Document.FORMS:
            pile = lay_pile(edition, words)
            content = {"pile": pile}
            named = [(copy.banner.mark, copy.banner.name) for copy in pile]
        case Document.KEY:
            key = answer_key(edition, words)
            content = {"key": key}
            named = [(key.heading, "")]
            name = key.heading
        case Document.ANSWERS:
            keys = answer_keys(edition, words)
            content = {"keys": keys}
            named = [(key.heading, "") for key in keys]
            name = words.gettext("Answers and reasons")
        case Document.DECK:
            return {}
    return content | {"sections": sections_of(named, words, captions), "name": name}


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
