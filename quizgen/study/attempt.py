"""What a store keeps of an answer: all of it, in names and numbers that outlive the session."""

from typing import Literal

from quizgen.machine.frozen import frozen

Outcome = Literal["right", "inexact", "wrong", "skipped", "ungraded"]
"""What an answer came to. Inexact is true but says too little, and is no miss of the fact;
ungraded is an answer in the student's own words that nobody has judged."""

Settled = Literal["marked", "confirmed", "own-word"]
"""Who said so: the marking by itself, the student about a near miss, or the student alone."""

Confidence = Literal["sure", "unsure", "guess", "none", "easy"]
"""How sure the student was before the verdict; none where nobody asked; easy where a right answer
was called so after it."""


@frozen
class Attempt:
    """A student's answer to an item, or the lack of one.

    Attributes:
        item: The item's id.
        facts: The ids of the facts that its answer stands on: where several would be right, which
            of them is asked for may be another one in another session.
        pack: The id of its pack.
        language: The language of its pack, as a BCP 47 tag.
        repetition: How often the item was asked before, in this sitting and those before it.
        options: The options in the order in which they were shown, each by its index in the
            item; none where the answer is typed or written.
        reply: What was replied, as it was typed.
        picks: What that stands for, each by its index in the item: in the order shown where
            several are picked, prompt by prompt (None where one was left out) where they are
            matched, in the student's order where they are put in order. None where it is typed.
        outcome: What the answer came to.
        settled: Who said so.
        confidence: How sure the student was.
        hinted: Whether a hint was used.
        key: A digest of the right answer, by which it is noticed that it has changed: where
            the facts are the same, and the digest is not.
    """

    item: str
    facts: tuple[str, ...]
    pack: str
    language: str
    repetition: int
    options: tuple[int, ...]
    reply: str
    picks: tuple[int | None, ...]
    outcome: Outcome
    settled: Settled
    confidence: Confidence
    hinted: bool
    key: str
