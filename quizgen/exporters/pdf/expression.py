"""Values as expressions of Typst, in which no text is ever read as code."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from math import isfinite
from types import MappingProxyType
from typing import Any

from quizgen.exporters.pdf.plates import key_of
from quizgen.machine.pattern import pattern
from quizgen.markup.plain import is_marked
from quizgen.media.record import Outline, Picture, Sound
from quizgen.paper.lines import lines_of

LINE_BREAK = pattern(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+ *")
"""What stands for a space on paper, as it does in HTML."""


def literal(value: object) -> str:  # noqa: PLR0911 -- a line for each sort of value
    """Write a value as an expression of literals and functions, in which no text is code.

    Args:
        value: A text, number, truth value or None, or a tuple or dataclass of such values. A
            text in which something is marked becomes content, a picture the name of its plate,
            a sound its words. A fraction has four decimals.

    Raises:
        TypeError: If it is something else.
    """
    match value:
        case str() if is_marked(value):
            return _content(value)
        case str():
            return quoted(LINE_BREAK.sub(" ", value))
        case None:
            return "none"
        case bool() | int():
            return str(value).lower()
        case float() if isfinite(value):
            return f"{value:.4f}"
        case tuple():
            return "(" + "".join(f"{literal(part)}, " for part in value) + ")"
        case Picture():
            return f"pictures.at({quoted(key_of(value))})"
        case Sound():
            return literal(value.alt)
        case _ if is_dataclass(value):
            parts = ((field.name, getattr(value, field.name)) for field in fields(value))
            written = (f"{name}: {_WRITERS.get(name, literal)(part)}, " for name, part in parts)
            return "(" + "".join(written) + ")"
    message = f"Typst has no literal for {type(value).__name__}"
    raise TypeError(message)


def _stem(value: str | tuple[str, ...]) -> str:
    """Write a stem, or its parts, as an expression that keeps its lines."""
    if isinstance(value, tuple):
        return "(" + "".join(f"{_stem(part)}, " for part in value) + ")"
    if is_marked(value):
        return _content(value)
    return '"' + "\\n".join(literal(line)[1:-1] for line in lines_of(value)) + '"'


def _outlines(value: tuple[Outline, ...]) -> str:
    """Write outlines as corners in per cent."""
    written = (
        "".join(f"({across:.4f}%, {down:.4f}%), " for across, down in outline) for outline in value
    )
    return "(" + "".join(f"({corners}), " for corners in written) + ")"


_WRITERS: Mapping[str, Callable[[Any], str]] = MappingProxyType(
    {"stem": _stem, "framed": _outlines, "covered": _outlines}
)
"""How the parts of a record are written that are not as all others."""


def quoted(text: str) -> str:
    """Write a text as a string of Typst, its line breaks as they are."""
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'


def _content(text: str) -> str:
    from quizgen.exporters.pdf.content import content

    return content(text)
