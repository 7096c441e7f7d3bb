"""A turn of a sitting: a question, and what a student did with it."""

from typing import TYPE_CHECKING, Literal

from quizgen.items.item import Item, Response
from quizgen.machine.blake2 import blake2b
from quizgen.machine.frozen import frozen
from quizgen.question import Question
from quizgen.study.attempt import Attempt, Confidence, Outcome, Settled

if TYPE_CHECKING:
    from quizgen.marking.mark import Mark

Verdict = Literal["right", "wrong", "skipped", "shown"]

DIGITS = 16
"""How long the digest of an answer is, in bytes: too long for two to be alike by chance."""


@frozen
class Turn:
    """What a student did with a question.

    Attributes:
        question: The question that was asked.
        reply: What was replied; an empty text where it was skipped.
        mark: What that is worth, or None where it was skipped, or nobody says so.
        shown: Whether a model answer was shown, and nobody said whether the reply is like it.
        repetition: How often the item was asked before.
        settled: Who said what it is worth.
        confidence: How sure the student was.
    """

    question: Question
    reply: str = ""
    mark: "Mark | None" = None
    shown: bool = False
    repetition: int = 0
    settled: Settled = "marked"
    confidence: Confidence = "none"

    @property
    def by_own_word(self) -> bool:
        """Whether it is the student who said whether the answer was right."""
        return self.mark is not None and self.settled == "own-word"

    @property
    def verdict(self) -> Verdict:
        """Whether the answer was right."""
        if self.mark is None:
            return "shown" if self.shown else "skipped"
        return "right" if self.mark.right else "wrong"

    @property
    def can_be_overruled(self) -> bool:
        """Whether the student may say that it was right: only what is typed is read wrongly."""
        return self.verdict == "wrong" and self.question.item.response is Response.TYPE

    @property
    def can_be_eased(self) -> bool:
        """Whether the student may call it easy: what was right, and neither guessed nor doubted."""
        return self.verdict == "right" and self.confidence in {"none", "sure"}

    def attempt(self, language: str) -> Attempt:
        """Return what is kept of it.

        Args:
            language: The language of the question.
        """
        item = self.question.item
        chosen = self.mark.chosen if self.mark else ()
        return Attempt(
            item=item.id,
            facts=item.facts,
            pack=item.pack,
            language=language,
            repetition=self.repetition,
            options=tuple(map(item.options.index, self.question.options)),
            reply=self.reply,
            picks=tuple(
                None if option is None else item.options.index(option) for option in chosen
            ),
            outcome=self._outcome(),
            settled=self.settled,
            confidence=self.confidence,
            hinted=False,
            key=key_digest(item),
        )

    def _outcome(self) -> Outcome:
        if self.mark is None:
            return "ungraded" if self.shown else "skipped"
        if self.mark.right:
            return "right"
        return "inexact" if self.mark.inexact else "wrong"


def key_digest(item: Item) -> str:
    """Return a digest of an item's right answer, which no other wording of the rest changes.

    Whether a statement is put true or false is drawn: of such an item there is nothing to learn
    that its siblings do not ask, and its answer counts as never changed.
    """
    texts = () if item.kind == "true-false" else (item.response.name, *item.answers)
    told = "".join(f"{len(text)}:{text}" for text in texts)
    return blake2b(told.encode(), digest_size=DIGITS).hexdigest()
