"""Why a question cannot be asked, and the declaration that would unlock it."""

from collections.abc import Sequence

from quizgen.items.difficulty import Difficulty
from quizgen.items.distractors.search import Search
from quizgen.items.item import Item, Refusal
from quizgen.items.wording import attributes
from quizgen.pack.fact import Assertion, Reference
from quizgen.truth import Base, Query, is_settled, is_whole, stands

NAMED = 3
"""How many of the things that lack something are named."""


def screen(
    base: Base,
    templates: Sequence[str],
    item: str,
    kind: str,
    *,
    keys: Sequence[Assertion],
) -> Refusal | None:
    """Refuse what no kind may ask: words that hide a voice, and answers that are proven false.

    Args:
        base: What is known.
        templates: What must say whose word a claim is: all that is worded of it.
        item: The item's id.
        kind: The item kind.
        keys: The facts that are to be right.
    """
    first = keys[0]
    if not all(attributes(first, template) for template in templates):
        voice = "{claimed_by}" if first.viewpoint.claimed_by else "{source}"
        reason = "it is a claim or disputed, and its wording does not say whose word it is"
        unlock = (
            f"write {voice} in the question and the statement; or, if they attribute it in words "
            f"of their own, `attributed: true` on {first.id}"
        )
        return Refusal(item, first.id, kind, reason, unlock, first.location)
    if not all(stands(base, key) for key in keys):
        reason = "the pack states it and proves it false"
        unlock = "correct one of the facts that contradict each other, or date them with `when`"
        return Refusal(item, first.id, kind, reason, unlock, first.location)
    return None


def unproven(search: Search, kind: str, needed: int) -> Refusal:
    """Refuse a question with too few distractors that are proven false."""
    tally = search.tally
    if tally.considered < needed:
        reason = f"{_candidates(tally.considered)} to choose from, and {needed} must be false"
    elif tally.unknown:
        reason = (
            f"of {_candidates(tally.considered)}, {tally.unknown} may be true for all the pack "
            f"says, and {needed} must be proven false"
        )
    else:
        reason = (
            f"fewer than {needed} of {_candidates(tally.considered)} are false "
            "and can stand beside the key"
        )
    return Refusal(
        id=search.item,
        fact=search.key.id,
        kind=kind,
        reason=reason,
        unlock=_unlock(search, needed),
        location=search.key.location,
    )


def off_aim(item: Item, aim: Difficulty) -> Refusal:
    """Refuse a question that is not as hard as it is wished, whatever its distractors."""
    return Refusal(
        id=item.id,
        fact=item.facts[0],
        kind=item.kind,
        reason=f"predicted {item.difficulty} with the best distractors for {aim}",
        unlock="",
        location=item.location,
    )


def one_answer(item: str, kind: str, key: Assertion) -> Refusal:
    """Refuse to ask for several answers where only one can be offered."""
    return Refusal(
        id=item,
        fact=key.id,
        kind=kind,
        reason="its right answers are the same thing or contain each other",
        unlock="",
        location=key.location,
    )


def untypable(base: Base, query: Query, item: str, kind: str) -> Refusal:
    """Refuse to have an answer typed that could not be marked fairly."""
    key = query.answers[0]
    if is_settled(base, query) and not is_whole(base, query):
        reason = "a part of the answer is proven false, and could be typed"
        unlock = "give the answer more exactly"
    elif is_settled(base, query):
        reason = "the answer is too long to type, or could be said in other words"
        unlock = "make the answer an entity with a short name, and list other names under `also`"
    else:
        reason = "something else may be right too, for all the pack says"
        unlock = _single(base, query)
    return Refusal(item, key.id, kind, reason, unlock, key.location)


def unmatched(base: Base, query: Query, item: str, kind: str) -> Refusal:
    """Refuse to match where too few pairs are proven to be the only ones."""
    reason = "too few of its facts have values that are proven false for each other's subjects"
    return _refused_whole(base, query, item, kind, reason, _single(base, query))


def unordered(base: Base, query: Query, item: str, kind: str, loose: Sequence[str]) -> Refusal:
    """Refuse to put in order what has no certain order.

    Args:
        base: What is known.
        query: All facts of the relation.
        item: The item's id.
        kind: The item kind.
        loose: The subjects that have no certain place among the others.
    """
    relation = base.relations[query.relation]
    reason = "too few of its events are certain to come one after another"
    names = ", ".join(loose[:NAMED]) + (", …" if loose[NAMED:] else "")
    if not (relation.cardinality.one_value or relation.complete):
        unlock = _single(base, query)
    elif loose:
        unlock = (
            f"tell where {names} should stand in relation {relation.id}, by a date that "
            "overlaps no other, or by `after`"
        )
    else:
        unlock = f"give more subjects of relation {relation.id} a date, or `after`"
    return _refused_whole(base, query, item, kind, reason, unlock)


def _refused_whole(  # noqa: PLR0913, PLR0917 -- all that a refusal tells
    base: Base, query: Query, item: str, kind: str, reason: str, unlock: str
) -> Refusal:
    """Refuse a relation as a whole, where it stands."""
    place = base.relations[query.relation].location
    return Refusal(item, query.answers[0].id, kind, reason, unlock, place)


def _single(base: Base, query: Query) -> str:
    lone = base.lone(query.relation)
    if lone:
        return f"declare `single: true` on {lone.id} if nothing else is right too"
    return (
        f"declare a cardinality on relation {query.relation} if it has one, "
        "or `complete: true` if no fact is missing"
    )


def _candidates(count: int) -> str:
    return {0: "no candidates", 1: "one candidate"}.get(count, f"{count} candidates")


def _unlock(search: Search, needed: int) -> str:
    relation = search.base.relations[search.query.relation]
    lone = search.base.lone(relation.id)
    if lone:
        listed = f"list at least {needed} false answers under `wrong` of {lone.id}"
        if lone.single:
            return listed
        return f"declare `single: true` on {lone.id} if nothing else is right too, or {listed}"
    kind = relation.value if search.query.asks == "value" else relation.subject
    if search.tally.unknown:
        if search.query.asks == "value" and isinstance(search.query.given, Reference):
            denied = f"deny some with `not` on {search.key.id}"
        else:
            denied = "deny some with `not`"
        return (
            f"declare `complete: true` on relation {relation.id} if no fact is missing, "
            f"a cardinality if it has one, or {denied}"
        )
    return f"add more of the kind {kind}, with their facts in relation {relation.id}"
