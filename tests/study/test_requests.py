"""How sure a student is, said before an answer or behind it."""

import pytest

from quizgen.study.requests import weighed
from tests.study.quizzes import make_item, make_typed, session_of


@pytest.mark.parametrize(
    ("reply", "parted"),
    [
        ("a-", ("a", "guess")),
        ("-a", ("a", "guess")),
        ("+ b", ("b", "sure")),
        ("=", ("", "unsure")),
        ("a", ("a", "none")),
    ],
)
def test_letters_have_a_sign_on_either_side(reply: str, parted: tuple[str, str]) -> None:
    """With a space or without."""
    assert weighed(session_of(make_item("Peru")).questions[0], reply) == parted


@pytest.mark.parametrize(
    ("accepted", "reply", "parted"),
    [
        ("Buzz Aldrin", "Buzz Aldrin -", ("Buzz Aldrin", "guess")),
        ("Buzz Aldrin", "- Buzz Aldrin", ("Buzz Aldrin", "guess")),
        ("Buzz Aldrin", "-Buzz Aldrin", ("Buzz Aldrin", "guess")),
        ("Buzz Aldrin", "+", ("", "sure")),
        ("-5", "-5", ("-5", "none")),
        ("-5", "- -5", ("-5", "guess")),
        ("12", "-5", ("-5", "none")),
        ("-x", "-x", ("-x", "none")),
        ("Na+", "Na+", ("Na+", "none")),
        ("Na+", "Na+ +", ("Na+", "sure")),
    ],
)
def test_words_keep_the_signs_that_are_their_own(
    accepted: str, reply: str, parted: tuple[str, str]
) -> None:
    """So that no answer loses a part."""
    assert weighed(session_of(make_typed(accepted)).questions[0], reply) == parted
