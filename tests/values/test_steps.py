"""Steps are as round as the number that they lead away from."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.values import steps as ladder
from quizgen.values.numerals import place_of


def stepped(number: Fraction, rounds: tuple[int, ...], steps: int) -> Fraction | None:
    """Go some steps from a number of what cannot be less than nothing, nor nothing."""
    reached = ladder.stepped(number, rounds, steps)
    return reached if reached > 0 else None


HOURS, DAYS, MONTHS = (24, 12, 6), (30, 7), (12, 6, 3)


@pytest.mark.parametrize(
    ("number", "rounds", "around"),
    [
        ("72", HOURS, ["24", "48", "96", "120"]),
        ("24", HOURS, [None, "12", "36", "48"]),
        ("36", HOURS, ["12", "24", "48", "60"]),
        ("12", HOURS, [None, "6", "18", "24"]),
        ("5", HOURS, ["3", "4", "6", "7"]),
        ("14", DAYS, [None, "7", "21", "28"]),
        ("90", DAYS, ["30", "60", "120", "150"]),
        ("18", MONTHS, ["6", "12", "24", "30"]),
        ("7000", (), ["5000", "6000", "8000", "9000"]),
        ("1000", (), ["800", "900", "2000", "3000"]),
        ("900", (), ["700", "800", "1000", "2000"]),
        ("5000", (), ["3000", "4000", "6000", "7000"]),
        ("1", (), [None, None, "2", "3"]),
        ("12000", (), ["10000", "11000", "13000", "14000"]),
        ("15", (), ["5", "10", "20", "25"]),
        ("25", (), ["15", "20", "30", "35"]),
        ("1250", (), ["1150", "1200", "1300", "1350"]),
        ("61", (), ["59", "60", "62", "63"]),
        ("2019", (), ["2017", "2018", "2020", "2021"]),
        ("1.5", (), ["1.3", "1.4", "1.6", "1.7"]),
        ("0.2", (), [None, "0.1", "0.3", "0.4"]),
        ("0", (), [None, None, "1", "2"]),
    ],
)
def test_steps(number: str, rounds: tuple[int, ...], around: list[str | None]) -> None:
    """Two steps down, one down, one up and two up lead to these numbers."""
    reached = [stepped(Fraction(number), rounds, steps) for steps in (-2, -1, 1, 2)]
    assert reached == [None if each is None else Fraction(each) for each in around]


@given(st.integers(1, 10**8), st.integers(1, 8))
def test_steps_go_up_and_keep_the_roundness(number: int, steps: int) -> None:
    """Numbers grow with each step, and none is less round than the first."""
    start = Fraction(number)
    climbed = [stepped(start, (), step) for step in range(1, steps + 1)]
    assert all(each is not None for each in climbed)
    path = [start, *(each for each in climbed if each is not None)]
    assert path == sorted(set(path))
    assert all(each % place_of(start) == 0 for each in path)


@given(st.integers(1, 9), st.integers(0, 6), st.integers(-9, 9))
def test_one_significant_digit_keeps_to_one_and_comes_back(
    digit: int, zeros: int, steps: int
) -> None:
    """The ladder of numbers with one significant digit is the same both ways."""
    start = Fraction(digit * 10**zeros)
    reached = stepped(start, (), steps) if steps else start
    if reached is not None:
        assert len(str(reached).rstrip("0")) == 1
        assert not steps or stepped(reached, (), -steps) == start
