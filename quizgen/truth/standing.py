"""Which facts stand: what is stated and proven false as well is right in no question."""

from quizgen.pack.fact import Assertion, Reference
from quizgen.truth.base import Base
from quizgen.truth.judge import Hearing
from quizgen.truth.query import Query
from quizgen.truth.told import voice_of


def stands(base: Base, fact: Assertion) -> bool:
    """Tell whether nothing that a base has proves a fact false, in its voice and at its time.

    Reading refuses packs whose facts contradict each other, but for those that are disputed:
    one source may say two things.

    Args:
        base: What is known.
        fact: One of its facts.
    """
    if fact.value is None:
        return True
    given = Reference(base.things.root(fact.subject))
    query = Query(fact.relation, "value", given, (fact,), voice_of(fact), fact.when)
    return Hearing(base, query).refute(fact.value) is None
