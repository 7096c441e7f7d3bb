"""How the templates of a format are written, and what becomes of the values in them."""

from collections.abc import Callable, Mapping
from dataclasses import field
from types import MappingProxyType
from typing import Any

from quizgen.machine.frozen import frozen

ANGLES: Mapping[str, Any] = MappingProxyType(
    {
        "block_start_string": "<%",
        "block_end_string": "%>",
        "variable_start_string": "<<",
        "variable_end_string": ">>",
        "trim_blocks": True,
        "lstrip_blocks": True,
        # What follows an included file begins a line, as it does in the template.
        "keep_trailing_newline": True,
    }
)
"""Typst has a use for braces, so its templates have ``<< value >>`` and ``<% block %>``."""

BRACES: Mapping[str, Any] = MappingProxyType({"autoescape": True})
"""Jinja's own ``{{ value }}`` and ``{% block %}``; what is no `Markup` is escaped for HTML."""

FIELDS: Mapping[str, Any] = MappingProxyType(
    {**ANGLES, "comment_start_string": "<#", "comment_end_string": "#>"}
)
"""Likewise for Anki, to which ``{{#field}}`` is a condition, and to Jinja would be a comment."""

_OF_FIELDS = frozenset({"anki-front.html", "anki-back.html"})


@frozen(eq=False)
class Syntax:
    """How the templates of a format are written, and what becomes of the values in them.

    Attributes:
        signs: What tells a template's code from its text: `ANGLES`, `FIELDS` or `BRACES`.
        finalize: Turns each value that is printed into what the format has for it.
        filters: What templates may do with values, besides what Jinja has for that.
    """

    signs: Mapping[str, Any]
    finalize: Callable[[Any], object]
    filters: Mapping[str, Callable[..., object]] = field(
        default_factory=lambda: MappingProxyType({})
    )


def signs_of(name: str) -> Mapping[str, Any]:
    """Return what tells code from text in a template, by its name."""
    if name in _OF_FIELDS:
        return FIELDS
    return ANGLES if name.endswith(".typ") else BRACES
