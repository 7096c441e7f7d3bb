"""What a thing, or a wrong answer of the curator's own, is seen or heard as."""

from collections.abc import Sequence

from quizgen.machine.frozen import frozen
from quizgen.media.record import Medium, Picture, Sound
from quizgen.pack.fact import Assertion, Reference, Value
from quizgen.truth import Base, Query


@frozen
class Shown:
    """What stands for something in a question.

    Attributes:
        picture: What it looks like, if that is shown.
        sound: How it sounds, likewise.
    """

    picture: Picture | None = None
    sound: Sound | None = None

    def __bool__(self) -> bool:
        """Whether anything is shown."""
        return bool(self.picture or self.sound)

    @property
    def digest(self) -> str:
        """What is equal for those that nobody can tell apart; empty where nothing is shown."""
        medium: Medium | None = self.picture or self.sound
        return medium.digest if medium else ""


NOTHING = Shown()


def shown_of(base: Base, relation: str, value: Value) -> Shown:
    """Return what a value is seen or heard as, apart from what is kept back until the answer.

    Args:
        base: What is known.
        relation: The relation's id; of a fact on its own, its wrong answers may have pictures.
        value: The value.
    """
    lone = base.lone(relation)
    for wrong in lone.wrong if lone else ():
        if wrong.value == value and (wrong.image or wrong.audio):
            return _at_once(wrong.image, wrong.audio)
    if not isinstance(value, Reference):
        return NOTHING
    for name in (value.entity, *base.things.twins(value.entity)):
        entity = base.pack.entities.get(name)
        if entity and (shown := _at_once(entity.image, entity.audio)):
            return shown
    return NOTHING


def is_shown(base: Base, query: Query) -> bool:
    """Tell whether the answers of a query are seen or heard, instead of read."""
    return not query.stem and query.asks in base.relations[query.relation].ask.shows


def given_end(base: Base, query: Query) -> Shown | None:
    """Return what the given end of a query is seen as; None where it is told in words alone."""
    end = "subject" if query.asks == "value" else "value"
    if query.stem or end not in base.relations[query.relation].ask.shows:
        return None
    return shown_of(base, query.relation, query.given)


def showable(base: Base, query: Query) -> Sequence[Assertion]:
    """Return the facts that answer a query whose answers can be told apart as they are shown."""
    if not is_shown(base, query):
        return query.answers
    found: dict[str, Assertion] = {}
    for fact in query.answers:
        digest = shown_of(base, query.relation, query.answer(fact)).digest
        if digest:
            found.setdefault(digest, fact)
    return tuple(found.values())


def _at_once(image: Picture | None, audio: Sound | None) -> Shown:
    """Leave out what is kept back."""
    return Shown(
        None if image and image.reveal else image, None if audio and audio.reveal else audio
    )
