"""What was released of a deck, note by note: the lock that keeps students' collections whole.

Anki replaces a note by one of the same guid only when that is stamped later, and then the
student's own edits are lost. So a stamp must move when a note changes and never otherwise;
only a release moves any.
"""

from collections.abc import Mapping
from dataclasses import field

from quizgen.decks.note import Entry
from quizgen.machine.frozen import frozen

FIRST = 1767225600
"""The stamp of what was never released: 2026-01-01, 00:00 UTC."""

BLANKS = ("typed", "recalled")
"""How blanks can be filled: by typing, or in thought, as in Anki's own cloze; then the parts of
pictures that are asked for are covered, too, instead of marked."""


@frozen
class Lock:
    """What is known of the releases of a deck.

    Attributes:
        pack: The pack's id.
        language: Its language.
        release: How many releases there were; 0 where there was none.
        time: When the last one was, in seconds since 1970 (UTC).
        kinds: The kinds of question that it asks, by name.
        options: How many options a question has at the most.
        blanks: How blanks are filled: ``typed`` or ``recalled``.
        notes: Each note that was ever released, by its guid.
    """

    pack: str = ""
    language: str = ""
    release: int = 0
    time: int = FIRST
    kinds: tuple[str, ...] = ()
    options: int = 4
    blanks: str = "typed"
    notes: Mapping[str, Entry] = field(default_factory=dict)

    @property
    def guids(self) -> dict[str, str]:
        """The guid of each note, by its id and type, as ``id type``.

        Of several that had one id, it is that which is in the pack, or was last.
        """
        ordered = sorted(
            self.notes.items(), key=lambda pair: (not pair[1].is_retired, pair[1].changed)
        )
        return {f"{entry.note} {entry.type}": guid for guid, entry in ordered}


NEVER = Lock()
"""Of what nothing was released."""
