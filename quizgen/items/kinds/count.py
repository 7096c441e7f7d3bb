"""Count: how many things of a complete list are so, with other numbers around the answer.

Sound because each thing is proven to be counted or not to be, so that every other number is
false. The rank of the answer among the numbers is drawn first, and none of them is below zero or
above what there could be.
"""

from collections.abc import Iterable

from quizgen.draw import Urn
from quizgen.items.assembly import assemble
from quizgen.items.counting import NUMBER, count_statement, count_stem, uncounted
from quizgen.items.difficulty import predict
from quizgen.items.distractors.brief import Brief
from quizgen.items.item import Item, Option, Refusal
from quizgen.truth import Base, Certificate, Query, query_name
from quizgen.truth.gaps import Gap
from quizgen.truth.tally import count_queries, count_up

NAME = "count"

NEEDS = "a relation with `counts`, and a complete list of what is counted"

FEWEST = 2
"""How many other numbers there are at the least."""


def ask(base: Base) -> Iterable[Query]:
    """Yield what can be asked: all that is to be counted."""
    return count_queries(base)


def name(base: Base, query: Query) -> str:
    """Return the id of the item of a query."""
    return f"{base.pack.id}/{query_name(query, base)}/{NAME}"


def make(brief: Brief, query: Query) -> Item | Refusal:
    """Make the item of a count, or say why there is none.

    Args:
        brief: What items are made from.
        query: What to count.
    """
    base, item = brief.base, name(brief.base, query)
    tally = count_up(base, query)
    if isinstance(tally, Gap):
        return uncounted(base, query, item, NAME, tally)
    number = len(tally.members)
    wanted = min(brief.wishes.distractors, tally.most)
    if wanted < FEWEST:
        gap = Gap("there are too few things for other numbers beside theirs", "")
        return uncounted(base, query, item, NAME, gap)
    ranks = range(max(0, wanted - (tally.most - number)), min(wanted, number) + 1)
    lowest = number - Urn(brief.wishes.seed, item, "rank").first(list(ranks), str)
    proof = Certificate("count", tally.premises)
    options = tuple(
        Option(str(other), other == number, "", None if other == number else proof)
        for other in range(lowest, lowest + wanted + 1)
    )
    # The nearest numbers on both sides: at each rank it is as hard, so that none gives it away.
    likenesses = [(number - 1) / number, number / (number + 1)]
    return assemble(
        base,
        NAME,
        item,
        tally.facts,
        stem=count_stem(base, query),
        difficulty=predict(likenesses, NUMBER),
        parts={
            "options": options,
            "ordered": True,
            "statement": count_statement(base, query, tally),
        },
    )
