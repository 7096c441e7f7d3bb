"""Where the regions of a picture are: corners, from what curators write of them."""

from collections.abc import Sequence
from math import isfinite

from quizgen.machine.pattern import pattern
from quizgen.media.canvas import Canvas
from quizgen.media.flaw import Unfit
from quizgen.media.record import Point

MOST_CORNERS = 200

_DIGITS = 4
"""So many decimals of a per cent are a hundredth of a pixel in the largest picture."""

_MEASURE = pattern(r"(-?\d{1,9}(?:\.\d{1,9})?)\s*(%|px)?")
_EDGE = 1e-6
_INWARD = 0.02


def rectangle(numbers: Sequence[str], canvas: Canvas) -> tuple[Point, ...]:
    """Return the corners of a rectangle, in per cent.

    Args:
        numbers: Where it begins from the left and the top, its width and its height.
        canvas: The picture.

    Raises:
        Unfit: If that is none, or not in the picture.
    """
    together = numbers[0].split() if len(numbers) == 1 else []
    if len(together) > 1:
        message = f"{numbers[0][:30]!r} has no commas between its numbers"
        raise Unfit(message=message, hint=f"write them so: [{', '.join(together)[:60]}]")
    if len(numbers) != 4:  # noqa: PLR2004 -- what it has
        message = f"a rectangle has four numbers, and this one {len(numbers)}"
        raise Unfit(message=message, hint="write left, top, width, height: [10, 20, 30, 15]")
    left, top = _place(numbers[0], numbers[1], canvas)
    wide, high = _share(numbers[2], canvas.width), _share(numbers[3], canvas.height)
    return _within(
        [(left, top), (left + wide, top), (left + wide, top + high), (left, top + high)], canvas
    )


def polygon(corners: Sequence[Sequence[str]], canvas: Canvas) -> tuple[Point, ...]:
    """Return the corners of a polygon, in per cent.

    Args:
        corners: Each as it is from the left and the top.
        canvas: The picture.

    Raises:
        Unfit: If it is none, or not in the picture.
    """
    if not 3 <= len(corners) <= MOST_CORNERS or any(len(corner) != 2 for corner in corners):  # noqa: PLR2004 -- what it has
        message = f"this is no polygon of 3 to {MOST_CORNERS} corners with two numbers each"
        raise Unfit(message=message, hint="write them so: [[10, 20], [40, 20], [25, 35]]")
    return _within([_place(across, down, canvas) for across, down in corners], canvas)


def _place(across: str, down: str, canvas: Canvas) -> Point:
    """Return a place in per cent; in its own units, a drawing may begin elsewhere than at 0."""
    left, top = _share(across, canvas.width), _share(down, canvas.height)
    if "%" not in across:
        left -= canvas.x * 100 / canvas.width
    if "%" not in down:
        top -= canvas.y * 100 / canvas.height
    return left, top


def _share(text: str, whole: float) -> float:
    """Return a length in per cent of a side."""
    found = _MEASURE.fullmatch(text.strip())
    if not found:
        message = f"{text[:30]!r} is no number of pixels or per cent"
        raise Unfit(message=message, hint="write such as 120, 12.5 or 10%")
    return float(found[1]) * (1 if found[2] == "%" else 100 / whole)


def _within(corners: Sequence[Point], canvas: Canvas) -> tuple[Point, ...]:
    ends = [end for corner in corners for end in corner]
    if not all(isfinite(end) and -_EDGE <= end <= 100 + _EDGE for end in ends):
        size = f"{canvas.shown_width} wide and {canvas.shown_height} high"
        message = f"it reaches beyond the edge of its picture, which is {size}"
        hint = "count from the left and the top of the picture, as it is shown"
        raise Unfit(message=message, hint=hint)
    following = [*corners[1:], corners[0]]
    double = sum(a * d - b * c for (a, b), (c, d) in zip(corners, following, strict=True))
    if abs(double) < 1 / 100:
        raise Unfit(message="it has no area", hint="give it a width and a height")
    return tuple((round(x, _DIGITS), round(y, _DIGITS)) for x, y in corners)


def overlap(one: Sequence[Point], other: Sequence[Point]) -> bool:
    """Tell whether two regions share a place, be it that one lies within the other."""
    if any(_cross(*edge, *side) for edge in _edges(one) for side in _edges(other)):
        return True
    pairs = (one, other), (other, one)
    return any(_holds(outer, point) for outer, inner in pairs for point in _inner(inner))


def _edges(corners: Sequence[Point]) -> list[tuple[Point, Point]]:
    return list(zip(corners, [*corners[1:], corners[0]], strict=True))


def _inner(corners: Sequence[Point]) -> list[Point]:
    """Return points a little within the corners: regions that only touch share none of them."""
    x, y = (sum(ends) / len(corners) for ends in zip(*corners, strict=True))
    return [(a + (x - a) * _INWARD, b + (y - b) * _INWARD) for a, b in corners]


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Tell whether two lines cross, and do not only touch."""
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Point, b: Point, point: Point) -> float:
    """Tell on which side of a line a point is: above 0, below, or 0 on it."""
    return (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])


def _holds(corners: Sequence[Point], point: Point) -> bool:
    """Tell whether a point lies within a region, by how often a ray from it crosses its edges."""
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in _edges(corners):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside
