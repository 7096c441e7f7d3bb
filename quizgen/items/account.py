"""What the order of some events stands on, in facts and in words."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizgen.items.wording import sentence_of, sequence_of
from quizgen.machine.frozen import frozen
from quizgen.pack.fact import Assertion
from quizgen.truth import Base, Step, Timeline


@frozen
class Event:
    """A subject that may be put in order.

    Attributes:
        subject: The id under which it is shown.
        root: The id that stands for all its ids.
        name: What its draw is named by.
        date: The fact that tells its date, if one does.
    """

    subject: str
    root: str
    name: str
    date: Assertion | None = None


class Account:
    """What proves the order of the events that were chosen, each pair of neighbours by steps."""

    def __init__(self, base: Base, timeline: Timeline, chosen: Sequence[Event]) -> None:
        self._base = base
        self._chosen = {event.root: event for event in chosen}
        self._proofs = [timeline.proof(one.root, other.root) for one, other in pairwise(chosen)]

    def facts(self) -> Sequence[Assertion]:
        """Return the facts that the order stands on, each once, in the order of the events."""
        steps = (step for proof in self._proofs for step in proof)
        return list({fact.id: fact for step in steps for fact in self._facts(step)}.values())

    def reasons(self) -> list[list[str]]:
        """Return for each event the sentences that tell its place in the order."""
        leading: list[tuple[Step, ...]] = [(), *self._proofs]
        following: list[tuple[Step, ...]] = [*self._proofs, ()]
        return [
            list(dict.fromkeys(self._sentences(one, other)))
            for one, other in zip(leading, following, strict=True)
        ]

    def _sentences(self, leading: Sequence[Step], following: Sequence[Step]) -> Iterator[str]:
        """Tell the way to an event, and what of the way on is about the event itself."""
        if following and not following[0].is_told:
            if not leading or leading[-1].is_told:
                yield sentence_of(self._base, self._facts(following[0])[0])
        elif not leading:
            yield self._told(following[0])
        for step in leading:
            if step.is_told:
                yield self._told(step)
            else:
                # The date of the event at which the way begins is told there.
                dates = self._facts(step)[1 if step is leading[0] else 0 :]
                yield from (sentence_of(self._base, fact) for fact in dates)

    def _told(self, step: Step) -> str:
        """Word what a fact tells of the order of two events."""
        (fact,) = step.facts
        root = self._base.things.root
        earlier = next(other for other in fact.after if root(other) == step.earlier)
        return sequence_of(
            self._base, self._shown(step.earlier, earlier), self._shown(step.later, fact.subject)
        )

    def _facts(self, step: Step) -> Sequence[Assertion]:
        """Return the facts of a step; what is chosen brings the date of its own id along."""
        if step.is_told:
            return step.facts
        ends = zip((step.earlier, step.later), step.facts, strict=True)
        return [self._own_date(root) or fact for root, fact in ends]

    def _own_date(self, root: str) -> Assertion | None:
        return self._chosen[root].date if root in self._chosen else None

    def _shown(self, root: str, written: str) -> str:
        return self._chosen[root].subject if root in self._chosen else written
