"""Dates as people write them: what is read, what they hold, and where a step leads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.values import Date, Text, read
from quizgen.values.calendar.days import day_of
from quizgen.values.date import EVER


def dated(text: str, language: str = "en") -> Date:
    """Read a text that must be a date."""
    value = read(text, language)
    assert isinstance(value, Date), text
    return value


def ends(date: Date) -> str:
    """Write the first and the last day of a date."""
    low, high = ("…" if abs(end) >= EVER else day_of(end).iso for end in (date.low, date.high))
    return f"{low} {high}"


@pytest.mark.parametrize(
    ("text", "days", "following"),
    [
        ("44 BC", "-0043-01-01 -0043-12-31", "43 BC"),
        ("44 B.C.", "-0043-01-01 -0043-12-31", "43 B.C."),
        ("300 BCE", "-0299-01-01 -0299-12-31", "299 BCE"),
        ("AD 9", "0009-01-01 0009-12-31", "AD 10"),
        ("9 CE", "0009-01-01 0009-12-31", "10 CE"),
        ("1 BC", "0000-01-01 0000-12-31", None),
        ("10,000 BC", "-9999-01-01 -9999-12-31", "9,999 BC"),
        ("15 March 44 BC", "-0043-03-15 -0043-03-15", "16 March 44 BC"),
        ("March 15, 44 BC", "-0043-03-15 -0043-03-15", "March 16, 44 BC"),
        ("the 1920s", "1920-01-01 1929-12-31", "the 1930s"),
        ("the 440s BC", "-0448-01-01 -0439-12-31", "the 430s BC"),
        ("the 1900s", "1900-01-01 1999-12-31", "the 1910s"),
        ("19th century", "1800-01-01 1900-12-31", "20th century"),
        ("nineteenth century", "1800-01-01 1900-12-31", "twentieth century"),
        ("the 3rd century BC", "-0299-01-01 -0199-12-31", "the 2nd century BC"),
        ("2nd millennium BC", "-1999-01-01 -0999-12-31", "1st millennium BC"),
        ("spring 2011", "2011-02-01 2011-12-31", "spring 2012"),
        ("Fall 1989", "1989-02-01 1989-12-31", "Fall 1990"),
        ("the winter of 2011", "2010-11-01 2012-03-31", "the winter of 2012"),
        ("Q3 2020", "2020-07-01 2020-09-30", "Q4 2020"),
        ("third quarter of 2020", "2020-07-01 2020-09-30", "fourth quarter of 2020"),
        ("Q4 2020", "2020-10-01 2020-12-31", "Q1 2021"),
        ("early 1945", "1945-01-01 1945-07-01", "early 1946"),
        ("late 1945", "1945-07-03 1945-12-31", "late 1946"),
        ("mid-1945", "1945-03-02 1945-11-01", "mid-1946"),
        ("late 19th century", "1850-07-03 1900-12-31", "late 20th century"),
        ("c. 1500", "1451-01-01 1549-12-31", "c. 1600"),
        ("about 1520", "1510-01-01 1530-12-31", "about 1550"),
        ("circa 44 BC", "-0053-01-01 -0033-12-31", "circa 23 BC"),
        ("around 3000 BC", "-3299-01-01 -2699-12-31", "around 2300 BC"),
        ("1914–1918", "1914-01-01 1918-12-31", "1919–1923"),
        ("1914-18", "1914-01-01 1918-12-31", None),
        ("1558–59", "1558-01-01 1559-12-31", "1560–61"),
        ("from 1914 to 1918", "1914-01-01 1918-12-31", "from 1919 to 1923"),
        ("between 1914 and 1918", "1914-01-01 1918-12-31", "between 1919 and 1923"),
        ("300–200 BC", "-0299-01-01 -0199-12-31", "199–99 BC"),
        ("323–30 BC", "-0322-01-01 -0029-12-31", None),
        ("AD 9–14", "0009-01-01 0014-12-31", "AD 15–20"),
        ("23–25 January 2019", "2019-01-23 2019-01-25", "26–28 January 2019"),
        ("January 23–25, 2019", "2019-01-23 2019-01-25", "January 26–28, 2019"),
        ("30 January – 2 February 2019", "2019-01-30 2019-02-02", "3 February – 6 February 2019"),
        ("January–March 2019", "2019-01-01 2019-03-31", "April–June 2019"),
        ("18th–19th century", "1700-01-01 1900-12-31", "20th–21st century"),
        ("since 1990", "1990-01-01 …", None),
        ("until 1945", "… 1945-12-31", None),
        ("23 January 2019, 10:00", "2019-01-23 2019-01-23", "23 January 2019, 11:00"),
        ("10:00 on 23 January 2019", "2019-01-23 2019-01-23", "11:00 on 23 January 2019"),
        ("23 January 2019 at 11:30 p.m.", "2019-01-23 2019-01-23", "23 January 2019 at 11:45 p.m."),
    ],
)
def test_what_people_write_is_read(text: str, days: str, following: str | None) -> None:
    """It holds these days, and the next one is worded likewise."""
    value = dated(text)
    assert value.text == text
    assert ends(value) == days
    reached = value.stepped(1)
    assert (reached and reached.text) == following


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("-0043", "44 BC"),
        ("-0043-03-15", "15 March 44 BC"),
        ("156X", "1560s"),
        ("19XX", "1900s"),
        ("1500~", "c. 1500"),
        ("2011-21", "spring 2011"),
        ("2011-24", "winter 2011"),
        ("1914/1918", "1914–1918"),
        ("2004-06/2006-08", "June 2004 – August 2006"),
        ("1985/..", "since 1985"),
        ("../1985", "until 1985"),
        ("2019-01-23T10:00Z", "23 January 2019, 10:00Z"),
    ],
)
def test_dates_of_iso_are_put_into_words(text: str, words: str) -> None:
    """They mean what the words do."""
    value = dated(text)
    assert value.text == words
    assert value == dated(words)


@pytest.mark.parametrize(
    "text",
    [
        *("476", "44", "the 20s", "19st century", "2nd spring 2011", "since", "1918–1914", "5–9"),
        *(
            "winter 1946/49",
            "spring 1946/47",
            "2019-02-30",
            "2019-1-3",
            "01/02/2019",
            "0 BC",
            "c. soldiers",
            "Q5 2020",
        ),
        *("IIII century", "early people", "29 February – 3 March 2019", "24/7", "Apollo 11–13"),
    ],
)
def test_what_is_no_date_for_certain_is_none(text: str) -> None:
    """It may be a count, a score or a slip."""
    assert Date.read(text) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("476", "0476-01-01 0476-12-31"),
        ("0800", "0800-01-01 0800-12-31"),
        ("79", "0079-01-01 0079-12-31"),
        ("2500", "2500-01-01 2500-12-31"),
        ("January 476", "0476-01-01 0476-01-31"),
        ("476–493", "0476-01-01 0493-12-31"),
        ("23–25 January 2019", "2019-01-23 2019-01-25"),
        ("-1500", "-1500-01-01 -1500-12-31"),
    ],
)
def test_where_a_date_is_asked_for_a_number_is_a_year(text: str, days: str) -> None:
    """Then nobody takes it for a count."""
    value = Date.read_as(text)
    assert value is not None
    assert ends(value) == days
    reached = value.stepped(1)
    assert reached
    assert reached.order > value.order


def test_what_is_asked_for_is_no_month_and_day() -> None:
    """May 5 is not May of the year 5."""
    assert Date.read_as("May 5") is None
    assert Date.read_as("9 May") is None
    assert Date.read_as("0") is None


@pytest.mark.parametrize(
    ("one", "other", "compatible"),
    [
        ("44 BC", "AD 44", False),
        ("44 BC", "15 March 44 BC", True),
        ("19th century", "20th century", False),
        ("19th century", "1900", True),
        ("20th century", "1900", True),
        ("19th century", "1901", False),
        ("late 1800s", "1807", True),
        ("the 1800s", "1850", True),
        ("spring 2011", "October 2011", True),
        ("spring 2011", "January 2011", False),
        ("winter 2011", "winter 2012", True),
        ("winter 2011", "winter 2013", False),
        ("early 1945", "late 1945", False),
        ("early 1945", "mid-1945", True),
        ("c. 1500", "1530", True),
        ("c. 1500", "c. 1600", False),
        ("1914–1918", "1916", True),
        ("1914–1918", "1916–1920", True),
        ("1914–1918", "1919–1923", False),
        ("since 1990", "2005", True),
        ("since 1990", "1989", False),
        ("2019-01-23T10:00Z", "2019-01-23T12:00+02:00", True),
        ("2019-01-23T10:00Z", "2019-01-23T11:00Z", False),
        ("2019-01-23T10:00Z", "23 January 2019, 22:00", True),
        ("2019-01-23T23:30Z", "24 January 2019", True),
        ("2019-01-23T10:00Z", "25 January 2019", False),
        ("23 January 2019, 10:00", "23 January 2019, 11:00", False),
        ("23 January 2019, 9:30", "23 January 2019, 21:30", True),
    ],
)
def test_a_difference_counts_only_where_nobody_could_doubt_it(
    one: str, other: str, *, compatible: bool
) -> None:
    """Hemispheres, customs, zones and parts of a span are doubts."""
    assert dated(one).compatible(dated(other)) is compatible
    assert dated(other).compatible(dated(one)) is compatible


@pytest.mark.parametrize(
    ("outer", "inner", "contained"),
    [
        ("19th century", "1850", True),
        ("19th century", "1900", False),
        ("the 1800s", "1805", True),
        ("the 1800s", "1850", False),
        ("2011", "spring 2011", True),
        ("2011", "winter 2011", False),
        ("spring 2011", "April 2011", False),
        ("early 1945", "January 1945", True),
        ("early 1945", "June 1945", False),
        ("late 19th century", "1900", False),
        ("c. 1500", "1500", False),
        ("1914–1918", "1916", False),
        ("1914–1918", "28 July 1914 – 11 November 1918", True),
        ("1914–1918", "1915–1917", False),
        ("the 1910s", "1914–1918", True),
        ("since 1990", "since March 1990", True),
        ("since 1990", "1995", False),
        ("23 January 2019", "23 January 2019, 10:00", True),
        ("Q3 2020", "August 2020", True),
    ],
)
def test_only_what_is_certain_is_contained(outer: str, inner: str, *, contained: bool) -> None:
    """A span contains no day within it: that is another thing."""
    assert dated(outer).contains(dated(inner)) is contained


years = st.one_of(
    st.integers(1, 2100).map("{} BC".format),
    st.integers(1, 2100).map("AD {}".format),
    st.integers(1000, 2100).map(str),
)
points = st.one_of(
    years,
    st.builds("{} March {}".format, st.integers(1, 31), years),
    st.builds(
        "{} {}".format, st.sampled_from(["January", "Feb.", "spring", "Winter", "Q2"]), years
    ),
    st.builds("the {}0s".format, st.integers(100, 209)),
    st.builds("{}th century{}".format, st.integers(4, 20), st.sampled_from(["", " BC"])),
)
wordings = st.one_of(
    points,
    st.builds(
        "{} {}".format, st.sampled_from(["early", "late", "mid", "c.", "since", "until"]), points
    ),
    st.builds("{}–{}".format, points, points),
    st.builds("{} to {}".format, years, years),
    st.builds(
        "{}, {}:{:02}{}".format,
        points,
        st.integers(0, 24),
        st.integers(0, 59),
        st.sampled_from(["", " p.m.", "Z", "+02:00"]),
    ),
)


@given(wordings, st.integers(-5, 5).filter(bool))
def test_what_is_printed_is_read_again(text: str, steps: int) -> None:
    """It means the same, and so does each step, which lies on its side."""
    value = Date.read_as(text)
    if value is None:
        return
    assert Date.read_as(value.text) == value
    reached = value.stepped(steps)
    if reached is not None:
        assert Date.read_as(reached.text) == reached
        assert (reached.order > value.order) == (steps > 0)
        assert reached.precision == value.precision


@given(wordings, wordings)
def test_dates_agree_about_each_other(one: str, other: str) -> None:
    """As sets of days do: what contains another shares a day with it, both ways."""
    a, b = Date.read_as(one), Date.read_as(other)
    if a is None or b is None:
        return
    assert a.compatible(b) == b.compatible(a)
    assert a.compatible(b) or not a.contains(b)
    if a.low > b.high or b.low > a.high:
        assert not a.compatible(b)
    if a.contains(b) and not a.is_span:
        assert a.low <= b.low
        assert b.high <= a.high
    assert (a == b) == (a.canonical == b.canonical)


@pytest.mark.parametrize(
    "text", ["1-" * 30, "since " * 10, "c. " * 20, "1/2/3/4 to 5-6, 7:08 BC AD"]
)
def test_hostile_dates_are_text(text: str) -> None:
    """However often a text could be parted."""
    assert isinstance(read(text), Text)
