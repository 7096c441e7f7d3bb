"""The cards of notes: which fields each of them shows, and which makes it come."""

from quizgen.decks.note import NoteType, Slot
from quizgen.machine.frozen import frozen


@frozen
class Face:
    """What a card shows of its note, by the names of fields.

    Attributes:
        stem: What is asked.
        solution: The answer with its reasons, for the back.
        answer: The answer in plain words, for Anki's browser.
        gate: What has to be filled in for the card to come; empty where it always does.
        task: What is to be done.
        prompts: What is to be matched.
        options: What can be picked.
        typed: What is compared with what was typed.
        cloze: What has the cloze, where Anki's own makes the card.
        picture: A picture of which a part is covered.
    """

    stem: str
    solution: str
    answer: str
    gate: str = ""
    task: str = ""
    prompts: str = ""
    options: str = ""
    typed: str = ""
    cloze: str = ""
    picture: str = ""


FACES: dict[Slot, Face] = {
    Slot.CHOICE: Face("Question", "Solution", "Answer", gate="Options", options="Options"),
    Slot.CLAIM: Face("Claim", "Verdict", "Claim answer", gate="Claim", options="Claim options"),
    Slot.BLANK: Face("Blank", "Blank solution", "Blank answer", gate="Blank", typed="Blank answer"),
    Slot.TYPED: Face(
        "Typed question",
        "Typed solution",
        "Typed answer",
        gate="Typed question",
        typed="Typed answer",
    ),
    Slot.QUESTION: Face(
        "Stem",
        "Solution",
        "Answer",
        task="Task",
        prompts="Prompts",
        options="Options",
        typed="Typed",
    ),
    Slot.CLOZE: Face("Text", "Solution", "Answer", cloze="Text"),
    Slot.PICTURE: Face("Header", "Back Extra", "Answer", cloze="Occlusion", picture="Image"),
}
"""Each card's."""

SLOTS: dict[NoteType, tuple[Slot, ...]] = {
    NoteType.FACT: (Slot.CHOICE, Slot.CLAIM, Slot.BLANK, Slot.TYPED),
    NoteType.QUESTION: (Slot.QUESTION,),
    NoteType.CLOZE: (Slot.CLOZE,),
    NoteType.PICTURE: (Slot.PICTURE,),
}
"""The cards of each type, in the order of its templates."""
