"""Drawings as pixels, which Word's own reader of drawings cannot be trusted with: by Typst."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from quizgen.forms import Edition
from quizgen.media.content import SVG
from quizgen.media.record import Picture

_SOURCE = """
#set page(width: auto, height: auto, margin: 0pt)
#context {
  let size = measure(image("drawing.svg"))
  image("drawing.svg", width: 100pt * (size.width / calc.max(size.width, size.height)))
}
"""
"""A page with nothing but a drawing, whose longer side is 100 points."""

_POINTS, _INCH = 100, 72


def can_draw() -> bool:
    """Tell whether drawings can be made pixels here."""
    try:
        import typst  # noqa: F401 -- whether it is there
    except ImportError:
        return False
    return True


def drawn(drawing: bytes, pixels: int) -> bytes:
    """Make a drawing pixels; only fonts that Typst brings along are used in it.

    Args:
        drawing: The drawing, cleaned.
        pixels: How long its longer side is to be.
    """
    import typst

    with TemporaryDirectory() as root:
        Path(root, "drawing.svg").write_bytes(drawing)
        compiler = typst.Compiler(_SOURCE.encode(), root=root, ignore_system_fonts=True)
        made = compiler.compile(format="png", ppi=pixels * _INCH / _POINTS)
    return made if isinstance(made, bytes) else b"".join(made or ())


def undrawn(edition: Edition) -> Iterator[str]:
    """Yield which drawings of an edition are told in words, for nothing here can draw them."""
    if can_draw():
        return
    drawings = {
        medium.digest: medium
        for item in edition.asked
        for medium in item.media
        if isinstance(medium, Picture) and medium.type == SVG
    }
    for one in drawings.values():
        yield (
            f"{one.location}: the drawing {one.file!r} is told in words: the package 'typst', "
            "which would make a picture of it, is not installed here"
        )
