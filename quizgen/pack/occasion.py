"""The occasion of an event: within which bounds it was, by all facts that tell its date."""

from collections.abc import Sequence

from quizgen.machine.frozen import frozen
from quizgen.pack.fact import Assertion
from quizgen.values import Date


@frozen
class Occasion:
    """When an event was, as far as facts tell.

    Attributes:
        start: The fact by which it begins latest.
        end: The fact by which it ends earliest.
    """

    start: Assertion
    end: Assertion

    @property
    def first(self) -> int:
        """The first second that it can be, by number."""
        return order_of(self.start)[0]

    @property
    def last(self) -> int:
        """The last second that it can be, by number."""
        return order_of(self.end)[1]


def occasion_of(facts: Sequence[Assertion]) -> Occasion:
    """Tell when an event was, of which each fact tells the date.

    What tells the month and what tells the day are both true of one date. But what lasts from
    one date to another is not all in a date within it: then the bounds are those of all.

    Args:
        facts: At least one, each with a date.
    """
    lasts = any(isinstance(fact.value, Date) and fact.value.is_span for fact in facts)
    latest, earliest = (min, max) if lasts else (max, min)
    return Occasion(
        start=latest(facts, key=lambda fact: order_of(fact)[0]),
        end=earliest(facts, key=lambda fact: order_of(fact)[1]),
    )


def order_of(fact: Assertion) -> tuple[int, int]:
    """Return the first and the last second that a fact's date can be, by number.

    Raises:
        TypeError: If it has no date.
    """
    if not isinstance(fact.value, Date):
        message = f"{fact.id} has no date"
        raise TypeError(message)
    return fact.value.order
