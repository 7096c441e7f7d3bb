"""Multiple choice: one key, and from two to five distractors that are proven false.

Where a pack declares that two answers are possible, the other one is enough.

Sound because the key is stated by a fact, every distractor has a certificate, and no
two options are the same thing or contain each other.
"""

from collections.abc import Iterable, Iterator, Sequence

from quizgen.draw import Urn
from quizgen.items.assembly import assemble
from quizgen.items.distractors.brief import Brief
from quizgen.items.distractors.candidate import value_name
from quizgen.items.distractors.measures import find_measures
from quizgen.items.distractors.search import Distractor, Search
from quizgen.items.distractors.things import find_things
from quizgen.items.item import Item, Option, Refusal
from quizgen.items.options import right_option, wrong_option
from quizgen.items.refusals import screen, unproven
from quizgen.items.showing.shown import showable
from quizgen.items.showing.stage import refuse_unseen, stage_of
from quizgen.items.wording import sentence_of, stem_template
from quizgen.pack.fact import Assertion, Value
from quizgen.truth import Base, Query, queries, query_name
from quizgen.values import Date, Quantity, Time

NAME = "choice"

NEEDS = "a relation with `ask: {value: …}` or `{subject: …}`, or a fact on its own"

FEWEST = 2
"""With fewer distractors a question is a guess (Rodriguez 2005: three options suffice)."""

TRIES = 8
"""How many answers are tried for the key until enough that is false can stand beside it."""


def ask(base: Base) -> Iterable[Query]:
    """Yield what can be asked: all that has a stem."""
    return queries(base)


def name(base: Base, query: Query) -> str:
    """Return the id of the item of a query."""
    return f"{base.pack.id}/{query_name(query, base)}/{NAME}"


def make(brief: Brief, query: Query) -> Item | Refusal:
    """Make the multiple-choice item of a query, or say why there is none.

    Args:
        brief: What items are made from.
        query: What to ask.
    """
    base = brief.base
    item = name(base, query)
    fewest = _fewest(base, query)
    unseen = refuse_unseen(base, query, item, NAME, picked=True)
    stems = [stem_template(base, query)]
    if refusal := unseen or screen(base, stems, item, NAME, keys=query.answers):
        return refusal
    tried: list[Search] = []
    for key in _keys(brief, query, item):
        search = Search(brief, query, item, key, brief.wishes.distractors)
        distractors = find_measures(search)
        ordered = len(distractors) >= fewest
        if not ordered:
            distractors = find_things(search)
        if len(distractors) >= fewest:
            return _assembled(search, distractors, ordered=ordered)
        tried.append(search)
        if len(search.proven) < fewest:
            break  # beside whatever key
    return unproven(tried[0], NAME, fewest)


def _keys(brief: Brief, query: Query, item: str) -> Sequence[Assertion]:
    """Draw the key; behind it, others, for where what is false cannot stand beside it."""
    answers = showable(brief.base, query)
    if len(answers) == 1:
        return answers
    order = Urn(brief.wishes.seed, item, "key").shuffled(answers, lambda fact: fact.id)
    return order[:TRIES]


def _assembled(search: Search, distractors: Sequence[Distractor], *, ordered: bool) -> Item:
    """Put an item together from its key and what is wrong."""
    base, query, key = search.base, search.query, search.key
    return assemble(
        base,
        NAME,
        search.item,
        (key,),
        stem=search.stem,
        difficulty=search.predict(distractors),
        parts={
            "options": tuple(_options(search, distractors, ordered=ordered)),
            "ordered": ordered,
            "statement": sentence_of(base, key, query.source),
        },
        stage=stage_of(base, query),
    )


def _fewest(base: Base, query: Query) -> int:
    """Return how many distractors are needed: where two values are possible, the other one."""
    options = base.relations[query.relation].options if query.asks == "value" else 0
    return options - 1 if options else FEWEST


def _options(
    search: Search, distractors: Sequence[Distractor], *, ordered: bool
) -> Iterator[Option]:
    """Yield the options: numbers and dates ascending, others as drawn one by one."""
    base, query = search.base, search.query
    options = [right_option(base, query, search.key)]
    options += [wrong_option(search, distractor) for distractor in distractors]
    if ordered:
        options.sort(key=lambda pair: _order(pair[0]))
    else:
        urn = Urn(search.seed, search.item, "order")
        options = urn.shuffled(options, lambda pair: value_name(pair[0]))
    return (option for _, option in options)


def _order(value: Value) -> tuple[object, ...]:
    return value.order if isinstance(value, Quantity | Date | Time) else ()
