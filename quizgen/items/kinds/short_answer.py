"""Short answer: the question of a query, answered in a few typed words.

Sound because the query has one answer and everything else is proven false, so that
whatever is typed can be marked; every name of the answer is accepted, and every form of
a date.
"""

from collections.abc import Iterable

from quizgen.items.assembly import assemble
from quizgen.items.demand import demand
from quizgen.items.difficulty import RECALL, predict
from quizgen.items.distractors.brief import Brief
from quizgen.items.item import Item, Refusal
from quizgen.items.rating import rating_of
from quizgen.items.refusals import screen
from quizgen.items.showing.stage import refuse_unseen, stage_of
from quizgen.items.typing import can_be_typed, lists_nothing, parts_typed, untypable
from quizgen.items.wording import option_text, stem_of, stem_template
from quizgen.truth import Base, Query, queries, query_name
from quizgen.values import Quantity

NAME = "short-answer"

NEEDS = "a question that is answered by a name, a date or a text"


def ask(base: Base) -> Iterable[Query]:
    """Yield what can be asked: all that has a stem, but for numbers."""
    return (query for query in queries(base) if not isinstance(query.answer(query.fact), Quantity))


def name(base: Base, query: Query) -> str:
    """Return the id of the item of a query."""
    return f"{base.pack.id}/{query_name(query, base)}/{NAME}"


def make(brief: Brief, query: Query) -> Item | Refusal:
    """Make the short-answer item of a query, or say why there is none.

    Args:
        brief: What items are made from.
        query: What to ask.
    """
    base, key = brief.base, query.fact
    item = name(base, query)
    answer = query.answer(key)
    stem = stem_of(base, query)
    unseen = refuse_unseen(base, query, item, NAME, picked=False)
    stems = [stem_template(base, query)]
    if refusal := unseen or screen(base, stems, item, NAME, keys=[key]):
        return refusal
    if refusal := lists_nothing(base, query, item, NAME):
        return refusal
    if not can_be_typed(base, query, answer):
        return untypable(base, query, item, NAME)
    return assemble(
        base,
        NAME,
        item,
        (key,),
        stem=stem,
        difficulty=rating_of(base, query, key)
        or predict([RECALL], demand(query, key, (stem, option_text(base, answer)))),
        parts=parts_typed(brief, query, answer),
        stage=stage_of(base, query),
    )
