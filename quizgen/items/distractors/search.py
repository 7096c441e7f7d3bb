"""The search for an item's distractors: candidates, certified in their order."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from quizgen.items.demand import demand
from quizgen.items.difficulty import Demand, Difficulty, likeness_for, predict
from quizgen.items.distractors.brief import Brief
from quizgen.items.distractors.candidate import Candidate
from quizgen.items.distractors.lineup import Lineup
from quizgen.items.rating import rating_of
from quizgen.items.showing.gallery import Gallery, gallery_of
from quizgen.items.wording import option_text, stem_of, stem_template
from quizgen.machine.frozen import frozen
from quizgen.pack.fact import Assertion, Bounds, Value
from quizgen.truth import Base, Certificate, Hearing, Query

if TYPE_CHECKING:
    from quizgen.items.distractors.pools import Pools

FIRST = 2
"""So many of the curator's own are always offered: where answers have no order in the curator's;
of the others it is drawn which follow, so that another seed asks with others."""

BANDS = 10
"""Likenesses that round to the same tenth are about equal."""

Ranked = tuple[float, Candidate]
"""A candidate after how like the key it is."""


@frozen
class Distractor:
    """A false answer with its proof, and how like the key it is (from 0 to 1)."""

    value: Value
    certificate: Certificate
    likeness: float


class Tally:
    """What became of the candidates of one item.

    Attributes:
        considered: How many were judged.
        unknown: How many of these may be true.
    """

    __slots__ = ("considered", "unknown")

    def __init__(self) -> None:
        self.considered = 0
        self.unknown = 0


class Search:
    """The search for one item's distractors.

    Args:
        brief: What items are made from.
        query: What is asked.
        item: The item's id, which its draws are for.
        key: The fact whose answer is the key.
        wanted: How many distractors at the most.

    Attributes:
        base: What is known.
        pools: Where candidates come from.
        seed: The user's seed.
        bounds: Between what the question says that its answer lies; None where it does not.
        hearing: The query before the judge.
        answer: What the key answers.
        stem: The question in words; empty where the query has none.
        gallery: What its options are shown as; None where they are read.
        rated: How hard the curator says that it is; None where that is to be predicted.
        aim: How hard it is to be; None where all is welcome, or the curator has rated it.
        tally: Counts that a refusal tells.
        weighed: Of numbers and dates, those that there would be at each rank of the key.
        proven: The candidates that are proven false, whether they can stand there or not.
    """

    def __init__(self, brief: Brief, query: Query, item: str, key: Assertion, wanted: int) -> None:
        self.query, self.item, self.key, self.wanted = query, item, key, wanted
        self.base: Base = brief.base
        self.pools: Pools = brief.pools
        self.seed = brief.wishes.seed
        self.tally = Tally()
        self.weighed: tuple[Sequence[Distractor], ...] = ()
        self.proven: dict[Candidate, Distractor] = {}
        self.hearing = Hearing(self.base, query)
        self.answer: Value = query.answer(key)
        bounds = self.base.relations[query.relation].bounds
        self.bounds: Bounds | None = bounds if query.asks == "value" else None
        self.stem = stem_of(self.base, query) if stem_template(self.base, query) else ""
        self.gallery: Gallery | None = gallery_of(self.base, query, self.answer)
        self.rated = rating_of(self.base, query, key)
        self.aim: Difficulty | None = None if self.rated else brief.wishes.aim

    def predict(self, distractors: Sequence[Distractor]) -> Difficulty:
        """Predict how hard the item is with some distractors, unless the curator has rated it.

        A number or date is as hard as is wished only if it is so at every rank: if it were
        asked at some ranks and refused at others, its rank would give it away.
        """
        if self.rated:
            return self.rated
        levels = [self._level(weighed) for weighed in self.weighed if self.aim]
        return next((level for level in levels if level is not self.aim), self._level(distractors))

    def reaches(self, ranks: Iterable[Sequence[Distractor]]) -> bool:
        """Tell whether the item is as hard as is wished, whichever distractors it has."""
        return all(self._level(distractors) is self.aim for distractors in ranks)

    def _level(self, distractors: Sequence[Distractor]) -> Difficulty:
        likenesses = [distractor.likeness for distractor in distractors]
        return predict(likenesses, self._demand([distractor.value for distractor in distractors]))

    def _demand(self, values: Iterable[Value]) -> Demand:
        """Measure what the item demands, beside the values that it offers as wrong."""
        options = (option_text(self.base, value) for value in (self.answer, *values))
        return demand(self.query, self.key, (self.stem, *options))

    @property
    def band(self) -> int:
        """How like the key distractors should be, in bands: as the difficulty takes, or most."""
        if self.aim is None:
            return BANDS
        return round(likeness_for(self.aim, self._demand(())) * BANDS)

    def take(self, candidates: Iterable[Ranked], lineup: Lineup, wanted: int) -> list[Distractor]:
        """Certify candidates in their order, as many as are wanted."""
        taken: list[Distractor] = []
        if not wanted:
            return taken
        for like, candidate in candidates:
            if self.gallery and not self.gallery.admits(candidate.value):
                continue
            certificate = self._certify(candidate)
            if certificate:
                distractor = Distractor(candidate.value, certificate, like)
                self.proven[candidate] = distractor
                if lineup.agrees(candidate) and lineup.admits(candidate):
                    lineup.add(candidate)
                    taken.append(distractor)
                    if len(taken) == wanted:
                        break
        return taken

    def admits(self, value: Value) -> bool:
        """Tell whether the bounds of the question leave room for a value."""
        return self.bounds is None or self.bounds.admit(value)

    def _certify(self, candidate: Candidate) -> Certificate | None:
        """Prove that a candidate is false and that nobody claims it, if that can be proven."""
        if self.bounds and not self.bounds.admit(candidate.value):
            return None
        self.tally.considered += 1
        judgement = self.hearing.judge(candidate.value)
        if judgement.verdict == "unknown":
            self.tally.unknown += 1
        certificate = judgement.certificate
        if not certificate or self.hearing.is_claimed(candidate.value):
            return None
        return certificate
