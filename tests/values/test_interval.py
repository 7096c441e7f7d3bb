"""Intervals: what is shared, what is inside, and how wide "about" is."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.languages.grammar import Limit
from quizgen.values.interval import Interval, limited

numbers = st.fractions(0, 10, max_denominator=2)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Draw intervals, among them half-open and unbounded ones."""
    low, high = sorted((draw(numbers), draw(numbers)))
    return Interval(
        draw(st.sampled_from([low, None])),
        draw(st.sampled_from([high, None])),
        low < high and draw(st.booleans()),
        low < high and draw(st.booleans()),
    )


def holds(interval: Interval, number: Fraction) -> bool:
    """Tell by hand whether a number is in an interval."""
    low, high = interval.low, interval.high
    over = low is None or number > low or (number == low and not interval.above)
    under = high is None or number < high or (number == high and not interval.below)
    return over and under


@given(intervals(), intervals())
def test_covering_is_about_every_number(one: Interval, other: Interval) -> None:
    """An interval covers another if and only if it holds all of its numbers."""
    grid = [Fraction(n, 8) for n in range(-16, 112)]
    assert one.covers(other) == all(holds(one, n) for n in grid if holds(other, n))


@given(intervals(), intervals())
def test_meeting_is_proof_only_where_nothing_is_shared(one: Interval, other: Interval) -> None:
    """Intervals that do not meet share no number, not even a bound that is left out."""
    closed = [Interval(each.low, each.high) for each in (one, other)]
    grid = [Fraction(n, 8) for n in range(-16, 112)]
    assert one.meets(other) == any(all(holds(each, n) for each in closed) for n in grid)
    assert one.meets(other) == other.meets(one)


def test_over_a_number_meets_the_number_but_does_not_cover_it() -> None:
    """People say "over 7,000" of 7,000, and yet it is not 7,000."""
    over, exact = (
        Interval(Fraction(7000), None, above=True),
        Interval(Fraction(7000), Fraction(7000)),
    )
    assert over.meets(exact)
    assert not over.covers(exact)


@pytest.mark.parametrize(
    ("limit", "value", "place", "name"),
    [
        (Limit.EXACT, 7000, 1000, "7000"),
        (Limit.ABOUT, 7000, 1000, "6300..7700"),
        (Limit.ABOUT, 1000, 1000, "500..1500"),
        (Limit.ABOUT, 61, 1, "54.9..67.1"),
        (Limit.ABOUT, 1, 1, "0.5..1.5"),
        (Limit.ABOUT, 0, 1, "0..0.5"),
        (Limit.NEARLY, 7000, 1000, "6300..7000x"),
        (Limit.BARELY, 7000, 1000, "7000x..7700"),
        (Limit.AT_LEAST, 7, 1, "7.."),
        (Limit.OVER, 7, 1, "7x.."),
        (Limit.AT_MOST, 7, 1, "0..7"),
        (Limit.UNDER, 7, 1, "0..7x"),
        (Limit.UNDER, 0, 1, "0"),
    ],
)
def test_words_before_a_number_widen_it(limit: Limit, value: int, place: int, name: str) -> None:
    """Each kind of limit has its interval, never below zero."""
    assert limited(limit, Fraction(value), Fraction(place)).canonical == name


def test_a_third_has_a_name_too() -> None:
    """Numbers whose decimals do not end are named as fractions."""
    assert Interval(Fraction(1, 3), Fraction(1, 3)).canonical == "1over3"
