"""Other ways of writing a time."""

import pytest

from quizgen.values import Date, Time, read
from quizgen.values.hours.ways import ways_of


@pytest.mark.parametrize(
    ("text", "language", "ways"),
    [
        ("18:00", "en", "6 pm|6pm|6 p.m."),
        ("6:30 p.m.", "en", "18:30|6:30 pm|6:30pm"),
        ("09:30", "en", "9:30 am|9:30am|9:30 a.m."),
        ("18 Uhr", "de", "18:00|6 PM|6PM|6 P.M."),
        ("44 BC", "en", "44 BCE"),
        ("9 CE", "en", "9 AD"),
        ("9:30", "en", ""),
        ("18:00 UTC", "en", ""),
        ("23 January 2019", "en", ""),
        ("1958", "en", ""),
    ],
)
def test_other_ways_mean_the_same(text: str, language: str, ways: str) -> None:
    """What has one way only, or may be two, has none."""
    value = read(text, language)
    assert isinstance(value, Date | Time)
    assert ways_of(value) == tuple(ways.split("|") if ways else ())
    assert all(read(way, language) == value for way in ways_of(value))
