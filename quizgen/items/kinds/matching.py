"""Matching: give each subject of a relation its value.

Sound because every value that is offered is proven false for every other subject that is
asked about: then there is exactly one way to match them. There are more options than
prompts, so that the last match is not given away by the others.
"""

from collections.abc import Iterable, Sequence
from functools import partial

from quizgen.draw import Urn
from quizgen.gatherings import gatherings
from quizgen.items.assembly import Parts, assemble
from quizgen.items.demand import demand
from quizgen.items.difficulty import Difficulty, predict
from quizgen.items.distractors.brief import Brief
from quizgen.items.distractors.candidate import value_name
from quizgen.items.distractors.likeness import likeness
from quizgen.items.distractors.lineup import lined_up
from quizgen.items.item import Item, Option, Prompt, Refusal, Response
from quizgen.items.refusals import unmatched
from quizgen.items.wording import option_text, request_of, sentence_of
from quizgen.pack.fact import Assertion, Reference
from quizgen.truth import Base, Hearing, Query, query_of, stands, whole_queries

NAME = "matching"

NEEDS = "a relation with `ask: {match: …}`, and facts that nobody only claims"

FEWEST, MOST = 3, 5
"""How many prompts there are."""

EXTRA = 2
"""How many options fit no prompt, at the most; at least one does."""


def ask(base: Base) -> Iterable[Query]:
    """Yield what can be asked: every relation that has a stem for it."""
    return whole_queries(base, "match")


def name(base: Base, query: Query) -> str:
    """Return the id of the item of a query."""
    return f"{base.pack.id}/{query.relation}/{NAME}"


def make(brief: Brief, query: Query) -> Item | Refusal:
    """Make the matching item of a relation, or say why there is none.

    Args:
        brief: What items are made from.
        query: All facts of the relation.
    """
    base = brief.base
    item = name(base, query)
    pairs = _choose_pairs(brief, query, item)
    extra = pairs[MOST:][:EXTRA] or pairs[FEWEST:][-1:]
    matched = [fact for fact in pairs[:MOST] if fact not in extra]
    if len(matched) < FEWEST or not extra:
        return unmatched(base, query, item, NAME, FEWEST + 1)
    return assemble(
        base,
        NAME,
        item,
        matched,
        stem=request_of(base, base.relations[query.relation].ask.match, query.source),
        difficulty=_difficulty(brief, query, matched),
        parts=_parts(brief, query, item, matched, extra),
    )


def _choose_pairs(brief: Brief, query: Query, item: str) -> Sequence[Assertion]:
    """Draw facts whose subjects and values are proven not to fit each other's."""
    base = brief.base
    sound = [fact for fact in query.answers if stands(base, fact)]
    order = Urn(brief.wishes.seed, item, "pair").shuffled(sound, lambda fact: fact.id)
    chosen = _gather(brief, query, order[:1], order)
    if len(chosen) <= FEWEST:
        first = gatherings(order, partial(_tells_apart, brief, query), FEWEST + 1)
        chosen = _gather(brief, query, next(first, chosen), order)
    return chosen


def _gather(
    brief: Brief, query: Query, first: Sequence[Assertion], order: Sequence[Assertion]
) -> list[Assertion]:
    """Take some facts, and of the others each that can stand beside all that are taken."""
    base, candidate = brief.base, brief.pools.candidate
    chosen = list(first)
    if not chosen:
        return chosen
    subjects = lined_up(base, [candidate(Reference(fact.subject)) for fact in chosen])
    values = lined_up(base, [candidate(query.answer(fact)) for fact in chosen])
    for fact in order:
        if len(chosen) == MOST + EXTRA:
            break
        subject, value = candidate(Reference(fact.subject)), candidate(query.answer(fact))
        if (
            subjects.admits(subject)
            and values.admits(value)
            and all(_apart(base, query, fact, other) for other in chosen)
        ):
            subjects.add(subject)
            values.add(value)
            chosen.append(fact)
    return chosen


def _tells_apart(brief: Brief, query: Query, one: Assertion, other: Assertion) -> bool:
    """Tell whether two facts can stand side by side, whatever else stands there."""
    return len(_gather(brief, query, [one], [other])) > 1


def _apart(base: Base, query: Query, one: Assertion, other: Assertion) -> bool:
    """Tell whether the value of each fact is proven false for the subject of the other."""
    names = ("source",) if query.source else ()
    ends = [
        (query_of(base, fact, "value", names), twin.value)
        for fact, twin in ((one, other), (other, one))
    ]
    return all(
        value is not None and Hearing(base, asked).reject(value) is not None
        for asked, value in ends
    )


def _parts(
    brief: Brief, query: Query, item: str, matched: Sequence[Assertion], extra: Sequence[Assertion]
) -> Parts:
    base = brief.base
    order = Urn(brief.wishes.seed, item, "order").shuffled(
        (*matched, *extra), lambda fact: value_name(query.answer(fact))
    )
    options = tuple(
        Option(
            option_text(base, query.answer(fact)),
            correct=fact in matched,
            why=_reason(base, fact),
        )
        for fact in order
    )
    prompts = tuple(
        Prompt(
            option_text(base, Reference(fact.subject)), order.index(fact), sentence_of(base, fact)
        )
        for fact in matched
    )
    return {"options": options, "prompts": prompts, "response": Response.MATCH}


def _reason(base: Base, fact: Assertion) -> str:
    """Return what tells that a value fits no other prompt: it is somebody else's alone."""
    alone = base.relations[fact.relation].cardinality.one_subject
    return sentence_of(base, fact) if alone else ""


def _difficulty(brief: Brief, query: Query, matched: Sequence[Assertion]) -> Difficulty:
    """Predict the difficulty from how like the first value the others are."""
    first, *others = (brief.pools.candidate(query.answer(fact)) for fact in matched)
    likenesses = [likeness(first, other, apt=True) for other in others]
    values = [option_text(brief.base, query.answer(fact)) for fact in matched]
    return predict(likenesses, demand(query, matched[0], ("", *values)))
