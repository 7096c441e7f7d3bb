"""Which facts stand: what is stated and proven false as well is right in no question."""

from weakref import WeakKeyDictionary

from quizgen.pack.fact import Assertion, Reference, Value
from quizgen.truth.base import Answers, Base
from quizgen.truth.judge import Hearing
from quizgen.truth.query import Query
from quizgen.truth.told import voices_of

_KNOWN: WeakKeyDictionary[Base, dict[str, bool]] = WeakKeyDictionary()
"""What is known of the facts of each base: every kind of item asks."""


def stands(base: Base, fact: Assertion) -> bool:
    """Tell whether nothing that a base has proves a fact false, in a voice of its and at its time.

    Reading refuses packs whose facts contradict each other, but for those that are disputed:
    one source may say two things.

    Args:
        base: What is known.
        fact: One of its facts.
    """
    known = _KNOWN.setdefault(base, {})
    if fact.id not in known:
        known[fact.id] = fact.value is None or _is_unrefuted(base, fact, fact.value)
    return known[fact.id]


def _is_unrefuted(base: Base, fact: Assertion, value: Value) -> bool:
    given = Reference(base.things.root(fact.subject))
    return all(
        Hearing(
            base, Query(fact.relation, "value", given, Answers((fact,)), voice, fact.when)
        ).refute(value)
        is None
        for voice in voices_of(fact)
    )
