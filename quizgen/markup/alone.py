"""Formulas that are all of a text, such as an option: as large as on a line of their own."""

from quizgen.machine.pattern import pattern
from quizgen.markup.tree import Formula, Marked

_LARGE = "\\displaystyle "

_GROWS = pattern(r"\\(?:[cd]?frac|sum|prod|int|oint|iint|lim|binom|begin|bigcup|bigcap)(?![a-z])")
"""What is set smaller on a line of text than on one of its own."""


def enlarged(tree: Marked) -> Marked:
    """Return marked text with its formula at full size, if it is nothing but one."""
    match tree:
        case (Formula(latex, False),) if _GROWS.search(latex):
            return (Formula(f"{_LARGE}{latex}"),)
    return tree


def told(latex: str) -> str:
    """Return a formula as its curator wrote it, for those who have it read to them."""
    return latex.removeprefix(_LARGE)
