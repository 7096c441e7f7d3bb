"""What is remembered, and how long: the model FSRS, in whole days.

Its own fuzz draws from the global generator, and its cards sleep for want of an id: neither is
used. It is loaded with the first answer, and not before.
"""

from datetime import datetime, timedelta, timezone
from functools import cached_property
from typing import TYPE_CHECKING

from quizgen.draw import draw_index
from quizgen.machine.frozen import frozen
from quizgen.study.history.entry import CardName
from quizgen.study.history.rating import Grade

if TYPE_CHECKING:
    from fsrs import Card, Scheduler

TARGET = 0.9
"""The share of what is due that is to be remembered."""

LONGEST = 36_500
"""Days until a card comes back at the latest."""

_START = datetime(1970, 1, 1, 12, tzinfo=timezone.utc)  # noqa: UP017 -- FSRS takes no other
_SPREADS = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float(LONGEST), 0.05))


@frozen
class Trace:
    """What is left of something in memory.

    Attributes:
        day: When it was last called up.
        stability: In how many days the chance to remember it falls to nine in ten.
        difficulty: From 1, which is easy, to 10.
    """

    day: int
    stability: float
    difficulty: float


class Recall:
    """The model, with a share of what is due that is to be remembered."""

    def __init__(self, target: float = TARGET) -> None:
        self._target = target

    def after(self, trace: Trace | None, grade: Grade, day: int) -> tuple[Trace, int]:
        """Return what is left after something was called up, and in how many days it is due.

        Args:
            trace: What was left before; None where it is new.
            grade: How well it was remembered.
            day: When; a day after that of the trace.
        """
        from fsrs import Rating

        card, _ = self._model.review_card(_card(trace), Rating(grade), _time(day))
        return (
            Trace(day, float(card.stability or 0), float(card.difficulty or 0)),
            (card.due - _time(day)).days,
        )

    def chance(self, trace: Trace, day: int) -> float:
        """Return the chance that something is remembered on a day."""
        return float(self._model.get_card_retrievability(_card(trace), _time(day)))

    @cached_property
    def _model(self) -> "Scheduler":
        from fsrs import Scheduler

        # A day is the shortest time: what is repeated within a sitting is the session's affair.
        return Scheduler(
            desired_retention=self._target,
            learning_steps=(),
            relearning_steps=(),
            maximum_interval=LONGEST,
            enable_fuzzing=False,
        )


def spread(days: int, card: CardName, repetition: int) -> int:
    """Move an interval a little, so that what was learned together does not stay together.

    It is moved as far as FSRS itself would, and always the same way.

    Args:
        days: The interval.
        card: Which card has it.
        repetition: How often it was called up before.
    """
    if days < 3:  # noqa: PLR2004 -- shorter ones cannot be moved by a part of them
        return days
    most = 1 + sum(share * max(min(days, end) - start, 0) for start, end, share in _SPREADS)
    low, high = max(2, round(days - most)), min(round(days + most), LONGEST)
    lot = draw_index(
        high - low + 1, 0, "interval", card.pack, card.language, card.item, str(repetition)
    )
    return low + lot


def _card(trace: Trace | None) -> "Card":
    from fsrs import Card, State

    if trace is None:
        return Card(card_id=0, due=_START)
    return Card(
        card_id=0,
        state=State.Review,
        stability=trace.stability,
        difficulty=trace.difficulty,
        due=_START,
        last_review=_time(trace.day),
    )


def _time(day: int) -> datetime:
    return _START + timedelta(days=day)
