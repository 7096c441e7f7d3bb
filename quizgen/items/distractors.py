"""Distractors: candidates, certified, ranked and chosen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from quizgen.draw import draw
from quizgen.items.likeness import closeness, likeness
from quizgen.items.lineup import Lineup
from quizgen.items.pools import Measure, Pools, value_name
from quizgen.pack.model import Assertion, Value
from quizgen.truth import Base, Certificate, Query, judge
from quizgen.truth.query import voice_of
from quizgen.values import Date, Quantity

STEPS = 4
"""How many steps from the key a made-up number or date may lie."""

FARTHEST = 0.05
"""How near to the key another number of the pack must be to be plausible beside it."""


@dataclass(frozen=True, slots=True)
class Distractor:
    """A false answer with its proof, and how like the key it is (from 0 to 1)."""

    value: Value
    certificate: Certificate
    likeness: float


@dataclass(slots=True)
class Tally:
    """What became of the candidates of one item."""

    considered: int = 0
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class Search:
    """The search for one item's distractors.

    Attributes:
        base: What is known.
        pools: Where candidates come from.
        query: What is asked.
        item: The item's id, which its draws are for.
        key: The fact whose answer is the key.
        wanted: How many distractors at the most.
        seed: The user's seed.
        tally: Counts that a refusal tells.
    """

    base: Base
    pools: Pools
    query: Query
    item: str
    key: Assertion
    wanted: int
    seed: int
    tally: Tally = field(default_factory=Tally)

    @property
    def answer(self) -> Value:
        """The key."""
        return self.query.answer(self.key)

    def things(self, beside: Iterable[Value] = ()) -> tuple[Distractor, ...]:
        """Choose distractors that have no order: the curator's own, then the likest.

        Args:
            beside: Other right answers that they are to stand beside.
        """
        lineup = Lineup(self.base, self.answer)
        for value in beside:
            lineup.add(value)
        chosen: list[Distractor] = []
        for like, candidate in self._ranked():
            if len(chosen) == self.wanted:
                break
            certificate = self._certify(candidate, lineup)
            if certificate:
                chosen.append(Distractor(candidate, certificate, like))
        return tuple(chosen)

    def measures(self) -> tuple[Distractor, ...]:
        """Choose numbers or dates around the key, whose rank among them is drawn first.

        A key that were in the middle more often than by chance would give itself away.
        """
        key = self.answer
        if not isinstance(key, Quantity | Date):
            return ()
        lineup = Lineup(self.base, key)
        below = self._take(self._side(key, -1), key, lineup)
        above = self._take(self._side(key, 1), key, lineup)
        count = min(self.wanted, len(below) + len(above))
        ranks = range(max(0, count - len(above)), min(count, len(below)) + 1)
        rank = min(ranks, key=lambda rank: draw(self.seed, self.item, "rank", str(rank)))
        return (*below[:rank], *above[: count - rank])

    def _ranked(self) -> list[tuple[float, Value]]:
        """Return the candidates with their likeness to the key, the best first."""
        denied = set(self.key.denies)
        ranked: list[tuple[bool, float, int, Value]] = []
        for candidate in self.pools.candidates(self.query, self.item):
            like = likeness(self.base, self.query, self.key, candidate)
            tie = draw(self.seed, self.item, "tie", value_name(candidate))
            ranked.append((candidate not in denied, -like, tie, candidate))
        ranked.sort(key=lambda entry: entry[:3])
        return [(-negative, candidate) for _, negative, _, candidate in ranked]

    def _side(self, key: Measure, sign: int) -> Iterator[Measure]:
        """Yield candidates below (-1) or above (1) a key.

        First come the curator's own, then the pack's, then made-up ones.
        """
        for value in self.key.denies:
            if isinstance(value, Quantity | Date) and _side_of(key, value) == sign:
                yield value
        for value in self.pools.near(key)[sign > 0]:
            if _side_of(key, value) == sign and closeness(key, value) >= FARTHEST:
                yield value
        steps = enumerate(_steps_from(key, sign))
        for _, value in sorted(
            steps, key=lambda step: draw(self.seed, self.item, "step", str(sign * step[0]))
        ):
            yield value

    def _take(self, side: Iterable[Measure], key: Measure, lineup: Lineup) -> list[Distractor]:
        """Certify the candidates of one side, in their order, as many as are wanted."""
        taken: list[Distractor] = []
        for candidate in side:
            if len(taken) == self.wanted:
                break
            certificate = self._certify(candidate, lineup)
            if certificate:
                taken.append(Distractor(candidate, certificate, closeness(key, candidate)))
        return taken

    def _certify(self, candidate: Value, lineup: Lineup) -> Certificate | None:
        """Take a candidate into the line-up if it is proven false and can stand there."""
        self.tally.considered += 1
        judgement = judge(self.base, self.query, candidate)
        if judgement.verdict == "unknown":
            self.tally.unknown += 1
        if judgement.certificate and not self._claimed(candidate) and lineup.admits(candidate):
            lineup.add(candidate)
            return judgement.certificate
        return None

    def _claimed(self, candidate: Value) -> bool:
        """Tell whether somebody claims what the query's voice denies."""
        subject, value = self.query.pair(candidate)
        return any(
            fact.value is not None
            and voice_of(fact) != self.query.voice
            and self.base.things.compatible(fact.value, value)
            for fact in self.base.held(self.query.relation, subject)
        )


def _steps_from(key: Measure, sign: int) -> Iterator[Measure]:
    """Yield made-up values on one side of a key, the nearest first.

    Where steps as round as the key end, as below 24 hours, smaller ones go on from there.
    """
    reached: Measure | None = key
    for step in range(1, STEPS + 1):
        reached = key.stepped(sign * step) or (reached and reached.stepped(sign))
        if reached is None:
            return
        yield reached


def _side_of(key: Measure, value: Measure) -> int:
    """Tell whether a value lies below (-1) or above (1) a key; 0 if they have no order.

    Only values of one dimension, or of one calendar unit, have one.
    """
    if isinstance(key, Quantity) and isinstance(value, Quantity):
        if value.dimension == key.dimension:
            return -1 if value.order < key.order else 1
    elif isinstance(key, Date) and isinstance(value, Date) and value.precision == key.precision:
        return -1 if value.order < key.order else 1
    return 0
