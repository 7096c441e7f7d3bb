"""What a sitting came to."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from quizgen.machine.frozen import frozen
from quizgen.study.turn import Turn, Verdict


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
        mended: How many of those that were missed were right when they came back.
        unasked: How many questions were left when it ended.
        scores: Each topic's score, the weakest first.
    """

    right: tuple[Turn, ...]
    missed: tuple[Turn, ...]
    skipped: tuple[Turn, ...]
    shown: tuple[Turn, ...]
    mended: int
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


def sum_up(turns: Sequence[Turn], unasked: int) -> Summary:
    """Sum turns up: each question by the first turn that was its own.

    Args:
        turns: What has happened, in order.
        unasked: How many questions were left.
    """
    first: dict[str, Turn] = {}
    by_verdict: defaultdict[Verdict, list[Turn]] = defaultdict(list)
    mended: set[str] = set()
    for turn in turns:
        item = turn.question.item.id
        if item not in first:
            first[item] = turn
            by_verdict[turn.verdict].append(turn)
        elif turn.verdict == "right":
            mended.add(item)
    return Summary(
        right=tuple(by_verdict["right"]),
        missed=tuple(by_verdict["wrong"]),
        skipped=tuple(by_verdict["skipped"]),
        shown=tuple(by_verdict["shown"]),
        mended=len(mended),
        unasked=unasked,
        scores=_score(tuple(first.values())),
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
