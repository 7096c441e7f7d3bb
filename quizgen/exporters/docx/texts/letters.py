"""Letters, digits and signs of formulas, in the styles that Word has for them."""

from typing import TYPE_CHECKING

from quizgen.exporters.docx.element import Element, said, tag

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as Mathematics

_STYLES = {
    "normal": ("p", ""),
    "bold": ("b", ""),
    "italic": ("i", ""),
    "bold-italic": ("bi", ""),
    "double-struck": ("p", "double-struck"),
    "script": ("p", "script"),
    "bold-script": ("b", "script"),
    "fraktur": ("p", "fraktur"),
    "bold-fraktur": ("b", "fraktur"),
    "sans-serif": ("p", "sans-serif"),
    "monospace": ("p", "monospace"),
}
"""MathML's styles of letters, as Word's style and script."""


def letters(part: "Mathematics") -> Element:
    """Write letters, digits or a sign in their style.

    Args:
        part: An element of MathML that holds a text.
    """
    text = part.text or ""
    if part.tag == "mtext":
        return run(text, tag("m:nor"))
    variant = part.get("mathvariant", "normal" if part.tag == "mi" and len(text) > 1 else "")
    style, script = _STYLES.get(variant, ("", ""))
    look = [tag("m:scr", {"val": script})] if script else []
    return run(text, *look, *([tag("m:sty", {"val": style})] if style else []))


def run(text: str, *look: Element) -> Element:
    """Write a text as a part of a formula.

    Args:
        text: What to write.
        look: How it looks, in the order of the schema.
    """
    font = tag("w:rPr", None, tag("w:rFonts", {"ascii": "Cambria Math", "hAnsi": "Cambria Math"}))
    return tag("m:r", None, tag("m:rPr", None, *look) if look else None, font, said("m:t", text))
