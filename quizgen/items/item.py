"""What a question is: a stem, its options with their reasons, and its sources."""

from dataclasses import dataclass

from quizgen.problem import Location
from quizgen.truth.certificate import Certificate


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that is offered.

    Attributes:
        text: What people read.
        correct: Whether it is the key.
        why: Why it is right or wrong, in plain words: a sentence.
        certificate: The proof that a distractor is false; None for the key.
    """

    text: str
    correct: bool
    why: str
    certificate: Certificate | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """Words of a source that the key stands on."""

    source: str
    title: str
    quote: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A question whose answer is known and whose distractors are proven false.

    Attributes:
        id: Made of the pack, the query and the kind, never of the wording.
        kind: The name of the item kind, such as ``choice``.
        pack: The pack's id.
        facts: The ids of the facts that the key stands on.
        stem: The question, which stands alone.
        options: In the bank's order.
        ordered: Whether the options have an order of their own (numbers, dates),
            which every form keeps.
        statement: The true sentence that answers the stem.
        topics: What it is about.
        difficulty: Predicted, from how like the key the distractors are.
        sources: Where the key is said.
        location: The fact in its file.
    """

    id: str
    kind: str
    pack: str
    facts: tuple[str, ...]
    stem: str
    options: tuple[Option, ...]
    ordered: bool
    statement: str
    topics: tuple[str, ...]
    difficulty: str
    sources: tuple[Citation, ...]
    location: Location

    @property
    def key(self) -> Option:
        """The right option."""
        return next(option for option in self.options if option.correct)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A question that cannot be asked soundly, and what would change that.

    Attributes:
        id: The id that the item would have had.
        fact: The id of the fact that it would have asked.
        kind: The item kind.
        reason: Why not, in plain words.
        unlock: The declaration that would allow it, or an empty text.
        location: The fact in its file.
    """

    id: str
    fact: str
    kind: str
    reason: str
    unlock: str
    location: Location
