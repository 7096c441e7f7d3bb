"""Distractors: candidates, certified, ranked and chosen."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, groupby

from quizgen.draw import Urn
from quizgen.items.brief import Brief
from quizgen.items.candidate import Candidate, mark_of, value_name
from quizgen.items.difficulty import likeness_for
from quizgen.items.likeness import closeness, likeness
from quizgen.items.lineup import Lineup
from quizgen.items.pools import Measure, Pools
from quizgen.pack.model import Assertion, Value
from quizgen.truth import Base, Certificate, Hearing, Query
from quizgen.values import Date, Quantity

STEPS = 4
"""How many steps from another one a made-up number or date may lie."""

FAR = 32
"""How many steps from the key one may lie where an easy question is aimed at."""

TURNS = 8
"""How many are made up around the key or another one before the key's own steps are left."""

FARTHEST = 0.05
"""How near to the key another number of the pack must be to be plausible beside it."""

BANDS = 10
"""Likenesses that round to the same tenth are about equal."""

Ranked = tuple[float, Candidate]
"""A candidate after how like the key it is."""


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


@dataclass(slots=True)
class Search:
    """The search for one item's distractors.

    Attributes:
        brief: What items are made from.
        query: What is asked.
        item: The item's id, which its draws are for.
        key: The fact whose answer is the key.
        wanted: How many distractors at the most.
        tally: Counts that a refusal tells.
        hearing: The query before the judge.
        answer: What the key answers.
        vague: How vague the stem is, from 0 to 1.
    """

    brief: Brief
    query: Query
    item: str
    key: Assertion
    wanted: int
    tally: Tally = field(default_factory=Tally)
    hearing: Hearing = field(init=False)
    answer: Value = field(init=False)
    vague: float = field(init=False)

    def __post_init__(self) -> None:
        self.hearing = Hearing(self.base, self.query)
        self.answer = self.query.answer(self.key)
        self.vague = self.pools.vagueness(self.query)

    @property
    def base(self) -> Base:
        """What is known."""
        return self.brief.base

    @property
    def pools(self) -> Pools:
        """Where candidates come from."""
        return self.brief.pools

    @property
    def seed(self) -> int:
        """The user's seed."""
        return self.brief.wishes.seed

    def things(self, beside: Iterable[Value] = ()) -> tuple[Distractor, ...]:
        """Choose distractors that have no order: the curator's own, then the likest.

        Where a difficulty is aimed at, those come first that are as like as it takes.
        Things that the pack does not mention come last, however like they are.

        Args:
            beside: Other right answers that they are to stand beside.
        """
        lineup = Lineup(self.base, self.pools.candidate(self.answer))
        for value in beside:
            lineup.add(self.pools.candidate(value))
        candidates = self.pools.candidates(self.query, self.item)
        spares = self.pools.spares(self.query, self.item)
        ranks = chain.from_iterable(map(self._ranks, (candidates, spares)))
        varied = chain.from_iterable(_varied(rank, lineup) for rank in ranks)
        return tuple(self._take(varied, lineup))

    def measures(self) -> tuple[Distractor, ...]:
        """Choose numbers or dates around the key, whose rank among them is drawn first.

        A key that were in the middle more often than by chance would give itself away.
        """
        key = self.answer
        if not isinstance(key, Quantity | Date):
            return ()
        lineup = Lineup(self.base, self.pools.candidate(key))
        below = self._take(self._aimed(key, -1), lineup)
        above = self._take(self._aimed(key, 1), lineup)
        count = min(self.wanted, len(below) + len(above))
        ranks = range(max(0, count - len(above)), min(count, len(below)) + 1)
        rank = Urn(self.seed, self.item, "rank").first(ranks, str)
        return (*below[:rank], *above[: count - rank])

    def _ranks(self, candidates: Mapping[Candidate, bool]) -> Iterator[list[Ranked]]:
        """Yield candidates that are about equally good, the best first.

        The curator's own come before others, unless a difficulty is aimed at; which of
        the equally good comes first is drawn.
        """
        key = self.pools.candidate(self.answer)
        denied = {mark_of(value) for value in self.key.denies}
        aim = self._band
        ranked: list[tuple[tuple[bool, int], float, Candidate]] = []
        for candidate, apt in candidates.items():
            named = candidate.mark in denied
            like = likeness(key, candidate, apt=apt or named)
            rank = (not named and self.brief.wishes.aim is None, abs(round(like * BANDS) - aim))
            ranked.append((rank, like, candidate))
        ranked.sort(key=_rank)
        urn = Urn(self.seed, self.item, "tie")
        for _, tied in groupby(ranked, _rank):
            equals = [(like, candidate) for _, like, candidate in tied]
            if len(equals) > 1:
                equals = urn.shuffled(equals, _name_of)
            yield equals

    @property
    def _band(self) -> int:
        """How like the key distractors should be, in bands."""
        aim = self.brief.wishes.aim
        return BANDS if aim is None else round(likeness_for(aim, self.vague) * BANDS)

    def _side(self, key: Measure, sign: int) -> Iterator[Ranked]:
        """Yield candidates below (-1) or above (1) a key, with their closeness to it.

        First come the curator's own, then the pack's, then made-up ones.
        """
        for value in self.key.denies:
            if isinstance(value, Quantity | Date) and _side_of(key, value) == sign:
                yield closeness(key, value), self.pools.candidate(value)
        near: Value | None = None
        for candidate in self.pools.near(key)[sign > 0]:
            close = closeness(key, candidate.value)
            if close >= FARTHEST:
                yield close, candidate
                if near is None and candidate.value != key:
                    near = candidate.value
            elif isinstance(key, Date):
                break  # the others are farther; numbers that are ranges may lie across
        for value in self._made_up(key, near, sign):
            yield closeness(key, value), self.pools.candidate(value)

    def _aimed(self, key: Measure, sign: int) -> Iterable[Ranked]:
        """Yield candidates on one side of a key, as a difficulty takes, if one is aimed at.

        Then those come first that are about as close as it takes, however far away.
        """
        near = self._side(key, sign)
        if self.brief.wishes.aim is None:
            return near
        reached = (_reach(key, sign, steps) for steps in range(STEPS + 1, FAR + 1))
        far = ((closeness(key, value), self.pools.candidate(value)) for value in reached if value)
        aim = self._band
        return sorted(chain(near, far), key=lambda ranked: abs(round(ranked[0] * BANDS) - aim))

    def _made_up(self, key: Measure, near: Value | None, sign: int) -> Iterator[Measure]:
        """Yield made-up values on one side of a key: around it, or around another one there.

        If all lay around the key, two options close together would give it away.
        """
        if isinstance(near, Quantity | Date):
            turns = Urn(self.seed, self.item, "made up")
            for turn in range(1, TURNS + 1):
                drawn = turns.draw(str(sign * turn))
                steps, way, origin = drawn % STEPS + 1, drawn // STEPS % 2, drawn // STEPS // 2 % 2
                value = _reach(near, 2 * way - 1, steps) if origin else _reach(key, sign, steps)
                if value is not None and _side_of(key, value) == sign:
                    yield value
        urn = Urn(self.seed, self.item, "step")
        for step in urn.shuffled(range(STEPS), lambda step: str(sign * step)):
            reached = _reach(key, sign, step + 1)
            if reached is not None:
                yield reached

    def _take(self, candidates: Iterable[Ranked], lineup: Lineup) -> list[Distractor]:
        """Certify candidates in their order, as many as are wanted."""
        taken: list[Distractor] = []
        for like, candidate in candidates:
            certificate = self._certify(candidate, lineup)
            if certificate:
                taken.append(Distractor(candidate.value, certificate, like))
                if len(taken) == self.wanted:
                    break
        return taken

    def _certify(self, candidate: Candidate, lineup: Lineup) -> Certificate | None:
        """Take a candidate into the line-up if it is proven false and can stand there."""
        self.tally.considered += 1
        judgement = self.hearing.judge(candidate.value)
        if judgement.verdict == "unknown":
            self.tally.unknown += 1
        certificate = judgement.certificate
        if not certificate or self.hearing.is_claimed(candidate.value):
            return None
        if not lineup.admits(candidate):
            return None
        lineup.add(candidate)
        return certificate


def _varied(rank: list[Ranked], lineup: Lineup) -> Iterator[Ranked]:
    """Yield equally good candidates, those first whose traits no distractor has yet.

    A candidate is passed over, or not, whatever the others are that were not taken.
    """
    later: list[Ranked] = []
    for ranked in rank:
        if lineup.repeats(ranked[1]):
            later.append(ranked)
        else:
            yield ranked
    yield from later


def _rank(ranked: tuple[tuple[bool, int], float, Candidate]) -> tuple[bool, int]:
    return ranked[0]


def _name_of(ranked: Ranked) -> str:
    return value_name(ranked[1].value)


def _reach(key: Measure, sign: int, steps: int) -> Measure | None:
    """Make up a value so many steps from a key on one side; None where there is none.

    Where steps as round as the key end, as below 24 hours, smaller ones go on from there.
    """
    reached = key.stepped(sign * steps)
    if reached is None and steps > 1:
        nearer = _reach(key, sign, steps - 1)
        return nearer and nearer.stepped(sign)
    return reached


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
