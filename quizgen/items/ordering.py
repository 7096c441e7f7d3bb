"""Ordering: put the subjects of a relation in the order of their dates.

Sound because each subject has one date and the dates do not overlap: 23 January 2019 and
January 2019 have no order. There are no ties.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from quizgen.draw import Urn
from quizgen.items.assembly import assemble
from quizgen.items.brief import Brief
from quizgen.items.difficulty import predict
from quizgen.items.item import Item, Option, Refusal, Response
from quizgen.items.likeness import closeness
from quizgen.items.lineup import Lineup
from quizgen.items.refusals import unordered
from quizgen.items.wording import option_text, sentence_of
from quizgen.pack.model import Assertion, Reference
from quizgen.truth import Base, Query, is_settled, query_of, whole_queries
from quizgen.values import Date

NAME = "ordering"

FEWEST, MOST = 3, 5
"""How many things are put in order."""


def ask(base: Base) -> Iterable[Query]:
    """Yield what can be asked: every relation with dates that has a stem for it."""
    return whole_queries(base, "order")


def make(brief: Brief, query: Query) -> Item | Refusal:
    """Make the ordering item of a relation, or say why there is none.

    Args:
        brief: What items are made from.
        query: All facts of the relation.
    """
    base = brief.base
    item = f"{base.pack.id}/{query.relation}/{NAME}"
    chosen = _choose(brief, query, item)
    if len(chosen) < FEWEST:
        return unordered(base, query, item, NAME)
    dates = [date for _, date in chosen]
    return assemble(
        base,
        NAME,
        item,
        [fact for fact, _ in chosen],
        stem=base.relations[query.relation].ask.order,
        difficulty=predict(
            [closeness(one, other) for one, other in pairwise(dates)], brief.pools.vagueness(query)
        ),
        parts={
            "options": tuple(
                Option(
                    option_text(base, Reference(fact.subject)),
                    correct=True,
                    why=sentence_of(base, fact),
                )
                for fact, _ in chosen
            ),
            "response": Response.ORDER,
        },
    )


def _choose(brief: Brief, query: Query, item: str) -> Sequence[tuple[Assertion, Date]]:
    """Draw subjects whose dates are certain and do not overlap; return them in order."""
    base = brief.base
    chosen: list[tuple[Assertion, Date]] = []
    lineup: Lineup | None = None
    for fact in Urn(brief.wishes.seed, item, "event").shuffled(query.answers, lambda fact: fact.id):
        subject, date = brief.pools.candidate(Reference(fact.subject)), fact.value
        if not isinstance(date, Date) or not is_settled(
            base, query_of(base, fact, "value", timed=False)
        ):
            continue
        if any(date.compatible(other) for _, other in chosen):
            continue
        if lineup is None:
            lineup = Lineup(base, subject)
        elif lineup.admits(subject):
            lineup.add(subject)
        else:
            continue
        chosen.append((fact, date))
        if len(chosen) == MOST:
            break
    return sorted(chosen, key=lambda pair: pair[1].order)
