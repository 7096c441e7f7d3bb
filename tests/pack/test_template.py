"""Texts with placeholders: found, filled, and never looked into twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.pack.template import TemplateError, fill, placeholders


@pytest.mark.parametrize(
    ("template", "names"),
    [
        ("plain", ()),
        ("", ()),
        ("{subject} {value}.", ("subject", "value")),
        ("{b}{a}{b}", ("b", "a")),
        ("{{subject}}", ()),
        ("{{{subject}}}", ("subject",)),
        ("{}", ("",)),
        ("{a.__class__}", ("a.__class__",)),
        ("{a!r:>10}", ("a!r:>10",)),
        ("{ a }", (" a ",)),
    ],
)
def test_placeholders_are_named_in_their_order(template: str, names: tuple[str, ...]) -> None:
    """Each once; what stands between single braces is the whole name, dots and all."""
    assert placeholders(template) == names


@pytest.mark.parametrize(
    ("template", "position"), [("{a", 0), ("a}", 1), ("{a}}", 3), ("{a{b}}", 0), ("{{a}", 3)]
)
def test_a_brace_without_its_other_half_is_an_error(template: str, position: int) -> None:
    """The error knows where the brace stands."""
    with pytest.raises(TemplateError) as caught:
        placeholders(template)
    assert caught.value.position == position
    with pytest.raises(TemplateError):
        fill(template, {"a": "x", "b": "y"})


def test_words_take_the_place_of_placeholders() -> None:
    """Double braces become single ones, all else stays."""
    assert fill("{a}, {{b}} and {b}.", {"a": "x", "b": "y"}) == "x, {b} and y."


def test_words_are_not_looked_into() -> None:
    """A word that looks like a placeholder is put in as it is."""
    assert fill("{a}{b}", {"a": "{b}", "b": "{a}{{"}) == "{b}{a}{{"


def test_there_is_no_way_into_objects() -> None:
    """Attributes, indices and conversions are names like others, and unknown."""
    for template in ("{a.__class__}", "{a[0]}", "{a!r}", "{0}"):
        with pytest.raises(KeyError):
            fill(template, {"a": "x"})


@given(st.text(), st.text())
def test_any_text_can_be_escaped(text: str, word: str) -> None:
    """With its braces doubled, any text is filled to itself."""
    escaped = text.replace("{", "{{").replace("}", "}}")
    assert placeholders(escaped) == ()
    assert fill(escaped, {}) == text
    assert fill(f"{escaped}{{a}}", {"a": word}) == text + word


@given(st.text(alphabet="{}ab ", max_size=12))
def test_filling_and_naming_agree(template: str) -> None:
    """A template either is refused by both or can be filled by what it names."""
    try:
        names = placeholders(template)
    except TemplateError:
        with pytest.raises(TemplateError):
            fill(template, {})
        return
    assert isinstance(fill(template, dict.fromkeys(names, "x")), str)
