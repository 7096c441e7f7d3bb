"""Spellings of values: each means the same, they are few, and in the same order."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.marking.mark import Mark, mark
from quizgen.marking.meaning import Meaning, weigh
from quizgen.marking.spellings import MOST, is_spelled_as, spellings_of
from quizgen.values import Date, Quantity, Text, Time, read
from quizgen.values.notation import notation_of
from tests.study.quizzes import make_typed, question_of

LANGUAGES = ("en", "de", "es", "fr", "it", "pt")

UNITS = ("", "km", "m", "ft", "mW", "GB", "kg", "h", "min", "%", "°C", "Hz", "g/mol", "m/s²", "€")

numbers = st.one_of(
    st.integers(-20, 100_000).map(str),
    st.decimals("0.01", "9999", places=2).map(str),
)


@st.composite
def written(draw: st.DrawFn) -> tuple[str, str]:
    """Make a text that may be a value, and its language."""
    language = draw(st.sampled_from(LANGUAGES))
    point = notation_of(language).point
    number = draw(numbers).replace(".", point)
    amount = f"{number} {draw(st.sampled_from(UNITS))}".strip()
    limit = draw(st.sampled_from(["", "", *notation_of(language).grammar.amounts.limits]))
    range_ = f"{draw(st.integers(1, 50))}–{draw(st.integers(51, 99))} km"
    day = f"{draw(st.integers(1000, 2100))}-{draw(st.integers(1, 12)):02}"
    clock = f"{draw(st.integers(0, 23)):02}:{draw(st.integers(0, 59)):02}"
    full_day = f"{day}-{draw(st.integers(1, 28)):02}"
    texts = [f"{limit} {amount}".strip(), range_, day, full_day, clock]
    return draw(st.sampled_from(texts)), language


@given(written())
@settings(max_examples=60)
def test_each_spelling_is_right(text_and_language: tuple[str, str]) -> None:
    """The terminal takes each for right, in any case in which a card would."""
    text, language = text_and_language
    value = read(text, language)
    if isinstance(value, Text):
        return
    found = spellings_of(value)
    assert len(found) <= MOST
    assert len(set(found)) == len(found)
    question = question_of(make_typed(text, expected=value))
    for spelling in found:
        assert weigh(spelling, value) is Meaning.RIGHT, spelling
        for typed in {spelling, spelling.upper(), spelling.lower(), spelling.title()}:
            if is_spelled_as(typed, spelling, language):
                told = mark(question, typed, language)
                assert isinstance(told, Mark), (spelling, typed)
                assert told.right, (spelling, typed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_is_spelled_in_its_own_language(language: str) -> None:
    """Two values that are equal are spelled in the language of each."""
    value = read("2500 m", language)
    assert isinstance(value, Quantity)
    assert f"2{notation_of(language).point}5 km" in spellings_of(value)
    assert value.exact.low == Fraction(2500)


def test_spellings_stay_in_their_order() -> None:
    """The likeliest come first; what another one is written as is left out."""
    value = Quantity.read("72 hours")
    assert value
    assert spellings_of(value)[:5] == ("72", "seventy-two", "72 h", "72h", "72 hrs")
    assert "3 days" in spellings_of(value)
    assert "72 Hours" not in spellings_of(value)


@pytest.mark.parametrize(
    ("reply", "spelling", "same"),
    [
        ("72 Hours", "72 hours", True),
        ("five  Kilometres", "five kilometres", True),
        ("5 Km", "5 km", False),
        ("5Mm", "5mm", False),
        ("16 Gb", "16 GB", False),
        (".5 km", "5 km", False),
        ("23 DE ENERO DE 2019", "23 de enero de 2019", True),
    ],
)
def test_what_counts_in_a_spelling(reply: str, spelling: str, same: bool) -> None:
    """Case counts in symbols, and so does the point of .5."""
    assert is_spelled_as(reply, spelling, "es") is same


def test_what_has_no_usual_spelling_has_none() -> None:
    """A time with its zone, or what has no end, is typed as it is written."""
    zoned = Time.read("18:00 UTC")
    assert zoned
    assert spellings_of(zoned) == ()
    told = Date.read("2019-01-23T10:00Z")
    assert told
    assert spellings_of(told) == ()
