"""The orders in which a note gives options: drawn, and silent about the answer."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.exporters.anki.orders import front_order, shown_orders
from quizgen.items.item import Item, Option
from tests.exporters.responses import MATCHING, ORDERING


def ordering(count: int, name: str = "p/x/ordering") -> Item:
    """Make an item whose options are to be put in order."""
    options = tuple(Option(f"{number}.", correct=True, why="") for number in range(count))
    return replace(ORDERING, id=name, options=options)


@given(st.integers(min_value=3, max_value=10), st.text(st.characters(codec=None, categories=None)))
def test_the_right_order_is_never_shown(count: int, name: str) -> None:
    """Of three options or more, whatever the item's id is; each order has all options, once."""
    item = ordering(count, name)
    orders = shown_orders(item)
    assert tuple(range(count)) not in orders
    assert {tuple(sorted(order)) for order in orders} == {tuple(range(count))}
    assert len(set(orders)) == len(orders) > 2
    assert front_order(item) == orders[0]


def test_of_two_options_either_may_stand_first() -> None:
    """Else the order shown would always be the wrong one, and so give the right one away."""
    assert set(shown_orders(ordering(2))) == {(0, 1), (1, 0)}


@pytest.mark.parametrize("item", [ordering(4), MATCHING])
def test_the_order_depends_on_the_item(item: Item) -> None:
    """Over many items, each option stands in each place."""
    orders = [front_order(replace(item, id=str(number))) for number in range(60)]
    for place in range(4):
        assert {order[place] for order in orders} == {0, 1, 2, 3}


def test_options_with_an_order_of_their_own_keep_it() -> None:
    """Numbers and dates that prompts are matched with stand in theirs."""
    assert front_order(replace(MATCHING, ordered=True)) == (0, 1, 2, 3)
    assert front_order(MATCHING) != (0, 1, 2, 3)
