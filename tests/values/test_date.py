"""Dates: what is read as one, what lies in what, and where a step leads."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.values import Date, Text, read


def dated(text: str) -> Date:
    """Read a text that must be a date."""
    value = Date.read(text)
    assert value is not None, text
    return value


@pytest.mark.parametrize(
    ("text", "shown", "name"),
    [
        ("2019-01-23", "23 January 2019", "2019-01-23"),
        ("2019-01", "January 2019", "2019-01"),
        ("2019", "2019", "2019"),
        (" 1958 ", "1958", "1958"),
        ("23 January 2019", "23 January 2019", "2019-01-23"),
        ("23  JANUARY 2019", "23  JANUARY 2019", "2019-01-23"),
        ("23rd January 2019", "23rd January 2019", "2019-01-23"),
        ("January 23, 2019", "January 23, 2019", "2019-01-23"),
        ("January 23rd 2019", "January 23rd 2019", "2019-01-23"),
        ("Jan. 5, 2019", "Jan. 5, 2019", "2019-01-05"),
        ("Wednesday, 23 January 2019", "Wednesday, 23 January 2019", "2019-01-23"),
        ("Wednesday January 23, 2019", "Wednesday January 23, 2019", "2019-01-23"),
        ("Sept 2019", "Sept 2019", "2019-09"),
        ("May 2019", "May 2019", "2019-05"),
        ("29 February 2020", "29 February 2020", "2020-02-29"),
        ("1000", "1000", "1000"),
        ("2100", "2100", "2100"),
        ("9999-12-31", "31 December 9999", "9999-12-31"),
    ],
)
def test_what_is_read_as_a_date(text: str, shown: str, name: str) -> None:
    """Days, months and years are read; only an ISO date is put into words."""
    value = read(text)
    assert isinstance(value, Date)
    assert value.text == shown
    assert value.canonical == name
    assert value == read(shown) == read(name)


@pytest.mark.parametrize(
    "text",
    [
        *("may", "March", "23 January", "Wednesday", "72:00", "50s", "1958 people", "in 1958"),
        *("Tuesday, 23 January 2019", "23th January 2019", "29 February 2019", "0 January 2019"),
        *("2019-13", "2019-02-30", "2019-1-3", "23/01/2019", "0999", "January 999"),
        *("23 January 2019 at dawn", "2019-01-23T25:00", "Jan 23 Jan 2019", "২০১৯", "999", "2101"),
        *("1" * 100_000, "January " * 1000 + "2019", "\x002019", ""),
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Impossible, incomplete and ambiguous dates, and what only has a date in it, are none."""
    assert Date.read(text) is None


def test_a_month_contains_its_days_and_a_year_its_months() -> None:
    """Containing goes one way, and by every step."""
    day, month, year = dated("23 January 2019"), dated("January 2019"), dated("2019")
    assert month.contains(day)
    assert year.contains(month)
    assert year.contains(day)
    assert not day.contains(month)
    assert not month.contains(year)
    assert day.contains(dated("Wednesday, 23 January 2019"))


@pytest.mark.parametrize(
    ("one", "other", "compatible"),
    [
        ("23 January 2019", "2019-01-23", True),
        ("23 January 2019", "January 2019", True),
        ("23 January 2019", "2019", True),
        ("23 January 2019", "24 January 2019", False),
        ("23 January 2019", "February 2019", False),
        ("January 2019", "February 2019", False),
        ("January 2019", "2018", False),
        ("1958", "1959", False),
    ],
)
def test_dates_are_different_where_they_share_no_day(
    one: str, other: str, *, compatible: bool
) -> None:
    """What lies in one another could be one thing; all else is provably different."""
    assert dated(one).compatible(dated(other)) is compatible
    assert dated(other).compatible(dated(one)) is compatible


@pytest.mark.parametrize(
    ("one", "other", "overlaps"),
    [
        ("1990", "1990", True),
        ("1990", "March 1990", True),
        ("1990", "1991", False),
        ("1990", "the 1990s", True),
        # Who leaves in a year may have left before another came in it.
        ("1990–1995", "1995–1999", False),
        ("1990–1995", "1995", False),
        ("1990–1995", "1990", False),
        ("1990–1995", "1993–1999", True),
        ("1990–1995", "1990–1991", True),
        ("1990–1995", "1992", True),
        ("1990–1995", "May 1990 – March 1995", True),
        ("1–5 March 1990", "5–9 March 1990", False),
        ("1–9 March 1990", "5 March 1990", True),
        ("1–9 March 1990", "5 March 1990, 18:00", True),
        # Nobody knows which time it is, or since when.
        ("1990–1995", "c. 1992", False),
        ("c. 1992", "c. 1992", False),
        ("1991–1993", "between 1990 and 1995", False),
        ("until 1994", "1990", False),
        ("until 1994", "until 1996", False),
        ("until 1994", "until 1994", True),
        ("since 1990", "2005", True),
        ("since 1990", "1990", False),
        ("since 1990", "since 2005", True),
        ("spring 1990", "March–April 1990", False),
    ],
)
def test_times_overlap_where_no_end_leaves_it_open(one: str, other: str, *, overlaps: bool) -> None:
    """The last second in which each can begin comes before the first in which one can end."""
    assert dated(one).overlaps(dated(other)) is overlaps
    assert dated(other).overlaps(dated(one)) is overlaps


@pytest.mark.parametrize(
    ("language", "first", "second", "within"),
    [
        ("es", "de 1990 a 1995", "de 1995 a 1999", "marzo de 1992"),
        ("de", "von 1990 bis 1995", "von 1995 bis 1999", "März 1992"),
        ("fr", "de 1990 à 1995", "de 1995 à 1999", "mars 1992"),
    ],
)
def test_times_overlap_in_any_language(language: str, first: str, second: str, within: str) -> None:
    """However they are worded."""
    dates = [Date.read(text, language) for text in (first, second, within)]
    one, other, inner = (date for date in dates if date)
    assert not one.overlaps(other)
    assert one.overlaps(inner)


def test_other_values_prove_nothing() -> None:
    """A date and a text may be one thing."""
    assert dated("1958").compatible(Text.read("the year of the uprising"))
    assert dated("1958").compatible(read("1,958"))
    assert not dated("1958").contains(read("1,958"))


@pytest.mark.parametrize(
    ("text", "steps", "reached"),
    [
        ("23 January 2019", 1, "24 January 2019"),
        ("2019-01-31", 1, "1 February 2019"),
        ("1 March 2020", -1, "29 February 2020"),
        ("January 23, 2019", 9, "February 1, 2019"),
        ("Wednesday, 23 January 2019", -2, "Monday, 21 January 2019"),
        ("03 July 2019", -1, "02 July 2019"),
        ("22nd May 2019", 1, "23rd May 2019"),
        ("January 2019", 1, "February 2019"),
        ("Jan. 2019", -1, "Dec. 2018"),
        ("sept 2019", -1, "aug 2019"),
        ("MAY 2019", 1, "JUNE 2019"),
        ("1958", 1, "1959"),
        ("1958", -10, "1948"),
        ("2100", 1, None),
        ("1000", -1, None),
        ("January 1000", -1, None),
        ("31 December 9999", 1, None),
        ("23 January 2019", 10**12, None),
        ("January 2019", -(10**12), None),
        ("1958", 0, "1958"),
    ],
)
def test_steps(text: str, steps: int, reached: str | None) -> None:
    """A step is a day, a month or a year, in the same wording, within the calendar."""
    value = dated(text).stepped(steps)
    assert (value and value.text) == reached


@given(st.dates(date(1000, 1, 1)), st.integers(-400, 400))
def test_days_step_by_days(day: date, steps: int) -> None:
    """Days apart are days apart, in every wording."""
    for wording in ("{0:%A}, {0.day} {0:%B} {0.year}", "{0:%b} {0.day}, {0.year}", "{0}"):
        value = dated(wording.format(day))
        assert (value.low, value.high, value.precision) == (day.toordinal(), day.toordinal(), "day")
        reached = value.stepped(steps)
        if reached is not None:
            assert reached.low - day.toordinal() == steps
            assert reached == read(reached.text)


@given(st.dates(date(1000, 1, 1), date(9998, 12, 31)))
def test_months_and_years_meet_without_a_gap(day: date) -> None:
    """The day after a month's last is the next month's first; likewise of years."""
    for text in (f"{day:%Y-%m}", f"{day.year}"):
        value = Date.read(text)
        following = value and value.stepped(1)
        if value and following:
            assert value.low <= day.toordinal() <= value.high or len(text) == 4
            assert following.low - value.high == 1
            assert following.order > value.order
