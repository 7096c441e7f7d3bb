"""Why a question cannot be asked, and the declaration that would unlock it."""

from collections.abc import Sequence

from quizgen.items.difficulty import Difficulty
from quizgen.items.distractors.search import Search
from quizgen.items.item import Item, Refusal
from quizgen.items.wording import attributes, sentence_template
from quizgen.pack.fact import Assertion, Reference
from quizgen.truth import Base, Query, is_settled, is_whole, stands
from quizgen.values import Date, Quantity

NAMED = 3
"""How many of the things that lack something are named."""


def screen(
    base: Base,
    stems: Sequence[str],
    item: str,
    kind: str,
    *,
    keys: Sequence[Assertion],
) -> Refusal | None:
    """Refuse what no kind may ask: words that hide a voice, and answers that are proven false.

    Args:
        base: What is known.
        stems: The templates of what is asked, which must say whose word a claim is, as the
            statement must.
        item: The item's id.
        kind: The item kind.
        keys: The facts that are to be right.
    """
    first = keys[0]
    templates = (*stems, sentence_template(base, first))
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
    key = query.fact
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
    relation = base.relations[query.relation]
    unlock = _single(base, query)
    if _has_one(base, query):
        # A request that is made of many facts at once cannot name the time of one.
        unlock = f"give more subjects of relation {relation.id} a value of their own"
        if query.answers.dated:
            unlock += ", without `when` where it holds at all times"
        if relation.complete is not True:
            unlock += ", or declare `complete: true` on it if no fact is missing"
    return _refused_whole(base, query, item, kind, reason, unlock)


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
    return Refusal(item, query.fact.id, kind, reason, unlock, place)


def _single(base: Base, query: Query) -> str:
    """Tell what would prove that nothing else is right."""
    time = _time(base, query)
    lone = base.lone(query.relation)
    if lone and not lone.single:
        declared = f"declare `single: true` on {lone.id} if nothing else is right too"
        return f"{declared}, and {time}" if time else declared
    ways = [time] if time else []
    if not _has_one(base, query):
        one = f"declare a cardinality on relation {query.relation} if it has one"
        ways = [f"{one}, and {time}" if time else one]
    if not lone and base.relations[query.relation].complete is not True:
        closed = "`complete: true` if no fact is missing"
        if not ways or time:
            closed = f"declare `complete: true` on relation {query.relation} if no fact is missing"
        ways.append(closed)
    return ", or ".join(ways)


def _has_one(base: Base, query: Query) -> bool:
    """Tell whether it is declared that a question has one answer at a time."""
    cardinality = base.relations[query.relation].cardinality
    return cardinality.one_value if query.asks == "value" else cardinality.one_subject


def _time(base: Base, query: Query) -> str:
    """Tell to name the time: what is so at some time proves nothing where none is named."""
    if query.when is not None or not query.answers.dated:
        return ""
    owner = query.relation if base.lone(query.relation) else f"relation {query.relation}"
    each = all(fact.when for fact in base.relations[query.relation].facts)
    dates = "" if each else ", and a `when` to each of its facts"
    return f"write {{when}} in the question and the statement of {owner}{dates}"


def _candidates(count: int) -> str:
    return {0: "no candidates", 1: "one candidate"}.get(count, f"{count} candidates")


def _unlock(search: Search, needed: int) -> str:
    base, query = search.base, search.query
    relation, lone = base.relations[query.relation], base.lone(query.relation)
    time = _time(base, query)
    if lone:
        listed = f"list at least {needed} false answers under `wrong` of {lone.id}{_two(search)}"
        if not lone.single:
            return f"{_single(base, query)}, or {listed}"
        return f"{time}, or {listed}" if time and search.tally.unknown else listed
    if not search.tally.unknown:
        kind = relation.value if query.asks == "value" else relation.subject
        more = f"add more of the kind {kind}, with their facts in relation {relation.id}"
        return more + _two(search)
    denied = "deny some with `not`"
    if query.asks == "value" and isinstance(query.given, Reference):
        denied += f" on {search.key.id}"
    ways = [time] if _has_one(base, query) and time else []
    if relation.complete is not True:
        ways.append(f"declare `complete: true` on relation {relation.id} if no fact is missing")
    if not _has_one(base, query):
        one = "a cardinality if it has one"
        one = one if ways else f"declare {one}"
        ways.append(f"{one} and then {time}" if time else one)
    return f"{', '.join([*ways, ''])}or {denied}" if ways else denied


def _two(search: Search) -> str:
    """Tell how to ask with two options, where there is one false answer to a question."""
    base, query = search.base, search.query
    if query.asks != "value" or isinstance(search.answer, Quantity | Date):
        return ""
    lone = base.lone(query.relation)
    if lone:
        owner, answers = lone.id, 1 + len(lone.wrong)
    else:
        kind = base.relations[query.relation].value
        members = (entity for entity in base.pack.entities.values() if entity.kind == kind)
        owner = f"relation {query.relation}"
        answers = len({base.things.root(entity.id) for entity in members})
    if answers != 1 + 1:
        return ""
    return f", or declare `options: 2` on {owner} if no more answers are possible"
