"""What is told of the clock."""

from datetime import UTC, datetime, timedelta

from quizgen.shell.store.clock import behind, local_time
from quizgen.study.history.entry import moment_of


def test_the_time_is_that_of_the_wall() -> None:
    """With its zone."""
    assert local_time().utcoffset() is not None


def test_a_clock_that_was_put_back_is_told() -> None:
    """In hours and minutes."""
    now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    latest = moment_of(now + timedelta(days=60, minutes=7))
    assert behind(latest, now).startswith("the clock is 1,440 h 7 min behind the last answer")
    assert behind(moment_of(now), now) == behind(None, now) == ""
