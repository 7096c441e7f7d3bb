"""Texts with placeholders: found, filled, and never looked into twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.languages.grammar import Plural
from quizgen.languages.grammars import PLAIN, grammar_of
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


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{a value} came", "an owl came"),
        ("{an value} came", "an owl came"),
        ("{value’s} nest", "owl’s nest"),
        ("{value's} nest", "owl's nest"),
        ("{value} {value?is|are} here", "owl is here"),
        ("{men} {men?is|are} here", "men are here"),
        ("{a men} came", "men came"),
        ("{men’s} hats, {cooks’s} hats", "men’s hats, cooks’ hats"),
        ("{men?|not }so", "not so"),
    ],
)
def test_forms_of_words(template: str, expected: str) -> None:
    """The article, the possessive, and the word that agrees in number."""
    words = {"value": "owl", "men": Plural("men"), "cooks": Plural("cooks")}
    assert fill(template, words, grammar_of("en").nouns) == expected


def test_a_form_names_its_placeholder() -> None:
    """A form is no name of its own."""
    template = "{a value} of {subject’s} {subject?is|are}"
    assert placeholders(template) == ("value", "subject")


def test_words_melt_only_where_they_are_put_in() -> None:
    """What a template says itself stays as it is written."""
    words = {"value": "el norte", "other": "de el"}
    assert (
        fill("de {value}, de el sur, {other}", words, grammar_of("es").nouns)
        == "del norte, de el sur, de el"
    )
    assert fill("de {value}", words, PLAIN.nouns) == "de el norte"
