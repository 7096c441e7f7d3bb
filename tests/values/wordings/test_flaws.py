"""What looks like a quantity, but is none: told, unless it is a score, a rank or a title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.values import Text, read
from quizgen.values.wordings.flaws import number_flaw_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        *((text, "en") for text in ("75 dBA", "-5 dBA", "10 ppmv", "5dBA", "60 beats per minute")),
        *(
            (text, "en")
            for text in ("about 75 dBA", "$5 a day", "7 out of 10", "300 people per km²")
        ),
        *((text, "es") for text in ("300 habitantes por kilómetro cuadrado", "75 dBA")),
        *((text, "de") for text in ("72 Stunen", "20 Franken", "30 Einwohner pro Hektar")),
    ],
)
def test_what_is_counted_in_words_that_are_not_understood(text: str, language: str) -> None:
    """A number with words behind it is meant as a quantity."""
    assert isinstance(read(text, language), Text)
    flaw = number_flaw_of(text, language)
    assert flaw is not None
    assert text in flaw.message


@pytest.mark.parametrize(
    ("text", "language", "meant"),
    [
        ("3,14", "en", "3.14"),
        ("0,5%", "en", "0.5%"),
        ("3,5 km", "en", "3.5 km"),
        ("3.14", "de", "3,14"),
        ("3.10", "es", "3,10"),
        ("3.5 km", "es", "3,5 km"),
        (".25", "en", "0.25"),
        (",5 %", "de", "0,5 %"),
        ("+5 °C", "en", "5 °C"),
    ],
)
def test_numbers_with_the_signs_of_another_language(text: str, language: str, meant: str) -> None:
    """The hint writes them as they are written in the language of the pack."""
    flaw = number_flaw_of(text, language)
    assert flaw is not None
    assert flaw.hint == f"write {meant}"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        *((text, "en") for text in ("5-4", "1:50,000", "24/7", "192.168.0.1", "3.10.2", "007")),
        *((text, "en") for text in ("5G", "2D", "3-D", "4K", "B12", "2nd Amendment", "5th place")),
        *((text, "en") for text in ("10 Downing Street", "3 * x", "f(2)", "1 < 2", "Route 66", "")),
        ("20,000 leagues under the great blue sea", "en"),
        *((text, "es") for text in ("5.º lugar", "3-2", "1ª División")),
        *((text, "de") for text in ("5. Platz", "5:4", "2. Bundesliga")),
    ],
)
def test_scores_ranks_and_titles_are_nobodys_quantity(text: str, language: str) -> None:
    """Nor are scales, addresses, codes and formulas."""
    assert number_flaw_of(text, language) is None


@given(st.text(max_size=120), st.sampled_from(["en", "es", "de", "fr", "it", "pt", "tlh"]))
def test_any_text_can_be_looked_at(text: str, language: str) -> None:
    """None makes it fail, and none without a digit is told."""
    flaw = number_flaw_of(text, language)
    assert flaw is None or any(map(str.isdigit, text))
