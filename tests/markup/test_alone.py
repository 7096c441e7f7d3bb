"""Formulas that stand alone are set at full size; they are read as they were written."""

import pytest

from quizgen.markup.alone import enlarged, told
from quizgen.markup.prose import plain_of
from quizgen.markup.tree import Formula, Marked, Words


@pytest.mark.parametrize("latex", [r"\frac{1}{f} = \frac{1}{g}", r"\sum_{n=1}^{9} n", r"\lim x"])
def test_what_would_be_small_is_enlarged(latex: str) -> None:
    """And says the same in words."""
    (formula,) = enlarged((Formula(latex),))
    assert isinstance(formula, Formula)
    assert formula.latex.startswith("\\displaystyle")
    assert told(formula.latex) == latex
    assert plain_of((formula,)) == plain_of((Formula(latex),))


@pytest.mark.parametrize(
    "tree",
    [
        (Formula("E = mc^2"),),
        (Formula(r"\frac{a}{b}", is_block=True),),
        (Words("is "), Formula(r"\frac{a}{b}")),
        (Formula(r"\fraction"),),
        (),
    ],
)
def test_all_else_stays(tree: Marked) -> None:
    """What does not grow, has a line of its own already, or stands among words."""
    assert enlarged(tree) == tree
