"""Drawings (SVG), by lxml: only what is known to show something is copied, and nothing else."""

from typing import Any

from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.media.canvas import Canvas, canvas_of
from quizgen.media.drawings.embedded import clean_embedded
from quizgen.media.drawings.expansion import check_expansion
from quizgen.media.drawings.style import clean_declarations, clean_sheet, is_harmless
from quizgen.media.drawings.vocabulary import ATTRIBUTES, ELEMENTS, NAMESPACE, WORDED, XLINK, XML
from quizgen.media.flaw import Unfit

MAX_ELEMENTS = 50_000
"""The most elements of a drawing; what has more is a map that was traced, or an attack."""

_DECLARATION = pattern(r"\A\s*<\?xml[^>]*\?>")
_ENTITIES = pattern(r"<!(?:ENTITY|ATTLIST|ELEMENT|NOTATION)|<!DOCTYPE[^>]*\[")
_FRAGMENT = pattern(r"#[^\s#]+")
_PLAIN = "save it as plain SVG (in Inkscape: File > Save As > Plain SVG)"

SCRIPTS, EVENTS, FOREIGN = "scripts", "event attributes", "foreign objects, such as HTML"
MOVES, LINKS = "animations", "links"
OUTSIDE, LOADING = "references to other files", "styles that load something, or are not known"

_TOLD = {
    "script": SCRIPTS,
    "handler": SCRIPTS,
    "foreignObject": FOREIGN,
    "animate": MOVES,
    "animateColor": MOVES,
    "animateMotion": MOVES,
    "animateTransform": MOVES,
    "set": MOVES,
    "feImage": OUTSIDE,
    "cursor": OUTSIDE,
    "font-face": LOADING,
}
"""What is taken away that may have shown something, by its element."""


@frozen
class Drawing:
    """A drawing that only shows something.

    Attributes:
        data: The drawing.
        canvas: Its place in its own units.
        removed: What was taken away that it may have shown or done, in words.
    """

    data: bytes
    canvas: Canvas
    removed: tuple[str, ...]


def clean_drawing(data: bytes) -> Drawing:
    """Return a drawing without all that is not known to be harmless.

    Raises:
        Unfit: If it is no SVG, has no size, or would unfold to too much.
    """
    from lxml import etree

    root = _parsed(data, etree)
    copier = _Copier(etree)
    canvas = canvas_of(root.get("viewBox"), root.get("width"), root.get("height"))
    copy = copier.copied(root)
    if copy is None or copy.tag != f"{{{NAMESPACE}}}svg":
        raise Unfit(message="its root is no <svg>", hint=_PLAIN)
    for name in ("x", "y"):
        copy.attrib.pop(name, None)
    copy.set("viewBox", canvas.view_box)
    copy.set("width", canvas.shown_width)
    copy.set("height", canvas.shown_height)
    check_expansion(copy)
    return Drawing(etree.tostring(copy, encoding="utf-8"), canvas, tuple(sorted(copier.removed)))


def _parsed(data: bytes, etree: Any) -> Any:  # noqa: ANN401 -- lxml has no types
    """Parse a drawing, with no entity but those of XML itself, and nothing loaded."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unfit(message="it is not UTF-8 text", hint="save it in UTF-8") from None
    text = _DECLARATION.sub("", text)
    if _ENTITIES.search(text):
        raise Unfit(message="it declares entities, which could stand for anything", hint=_PLAIN)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        strip_cdata=True,
        encoding="utf-8",
    )
    try:
        return etree.fromstring(text.encode(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line, column = getattr(error, "position", (0, 0))
        place = f": nothing can be read from line {line}, column {column}" if line else ""
        message = f"it is no well-formed XML{place}"
        raise Unfit(message=message, hint=f"mend it there, or {_PLAIN}") from None


class _Copier:
    """Copies what is known; takes note of what is left out.

    Args:
        etree: lxml's, which is loaded by now.
    """

    def __init__(self, etree: Any) -> None:  # noqa: ANN401 -- lxml has no types
        self._etree = etree
        self._count = 0
        self.removed: set[str] = set()

    def copied(self, element: Any) -> Any:  # noqa: ANN401 -- likewise
        """Return a copy of an element with all that is known in it; None if it is not known."""
        self._count += 1
        if self._count > MAX_ELEMENTS:
            raise Unfit(
                message=f"it has more than {MAX_ELEMENTS:,} elements",
                hint="simplify it, or save a PNG",
            )
        name = self._name(element)
        if not name:
            return None
        copy = self._etree.Element(
            f"{{{NAMESPACE}}}{name}", nsmap={None: NAMESPACE, "xlink": XLINK}
        )
        if name == "style":
            copy.text, whole = clean_sheet("".join(element.itertext()))
            self._note(LOADING, whole)
            return copy if copy.text else None
        for attribute, value in element.attrib.items():
            self._copy_attribute(copy, name, attribute, value)
        self._copy_inside(copy, element, name)
        return copy

    def _name(self, element: Any) -> str:  # noqa: ANN401 -- likewise
        """Return the name of an element that is known; an empty text if it is left out."""
        if not isinstance(element.tag, str):
            raise Unfit(message="it refers to an entity that it does not have", hint=_PLAIN)
        tag = self._etree.QName(element)
        if tag.namespace not in {NAMESPACE, None}:
            return ""
        if tag.localname == "a":
            self.removed.add(LINKS)
            return "g"
        if tag.localname in ELEMENTS:
            return str(tag.localname)
        if tag.localname != "metadata":
            told = f"<{tag.localname[:40]}>"
            self.removed.add(_TOLD.get(tag.localname, told))
        return ""

    def _copy_inside(self, copy: Any, element: Any, name: str) -> None:  # noqa: ANN401 -- likewise
        worded = name in WORDED
        copy.text = element.text if worded else None
        last = None
        for child in element:
            inner = self.copied(child)
            if inner is not None:
                copy.append(inner)
                last = inner
            if worded and child.tail:
                if last is None:
                    copy.text = (copy.text or "") + child.tail
                else:
                    last.tail = (last.tail or "") + child.tail

    def _copy_attribute(self, copy: Any, element: str, name: str, value: str) -> None:  # noqa: ANN401 -- likewise
        if name in {"href", f"{{{XLINK}}}href"}:
            reference = self._reference(element, value.strip())
            if reference:
                copy.set(f"{{{XLINK}}}href", reference)
        elif name == "style":
            style, whole = clean_declarations(value)
            self._note(LOADING, whole)
            if style:
                copy.set("style", style)
        elif name == f"{{{XML}}}space":
            copy.set(name, "preserve" if value == "preserve" else "default")
        elif name in ATTRIBUTES:
            harmless = is_harmless(value)
            self._note(LOADING, harmless)
            if harmless:
                copy.set(name, value)
        elif name.lower().startswith("on"):
            self.removed.add(EVENTS)

    def _reference(self, element: str, value: str) -> str:
        """Return where an element leads: to a part of the drawing, or to pixels that it holds."""
        if _FRAGMENT.fullmatch(value):
            return "" if element == "image" else value
        if element == "image" and value.startswith("data:"):
            return clean_embedded(value)
        if element != "g":
            self.removed.add(OUTSIDE)
        return ""

    def _note(self, what: str, whole: bool) -> None:  # noqa: FBT001 -- what was found
        if not whole:
            self.removed.add(what)
