"""Items drawn from a bank that can be asked together, and the order that they are asked in."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from heapq import heapify, heappop, heappush
from typing import Protocol, TypeVar

from quizgen.draw import draw
from quizgen.folding import fold, mentions
from quizgen.items.item import Item, Response
from quizgen.items.kinds import NAMES


class Drawn(Protocol):
    """What items are drawn by: all that must be known of one before it is made."""

    @property
    def id(self) -> str:
        """The item's id."""

    @property
    def kind(self) -> str:
        """The name of its kind."""

    @property
    def topics(self) -> tuple[str, ...]:
        """What it is about."""


D = TypeVar("D", bound=Drawn)


def select(items: Sequence[Item], questions: int, seed: int) -> tuple[Item, ...]:
    """Draw items that do not give each other away, spread over the kinds and topics.

    Returns:
        At most ``questions`` items, in the bank's order. An item is passed over when it
        stands on a fact that an earlier one stands on, says the same as it, or when either
        names the other's key in its stem.
    """
    return select_made(items, lambda item: item, questions, seed)


def select_made(
    prospects: Sequence[D], make: Callable[[D], Item | None], questions: int, seed: int
) -> tuple[Item, ...]:
    """Draw items as `select` does, and make only those that the draw comes to.

    Args:
        prospects: What items may be made of.
        make: Makes an item, or refuses to: then it is as if the prospect did not exist.
        questions: How many to draw at the most.
        seed: What all draws depend on.
    """
    lots = [
        (draw(seed, prospect.id, "selection"), place) for place, prospect in enumerate(prospects)
    ]
    groups: defaultdict[tuple[str, str], deque[tuple[int, int]]] = defaultdict(deque)
    for lot in sorted(lots):
        groups[_group(prospects[lot[1]])].append(lot)
    # The first items of all groups come first, then the second ones, and so on.
    queue = [(1, *group.popleft()) for group in groups.values()]
    heapify(queue)
    chosen: dict[int, Item] = {}
    while queue and len(chosen) < questions:
        turn, _, place = heappop(queue)
        item, group = make(prospects[place]), groups[_group(prospects[place])]
        if group:
            # What is refused takes no turn.
            heappush(queue, (turn if item is None else turn + 1, *group.popleft()))
        if item and not any(_gives_away(item, other) for other in chosen.values()):
            chosen[place] = item
    return tuple(chosen[place] for place in sorted(chosen))


def _group(prospect: Drawn) -> tuple[str, str]:
    return prospect.kind, prospect.topics[0] if prospect.topics else ""


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
    return sorted(
        items,
        key=lambda item: (NAMES.index(item.kind), draw(seed, item.id, "question", occasion)),
    )
