"""How much a drawing unfolds to: what refers to what refers to others may stand for billions."""

from typing import Any

from quizgen.machine.pattern import pattern
from quizgen.media.drawings.vocabulary import XLINK
from quizgen.media.flaw import Unfit

MAX_UNFOLDED = 200_000
"""The most elements that are shown, each as often as it is."""

_LOCAL = pattern(r"url\(\s*['\"]?#([\w.:-]+)")
_TAKING = frozenset(("use", "pattern", "textPath", "linearGradient", "radialGradient", "filter"))
"""Elements that show what their reference leads to."""


def check_expansion(root: Any) -> None:  # noqa: ANN401 -- lxml has no types
    """Make sure that a drawing shows no part within itself, nor too much.

    Raises:
        Unfit: If it does.
    """
    parts = {element.get("id"): element for element in root.iter() if element.get("id")}
    sizes: dict[Any, int] = {}
    open_: set[Any] = set()

    def size(element: Any) -> int:  # noqa: ANN401 -- likewise
        if element in sizes:
            return sizes[element]
        if element in open_:
            raise Unfit(
                message="a part of it is shown within itself", hint="save it again as plain SVG"
            )
        open_.add(element)
        whole = 1 + sum(map(size, element))
        whole += sum(size(parts[name]) for name in _references(element) if name in parts)
        open_.discard(element)
        if whole > MAX_UNFOLDED:
            message = f"it unfolds to more than {MAX_UNFOLDED:,} elements"
            raise Unfit(message=message, hint="simplify it, or save it as PNG")
        sizes[element] = whole
        return whole

    try:
        size(root)
    except RecursionError:
        raise Unfit(
            message="its parts refer to one another too deeply", hint="simplify it"
        ) from None


def _references(element: Any) -> list[str]:  # noqa: ANN401 -- likewise
    """Return the ids of the parts that an element shows beside what is in it."""
    found = [
        name
        for attribute, value in element.attrib.items()
        if "url(" in value and attribute != "id"
        for name in _LOCAL.findall(value)
    ]
    if element.tag.rpartition("}")[2] in _TAKING:
        found.append(element.get(f"{{{XLINK}}}href", "")[1:])
    return found
