"""What the oracles count of the items of random packs."""

from collections import Counter
from collections.abc import Iterable

from quizgen.items.item import Item


def count_answers(counts: Counter[str], item: Item, verdicts: Iterable[bool]) -> None:
    """Count an item, and what it says or implies.

    Args:
        counts: Where it is counted: as one of its kind, its answers as ``candidates``, and
            as ``unsound`` those that some world makes wrong, of its kind too.
        item: The item.
        verdicts: Of each of its answers, whether every world agrees with it.
    """
    counts[f"{item.kind} items"] += 1
    for sound in verdicts:
        counts["candidates"] += 1
        counts["unsound"] += not sound
        counts[f"unsound {item.kind}"] += not sound
