"""How a student did with a note: counts, and nothing of when."""

from quizgen.decks.note import NoteType, Slot
from quizgen.machine.frozen import frozen


@frozen
class CardExperience:
    """How a student did with a card.

    Attributes:
        slot: Which card of its note it is.
        reviews: How often it was answered.
        again: How often with "Again".
        lapses: How often it was forgotten after it had been learnt.
        ease: By what its interval is multiplied, from 1.3 on; None where that is not used.
        difficulty: How hard it is to Anki's scheduler FSRS, from 1 to 10; None where that is not
            used.
        stability: After how many days, to that, it is still known in nine of ten cases; likewise.
    """

    slot: Slot
    reviews: int
    again: int
    lapses: int
    ease: float | None = None
    difficulty: float | None = None
    stability: float | None = None


@frozen
class Experience:
    """How a student did with a note.

    Attributes:
        guid: What collections know the note by.
        note: Its id, as its first field has it.
        type: Its type.
        is_leech: Whether Anki found it a leech: one that is forgotten again and again.
        cards: Its cards that were ever answered.
    """

    guid: str
    note: str
    type: NoteType
    is_leech: bool
    cards: tuple[CardExperience, ...]
