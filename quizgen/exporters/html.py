"""A handout for a browser: the versions and the answer key, to read or to print.

One file without scripts, which loads nothing, and has the browser keep it so by a policy
(Content Security Policy Level 3), whatever might get in. The browser's own fonts show every script
that the reader's system knows; browsers that know page margin boxes print at the foot
which version a page belongs to. Each version starts a page; whether it starts a sheet
when both sides are printed is up to the browser, so the PDF is the better master.
"""

from quizgen.forms import Edition
from quizgen.items.item import BLANK
from quizgen.languages.catalogue import catalogue_of
from quizgen.languages.conventions import conventions_of
from quizgen.machine.data import folder_of
from quizgen.markup.plain import is_marked, plain
from quizgen.paper.answer_key import answer_key
from quizgen.paper.sheet import sheet_of
from quizgen.paper.texts import texts_of

NAME = "html"
SUFFIX = ".html"
PRINTED = True
TELLS_CHANGES = False


def render(edition: Edition) -> bytes:
    """Write the forms and their answer key as a page; the same edition gives the same bytes.

    Args:
        edition: What to print.
    """
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    environment = Environment(autoescape=True, undefined=StrictUndefined, finalize=_printed)
    # Text that is escaped for CSS has no character left that HTML could mistake.
    environment.filters["css_string"] = lambda text: Markup(css_string(text))  # noqa: S704 -- see above
    environment.filters.update(web_address=web_address, plain=plain)
    words = catalogue_of(edition.language)
    environment.globals.update(_=words.gettext, pgettext=words.pgettext)
    templates = folder_of("quizgen.templates")
    has_marks = any(map(is_marked, texts_of(edition)))
    sheets = ("handout.css", "handout-marked.css") if has_marks else ("handout.css",)
    style = "".join(templates.joinpath(name).read_text("utf-8") for name in sheets)
    page = environment.from_string(templates.joinpath("handout.html").read_text("utf-8")).render(
        title=edition.heading,
        language=edition.language,
        direction=conventions_of(edition.language).direction,
        license=edition.license,
        css=Markup(style),  # noqa: S704 -- our own style sheet
        sheets=[sheet_of(form, words) for form in edition.forms],
        blank=BLANK,
        key=answer_key(edition, words),
    )
    return f"{page}\n".encode()


def _printed(value: object) -> object:
    """Write marked text as HTML; what else there is to print is escaped where it stands."""
    from markupsafe import Markup

    if not isinstance(value, str) or isinstance(value, Markup) or not is_marked(value):
        return value
    from quizgen.markup.carried import tree_of
    from quizgen.markup.html import CLASSES, html_of

    return Markup(html_of(tree_of(value), CLASSES))  # noqa: S704 -- its texts are escaped


def losses(edition: Edition) -> tuple[str, ...]:  # noqa: ARG001 -- the protocol's argument
    """Tell of no loss: a page shows all that can be marked."""
    return ()


def css_string(text: str) -> str:
    """Write a text as a CSS string, all but ASCII letters and digits as escapes.

    See CSS Syntax Level 3, section 4.3.7: a backslash, up to six hexadecimal digits, and
    a space that ends them. So the string can end neither itself nor the style element.
    """
    return '"' + "".join(c if c.isascii() and c.isalnum() else f"\\{ord(c):x} " for c in text) + '"'


def web_address(url: str) -> str:
    """Return an address that is safe to follow; one that is not of the web leads nowhere."""
    return url if url.lower().startswith(("https://", "http://")) else "#"
