"""What is written down, and what of it still stands."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from quizgen.study.history.clock import set_back
from quizgen.study.history.entry import (
    Entry,
    Retraction,
    date_of,
    day_number,
    moment_of,
)
from quizgen.study.history.journal import Journal, Notebook, standing
from tests.study.history.attempts import NOON, answer, logs, make_attempt, name_of, on


def notebook() -> Journal:
    """Return a journal in memory, which is one to mypy, too."""
    return Notebook(lambda: NOON)


def left_of(journal: Journal) -> list[str]:
    """Return the ids of what stands."""
    return [entry.id for entry in standing(journal.entries())]


def test_to_take_back_what_was_taken_back_brings_it_back() -> None:
    """Undo is an entry, as is its own undoing."""
    journal = notebook()
    first = journal.append(make_attempt(), NOON, 900)
    second = journal.append(make_attempt(), NOON + timedelta(seconds=5), 900)
    undone = journal.retract(second)
    assert left_of(journal) == [first]
    again = journal.retract(undone)
    assert left_of(journal) == [first, second]
    journal.retract(again)
    assert left_of(journal) == [first]
    assert len(list(journal.entries())) == 5


def test_undo_after_undo_returns_to_the_start() -> None:
    """However much was answered."""
    journal = notebook()
    ids = [journal.append(make_attempt(), NOON, 1) for _ in range(20)]
    for entry in reversed(ids):
        journal.retract(entry)
    assert left_of(journal) == []


def test_only_what_was_written_down_can_be_taken_back() -> None:
    """Nothing else is known."""
    with pytest.raises(KeyError):
        notebook().retract("7")


def test_entries_stand_in_the_order_of_their_time() -> None:
    """Logs that became one, and clocks that were put back, do not."""
    late = answer("a", on(3), make_attempt())
    early = answer("b", on(1), make_attempt())
    taken = Retraction("c", on(0), late.card, "a")
    assert standing([late, early]) == [early, late]
    assert standing([late, early, taken]) == [early]


@given(logs())
def test_nothing_stands_that_was_taken_back_for_good(log: list[Entry]) -> None:
    """An entry stands if no retraction of it does."""
    stands = {entry.id: True for entry in log}
    for entry in reversed(log):
        if isinstance(entry, Retraction) and stands[entry.id]:
            stands[entry.of] = False
    expected = {entry.id for entry in log if stands[entry.id] and not isinstance(entry, Retraction)}
    assert {entry.id for entry in standing(log)} == expected


def test_a_day_begins_at_four() -> None:
    """Whoever studies after midnight is still at yesterday's."""
    assert on(1, 3.99).day == on(0, 12).day
    assert on(1, 4).day == on(0, 12).day + 1


def test_a_day_is_that_of_the_wall() -> None:
    """Wherever the wall stands."""
    there = timezone(timedelta(hours=-8))
    evening = datetime(2026, 3, 2, 20, tzinfo=there)  # it is the next day already in Greenwich
    assert date_of(moment_of(evening).day).isoformat() == "2026-03-02"
    assert day_number(date_of(12_345)) == 12_345


@pytest.mark.parametrize(
    "zone", ["Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe", "America/Caracas"]
)
def test_each_day_begins_at_four_wherever_clocks_are_changed(zone: str) -> None:
    """In the nights when they are, too, and on a leap day."""
    here = ZoneInfo(zone)
    for number in range(day_number(date(2027, 1, 1)), day_number(date(2029, 1, 1))):
        morning = datetime.combine(date_of(number), time(4), here)
        assert moment_of(morning).day == number
        assert moment_of(morning - timedelta(seconds=1)).day == number - 1
        # Python adds what the clock on the wall shows, however long that is.
        assert moment_of(morning + timedelta(hours=23, minutes=59)).day == number


def test_a_time_without_a_zone_is_refused() -> None:
    """Nobody could tell its day."""
    with pytest.raises(ValueError, match="zone"):
        moment_of(datetime(2026, 3, 2, 12))  # noqa: DTZ001 -- that is the point


def test_a_clock_that_was_put_back_is_noticed() -> None:
    """Not one that is a little behind another machine's."""
    now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    assert set_back(moment_of(now + timedelta(hours=2)), now) == timedelta(hours=2)
    assert not set_back(moment_of(now + timedelta(minutes=4)), now)
    assert not set_back(moment_of(now - timedelta(hours=2)), now)
    assert not set_back(None, now)


def test_names_of_siblings_have_one_query() -> None:
    """Whatever their kind."""
    assert name_of("test/a/choice").query == name_of("test/a/cloze").query
    assert name_of("test/a/choice").query != name_of("test/b/choice").query
