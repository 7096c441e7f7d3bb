"""Times of day, and durations as a clock shows them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.values import Quantity, Text, Time, read


def timed(text: str) -> Time:
    """Read a text that must be a time of day."""
    value = read(text)
    assert isinstance(value, Time), text
    return value


@pytest.mark.parametrize(
    ("text", "same", "following"),
    [
        ("18:00", "6 p.m.", "19:00"),
        ("6pm", "18:00", "7pm"),
        ("6:30 PM", "18:30", "6:45 PM"),
        ("11:30 a.m.", "11:30 AM", "11:45 a.m."),
        ("11:45 a.m.", "11:45am", "12:00 p.m."),
        ("12:30 p.m.", "12:30pm", "12:45 p.m."),
        ("12 am", "midnight", "1 am"),
        ("noon", "12 p.m.", None),
        ("23:30", "11:30 p.m.", "23:45"),
        ("23:45", "11:45 p.m.", None),
        ("12:34", "12:34", "12:35"),
        ("09:30", "9:30 a.m.", "09:45"),
        ("18:00 UTC", "18:00Z", "19:00 UTC"),
        ("18:00+02:00", "16:00 GMT", "19:00+02:00"),
        ("9:32 a.m. EDT", "13:32Z", "9:33 a.m. EDT"),
        ("6 in the evening", "18:00", "7 in the evening"),
    ],
)
def test_times_of_day_are_read(text: str, same: str, following: str | None) -> None:
    """In hours of the day or of its halves; the next one is as round."""
    value = timed(text)
    assert value.text == text
    assert value == timed(same)
    reached = value.stepped(1)
    assert (reached and reached.text) == following


@pytest.mark.parametrize("zone", ["CST", "CDT", "PST", "PDT", "IST", "BST"])
def test_a_zone_with_several_meanings_is_none(zone: str) -> None:
    """CST is China's and America's: such a text proves nothing, alone or beside a date."""
    for text in (
        f"18:00 {zone}",
        f"6 p.m. {zone}",
        f"noon {zone}",
        f"23 January 2019, 18:00 {zone}",
    ):
        value = read(text)
        assert isinstance(value, Text), text
        assert value.compatible(timed("18:00 UTC"))


@pytest.mark.parametrize(
    ("one", "other", "compatible"),
    [
        ("18:00", "19:00", False),
        ("18:00", "6 a.m.", False),
        ("9:30", "21:30", True),
        ("09:30", "21:30", False),
        ("18:00", "19:00 UTC", True),
        ("18:00 UTC", "19:00 UTC", False),
        ("18:00 UTC", "20:00+02:00", True),
        ("12:30", "12:45", False),
    ],
)
def test_times_are_different_where_nobody_could_doubt_it(
    one: str, other: str, *, compatible: bool
) -> None:
    """9:30 may be in the evening; without a zone, a time may be anywhere."""
    assert timed(one).compatible(timed(other)) is compatible
    assert timed(other).compatible(timed(one)) is compatible


@pytest.mark.parametrize(
    "text",
    [
        "25:00",
        "24:30",
        "12:60",
        "13 pm",
        "0 am",
        "72:00",
        "10:15:30",
        "6",
        "18 hours",
        "1:2",
        "5:5",
    ],
)
def test_what_is_no_time_of_day(text: str) -> None:
    """What no clock shows, and what may be a duration."""
    assert Time.read(text) is None


@given(
    st.integers(0, 24), st.integers(0, 59), st.sampled_from(["", " a.m.", "pm", "Z", " EST"]),
    st.integers(-5, 5).filter(bool),
)  # fmt: skip
def test_steps_of_times_lie_on_their_side(hour: int, minute: int, tail: str, steps: int) -> None:
    """And are read again."""
    value = Time.read(f"{hour}:{minute:02}{tail}")
    if value is None:
        return
    assert Time.read(value.text) == value
    assert value.compatible(value)
    assert value.contains(value)
    reached = value.stepped(steps)
    if reached is not None:
        assert Time.read(reached.text) == reached
        assert (reached.order > value.order) == (steps > 0)
        assert reached.canonical != value.canonical


@pytest.mark.parametrize(
    ("text", "seconds", "following"),
    [
        ("2:01:39", "7299 seconds", "2:01:40"),
        ("0:59:30", "3570 seconds", "1:00:00"),
        ("26:10:05", "94205 seconds", "26:10:10"),
        ("3:43.13", "223.13 seconds", "3:43.14"),
    ],
)
def test_durations_of_a_clock_are_quantities(text: str, seconds: str, following: str) -> None:
    """They compare with those in words."""
    value = read(text)
    assert isinstance(value, Quantity)
    assert value == read(seconds)
    reached = value.stepped(1)
    assert (reached and reached.text) == following


@pytest.mark.parametrize("text", ["02:01:39", "10:15:30", "2:61:39", "2:01:60"])
def test_what_may_be_both_is_text(text: str) -> None:
    """Three parts with two digits each are a time of day or a duration."""
    assert isinstance(read(text), Text)
