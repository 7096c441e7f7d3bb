"""Elements of WordprocessingML (ISO/IEC 29500-1), in which no text is ever read as markup."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import TypeAlias

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from quizgen.machine.pattern import pattern

Element: TypeAlias = BaseOxmlElement

_REFUSED = pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to say (section 2.2)."""

_ORDER: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "w:pPr": (
            *("w:pStyle", "w:keepNext", "w:keepLines", "w:widowControl", "w:numPr", "w:pBdr"),
            *("w:shd", "w:tabs", "w:bidi", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc"),
            *("w:textAlignment", "w:outlineLvl", "w:sectPr"),
        ),
        "w:rPr": (
            *("w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:noProof", "w:color"),
            *("w:spacing", "w:sz", "w:szCs", "w:u", "w:bdr", "w:vertAlign", "w:rtl", "w:lang"),
        ),
    }
)
"""In which order the schema wants properties, which other programs than Word insist on."""

_qualified = cache(qn)


def tag(
    name: str, attributes: Mapping[str, object] | None = None, *children: Element | None
) -> Element:
    """Make an element.

    Args:
        name: Its name with a prefix, such as ``w:p``.
        attributes: Its attributes; those without a prefix have the element's own.
        children: What stands in it, without those that are None; properties are sorted.
    """
    prefix = name.partition(":")[0]
    element = OxmlElement(name)
    for key, value in (attributes or {}).items():
        element.set(_qualified(key if ":" in key else f"{prefix}:{key}"), written(value))
    order = _ORDER.get(name)
    inner = [child for child in children if child is not None]
    if order:
        inner.sort(key=lambda child: order.index(name_of(child)))
    element.extend(inner)
    return element


def said(name: str, text: str) -> Element:
    """Make an element that holds a text with all its spaces, such as ``w:t``."""
    element = OxmlElement(name)
    element.text = readable(text)
    element.set(_qualified("xml:space"), "preserve")
    return element


def bare(name: str, attributes: Mapping[str, object], *children: Element) -> Element:
    """Make an element whose attributes belong to no namespace, as those of drawings."""
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(_qualified(key) if ":" in key else key, written(value))
    element.extend(children)
    return element


def name_of(element: Element) -> str:
    """Return the name of an element, with its prefix."""
    return f"{element.prefix}:{element.tag.rpartition('}')[2]}"


def readable(text: str) -> str:
    """Return a text with a sign for each character that XML has no way to say."""
    return text if text.isascii() and text.isprintable() else _REFUSED.sub("\ufffd", text)


def written(value: object) -> str:
    """Write a value as attributes have it."""
    return str(int(value)) if isinstance(value, bool) else readable(str(value))
