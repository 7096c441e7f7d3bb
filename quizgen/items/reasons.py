"""Why a distractor is wrong, in words that a student can learn from.

The true sentence that answers the question stands once, with the question. Beside a distractor
stands only what is true of the distractor itself and excludes it, or nothing: that some city saw
an event does not tell that it saw no other.
"""

from collections.abc import Iterator

from quizgen.items.distractors.search import Distractor, Search
from quizgen.items.showing.shown import is_shown
from quizgen.items.showing.stage import is_told_in_words
from quizgen.items.wording import sentence_of
from quizgen.pack.fact import Assertion, Reference
from quizgen.truth.told import speaks


def reason_of(search: Search, distractor: Distractor) -> str:
    """Tell why a distractor is false; empty where nothing that is known of it tells.

    The curator's own words come first, then the true sentence about the distractor on which
    a proof stands: the office that another holds, the side that this country took; then why it
    is denied.

    Args:
        search: What found it.
        distractor: What is offered.
    """
    base, query = search.base, search.query
    lone = base.lone(query.relation)
    for wrong in lone.wrong if lone else ():
        if wrong.why and base.things.same(wrong.value, distractor.value):
            return wrong.why
    about = next(_refuting(search, distractor), None)
    if about is None:
        return _denied(search, distractor)
    # *This is the vacuole*: of which picture, nobody would know where it is not to be seen.
    is_seen = is_shown(base, query) or is_told_in_words(base, about)
    return sentence_of(base, about, query.source) if is_seen else ""


def _denied(search: Search, distractor: Distractor) -> str:
    """Tell what the curator gave as the reason of a fact that says only what is not so."""
    for premise in distractor.certificate.premises:
        fact = search.base.fact(premise.id.removesuffix(".not"))
        if distractor.certificate.rule == "denied" and fact and fact.value is None:
            return fact.why
    return ""


def _refuting(search: Search, distractor: Distractor) -> Iterator[Assertion]:
    """Yield the facts about a distractor that a proof of it stands on."""
    base, query = search.base, search.query
    cardinality = base.relations[query.relation].cardinality
    alone = cardinality.one_subject if query.asks == "value" else cardinality.one_value
    if not (alone or base.excluded(query.relation)) or base.lone(query.relation):
        return  # no proof stands on what is told of a distractor
    for proof in search.hearing.proofs(distractor.value):
        for premise in proof.premises:
            fact = search.base.fact(premise.id)
            if fact is not None and _speaks_of(search, fact, distractor):
                yield fact


def _speaks_of(search: Search, fact: Assertion, distractor: Distractor) -> bool:
    """Tell whether a fact tells of a distractor, and not of what is asked about."""
    query = search.query
    if fact.value is None or not speaks(fact, query.voice):
        return False
    end = fact.value if query.asks == "value" else Reference(fact.subject)
    return search.base.things.same(end, distractor.value)
