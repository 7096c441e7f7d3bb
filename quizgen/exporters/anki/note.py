"""An item as a note: its fields in HTML, and its tags.

Everything in an item is hostile. Besides HTML's own characters, ``[`` is escaped, which
Anki gives a meaning in the middle of text: ``[sound:…]``, ``[latex]``, ``[[type:…]]``.
Braces mean nothing in a field, and the templates keep MathJax out of all but formulas.
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from markupsafe import Markup

from quizgen.exporters.anki import media
from quizgen.exporters.anki.notetype import FIELDS
from quizgen.exporters.anki.orders import front_order, shown_orders
from quizgen.exporters.anki.visible import escaped, visible
from quizgen.items.item import Item, Response
from quizgen.languages.catalogue import Catalogue, catalogue_of
from quizgen.machine.pattern import pattern
from quizgen.marking.spellings import spellings_of
from quizgen.markup.plain import is_marked, plain
from quizgen.paper.credits import credit
from quizgen.paper.lines import lines_of
from quizgen.templating.macros import Macros
from quizgen.templating.syntax import BRACES, Syntax
from quizgen.templating.templates import Templates

if TYPE_CHECKING:
    from collections.abc import Callable

BREAKS_TAGS = pattern(r'[\s"]+')
"""What Anki splits tags at (spaces, U+3000) or does not allow in them."""


def fields(item: Item, language: str, lists: Macros | None = None) -> list[str]:
    """Fill the note type's fields for an item; the first of them is its id.

    Args:
        item: An item of any kind.
        language: A BCP 47 tag such as ``en``.
        lists: What writes lists, if not the bundled macros do.
    """
    lists = lists or _bundled()
    words, credits_ = catalogue_of(language), credit(item.media)
    filled = {
        "Item": text(item.id),
        "Stem": Markup("<br>").join(map(text, lines_of(item.stem))) + media.under(item, words),
        "Answer": text(plain("; ".join(item.answers))),
        "Statement": text(_statement(item)) + media.revealed(item, words),
        "Sources": lists.write("sources", item, credits_, words)
        if item.sources or credits_
        else "",
        "Language": text(language),
        "Task": text(_task(item.response, words)),
        **_response(item, lists),
    }
    return [str(filled.get(name, "")) for name in FIELDS]


def tags(item: Item) -> list[str]:
    """Return ``quizgen::pack::topic`` for each topic, or ``quizgen::pack`` without any.

    Anki makes a tree of tags at ``::``, so that a part of a name must not contain it.
    """
    names = [["quizgen", item.pack, topic] for topic in item.topics] or [["quizgen", item.pack]]
    spelt = ["::".join(filter(None, map(_tag_part, name))) for name in names]
    return list(dict.fromkeys(spelt))


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
    url = visible(url).strip()
    try:
        known = urlsplit(url).scheme in {"http", "https"}
    except ValueError:
        known = False
    return url if known else ""


def _html(words: str, *, is_offered: bool = False) -> str:
    if not is_marked(words):
        return escaped(words)
    from quizgen.exporters.anki.marked import written

    return written(words, is_offered=is_offered)


def _response(item: Item, lists: Macros) -> dict[str, str]:
    """Fill the fields that depend on what a student does to answer."""
    match item.response:
        case Response.PICK_ONE | Response.PICK_SEVERAL:
            return {
                "Options": lists.write("options", item),
                "Solution": lists.write("solution", item),
            }
        case Response.TYPE:
            return {
                "Typed": text(plain("".join(item.answers))),
                "Solution": lists.write("wordings", item, _also(item)),
            }
        case Response.MATCH:
            shown = front_order(item)
            matched = {prompt.key for prompt in item.prompts}
            rest = [option for at, option in enumerate(item.options) if at not in matched]
            return {
                "Prompts": lists.write("prompts", item),
                "Options": lists.write("choices", item, shown),
                "Solution": lists.write("matches", item, shown, rest),
            }
        case Response.ORDER:
            shown = front_order(item)
            orders = " ".join(
                ",".join(str(shown.index(option)) for option in order)
                for order in shown_orders(item)
            )
            return {
                "Options": lists.write("choices", item, shown, orders),
                "Solution": lists.write("sequence", item, shown),
            }
        case Response.WRITE:
            return {"Solution": lists.write("model", item)}


def _also(item: Item) -> str:
    """Write what a number or date may be typed as besides, for the script; nothing for a name."""
    also = spellings_of(item.expected) if item.expected is not None else ()
    return json.dumps(also, ensure_ascii=False) if also else ""


def is_spelled(item: Item) -> bool:
    """Tell whether a note has what a number or date may be typed as besides."""
    return item.response is Response.TYPE and item.expected is not None


def _task(response: Response, words: Catalogue) -> str:
    """Say what to do, or nothing where the stem and the look of the card tell."""
    if response is Response.PICK_SEVERAL:
        return words.gettext("Choose every right answer.")
    if response is Response.MATCH:
        return words.gettext("There are more options than you need.")
    if response is Response.WRITE:
        return words.gettext("Answer in your own words, and judge for yourself: it is not graded.")
    return ""


def _statement(item: Item) -> str:
    """Return the statement and what the curator adds to it.

    A statement that is made of sentences that stand beside the options is left out.
    """
    return " ".join(filter(None, (_sentence(item), item.why)))


def _sentence(item: Item) -> str:
    if item.response in {Response.PICK_ONE, Response.TYPE}:
        return item.statement
    rest = item.statement
    reasons = [entry.why for entry in item.prompts] + [entry.why for entry in item.options]
    for why in reasons:
        rest = rest.replace(why, "")
    return item.statement if rest.strip() else ""


def _tag_part(name: str) -> str:
    return re.sub(":{2,}", ":", BREAKS_TAGS.sub("_", visible(name)).strip("_")).strip(":")


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


def _printed(value: object) -> Markup:
    return value if isinstance(value, Markup) else text(str(value))


@cache
def _bundled() -> Macros:
    return macros(None)
