"""What is meant as a date or a time, but is none."""

import pytest

from quizgen.pack.reading.asking.questions import asks_when
from quizgen.values import Text, read
from quizgen.values.calendar.flaws import examples_of, flaw_of


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
        ("241–264 BC", "en", "run down to 1 BC", "write 264–241 BC"),
        ("from 241 to 264 BC", "en", "run down to 1 BC", "write from 264 to 241 BC"),
        ("between 44 BC and 100 BC", "en", "ends before", "write between 100 BC and 44 BC"),
        ("241–264 a. C.", "es", "run down to 1 a. C.", "write 264–241 a. C."),
        ("1918–1914", "en", "ends before it begins", "write 1914–1918"),
        ("1918–14", "en", "ends before it begins", "write 1914–1918"),
        ("25–23 January 2019", "en", "ends before it begins", "write 23–25 January 2019"),
        ("March–January 2019", "en", "ends before it begins", "write January–March 2019"),
        ("January 25–23, 2019", "en", "ends before it begins", "write January 23–25, 2019"),
        ("23 Januray 2019", "en", "'Januray'", "did you mean 23 January 2019?"),
        ("Febuary 2019", "en", "'Febuary'", "did you mean February 2019?"),
        ("Wendesday, 23 January 2019", "en", "'Wendesday'", "mean Wednesday, 23 January 2019?"),
        ("23 de enreo de 2019", "es", "'enreo'", "did you mean 23 de enero de 2019?"),
        ("23. Febuar 2019", "de", "'Febuar'", "did you mean 23. Februar 2019?"),
        ("the 19th centruy", "en", "'centruy'", "did you mean the 19th century?"),
        ("sumer 2011", "en", "'sumer'", "did you mean summer 2011?"),
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
        *("Marc 2019", "5–4", "264–241", "Julian 2019", "Mayor 2019"),
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


@pytest.mark.parametrize(
    ("language", "listed"),
    [
        ("en", "2019-01-23, 23 January 2019, January 2019, 2019, 44 BC or 19th century"),
        ("es", "2019-01-23, 23 de enero de 2019, enero de 2019, 2019, 44 a. C. or siglo XIX"),
        ("fr", "2019-01-23, 23 janvier 2019, janvier 2019, 2019, 44 av. J.-C. or XIXe siècle"),
        ("de", "2019-01-23, 23. Januar 2019, Januar 2019, 2019, 44 v. Chr. or 19. Jahrhundert"),
        ("tlh", "2019-01-23 or 2019"),
    ],
)
def test_examples_are_those_of_the_language(language: str, listed: str) -> None:
    """And each of them is read."""
    assert examples_of(language).replace("\u00a0", " ").replace("\u202f", " ") == listed


@pytest.mark.parametrize(
    ("text", "hint"), [("264–241", "write 241–264"), ("Marc 2019", "did you mean March 2019?")]
)
def test_where_a_date_is_asked_for_more_is_meant_as_one(text: str, hint: str) -> None:
    """A bare number is a year then, and a name is none."""
    flaw = flaw_of(text, asked=True)
    assert flaw is not None
    assert flaw.hint == hint
    assert flaw_of(text) is None
