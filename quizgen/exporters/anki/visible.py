"""Text in a field, of which nobody sees more than it says."""

from html import escape

UNPRINTABLE = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0))),
    **dict.fromkeys(map(ord, "\t\n\r"), " "),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}
"""Control characters: Anki splits fields at one (U+001F) and ends them at another (NUL).
Half a character (a lone surrogate) cannot be written at all."""


def visible(words: str) -> str:
    """Leave out of a text what nobody can see."""
    return words if words.isprintable() else words.translate(UNPRINTABLE)


def escaped(words: str) -> str:
    """Write a text so that it means nothing, neither to HTML nor to Anki."""
    return escape(visible(words)).replace("[", "&#91;")
