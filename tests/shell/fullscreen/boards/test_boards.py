"""Boards: whatever keys and clicks come, what is picked is an answer or is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.items.item import Item
from quizgen.languages.catalogue import catalogue_of
from quizgen.shell.fullscreen.boards.board import Board, Setting, moved, place_of
from quizgen.shell.fullscreen.boards.laying import board_of
from quizgen.study.sitting.events import Event, Pick
from quizgen.study.sitting.moves import start
from quizgen.study.sitting.states import Told
from quizgen.study.sitting.step import step
from tests.study.quizzes import (
    make_item,
    make_matching,
    make_open,
    make_ordering,
    make_several,
    make_typed,
    question_of,
    session_of,
)

ITEMS = (
    make_item("Peru"),
    make_several(("Lima", "Oslo"), ("Bern",)),
    make_matching({"Peru": "Lima", "Chad": "Ndjamena"}),
    make_ordering("steam", "petrol", "jet"),
)
KEYS = ("up", "down", "left", "right", "enter", "space", "backspace", *"abcdx0129", "escape")


def board(item: Item, order: str = "") -> Board:
    """Return the board of an item, its options in an order."""
    made = board_of(Setting(question_of(item, order), catalogue_of("en")))
    assert made is not None
    return made


@pytest.mark.parametrize("item", [make_typed("Quito"), make_open("So.")])
def test_what_is_typed_has_no_board(item: Item) -> None:
    """It has a line."""
    assert board_of(Setting(question_of(item), catalogue_of("en"))) is None


@given(st.sampled_from(ITEMS), st.lists(st.sampled_from(KEYS) | st.integers(0, 9), max_size=30))
def test_any_keys(item: Item, keys: list[str | int]) -> None:
    """Boards have as many rows as ever, and what they pick without a gap is taken as an answer."""
    now = board(item)
    rows = len(now.rows)
    for key in keys:
        done = now.click(key % rows) if isinstance(key, int) else now.press(key)
        if isinstance(done, Event):
            state, _ = start(session_of(item))
            state, _ = step(state, done)
            is_pick = isinstance(done, Pick) and bool(done.options)
            assert isinstance(state, Told) or not is_pick
        else:
            now = done
            assert len(now.rows) == rows


def test_letters_are_those_of_the_order_that_is_shown() -> None:
    """And picks are the places in the item."""
    assert board(ITEMS[0], "dcba").press("a") == Pick((3,))
    ordering = board(ITEMS[3], "cab")
    for key in "abc":
        done = ordering.press(key)
        assert not isinstance(done, Event)
        ordering = done
    assert ordering.press("enter") == Pick((2, 0, 1))


@pytest.mark.parametrize(
    ("key", "place"),
    [("a", 0), ("C", 2), ("3", 2), ("0", None), ("d", None), ("up", None), ("", None), ("é", None)],
)
def test_which_option_a_key_names(key: str, place: int | None) -> None:
    """Letters and digits, as far as there are options."""
    assert place_of(key, 3) == place


def test_the_tenth_option_is_named_by_zero() -> None:
    """It has no digit of its own."""
    assert place_of("0", 10) == 9


def test_arrows_stay_among_the_rows() -> None:
    """The first one comes to an end of them."""
    assert [moved(at, "down", 3) for at in (None, 0, 2)] == [0, 1, 2]
    assert [moved(at, "up", 3) for at in (None, 0, 2)] == [2, 0, 1]
