"""Blueprints filled: which questions a form asks, or what it lacks."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from quizgen.forms.blueprint import Blueprint, Quota
from quizgen.forms.stock import Stock
from quizgen.items.item import Item
from quizgen.leaks.watch import Leak
from quizgen.machine.frozen import frozen
from quizgen.selection import select

ATTEMPTS = 12
"""So often a form is drawn anew that came out with too few questions."""


@frozen
class Shortfall:
    """A quota that could not be filled.

    Attributes:
        place: Which section it belongs to, from 0.
        quota: What was to be drawn.
        found: How many questions could be had.
        offered: How many there are that would do, without those that the blueprint excludes, or
            asks in any case.
        used: How many of these other quotas had drawn before.
    """

    place: int
    quota: Quota
    found: int
    offered: int
    used: int = 0

    @property
    def could_be_less(self) -> bool:
        """Whether another draw may have more: in this one, some gave each other away."""
        return self.found < self.offered


@frozen
class Lot:
    """What was drawn for a quota.

    Attributes:
        place: Which section it belongs to, from 0.
        quota: What was to be drawn.
        items: The questions.
    """

    place: int
    quota: Quota
    items: tuple[Item, ...]


@frozen
class Selection:
    """The questions of a form, before they are put in an order.

    Attributes:
        sections: Those of each section: the fixed ones first, and the others in the bank's order.
        shortfalls: What it lacks.
        leaks: What fixed questions give away of each other.
        lots: What was drawn for each quota.
    """

    sections: tuple[tuple[Item, ...], ...]
    shortfalls: tuple[Shortfall, ...] = ()
    leaks: tuple[Leak, ...] = ()
    lots: tuple[Lot, ...] = ()

    @property
    def items(self) -> Iterator[Item]:
        """All its questions."""
        for section in self.sections:
            yield from section

    @property
    def size(self) -> int:
        """How many questions it has."""
        return sum(map(len, self.sections))


def fill(
    blueprint: Blueprint, stock: Stock, seed: int, used: Counter[str] | None = None
) -> Selection:
    """Draw the questions of a form, no two of which give each other away.

    What is scarce is drawn first. A draw that comes out short is made anew some times, unless it
    has all that there is, and the fullest one is kept.

    Args:
        blueprint: What the form is to be made of; all that it names is in the stock.
        stock: What is drawn from.
        seed: What all draws depend on.
        used: How often other forms ask each question, by its id: what is asked least comes first.
    """
    best: Selection | None = None
    for attempt in range(ATTEMPTS):
        drawn = _draw(blueprint, stock, seed, used or Counter(), attempt)
        if not any(lack.could_be_less for lack in drawn.shortfalls):
            return drawn
        if best is None or drawn.size > best.size:
            best = drawn
    return best or Selection(())


def as_hard_as(selection: Selection, blueprint: Blueprint) -> Blueprint:
    """Return a blueprint for forms that are as hard as one that was drawn by another.

    Each of its quotas is of one kind and one difficulty, of which there are as many, and of the
    topics of the quota that it was a part of: so what meets it meets that blueprint, too.

    Args:
        selection: What was drawn.
        blueprint: What it was drawn by.
    """
    quotas: list[list[Quota]] = [[] for _ in blueprint.sections]
    for lot in selection.lots:
        drawn = sorted((item.kind, item.difficulty) for item in lot.items)
        quotas[lot.place] += [
            Quota(len(list(alike)), difficulty, (kind,), lot.quota.topics)
            for (kind, difficulty), alike in groupby(drawn)
        ]
    sections = zip(blueprint.sections, quotas, strict=True)
    return replace(
        blueprint,
        sections=tuple(replace(section, quotas=tuple(own)) for section, own in sections),
        is_exact=True,
    )


def _draw(
    blueprint: Blueprint, stock: Stock, seed: int, used: Counter[str], attempt: int
) -> Selection:
    watch, occasion = stock.watch, str(attempt) if attempt else ""
    watch.clear()
    leaks: list[Leak] = []
    filled: list[list[Item]] = [[] for _ in blueprint.sections]
    for place, section in enumerate(blueprint.sections):
        for item in filter(None, map(stock.find, section.fixed)):
            leaks += watch.leaks(item)
            watch.add(item)
            filled[place].append(item)
    fixed = tuple(map(tuple, filled))
    settled = {item.id for items in filled for item in items} | {*blueprint.excluded}
    used_here: set[str] = set()
    shortfalls, lots = list[Shortfall](), list[Lot]()
    for place, quota, offer in _demands(blueprint, stock, settled):
        offered = [item for item in offer if item.id not in used_here]
        drawn: list[Item] = []
        for alike in _by_uses(offered, used):  # what is asked least comes first
            drawn += select(alike, quota.count - len(drawn), seed, watch, occasion)
        used_here.update(item.id for item in drawn)
        filled[place] += drawn
        lots.append(Lot(place, quota, tuple(drawn)))
        if len(drawn) < quota.count:
            lack = Shortfall(place, quota, len(drawn), len(offer), len(offer) - len(offered))
            shortfalls.append(lack)
    order = {id(item): place for place, item in enumerate(stock.all)}
    sections = tuple(
        (*first, *sorted(items[len(first) :], key=lambda item: order[id(item)]))
        for first, items in zip(fixed, filled, strict=True)
    )
    return Selection(sections, tuple(shortfalls), tuple(leaks), tuple(lots))


def _demands(
    blueprint: Blueprint, stock: Stock, settled: set[str]
) -> list[tuple[int, Quota, list[Item]]]:
    """Return all quotas with their sections and what may fill them, the scarcest first."""
    demands = [
        (place, quota, [one for one in stock.offer(section, quota) if one.id not in settled])
        for place, section in enumerate(blueprint.sections)
        for quota in section.quotas
    ]
    return sorted(demands, key=lambda demand: len(demand[2]) - demand[1].count)


def _by_uses(items: list[Item], used: Counter[str]) -> Iterator[list[Item]]:
    for uses in sorted({used[item.id] for item in items}):
        yield [item for item in items if used[item.id] == uses]
