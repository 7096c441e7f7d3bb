"""Which kinds of item tests can read, so that a new one is not read wrongly in silence."""

import re
from itertools import pairwise

from quizgen.items.item import Item, Response

UNDERSTOOD = frozenset(
    {
        "choice",
        "chronology",
        "cloze",
        "matching",
        "multiple-response",
        "numeric",
        "ordering",
        "short-answer",
        "true-false",
    }
)
"""What `tests.items.claims`, `tests.truth.oracle` and `tests.truth.measuring` know to read.

An order in time is read by `tests.truth.timelines`.
"""


def check_understood(item: Item) -> None:
    """Fail where an item is of a kind that nothing was taught to read."""
    assert item.kind in UNDERSTOOD, (
        f"teach tests/items/claims.py, tests/truth/oracle.py and tests/truth/measuring.py what "
        f"items of the kind {item.kind!r} say; then name it in tests/reading.py"
    )


def tells_order(item: Item) -> bool:
    """Tell whether what an item says is an order in time."""
    return item.response is Response.ORDER or item.kind == "chronology"


def orders_of(item: Item) -> list[tuple[str, str]]:
    """Return what came before what, by what an item takes for right and wrong."""
    if item.response is Response.ORDER:
        return list(pairwise(item.answers))
    wrong = [option.text for option in item.options if not option.correct]
    if ".first/" in item.id:
        return [(item.key.text, text) for text in wrong]
    found = re.search(r"after (.*)[?]$", item.stem)
    assert found, item.stem
    return [(found[1], item.key.text), *((text, found[1]) for text in wrong)]
