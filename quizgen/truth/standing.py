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
    if _is_alone(base, fact, value):
        return True
    given = Reference(base.things.root(fact.subject))
    return all(
        Hearing(
            base, Query(fact.relation, "value", given, Answers((fact,)), voice, fact.when)
        ).refute(value)
        is None
        for voice in voices_of(fact)
    )


def _is_alone(base: Base, fact: Assertion, value: Value) -> bool:
    """Tell whether nothing is said that could refute a fact, as is most often so.

    That could be another fact of its subject, a denial among them, another of its value where
    that has one subject, or what excludes it.
    """
    relation = base.relations[fact.relation]
    return (
        len(base.held(fact.relation, fact.subject)) == 1
        and not fact.denies
        and not base.excluded(fact.relation)
        and (not relation.cardinality.one_subject or len(base.holders(fact.relation, value)) == 1)
    )
