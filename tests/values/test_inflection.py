"""Articles, possessives, and words that melt together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.values.inflection import ENGLISH, LANGUAGES, PLAIN, SPANISH, inflection_of


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("lion", "a lion"),
        ("umbrella", "an umbrella"),
        ("hour’s walk", "an hour’s walk"),
        ("union leader", "a union leader"),
        ("European", "a European"),
        ("NGO", "an NGO"),
        ("US senator", "a US senator"),
        ("EU summit", "an EU summit"),
        ("NATO summit", "a NATO summit"),
        ("OPEC summit", "an OPEC summit"),
        ("x-ray", "an x-ray"),
        ("one-way street", "a one-way street"),
        ("onion", "an onion"),
        ("Ukrainian", "a Ukrainian"),
        ("Uruguayan", "a Uruguayan"),
        ("Uzbek", "an Uzbek"),
        ("unit", "a unit"),
        ("uninvited guest", "an uninvited guest"),
        ("unusual vote", "an unusual vote"),
        ("unanimous vote", "a unanimous vote"),
        ("usual vote", "a usual vote"),
        ("undertaking", "an undertaking"),
        ("émigré", "an émigré"),
        ("heiress", "an heiress"),
        ("horse", "a horse"),
        ("house", "a house"),
        ("OAS", "an OAS"),
        ("“honest man”", "an “honest man”"),
        ("8-day week", "an 8-day week"),
        ("11 a.m. train", "an 11 a.m. train"),
        ("18,000-seat hall", "an 18,000-seat hall"),
        ("110-metre race", "a 110-metre race"),
        ("1-day trip", "a 1-day trip"),
        ("the army", "the army"),
        ("an army", "an army"),
        ("_____", "a(n) _____"),
        ("", "a "),
    ],
)
def test_the_indefinite_article_goes_by_sound(words: str, expected: str) -> None:
    """What brings an article keeps it; before a blank, it tells nothing."""
    assert ENGLISH.a
    assert ENGLISH.a(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Maduro", "Maduro’s"),
        ("James", "James’s"),
        ("the United States", "the United States’"),
        ("the army", "the army’s"),
    ],
)
def test_possessives(words: str, expected: str) -> None:
    """A plural that ends in s takes the apostrophe alone."""
    assert ENGLISH.possessive
    assert ENGLISH.possessive(words, "’") == expected


@pytest.mark.parametrize(
    ("before", "words", "expected"),
    [
        ("la capital de ", "el Perú", "la capital del Perú"),
        ("De ", "el norte", "Del norte"),
        ("apoyó a ", "el gobierno", "apoyó al gobierno"),
        ("la capital de ", "El Salvador", "la capital de El Salvador"),
        ("donde ", "el ejército", "donde el ejército"),
        ("la capital de ", "la India", "la capital de la India"),
        ("la capital de ", "elefantes", "la capital de elefantes"),
    ],
)
def test_spanish_prepositions_melt_into_the_article(before: str, words: str, expected: str) -> None:
    """*De* and *a* do, before *el*; names keep theirs."""
    assert SPANISH.join(before, words) == expected


@given(st.text(), st.text())
def test_nothing_else_is_changed(before: str, words: str) -> None:
    """In English, in Spanish without the article, and in other languages, texts are joined."""
    assert ENGLISH.join(before, words) == PLAIN.join(before, words) == before + words
    if not words.startswith("el "):
        assert SPANISH.join(before, words) == before + words


@pytest.mark.parametrize("language", [*LANGUAGES, "es-VE", "EN-gb", "fr", ""])
def test_a_language_is_found_by_its_tag(language: str) -> None:
    """Of a tag only the language counts; those without a table do nothing."""
    expected = {"es": SPANISH, "en": ENGLISH}.get(language[:2].lower(), PLAIN)
    assert inflection_of(language) is expected
