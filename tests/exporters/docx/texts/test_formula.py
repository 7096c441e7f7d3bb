"""Formulas as Office MathML: each of their parts has an element of its own."""

import pytest
from docx.oxml.ns import qn

from quizgen.exporters.docx.element import Element, name_of
from quizgen.exporters.docx.texts.formula import formula


def outline(latex: str) -> str:
    """Write what a formula is made of: its elements with their texts, without how they look."""
    made = formula(latex)
    assert made is not None
    return _outline(made)


def _outline(element: Element) -> str:
    name = name_of(element)
    if name == "m:r":
        return element.findtext(qn("m:t")) or ""
    inner = " ".join(_outline(child) for child in element if not name_of(child).endswith("Pr"))
    return inner if name in {"m:oMath", "m:e"} else f"{name[2:]}({inner})"


@pytest.mark.parametrize(
    ("latex", "expected"),
    [
        ("x^2", "sSup(x sup(2))"),
        ("x_i", "sSub(x sub(i))"),
        ("x_i^2", "sSubSup(x sub(i) sup(2))"),
        (r"\frac{a}{b}", "f(num(a) den(b))"),
        (r"\binom{n}{k}", "d(f(num(n) den(k)))"),
        (r"\sqrt{x}", "rad(deg() x)"),
        (r"\sqrt[3]{x}", "rad(deg(3) x)"),
        (r"\sum_{i=1}^n i", "nary(sub(i = 1) sup(n) i)"),
        (r"\int_0^1 x", "nary(sub(0) sup(1) x)"),
        (r"\lim_{x \to 0} y", "limLow(lim lim(x → 0)) y"),
        (r"\vec{v}", "acc(v)"),
        (r"\overline{AB}", "bar(A B)"),
        (r"\left(\frac{a}{b}\right)", "d(f(num(a) den(b)))"),
        (r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}", "d(m(mr(a b) mr(c d)))"),
        (r"\text{if } x", "if\u00a0 x"),
        (r"{}^{14}_{6}\mathrm{C}", "sPre(sub(6) sup(14) C)"),
        (r"{}^{14}\mathrm{C}", "sPre(sub(\u200b) sup(14) C)"),
        (r"\overbrace{a}^{n}", "limUpp(groupChr(a) lim(n))"),
        (r"\mathbb{R}\phantom{x}", "ℝ phant(x)"),
    ],
)
def test_a_part_of_a_formula_is_an_element(latex: str, expected: str) -> None:
    """As Word itself would write it."""
    assert outline(latex) == expected


def test_accents_brackets_and_letters_keep_their_look() -> None:
    """By the characters and the styles that Word has for them."""
    made = formula(r"\vec{v} \left[ x \right) \sin \bm{x}")
    assert made is not None
    signs = [one.get(qn("m:val")) for one in made.iter(qn("m:chr"), qn("m:begChr"), qn("m:endChr"))]
    assert "\u20d7" in signs
    assert signs[-2:] == ["[", ")"]
    styles = [one.get(qn("m:val")) for one in made.iter(qn("m:sty"), qn("m:scr"))]
    assert styles == ["p", "bi"]


def test_what_is_no_formula_is_none() -> None:
    """Its source is printed instead."""
    assert formula(r"\nonesuch{x}") is None
    assert formula("") is None
