"""Texts read loosely: whether what is no value as it stands could be one that stands beside it."""

import pytest

from quizgen.values import Text, read
from quizgen.values.loose import may_be_one, meanings

SAME = [
    ("en", "about 6 p.m.", "18:00"),
    ("en", "on the 23rd of January 2019", "23 January 2019"),
    ("en", "at 10:30 a.m.", "10:30"),
    ("en", "exactly on 23 January 2019", "2019-01-23"),
    ("en", "23 January 2019 (a Wednesday)", "23 January 2019"),
    ("de", "am 23. Januar 2019", "23. Januar 2019"),
    ("de", "3.5 km", "3,5 km"),
    ("en", "7 p.m. local time", "7 p.m."),
    ("en", "5 million dollars or so", "$5 million"),
    ("en", "a 5% share", "5%"),
    ("en", "nearly half past six", "6:30"),
    ("de", "der 23. Januar", "23. Januar 2019"),
    ("fr", "le 23 janvier", "23 janvier 2019"),
    ("fr", "à 18 h 30", "18h30"),
    ("fr", "18 h", "18h00"),
    ("fr", "au 23 janvier 2019", "23 janvier 2019"),
    ("es", "el cinco por ciento", "5 %"),
    ("es", "menos del cinco por ciento", "menos de 5 %"),
    ("it", "il 5%", "5%"),
    ("it", "meno dell’8%", "meno di 8%"),
    ("pt", "os 5%", "5%"),
]


@pytest.mark.parametrize(("language", "text", "value"), SAME)
def test_what_says_the_same_may_be_one(language: str, text: str, value: str) -> None:
    """Whichever of the two is read as a number or a date."""
    one, other = read(text, language), read(value, language)
    assert one == other or may_be_one(one, other, language)
    assert one == other or may_be_one(other, one, language)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "about 6 p.m.", "7 p.m."),
        ("en", "on the 24th of January 2019", "23 January 2019"),
        ("de", "am 24. Januar 2019", "23. Januar 2019"),
        ("fr", "à 18 h 30", "18h45"),
        ("es", "el seis por ciento", "5 %"),
        ("en", "7 p.m. local time", "8 p.m."),
        ("de", "der 24. Januar", "23. Januar 2019"),
        ("en", "5 Guys", "5"),
        ("en", "Apollo 11", "11"),
        ("en", "the one", "23 January 2019"),
        ("en", "the army", "7"),
    ],
)
def test_other_values_are_told_apart(language: str, text: str, value: str) -> None:
    """However loosely they are read."""
    assert not may_be_one(read(text, language), read(value, language), language)


def test_texts_that_are_written_as_such_are_what_they_say() -> None:
    """3.10 is no 3.1 where both are versions."""
    assert not may_be_one(Text.read("3.10"), Text.read("3.1"), "en")
    assert may_be_one(Text.read("about 3.10 km"), Text.read("around 3.1 km"), "en") is False
    assert not may_be_one(Text.read("el cinco por ciento"), Text.read("5 %"), "es")
    assert may_be_one(Text.read("el cinco por ciento"), read("5 %", "es"), "es")


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "in 1999", "on 1999"),
        ("en", "at six", "on six"),
        ("en", "1984 (novel)", "1984 (film)"),
        ("en", "10 (base 2)", "10 (base 3)"),
        ("de", "die 5", "der 5"),
        ("de", "um 6 Uhr", "am 6 Uhr"),
        ("es", "en 1999", "el 1999"),
        ("fr", "les deux", "le deux"),
        ("fr", "en 1999", "à 1999"),
        ("pt", "O2", "A2"),
        ("en", "A3", "A4"),
    ],
)
def test_texts_that_differ_are_what_they_say(language: str, one: str, other: str) -> None:
    """A preposition, an article or a note in brackets may be all that is asked about."""
    assert not may_be_one(Text.read(one), Text.read(other), language)


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "A3"), ("it", "i5"), ("pt", "A1"), ("en", "a4"), ("en", "A380")],
)
def test_a_letter_that_touches_a_number_is_no_article(language: str, text: str) -> None:
    """A380 is not 380."""
    assert not meanings(text, language)


@pytest.mark.parametrize("text", ["", "the army", "no one", "x = 2", "i++", "9" * 100])
def test_most_texts_are_meant_for_no_value(text: str) -> None:
    """And what is too long is not looked at."""
    assert not any(meaning.text != "2" for meaning in meanings(text, "en"))
