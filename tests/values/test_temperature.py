"""Temperatures, which may be differences as well: warmer by 5 °C is warmer by 9 °F."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.marking.meaning import Meaning, weigh
from quizgen.values import Quantity, read


def quantity(text: str) -> Quantity:
    """Read a text that must be a quantity."""
    value = read(text)
    assert isinstance(value, Quantity), text
    return value


@pytest.mark.parametrize(
    ("one", "other", "compatible"),
    [
        ("5 °C", "9 °F", True),
        ("5 °C", "5 K", True),
        ("9 °F", "5 K", True),
        ("5 °C", "41 °F", True),
        ("about 5 °C", "9 °F", True),
        ("1.5 °C", "2.7 °F", True),
        ("1.1 °C", "2.0 °F", True),
        ("0.8 °C", "1.4 °F", True),
        ("0.8 °C", "2.4 °F", False),
        ("5 °C", "20 °F", False),
        ("5 °C", "9 °C", False),
        ("293 K", "100 °C", False),
        ("37 °C", "120 °F", False),
        ("0 °C", "0 °F", False),
    ],
)
def test_degrees_differ_as_temperatures_and_as_differences(
    one: str,
    other: str,
    compatible: bool,
) -> None:
    """Nothing tells which of the two is meant, so that both must differ."""
    assert quantity(one).compatible(quantity(other)) is compatible
    assert quantity(other).compatible(quantity(one)) is compatible


@given(st.integers(1, 1000))
def test_differences_of_all_scales_are_compatible(degrees: int) -> None:
    """Nine degrees Fahrenheit are five degrees Celsius, or five kelvins."""
    celsius, fahrenheit = quantity(f"{5 * degrees} °C"), quantity(f"{9 * degrees} °F")
    assert celsius.compatible(fahrenheit)


@pytest.mark.parametrize(
    ("expected", "reply", "meaning"),
    [
        ("5 °C", "41 °F", Meaning.RIGHT),
        ("5 °C", "41 F", Meaning.RIGHT),
        ("5 °C", "9 °F", Meaning.UNSURE),
        ("5 °C", "9F", Meaning.UNSURE),
        ("5 °C", "5 K", Meaning.UNSURE),
        ("5 °C", "278.15 K", Meaning.RIGHT),
        ("5 °C", "5 degrees Celsius", Meaning.RIGHT),
        ("5 °C", "5", Meaning.RIGHT),
        ("5 °C", "12 °F", Meaning.OTHER),
        ("-39 °C", "-38.2 °F", Meaning.RIGHT),
        ("-40 °C", "-40 °F", Meaning.RIGHT),
    ],
)
def test_typed_degrees_of_a_difference_are_asked_about(
    expected: str, reply: str, meaning: Meaning
) -> None:
    """Most degrees are temperatures; below zero all are, for nobody tells a difference."""
    assert weigh(reply, quantity(expected)) is meaning
