"""What a log comes to: what is due when, what was remembered, how sure the student was."""

from collections import Counter
from collections.abc import Iterable, Mapping

from quizgen.machine.frozen import frozen
from quizgen.study.history.cards import Card, History
from quizgen.study.history.entry import Answer

JUDGED = ("right", "inexact", "wrong")
"""What an answer comes to where somebody has judged it."""

SURENESS = ("sure", "unsure", "guess", "none")
"""How sure a student can be, the surest first; `none` where nobody asked."""

MONTH = 30


@frozen
class Share:
    """How many of some answers were right.

    Attributes:
        right: How many.
        answered: Of how many.
    """

    right: int
    answered: int

    @property
    def part(self) -> float | None:
        """The right ones' part of all; None where there are none."""
        return self.right / self.answered if self.answered else None


@frozen
class Retention:
    """What was remembered of what came back on another day.

    Attributes:
        share: How much of it.
        expected: How much the model expected; None where nothing came back.
    """

    share: Share
    expected: float | None


@frozen
class Trouble:
    """A card that was answered wrong.

    Attributes:
        card: The card.
        facts: The ids of the facts that its last answer stands on.
        share: How many of its answers were right.
    """

    card: Card
    facts: tuple[str, ...]
    share: Share


@frozen
class Account:
    """What a log comes to on a day.

    Attributes:
        today: The day.
        cards: How many cards were answered.
        due: How many come back on which day; those of today and before count as today's.
        overdue: How many of today's should have come back before.
        retention: What was remembered in all.
        lately: What was remembered in the last thirty days.
        calibration: How many answers were right, by how sure the student was.
        days: How many answers were given on which day.
        troubles: The hardest cards, the hardest first.
    """

    today: int
    cards: int
    due: Mapping[int, int]
    overdue: int
    retention: Retention
    lately: Retention
    calibration: Mapping[str, Share]
    days: Mapping[int, int]
    troubles: tuple[Trouble, ...]


def sum_up(histories: Iterable[History], today: int) -> Account:
    """Tell what became of some cards.

    Args:
        histories: What became of each.
        today: The day on which it is asked for.
    """
    all_histories = tuple(histories)
    answers = [answer for history in all_histories for answer in history.answers]
    cards = [history.card for history in all_histories]
    due = [card.due for card in cards if card.due is not None]
    return Account(
        today=today,
        cards=len(cards),
        due=dict(sorted(Counter(max(day, today) for day in due).items())),
        overdue=sum(day < today for day in due),
        retention=_retention(all_histories, 0),
        lately=_retention(all_histories, today - MONTH + 1),
        calibration=_calibration(answers),
        days=dict(sorted(Counter(answer.moment.day for answer in answers).items())),
        troubles=_troubles(all_histories),
    )


def _retention(histories: Iterable[History], since: int) -> Retention:
    """Tell what was remembered since a day."""
    chances: list[float] = []
    right = 0
    for history in histories:
        for review in history.reviews:
            if review.expected is not None and review.day >= since:
                chances.append(review.expected)
                right += review.right
    expected = sum(chances) / len(chances) if chances else None
    return Retention(Share(right, len(chances)), expected)


def _calibration(answers: Iterable[Answer]) -> dict[str, Share]:
    counts = {sureness: [0, 0] for sureness in SURENESS}
    for answer in answers:
        attempt = answer.attempt
        if attempt.outcome in JUDGED:
            # Easy was said after the verdict, of what was right.
            said = "none" if attempt.confidence == "easy" else attempt.confidence
            found = counts.setdefault(said, [0, 0])
            found[0] += attempt.outcome != "wrong"
            found[1] += 1
    return {sureness: Share(*found) for sureness, found in counts.items() if found[1]}


def _troubles(histories: Iterable[History]) -> tuple[Trouble, ...]:
    """Return the cards that were answered wrong: first what is forgotten again and again."""
    found = ((history, _share(history)) for history in histories)
    wrong = (
        Trouble(history.card, history.answers[-1].attempt.facts, share)
        for history, share in found
        if share.right < share.answered
    )
    return tuple(sorted(wrong, key=_ease))


def _share(history: History) -> Share:
    judged = [answer for answer in history.answers if answer.attempt.outcome in JUDGED]
    return Share(sum(answer.attempt.outcome != "wrong" for answer in judged), len(judged))


def _ease(trouble: Trouble) -> tuple[int, int, float, str]:
    share, card = trouble.share, trouble.card
    difficulty = card.trace.difficulty if card.trace else 0
    return -card.lapses, share.right - share.answered, -difficulty, card.name.item
