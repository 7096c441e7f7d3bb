"""One spelling for the numbers of an item."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.values import Quantity, read
from quizgen.values.wordings.spelling import spelled_like


@pytest.mark.parametrize(
    ("value", "model", "spelled"),
    [
        ("94%", "5 %", "94 %"),
        ("94 per cent", "5%", "94%"),
        ("20 €", "€5", "€20"),
        ("€1.50", "5 €", "1.50 €"),
        ("1'500 kg", "2,000 kg", "1,500 kg"),
        ("500 kg", "2,000 kilograms", "500 kilograms"),
        ("-5°C", "−10 °C", "−5 °C"),
        ("1 hour", "5 h", "1 h"),
        ("1 h", "5 hours", "1 hour"),
        ("7000 persons", "5,000 people", "7,000 people"),
        ("94%", "5 per cent", "94 per cent"),
        ("1,500 m", "2 km", "1,500 m"),
        ("about 94%", "5 %", "about 94%"),
        ("10-15%", "5 %", "10-15%"),
        ("½ hour", "2 h", "½ hour"),
        ("$5m", "$6 million", "$5m"),
        ("five hours", "6 h", "five hours"),
    ],
)
def test_a_number_takes_the_signs_and_the_unit_of_another(
    value: str, model: str, spelled: str
) -> None:
    """Where both are plain numbers of one unit; else it stays as it is."""
    one, other = read(value), read(model)
    assert isinstance(one, Quantity)
    assert isinstance(other, Quantity)
    assert spelled_like(one, other).text == spelled


TEXTS = st.builds(
    "{}{}{}".format,
    st.sampled_from(["5", "1,500", "-3", "1 500", "0.5", "two", "½", "1", "about 7", "3 to 5"]),
    st.sampled_from(["", " "]),
    st.sampled_from(["%", "per cent", "km", "kilometres", "hours", "people", "€", "°C", "million"]),
)


@given(TEXTS, TEXTS)
def test_another_spelling_means_the_same(text: str, model: str) -> None:
    """Spelling never changes a value."""
    one, other = read(text), read(model)
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        assert spelled_like(one, other) == one
