"""Numbers that can be reckoned from another question's."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.leaks.figures import DAYS, YEAR, YEARS, Figure, combined, figures_in
from quizgen.leaks.sums import Sums
from tests.leaks.sheets import filler, leaks_of

NAME = Sums.NAME


def two(one: tuple[str, str], other: tuple[str, str], language: str = "en") -> set[str]:
    """Return why two questions, each with its key, cannot stand on one form."""
    body = f"language: {language}\nfacts:\n"
    for name, (question, answer) in zip("xy", (one, other), strict=True):
        body += f"  {name}: {{question: '{question}', answer: {answer}, single: true}}\n"
    leaks = leaks_of(body + filler(8, language=language))
    return {leak.reason for leak in leaks if {leak.one[5], leak.other[5]} == {"x", "y"}}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            ("In which year was the mutiny?", "1958"),
            ("How many years before May 2019 was the mutiny?", "61 years"),
        ),
        (
            ("In which year did the siege begin?", "1914"),
            ("How long did the siege last, which was over in 1918?", "4 years"),
        ),
        (
            ("On what day was the mutiny?", "21 January 2019"),
            ("How many days before 23 January 2019 was the mutiny?", "2 days"),
        ),
        (
            ("From when to when was the siege?", "1914-1918"),
            ("When did the siege begin?", "1914"),
        ),
        (
            ("How many oars has the galley?", "48 oars"),
            ("How many oars has half a galley, with 2 sides?", "24 oars"),
        ),
        (
            ("How many oars has the galley?", "50 oars"),
            ("How many oars has the galley, less 8 oars?", "42 oars"),
        ),
        (
            ("In which year was the mutiny?", "1958"),
            ("Who spoke on the 61st anniversary of the mutiny, in 2019?", "12 people"),
        ),
    ],
)
def test_a_key_that_follows_from_the_other_is_found(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    """By a number that either stem prints, whichever comes first."""
    assert NAME in two(one, other)
    assert NAME in two(other, one)


def test_a_pack_about_one_thing_is_no_exception() -> None:
    """Though most of its stems have the word that all is about."""
    war = "the war of the roses"
    asked = {
        "begin": (f"In which year did {war} begin?", "1455"),
        "end": (f"In which year did {war} end that began in 1455?", "1487"),
        "length": (f"How long did {war} last?", "32 years"),
        "span": (f"From when to when was {war}?", "1455-1487"),
        "king": ("In which year was the king born?", "1423"),
    }
    body = "facts:\n"
    for name, (question, answer) in asked.items():
        body += f"  {name}: {{question: {question}, answer: {answer}, single: true}}\n"
    leaks = leaks_of(body + filler(4))
    found = {(leak.one.split("/")[1], leak.other.split("/")[1]) for leak in leaks}
    assert found == {
        ("begin", "end"),
        ("begin", "span"),
        ("end", "span"),
        ("end", "length"),
        ("length", "span"),
    }


def test_in_spanish_too() -> None:
    """Numbers and dates are read in the language of the pack."""
    one = ("¿En qué año fue el motín?", "1958")
    other = ("¿Cuántos años antes de mayo de 2019 fue el motín?", "61 años")
    assert NAME in two(one, other, "es")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            ("In which year was the mutiny?", "1958"),
            ("How many years before May 2019 did the bakery open?", "61 years"),
        ),
        (
            ("In which year was the mutiny?", "1957"),
            ("How many years before May 2019 was the mutiny?", "61 years"),
        ),
        (
            ("How many oars has the galley?", "48 oars"),
            ("How many masts has the galley with 2 decks?", "3 masts"),
        ),
        (
            ("How many oars has the galley?", "50 oars"),
            ("How heavy is the galley of 8 sails?", "42 kg"),
        ),
    ],
)
def test_numbers_that_meet_by_chance_are_allowed(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    """Of other things, by other sums, or of what is counted otherwise."""
    assert two(one, other) == set()


@given(st.integers(1000, 2000), st.integers(2, 90))
def test_years_and_how_long_they_are_apart_make_each_other(year: int, length: int) -> None:
    """Any two of three tell the third."""
    first, last, span = (
        Figure(Fraction(year), YEAR),
        Figure(Fraction(year + length), YEAR),
        Figure(Fraction(length), YEARS),
    )
    assert last in set(combined((first, span)))
    assert first in set(combined((span, last)))
    assert span in set(combined((last, first)))


def test_numbers_in_words_are_read() -> None:
    """And each number counts once."""
    assert Figure(Fraction(2), DAYS) in figures_in("Two days before, or two days after?", "en")
    assert figures_in("nothing to count", "en") == ()
