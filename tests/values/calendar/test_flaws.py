"""What is meant as a date or a time, but is none."""

import pytest

from quizgen.values import Text, read
from quizgen.values.calendar.flaws import asks_when, flaw_of


@pytest.mark.parametrize(
    ("text", "language", "message", "hint"),
    [
        ("29 February 2019", "en", "no such day", "28 days"),
        ("31 April 1902", "en", "no such day", "30 days"),
        ("February 29, 2019", "en", "no such day", "28 days"),
        ("2019-02-30", "en", "no such day", "28 days"),
        ("2019-13-01", "en", "no such day", "twelve"),
        ("31/02/2019", "en", "no such day", "28 days"),
        ("31 September 44 BC", "en", "no such day", "30 days"),
        ("29 February 2019, 10:00", "en", "no such day", "28 days"),
        ("28–31 April 1902", "en", "'31 April 1902'", "30 days"),
        ("since 31 April 1902", "en", "'31 April 1902'", "30 days"),
        ("31 de abril de 1902", "es", "no such day", "30 days"),
        ("30. Februar 2019", "de", "no such day", "28 days"),
        ("Tuesday, 23 January 2019", "en", "is no Tuesday, but a Wednesday", "weekday"),
        ("23th January 2019", "en", "does not read", "23rd"),
        ("01/02/2019", "en", "two readings", "2019-02-01 or 2019-01-02"),
        ("23/01/2019", "en", "is not read", "2019-01-23"),
        ("10:15:30", "en", "time of day or a duration", "a.m."),
    ],
)
def test_what_is_wrong_is_told(text: str, language: str, message: str, hint: str) -> None:
    """What was found, and what to write."""
    assert isinstance(read(text, language), Text)
    flaw = flaw_of(text, language)
    assert flaw is not None
    assert message in flaw.message
    assert hint in flaw.hint


@pytest.mark.parametrize(
    "text",
    [
        *("", "January 2019 was cold", "the 2019 report", "5-4", "1:50,000", "192.168.0.1"),
        *("0 January 2019", "99 March 2019", "60:40", "Caracas", "1" * 1000, "in 1958"),
    ],
)
def test_what_nobody_means_as_a_date_has_no_flaw(text: str) -> None:
    """Scores, scales and sentences are text."""
    assert flaw_of(text) is None


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("When did Rome fall?", "en"),
        ("Since when has it stood?", "en"),
        ("In which year did Rome fall?", "en"),
        ("In the West, what year saw it fall?", "en"),
        ("¿Cuándo cayó Roma?", "es"),
        ("¿En qué año cayó Roma?", "es-VE"),
        ("Wann fiel Rom?", "de"),
        ("In welchem Jahr fiel Rom?", "de"),
        ("Quand Rome est-elle tombée ?", "fr"),
        ("En quelle année ?", "fr"),
        ("In che anno cadde Roma?", "it"),
        ("Em que ano caiu Roma?", "pt"),
    ],
)
def test_a_question_asks_when(question: str, language: str) -> None:
    """By its first word, or by the year that it asks for."""
    assert asks_when(question, language)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("How many were there when he died?", "en"),
        ("Whenever?", "en"),
        ("How many years did it take?", "en"),
        ("¿Cuántos años duró?", "es"),
        ("Wie viele Jahre dauerte es?", "de"),
        ("", "en"),
        ("When?", "tlh"),
    ],
)
def test_another_question_does_not(question: str, language: str) -> None:
    """Nor is any known in a language without words for times."""
    assert not asks_when(question, language)
