"""Texts in fields, and what writes lists of them.

Everything in an item is hostile. Besides HTML's own characters, ``[`` is escaped, which
Anki gives a meaning in the middle of text: ``[sound:…]``, ``[latex]``, ``[[type:…]]``.
Braces mean nothing in a field that has no cloze, and the templates keep MathJax out of all but
formulas.
"""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from markupsafe import Markup

from quizgen.exporters.anki import media
from quizgen.exporters.anki.visible import escaped, visible
from quizgen.markup.plain import is_marked, plain
from quizgen.templating.macros import Macros
from quizgen.templating.syntax import BRACES, Syntax
from quizgen.templating.templates import Templates

if TYPE_CHECKING:
    from collections.abc import Callable


def text(words: str) -> Markup:
    """Write a text as HTML that shows it, and what is marked in it, and does nothing else."""
    return Markup(_html(words))  # noqa: S704 - it is escaped


def offered(words: str) -> Markup:
    """Write a text that can be picked: no link or formula in it takes the tap."""
    return Markup(_html(words, is_offered=True))  # noqa: S704 - it is escaped


def compared(words: str) -> Markup:
    """Write what the script reads in place of a text that is shown with marks.

    It takes the first element of this class, which nobody sees, for all that a text says.
    """
    if not is_marked(words):
        return Markup()
    return Markup('<span class="text" hidden>{}</span>').format(text(plain(words)))


def link(url: str) -> str:
    """Return an address that a click may open, or nothing if it is of another kind."""
    return _known(url, frozenset({"http", "https"}))


def reached(url: str) -> str:
    """Return a web or an e-mail address that a click may open, or nothing."""
    return _known(url, frozenset({"http", "https", "mailto"}))


def macros(folder: Path | None) -> Macros:
    """Return the macros that write lists; whatever they print is escaped by `text`.

    Args:
        folder: A user's folder of templates, whose macros go before the bundled ones.

    Raises:
        FormatError: If those are wrong.
    """
    filters: dict[str, Callable[..., object]] = {
        "link": link,
        "offered": offered,
        "compared": compared,
        "shown": media.offered,
    }
    return Templates(Syntax(BRACES, _printed, filters), folder).macros("anki-note.html")


@cache
def bundled() -> Macros:
    """Return the macros that come with quizgen."""
    return macros(None)


def _html(words: str, *, is_offered: bool = False) -> str:
    if not is_marked(words):
        return escaped(words)
    from quizgen.exporters.anki.marked import written

    return written(words, is_offered=is_offered)


def _known(url: str, schemes: frozenset[str]) -> str:
    url = visible(url).strip()
    try:
        known = urlsplit(url).scheme in schemes
    except ValueError:
        known = False
    return url if known else ""


def _printed(value: object) -> Markup:
    return value if isinstance(value, Markup) else text(str(value))
