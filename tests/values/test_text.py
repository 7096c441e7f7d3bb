"""Texts are compared by what is left of them after folding."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.folding import fold, slug
from quizgen.values import Text

PAIRS = [
    ("“Nicolás  Maduro”", "'nicolás maduro'"),
    ("the country's people", "THE COUNTRY’S PEOPLE"),
    ("„Zitat‟ «citation»", "'zitat' 'citation'"),
    ("self–proclaimed", "self-proclaimed"),
    ("wait -- what", "wait — what"),
    ("minus −5", "minus -5"),
    ("no\u00a0break\u202fspaces\u2009here", "no break spaces here"),
    ("  line\n\tbreaks  ", "line breaks"),
    ("die Straße", "DIE STRASSE"),
    ("ﬁne", "fine"),
    ("cafe\u0301", "café"),
    ("soft\u00adhyphen and zero\u200bwidth", "softhyphen and zerowidth"),
    ("１２３", "123"),
]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_wordings_that_differ_in_form_only_are_one_text(one: str, other: str) -> None:
    """Quotation marks, dashes, spaces, case and compatibility forms do not count."""
    assert fold(one) == fold(other)
    first, second = Text.read(one), Text.read(other)
    assert first == second
    assert hash(first) == hash(second)
    assert first.canonical == second.canonical
    assert first.contains(second)


def test_accents_count() -> None:
    """An accent can make another word, so that it is kept."""
    assert fold("Peña") != fold("Pena")
    assert Text.read("Peña").canonical != Text.read("Pena").canonical


def test_a_text_is_shown_as_it_was_written() -> None:
    """Folding is for comparing, never for reading."""
    assert Text.read("“Guaidó” – ok").text == "“Guaidó” – ok"


def test_two_texts_are_never_provably_different() -> None:
    """Different words may mean one thing."""
    assert Text.read("a tweet").compatible(Text.read("social media"))
    assert not Text.read("a tweet").contains(Text.read("social media"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("social media", "social-media"),
        ("Caracas", "caracas"),
        ("Nicolás Maduro", r"nicolas-maduro-[0-9a-f]{12}"),
        ("well, no", r"well-no-[0-9a-f]{12}"),
        ("72:00", r"72-00-[0-9a-f]{12}"),
        ("2019-01-23", r"2019-01-23-[0-9a-f]{12}"),
        ("加拉加斯", r"text-[0-9a-f]{12}"),
        ("", r"text-[0-9a-f]{12}"),
        ("word " * 30, r"word(-word){7}-[0-9a-f]{12}"),
    ],
)
def test_a_slug_is_the_words_and_a_hash_of_what_they_lose(text: str, name: str) -> None:
    """What would be mistaken for another value's name has a hash at its end."""
    assert re.fullmatch(name, slug(fold(text)))


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    """A folded text is its own folding."""
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_a_slug_is_safe_and_tells_texts_apart(one: str, other: str) -> None:
    """Slugs are plain ASCII for links and shells, and as different as the texts."""
    name = slug(fold(one))
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert (name == slug(fold(other))) == (fold(one) == fold(other))


@given(st.text(st.characters(categories=["Cs", "Cc", "Cf", "Lu", "Zs"])))
def test_lone_surrogates_and_control_characters_are_text(text: str) -> None:
    """No character breaks a text."""
    value = Text.read(text)
    assert value == Text.read(value.text)
    assert value.canonical.isascii()
