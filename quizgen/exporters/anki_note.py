"""An item as a note: its fields in HTML, and its tags.

Everything in an item is hostile. Besides HTML's own characters, ``[`` is escaped, which
Anki gives a meaning in the middle of text: ``[sound:…]``, ``[latex]``, ``[[type:…]]``.
Braces mean nothing in a field, and the templates keep MathJax out.
"""

import re
from functools import cache
from html import escape
from importlib.resources import files
from urllib.parse import urlsplit

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template
from markupsafe import Markup

from quizgen.exporters.anki_notetype import FIELDS
from quizgen.items.item import Item

UNPRINTABLE = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0))),
    **dict.fromkeys(map(ord, "\t\n\r"), " "),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}
"""Control characters: Anki splits fields at one (U+001F) and ends them at another (NUL).
Half a character (a lone surrogate) cannot be written at all."""

BREAKS_TAGS = re.compile(r'[\s"]+')
"""What Anki splits tags at (spaces, U+3000) or does not allow in them."""


def fields(item: Item, language: str) -> list[str]:
    """Fill the note type's fields for an item.

    Args:
        item: A multiple-choice item.
        language: A BCP 47 tag such as ``en``.
    """
    lists = _template().module
    filled = {
        "Item": text(item.id),
        "Stem": text(item.stem),
        "Options": lists.options(item),  # type: ignore[attr-defined]  # a macro
        "Solution": lists.solution(item),  # type: ignore[attr-defined]  # a macro
        "Answer": text(item.key.text),
        "Statement": text(item.statement),
        "Sources": lists.sources(item) if item.sources else "",  # type: ignore[attr-defined]
        "Language": text(language),
    }
    return [str(filled.get(name, "")) for name in FIELDS]


def tags(item: Item) -> list[str]:
    """Return ``quizgen::pack::topic`` for each topic, or ``quizgen::pack`` without any.

    Anki makes a tree of tags at ``::``, so that a part of a name must not contain it.
    """
    names = [["quizgen", item.pack, topic] for topic in item.topics] or [["quizgen", item.pack]]
    spelt = ["::".join(filter(None, map(_tag_part, name))) for name in names]
    return list(dict.fromkeys(spelt))


def plain(words: str) -> str:
    """Leave out of a text what nobody can see."""
    return words if words.isprintable() else words.translate(UNPRINTABLE)


def text(words: str) -> Markup:
    """Write a text as HTML that shows it and does nothing else."""
    return Markup(escape(plain(words)).replace("[", "&#91;"))  # noqa: S704 - it is escaped


def link(url: str) -> str:
    """Return an address that a click may open, or nothing if it is of another kind."""
    url = plain(url).strip()
    try:
        known = urlsplit(url).scheme in {"http", "https"}
    except ValueError:
        known = False
    return url if known else ""


def _tag_part(name: str) -> str:
    return re.sub(":{2,}", ":", BREAKS_TAGS.sub("_", plain(name)).strip("_")).strip(":")


@cache
def _template() -> Template:
    """Load the macros that write lists; whatever they print is escaped by `text`."""
    environment = Environment(
        loader=FunctionLoader(
            lambda name: files("quizgen.templates").joinpath(name).read_text("utf-8")
        ),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=lambda value: value if isinstance(value, Markup) else text(str(value)),
    )
    environment.filters["link"] = link
    return environment.get_template("anki-note.html")
