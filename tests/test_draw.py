"""Chance without a generator."""

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.draw import Urn, draw, draw_index


def test_a_draw_is_a_function_of_seed_and_purpose() -> None:
    """The same seed and purpose always give this very number, on any machine."""
    assert draw(0, "item", "key") == draw(0, "item", "key") == 17036416483168980068
    assert draw(1, "item", "key") != draw(0, "item", "key")


def test_purposes_are_kept_apart() -> None:
    """Where one part of a purpose ends and the next begins matters."""
    assert draw(0, "ab", "c") != draw(0, "a", "bc") != draw(0, "abc")


def test_indices_are_uniform() -> None:
    """Each of four places is drawn about as often as the others (chi-square, p above 0.001)."""
    counts = Counter(draw_index(4, seed, "place") for seed in range(4000))
    assert sum((count - 1000) ** 2 / 1000 for count in counts.values()) < 16.27
    assert set(counts) == {0, 1, 2, 3}


def test_nothing_can_be_drawn_from_nothing() -> None:
    """An empty choice is a mistake of the program, told as such."""
    with pytest.raises(ValueError, match="nothing to draw from"):
        draw_index(0, 0)


@given(st.lists(st.text(), unique=True, min_size=1), st.integers(0, 9))
def test_removing_a_name_leaves_the_others_in_order(names: list[str], seed: int) -> None:
    """A shuffle places each name on its own."""
    gone = names[draw_index(len(names), seed)]
    urn = Urn(seed, "test")
    whole = urn.shuffled(names, str)
    assert sorted(whole) == sorted(names)
    assert urn.shuffled([name for name in names if name != gone], str) == [
        name for name in whole if name != gone
    ]


@given(st.lists(st.text(), max_size=3), st.text(), st.integers(0, 2**40))
def test_an_urn_draws_as_without_one(purpose: list[str], name: str, seed: int) -> None:
    """It is only quicker, however often it is drawn from."""
    urn = Urn(seed, *purpose)
    assert urn.draw(name) == urn.draw(name) == draw(seed, *purpose, name)


@given(st.lists(st.text(), unique=True, min_size=1), st.integers(0, 9))
def test_an_urn_places_choices_by_their_names(names: list[str], seed: int) -> None:
    """The first that it draws is the first of its shuffle."""
    urn = Urn(seed, "test")
    assert urn.shuffled(names, str) == sorted(names, key=lambda name: draw(seed, "test", name))
    assert urn.first(names, str) == urn.shuffled(names, str)[0]


def test_an_urn_is_not_drawn_from_in_vain() -> None:
    """From nothing nothing can be drawn."""
    with pytest.raises(ValueError, match="empty"):
        Urn(0).first([], str)


@given(st.integers(0, 2**32), st.lists(st.integers(0, 2**64 - 1), unique=True, max_size=20))
def test_what_is_spread_keeps_its_order_without_the_others(seed: int, lots: list[int]) -> None:
    """Leaving choices out, or giving them in another order, changes no order of the rest."""
    urn = Urn(seed, "tie")
    spread = urn.spread(lots, lambda lot: lot)
    assert sorted(spread) == sorted(lots)
    assert urn.spread(lots[::-1], lambda lot: lot) == spread
    assert urn.spread(lots[::2], lambda lot: lot) == [lot for lot in spread if lot in lots[::2]]


def test_what_is_spread_comes_first_equally_often() -> None:
    """Over many seeds, each of some things leads, and each follows each, about as often."""
    names = Urn(0, "names")
    lots = {name: names.draw(name) for name in "abcde"}
    orders = [Urn(seed, "tie").spread(lots, lambda name: lots[name]) for seed in range(5_000)]
    leading = Counter(order[0] for order in orders)
    assert all(abs(leading[name] - 1_000) < 3 * 800**0.5 for name in lots)
    for one, other in combinations(lots, 2):
        ahead = sum(order.index(one) < order.index(other) for order in orders)
        assert abs(ahead - 2_500) < 3 * 1_250**0.5
