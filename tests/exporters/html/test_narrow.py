"""What pages look like on a phone: nothing is cut off, and all can be read."""

from pathlib import Path

import pytest

from quizgen.exporters.html import render
from quizgen.paper.document import PRINTED, Document
from quizgen.paper.setting import PLAIN, Setting
from tests.exporters.handouts import assorted, edition, item, laid_out, varied
from tests.exporters.html.chromium import ask, in_browser

WIDTH = 360

SIZES = """
const wide = document.documentElement.scrollWidth;
const size = (one) => one.getBoundingClientRect();
const reasons = Array.from(document.querySelectorAll(".reason"), (one) => size(one).width);
const outside = Array.from(document.querySelectorAll("main *"))
  .filter((one) => !one.closest(".scroll") && size(one).right > innerWidth + 1)
  .map((one) => one.outerHTML.slice(0, 80));
return [wide, outside, reasons];
"""

SCROLLED = """
const table = document.querySelector(".glance"), around = table.parentElement;
around.scrollLeft = 1000;
const left = table.querySelector("tbody th").getBoundingClientRect().left;
const edge = around.getBoundingClientRect().left;
return [around.scrollLeft, Math.round(left - edge)];
"""


@in_browser
@pytest.mark.parametrize("setting", [PLAIN, Setting(is_large=True, is_open=True)])
@pytest.mark.parametrize("document", PRINTED)
def test_nothing_is_wider_than_a_phone(
    document: Document, setting: Setting, tmp_path: Path
) -> None:
    """A page scrolls down alone, and reasons have the whole width to be read in."""
    long = item("long", "Donaudampfschifffahrtsgesellschaft" * 3, "Überwachungsaufgabe" * 4, "b")
    made = laid_out(*assorted(1), long)
    wide, outside, reasons = ask(render(made, document, setting), SIZES, tmp_path, width=WIDTH)
    assert wide == WIDTH
    assert outside == []
    assert all(width > WIDTH * 0.75 for width in reasons)


@in_browser
def test_answers_at_a_glance_scroll_beside_the_labels_of_their_versions(tmp_path: Path) -> None:
    """The label of a line is seen however far it was scrolled."""
    made = edition(*varied(20), labels=[f"V{number}" for number in range(30)])
    scrolled, shift = ask(render(made, Document.KEY), SCROLLED, tmp_path, width=WIDTH)
    assert scrolled > 100
    assert shift == 0
