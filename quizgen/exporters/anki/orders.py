"""Orders of options that say nothing of the answer, where the bank's order could.

Options that are to be put in order stand in the right one in the bank. A note gives them in
one that is drawn, and a list of others for the script to choose from: it must never show
the right order, and cannot know which that is.
"""

from quizgen.draw import Urn
from quizgen.items.item import Item, Response

DRAWS = 16
"""How many orders are drawn; some are the same."""

FEWEST = 3
"""From so many options on, the right order is left out. Of two, it would leave just one."""


def front_order(item: Item) -> tuple[int, ...]:
    """Return the indices of an item's options in the order of its note."""
    if item.response is Response.ORDER:
        return shown_orders(item)[0]
    if item.ordered:
        return tuple(range(len(item.options)))
    return _drawn(item, 0)


def shown_orders(item: Item) -> tuple[tuple[int, ...], ...]:
    """Return different orders in which options that are to be put in order may be shown.

    Args:
        item: An item with at least two options.

    Returns:
        Each order as the options' indices; none is the right one, but of two options.
    """
    right = tuple(range(len(item.options)))
    drawn = dict.fromkeys(_drawn(item, number) for number in range(DRAWS))
    others = [order for order in drawn if order != right or len(right) < FEWEST]
    return tuple(others or [right[::-1]])


def _drawn(item: Item, number: int) -> tuple[int, ...]:
    # Half a character (a lone surrogate) in an id cannot be hashed.
    name = item.id.encode(errors="surrogatepass").hex()
    return tuple(Urn(number, name, "anki order").shuffled(range(len(item.options)), str))
