"""What the notes of a pack ask, by what collections know them by, under whichever id."""

from collections.abc import Iterable, Mapping

from quizgen.decks.identity import guid_of
from quizgen.decks.lock import Lock
from quizgen.decks.note import NoteType
from quizgen.decks.renaming import former_of
from quizgen.items.item import Item
from quizgen.pack.model import Pack

Asked = Mapping[str, tuple[Item, ...]]
"""What notes ask, by their guids."""


def asked_by_notes(pack: Pack, items: Iterable[Item], lock: Lock) -> Asked:
    """Return what any note asks that decks of a pack may have had, whatever they were made of.

    Args:
        pack: The pack.
        items: All that can be asked of it.
        lock: What was released of it.
    """
    former = former_of(pack)
    notes: dict[tuple[str, NoteType], tuple[Item, ...]] = {}
    for item in items:
        query = item.id.rpartition("/")[0], NoteType.FACT
        notes[query] = (*notes.get(query, ()), item)
        for type_ in NoteType:
            if type_ is not NoteType.FACT:
                notes[item.id, type_] = (item,)
    found: dict[str, tuple[Item, ...]] = {}
    named: dict[tuple[str, NoteType], tuple[Item, ...]] = {}
    for (name, type_), asked in notes.items():
        for each in (name, *former(name)):
            found[guid_of(each, pack.language, type_)] = asked
            named[each, type_] = asked
    for guid, entry in lock.notes.items():
        if (entry.note, entry.type) in named:
            found[guid] = named[entry.note, entry.type]
    return found
