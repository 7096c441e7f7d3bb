"""Whether a query has one answer, so that whatever is typed can be marked."""

from collections.abc import Hashable
from collections.abc import Set as AbstractSet

from quizgen.truth.attribution import is_told_whole
from quizgen.truth.base import Base
from quizgen.truth.nearby import is_told_around
from quizgen.truth.query import Query
from quizgen.truth.told import is_premise, is_spoken, sources_of


def is_settled(base: Base, query: Query) -> bool:
    """Tell whether a query has one answer, and everything that is another is proven false.

    Then an answer that is typed can be marked: whatever it is, it is right or wrong.
    """
    if not has_one_answer(base, query):
        return False
    known = base.things.identity(query.answer(query.fact))
    cardinality = base.relations[query.relation].cardinality
    single = cardinality.one_value
    if query.asks == "subject":
        single = cardinality.one_subject
    if single and any(is_premise(fact, query) for fact in query.answers):
        return not is_told_otherwise(base, query)
    if not query.voice and _is_complete(base, query) and listed(base, query) == {known}:
        return True
    return is_told_whole(base, query) and _said(base, query) == {known}


def has_one_answer(base: Base, query: Query) -> bool:
    """Tell whether all that is stated answers a query alike, and nothing next to it otherwise.

    Of a range that is given, others may well be meant.
    """
    if query.asks == "subject" and not base.things.is_exact(query.given):
        return False
    return not (query.answers.differ(query.asks, base.things) or is_told_around(base, query))


def is_told_otherwise(base: Base, query: Query) -> bool:
    """Tell whether something else is stated of a time that may be that of a query.

    Who was chair from 1990 to 1995 may have left before another was, from 1995 on: for a part
    of either time, the other is right too.
    """
    if query.when is None:
        return False
    answer = query.answer(query.fact)
    subject, value = query.pair(answer)
    facts = base.held(query.relation, subject)
    if query.asks == "subject":
        facts = base.holders(query.relation, value)
    return any(
        fact.value is not None
        and is_spoken(fact, query)
        and not base.things.compatible(query.answer(fact), answer)
        for fact in facts
    )


def is_whole(base: Base, query: Query) -> bool:
    """Tell whether no part of a settled query's answer is proven false.

    Then whatever lies within a range can be marked as right: of about 60 people, 62. It
    cannot where 62 is denied, where another must have as many, or where another fact, be it
    of a part of the time, says that there were over 65.
    """
    subject, answer = query.pair(query.answer(query.fact))
    things = base.things
    if things.is_exact(answer):
        return True
    relation = base.relations[query.relation]
    told = base.told(relation.id, subject, query)
    if not all(things.within(answer, stated) for stated in told.stated):
        return False
    spoken = (fact for fact in base.held(relation.id, subject) if is_spoken(fact, query))
    if any(things.compatible(denial, answer) for fact in spoken for denial in fact.denies):
        return False
    taken = base.exact(relation.id) if relation.cardinality.one_subject else ()
    rivals = [fact for fact in taken if things.distinct(fact.subject, subject)]
    if not query.voice:
        excluded = base.excluded(relation.id)
        rivals += [fact for other in excluded for fact in base.held(other, subject)]
    return not any(
        fact.value is not None
        and things.is_exact(fact.value)
        and is_spoken(fact, query)
        and things.compatible(fact.value, answer)
        for fact in rivals
    )


def _said(base: Base, query: Query) -> set[Hashable]:
    """Return all that the source of a query has to answer it, claims that it tells of included.

    Nothing where a part or a whole of what is given could answer it too.
    """
    if query.asks == "value":
        subject, _ = query.pair(query.answer(query.fact))
        facts = base.held(query.relation, subject)
    elif base.things.is_alone(query.given):
        facts = base.holders(query.relation, query.given)
    else:
        facts = ()
    told = (fact for fact in facts if query.source in sources_of(fact))
    return {base.things.identity(query.answer(fact)) for fact in told if fact.value is not None}


def _is_complete(base: Base, query: Query) -> bool:
    """Tell whether a list is declared complete that a query is answered by."""
    if query.asks == "value":
        subject, _ = query.pair(query.answer(query.fact))
        return base.complete(query.relation, subject)
    return base.relations[query.relation].complete is True


def listed(base: Base, query: Query) -> AbstractSet[Hashable]:
    """Return all that is listed to answer a query, at whatever time.

    Nothing where a part or a whole of what is given could answer it too.
    """
    if query.asks == "value":
        subject, _ = query.pair(query.answer(query.fact))
        return base.told(query.relation, subject, query).things
    alone = base.things.is_alone(query.given)
    facts = base.holders(query.relation, query.given) if alone else ()
    return {base.things.root(fact.subject) for fact in facts}
