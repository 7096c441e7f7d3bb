"""True or false: the statement of a fact, or the same with a certified distractor in it.

Sound because the false side has a certificate. Whether a statement is true is drawn for
each on its own, and only facts that could be told either way are asked, so that over a
bank neither answer is the better guess. The reason tells the true statement.
"""

from collections.abc import Iterable, Sequence

from quizgen.draw import draw_index
from quizgen.items.assembly import assemble
from quizgen.items.distractors.brief import Brief
from quizgen.items.distractors.measures import find_measures
from quizgen.items.distractors.search import Distractor, Search
from quizgen.items.distractors.things import find_things
from quizgen.items.item import Item, Option, Refusal
from quizgen.items.reasons import reason_of
from quizgen.items.refusals import screen, unproven
from quizgen.items.showing.shown import shown_of
from quizgen.items.showing.stage import is_told_in_words, refuse_unseen, stage_of_sentence
from quizgen.items.wording import name_of, sentence_of, sentence_with
from quizgen.languages.catalogue import catalogue_of
from quizgen.pack.template import named
from quizgen.truth import Base, Certificate, Premise, Query, fact_queries
from quizgen.truth.query import query_of

NAME = "true-false"

NEEDS = "a `statement`, of a relation or of a fact on its own"


def ask(base: Base) -> Iterable[Query]:
    """Yield what can be asked: every fact that has a statement."""
    return fact_queries(base)


def name(base: Base, query: Query) -> str:
    """Return the id of the item of a query."""
    return f"{base.pack.id}/{query.fact.id}/{NAME}"


def make(brief: Brief, query: Query) -> Item | Refusal:
    """Make the true-false item of a fact, or say why there is none.

    Args:
        brief: What items are made from.
        query: The query for the fact's value, which is asked by the fact.
    """
    base, fact = brief.base, query.fact
    item = name(base, query)
    sentence = sentence_of(base, fact)
    in_words = is_told_in_words(base, fact)
    unseen = None if in_words else refuse_unseen(base, query, item, NAME, picked=True)
    if refusal := unseen or screen(base, [], item, NAME, keys=[fact]):
        return refusal
    search, found = _search(brief, query, item)
    if not found:
        return unproven(search, NAME, 1)
    told_true = draw_index(2, brief.wishes.seed, item, "polarity") == 0
    distractor = found[0]
    end = {search.query.asks: name_of(base, distractor.value)}
    false_statement = sentence_with(base, fact, **end)
    told = search.answer if told_true else distractor.value
    return assemble(
        base,
        NAME,
        item,
        (fact,),
        stem=sentence if told_true else false_statement,
        # Told true, it is as hard: both are told in the same way, and one must be doubted.
        difficulty=search.predict(found),
        parts={
            "options": _options(search, distractor, told_true=told_true),
            "ordered": True,
        },
        stage=stage_of_sentence(base, fact, search.query.asks, shown_of(base, fact.relation, told)),
    )


def _search(brief: Brief, query: Query, item: str) -> tuple[Search, Sequence[Distractor]]:
    """Find what makes a fact's statement false: another subject where each value has one.

    With another's value, the statement would ask about the other's fact, which is asked as well:
    these words, which were hers, were they his?
    """
    base, fact = brief.base, query.fact
    relation = base.relations[query.relation]
    by_subject = relation.cardinality.one_subject and not relation.cardinality.one_value
    if by_subject and "subject" not in relation.ask.shows:
        names = named(relation.statement)
        search = Search(brief, query_of(base, fact, "subject", names), item, fact, 1)
        if found := find_things(search):
            return search, found
    search = Search(brief, query, item, fact, 1)
    return search, find_measures(search) or find_things(search)


def _options(search: Search, distractor: Distractor, *, told_true: bool) -> tuple[Option, Option]:
    """Word the two options: what is said of a false statement stands beside the word for it."""
    words, fact = catalogue_of(search.base.pack.language), search.key
    why = "" if told_true else reason_of(search, distractor)
    proof = distractor.certificate
    if told_true:
        proof = Certificate("stated", (Premise(fact.id, fact.location),))
    return (
        Option(words.gettext("True"), told_true, "", None if told_true else proof),
        Option(words.gettext("False"), not told_true, why, proof if told_true else None),
    )
