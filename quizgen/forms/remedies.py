"""What would work where a bank cannot fill a blueprint: told only after it was tried."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from quizgen.forms.blueprint import Blueprint, Quota
from quizgen.forms.drawing import Selection, Shortfall, fill
from quizgen.forms.stock import Stock

Quotas = Mapping[tuple[int, Quota], Quota]
"""For quotas, by the places of their sections, those that stand in for them."""


class Remedies:
    """Tries what would work.

    Args:
        blueprint: What a form was to be made of.
        selection: What could be had.
        stock: What was drawn from.
        seed: What all draws depend on.
    """

    def __init__(self, blueprint: Blueprint, selection: Selection, stock: Stock, seed: int) -> None:
        self._blueprint = blueprint
        self._stock = stock
        self._seed = seed
        self._fewer = {
            (lack.place, lack.quota): replace(lack.quota, count=lack.found)
            for lack in selection.shortfalls
        }
        self._fewer_work = self._works(self._fewer, stock)

    def of(self, lack: Shortfall) -> Iterator[str]:
        """Yield what could be asked for instead, in words, where all others take what there is.

        Args:
            lack: What could not be filled.
        """
        if self._fewer_work:
            yield f"take {lack.found}" if lack.found else "leave it out"
        quota = lack.quota
        if quota.difficulty and self._has(lack, replace(quota, difficulty=None), self._stock):
            yield f"allow other difficulties than {quota.difficulty.value}"
        if quota.topics and self._has(lack, replace(quota, topics=()), self._stock):
            yield "allow other topics"
        if quota.kinds and self._has(lack, replace(quota, kinds=()), self._stock.widened):
            yield f"allow other kinds: {_named(self._others(lack))}"

    def _has(self, lack: Shortfall, wider: Quota, stock: Stock) -> bool:
        return self._works({**self._fewer, (lack.place, lack.quota): wider}, stock)

    def _others(self, lack: Shortfall) -> dict[str, int]:
        """Count the questions of other kinds that would do."""
        section = self._blueprint.sections[lack.place]
        counts: dict[str, int] = {}
        for item in self._stock.widened.offer(section, replace(lack.quota, kinds=())):
            if item.kind not in lack.quota.kinds:
                counts[item.kind] = counts.get(item.kind, 0) + 1
        return counts

    def _works(self, others: Quotas, stock: Stock) -> bool:
        return not fill(_replaced(self._blueprint, others), stock, self._seed).shortfalls


MOST_NAMED = 3
"""So many kinds are named, of which there are the most questions."""


def _named(counts: Mapping[str, int]) -> str:
    most = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_NAMED]
    named = ", ".join(f"{kind} ({count})" for kind, count in most)
    return f"{named}, …" if len(counts) > MOST_NAMED else named


def _replaced(blueprint: Blueprint, others: Quotas) -> Blueprint:
    """Return a blueprint with other quotas, of which empty ones are left out."""
    return replace(
        blueprint,
        sections=tuple(
            replace(
                section,
                quotas=tuple(
                    other
                    for quota in section.quotas
                    if (other := others.get((place, quota), quota)).count
                ),
            )
            for place, section in enumerate(blueprint.sections)
        ),
    )
