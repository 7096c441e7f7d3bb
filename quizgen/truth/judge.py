"""The judge: for a query, a candidate is true, false with a certificate, or unknown.

*Not recorded is never proof.* A candidate is false only if no world that satisfies the
pack's facts and declarations makes it true.
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Literal

from quizgen.pack.model import Assertion, Reference, Relation, Value
from quizgen.truth.base import Base
from quizgen.truth.certificate import Certificate, Premise
from quizgen.truth.query import Query, voice_of
from quizgen.values import Date


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is known of a candidate; only a false one has a certificate."""

    verdict: Literal["true", "false", "unknown"]
    certificate: Certificate | None = None


TRUE = Judgement("true")
UNKNOWN = Judgement("unknown")


def judge(base: Base, query: Query, candidate: Value) -> Judgement:
    """Judge whether a candidate answers a query.

    Args:
        base: What is known.
        query: What is asked.
        candidate: A possible answer, of the kind that the query asks for.

    Returns:
        ``true`` where a fact says so, ``false`` with the first certificate found, in
        the order single, closed, disjoint, denied: what follows from facts tells more than
        what the curator says; else ``unknown``.
    """
    subject, value = query.pair(candidate)
    for fact in base.held(query.relation, subject):
        if fact.value is not None and _spoken(fact, query) and base.things.same(fact.value, value):
            return TRUE
    certificate = next(_certificates(base, query, subject, value), None)
    return Judgement("false", certificate) if certificate else UNKNOWN


def refute(base: Base, query: Query, candidate: Value) -> Certificate | None:
    """Prove that a candidate does not answer a query, or return None.

    What is proven false and stated as a fact as well shows that the pack contradicts itself.
    """
    return next(_certificates(base, query, *query.pair(candidate)), None)


def is_settled(base: Base, query: Query) -> bool:
    """Tell whether a query has one answer, and everything that is another is proven false.

    Then an answer that is typed can be marked: whatever it is, it is right or wrong.
    """
    known = {base.things.identity(query.answer(fact)) for fact in query.answers}
    if len(known) != 1:
        return False
    cardinality = base.relations[query.relation].cardinality
    single = cardinality.one_value if query.asks == "value" else cardinality.one_subject
    if single and any(_premise_of(fact, query) for fact in query.answers):
        return True
    return not query.voice and known == _listed(base, query)


def _listed(base: Base, query: Query) -> set[Hashable]:
    """Return all that a complete list allows to answer a query, at whatever time.

    Nothing where no such list is declared, or where a part or a whole of what is given
    could answer it too.
    """
    relation = base.relations[query.relation]
    if query.asks == "value":
        subject, _ = query.pair(query.answer(query.answers[0]))
        facts = base.held(relation.id, subject) if base.complete(relation.id, subject) else ()
    elif relation.complete is True and base.things.is_alone(query.given):
        facts = base.holders(relation.id, query.given)
    else:
        facts = ()
    return {base.things.identity(query.answer(fact)) for fact in facts if fact.value is not None}


def _certificates(base: Base, query: Query, subject: str, value: Value) -> Iterator[Certificate]:
    relation = base.relations[query.relation]
    if relation.cardinality.one_value:
        yield from _single_value(base, query, subject, value)
    if relation.cardinality.one_subject:
        yield from _single_subject(base, query, subject, value)
    if not query.voice and base.complete(relation.id, subject):
        yield from _closed(base, relation, subject, value)
    if not query.voice:
        yield from _disjoint(base, query, subject, value)
    yield from _denied(base, query, subject, value)


def _denied(base: Base, query: Query, subject: str, value: Value) -> Iterator[Certificate]:
    """The curator denied it, or something that contains it."""
    for fact in base.held(query.relation, subject):
        if _premise_of(fact, query):
            for denial in fact.denies:
                if base.things.within(value, denial):
                    yield Certificate("denied", (_denial(base, fact, denial),))


def _single_value(base: Base, query: Query, subject: str, value: Value) -> Iterator[Certificate]:
    """The subject has one value, and this is provably another."""
    for fact in base.held(query.relation, subject):
        if (
            fact.value is not None
            and _premise_of(fact, query)
            and not base.things.compatible(fact.value, value)
        ):
            yield Certificate("single", (_fact(fact), _cardinality(base, query.relation)))


def _single_subject(base: Base, query: Query, subject: str, value: Value) -> Iterator[Certificate]:
    """The value has one subject, and this is provably another."""
    candidate = Reference(subject)
    for fact in base.holders(query.relation, value):
        if _premise_of(fact, query) and not base.things.compatible(
            Reference(fact.subject), candidate
        ):
            yield Certificate("single", (_fact(fact), _cardinality(base, query.relation)))


def _closed(base: Base, relation: Relation, subject: str, value: Value) -> Iterator[Certificate]:
    """The list is complete, and nothing on it could be this."""
    listed = (fact.value for fact in base.held(relation.id, subject) if fact.value is not None)
    if not any(base.things.compatible(one, value) for one in listed):
        premise = Premise(f"{relation.id}.complete", relation.location)
        yield Certificate("closed", (premise,))


def _disjoint(base: Base, query: Query, subject: str, value: Value) -> Iterator[Certificate]:
    """The pair stands in a relation that excludes this one."""
    for other in base.excluded(query.relation):
        for fact in base.held(other, subject):
            if (
                fact.value is not None
                and _premise_of(fact, query)
                and base.things.same(fact.value, value)
            ):
                yield Certificate(
                    "disjoint", (_fact(fact), _exclusion(base, query.relation, other))
                )


def _spoken(fact: Assertion, query: Query) -> bool:
    """Tell whether a fact answers in the query's voice, at a time it may ask about."""
    return voice_of(fact) == query.voice and _meets(fact.when, query.when)


def _premise_of(fact: Assertion, query: Query) -> bool:
    """Tell whether a fact holds throughout the time of a query, in the query's voice."""
    if voice_of(fact) != query.voice:
        return False
    return fact.when is None or (query.when is not None and fact.when.contains(query.when))


def _meets(fact_time: Date | None, query_time: Date | None) -> bool:
    return fact_time is None or query_time is None or fact_time.compatible(query_time)


def _fact(fact: Assertion) -> Premise:
    return Premise(fact.id, fact.location)


def _denial(base: Base, fact: Assertion, denial: Value) -> Premise:
    lone = base.lone(fact.relation)
    if lone:
        wrong = next(wrong for wrong in lone.wrong if wrong.value == denial)
        return Premise(f"{fact.id}.wrong", wrong.location)
    return Premise(f"{fact.id}.not", fact.location)


def _cardinality(base: Base, relation: str) -> Premise:
    lone = base.lone(relation)
    if lone:
        return Premise(f"{relation}.single", lone.location)
    return Premise(f"{relation}.cardinality", base.relations[relation].location)


def _exclusion(base: Base, relation: str, other: str) -> Premise:
    owner = relation if other in base.relations[relation].excludes else other
    return Premise(f"{owner}.excludes", base.relations[owner].location)
