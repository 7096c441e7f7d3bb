"""Typed numbers and dates: what they mean decides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.marking.meaning import Meaning, weigh
from quizgen.values import Date, Quantity, Text, Time, read


def value(text: str) -> Quantity | Date | Time:
    """Read a right answer."""
    found = read(text)
    assert not isinstance(found, Text)
    return found


@pytest.mark.parametrize(
    ("expected", "replies"),
    [
        ("72 hours", "72 hours.|3 days|three days|72|72 h|4,320 minutes"),
        ("about 7,000 people", "7000|7 thousand|7,000 persons|about 7000|6,900 people|7 000"),
        ("$5 million", "5 million|$5m|5000000|5 million dollars|5 million USD"),
        ("61 years old", "61|61 years|61 years old"),
        ("61st", "61|the 61st|sixty-first"),
        ("2,000 soldiers", "2000|２０００|two thousand soldiers"),
        ("20%", "20|20 percent|twenty per cent"),
        ("23 January 2019", "2019-01-23|Jan 23, 2019|January 23rd 2019|Wednesday, 23 January 2019"),
        ("23 January 2019", "23/1/2019|1/23/2019|23.01.2019|2019/1/23"),
        ("5 May 2019", "5/5/2019"),
        ("January 2019", "2019-01|Jan 2019|1/2019|23 January 2019"),
        ("2013", "2013|“2013”"),
        ("44 BC", "44 BCE|44 B.C.|-0043"),
        ("800 AD", "800|AD 800|800 CE"),
        ("1914–1918", "1914-1918|1914 - 1918|from 1914 to 1918|28 July 1914 – 11 November 1918"),
        ("c. 1500", "1500|about 1500|1490"),
        ("19th century", "nineteenth century|1850"),
        ("18:00", "6pm|6 p.m.|18:00"),
        ("6 p.m.", "18:00|6pm"),
        ("12:30", "12:30 pm|12:30"),
        ("18:00 UTC", "18:00Z|20:00+02:00"),
        ("23 January 2019, 10:00", "2019-01-23 10:00|23 January 2019 at 10 a.m."),
    ],
)
def test_what_means_the_same_is_right(expected: str, replies: str) -> None:
    """Other units and forms, a bare number, and what lies within the right answer."""
    for reply in replies.split("|"):
        assert weigh(reply, value(expected)) is Meaning.RIGHT, reply


@pytest.mark.parametrize(
    ("expected", "replies"),
    [
        ("72 hours", "for 72 hours|within 3 days"),
        ("2,000 soldiers", "2000 men"),
        ("23 January 2019", "23 January|January 23|on 23 January 2019"),
        ("5 June 2019", "5/6/2019|6/5/2019"),
        ("January 2019", "January|in January 2019"),
        ("2013", "in 2013|before 2013|the year 2013|since 2013"),
        ("44 BC", "44"),
        ("since 1990", "1990"),
        ("spring 2011", "April 2011"),
        ("18:00", "6:00|6|18|1800|18.00|18:00 UTC"),
        ("18:00 UTC", "18:00"),
        ("12:30", "0:30"),
        ("23 January 2019", "on the 23 January 2019"),
    ],
)
def test_what_may_mean_the_same_is_unsure(expected: str, replies: str) -> None:
    """A date without its year or with two readings, another noun, a word or two before it."""
    for reply in replies.split("|"):
        assert weigh(reply, value(expected)) is Meaning.UNSURE, reply


@pytest.mark.parametrize(
    ("expected", "replies"),
    [
        ("72 hours", "about 72 hours|at least 2 days"),
        ("23 January 2019", "January 2019|2019|1/2019"),
        ("1958 people", "more than 900"),
        ("1925", "the 1920s|20th century|c. 1920"),
        ("spring 2011", "2011"),
        ("1914–1918", "the 1910s"),
        ("23 January 2019, 10:00", "23 January 2019"),
    ],
)
def test_what_says_less_is_inexact(expected: str, replies: str) -> None:
    """The right answer lies within what was typed."""
    for reply in replies.split("|"):
        assert weigh(reply, value(expected)) is Meaning.INEXACT, reply


@pytest.mark.parametrize(
    ("expected", "replies"),
    [
        ("72 hours", "71 hours|1 week|72 people|$72|72 years|73|January 2019"),
        ("about 7,000 people", "8000|5"),
        ("$5 million", "$5|€5 million"),
        ("61 years old", "61st|62 years|61 days"),
        ("2,000 soldiers", "2001 men|1999|2000 km"),
        ("23 January 2019", "24 January 2019|24 January|23|23 January 2018|23 soldiers"),
        ("5 June 2019", "7/6/2019"),
        ("2013", "2014|before 2014|20 13"),
        ("44 BC", "44 AD|45 BC"),
        ("1914–1918", "1916|1914|1914–1919"),
        ("19th century", "20th century|1950"),
        ("18:00", "19:00|6 a.m.|18 January 2019"),
        ("since 1990", "1995"),
    ],
)
def test_what_means_something_else_is_not_right(expected: str, replies: str) -> None:
    """Another number, another unit, another day."""
    for reply in replies.split("|"):
        assert weigh(reply, value(expected)) in {Meaning.OTHER, Meaning.NONE}, reply


@pytest.mark.parametrize("reply", ["", " . ", "Caracas", "a long time", "23/13/2019x", "9" * 500])
def test_what_is_no_value_means_nothing(reply: str) -> None:
    """Words are left to be compared as words."""
    assert weigh(reply, value("72 hours")) is Meaning.NONE
    assert weigh(reply, value("23 January 2019")) is Meaning.NONE


@given(
    st.text() | st.from_regex(r"[0-9]{1,4}[-./ ][0-9]{1,4}([-./ ][0-9]{1,4})?", fullmatch=True),
    st.sampled_from(["72 hours", "$5 million", "61st", "dozens of men", "2013", "5 June 2019"]),
)
def test_any_text_can_be_weighed(reply: str, expected: str) -> None:
    """It fails for none."""
    assert weigh(reply, value(expected)) in Meaning
