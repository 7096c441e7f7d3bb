"""Replies: what they stand for."""

import pytest

from quizgen.marking.reply import pairs_of, place_of, places_of, plain


@pytest.mark.parametrize(
    ("reply", "place"),
    [
        ("a\n", 0),
        ("D", 3),
        (" b \r\n", 1),
        ("1", 0),
        ("4", 3),
        ("ｃ", 2),
        ("e", None),
        ("5", None),
        ("0", None),
        ("", None),
        ("\n", None),
        ("ab", None),
        ("12", None),
        ("²", 1),
        ("\x1b[A", None),
        ("�", None),
    ],
)
def test_a_letter_or_its_number_stands_for_an_option(reply: str, place: int | None) -> None:
    """Case, width and spaces do not matter; what is not offered stands for nothing."""
    assert place_of(plain(reply), 4) == place


@pytest.mark.parametrize(
    ("reply", "places"),
    [
        ("ac", (0, 2)),
        ("C, a", (2, 0)),
        ("a/c; d", (0, 2, 3)),
        ("b>a>c", (1, 0, 2)),
        ("13", (0, 2)),
        ("1c", (0, 2)),
        ("aa", (0, 0)),
        ("a", (0,)),
        ("ae", None),
        ("a?", None),
        ("5", None),
        ("", None),
        (", ,", None),
        ("a and c", None),
        ("\x1b[A", None),
    ],
)
def test_several_letters_stand_for_several_options(
    reply: str, places: tuple[int, ...] | None
) -> None:
    """In the order in which they were typed, whatever is between them."""
    assert places_of(plain(reply), 4) == places


@pytest.mark.parametrize(
    ("reply", "pairs"),
    [
        ("cab", (2, 0, 1)),
        ("C A B", (2, 0, 1)),
        ("1c 2a 3b", (2, 0, 1)),
        ("3-b, 1-c, 2-a", (2, 0, 1)),
        ("1) c 2) a 3) b", (2, 0, 1)),
        ("1→c 2→a 3→b", (2, 0, 1)),
        ("c1 a2 b3", (2, 0, 1)),
        ("2d", (None, 3, None)),
        ("1a 2a 3a", (0, 0, 0)),
        ("ca", None),
        ("cabd", None),
        ("cae", None),
        ("1e", None),
        ("4a", None),
        ("0a", None),
        ("1a 1b", None),
        ("1a b2", None),
        ("123", None),
        ("1 a b", None),
        ("", None),
        (f"{'1' * 9999}a", None),
    ],
)
def test_letters_stand_for_the_options_of_prompts(
    reply: str, pairs: tuple[int | None, ...] | None
) -> None:
    """In the order of the prompts, or each with its prompt's number."""
    assert pairs_of(plain(reply), 3, 4) == pairs
