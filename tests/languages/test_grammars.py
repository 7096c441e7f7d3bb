"""Articles, possessives, and words that melt together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.folding import fold
from quizgen.languages.grammars import GRAMMARS, PLAIN, grammar_of
from quizgen.languages.grammars.english import GRAMMAR as ENGLISH
from quizgen.languages.grammars.spanish import GRAMMAR as SPANISH


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
    assert ENGLISH.nouns.a
    assert ENGLISH.nouns.a(words) == expected


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
    assert ENGLISH.nouns.possessive
    assert ENGLISH.nouns.possessive(words, "’") == expected


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
    assert SPANISH.nouns.join(before, words) == expected


@pytest.mark.parametrize(
    ("language", "before", "words", "expected"),
    [
        ("fr", "la capitale de ", "le Pérou", "la capitale du Pérou"),
        ("fr", "la capitale de ", "les États-Unis", "la capitale des États-Unis"),
        ("fr", "la capitale de ", "l’Italie", "la capitale de l’Italie"),
        ("fr", "la capitale de ", "la France", "la capitale de la France"),
        ("fr", "les mots de ", "Angela Merkel", "les mots d’Angela Merkel"),
        ("fr", "De ", "le Havre", "Du Havre"),
        ("fr", "il va à ", "le marché", "il va au marché"),
        ("fr", "il va à ", "les Philippines", "il va aux Philippines"),
        ("fr", "il va à ", "la gare", "il va à la gare"),
        ("fr", "le monde ", "le plus grand", "le monde le plus grand"),
        ("it", "la capitale di ", "il Perù", "la capitale del Perù"),
        ("it", "la capitale di ", "gli Stati Uniti", "la capitale degli Stati Uniti"),
        ("it", "la capitale di ", "l’Italia", "la capitale dell’Italia"),
        ("it", "la capitale di ", "Roma", "la capitale di Roma"),
        ("it", "disse a ", "la regina", "disse alla regina"),
        ("it", "In ", "la notte", "Nella notte"),
        ("it", "parlò su ", "i pianeti", "parlò sui pianeti"),
        ("it", "il capo da ", "lo zio", "il capo dallo zio"),
        ("pt", "a capital de ", "o Brasil", "a capital do Brasil"),
        ("pt", "a capital de ", "os Estados Unidos", "a capital dos Estados Unidos"),
        ("pt", "Em ", "a Índia", "Na Índia"),
        ("pt", "pertence a ", "o Peru", "pertence ao Peru"),
        ("pt", "pertence a ", "a Índia", "pertence à Índia"),
        ("pt", "feito por ", "as forças", "feito pelas forças"),
        ("pt", "a capital de ", "Portugal", "a capital de Portugal"),
        ("de", "die Hauptstadt von ", "der Welt", "die Hauptstadt von der Welt"),
    ],
)
def test_prepositions_melt_into_articles(
    language: str, before: str, words: str, expected: str
) -> None:
    """As each language has it; a word that only ends like a preposition stays whole."""
    join = grammar_of(language).nouns.join
    assert join(before, words) == expected
    assert join(f"x{before.lower()}", "") == f"x{before.lower()}"


@given(st.text(), st.text())
def test_nothing_else_is_changed(before: str, words: str) -> None:
    """Where no article follows a preposition, texts are joined in every language."""
    assert ENGLISH.nouns.join(before, words) == PLAIN.nouns.join(before, words) == before + words
    if not words.startswith("el "):
        assert SPANISH.nouns.join(before, words) == before + words
    for language in ("de", "fr", "it", "pt"):
        assert grammar_of(language).nouns.join(f"{before}|", words) == f"{before}|{words}"


@pytest.mark.parametrize("language", ["es", "en", "es-VE", "EN-gb", "xx", ""])
def test_a_language_is_found_by_its_tag(language: str) -> None:
    """Of a tag only the language counts; those without a grammar do nothing."""
    expected = {"es": SPANISH, "en": ENGLISH}.get(language[:2].lower(), PLAIN)
    assert grammar_of(language) is expected


@pytest.mark.parametrize("language", GRAMMARS)
def test_articles_are_folded(language: str) -> None:
    """They are compared with folded texts, so that they must be folded themselves."""
    articles = grammar_of(language).nouns.articles
    assert articles == frozenset(map(fold, articles))
