"""Whether pages are accessible, by the rules of axe-core, which knows those of WCAG 2.2 too."""

from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest

from quizgen.exporters.html import render
from quizgen.forms import Edition
from quizgen.forms.form import Copy, Student
from quizgen.paper.document import PRINTED, Document
from quizgen.paper.setting import Setting
from tests.exporters import marks
from tests.exporters.exhibits import every_place
from tests.exporters.handouts import (
    assorted,
    edition,
    item,
    laid_out,
    matching,
    several,
    typed,
    varied,
    written,
)
from tests.exporters.html.chromium import ask, in_browser

CHECK = """
const {violations, passes} = await axe.run(document, {
  resultTypes: ["violations"], rules: {"target-size": {enabled: true}}});
return [passes.length, violations.flatMap(({id, nodes}) =>
  nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`))];
"""

DAYS = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


def all_kinds(_: Path) -> Edition:
    """Lay out questions of all kinds, for a class with a spare copy."""
    made = laid_out(*assorted(2), written("open", "Why so?", "It was cold.", points=4))
    students = (Student("Ana Pérez", "1047", "10b"), Student("Bo"), None)
    copies = tuple(
        Copy(number, made.forms[number % 2], student)
        for number, student in enumerate(students, start=1)
    )
    return replace(made, copies=copies, school="The school", instructions="Read it twice.")


def pictures_and_sounds(folder: Path) -> Edition:
    """Lay out what is seen and heard; each sound has words."""
    asked = [one for one in every_place(folder) if "heard" not in one.id]
    return laid_out(*asked)


def marked_text(_: Path) -> Edition:
    """Lay out all that can be marked: formulas, code, lists, ruby, links."""
    texts = (*marks.BLOCKS, "[a *b* `c`](http://a.example/?q=1&r=2)", "|漢字《かんじ》 H~2~O x^2^")
    asked = [
        replace(one, id=f"crisis/{number}/{one.id}")
        for number, text in enumerate(texts)
        for one in marks.every_kind(text)
    ]
    return laid_out(*asked, labels=["A"])


def right_to_left(_: Path) -> Edition:
    """Lay out questions in a language without a catalogue, which is read from right to left."""
    asked = [
        item("c", "ما عاصمة فنزويلا؟", "كاراكاس", "بوغوتا"),
        several("s", "أي المدن في بيرو؟", ["ليما"], ["كيتو"]),
        matching("m", "صل.", {"بيرو": "ليما"}, "كيتو"),
        typed("z", "عاصمة فنزويلا هي _____ الآن.", "كاراكاس"),
    ]
    return replace(laid_out(*asked), language="ar", title="رئيسان في فنزويلا")


def many_versions(_: Path) -> Edition:
    """Lay out more versions than an entry of the key has columns for."""
    return edition(*varied(8), labels=[f"V{number}" for number in range(30)])


EDITIONS = (all_kinds, pictures_and_sounds, marked_text, right_to_left, many_versions)


@in_browser
@DAYS
@pytest.mark.parametrize("make", EDITIONS)
@pytest.mark.parametrize("document", PRINTED)
def test_a_page_is_accessible(
    document: Document, make: Callable[[Path], Edition], tmp_path: Path, *, dark: bool
) -> None:
    """By day and by night, whatever is asked."""
    assert violations(render(make(tmp_path), document), tmp_path, dark=dark) == []


@in_browser
@DAYS
@pytest.mark.parametrize("document", PRINTED)
@pytest.mark.parametrize("width", [360, 800])
def test_a_page_for_those_who_see_or_read_with_effort_is_accessible(
    document: Document, width: int, tmp_path: Path, *, dark: bool
) -> None:
    """Large print on a tinted page, on a phone as well."""
    setting = Setting(is_large=True, is_open=True)
    source = render(all_kinds(tmp_path), document, setting)
    assert violations(source, tmp_path, dark=dark, width=width) == []


@in_browser
def test_the_check_finds_what_is_wrong(tmp_path: Path) -> None:
    """A page whose letters fade into it, without a language, is not accessible."""
    source = render(all_kinds(tmp_path)).replace(b"--ink: #111;", b"--ink: #ddd;")
    source = source.replace(b'<html lang="en"', b"<html")
    told = " ".join(violations(source, tmp_path))
    assert "color-contrast" in told
    assert "html-has-lang" in told


def violations(source: bytes, folder: Path, *, dark: bool = False, width: int = 1_280) -> list[str]:
    """Return what axe-core finds wrong with a page; it must have looked at it."""
    axe = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
    passed, found = ask(source, f"{axe};{CHECK}", folder, width=width, dark=dark)
    assert passed > 10
    return list(found)
