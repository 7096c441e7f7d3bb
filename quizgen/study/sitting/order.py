"""The order in which a sitting asks what was drawn: kinds take turns wherever they can.

To tell what sort of question comes, from the one before it, is half the answer; mixed practice
teaches more than practice in blocks (Rohrer and Taylor, 2007).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from quizgen.draw import draw
from quizgen.items.item import Item


def interleaved(items: Iterable[Item], occasion: str, seed: int) -> list[Item]:
    """Put items in an order that is drawn, in which no kind follows itself if that can be.

    Args:
        items: What is put in order.
        occasion: What the order is drawn for.
        seed: What all draws depend on.
    """
    chosen = list(items)
    drawn = {item.id: draw(seed, item.id, "question", occasion) for item in chosen}
    left: defaultdict[str, list[Item]] = defaultdict(list)
    for item in sorted(chosen, key=lambda item: drawn[item.id], reverse=True):
        left[item.kind].append(item)
    ordered: list[Item] = []
    before = ""
    for _ in chosen:
        kind = _next_kind(left, before, drawn)
        ordered.append(left[kind].pop())
        before = kind
    return ordered


def _next_kind(left: Mapping[str, Sequence[Item]], before: str, drawn: Mapping[str, int]) -> str:
    """Return the kind whose turn it is.

    That is the one of which a random item is left next; but one that makes up more than half of
    what is left goes first, for it would follow itself later.
    """
    count = sum(map(len, left.values()))
    others = [kind for kind, items in left.items() if items and kind != before]
    if not others:
        return before
    fullest = max(others, key=lambda kind: len(left[kind]))
    if 2 * len(left[fullest]) > count:
        return fullest
    return min(others, key=lambda kind: drawn[left[kind][-1].id])
