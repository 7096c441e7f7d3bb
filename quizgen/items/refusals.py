"""Why a question cannot be asked, and the declaration that would unlock it."""

from collections.abc import Iterable, Sequence

from quizgen.items.difficulty import Difficulty
from quizgen.items.distractors.search import Search
from quizgen.items.item import Item, Refusal
from quizgen.items.unlocks import has_one, number_wanted, to_prove, to_settle, to_tell_texts
from quizgen.items.wording import attributes, sentence_template
from quizgen.pack.fact import PLAIN, Assertion, Value
from quizgen.pack.template import named
from quizgen.truth import Base, Query, stands
from quizgen.truth.told import sources_of, speaks, voice_of
from quizgen.values import Quantity, Text

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
        keys: All facts that are right, whichever of them are offered.
    """
    templates = (*stems, sentence_template(base, keys[0]))
    for key in keys:
        if not all(attributes(key, template) for template in templates):
            voice = _voice_place(key)
            reason = "it is a claim or disputed, and its wording does not say whose word it is"
            unlock = (
                f"write {voice} in the question and the statement; or, if they attribute it in "
                f"words of their own, `attributed: true` on {key.id}"
            )
            return Refusal(item, key.id, kind, reason, unlock, key.location)
        if cure := _tell_apart(base, key, templates):
            reason = "another voice speaks of the same, and its wording does not tell them apart"
            return Refusal(item, key.id, kind, reason, cure, key.location)
        if key.when and _changed(base, key) and not _names_when(templates):
            reason = "it was so at one time and not at another, and its wording names none"
            unlock = "write {when} in the question and the statement"
            return Refusal(item, key.id, kind, reason, unlock, key.location)
        if not stands(base, key):
            reason = "the pack states it and proves it false"
            unlock = "correct one of the facts that contradict each other, or date them with `when`"
            return Refusal(item, key.id, kind, reason, unlock, key.location)
    return None


def _changed(base: Base, fact: Assertion) -> bool:
    """Tell whether another fact says that what was so at one time was otherwise at another."""
    relation, things, value = base.relations[fact.relation], base.things, fact.value
    if value is None:
        return False
    voice = voice_of(fact)
    if relation.cardinality.one_value:
        for other in base.held(fact.relation, fact.subject):
            differs = other.value is not None and not things.compatible(other.value, value)
            if other.when and differs and speaks(other, voice):
                return True
    return relation.cardinality.one_subject and any(
        other.when and speaks(other, voice) and things.distinct(other.subject, fact.subject)
        for other in base.holders(fact.relation, value)
    )


def _names_when(templates: Iterable[str]) -> bool:
    return all("when" in named(template) for template in templates)


def _voice_place(fact: Assertion) -> str:
    """Return the placeholder that tells whose word a claim or a disputed fact is."""
    return "{claimed_by}" if fact.viewpoint.claimed_by else "{source}"


def _tell_apart(base: Base, fact: Assertion, templates: Sequence[str]) -> str:
    """Tell what would tell a fact from what other voices say in the same words; or nothing.

    Where the curator says that a wording attributes, it may do so to several: *as some say*.
    And what a source says beyond dispute is asked in the words of what it says in one.
    """
    value, viewpoint = fact.value, fact.viewpoint
    names = [named(text) for text in templates]
    sources = any("source" in printed for printed in names) and not viewpoint.claimed_by
    if value is None or (viewpoint is PLAIN and not sources):
        return ""
    voice, place = voice_of(fact), _voice_place(fact)
    is_named = all(place.strip("{}") in printed for printed in names)
    if not (sources or (voice and not is_named)):
        return ""
    held, holders = base.held(fact.relation, fact.subject), base.holders(fact.relation, value)
    others = [other for other in (*held, *holders) if other.value is not None]
    if voice and not is_named and not all(speaks(other, voice) for other in others):
        return f"write {place} in the question and the statement"
    source = sources_of(fact)[:1] if sources else ()
    for other in others:
        disputed, claimed = other.viewpoint.disputed, other.viewpoint.claimed_by
        if not claimed and disputed != viewpoint.disputed and {*source} & {*sources_of(other)}:
            return f"mark both {fact.id} and {other.id} as `disputed`, or neither"
    return ""


def unproven(search: Search, kind: str, needed: int) -> Refusal:
    """Refuse a question with too few distractors that are proven false."""
    tally = search.tally
    if search.gallery and tally.considered < needed:
        reason = f"{_candidates(tally.considered)} with a picture or a sound to choose from"
    elif tally.considered < needed:
        reason = f"{_candidates(tally.considered)} to choose from, and {needed} must be false"
        reason += _no_others(search.answer)
    elif tally.unknown:
        reason = (
            f"of {_candidates(tally.considered)}, {tally.unknown} may be true for all the pack "
            f"says, and {needed} must be proven false"
        )
    elif number := number_wanted(search):
        reason = (
            f"of {_candidates(tally.considered)}, fewer than {needed} are false and have a "
            f"{number} name, as the key has"
        )
    else:
        reason = (
            f"of {_candidates(tally.considered)}, fewer than {needed} are false "
            "and can stand beside the key"
        )
    return Refusal(
        id=search.item,
        fact=search.key.id,
        kind=kind,
        reason=reason,
        unlock=to_prove(search, needed),
        location=search.key.location,
    )


def _no_others(answer: Value) -> str:
    """Tell why no other numbers of what is counted are made up, if its other form is not known."""
    counted = answer.wording.counted if isinstance(answer, Quantity) else None
    if not counted or not counted.text or counted.after(one=False) is not None:
        return ""
    return f"; none is made up, for the plural of {counted.text!r} is not known"


def off_aim(item: Item, aim: Difficulty) -> Refusal:
    """Refuse a question that is not as hard as it is wished, whatever its distractors."""
    return Refusal(
        id=item.id,
        fact=item.facts[0],
        kind=item.kind,
        reason=f"it is {item.difficulty}, with the best distractors for {aim}",
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


def unmatched(base: Base, query: Query, item: str, kind: str, needed: int) -> Refusal:
    """Refuse to match where too few pairs are proven to be the only ones.

    Args:
        base: What is known.
        query: All facts of the relation.
        item: The item's id.
        kind: The item kind.
        needed: How many pairs it takes, the one whose subject is not shown included.
    """
    reason = (
        f"fewer than {needed} of its facts have values that are proven false for each other's "
        "subjects"
    )
    relation = base.relations[query.relation]
    unlock = to_settle(base, query)
    if isinstance(query.answer(query.fact), Text):
        unlock = to_tell_texts(relation.id)
    elif has_one(base, query) or not unlock:
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
        unlock = to_settle(base, query)
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


def _candidates(count: int) -> str:
    return {0: "no candidates", 1: "one candidate"}.get(count, f"{count} candidates")
