"""Pictures with what is asked for drawn into them, for whatever shows nothing but files."""

from base64 import b64encode
from io import BytesIO

from quizgen.media.content import PNG, SVG
from quizgen.media.raster import fit, opened
from quizgen.media.record import Outline, Picture

_COVER, _FRAME, _GROUND = "#ccc", "#000", "#fff"
_LINE = 120
"""A frame is so many times thinner than its picture is wide or high."""

_DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
    '<image href="data:image/svg+xml;base64,{data}" width="100%" height="100%"/>'
    '<svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none">{shapes}'
    "</svg></svg>"
)
_SHAPE = '<polygon points="{points}" vector-effect="non-scaling-stroke" {look}/>'


def draw_marks(picture: Picture, data: bytes) -> tuple[bytes, str]:
    """Frame what a picture is asked for, and cover its other regions.

    Args:
        picture: The picture.
        data: Its bytes, cleaned.

    Returns:
        The bytes of a picture that shows it so, and their media type.
    """
    if not picture.marked:
        return data, picture.type
    if picture.type == SVG:
        return _drawn(picture, data), SVG
    return _painted(picture, data), PNG


def as_png(data: bytes, sort: str, pixels: int) -> bytes:
    """Write a picture that is none of a drawing as PNG, no larger than so many pixels."""
    with opened(fit(data, sort, pixels), sort) as image:
        written = BytesIO()
        image.convert("RGBA").save(written, "PNG")
        return written.getvalue()


def _drawn(picture: Picture, data: bytes) -> bytes:
    """Lay shapes over a drawing, which stays a file of its own within."""
    looks = (
        (picture.covered, f'fill="{_COVER}" stroke="#777"'),
        (picture.framed, f'fill="none" stroke="{_GROUND}" stroke-width="6"'),
        (picture.framed, f'fill="none" stroke="{_FRAME}" stroke-width="2"'),
    )
    shapes = "".join(
        _SHAPE.format(points=" ".join(f"{x:g},{y:g}" for x, y in outline), look=look)
        for outlines, look in looks
        for outline in outlines
    )
    scale = 800 / max(picture.width, picture.height)
    return _DRAWING.format(
        width=f"{picture.width * scale:.0f}",
        height=f"{picture.height * scale:.0f}",
        data=b64encode(data).decode(),
        shapes=shapes,
    ).encode()


def _painted(picture: Picture, data: bytes) -> bytes:
    from PIL import ImageDraw

    with opened(fit(data, picture.type), picture.type) as image:
        painted = image.convert("RGB")
    width, height = painted.size
    line = max(1, max(width, height) // _LINE)

    def corners(outline: Outline) -> list[tuple[float, float]]:
        return [(x * (width - 1) / 100, y * (height - 1) / 100) for x, y in outline]

    pen = ImageDraw.Draw(painted)
    for outline in picture.covered:
        pen.polygon(corners(outline), fill=_COVER, outline="#777")
    for colour, thickness in ((_GROUND, 3 * line), (_FRAME, line)):
        for outline in picture.framed:
            around = corners(outline)
            pen.line([*around, *around[:2]], fill=colour, width=thickness, joint="curve")
    written = BytesIO()
    painted.save(written, "PNG")
    return written.getvalue()
