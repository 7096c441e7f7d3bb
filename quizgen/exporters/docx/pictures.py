"""Pictures as Word shows them: what is asked for is drawn into them, and drawings become pixels."""

from io import BytesIO

from docx.oxml.ns import nsmap

from quizgen.exporters.docx.desk import Desk
from quizgen.exporters.docx.drawings import can_draw, drawn
from quizgen.exporters.docx.element import Element, bare, tag
from quizgen.exporters.docx.texts.runs import Look, plain_runs
from quizgen.media.content import JPEG, PNG, SVG
from quizgen.media.marking import as_png, draw_marks
from quizgen.media.opening import open_medium
from quizgen.media.raster import fit
from quizgen.media.record import Medium, Picture
from quizgen.paper.pointing import in_words, words_for

MILLIMETRE = 36_000
"""So many of Word's units are a millimetre; a twentieth of a point is 635."""

_TWIP, _POINT = 635, 12_700

LEAST = 57
"""A picture of few pixels may be so wide, in points: 2 cm; else a point for each pixel."""

FINEST = 300
"""As many dots per inch are seen on paper."""

_INCH = 914_400
_WIDEST = 1_800
_PICTURE = nsmap["pic"]


def exhibit(desk: Desk, medium: Medium, tallest: int, widest: int, look: Look) -> list[Element]:
    """Show a picture within a line; words stand for sounds, and for what cannot be shown.

    Args:
        desk: What the document is written with.
        medium: The picture or the sound.
        tallest: How high it may be, in millimetres.
        widest: How wide it may be, in twentieths of a point.
        look: How its words look.
    """
    if not isinstance(medium, Picture) or (medium.type == SVG and not can_draw()):
        return list(plain_runs(in_words(medium, desk.words), look))
    bounds = [widest * _TWIP, tallest * MILLIMETRE * medium.width / medium.height]
    if medium.type != SVG:
        bounds.append(max(LEAST, medium.width) * _POINT)
    width = min(bounds)
    name = desk.picture(f"{medium.look} {round(width)}", lambda: _pixels_of(medium, width))
    return [
        _drawing(
            desk, name, (width, width * medium.height / medium.width), words_for(medium, desk.words)
        )
    ]


def _pixels_of(picture: Picture, width: float) -> BytesIO:
    """Return a picture as Word takes it, as large as it is seen."""
    longest = width * max(1, picture.height / picture.width)
    pixels = max(1, min(_WIDEST, round(longest / _INCH * FINEST)))
    data, sort = draw_marks(picture, open_medium(picture))
    if sort == SVG:
        return BytesIO(drawn(data, pixels))
    return BytesIO(fit(data, sort, pixels) if sort in {PNG, JPEG} else as_png(data, sort, pixels))


def _drawing(desk: Desk, name: str, size: tuple[float, float], alt: str) -> Element:
    """Write a picture that the document has under a name."""
    number = next(desk.marks)
    extent = {"cx": max(1, round(size[0])), "cy": max(1, round(size[1]))}
    named = {"id": number, "name": f"picture {number}", "descr": alt}
    shown = tag(
        "pic:pic",
        None,
        tag("pic:nvPicPr", None, bare("pic:cNvPr", named), bare("pic:cNvPicPr", {})),
        tag(
            "pic:blipFill",
            None,
            bare("a:blip", {"r:embed": name}),
            bare("a:stretch", {}, bare("a:fillRect", {})),
        ),
        tag(
            "pic:spPr",
            None,
            bare("a:xfrm", {}, bare("a:off", {"x": 0, "y": 0}), bare("a:ext", extent)),
            bare("a:prstGeom", {"prst": "rect"}, bare("a:avLst", {})),
        ),
    )
    inline = bare(
        "wp:inline",
        {"distT": 0, "distB": 0, "distL": 0, "distR": 0},
        bare("wp:extent", extent),
        bare("wp:docPr", named),
        bare("wp:cNvGraphicFramePr", {}, bare("a:graphicFrameLocks", {"noChangeAspect": 1})),
        bare("a:graphic", {}, bare("a:graphicData", {"uri": _PICTURE}, shown)),
    )
    return tag("w:r", None, tag("w:drawing", None, inline))
