"""Versions of one selection: each has its questions, and their options, in an order of its own."""

from collections.abc import Iterator, Sequence
from itertools import groupby, permutations

from quizgen.forms.blueprint import Blueprint, Section
from quizgen.forms.drawing import Selection
from quizgen.forms.form import Form
from quizgen.items.item import Item
from quizgen.question import Question, pose
from quizgen.selection import arrange

TRIES = 20
"""So often an order is drawn anew that another version has."""

Order = tuple[str, ...]
Runs = list[list[Item]]


class Versions:
    """Makes forms, no two of which have their questions in one order, as long as there are others.

    Args:
        blueprint: What they are made by.
        seed: What all draws depend on.
    """

    def __init__(self, blueprint: Blueprint, seed: int) -> None:
        self._blueprint = blueprint
        self._seed = seed
        self._orders: set[Order] = set()

    def make(self, label: str, selection: Selection) -> Form:
        """Put the questions of a selection in an order, number them, and shuffle their options.

        Args:
            label: The form's name.
            selection: What it asks.
        """
        items = self._order(label, selection)
        self._orders.add(_ids(items))
        sections = self._blueprint.sections
        owners = {
            item.id: section
            for section, own in zip(sections, selection.sections, strict=True)
            for item in own
        }
        return Form(
            label,
            tuple(
                self._pose(item, number, label, owners[item.id])
                for number, item in enumerate(items, start=1)
            ),
        )

    def _pose(self, item: Item, number: int, label: str, section: Section) -> Question:
        return pose(item, number, label, self._seed, points=section.points, part=section.part)

    def _order(self, label: str, selection: Selection) -> list[Item]:
        for attempt in range(TRIES):
            occasion = f"{label}/{attempt}" if attempt else label
            runs = self._runs(selection, occasion)
            items = [item for run in runs for item in run]
            if _ids(items) not in self._orders:
                return items
        # Few orders are left, or none: the first of them that no version has is found soon.
        unseen = (order for order in _all_orders(runs) if _ids(order) not in self._orders)
        return list(next(unseen, items))

    def _runs(self, selection: Selection, occasion: str) -> Runs:
        """Arrange each section; what may change places stands in one run."""
        runs: Runs = []
        for section, items in zip(self._blueprint.sections, selection.sections, strict=True):
            first = len(section.fixed) if section.keeps_order else 0
            runs += [[item] for item in items[:first]]
            arranged = arrange(items[first:], occasion, self._seed)
            runs += [list(run) for _, run in groupby(arranged, key=lambda item: item.kind)]
        return runs


def _ids(items: Sequence[Item]) -> Order:
    return tuple(item.id for item in items)


def _all_orders(runs: Runs) -> Iterator[tuple[Item, ...]]:
    """Yield all orders in which each run stays in its place; one after the other, when asked."""
    if not runs:
        yield ()
        return
    for first in permutations(runs[0]):
        for rest in _all_orders(runs[1:]):
            yield (*first, *rest)
