"""What is said of a subject: which facts answer a query, and which it can be proven from."""

from collections.abc import Sequence

from quizgen.pack.fact import Assertion
from quizgen.truth.query import Query, voice_of
from quizgen.values import Date


class Told:
    """What is said of one subject in the relation of a query.

    Attributes:
        listed: All its values.
        stated: Those that answer in the query's voice, at a time that it may ask about.
        claimed: Those that answer in another voice.
        premises: The facts that hold in the query's voice, throughout its time.
    """

    __slots__ = ("claimed", "listed", "premises", "stated")

    def __init__(self, facts: Sequence[Assertion], query: Query) -> None:
        valued = [(fact, fact.value) for fact in facts if fact.value is not None]
        self.listed = [value for _, value in valued]
        self.stated = [value for fact, value in valued if is_spoken(fact, query)]
        self.claimed = [value for fact, value in valued if voice_of(fact) != query.voice]
        self.premises = [fact for fact in facts if is_premise(fact, query)]


def is_spoken(fact: Assertion, query: Query) -> bool:
    """Tell whether a fact answers in the query's voice, at a time it may ask about."""
    return voice_of(fact) == query.voice and _meets(fact.when, query.when)


def is_premise(fact: Assertion, query: Query) -> bool:
    """Tell whether a fact holds throughout the time of a query, in the query's voice."""
    if voice_of(fact) != query.voice:
        return False
    return fact.when is None or (query.when is not None and fact.when.contains(query.when))


def _meets(fact_time: Date | None, query_time: Date | None) -> bool:
    return fact_time is None or query_time is None or fact_time.compatible(query_time)
