"""What is stated next to a pair: of a part or a whole of its subject, or of its value.

Who designed the pyramid, a part of the Louvre, is not proven not to have designed the Louvre
by that it has another designer: a reader may well say so. What is stated of a part is neither
true nor false of the whole, nor the other way round, and so for what overlaps. Numbers, dates
and texts are each thing's own: the population of a part is proven not to be that of the whole.
But who has another number than the one that is given, and one that may be meant by it, may well
be said to have that: 2,748,109 people are 2.7 million, and 11:00 is a time of that day.
"""

from collections.abc import Iterable, Iterator

from quizgen.pack.fact import Assertion, Reference, Value
from quizgen.truth.attribution import said
from quizgen.truth.base import Base
from quizgen.truth.query import Query
from quizgen.truth.scale import is_like
from quizgen.truth.told import is_meant, is_spoken


def is_told_beside(base: Base, query: Query, subject: str, value: Value) -> bool:
    """Tell whether something that a subject shares a part with has a value, or could have it.

    Args:
        base: What is known.
        query: What is asked: only facts of its relation count, in its voice and at its time.
        subject: An entity's id.
        value: What the subject may have.
    """
    if not isinstance(value, Reference):
        return False
    near = base.things.touching(subject)
    if not near:
        return near is None
    told = (fact for other in near for fact in base.held(query.relation, other))
    return any(base.things.compatible(held, value) for held in _things_of(told, query))


def is_said_beside(base: Base, query: Query, subject: str, value: Value) -> bool:
    """Tell the same of what the source that a query names says itself."""
    if not isinstance(value, Reference):
        return False
    near = base.things.touching(subject)
    if not near:
        return near is None
    told = (fact for other in near for fact in said(query, base.held(query.relation, other)))
    return any(
        isinstance(fact.value, Reference)
        and base.things.compatible(fact.value, value)
        and is_meant(fact, query)
        for fact in told
    )


def has_beside(base: Base, query: Query, subject: str, value: Value) -> bool:
    """Tell whether a subject has another thing that a value shares a part with, or may.

    Args:
        base: What is known.
        query: What is asked, as in `is_told_beside`.
        subject: An entity's id.
        value: What the subject may have.
    """
    if not isinstance(value, Reference):
        told = base.held(query.relation, subject)
        return any(
            is_like(base.things, fact.value, value) and is_meant(fact, query) for fact in told
        )
    near = base.things.touching(value.entity)
    if not near:
        return near is None
    return any(
        base.things.root(held.entity) in near
        for held in _things_of(base.held(query.relation, subject), query)
    )


def is_told_around(base: Base, query: Query) -> bool:
    """Tell whether anything but its first answer is stated next to what a query gives."""
    if not isinstance(query.given, Reference):
        return any(is_meant(fact, query) for fact in base.alike(query.relation, query.given))
    near = base.things.touching(query.given.entity)
    if near is None:
        return True
    known = {base.things.identity(query.answer(query.fact))}
    for other in near:
        told = base.held(query.relation, other)
        if query.asks == "subject":
            told = base.holders(query.relation, Reference(other))
        met = (fact for fact in told if _tells_thing(fact, query))
        if not known.issuperset(base.things.identity(query.answer(fact)) for fact in met):
            return True
    return False


def _things_of(facts: Iterable[Assertion], query: Query) -> Iterator[Reference]:
    for fact in facts:
        if isinstance(fact.value, Reference) and _tells_thing(fact, query):
            yield fact.value


def _tells_thing(fact: Assertion, query: Query) -> bool:
    """Tell whether a fact gives a subject a thing, in a query's voice and at its time."""
    if not isinstance(fact.value, Reference):
        return False
    return is_spoken(fact, query) or (is_meant(fact, query) and any(said(query, [fact])))
