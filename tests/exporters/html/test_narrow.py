"""What pages look like on a phone: nothing is cut off, and all can be read."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.exporters.html import render
from quizgen.forms.form import Copy, Student
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


LISTED = """
const nav = document.querySelector("nav"), high = () => nav.getBoundingClientRect().height;
const folded = high();
const details = nav.querySelector("details");
if (details) details.open = true;
const seen = Array.from(nav.querySelectorAll("a"), (one) => one.getBoundingClientRect().height);
return [folded, high(), seen.filter((height) => height > 20).length];
"""


@in_browser
@pytest.mark.parametrize(("size", "is_folded"), [(30, True), (4, False)])
def test_a_long_list_of_copies_is_folded(size: int, is_folded: bool, tmp_path: Path) -> None:
    """So the first copy is seen at once; a short list is not."""
    made = laid_out(*assorted(1), labels="A")
    (form,) = made.forms
    copies = tuple(Copy(n, form, Student(f"Student Number {n}")) for n in range(1, size + 1))
    folded, unfolded, seen = ask(
        render(replace(made, copies=copies)), LISTED, tmp_path, width=WIDTH
    )
    assert (folded < 60) is is_folded
    assert (unfolded > folded) is is_folded
    assert seen == size


@in_browser
def test_answers_at_a_glance_scroll_beside_the_labels_of_their_versions(tmp_path: Path) -> None:
    """The label of a line is seen however far it was scrolled."""
    made = edition(*varied(20), labels=[f"V{number}" for number in range(30)])
    scrolled, shift = ask(render(made, Document.KEY), SCROLLED, tmp_path, width=WIDTH)
    assert scrolled > 100
    assert shift == 0
