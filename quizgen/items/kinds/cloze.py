"""Cloze: the statement of a fact with one of its ends left blank.

Sound because nothing else can fill the blank: everything but the answer is proven false.
The blank stands at the end of the sentence where the wording allows, since a blank in the
middle makes readers go back (Haladyna, Downing and Rodriguez 2002).
"""

from collections.abc import Iterable

from quizgen.folding import mentions
from quizgen.items.assembly import assemble
from quizgen.items.demand import demand
from quizgen.items.difficulty import RECALL, predict
from quizgen.items.distractors.brief import Brief
from quizgen.items.item import BLANK, Item, Refusal
from quizgen.items.rating import rating_of
from quizgen.items.refusals import screen
from quizgen.items.showing.stage import is_told_in_words, refuse_given, stage_of_sentence
from quizgen.items.typing import can_be_typed, parts_typed, untypable
from quizgen.items.wording import blank_for, name_of, option_text, sentence_with
from quizgen.pack.template import named
from quizgen.truth import Base, Query, fact_queries, query_of

NAME = "cloze"

NEEDS = "a `statement`, of a relation or of a fact on its own"


def ask(base: Base) -> Iterable[Query]:
    """Yield what can be asked: every fact that has a statement."""
    return fact_queries(base)


def name(base: Base, query: Query) -> str:
    """Return the id of the item of a query."""
    return f"{base.pack.id}/{query.fact.id}/{NAME}"


def make(brief: Brief, query: Query) -> Item | Refusal:
    """Make the cloze item of a fact, or say why there is none.

    Args:
        brief: What items are made from.
        query: The query for the fact's value, which is asked by the fact.
    """
    base, fact = brief.base, query.fact
    item = name(base, query)
    if refusal := screen(base, [], item, NAME, keys=[fact]):
        return refusal
    in_words = is_told_in_words(base, fact)
    for end in _ends(base, query):
        if not in_words and (refusal := refuse_given(base, end, item, NAME)):
            return refusal
        answer = end.answer(fact)
        words = name_of(base, answer)
        stem = sentence_with(base, fact, **{end.asks: blank_for(words, BLANK)})
        if can_be_typed(base, end, answer) and not mentions(stem, words):
            return assemble(
                base,
                NAME,
                item,
                (fact,),
                stem=stem,
                difficulty=rating_of(base, end, fact)
                or predict([RECALL], demand(end, fact, (stem, option_text(base, answer)))),
                parts=parts_typed(brief, end, answer),
                stage=stage_of_sentence(base, fact, end.asks, None),
            )
    return untypable(base, query, item, NAME)


def _ends(base: Base, query: Query) -> list[Query]:
    """Return the queries for what can be left blank, the end of the sentence first."""
    if base.lone(query.relation):
        return [query]
    fact = query.fact
    names = named(base.relations[query.relation].statement)
    other = query_of(base, fact, "subject", names)
    told = [end for end in (query, other) if end.asks in names]
    return sorted(told, key=lambda end: names.index(end.asks), reverse=True)
