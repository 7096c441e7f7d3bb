"""Options that are pictures, or sounds: all of one sort, and no two the same.

Certificates are about things: a picture of a thing stands for it. So two things with one
picture are never both offered, nor is one that looks like a right answer.
"""

from quizgen.items.showing.shown import NOTHING, Shown, is_shown, shown_of
from quizgen.pack.fact import Reference, Value
from quizgen.truth import Base, Query


class Gallery:
    """What the options of an item are shown as.

    Args:
        base: What is known.
        query: What is asked.
        key: Its right answer, which tells whether options are pictures or sounds.
    """

    def __init__(self, base: Base, query: Query, key: Value) -> None:
        self._base, self._query = base, query
        self._pictures = shown_of(base, query.relation, key).picture is not None
        self._right = {self._digest(query.answer(fact)) for fact in query.answers}

    def of(self, value: Value) -> Shown:
        """Return what an option is shown as: a picture or a sound, never both."""
        shown = shown_of(self._base, self._query.relation, value)
        if self._pictures:
            return Shown(picture=shown.picture) if shown.picture else NOTHING
        return Shown(sound=shown.sound) if shown.sound and not shown.picture else NOTHING

    def admits(self, value: Value) -> bool:
        """Tell whether a value can be shown, and looks like nothing else that may be offered."""
        digest = self._digest(value)
        if not digest or digest in self._right:
            return False
        alike = self._base.shown_as.get(digest, ())
        return not alike or (
            isinstance(value, Reference) and self._base.things.root(value.entity) == alike[0]
        )

    def _digest(self, value: Value) -> str:
        return self.of(value).digest


def gallery_of(base: Base, query: Query, key: Value) -> Gallery | None:
    """Return what the options of an item are shown as; None where they are read."""
    return Gallery(base, query, key) if is_shown(base, query) else None
