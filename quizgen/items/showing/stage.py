"""What stands under a question, and what comes with its answer."""

from collections.abc import Iterable, Sequence

from quizgen.items.item import Refusal
from quizgen.items.showing.shown import (
    NOTHING,
    Shown,
    given_end,
    is_shown,
    showable,
    shown_of,
)
from quizgen.machine.frozen import frozen
from quizgen.media.record import Medium, Picture, Sound
from quizgen.pack.fact import Assertion, OpenQuestion, Reference, value_of
from quizgen.pack.template import named
from quizgen.truth import Base, Query


@frozen
class Stage:
    """What a question shows and lets hear."""

    pictures: tuple[Picture, ...] = ()
    sounds: tuple[Sound, ...] = ()


NO_STAGE = Stage()


def stage_of(base: Base, query: Query) -> Stage:
    """Return what stands under the question of a query: its given end, if that is shown."""
    return staged([given_end(base, query) or NOTHING])


def stage_of_sentence(base: Base, fact: Assertion, blank: str, told: Shown | None) -> Stage:
    """Return what stands under the sentence of a fact: the ends that it shows and does not name.

    Args:
        base: What is known.
        fact: The fact.
        blank: The end that another takes the place of, or a blank.
        told: What takes its place, as it is shown; None for a blank.
    """
    relation = base.relations[fact.relation]
    if is_told_in_words(base, fact):
        return NO_STAGE
    ends = {"subject": Reference(fact.subject), "value": value_of(fact)}
    shown: list[Shown] = []
    for end in relation.ask.shows:
        if end not in named(relation.statement):
            own = shown_of(base, fact.relation, ends[end])
            shown.append(own if end != blank else told or NOTHING)
    return staged(shown)


def staged(shown: Sequence[Shown]) -> Stage:
    """Put some things on stage, each as it is shown."""
    if not any(shown):
        return NO_STAGE
    return Stage(
        tuple(one.picture for one in shown if one.picture),
        tuple(one.sound for one in shown if one.sound),
    )


def media_of(told: Assertion | OpenQuestion) -> Iterable[Medium]:
    """Yield the picture and the sound of a fact or an open question, if it has any."""
    return filter(None, (told.image, told.audio))


def revealed_by(base: Base, facts: Sequence[Assertion]) -> tuple[Medium, ...]:
    """Return what comes with an answer: what facts, and the things they tell of, keep back."""
    found: dict[str, Medium] = {}
    entities = base.pack.entities
    for fact in facts:
        ends = [fact.subject]
        if isinstance(fact.value, Reference):
            ends.append(fact.value.entity)
        media = [fact.image, fact.audio]
        for end in ends:
            if entity := entities.get(end):
                media += [entity.image, entity.audio]
        for medium in media:
            if medium is not None and medium.reveal:
                found.setdefault(medium.digest, medium)
    return tuple(found.values())


def refuse_unseen(
    base: Base, query: Query, item: str, kind: str, *, picked: bool
) -> Refusal | None:
    """Refuse a question that takes for shown what is not, or is not told apart by it.

    Args:
        base: What is known.
        query: What is asked.
        item: The item's id.
        kind: The item kind.
        picked: Whether its answer is picked among options; else it is typed.
    """
    if not is_shown(base, query):
        return refuse_given(base, query, item, kind)
    if not picked:
        reason = "its answer is shown, and nobody can type a picture or a sound"
        return _refused(query, item, kind, reason, "")
    if not showable(base, query):
        return _refused(query, item, kind, *_lacking(base, query.answer(query.fact)))
    return refuse_given(base, query, item, kind)


def refuse_given(base: Base, query: Query, item: str, kind: str) -> Refusal | None:
    """Refuse a question whose given end is to be shown, and is not, or looks like another's.

    Args:
        base: What is known.
        query: What is asked.
        item: The item's id.
        kind: The item kind.
    """
    given = given_end(base, query)
    if given is None:
        return None
    if not given:
        return _refused(query, item, kind, *_lacking(base, query.given))
    others = _alike(base, query, given)
    if not others:
        return None
    reason = f"what it shows stands for {others[0]}, too"
    unlock = "give each of them a picture or a sound of its own"
    return _refused(query, item, kind, reason, unlock)


def is_told_in_words(base: Base, fact: Assertion) -> bool:
    """Tell whether the sentence of a fact names both its ends, so that none need be shown."""
    relation = base.relations[fact.relation]
    if not relation.ask.shows or base.lone(fact.relation):
        return True
    return set(relation.ask.shows) <= set(named(relation.statement))


def _refused(query: Query, item: str, kind: str, reason: str, unlock: str) -> Refusal:
    return Refusal(item, query.fact.id, kind, reason, unlock, query.fact.location)


def _lacking(base: Base, value: object) -> tuple[str, str]:
    """Tell that something has nothing to show, and what would give it something."""
    if not isinstance(value, Reference):
        return "its end that is shown is no thing, and has no picture", ""
    name = base.pack.entities[value.entity].name
    return (
        f"it shows {name}, which has no picture and no sound",
        f"give {value.entity} an `image` or an `audio`",
    )


def _alike(base: Base, query: Query, given: Shown) -> Sequence[str]:
    """Return the other things that look, or sound, like the given end of a query."""
    if not isinstance(query.given, Reference):
        return ()
    root = base.things.root(query.given.entity)
    return [other for other in base.shown_as.get(given.digest, ()) if other != root]
