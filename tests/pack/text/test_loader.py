"""Both of PyYAML's parsers read the same."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from quizgen.pack.text.loader import PythonLoader

NATIVE: Any = getattr(yaml, "CSafeLoader", None)

needs_both = pytest.mark.skipif(NATIVE is None, reason="libyaml is not there")


def read(text: str, loader: Any) -> object:  # noqa: ANN401 -- the stubs make them unrelated
    """Read a text; what cannot be read is None."""
    try:
        return yaml.load(text, loader)  # noqa: S506 -- both are safe
    except yaml.YAMLError:
        return None


@pytest.mark.parametrize(
    "text", ["a: {b: what?, c: d}", "a: {b: c ?, d: e}", "a: {b: so? no, c: d}"]
)
def test_a_question_mark_ends_no_text(text: str) -> None:
    """A question need not be quoted within braces."""
    assert "?" in str(read(text, PythonLoader))


@needs_both
@given(st.lists(st.sampled_from(["?", "a", " ", ", ", ": ", "b?", "?c", "#"]), max_size=8))
def test_both_give_one_verdict(pieces: list[str]) -> None:
    """Whatever stands beside a question mark."""
    text = f"a: {{b: x{''.join(pieces)}}}\n"
    assert read(text, PythonLoader) == read(text, NATIVE)
