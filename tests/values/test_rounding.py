"""What may be rounded: to its last digit, where it has decimals or a word such as million."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.values import Quantity, read


def quantity(text: str, language: str = "en") -> Quantity:
    """Read a text that must be a quantity."""
    value = read(text, language)
    assert isinstance(value, Quantity), text
    return value


@pytest.mark.parametrize(
    ("language", "rounded", "exact"),
    [
        ("en", "2.7 million people", "2,748,109 people"),
        ("en", "3 million people", "2.7 million people"),
        ("en", "two million people", "2,148,109 people"),
        ("en", "half a million people", "512,000 people"),
        ("en", "2½ million people", "2,480,000 people"),
        ("en", "$2.7 million", "$2,748,109"),
        ("en", "$2.7m", "$2,683,000"),
        ("en", "9.7 s", "9.69 s"),
        ("en", "1.5 hours", "92 minutes"),
        ("en", "3:43.1", "3:43.13"),
        ("en", "10.4 km/s", "10.36 km/s"),
        ("en", "1.5 km", "1,480 m"),
        ("en", "300,000 km/s", "299,792 km/s"),
        ("en", "3e8 m/s", "299,792,458 m/s"),
        ("en", "6.022 × 10²³", "6.02214 × 10²³"),
        ("en", "3.14", "3.14159"),
        ("en", "5.5 %", "5.48 %"),
        ("en", "2.5 to 3.5 million people", "3,520,000 people"),
        ("es", "2,7 millones de personas", "2.748.109 personas"),
        ("de", "2,7 Millionen Menschen", "2.748.109 Menschen"),
        ("fr", "2,7 millions de personnes", "2 748 109 personnes"),
    ],
)
def test_a_finer_number_that_rounds_to_another_may_be_it(
    language: str, rounded: str, exact: str
) -> None:
    """Nobody can tell whether both are said of one thing."""
    one, other = quantity(rounded, language), quantity(exact, language)
    assert one.compatible(other)
    assert other.compatible(one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("72 hours", "70 hours"),
        ("87,200 people", "87,000 people"),
        ("7,000 people", "7,200 people"),
        ("9.7 s", "9.8 s"),
        ("9.69 s", "9.68 s"),
        ("9.7 s", "9.64 s"),
        ("2.7 million people", "2.8 million people"),
        ("2.7 million people", "2,640,000 people"),
        ("3 million people", "2 million people"),
        ("10.4 km/s", "10.46 km/s"),
        ("300,000 km/s", "290,000 km/s"),
        ("3,000 m", "3,200 m"),
        ("1,000 bytes", "1,024 bytes"),
        ("64,000 bytes", "64,100 bytes"),
        ("1,000 km", "1,040 km"),
        ("8,849 m", "8,848 m"),
        ("$5", "$5.50"),
        ("5 %", "5.4 %"),
        ("$2.70", "$2.71"),
        ("2.50 m", "2.49 m"),
    ],
)
def test_other_numbers_are_different(one: str, other: str) -> None:
    """A plain whole number is what it is, and of two as fine ones, none rounds to the other."""
    first, second = quantity(one), quantity(other)
    assert not first.compatible(second)
    assert not second.compatible(first)


@given(st.integers(10**5, 10**8), st.integers(1, 3), st.sampled_from(["people", "s", "m"]))
def test_every_number_may_be_what_it_rounds_to(number: int, decimals: int, unit: str) -> None:
    """It is so in millions with some decimals, and so is no number that is further away."""
    place = 10 ** (6 - decimals)
    rounded = (2 * number + place) // (2 * place)
    exact, in_millions = quantity(f"{number:,} {unit}"), Fraction(rounded, 10**decimals)
    millions = quantity(f"{float(in_millions):.{decimals}f} million {unit}")
    assert millions.compatible(exact)
    assert exact.compatible(millions)
    assert not millions.compatible(quantity(f"{rounded * place + place // 2 + 1:,} {unit}"))
