"""Versions of one selection: each has its questions, and their options, in an order of its own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, permutations, product

from quizgen.forms.blueprint import Blueprint
from quizgen.forms.drawing import Selection
from quizgen.forms.form import Form
from quizgen.items.item import Item
from quizgen.question import Question, pose
from quizgen.selection import arrange

TRIES = 20
"""So often an order is drawn anew that another version has."""

Order = tuple[str, ...]
Layout = tuple[tuple[str | int, ...], ...]
Posed = tuple[Question, ...]
Runs = list[list[Item]]


class Versions:
    """Makes forms, each with an order of its own: of its questions, or else of their options.

    No two have their questions in one order, as long as there are others; then no two have their
    options in one order as well, likewise.

    Args:
        blueprint: What they are made by.
        seed: What all draws depend on.
    """

    def __init__(self, blueprint: Blueprint, seed: int) -> None:
        self._blueprint = blueprint
        self._seed = seed
        self._orders: set[Order] = set()
        self._layouts: set[Layout] = set()

    def make(self, label: str, selection: Selection) -> Form:
        """Put the questions of a selection in an order, number them, and shuffle their options.

        Args:
            label: The form's name.
            selection: What it asks.
        """
        items = self._order(label, selection)
        if items:
            questions = self._pose(items, label, selection)
        else:
            questions = self._reorder(label, selection)
        self._orders.add(_ids(question.item for question in questions))
        self._layouts.add(layout_of(questions))
        return Form(label, questions)

    def _pose(self, items: Sequence[Item], occasion: str, selection: Selection) -> Posed:
        owners = {
            item.id: section
            for section, own in zip(self._blueprint.sections, selection.sections, strict=True)
            for item in own
        }
        posed = list[Question]()
        for number, item in enumerate(items, start=1):
            own = owners[item.id]
            points, part = own.points, own.part
            posed.append(pose(item, number, occasion, self._seed, points=points, part=part))
        return tuple(posed)

    def _order(self, label: str, selection: Selection) -> list[Item]:
        """Return the questions in an order that no version has; nothing where there is none."""
        for occasion in _occasions(label):
            runs = self._runs(selection, occasion)
            items = [item for run in runs for item in run]
            if _ids(items) not in self._orders:
                return items
        # Few orders are left, or none: the first of them that no version has is found soon.
        unseen = (order for order in _all_orders(runs) if _ids(order) not in self._orders)
        return list(next(unseen, ()))

    def _reorder(self, label: str, selection: Selection) -> Posed:
        """Return the questions in an order that others have, with options in one that none has."""
        for occasion in _occasions(label):
            runs = self._runs(selection, occasion)
            items = [item for run in runs for item in run]
            questions = self._pose(items, occasion, selection)
            if layout_of(questions) not in self._layouts:
                return questions
        unseen = (
            other
            for order in _all_orders(runs)
            for other in _all_options(self._pose(order, label, selection))
            if layout_of(other) not in self._layouts
        )
        return next(unseen, questions)

    def _runs(self, selection: Selection, occasion: str) -> Runs:
        """Arrange each section; what may change places stands in one run."""
        runs: Runs = []
        for section, items in zip(self._blueprint.sections, selection.sections, strict=True):
            first = len(section.fixed) if section.keeps_order else 0
            runs += [[item] for item in items[:first]]
            arranged = arrange(items[first:], occasion, self._seed)
            runs += [list(run) for _, run in groupby(arranged, key=lambda item: item.kind)]
        return runs


def layout_of(questions: Iterable[Question]) -> Layout:
    """Return in which order questions and their options stand."""
    return tuple(
        (question.item.id, *(question.item.options.index(option) for option in question.options))
        for question in questions
    )


def _occasions(label: str) -> Iterator[str]:
    return (f"{label}/{attempt}" if attempt else label for attempt in range(TRIES))


def _ids(items: Iterable[Item]) -> Order:
    return tuple(item.id for item in items)


def _all_orders(runs: Runs) -> Iterator[tuple[Item, ...]]:
    """Yield all orders in which each run stays in its place; one after the other, when asked."""
    if not runs:
        yield ()
        return
    for first in permutations(runs[0]):
        for rest in _all_orders(runs[1:]):
            yield (*first, *rest)


def _all_options(questions: Posed) -> Iterator[Posed]:
    """Yield questions with their options in all orders in which they may stand."""
    orders = [
        (question.options,) if question.item.ordered else permutations(question.item.options)
        for question in questions
    ]
    for chosen in product(*orders):
        yield tuple(
            replace(question, options=options)
            for question, options in zip(questions, chosen, strict=True)
        )
