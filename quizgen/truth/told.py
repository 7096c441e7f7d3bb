"""What is said of a subject: which facts answer, in a voice and at a time, and which prove."""

from collections.abc import Hashable, Sequence
from functools import cached_property
from typing import Protocol

from quizgen.pack.denials import Denials
from quizgen.pack.fact import Assertion, Reference, Value
from quizgen.pack.things import Things
from quizgen.values import Date


class View(Protocol):
    """From where facts are looked at."""

    @property
    def voice(self) -> str:
        """Whose word counts (see `voice_of`)."""

    @property
    def when(self) -> Date | None:
        """The time that counts; None for any."""


class Told:
    """What is said of one subject in a relation.

    Attributes:
        listed: All its values.
        stated: Those that answer in the view's voice, at a time that it may be about.
        claimed: Those that answer in another voice.
        premises: The facts that hold in the view's voice, throughout its time.
        denials: What these deny.
    """

    def __init__(self, facts: Sequence[Assertion], view: View, things: Things) -> None:
        valued = [(fact, fact.value) for fact in facts if fact.value is not None]
        self.listed = [value for _, value in valued]
        self.stated = [value for fact, value in valued if is_spoken(fact, view)]
        self.claimed = [value for fact, value in valued if voice_of(fact) != view.voice]
        self.premises = [fact for fact in facts if is_premise(fact, view)]
        self.denials = Denials(self.premises, things)
        self._identity = things.identity

    def states(self, value: Value) -> bool:
        """Tell whether a value answers in the view's voice, at a time that it may be about."""
        return self._identity(value) in self._stated

    @cached_property
    def things(self) -> frozenset[Hashable]:
        """What is listed, as what it is."""
        return frozenset(map(self._identity, self.listed))

    @cached_property
    def has_only_things(self) -> bool:
        """Whether all that is listed are things, and no numbers, dates or texts."""
        return all(isinstance(value, Reference) for value in self.listed)

    @cached_property
    def _stated(self) -> frozenset[Hashable]:
        return frozenset(map(self._identity, self.stated))


def voice_of(fact: Assertion) -> str:
    """Tell whose word a fact is: empty for the pack's own, else a claimant or sources.

    Facts of one voice say nothing about those of another: a claim is not its content.
    """
    if fact.viewpoint.claimed_by:
        return fact.viewpoint.claimed_by
    if fact.viewpoint.disputed:
        return "+".join(sorted({evidence.source for evidence in fact.evidence})) or "?"
    return ""


def is_spoken(fact: Assertion, view: View) -> bool:
    """Tell whether a fact answers in the view's voice, at a time it may be about."""
    return voice_of(fact) == view.voice and _meets(fact.when, view.when)


def is_premise(fact: Assertion, view: View) -> bool:
    """Tell whether a fact holds throughout the time of a view, in its voice."""
    if voice_of(fact) != view.voice:
        return False
    return fact.when is None or (view.when is not None and fact.when.contains(view.when))


def _meets(fact_time: Date | None, query_time: Date | None) -> bool:
    return fact_time is None or query_time is None or fact_time.compatible(query_time)
