"""Formulas on a line: only where it says the same."""

import pytest

from quizgen.markup.line import line_of, lowered, raised


@pytest.mark.parametrize(
    ("latex", "line"),
    [
        ("E=mc^2", "E = mc²"),
        (r"\mathrm{2\,H_2 + O_2 \rightarrow 2\,H_2O}", "2 H₂ + O₂ → 2 H₂O"),
        (r"\mathrm{CO_3^{2-}}", "CO₃²⁻"),
        (r"{}^{14}_{6}\mathrm{C}", "¹⁴₆C"),
        (r"\lambda = \frac{h}{p}", "λ = h/p"),
        (r"\frac{-b \pm \sqrt{b^2-4ac}}{2a}", "(−b ± √(b² − 4ac))/(2a)"),
        (r"\frac{1}{2}x", "(1/2)x"),
        (r"\frac{\text{mass}}{\text{volume}}", "mass/volume"),
        (r"F = G\frac{m_1 m_2}{r^2}", "F = Gm₁m₂/r²"),
        (r"3 \times 10^{-8}", "3 × 10⁻⁸"),
        (r"90^\circ", "90°"),
        (r"2\sin x", "2 sin x"),
        (r"a = -b", "a = −b"),
        (r"f(x) = x^2 + 2x", "f(x) = x² + 2x"),
        (r"\left(\frac{a}{b}\right)^2", "(a/b)²"),
        (r"\sqrt[3]{8} = 2", "∛8 = 2"),
        (r"(a, b)", "(a, b)"),
        (r"2\frac12", "2 1/2"),
        (r"2\frac{a}{b}", "2(a/b)"),
        (r"3{,}14", "3,14"),
        (r"300{,}000", "300,000"),
        (r"2\pi\sqrt{\frac{l}{g}}", "2π√(l/g)"),
        (r"\frac{\frac{a}{b}}{c}", "(a/b)/c"),
        (r"\frac{a}{\frac{b}{c}}", "a/(b/c)"),
        (r"{\frac{a}{b}}^2", "(a/b)²"),
        (r"{ab}^2", "(ab)²"),
        (r"{x^2}^3", "(x²)³"),
        (r"\sqrt{r^2}", "√(r²)"),
        (r"\sin^2 x + \cos^2 x = 1", "sin² x + cos² x = 1"),
        (r"(a + b)^2", "(a + b)²"),
        (r"\frac{-b}{2a}", "(−b)/(2a)"),
        (r"\frac{ab}{c}", "ab/c"),
        (r"\mathbb{R} \setminus \{0\}", "ℝ ⧵ {0}"),
    ],
)
def test_a_line_that_says_the_same(latex: str, line: str) -> None:
    """As UnicodeMath writes it."""
    assert line_of(latex) == line


@pytest.mark.parametrize(
    "latex",
    [
        r"\sum_{n=1}^{\infty} \frac{1}{n^2}",
        r"\int_0^\infty e^{-x^2}\,dx",
        r"\lim_{x \to 0} x",
        r"\vec{F}",
        r"\overline{AB}",
        r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}",
        r"\binom{n}{k}",
        r"x^{y^2}",
        r"\sqrt[5]{x}",
        r"\mathbb R",
        r"\foo",
    ],
)
def test_no_line_where_none_says_the_same(latex: str) -> None:
    """Then it is left in LaTeX's notation."""
    assert line_of(latex) == ""


def test_what_unicode_has_raised_and_lowered() -> None:
    """A text is shifted whole, or not at all."""
    assert (raised("2+"), lowered("12"), raised("2Q"), lowered("b")) == ("²⁺", "₁₂", "", "")
