"""What is said of a subject: which facts answer, in a voice and at a time, and which prove."""

from collections.abc import Hashable, Sequence
from functools import cached_property
from typing import Protocol

from quizgen.pack.denials import Denials
from quizgen.pack.fact import PLAIN, Assertion, Reference, Value
from quizgen.pack.things import Things
from quizgen.values import Date


class View(Protocol):
    """From where facts are looked at."""

    @property
    def voice(self) -> str:
        """Whose word counts (see `voices_of`)."""

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
        self.claimed = [value for fact, value in valued if not speaks(fact, view.voice)]
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


_OWN = ("",)


def voices_of(fact: Assertion) -> tuple[str, ...]:
    """Tell whose word a fact is: empty for the pack's own, else a claimant or each source.

    Facts of one voice say nothing about those of another: a claim is not its content. What
    is disputed each of its sources says, not only all of them together.
    """
    viewpoint = fact.viewpoint
    if viewpoint is PLAIN:
        return _OWN
    if viewpoint.claimed_by:
        return (viewpoint.voice,)
    return (sources_of(fact) or ("?",)) if viewpoint.disputed else _OWN


def voice_of(fact: Assertion) -> str:
    """Tell whose word a fact is asked as: its wording names the first of its sources."""
    return voices_of(fact)[0]


def sources_of(fact: Assertion) -> tuple[str, ...]:
    """Return the sources of a fact, that which its wording names first."""
    if len(fact.evidence) == 1:
        return (fact.evidence[0].source,)
    return tuple(dict.fromkeys(evidence.source for evidence in fact.evidence))


def speaks(fact: Assertion, voice: str) -> bool:
    """Tell whether a fact is the word of a voice."""
    return voice in voices_of(fact)


def is_spoken(fact: Assertion, view: View) -> bool:
    """Tell whether a fact answers in the view's voice, at a time it may be about."""
    return speaks(fact, view.voice) and is_meant(fact, view)


def is_premise(fact: Assertion, view: View) -> bool:
    """Tell whether a fact holds throughout the time of a view, in its voice.

    What holds about 1500 need not hold at another time that is about 1500, too.
    """
    if not speaks(fact, view.voice):
        return False
    when = fact.when
    return when is None or (
        view.when is not None and not when.is_vague and when.contains(view.when)
    )


def is_meant(fact: Assertion, view: View) -> bool:
    """Tell whether a fact holds at a time that a view may be about."""
    return fact.when is None or view.when is None or fact.when.compatible(view.when)
