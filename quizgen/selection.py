"""Items drawn from a bank that can be asked together, and the order that they are asked in."""

from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter

from quizgen.draw import draw
from quizgen.folding import fold, mentions
from quizgen.items.item import Item, Response
from quizgen.items.kinds import KINDS


def select(items: Sequence[Item], questions: int, seed: int) -> tuple[Item, ...]:
    """Draw items that do not give each other away, spread over the kinds and topics.

    Returns:
        At most ``questions`` items, in the bank's order. An item is passed over when it
        stands on a fact that an earlier one stands on, says the same as it, or when either
        names the other's key in its stem.
    """
    turns: Counter[tuple[str, str]] = Counter()
    drawn: list[tuple[int, int, Item]] = []
    place = {item.id: draw(seed, item.id, "selection") for item in items}
    for item in sorted(items, key=lambda item: place[item.id]):
        group = (item.kind, item.topics[0] if item.topics else "")
        turns[group] += 1
        drawn.append((turns[group], place[item.id], item))
    chosen: dict[str, Item] = {}
    for _, _, item in sorted(drawn, key=itemgetter(0, 1)):
        if len(chosen) == questions:
            break
        if not any(_gives_away(item, other) for other in chosen.values()):
            chosen[item.id] = item
    return tuple(item for item in items if item.id in chosen)


def _gives_away(one: Item, other: Item) -> bool:
    if one.pack == other.pack and set(one.facts) & set(other.facts):
        return True
    if _asked(one) == _asked(other):
        return True
    return _names_answer_of(one, other) or _names_answer_of(other, one)


def _asked(item: Item) -> tuple[str, ...]:
    """Return what an item asks: its stem, and what is to be matched or put in order."""
    asked = [prompt.text for prompt in item.prompts]
    if item.response is Response.ORDER:
        asked += sorted(option.text for option in item.options)
    return (fold(item.stem), *map(fold, asked))


def _names_answer_of(one: Item, other: Item) -> bool:
    """Tell whether the stem of one item names a right answer of another."""
    return any(mentions(one.stem, answer) for answer in other.answers)


def arrange(items: Iterable[Item], occasion: str, seed: int) -> list[Item]:
    """Put items in an order that is drawn, in which those of one kind stand together.

    Args:
        items: What is put in order.
        occasion: What the order is drawn for, such as a form's label.
        seed: What all draws depend on.
    """
    kinds = [kind.NAME for kind in KINDS]
    return sorted(
        items,
        key=lambda item: (kinds.index(item.kind), draw(seed, item.id, "question", occasion)),
    )
