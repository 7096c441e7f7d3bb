"""A deck as it is written: its notes with their stamps, and those that have left the pack."""

from collections.abc import Iterable, Iterator

from quizgen.decks.gathering import gather
from quizgen.decks.lock import FIRST, NEVER, Lock
from quizgen.decks.note import Note
from quizgen.decks.renaming import former_of
from quizgen.decks.translation import Translation, tongue_of, translated
from quizgen.items.item import Item
from quizgen.machine.frozen import frozen
from quizgen.pack.model import Pack


@frozen
class Deck:
    """A deck of a pack in a language.

    Attributes:
        pack: The pack's id.
        title: What people read.
        language: The language of the pack.
        notes: Its notes, in their order.
        license: The terms on which it may be used; may be empty.
        sources: The titles of what its facts are taken from.
        reports: Where mistakes are reported, by a web or e-mail address; may be empty.
        lock: What was released of it.
        topical: Whether it has a subdeck for each topic.
        translation: What stands beside its questions in another language, if anything does.
        is_preview: Whether it is another one than was released, if any was.
    """

    pack: str
    title: str
    language: str
    notes: tuple[Note, ...]
    license: str = ""
    sources: tuple[str, ...] = ()
    reports: str = ""
    lock: Lock = NEVER
    topical: bool = False
    translation: Translation | None = None
    is_preview: bool = True

    @property
    def tongue(self) -> str:
        """What stands for its languages in identities."""
        return tongue_of(self.language, self.translation)

    def retired(self) -> Iterator[Note]:
        """Yield the notes that were released and have left the pack."""
        present = {note.guid for note in self.notes}
        for guid, entry in self.lock.notes.items():
            if entry.is_retired and guid not in present:
                yield Note(entry.note, guid, entry.type, {}, entry)


def plan_deck(  # noqa: PLR0913 -- each says another thing of the deck
    pack: Pack,
    items: Iterable[Item],
    lock: Lock = NEVER,
    *,
    blanks: str = "typed",
    is_release: bool = False,
    translation: Translation | None = None,
) -> Deck:
    """Plan the deck of a pack: which notes it has, and what was released of each.

    Args:
        pack: The pack.
        items: What its deck asks.
        lock: What was released of it.
        blanks: How blanks are filled: ``typed`` or ``recalled``.
        is_release: Whether it is to be released: see `gather`.
        translation: What stands beside its questions in another language, if anything does.
    """
    gathered = gather(
        items,
        tongue_of(pack.language, translation),
        lock,
        blanks=blanks,
        former=former_of(pack),
        is_release=is_release,
    )
    notes = translated(gathered, translation)
    return Deck(
        pack=pack.id,
        title=f"{pack.title} / {translation.title}" if translation else pack.title,
        language=pack.language,
        notes=notes,
        license=pack.license,
        sources=cited(notes),
        reports=pack.reports,
        lock=lock,
        translation=translation,
    )


def stamp_of(note: Note) -> int:
    """Return when a note came to be what it is, in seconds since 1970 (UTC).

    What is ahead of its release is older than that, so that nobody's note gives way to it, and it
    gives way to the release.
    """
    return note.entry.changed - note.is_ahead if note.entry else FIRST


def cited(notes: Iterable[Note]) -> tuple[str, ...]:
    """Return the titles of the sources of some notes, each once."""
    items = (item for note in notes for item in note.items)
    return tuple(dict.fromkeys(source.title for item in items for source in item.sources))
