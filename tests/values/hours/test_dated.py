"""Days with a time of day: when one begins and ends, and which half of it may be meant."""

import pytest

from quizgen.values import Date, Time, read


def dated(text: str, language: str = "en") -> Date:
    """Read a text that must be a day with a time."""
    value = read(text, language)
    assert isinstance(value, Date), text
    assert value.moment, text
    return value


@pytest.mark.parametrize(
    ("language", "end", "beginning"),
    [
        ("en", "23 January 2019, 24:00", "24 January 2019, 0:00"),
        ("en", "24:00 on 31 December 1999", "1 January 2000, 0:00"),
        ("en", "2019-01-23T24:00Z", "2019-01-24T00:00Z"),
        ("en", "2019-01-23T24:00+02:00", "2019-01-24T00:00+02:00"),
        ("en", "2019-01-31T24:00:00", "2019-02-01T00:00:00"),
        ("de", "23. Januar 2019, 24 Uhr", "24. Januar 2019, 0 Uhr"),
        ("fr", "31 décembre 1999 à 24h00", "1 janvier 2000 à 0h00"),
    ],
)
def test_a_day_ends_where_the_next_one_begins(language: str, end: str, beginning: str) -> None:
    """The hour 24 is the end of its day (ISO 8601-1), and orders behind its evening."""
    late, early = dated(end, language), dated(beginning, language)
    assert late == early
    assert late.canonical == early.canonical
    assert late.compatible(early)


def test_the_end_of_a_day_is_no_time_of_its_beginning() -> None:
    """It comes after 23:00, may still be said to be of its day, and steps back on it."""
    end, evening = dated("23 January 2019, 24:00"), dated("23 January 2019, 23:00")
    assert evening.order < end.order
    assert not end.compatible(dated("23 January 2019, 0:00"))
    for day in ("23 January 2019", "24 January 2019", "January 2019", "2019"):
        assert end.compatible(read(day)), day
    assert not end.compatible(read("22 January 2019"))
    assert not end.compatible(read("25 January 2019"))
    back = end.stepped(-1)
    assert back is not None
    assert back.text == "23 January 2019, 23:00"


@pytest.mark.parametrize(
    ("language", "text", "ends"),
    [
        ("en", "31 December 1999, midnight", ("1999-12-31T00:00", "2000-01-01T00:00")),
        ("en", "midnight on 31 December 1999", ("1999-12-31T00:00", "2000-01-01T00:00")),
        ("en", "31 December 1999, 12 a.m.", ("1999-12-31T00:00", "2000-01-01T00:00")),
        ("en", "31 December 1999, 12:00 a.m.", ("1999-12-31T00:00", "2000-01-01T00:00")),
        ("en", "31 December 1999, midnight UTC", ("1999-12-31T00:00Z", "2000-01-01T00:00Z")),
        ("de", "31. Dezember 1999, Mitternacht", ("1999-12-31T00:00", "2000-01-01T00:00")),
        ("es", "31 de diciembre de 1999, medianoche", ("1999-12-31T00:00", "2000-01-01T00:00")),
    ],
)
def test_the_midnight_of_a_day_may_be_at_either_end(
    language: str, text: str, ends: tuple[str, str]
) -> None:
    """People say so of both, and nothing tells which; all between is another time."""
    midnight = dated(text, language)
    assert all(midnight.compatible(dated(end)) for end in ends)
    assert midnight.compatible(read("1999-12-31"))
    assert midnight.compatible(read("2000"))
    assert not midnight.is_exact
    zone = "Z" * ends[0].endswith("Z")
    for hour in ("09:15", "23:00"):
        within = dated(f"1999-12-31T{hour}{zone}")
        assert not midnight.compatible(within)
        first, last = midnight.order
        assert first < within.order[0] < within.order[1] < last
    assert not midnight.contains(dated(ends[0]))
    assert dated(text, language) == midnight


def test_a_time_past_midnight_is_of_its_day() -> None:
    """Only midnight itself is at both ends of a day."""
    assert dated("31 December 1999, 12:30 a.m.") == dated("1999-12-31T00:30")
    assert read("12 a.m.") == read("0:00")
    assert isinstance(read("24:00"), Time)


@pytest.mark.parametrize(
    ("one", "other", "compatible"),
    [
        ("23 January 2019, 10:00", "23 January 2019, 22:00", True),
        ("23 January 2019, 11:15", "23 January 2019, 11:15 p.m.", True),
        ("23 January 2019, 12:30", "23 January 2019, 0:30", True),
        ("10:00 on 23 January 2019", "2019-01-23T22:00", True),
        ("23 January 2019, 9:30", "23 January 2019, 21:30", True),
        ("2019-01-23T10:00", "23 January 2019, 10:00", True),
        ("23 January 2019, 10:00", "23 January 2019, 11:00", False),
        ("23 January 2019, 10:00", "24 January 2019, 10:00", False),
        ("23 January 2019, 10:00", "23 January 2019, 10 p.m. ", True),
        ("2019-01-23T10:00", "2019-01-23T22:00", False),
        ("2019-01-23 12:30", "2019-01-23 00:30", False),
        ("23 January 2019, 09:30", "23 January 2019, 21:30", False),
        ("23 January 2019, 10:00 UTC", "23 January 2019, 22:00 UTC", False),
        ("23 January 2019, 13:00", "23 January 2019, 1:00", True),
    ],
)
def test_an_hour_of_a_clock_may_be_in_the_evening(one: str, other: str, compatible: bool) -> None:
    """Beside a date as alone: only ISO 8601, a zone or a zero before it tell that it is not."""
    first, second = dated(one), dated(other)
    assert first.compatible(second) is compatible
    assert second.compatible(first) is compatible
