"""What a log says of each card: all of it follows from the entries, and from nothing else."""

from collections.abc import Iterable

from quizgen.machine.frozen import frozen
from quizgen.study.history.entry import STUDY, Answer, CardName, Entry, Restart
from quizgen.study.history.journal import standing
from quizgen.study.history.rating import Grade, grade_of
from quizgen.study.history.recall import Recall, Trace, spread

LEECH = 8
"""So often forgotten, a fact should be put differently, or learned in another way."""

NEVER = -1
"""The day of what has not happened."""


@frozen
class Card:
    """How a student stands with an item.

    Attributes:
        name: What the card is known by.
        keys: The facts that answers stood on, in order, each with the digest of the answer that
            was right when they were last asked for.
        answers: How often it was answered or skipped, whatever for.
        touched: The day on which it was last studied, `NEVER` if never.
        missed: Whether the last answer was wrong.
        first: The day on which it was first called up, and is new no more; `NEVER` before.
        due: The day on which it comes back; None while it is new.
        trace: What is left in memory; None while it is new.
        reviews: How often it was called up, once a day at the most.
        lapses: How often it had been forgotten then.
    """

    name: CardName
    keys: tuple[tuple[tuple[str, ...], str], ...] = ()
    answers: int = 0
    touched: int = NEVER
    missed: bool = False
    first: int = NEVER
    due: int | None = None
    trace: Trace | None = None
    reviews: int = 0
    lapses: int = 0

    @property
    def is_leech(self) -> bool:
        """Whether it is forgotten again and again."""
        return self.lapses >= LEECH


@frozen
class Review:
    """A card was called up: the first answer of its day.

    Attributes:
        card: The card.
        day: The day.
        right: Whether it was remembered.
        expected: With which chance it would be, as the model said before; None if it was new.
        answer: The id of the answer.
        grade: How well it was remembered.
        days: In how many days it was due then.
    """

    card: CardName
    day: int
    right: bool
    expected: float | None
    answer: str
    grade: Grade
    days: int


@frozen
class History:
    """What became of a card.

    Attributes:
        card: How it stands.
        reviews: How it came to that.
        answers: All answers that stand, whatever they were given for.
    """

    card: Card
    reviews: tuple[Review, ...]
    answers: tuple[Answer, ...]


def replay(name: CardName, entries: Iterable[Entry], recall: Recall) -> History | None:
    """Tell how a card stands after all that was written down of it.

    Only the first answer of a day tells what was remembered from another day. Where that one
    was skipped, its answer was shown, and the rest of the day tells nothing.

    Args:
        name: The card.
        entries: All entries about it, in the order in which they were written down.
        recall: The model.

    Returns:
        None where nothing of it stands.
    """
    left = standing(entries)
    if not left:
        return None
    course = _Course(name, recall)
    for entry in left:
        if isinstance(entry, Restart):
            course.restart(entry)
        else:
            course.answer(entry)
    return course.history()


class _Course:
    """A card on its way through its entries."""

    def __init__(self, name: CardName, recall: Recall) -> None:
        self._name, self._recall = name, recall
        self._keys: dict[tuple[str, ...], str] = {}
        self._answers: list[Answer] = []
        self._reviews: list[Review] = []
        self._touched = self._first = NEVER
        self._missed, self._lapses = False, 0
        self._due: int | None = None
        self._trace: Trace | None = None

    def restart(self, entry: Restart) -> None:
        self._keys = {entry.facts: entry.key}
        self._touched = self._first = NEVER
        self._missed, self._lapses = False, 0
        self._due = self._trace = None

    def answer(self, answer: Answer) -> None:
        attempt, day = answer.attempt, answer.moment.day
        self._keys[attempt.facts] = attempt.key
        self._answers.append(answer)
        if attempt.outcome in ("right", "inexact", "wrong"):
            self._missed = attempt.outcome == "wrong"
        # Who travels west may come to a day a second time.
        if answer.occasion != STUDY or day <= self._touched:
            return
        self._touched = day
        if grade := grade_of(attempt):
            self._review(answer, grade)

    def history(self) -> History:
        card = Card(
            name=self._name,
            keys=tuple(sorted(self._keys.items())),
            answers=len(self._answers),
            touched=self._touched,
            missed=self._missed,
            first=self._first,
            due=self._due,
            trace=self._trace,
            reviews=len(self._reviews),
            lapses=self._lapses,
        )
        return History(card, tuple(self._reviews), tuple(self._answers))

    def _review(self, answer: Answer, grade: Grade) -> None:
        before, day = self._trace, answer.moment.day
        right = answer.attempt.outcome != "wrong"
        expected = None if before is None else self._recall.chance(before, day)
        if before is None:
            self._first = day
        elif not right:
            self._lapses += 1
        self._trace, days = self._recall.after(before, grade, day)
        days = spread(days, self._name, len(self._reviews))
        self._due = day + days
        self._reviews.append(Review(self._name, day, right, expected, answer.id, grade, days))
