"""Marked text on paper: seen as it is meant, told where it cannot be, and never run."""

import sys
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PageObject, PdfReader

from quizgen.exporters import pdf
from quizgen.exporters.pdf import render
from quizgen.exporters.pdf.expression import literal
from quizgen.markup.carried import carry
from quizgen.markup.reading import read
from quizgen.markup.tree import Code
from tests.exporters.handouts import edition, item, laid_out, squeeze, typed, whole_pages
from tests.markup.hostile import HOSTILE as ATTACKS

HOSTILE = {
    '*#panic()* and **]#eval("1")**': '#panic() and ]#eval("1")',
    '`#read("/etc/passwd")`': '#read("/etc/passwd")',
    '`$x$ \\ " #`': '$x$ \\ " #',
    '*\\\\* and *"*': '\\ and "',
    r'$\text{"); \#panic("}$': r'\text{"); \#panic("}',
    r"$\text{\#eval()}$": "#eval()",
    r"$\text{a\\}$ and `b`": "and b",
    "[*#x*](https://example.org/#panic) out": "#x out",
    "[x](javascript:alert(1))": "[x](javascript:alert(1))",
    "|#a《#b》": "#b #a",
    '~#~ and ^"^': '# and "',
    "*a // b* and **/* c**": "a // b and /",
    "`a`{.b} and <label> @ref": "a{.b} and <label> @ref",
}
"""Marked text that means something to Typst, and what is seen of it."""


def carried(text: str) -> str:
    """Read marked text as a pack does."""
    return read(text, has_blocks="\n" in text)[0]


def printed(*texts: str) -> str:
    """Print texts as the options of a question; return what is seen, without white space."""
    asked = item("a", "Which?", *map(carried, texts))
    return squeeze(whole_pages(edition(asked, labels=["A"])))


@pytest.mark.parametrize(("text", "seen"), HOSTILE.items())
def test_hostile_text_is_seen_and_not_run(text: str, seen: str) -> None:
    """Whatever it is marked as."""
    assert squeeze(seen) in printed(text, "other")


@pytest.mark.parametrize(
    ("text", "seen"),
    [(text, seen) for text, seen in ATTACKS if not {*"$漢《"} & {*text} and "_(" not in seen],
)
def test_texts_that_attack_are_seen_on_paper(text: str, seen: str) -> None:
    """As on every other target; the rest is drawn, as formulas are, or the fonts lack 漢."""
    assert squeeze(seen) in printed(text, "other").replace("\u200b", "")


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("H~2~O is *not* x^2^", "H2Oisnotx2"),
        ("`a  b` and `{c}`", "aband{c}"),
        ("Look:\n\n```python\nif x:\n    print(1)\n```", "Look:ifx:print(1)"),
        ("Both:\n1. one\n2. two\n   - three", "Both:1.one2.two•three"),
        ("[the page](https://example.org/x)", "thepage"),
        (r"$\xrightarrow{x}$", r"\xrightarrow{x}"),
        ("die *schöne* Müllerin", "dieschöneMüllerin"),
        ("*¿Qué?* dijo", "¿Qué?dijo"),
    ],
)
def test_marked_text_is_seen(text: str, seen: str) -> None:
    """As text that can be read aloud and searched."""
    assert seen in printed(text, "other")


def test_a_link_leads_to_the_web_alone() -> None:
    """Wherever else it would lead, its words are printed, and that is told."""
    asked = item("a", carried("[a](https://example.org/a) or [b](mailto:b@example.org)?"), "x", "y")
    handout = laid_out(asked)
    assert b"mailto" not in pdf.render(handout)
    assert literal(asked.stem).count("link(") == 1
    assert [loss.split(": ", 1)[1] for loss in pdf.losses(handout, b"")] == [
        "the link to mailto:b@example.org is printed as its words: it leads to no web page"
    ]


def test_blanks_stand_in_marked_stems() -> None:
    """A style that goes on behind the blank does so on paper."""
    asked = typed("a", carried("The *cell has a _____, and* `x_____y`."), "wall")
    (sheet, *_) = whole_pages(edition(asked, labels=["A"]))
    assert squeeze("The cell has a , and x_____y.") in squeeze(sheet)


def test_what_is_not_converted_is_told_once() -> None:
    """As its source, with the place of the question."""
    stem = carried(r"Is it $\xrightarrow{a}$ or $\frac{1}{2}$?")
    asked = replace(item("a", stem, "yes", "no"), statement=stem)
    (loss,) = pdf.losses(laid_out(asked), b"")
    assert r"the formula $\xrightarrow{a}$ is printed in LaTeX's notation" in loss
    assert not pdf.losses(laid_out(item("b", "Plain $\\xrightarrow{a}$?", "yes", "no")), b"")


def test_without_the_converter_formulas_are_source(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not made for Linux on ARM."""
    monkeypatch.setitem(sys.modules, "tex2typst", None)
    assert r"\frac{17}{2}" in printed(r"$\frac{17}{2}$", "other")


WIDE = "+".join(f"a_{{{place}}}x^{{{place}}}" for place in range(25))
"""More than a line holds."""


@pytest.mark.parametrize(
    "text",
    [
        rf"$\sqrt{{{WIDE}}}$",
        rf"$\begin{{pmatrix}} {WIDE} & {WIDE} \end{{pmatrix}}$",
        f"${WIDE}$",
        f"`{'f(a)' * 30}`",
        f"Which?\n\n$$\\frac{{{WIDE}}}{{2}}$$\n",
        f"Which?\n\n```\n{'print(a) ' * 20}{'f(a)' * 30}\n```\n",
    ],
)
def test_what_is_wider_than_a_line_stays_in_its_column(text: str) -> None:
    """It is smaller, or breaks: it must not be printed over the next column."""
    wide = carried(text)
    asked = item("a", wide if "\n" in text else "Which?", wide, "other")
    (page,) = PdfReader(BytesIO(pdf.render(edition(asked, labels=["A"])))).pages
    column = 19 + 81 + 1
    found = [place for place in acrosses(page) if place[1] < 842 - 130]
    assert found
    assert max(across for across, _ in found) * 25.4 / 72 < column


def acrosses(page: PageObject) -> list[tuple[float, float]]:
    """Return how far from the left, and how high over its lower edge, pieces of text begin."""
    found = []

    def note(text: str, shift: list[float], place: list[float], *_: object) -> None:
        if text.strip():
            found.append((place[4] * shift[0] + shift[4], place[5] * shift[3] + shift[5]))

    page.extract_text(visitor_text=note)
    return [(across, high) for across, high in found if high > 60]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text('*_`$~^[]()|\\ \nab1#"-{}/@<>%&', max_size=40), min_size=2, max_size=8))
def test_any_marked_text_can_be_printed(texts: list[str]) -> None:
    """Whatever the signs in it are."""
    unlike = [f"{place}{text}" for place, text in enumerate(texts)]
    pdf.render(edition(item("a", carried(unlike[0]), *map(carried, unlike)), labels=["A"]))


def test_code_stands_where_lines_begin_on_a_hebrew_page() -> None:
    """Not at the far left, away from its letter; its own lines begin at the left."""
    code = carry((Code("12\n345", is_block=True),))
    asked = item("q", "מה?", code, "שבע", "שש")
    (form, *_) = PdfReader(
        BytesIO(render(replace(edition(asked, labels="A"), language="he")))
    ).pages
    places: dict[str, list[float]] = {}

    def note(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        if text.strip():
            places.setdefault(text.strip(), []).append(cm[4] + tm[4])

    form.extract_text(visitor_text=note)
    wide = float(form.mediabox.width)
    assert min(places["12"]) > wide * 0.75
    assert min(places["345"]) == pytest.approx(min(places["12"]), abs=0.5)
