"""A pack in another language, whose questions stand beside those of the pack on the same notes.

Such a deck is one of its own: two languages of a pack, and both on one note, are three decks.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from quizgen.decks.note import Note
from quizgen.items.item import Item
from quizgen.machine.frozen import frozen


@frozen
class Translation:
    """What stands beside the questions of a pack.

    Attributes:
        language: Its language.
        title: The pack's title in it.
        items: The questions in it, by their ids.
    """

    language: str
    title: str
    items: Mapping[str, Item]


def tongue_of(language: str, translation: Translation | None) -> str:
    """Return what stands for the languages of a deck in identities, such as ``en`` or ``en+es``.

    Args:
        language: The language of its pack.
        translation: What stands beside that, if anything does.
    """
    return f"{language}+{translation.language}" if translation else language


def translated(notes: Iterable[Note], translation: Translation | None) -> tuple[Note, ...]:
    """Put questions beside those that ask the same, of the same facts, with the same outcome.

    Each language draws for itself: where it asks for another of several right answers, or tells
    what is false where the other one tells what is true, it is left out.

    Args:
        notes: The notes of a deck.
        translation: What is to stand beside them, if anything is.
    """
    if translation is None:
        return tuple(notes)
    return tuple(
        replace(
            note,
            beside={
                slot: other
                for slot, item in note.cards.items()
                if (other := translation.items.get(item.id)) and _is_the_same(item, other)
            },
        )
        for note in notes
    )


def _is_the_same(item: Item, other: Item) -> bool:
    if (item.kind, item.facts) != (other.kind, other.facts):
        return False
    return not item.is_either_or or item.options[0].correct == other.options[0].correct
