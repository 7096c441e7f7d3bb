"""Numbers as people write them, read and written."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.values.notation import notation_of
from quizgen.values.numerals import place_of, read_numeral, write_numeral

ENGLISH = notation_of("en")


@pytest.mark.parametrize(
    ("text", "value", "place"),
    [
        ("0", "0", "1"),
        ("72", "72", "1"),
        ("7,000", "7000", "1000"),
        ("7\u202f000", "7000", "1000"),
        ("1,250,000", "1250000", "10000"),
        ("1.5", "1.5", "0.1"),
        ("5.50", "5.5", "0.1"),
        ("1.5 million", "1500000", "100000"),
        ("3 hundred thousand", "300000", "100000"),
        ("one", "1", "1"),
        ("Seventeen", "17", "1"),
        ("twenty-five", "25", "1"),
        ("twenty five", "25", "1"),
        ("one hundred and five", "105", "1"),
        ("two thousand five hundred", "2500", "100"),
        ("three million", "3000000", "1000000"),
        ("two million three hundred thousand", "2300000", "100000"),
        ("a hundred", "100", "100"),
        ("half a million", "500000", "100000"),
        ("two dozen", "24", "1"),
    ],
)
def test_numbers_are_read(text: str, value: str, place: str) -> None:
    """Digits, words and both together have a value and a last significant digit."""
    numeral = read_numeral(text, ENGLISH)
    assert numeral is not None
    assert numeral.value == Fraction(value)
    if text != "two dozen":
        assert numeral.place == Fraction(place)


@pytest.mark.parametrize(
    "text",
    [
        "one two",
        "twenty ten",
        "nineteen eighty-four",
        "five twenty",
        "hundred",
        "one and five",
        "one hundred and",
        "thousand thousand",
        "five million million",
        "3 five",
        "3 thousand hundred",
        "three thousand four million",
        "9" * 31,
        "zero hundred",
        "zero five",
        "hundred and five",
    ],
)
def test_words_that_do_not_add_up_are_no_number(text: str) -> None:
    """What nobody would count like this is left alone."""
    assert read_numeral(text, ENGLISH) is None


@pytest.mark.parametrize(
    ("text", "coefficient", "written"),
    [
        ("7,000", "8000", "8,000"),
        ("7,000", "900", "900"),
        ("900", "1000", "1,000"),
        ("9000", "10000", "10000"),
        ("7\u202f000", "12000", "12\u202f000"),
        ("1.5", "1.6", "1.6"),
        ("1.50", "0.6", "0.60"),
        ("1.5 million", "1.6", "1.6 million"),
        ("three  million", "4", "four  million"),
        ("a", "2", "two"),
        ("Two", "21", "Twenty-one"),
        ("two", "100", "one hundred"),
        ("Two", "1000", None),
        ("one hundred", "90", "ninety"),
        ("A hundred", "200", "Two hundred"),
        ("two hundred and ten", "120", "one hundred and twenty"),
        ("two hundred ten", "999", "nine hundred ninety-nine"),
        ("two hundred", "205", "two hundred and five"),
        ("two hundred thousand", "3", "three hundred thousand"),
        ("half a", "0.6", None),
        ("5", "5.5", None),
    ],
)
def test_numbers_are_written_alike(text: str, coefficient: str, written: str | None) -> None:
    """Another number keeps the separators, decimals, words and case of the first."""
    numeral = read_numeral(text, ENGLISH)
    assert numeral is not None
    assert write_numeral(numeral, Fraction(coefficient), ENGLISH) == written


@given(st.integers(1, 10**25))
def test_digits_survive_reading_and_writing(number: int) -> None:
    """What is written is what is read, with separators or without."""
    for text in (str(number), f"{number:,}"):
        numeral = read_numeral(text, ENGLISH)
        if len(text) > 30:
            assert numeral is None
        else:
            assert numeral is not None
            assert numeral.value == number
            assert write_numeral(numeral, numeral.coefficient, ENGLISH) == text


@given(st.integers(1, 10**9), st.integers(0, 6))
def test_the_last_significant_digit_is_no_zero(digits: int, decimals: int) -> None:
    """A number is a whole count of its place, and that count does not end in zero."""
    number = Fraction(digits, 10**decimals)
    count = number / place_of(number)
    assert count.denominator == 1
    assert count.numerator % 10
