"""What a source says, where its list is declared complete: all that counts in its name.

*According to the photo essay, who …?* asks for what the essay says. It says what cites it, disputed
or not; neither what others say, nor what somebody claims in it.
"""

from collections.abc import Iterable, Iterator, Sequence

from quizgen.pack.fact import Assertion, Value
from quizgen.pack.template import named
from quizgen.truth.base import Base
from quizgen.truth.query import Query
from quizgen.truth.told import sources_of


def is_told_whole(base: Base, query: Query) -> bool:
    """Tell whether a query asks for what a source says that tells all there is of it."""
    declared = base.relations[query.relation].complete_in
    return query.source in declared and can_be_whole(base, query)


def can_be_whole(base: Base, query: Query) -> bool:
    """Tell whether the wording of a query names a source, whose list could be declared complete.

    The question names it; the true sentence must do so as well, or it would say of all the world
    what is so by that source. What somebody claims nobody lists.
    """
    statement = base.relations[query.relation].statement
    return (
        query.source != ""
        and (not statement or "source" in named(statement))
        and not query.fact.viewpoint.claimed_by
    )


def said_of(base: Base, query: Query, subject: str) -> Sequence[Value]:
    """Return all that the source of a query says that a subject has, at whatever time."""
    facts = said(query, base.held(query.relation, subject))
    return [fact.value for fact in facts if fact.value is not None]


def said(query: Query, facts: Iterable[Assertion]) -> Iterator[Assertion]:
    """Yield those facts that the source of a query says itself."""
    for fact in facts:
        if query.source in sources_of(fact) and not fact.viewpoint.claimed_by:
            yield fact
