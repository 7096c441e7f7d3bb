"""A quiz as a state machine without a screen: ask, answer, verdict, next, summary.

A session never changes: to answer is to get the next session. So a face can be
interrupted anywhere and still tell what has been answered.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, replace
from typing import TYPE_CHECKING

from quizgen.items.item import Item
from quizgen.machine.frozen import frozen
from quizgen.question import Question, pose
from quizgen.selection import D, arrange, select_made
from quizgen.study.turn import Turn, Verdict

if TYPE_CHECKING:
    from quizgen.marking.mark import Mark, NearMiss

_OCCASION = "session"
"""What the orders of questions and options are drawn for."""


@frozen
class Score:
    """How many answers about a topic were right."""

    topic: str
    right: int
    answered: int


@frozen
class Summary:
    """What a session came to.

    Attributes:
        right: The turns that are all right.
        missed: Those that are wrong, be it in part.
        skipped: Those without an answer.
        shown: Those whose answers nobody has graded.
        unasked: How many questions were left when it ended.
        scores: Each topic's score, the weakest first.
    """

    right: tuple[Turn, ...]
    missed: tuple[Turn, ...]
    skipped: tuple[Turn, ...]
    shown: tuple[Turn, ...]
    unasked: int
    scores: tuple[Score, ...]

    @property
    def answered(self) -> int:
        """How many questions got an answer, right or wrong."""
        return len(self.right) + len(self.missed)

    @property
    def by_own_word(self) -> int:
        """How many of these count as the student said."""
        return sum(turn.by_own_word for turn in (*self.right, *self.missed))


@frozen
class Session:
    """A student's way through some questions, one at a time.

    Attributes:
        questions: All that will be asked, in order.
        turns: What was done with the first of them.
        languages: The language of each pack, by the pack's id; English where it is missing.
            What is said of the session as a whole is in the first one.
    """

    questions: tuple[Question, ...]
    turns: tuple[Turn, ...] = ()
    languages: Mapping[str, str] = field(default_factory=dict)

    @property
    def current(self) -> Question | None:
        """The question that waits for an answer, or None at the end."""
        done = len(self.turns)
        return self.questions[done] if done < len(self.questions) else None

    @property
    def language(self) -> str:
        """The language of what is said of the session as a whole."""
        return next(iter(self.languages.values()), "en")

    def language_of(self, question: Question) -> str:
        """Return the language of a question: that of its pack."""
        return self.languages.get(question.item.pack, "en")

    def mark(self, reply: str) -> "Mark | NearMiss | None":
        """Mark a reply to the current question, without taking it as the answer yet.

        Args:
            reply: Any text whatever.

        Returns:
            What :func:`quizgen.marking.mark.mark` says of it.

        Raises:
            ValueError: If no question waits.
        """
        from quizgen.marking.mark import mark

        question = self._waiting()
        return mark(question, reply, self.language_of(question))

    def answer(self, reply: str, marked: "Mark") -> "Session":
        """Take a reply as the answer to the current question.

        Args:
            reply: What was replied.
            marked: What it is worth, a near miss being settled.

        Returns:
            The session after it; its last turn holds the verdict.

        Raises:
            ValueError: If no question waits.
        """
        return self._note(Turn(self._waiting(), reply, marked))

    def skip(self) -> "Session":
        """Leave the current question without an answer.

        Raises:
            ValueError: If no question waits.
        """
        return self._note(Turn(self._waiting()))

    def show(self, reply: str) -> "Session":
        """Leave it open whether a reply to the current question is right.

        Args:
            reply: What was replied.

        Raises:
            ValueError: If no question waits.
        """
        return self._note(Turn(self._waiting(), reply, shown=True))

    def summarise(self) -> Summary:
        """Sum up what has been answered so far."""
        by_verdict: defaultdict[Verdict, list[Turn]] = defaultdict(list)
        for turn in self.turns:
            by_verdict[turn.verdict].append(turn)
        return Summary(
            right=tuple(by_verdict["right"]),
            missed=tuple(by_verdict["wrong"]),
            skipped=tuple(by_verdict["skipped"]),
            shown=tuple(by_verdict["shown"]),
            unasked=len(self.questions) - len(self.turns),
            scores=_score(self.turns),
        )

    def _waiting(self) -> Question:
        if self.current is None:
            message = "the session is over: no question waits for an answer"
            raise ValueError(message)
        return self.current

    def _note(self, turn: Turn) -> "Session":
        return replace(self, turns=(*self.turns, turn))


def begin(
    items: Iterable[Item], seed: int, count: int, languages: Mapping[str, str] | None = None
) -> Session:
    """Draw a session from items.

    First come questions that do not give each other away; only where those are too few does
    another round of the others follow.

    Args:
        items: What can be asked.
        seed: Decides which are asked, their order, and the order of their options.
        count: How many to ask; all of them if there are not so many.
        languages: The language of each pack, by the pack's id; English where it is missing.
    """
    return begin_making(list(items), lambda item: item, seed, count, languages)


def begin_making(
    prospects: Sequence[D],
    make: Callable[[D], Item | None],
    seed: int,
    count: int,
    languages: Mapping[str, str] | None = None,
) -> Session:
    """Draw a session as `begin` does, and make only the items that the draw comes to.

    Args:
        prospects: What items may be made of.
        make: Makes an item, always the same one, or refuses to.
        seed: What all draws depend on.
        count: How many to ask.
        languages: The language of each pack.
    """
    drawn: list[Item] = []
    left = list(prospects)
    while left and len(drawn) < count:
        chosen = select_made(left, make, count - len(drawn), seed)
        if not chosen:
            break  # all that is left is refused
        drawn += arrange(chosen, _OCCASION, seed)
        taken = {item.id for item in chosen}
        left = [prospect for prospect in left if prospect.id not in taken]
    return Session(
        tuple(pose(item, number, _OCCASION, seed) for number, item in enumerate(drawn, 1)),
        languages=languages or {},
    )


def _score(turns: Sequence[Turn]) -> tuple[Score, ...]:
    right: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    for turn in turns:
        if turn.mark is None:
            continue
        topics = turn.question.item.topics
        answered.update(topics)
        if turn.verdict == "right":
            right.update(topics)
    scores = (Score(topic, right[topic], answered[topic]) for topic in answered)
    return tuple(sorted(scores, key=lambda score: (score.right / score.answered, score.topic)))
