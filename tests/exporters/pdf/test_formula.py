"""Formulas in Typst's notation: what is certain to be the formula, and nothing that runs."""

import time

import pytest

from quizgen.exporters.pdf.formula import DEEPEST, typst_of


@pytest.mark.parametrize(
    ("latex", "typst"),
    [
        ("F = ma", "F = m a"),
        (r"\lambda = \frac{h}{p}", "lambda = h/p"),
        (r"F = G\frac{m_1 m_2}{r^2}", "F = G (m_1 m_2)/(r^2)"),
        (r"\mathrm{CH_4}", "upright(C H_4)"),
        (r"{}^{14}_{6}\mathrm{C}", '""_6^14 upright(C)'),
        (r"2\,{}^{2}\mathrm{H}", '2 thin""^2 upright(H)'),
        ("3{,}5", '3","5'),
        (r"\begin{pmatrix} a, b & c \\ d; & e \end{pmatrix}", r"mat(a comma b, c; d \;, e)"),
        (
            r"\begin{array}{c|c} a & b \end{array}",
            "mat(delim: #none, augment: #1, align: #center, a, b)",
        ),
        (r"\text{a # $b$ \"}", r'"a # $b$ \""'),
        (r"\#panic()", r"\# p a n i c()"),
        ("]0, 1[", "] 0, 1 ["),
        (r"\Big(x\Big)", "(x)"),
        ("|x|", r"\|x\|"),
        (r"\|x\|_2", "‖x‖_2"),
        (r"\text{H}_2\text{O}", '"H"_2"O"'),
        (r"x \text{ if } y", 'x" if "y'),
        ("a_12", "a_1 2"),
        (r"\mathrm{SO_4}^{2-}", "upright(S O_4)^(2 -)"),
        (
            r"\begin{cases} x & x \ge 0 \\ \& & x < 0 \end{cases}",
            r"cases(x & quad x gt.eq 0, \& & quad x < 0)",
        ),
    ],
)
def test_a_formula_is_converted(latex: str, typst: str) -> None:
    """Signs that would part arguments are escaped, and what has no base gets an empty one."""
    assert typst_of(latex) == typst


@pytest.mark.parametrize(
    "latex",
    [
        "#panic()",
        r"\text{\\}",
        "$x$",
        '"x"',
        "`x`",
        "@x",
        r"\hspace{1cm}",
        r"\textcolor{red}{x}",
        r"\xrightarrow{a}",
        r"\middle|",
        r"\foo{x}",
        r"\begin{pmatrix} f(x & b \end{pmatrix}",
        "x_{",
        "%",
        "",
        "a % b\n",
        "{2^3}^2",
        r"\frac{1}{2}^2",
        r"\frac{a}{b}'",
        '\\text{"pi"}',
        "\\",
    ],
)
def test_what_is_not_certain_is_not_converted(latex: str) -> None:
    """Its source is printed, and that is told."""
    assert not typst_of(latex)


@pytest.mark.parametrize("opening", [r"\sqrt{", r"\mathrm{", "x^{", "(", r"\vec ", r"\frac{1}{"])
def test_what_lies_deep_costs_nothing(opening: str) -> None:
    """The converter takes twice as long for each level."""
    closing = {"{": "}", "(": ")"}.get(opening[-1], "")
    begun = time.perf_counter()
    assert not typst_of(opening * 100 + "x" + closing * 100)
    assert typst_of(opening * (DEEPEST // 2) + "x" + closing * (DEEPEST // 2))
    assert time.perf_counter() - begun < 2
