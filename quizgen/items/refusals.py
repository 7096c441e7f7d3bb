"""Why a question cannot be asked, and the declaration that would unlock it."""

from quizgen.items.distractors import Search
from quizgen.items.item import Refusal
from quizgen.pack.model import Assertion, Reference


def unattributed(item: str, kind: str, key: Assertion) -> Refusal:
    """Refuse a claim whose stem does not say who claims it."""
    return Refusal(
        id=item,
        fact=key.id,
        kind=kind,
        reason="it is a claim or disputed, and the stem does not say whose word it is",
        unlock="name the claimant or the source in the stem, as with {claimed_by} or {source}",
        location=key.location,
    )


def contradicted(item: str, kind: str, key: Assertion) -> Refusal:
    """Refuse a fact that other facts of the pack prove false."""
    return Refusal(
        id=item,
        fact=key.id,
        kind=kind,
        reason="the pack states it and proves it false",
        unlock="correct one of the facts that contradict each other, or date them with `when`",
        location=key.location,
    )


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
