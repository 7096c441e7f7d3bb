"""Numeric: how many or how much, typed as a number with its unit.

Sound because the query has one answer and everything else is proven false. Exactly
72 hours are so many, in any unit; of about 7,000 people, what is near is right, and what
"about" may still mean is close. Nothing that is accepted is proven false: a number of
which a part is denied, or must be another's, is not asked.
"""

from collections.abc import Iterable

from quizgen.items.assembly import assemble
from quizgen.items.counting import NUMBER, count_statement, count_stem, uncounted
from quizgen.items.demand import demand
from quizgen.items.difficulty import RECALL, predict
from quizgen.items.distractors.brief import Brief
from quizgen.items.item import Item, Refusal, Response
from quizgen.items.rating import rating_of
from quizgen.items.refusals import screen
from quizgen.items.showing.stage import refuse_unseen, stage_of
from quizgen.items.typing import can_be_typed, lists_nothing, untypable
from quizgen.items.wording import option_text, stem_of, stem_template
from quizgen.truth import Base, Query, queries, query_name
from quizgen.truth.gaps import Gap
from quizgen.truth.tally import count_queries, count_up
from quizgen.values import Quantity

NAME = "numeric"

NEEDS = "a question that is answered by a quantity, such as 72 hours"


def ask(base: Base) -> Iterable[Query]:
    """Yield what can be asked: all that is answered by a number, and all that is counted."""
    for query in queries(base):
        if isinstance(query.answer(query.fact), Quantity):
            yield query
    yield from count_queries(base)


def name(base: Base, query: Query) -> str:
    """Return the id of the item of a query."""
    return f"{base.pack.id}/{query_name(query, base)}/{NAME}"


def make(brief: Brief, query: Query) -> Item | Refusal:
    """Make the numeric item of a query, or say why there is none.

    Args:
        brief: What items are made from.
        query: What to ask; a quantity answers it.
    """
    if query.stem:
        return _make_count(brief, query)
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
    bounded = isinstance(answer, Quantity) and None not in {answer.low, answer.high}
    if not isinstance(answer, Quantity) or not bounded or not can_be_typed(base, query, answer):
        return untypable(base, query, item, NAME)
    return assemble(
        base,
        NAME,
        item,
        (key,),
        stem=stem,
        difficulty=rating_of(base, query, key)
        or predict([RECALL], demand(query, key, (stem, option_text(base, answer)))),
        parts={
            "response": Response.TYPE,
            "accepted": (answer.text,),
            "expected": answer,
        },
        stage=stage_of(base, query),
    )


def _make_count(brief: Brief, query: Query) -> Item | Refusal:
    """Have a number typed that is counted: each thing is proven to be counted or not to be."""
    base, item = brief.base, name(brief.base, query)
    tally = count_up(base, query)
    if isinstance(tally, Gap):
        return uncounted(base, query, item, NAME, tally)
    number = str(len(tally.members))
    return assemble(
        base,
        NAME,
        item,
        tally.facts,
        stem=count_stem(base, query),
        difficulty=predict([RECALL], NUMBER),
        parts={
            "response": Response.TYPE,
            "accepted": (number,),
            "expected": Quantity.read(number, base.pack.language),
            "statement": count_statement(base, query, tally),
        },
    )
