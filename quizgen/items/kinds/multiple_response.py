"""Multiple response: pick every right option.

Sound because every option is either stated by a fact or proven false; what is unknown is
never offered. At least two are right, and at least two are wrong.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from quizgen.draw import Urn, draw_index
from quizgen.gatherings import WIDEST, gatherings
from quizgen.items.assembly import assemble
from quizgen.items.distractors.brief import Brief
from quizgen.items.distractors.candidate import Candidate, value_name
from quizgen.items.distractors.lineup import Lineup, lined_up
from quizgen.items.distractors.search import Distractor, Search
from quizgen.items.distractors.things import find_things
from quizgen.items.item import Item, Refusal, Response
from quizgen.items.options import right_option, wrong_option
from quizgen.items.refusals import one_answer, screen, unproven
from quizgen.items.showing.shown import showable
from quizgen.items.showing.stage import refuse_unseen, stage_of
from quizgen.items.wording import sentence_of, stem_template
from quizgen.pack.fact import Assertion
from quizgen.truth import Base, Query, queries, query_name

NAME = "multiple-response"

NEEDS = "a question of a relation that several facts answer"

FEWEST = 2
"""With fewer right or wrong options it would be another kind of question."""

MOST = 3
"""How many right options are offered at the most."""

TRIES = 8
"""How many choices of right options are tried until enough wrong ones can stand beside them."""

Answer = tuple[Assertion, Candidate]
"""A fact, and what is compared about its answer."""


def ask(base: Base) -> Iterable[Query]:
    """Yield what can be asked: all that has a stem and several answers."""
    return (query for query in queries(base) if len(query.answers) >= FEWEST)


def name(base: Base, query: Query) -> str:
    """Return the id of the item of a query."""
    return f"{base.pack.id}/{query_name(query, base)}/{NAME}"


def make(brief: Brief, query: Query) -> Item | Refusal:
    """Make the multiple-response item of a query, or say why there is none.

    Args:
        brief: What items are made from.
        query: What to ask; it has several answers.
    """
    base = brief.base
    item = name(base, query)
    unseen = refuse_unseen(base, query, item, NAME, picked=True)
    stems = [stem_template(base, query)]
    if refusal := unseen or screen(base, stems, item, NAME, keys=query.answers):
        return refusal
    tried = None
    for keys in islice(_choose_keys(brief, query, item), TRIES):
        search = Search(brief, query, item, keys[0], brief.wishes.distractors)
        distractors = find_things(search, beside=[query.answer(key) for key in keys])
        if len(distractors) >= FEWEST:
            return _assembled(search, keys, distractors)
        tried = tried or search
        if len(search.proven) < FEWEST:
            break  # beside whatever keys
    return unproven(tried, NAME, FEWEST) if tried else one_answer(item, NAME, query.fact)


def _assembled(
    search: Search, keys: Sequence[Assertion], distractors: Sequence[Distractor]
) -> Item:
    """Put an item together from its right options and its wrong ones."""
    base, query, item = search.base, search.query, search.item
    sentences = [sentence_of(base, key, query.source) for key in keys]
    options = [
        right_option(base, query, key, sentence)
        for key, sentence in zip(keys, sentences, strict=True)
    ]
    options += [wrong_option(search, distractor) for distractor in distractors]
    order = Urn(search.seed, item, "order")
    options = order.shuffled(options, lambda pair: value_name(pair[0]))
    return assemble(
        base,
        NAME,
        item,
        keys,
        stem=search.stem,
        difficulty=search.predict(distractors),
        parts={
            "options": tuple(option for _, option in options),
            "response": Response.PICK_SEVERAL,
            "statement": " ".join(dict.fromkeys(sentences)),
        },
        stage=stage_of(base, query),
    )


def _choose_keys(brief: Brief, query: Query, item: str) -> Iterator[Sequence[Assertion]]:
    """Draw the right options, two or three that can stand beside each other.

    Yields:
        Those that are drawn, then others, for where nothing false can stand beside these.
    """
    order = Urn(brief.wishes.seed, item, "key").shuffled(
        showable(brief.base, query), lambda fact: fact.id
    )
    wanted = FEWEST + draw_index(MOST - FEWEST + 1, brief.wishes.seed, item, "keys")
    answers = [(fact, brief.pools.candidate(query.answer(fact))) for fact in order[:WIDEST]]

    def together(one: Answer, other: Answer) -> bool:
        lineup = Lineup(brief.base, one[1])
        return lineup.agrees(other[1]) and lineup.admits(other[1])

    for pair in gatherings(answers, together, FEWEST):
        keys, lineup = list(pair), lined_up(brief.base, [candidate for _, candidate in pair])
        for answer in answers:
            if len(keys) < wanted and lineup.agrees(answer[1]) and lineup.admits(answer[1]):
                lineup.add(answer[1])
                keys.append(answer)
        yield [fact for fact, _ in keys]
