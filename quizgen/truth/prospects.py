"""What a declaration would settle, if it were made, and whether the facts allow it."""

from weakref import WeakKeyDictionary

from quizgen.pack.consistency.contradictions import breaks
from quizgen.pack.model import Cardinality
from quizgen.truth.base import Base
from quizgen.truth.query import Query
from quizgen.truth.settling import has_one_answer, is_told_otherwise, listed

_KNOWN: WeakKeyDictionary[Base, dict[tuple[str, Cardinality], bool]] = WeakKeyDictionary()
"""What is known of each base: every question that is refused asks."""


def allows(base: Base, relation: str, cardinality: Cardinality) -> bool:
    """Tell whether a cardinality could be declared of a relation: no two facts contradict it."""
    known = _KNOWN.setdefault(base, {})
    key = relation, cardinality
    if key not in known:
        known[key] = not breaks(base.relations[relation], cardinality, base.things)
    return known[key]


def one_would_settle(base: Base, query: Query) -> bool:
    """Tell whether a query would be settled if it could have but one answer at a time."""
    return has_one_answer(base, query) and not is_told_otherwise(base, query)


def a_whole_list_would_settle(base: Base, query: Query) -> bool:
    """Tell whether a query would be settled if no fact that could answer it were missing."""
    if query.voice or not has_one_answer(base, query):
        return False
    return listed(base, query) == {base.things.identity(query.answer(query.fact))}
