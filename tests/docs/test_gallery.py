"""The gallery of handouts shows what is printed: its pictures are compared with fresh ones."""

import re
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from docs.pages import LEVELS, PAGES, PICTURES, Page, picture
from quizgen.items.kinds import NAMES

ROOT = Path(__file__).parents[2]
BESIDE = {"latex"}
"""What is no page of quizgen's."""

SHADE = 255 // (LEVELS - 1)
"""A pixel may be one shade lighter or darker, for processors round differently."""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_is_printed_as_it_is_shown(page: Page) -> None:
    """Pixel by pixel, by the fonts that Typst brings along."""
    shown, fresh = Image.open(page.path).convert("RGB"), picture(page).convert("RGB")
    told = f"{page.name} looks different: look at it, and run `python -m docs.pages`"
    assert shown.size == fresh.size, told
    difference = ImageChops.difference(shown, fresh)
    furthest = max(difference.tobytes())
    assert furthest <= SHADE, f"{told} (in {difference.getbbox()})"


def test_each_picture_is_shown() -> None:
    """And none is left behind that nobody sees."""
    shown = re.findall(
        r"\(pictures/handouts/([\w-]+)\.png\)", (ROOT / "docs/gallery.md").read_text()
    )
    kept = {path.stem for path in PICTURES.glob("*.png")}
    assert set(shown) == kept == {page.name for page in PAGES} | BESIDE


def test_each_kind_has_its_page() -> None:
    """A new kind of question wants one, too."""
    assert {page.name for page in PAGES} >= set(NAMES)


def test_the_pictures_are_small() -> None:
    """Whoever clones the repository gets them all."""
    assert sum(path.stat().st_size for path in PICTURES.glob("*.png")) < 1_500_000
