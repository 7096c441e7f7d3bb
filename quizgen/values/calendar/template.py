"""Templates of times, such as ``[the ]{decade}s[ {era}]``, as patterns."""

import re
from collections.abc import Mapping

from quizgen.machine.pattern import pattern

_PIECE = pattern(r"\{(\w+)\}|([\[\]|])|(\s+)|([^\[\]{}|\s]+)")
_MARKS = {"[": "(?:", "]": ")?", "|": "|"}


def compiled(template: str, groups: Mapping[str, str]) -> re.Pattern[str]:
    """Turn a template into a pattern that takes no account of case.

    Args:
        template: Words, places in braces, and in brackets what may be left out, with ``|``
            between several ways.
        groups: The pattern of each place.
    """
    written = ""
    for place, mark, space, word in _PIECE.findall(template):
        if place:
            written += groups[place]
        else:
            written += _MARKS.get(mark) or (r"\s+" if space else re.escape(word))
    return pattern(written, re.IGNORECASE)


def replaced(found: re.Match[str], parts: Mapping[str, str]) -> str:
    """Write a matched text with other words for some of its groups."""
    text = found.string
    spans = sorted(((*found.span(name), part) for name, part in parts.items()), reverse=True)
    for start, end, part in spans:
        text = text[:start] + part + text[end:]
    return text
