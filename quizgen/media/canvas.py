"""How large a drawing is, and where its own units begin."""

from math import isfinite

from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.media.flaw import Unfit

_NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"
_LENGTH = pattern(rf"\s*({_NUMBER})\s*(px|pt|pc|mm|cm|in|)\s*")
_BOX = pattern(rf"\s*({_NUMBER})(?:[\s,]+({_NUMBER}))(?:[\s,]+({_NUMBER}))(?:[\s,]+({_NUMBER}))\s*")
_UNITS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96}
_LARGEST = 1_000_000
"""No side is longer, in units; nor shorter than this part of one."""


@frozen
class Canvas:
    """The part of a drawing's plane that is shown, in its own units."""

    x: float
    y: float
    width: float
    height: float

    @property
    def view_box(self) -> str:
        """What SVG calls it."""
        return " ".join(map(_number, (self.x, self.y, self.width, self.height)))

    @property
    def shown_width(self) -> str:
        """Its width as SVG writes it."""
        return _number(self.width)

    @property
    def shown_height(self) -> str:
        """Its height as SVG writes it."""
        return _number(self.height)


def canvas_of(view_box: str | None, width: str | None, height: str | None) -> Canvas:
    """Read the place of a drawing from the attributes of its root.

    Raises:
        Unfit: If they tell none.
    """
    if view_box and (found := _BOX.fullmatch(view_box)):
        canvas = Canvas(*map(float, found.groups()))
    else:
        canvas = Canvas(0, 0, _length(width), _length(height))
    sides = canvas.width, canvas.height
    if not all(1 / _LARGEST <= side <= _LARGEST for side in sides) or not all(
        isfinite(end) and abs(end) <= _LARGEST for end in (canvas.x, canvas.y)
    ):
        message = "it has no size: neither a viewBox, nor both width and height in units"
        raise Unfit(message=message, hint='write one on its <svg>, such as `viewBox="0 0 400 300"`')
    return canvas


def _length(text: str | None) -> float:
    """Read a length in pixels; 0 where there is none, or it is relative."""
    found = _LENGTH.fullmatch(text or "")
    return float(found[1]) * _UNITS[found[2]] if found else 0.0


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(round(value, 6))
