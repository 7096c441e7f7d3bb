"""Why an option is right or wrong, in words that a student can learn from."""

from collections.abc import Iterator

from quizgen.items.distractors.search import Distractor
from quizgen.items.wording import sentence_of
from quizgen.pack.fact import Assertion, Reference
from quizgen.truth import Base, Query
from quizgen.truth.told import speaks


def reason_of(base: Base, query: Query, distractor: Distractor, sentence: str) -> str:
    """Tell why a distractor is false.

    The curator's own words come first, then the true sentence about the distractor,
    then the true sentence that answers the question.

    Args:
        base: What is known.
        query: What is asked.
        distractor: What is offered.
        sentence: The true sentence that answers the question.
    """
    lone = base.lone(query.relation)
    if lone:
        for wrong in lone.wrong:
            if wrong.why and base.things.same(wrong.value, distractor.value):
                return wrong.why
        return sentence
    about = _fact_about(base, query, distractor)
    return sentence_of(base, about, query.source) if about else sentence


def _fact_about(base: Base, query: Query, distractor: Distractor) -> Assertion | None:
    """Find what is true of a distractor, such as the position that it did take.

    Only what speaks of the distractor itself explains it; best is what its proof stands on.
    """
    relations = [query.relation]
    if distractor.certificate.rule == "disjoint":
        relations = [*base.excluded(query.relation), query.relation]
    for premise in distractor.certificate.premises:
        fact = base.fact(premise.id)
        if fact and fact.relation in relations and _speaks_of(base, query, fact, distractor):
            return fact
    return next(
        (
            fact
            for relation in relations
            for fact in _told(base, query, relation, distractor)
            if _speaks_of(base, query, fact, distractor)
        ),
        None,
    )


def _told(base: Base, query: Query, relation: str, distractor: Distractor) -> Iterator[Assertion]:
    """Yield what a relation says of a distractor, first of all with what is asked about."""
    if query.asks == "value":
        yield from base.holders(relation, distractor.value)
    elif isinstance(distractor.value, Reference):
        facts = base.held(relation, distractor.value.entity)
        same = base.things.same
        yield from (fact for fact in facts if fact.value and same(fact.value, query.given))
        yield from facts


def _speaks_of(base: Base, query: Query, fact: Assertion, distractor: Distractor) -> bool:
    if fact.value is None or not speaks(fact, query.voice):
        return False
    end = fact.value if query.asks == "value" else Reference(fact.subject)
    return base.things.same(end, distractor.value)
