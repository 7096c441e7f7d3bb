"""What is asked for is framed in a picture of its own, and other regions are covered."""

from base64 import b64decode
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image

from quizgen.media.marking import as_png, draw_marks
from quizgen.media.opening import open_medium
from tests.media.files import picture, svg
from tests.media.records import pictured, region

REGIONS = region("asked", 10, 10, 40, 40), region("other", 60, 60, 90, 90)
GREY, BLACK = (204, 204, 204), (0, 0, 0)


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_a_picture_is_painted(tmp_path: Path, form: str) -> None:
    """What is within the frame stays as it is."""
    name = f"cell.{form.lower()}"
    seen = pictured(tmp_path, name, picture(form, (600, 300)))
    seen = replace(seen, regions=REGIONS, marked=(0,))
    data = open_medium(seen)
    painted, sort = draw_marks(seen, data)
    assert sort == "image/png"
    with Image.open(BytesIO(painted)) as image, Image.open(BytesIO(data)) as original:
        assert image.size == (600, 300)
        assert image.getpixel((450, 225)) == GREY
        assert image.getpixel((60, 75)) == BLACK
        assert image.getpixel((150, 75)) == original.convert("RGB").getpixel((150, 75))


def test_a_drawing_is_laid_under_its_marks(tmp_path: Path) -> None:
    """It stays a file of its own, so that its names and styles meet no others."""
    seen = replace(pictured(tmp_path, "cell.svg"), regions=REGIONS, marked=(0,))
    data = open_medium(seen)
    drawn, sort = draw_marks(seen, data)
    assert sort == "image/svg+xml"
    root = etree.fromstring(drawn)
    assert (root.get("width"), root.get("height")) == ("800", "600")
    image, shapes = root
    assert b64decode(image.get("href").partition(",")[2]) == data
    assert [shape.get("points") for shape in shapes] == [
        "60,60 90,60 90,90 60,90",
        *["10,10 40,10 40,40 10,40"] * 2,
    ]


def test_what_is_not_marked_stays(tmp_path: Path) -> None:
    """Byte for byte."""
    seen = pictured(tmp_path, "cell.svg", svg("<circle r='3'/>"))
    assert draw_marks(seen, b"any") == (b"any", "image/svg+xml")


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_a_picture_is_written_as_png_no_larger_than_it_is_wanted(form: str) -> None:
    """As terminals take it."""
    sort = f"image/{form.lower()}"
    with Image.open(BytesIO(as_png(picture(form, (300, 100)), sort, 60))) as image:
        assert (image.format, image.size) == ("PNG", (60, 20))
