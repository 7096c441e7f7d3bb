"""Why Typst cannot print an edition, in words that tell what to do."""

import re
from collections.abc import Iterator
from itertools import chain

from quizgen.exporters.pdf.plates import pictures_of
from quizgen.forms import Edition
from quizgen.items.item import Item
from quizgen.machine.pattern import pattern
from quizgen.markup.plain import plain
from quizgen.media.content import SVG

MOST_NAMED = 8
"""How many characters that cannot be printed an error names."""

UNPRINTABLE = pattern(r'PDF/UA-1 error: the text (?:contains the disallowed codepoint )?`"(.+?)"`')
"""What Typst says of a text for which no font has a glyph."""

_UNDRAWN = pattern(r"failed to (?:decode image|parse SVG) \((.*?)\s*\)", re.DOTALL)
"""What it says of a picture that others can show."""


def reason_of(diagnostic: str, edition: Edition) -> str:
    """Tell why an edition cannot be printed; an empty text where that is none of its doing.

    Args:
        diagnostic: What Typst says.
        edition: What was to be printed.
    """
    if lacking := unprintable(diagnostic):
        return _cannot_print(lacking, edition)
    if undrawn := _UNDRAWN.search(diagnostic):
        return (
            f"one of its pictures cannot be printed ({undrawn[1]}): save it again as PNG, or "
            "print the HTML handout instead: --to html"
        )
    return ""


def unprintable(diagnostic: str) -> tuple[str, ...]:
    """Read from Typst's errors which characters no font can show, each once."""
    found = (
        re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), text)
        for text in UNPRINTABLE.findall(diagnostic)
    )
    return tuple(dict.fromkeys("".join(found)))


def _cannot_print(characters: tuple[str, ...], edition: Edition) -> str:
    from quizgen.media.opening import open_medium

    named = ", ".join(_name(character) for character in characters[:MOST_NAMED])
    if len(characters) > MOST_NAMED:
        named += f" and {len(characters) - MOST_NAMED} more"
    places = (
        f"{item.location}: "
        for item in edition.asked
        if any(
            character in text or character in plain(text)
            for text in texts_of(item)
            for character in characters
        )
    )
    drawings = (
        f"{picture.location}: in the drawing {picture.file!r}, "
        for picture in pictures_of(edition)
        if picture.type == SVG
        and any(character in open_medium(picture).decode() for character in characters)
    )
    return (
        f"{next(chain(places, drawings), '')}the fonts of the PDF cannot show {named}: "
        "name a font that has them, with --font, or print the HTML handout instead: --to html"
    )


def texts_of(item: Item) -> Iterator[str]:
    """Yield all texts of an item that are printed."""
    yield from item.texts
    for source in item.sources:
        yield from (source.place, source.quote, source.url)
    for medium in item.media:
        yield from (medium.alt, medium.credit, medium.license, medium.source)


def _name(character: str) -> str:
    code = f"U+{ord(character):04X}"
    return f"{character} ({code})" if character.isprintable() else code
