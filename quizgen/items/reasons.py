"""Why an option is right or wrong, in words that a student can learn from."""

from quizgen.items.distractors import Distractor
from quizgen.items.wording import sentence_of
from quizgen.pack.model import Assertion, Reference
from quizgen.truth import Base, Query
from quizgen.truth.query import voice_of


def reason_of(base: Base, query: Query, key: Assertion, distractor: Distractor) -> str:
    """Tell why a distractor is false.

    The curator's own words come first, then the true sentence about the distractor,
    then the true sentence that answers the question.
    """
    lone = base.lone(query.relation)
    if lone:
        for wrong in lone.wrong:
            if wrong.why and base.things.same(wrong.value, distractor.value):
                return wrong.why
    about = _fact_about(base, query, distractor)
    return sentence_of(base, about or key)


def _fact_about(base: Base, query: Query, distractor: Distractor) -> Assertion | None:
    """Find what is true of a distractor, such as the position that it did take."""
    premises = {premise.id for premise in distractor.certificate.premises}
    relations = [query.relation]
    if distractor.certificate.rule == "disjoint":
        relations = [*base.excluded(query.relation), query.relation]
    subject, value = query.pair(distractor.value)
    known = [
        fact
        for relation in relations
        for fact in (
            *base.holders(relation, value),
            *base.held(relation, subject),
        )
        if fact.value is not None and voice_of(fact) == query.voice
    ]
    # Only what stands in the proof, or speaks of the distractor itself, explains it.
    own = [fact for fact in known if _speaks_of(base, query, fact, distractor)]
    proven = [fact for fact in own if fact.id in premises]
    return next(iter([*proven, *own]), None)


def _speaks_of(base: Base, query: Query, fact: Assertion, distractor: Distractor) -> bool:
    if base.lone(fact.relation) or fact.value is None:
        return False
    end = fact.value if query.asks == "value" else Reference(fact.subject)
    return base.things.same(end, distractor.value)
