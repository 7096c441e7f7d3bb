"""A note of a deck: what Anki keeps of a question, with a card for each way to ask it."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from quizgen.items.item import Item
from quizgen.machine.frozen import frozen


class NoteType(StrEnum):
    """The types of notes, with fields and cards that are fixed for good."""

    FACT = "fact"
    """A query, with a card for each way to ask it."""

    QUESTION = "question"
    """A question that stands by itself: picked several, matched, put in order, written."""

    CLOZE = "cloze"
    """A sentence with a gap that is recalled: Anki's own cloze."""

    PICTURE = "picture"
    """A picture of which a part is covered: Anki's own image occlusion."""


class Slot(StrEnum):
    """The cards of notes: four of a fact, one of any other type."""

    CHOICE = "choice"
    CLAIM = "claim"
    BLANK = "blank"
    TYPED = "typed"
    QUESTION = "question"
    CLOZE = "cloze"
    PICTURE = "picture"


@frozen
class Change:
    """What a card's answer was before it was changed.

    Attributes:
        answer: The answer until then, in plain words.
        time: When it was changed, in seconds since 1970 (UTC).
    """

    answer: str
    time: int


@frozen
class Entry:
    """What was released of a note.

    Attributes:
        note: The note's id.
        type: Its type.
        content: A hash of all that people see of it.
        changed: When it came to be so, in seconds since 1970 (UTC).
        stem: What it asks, in plain words.
        answers: The answer of each of its cards, in plain words.
        changes: Of each card whose answer was changed, what it was.
        is_retired: Whether it has left the pack.
        withdrawn: Those of its cards that could no longer be asked.
    """

    note: str
    type: NoteType
    content: str
    changed: int
    stem: str
    answers: Mapping[Slot, str]
    changes: Mapping[Slot, Change] = field(default_factory=dict)
    is_retired: bool = False
    withdrawn: tuple[Slot, ...] = ()

    @property
    def asked(self) -> tuple[Slot, ...]:
        """The cards that were asked."""
        return tuple(slot for slot in self.answers if slot not in self.withdrawn)


@frozen
class Note:
    """A note of a deck.

    Attributes:
        id: The query's id, such as ``venezuela-2019/deadline``, which every card asks; of another
            type than a fact, the item's.
        guid: What collections know it by: see `quizgen.decks.identity`.
        type: Its type.
        cards: The item that each of its cards asks, in the order of the slots; none of a note
            that has left the pack.
        entry: What was released of it; None where it never was.
        beside: The same questions in another language, where one stands beside them.
        is_ahead: Whether it is another one than was released, and no release has it yet.
    """

    id: str
    guid: str
    type: NoteType
    cards: Mapping[Slot, Item]
    entry: Entry | None = None
    beside: Mapping[Slot, Item] = field(default_factory=dict)
    is_ahead: bool = False

    @property
    def items(self) -> tuple[Item, ...]:
        """What its cards ask, in their order."""
        return tuple(self.cards.values())

    @property
    def withdrawn(self) -> tuple[Slot, ...]:
        """The cards that were released, and can no longer be asked."""
        released = self.entry.answers if self.entry else {}
        return tuple(slot for slot in released if slot not in self.cards)
