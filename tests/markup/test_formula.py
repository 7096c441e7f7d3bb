"""MathML of formulas: nothing in it does anything."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.markup.formula import flaw_of
from quizgen.markup.web.mathml import mathml


@pytest.mark.parametrize(
    "latex",
    [
        r"</math><script>alert(1)</script>",
        r'\text{" onclick="alert(1)}',
        r"\text{<img src=x onerror=alert(1)>}",
        r"\color{red\" onclick=\"alert(1)}{x}",
        r"x < y > z",
    ],
)
def test_hostile_formulas_are_text(latex: str) -> None:
    """What looks like HTML is escaped, within and around the elements."""
    written = mathml(latex)
    root = ET.fromstring(written or "<math/>")  # noqa: S314 -- our own
    assert {element.tag for element in root.iter()} <= {
        *("math", "mrow", "mi", "mo", "mn", "mtext", "mstyle", "mspace"),
    }
    assert all("on" not in name for element in root.iter() for name in element.attrib)


@given(st.text("\\{}^_&$<>\"'ab1+ frac sqrt text", max_size=30))
def test_any_characters_are_well_formed_or_told(latex: str) -> None:
    """Either there is a flaw, or XML that a parser takes."""
    written = mathml(latex)
    assert bool(written) != bool(flaw_of(latex))
    if written:
        ET.fromstring(written)  # noqa: S314 -- our own


def test_a_block_is_displayed() -> None:
    """The formula's source is what a screen reader may fall back to."""
    assert mathml("x", is_block=True).startswith('<math display="block" aria-label="x">')
