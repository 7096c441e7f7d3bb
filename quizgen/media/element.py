"""A picture as an element of HTML, with what is marked in it laid over it.

It is phrasing content alone, which may stand wherever text may, and brings its look along: cards
have a style sheet that knows of no pictures.
"""

from collections.abc import Iterator, Sequence

from quizgen.media.content import SVG
from quizgen.media.record import Outline, Picture

_COVER = 'fill="#c4c4c4" stroke="#5c5c5c" stroke-width="1"'
_HALO = 'fill="none" stroke="#fff" stroke-width="7" stroke-linejoin="round"'
_FRAME = 'fill="none" stroke="#c2003f" stroke-width="3" stroke-linejoin="round"'
"""A frame is seen on every picture, in grey, too: its halo is as light as it is dark."""

_OVER = "position:absolute;inset:0;width:100%;height:100%;overflow:visible"

_BACKING = "background:#fff;border-radius:.15em"
"""What is transparent is drawn for white paper, and would be lost on a dark card."""


def element(picture: Picture, address: str, alt: str, high: float, look: str = "") -> str:
    """Write a picture, scaled to its room: pixels never up, for that blurs them.

    Args:
        picture: What to show.
        address: Where its bytes are, as it may stand in an attribute.
        alt: What it shows, in words, likewise.
        high: How high it may be, in heights of the text around it (``em``).
        look: More of its style.
    """
    bounds = ["100%", f"{high * picture.width / picture.height:.4g}em"]
    if picture.type != SVG:
        bounds.append(f"{picture.width:g}px")
    width, height = (max(1, round(side)) for side in (picture.width, picture.height))
    return (
        f'<span class="picture" style="display:block;position:relative;'
        f'width:min({",".join(bounds)});{look}">'
        f'<img src="{address}" alt="{alt}" width="{width}" height="{height}" '
        f'style="display:block;width:100%;height:auto;{_BACKING}">'
        f"{_marks(picture)}</span>"
    )


def _marks(picture: Picture) -> str:
    """Draw what is marked in a picture; nothing where it is just shown."""
    if not picture.marked:
        return ""
    drawn = "".join(
        [
            *_polygons(picture.covered, _COVER),
            *_polygons(picture.framed, _HALO),
            *_polygons(picture.framed, _FRAME),
        ]
    )
    return (
        f'<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" '
        f'style="{_OVER}">{drawn}</svg>'
    )


def _polygons(outlines: Sequence[Outline], look: str) -> Iterator[str]:
    for outline in outlines:
        points = " ".join(f"{x:g},{y:g}" for x, y in outline)
        yield f'<polygon points="{points}" {look} vector-effect="non-scaling-stroke"/>'
