"""The rule odd-key."""

import pytest

from quizgen.rules import odd_key
from tests.packs import bank_of

PACK = """
    facts:
      blockers:
        question: Who blocked the bridge?
        answer: KEY
        wrong: [OTHERS]
        sources: {a: blocked the bridge}
"""


@pytest.mark.parametrize(
    ("key", "others", "tell"),
    [
        ("the police", "soldiers, protesters", "its article"),
        ("police", "the soldiers, a protester", "its article"),
        ("the police", "the army, protesters", ""),
        ("the police", "a soldier, an angry crowd", ""),
        ("The United States", "Canada, Mexico", ""),
        ("“Get out”", "Go home, Stay here", "its quotation marks"),
        ("“Get out”", "“Go home”, Stay here", ""),
        ("\"''\"", "'[]', '()'", ""),
        ("\"'a'\"", "'[]', '()'", "its quotation marks"),
        ("They did.", "Nobody did, Some did", "the mark at its end"),
        ("They did", "Nobody did., Some did!", "the mark at its end"),
        ("They did.", "Nobody did., Some did", ""),
        ("Red stone", "blue stone, green stone", "its capital"),
        ("red stone", "Blue stone, Green stone", "its capital"),
        ("Red stone", "blue stone, Green stone", ""),
        ("石", "blue stone, green stone", ""),
        ("de Broglie", "Einstein, Bohr", ""),
        ("Einstein", "de Broglie, van ’t Hoff", ""),
        ("van der Waals", "Einstein, Bohr", ""),
        ("d’Alembert", "Einstein, Bohr", ""),
        ("de facto ruler", "Einstein, Bohr", "its capital"),
        ("E = mc²", "p = mv, s = vt", ""),
        ("p = mv", "E = mc², F = ma", ""),
        ("a = bc", "F = ma, p = mv", ""),
        ("pV", "RT, CO", ""),
        ("n!", "n, 2n", ""),
        ("No", "yes, maybe", "its capital"),
        ("a “big” crowd.", "soldiers, protesters", "its article and the mark at its end"),
    ],
)
def test_a_key_that_grammar_gives_away_is_found(key: str, others: str, tell: str) -> None:
    """What the key alone has, or alone lacks, is told."""
    bank = bank_of(PACK.replace("KEY", key).replace("OTHERS", others))
    problems = list(odd_key.check(bank))
    assert len(problems) == bool(tell)
    for problem in problems:
        assert problem.location.line == 6
        assert f"differs in {tell}" in problem.message


def test_articles_are_those_of_the_language() -> None:
    """*The* is no article in Spanish, and *la* is none in English."""
    body = PACK.replace("KEY", "la policía").replace("OTHERS", "soldados, manifestantes")
    assert not list(odd_key.check(bank_of(body)))
    assert list(odd_key.check(bank_of("    language: es\n" + body.strip("\n"))))


@pytest.mark.parametrize(
    ("key", "others", "found"),
    [
        ("l'armée", "soldats, manifestants", 1),
        ("l’Armée rouge", "soldats, manifestants", 0),
        ("la\u00a0police", "soldats, manifestants", 1),
        ("soldats", "l'armée, la police", 1),
    ],
)
def test_articles_need_no_space_behind_them(key: str, others: str, found: int) -> None:
    """An apostrophe or a space that does not break ends them too."""
    body = PACK.replace("KEY", key).replace("OTHERS", others)
    bank = bank_of("    language: fr\n" + body.strip("\n"))
    assert len(list(odd_key.check(bank))) == found


def test_numbers_are_not_looked_at() -> None:
    """They are written in the form of the key, which their order shows anyway."""
    body = PACK.replace("KEY", "about 70 people").replace("OTHERS", "90 people, 100 people")
    assert not list(odd_key.check(bank_of(body)))
