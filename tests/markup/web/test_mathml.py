"""Formulas as browsers show them: what MathML Core lacks is written in another way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.markup.web.mathml import mathml


@pytest.mark.parametrize(
    ("latex", "element"),
    [
        (r"a \pm b", "<mo>±</mo>"),
        (r"A \setminus B", "<mo>⧵</mo>"),
        (r"x : y", "<mo>:</mo>"),
        (r"\infty", "<mi>∞</mi>"),
        (r"\langle x \rangle", '<mo stretchy="false">⟨</mo>'),
        (r"\mathrm{C}", '<mi mathvariant="normal">C</mi>'),
        (r"k_\mathrm{B}", '<mi mathvariant="normal">B</mi>'),
        (r"\Delta x", '<mi mathvariant="normal">Δ</mi>'),
        (r"\delta x", "<mi>δ</mi>"),
        (r"\boldsymbol{\beta}", "<mi>𝜷</mi>"),
        (r"\mathbf{ab}", "<mi>𝐚</mi><mi>𝐛</mi>"),
        (r"\textbf{v}", '<mtext style="font-weight:bold">v</mtext>'),
        (r"\sum_{i}^n i", '<munderover><mo movablelimits="true">∑</mo>'),
        (r"\lim_{x} x", '<munder><mo movablelimits="true" lspace="0em" rspace="0.167em">lim</mo>'),
        (r"\sum\limits_{i} i", '<munder><mo movablelimits="false">∑</mo>'),
        (r"\int_0^1 x", "<msubsup><mo>∫</mo>"),
        (r"2\sin x", '<mo lspace="0.167em" rspace="0.167em">sin</mo>'),
        (r"-\sin(x)", '<mo lspace="0em" rspace="0em">sin</mo>'),
        (r"f''", '<mo lspace="0em" rspace="0em">″</mo>'),
        (r"|x|", '<mo stretchy="false" lspace="0em" rspace="0em">|</mo>'),
        (r"\overline{AB}", '<mrow style="border-top:.06em solid;padding-top:.08em">'),
        (
            r"\begin{aligned} a &= b \end{aligned}",
            '<mtd style="text-align:right;padding-inline:0">',
        ),
        (r"\begin{cases} a & b \end{cases}", '<mtd style="text-align:left">'),
        (r"\begin{array}{c|c} a & b \end{array}", '<mtd style="border-left:1px solid">'),
    ],
)
def test_what_core_lacks_is_written_in_another_way(latex: str, element: str) -> None:
    """Signs that are operators, letters of other styles, limits, cells."""
    assert element in mathml(latex)


PARTS = r"\frac \sqrt \vec \sum \lim \sin _ ^ { } x 1 + | & \\ ' ( )"


@given(st.lists(st.sampled_from(PARTS.split(" "))))
def test_whatever_can_be_read_can_be_written(parts: list[str]) -> None:
    """Scripts of nothing, rows without cells, and the like."""
    mathml(" ".join(parts))
