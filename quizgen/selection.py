"""Items drawn from a bank that can be asked together, and the order that they are asked in."""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from heapq import heapify, heappop, heappush
from typing import Protocol, TypeVar

from quizgen.draw import draw
from quizgen.folding import mentions
from quizgen.items.item import Item
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


class Company(Protocol):
    """The items that were drawn: who else may join them."""

    def admits(self, item: Item) -> bool:
        """Tell whether an item can be asked together with all of them."""

    def add(self, item: Item) -> None:
        """Have an item join them."""


D = TypeVar("D", bound=Drawn)


class InTurn:
    """Items that are asked one after the other.

    An item is not admitted when it stands on a fact that another one stands on, says the same
    as it, or when either names the other's key in its stem.
    """

    def __init__(self) -> None:
        self._items: list[Item] = []

    def admits(self, item: Item) -> bool:
        """Tell whether an item can be asked together with all of them."""
        return not any(_gives_away(item, other) for other in self._items)

    def add(self, item: Item) -> None:
        """Have an item join them."""
        self._items.append(item)


def select(
    items: Sequence[Item],
    questions: int,
    seed: int,
    company: Company | None = None,
    occasion: str = "",
) -> tuple[Item, ...]:
    """Draw items that can be asked together, spread over the kinds, topics and relations.

    Args:
        items: What to draw from.
        questions: How many to draw at the most.
        seed: What all draws depend on.
        company: Who admits them; by default, they are asked one after the other.
        occasion: What they are drawn for, if the seed alone does not tell.

    Returns:
        At most ``questions`` items, in the bank's order.
    """
    lots = _by_relation(_lots(items, seed, occasion), items)
    return _select(items, lambda item: item, questions, lots, company or InTurn())


def select_made(
    prospects: Sequence[D],
    make: Callable[[D], Item | None],
    questions: int,
    seed: int,
    company: Company | None = None,
) -> tuple[Item, ...]:
    """Draw items spread over the kinds and topics, and make only those that the draw comes to.

    Args:
        prospects: What items may be made of.
        make: Makes an item, or refuses to: then it is as if the prospect did not exist.
        questions: How many to draw at the most.
        seed: What all draws depend on.
        company: Who admits them; by default, they are asked one after the other.
    """
    return _select(prospects, make, questions, _lots(prospects, seed), company or InTurn())


Lot = tuple[int, int]
"""What is drawn for a prospect, and its place."""


def _lots(prospects: Sequence[Drawn], seed: int, occasion: str = "") -> list[Lot]:
    """Draw the order in which prospects have their turn."""
    purpose = ("selection", occasion) if occasion else ("selection",)
    return sorted(
        (draw(seed, prospect.id, *purpose), place) for place, prospect in enumerate(prospects)
    )


def _by_relation(lots: list[Lot], prospects: Sequence[Drawn]) -> list[Lot]:
    """Put first one of each relation, then a second one of each, and so on."""
    turns: Counter[tuple[str, ...]] = Counter()
    in_turn: list[tuple[int, Lot]] = []
    for lot in lots:
        prospect = prospects[lot[1]]
        relation = *_group(prospect), _relation(prospect.id)
        in_turn.append((turns[relation], lot))
        turns[relation] += 1
    return [lot for _, lot in sorted(in_turn)]


def _relation(name: str) -> str:
    """Return the relation that a question asks of, by its id; an empty text for a lone fact."""
    _, *query, _ = name.split("/")
    return query[0].partition(".")[0] if query[1:] else ""


def _select(
    prospects: Sequence[D],
    make: Callable[[D], Item | None],
    questions: int,
    lots: Sequence[Lot],
    company: Company,
) -> tuple[Item, ...]:
    groups: defaultdict[tuple[str, str], deque[Lot]] = defaultdict(deque)
    for lot in lots:
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
        if item and company.admits(item):
            company.add(item)
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
    """Return what no two items that are asked together may both ask."""
    return item.asked


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
