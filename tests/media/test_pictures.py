"""Pictures lose what is no picture, and keep their pixels."""

from io import BytesIO

import pytest
from PIL import Image

from quizgen.media import raster
from quizgen.media.cleaning import clean_picture
from quizgen.media.content import JPEG, PNG, SVG
from quizgen.media.flaw import Unfit
from quizgen.media.raster import fit
from tests.media.files import ORIENTATION, picture, png_with, svg

FORMS = {"PNG": "a.png", "JPEG": "a.jpg", "WEBP": "a.webp"}
SECRETS = (b"Exif", b"Secret", b"eXIf", b"EXIF", b"GPS")


def pixels(data: bytes) -> bytes:
    """Return the pixels of a picture."""
    with Image.open(BytesIO(data)) as image:
        return image.convert("RGB").tobytes()


@pytest.mark.parametrize("form", FORMS)
def test_where_it_was_taken_is_taken_away(form: str) -> None:
    """And by whom; its pixels stay, and cleaned once more it is the same."""
    data = picture(form, gps=True)
    assert any(secret in data for secret in SECRETS)
    cleaned = clean_picture(data, FORMS[form])
    assert not any(secret in cleaned.data for secret in SECRETS)
    assert pixels(cleaned.data) == pixels(data)
    assert clean_picture(cleaned.data, FORMS[form]) == cleaned
    assert cleaned.canvas is not None
    assert (cleaned.canvas.width, cleaned.canvas.height) == (8, 6)


@pytest.mark.parametrize("form", FORMS)
def test_what_needs_no_change_stays(form: str) -> None:
    """Byte by byte, but for a WebP's head, which said that there were notes."""
    data = picture(form)
    cleaned = clean_picture(data, FORMS[form]).data
    assert cleaned == data or form == "WEBP"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("orientation", range(2, 9))
def test_what_lies_on_its_side_is_put_upright(form: str, orientation: int) -> None:
    """As cameras tell which side is up; nothing tells it any more."""
    cleaned = clean_picture(picture(form, gps=True, orientation=orientation), FORMS[form])
    with Image.open(BytesIO(cleaned.data)) as image:
        assert image.size == ((8, 6) if orientation < 5 else (6, 8))
        assert ORIENTATION not in image.getexif()
    assert not any(secret in cleaned.data for secret in SECRETS)


@pytest.mark.parametrize("name", [b"tEXt", b"iTXt", b"tIME", b"eXIf", b"prVt", b"acTL"])
def test_chunks_that_show_nothing_are_left_out(name: bytes) -> None:
    """Notes, times, and what only some programs know."""
    body = b"Comment\0\0\0\0\0secret" if name != b"acTL" else bytes(8)
    assert clean_picture(png_with(name, body), "a.png").data == picture()


def test_what_follows_the_end_is_left_out() -> None:
    """Such as the film of a moving photograph."""
    for form, name in FORMS.items():
        if form != "WEBP":
            assert clean_picture(picture(form) + b"film", name).data == picture(form)


@pytest.mark.parametrize("form", FORMS)
def test_a_damaged_picture_is_told(form: str) -> None:
    """Wherever it ends."""
    data = picture(form)
    for size in range(20, len(data) - 1, 7):
        with pytest.raises(Unfit, match=r"damaged|complete|known type"):
            clean_picture(data[:size], FORMS[form])


def test_animations_are_refused() -> None:
    """Paper does not move."""
    frames = [Image.new("RGB", (4, 4), color) for color in ("red", "blue")]
    written = BytesIO()
    frames[0].save(written, "WEBP", save_all=True, append_images=frames[1:])
    with pytest.raises(Unfit, match="animated"):
        clean_picture(written.getvalue(), "a.webp")


def test_pictures_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """In bytes, and in pixels, which may be many in few bytes."""
    with pytest.raises(Unfit, match="larger than 10 MiB") as caught:
        clean_picture(picture() + bytes(10 * 2**20), "a.png")
    assert caught.value.too_large
    written = BytesIO()
    Image.new("1", (20_000, 20_000)).save(written, "PNG")
    with pytest.raises(Unfit, match="more than 50 million pixels"):
        clean_picture(written.getvalue(), "a.png")
    monkeypatch.setattr(raster, "MAX_PIXELS", 40)
    with pytest.raises(Unfit, match="pixels"):
        clean_picture(picture(), "a.png")


@pytest.mark.parametrize(("size", "fitted"), [((400, 300), (100, 75)), ((30, 900), (3, 100))])
@pytest.mark.parametrize(("form", "sort"), [("PNG", PNG), ("JPEG", JPEG)])
def test_pictures_are_scaled_down(
    form: str, sort: str, size: tuple[int, int], fitted: tuple[int, int]
) -> None:
    """To what is needed, always to the same bytes."""
    data = picture(form, size)
    with Image.open(BytesIO(fit(data, sort, 100))) as image:
        assert image.size == fitted
    assert fit(data, sort, 100) == fit(data, sort, 100)


def test_pictures_are_never_scaled_up() -> None:
    """Nor are drawings touched."""
    assert fit(picture(), PNG, 100) == picture()
    assert fit(svg(), SVG, 1) == svg()
