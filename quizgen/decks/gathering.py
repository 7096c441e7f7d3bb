"""From questions to notes: all that ask one thing are one note, so that Anki buries siblings."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count

from quizgen.decks.identity import guid_of
from quizgen.decks.lock import NEVER, Lock
from quizgen.decks.note import Note, NoteType, Slot
from quizgen.items.item import BLANK, Item, Response

Former = Callable[[str], Sequence[str]]
"""For a note's id, those that it had before, the latest first."""

FACT = (Slot.CHOICE, Slot.CLAIM, Slot.BLANK, Slot.TYPED)
"""The cards of a fact's note, in their order."""

RECALLED = "recalled"
"""How blanks are filled that no one types: Anki's own cloze, and for parts of pictures its own
image occlusion."""


def gather(  # noqa: PLR0913 -- each says another thing of the notes
    items: Iterable[Item],
    language: str,
    lock: Lock = NEVER,
    *,
    blanks: str = "typed",
    former: Former = lambda _: (),
    is_release: bool = False,
) -> tuple[Note, ...]:
    """Make notes of items, in the order of their first.

    Outside of a release, a note has no other cards than were released of it: whatever asks the same
    besides is a note of its own. Else collections would get cards of notes that they have, and not
    the words to show on them.

    Args:
        items: What is to be asked.
        language: The language of their pack.
        lock: What was released.
        blanks: How blanks are filled: ``typed`` or ``recalled``.
        former: The ids that notes had before.
        is_release: Whether these notes are to be released: then all cards of a query are one note.
    """
    guids = lock.guids
    gathered: dict[str, dict[Slot, Item]] = {}
    apart: dict[str, list[Item]] = {}
    for item in items:
        slot = slot_of(item, blanks)
        query = item.id.rpartition("/")[0]
        cards = gathered.setdefault(query, {})
        if slot in FACT and slot not in cards:
            cards[slot] = item
        else:
            apart.setdefault(query, []).append(item)

    def note(name: str, kind: NoteType, cards: dict[Slot, Item]) -> Note:
        names = (name, *former(name))
        known = (guids.get(f"{each} {kind}") for each in names)
        guid = next(filter(None, known), None) or fresh(names[-1], kind)
        return Note(name, guid, kind, cards, lock.notes.get(guid))

    def fresh(name: str, kind: NoteType) -> str:
        # Another note may have had the id first, and have a new one now.
        tried = (name if not again else f"{name}\n{again}" for again in count())
        guids = (guid_of(each, language, kind) for each in tried)
        return next(guid for guid in guids if guid not in lock.notes)

    def notes(query: str, cards: dict[Slot, Item], others: Sequence[Item]) -> Iterator[Note]:
        whole = note(query, NoteType.FACT, {slot: cards[slot] for slot in FACT if slot in cards})
        released = whole.entry.asked if whole.entry and not is_release else tuple(cards)
        kept = {slot: item for slot, item in whole.cards.items() if slot in released}
        if kept:
            yield replace(whole, cards=kept)
        rest = [item for slot, item in whole.cards.items() if slot not in kept]
        for item in (*rest, *others):
            slot = slot_of(item, blanks)
            slot = Slot.QUESTION if slot in FACT else slot
            yield note(item.id, _TYPES[slot], {slot: item})

    return tuple(
        made
        for query, cards in gathered.items()
        for made in notes(query, cards, apart.get(query, ()))
    )


def slot_of(item: Item, blanks: str = "typed") -> Slot:
    """Tell which card asks an item.

    Args:
        item: An item of any kind.
        blanks: How blanks are filled: ``typed`` or ``recalled``.
    """
    if blanks == RECALLED and covers(item):
        return Slot.PICTURE
    if item.response is Response.TYPE and BLANK in item.stem:
        return Slot.CLOZE if blanks == RECALLED else Slot.BLANK
    if item.response is Response.TYPE:
        return Slot.TYPED
    if item.response is Response.PICK_ONE:
        return Slot.CLAIM if item.is_either_or else Slot.CHOICE
    return Slot.QUESTION


def covers(item: Item) -> bool:
    """Tell whether an item asks for a part of its only picture, which can be covered instead."""
    is_marked = len(item.pictures) == 1 and bool(item.pictures[0].marked)
    return is_marked and item.response is Response.PICK_ONE and not item.is_either_or


_TYPES = {
    Slot.QUESTION: NoteType.QUESTION,
    Slot.CLOZE: NoteType.CLOZE,
    Slot.PICTURE: NoteType.PICTURE,
}
