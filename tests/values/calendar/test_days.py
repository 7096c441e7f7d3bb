"""Days by number, before our era as well."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from quizgen.values.calendar.days import FIRST, LAST, Day, day_of, month_of

numbers = st.integers(Day(FIRST).number, Day(LAST, 12, 31).number)


@given(numbers)
def test_a_number_is_one_day(number: int) -> None:
    """Each number is a day's, and each day's number is its own."""
    day = day_of(number)
    assert day.number == number
    assert day_of(number - 1) < day


@given(st.dates())
def test_in_our_era_days_are_those_of_python(day: date) -> None:
    """The calendar goes on from there, in both directions."""
    assert Day(day.year, day.month, day.day).number == day.toordinal()
    assert Day(day.year, day.month, day.day).iso == day.isoformat()
    assert day_of(day.toordinal()).weekday() == day.weekday()


@given(numbers)
def test_months_meet_without_a_gap(number: int) -> None:
    """The day after the last of a month is the first of the next one."""
    day = day_of(number)
    first, last = month_of(day)
    assert first <= number <= last
    assert day_of(last + 1).day == day_of(first).day == 1


def test_the_year_before_1_is_0_and_was_a_leap_year() -> None:
    """As astronomers count: it is 1 BC."""
    assert Day(0, 12, 31).number == 0
    assert Day(0, 2, 29).number == Day(0, 3, 1).number - 1
    assert Day(-43, 3, 15).iso == "-0043-03-15"
