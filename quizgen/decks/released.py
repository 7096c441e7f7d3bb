"""A note as it was given out: what a collection, or a package, has of it."""

from collections.abc import Container, Iterable, Mapping
from html import unescape

from quizgen.decks.note import NoteType, Slot
from quizgen.machine.frozen import frozen

GONE = "quizgen::retired"
"""The tag of notes that have left their pack."""


PREVIEW = b"quizgen preview"
"""What the archive of a deck says that was never released."""

OWN = "My notes"
"""The field that is the student's own."""


@frozen
class Released:
    """A note of quizgen's in a collection or a package.

    Attributes:
        guid: What collections know it by.
        note: Its id, as its first field has it.
        type: Its type.
        changed: Its stamp, in seconds since 1970 (UTC).
        fields: What each of its fields says, in HTML, by name.
        tags: Its tags.
        slots: The cards that it has.
    """

    guid: str
    note: str
    type: NoteType
    changed: int
    fields: Mapping[str, str]
    tags: tuple[str, ...]
    slots: tuple[Slot, ...]

    @property
    def is_retired(self) -> bool:
        """Whether it was given out as one that has left its pack."""
        return GONE in self.tags

    @property
    def pack(self) -> str:
        """The id of its pack, as it was then."""
        return self.note.partition("/")[0]

    @property
    def language(self) -> str:
        """The language of its pack, or what stands for two, as ``en+es`` does."""
        language = unescape(self.fields.get("Language", ""))
        both = (tag.removeprefix(f"quizgen::{language}+") for tag in self.tags)
        other = next((tag for tag in both if "::" not in tag), "")
        return f"{language}+{other}" if other else language


def of_deck(
    released: Iterable[Released], packs: Container[str], language: str
) -> tuple[Released, ...]:
    """Return the notes of the deck of a pack in a language.

    Args:
        released: Notes that were given out.
        packs: The pack's id, and those that it had before.
        language: Its language.
    """
    return tuple(one for one in released if one.pack in packs and one.language == language)
