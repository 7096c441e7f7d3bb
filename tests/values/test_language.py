"""A language is one table: what all share works without, all else with it."""

import pytest

from quizgen.values import Date, Quantity, Text, grammar, read
from quizgen.values.english import ENGLISH
from quizgen.values.interval import Limit
from quizgen.values.language import Language


def spanish_singular(word: str) -> str | None:
    """Turn a regular Spanish plural into its singular, naively."""
    return word[:-1] if word.endswith("s") else None


MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"

SPANISH = Language(
    grouping=".",
    point=",",
    numbers={"uno": 1, "una": 1, "dos": 2, "tres": 3, "treinta": 30},
    compound=" y ",
    multipliers={"mil": 1000, "millones": 10**6},
    conjunction="y",
    vague={"miles": 1000},
    limits={"unas": Limit.ABOUT, "unos": Limit.ABOUT, "más de": Limit.OVER},
    ranges=(("", "a"), ("entre", "y")),
    genitive="de",
    singular=spanish_singular,
    ordinal_suffix=lambda _: "º",
    units={"hour": "hora|horas", "day": "día|días", "week": "semana|semanas"},
    months=tuple(MONTHS.split()),
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    days=("{day} de {month} de {year}",),
    month_years=("{month} de {year}",),
)


@pytest.fixture
def _spanish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grammar, "LANGUAGES", {"en": ENGLISH, "es": SPANISH})


@pytest.mark.usefixtures("_spanish")
@pytest.mark.parametrize(
    ("text", "english", "following"),
    [
        ("72 horas", "72 hours", "96 horas"),
        ("tres días", "72 hours", None),
        ("una semana", "7 days", "dos semanas"),
        ("1,5 km", "1.5 km", "1,6 km"),
        ("7.000 m", "7,000 m", "8.000 m"),
        ("unas 7.000 horas", "about 7,000 hours", "unas 8.000 horas"),
        ("más de 5 kg", "more than 5 kg", "más de 6 kg"),
        ("entre 3 y 5 km", "between 3 and 5 km", "entre 6 y 8 km"),
        ("miles de horas", "thousands of hours", None),
        ("61º", "61st", "62º"),
        ("23 de enero de 2019", "23 January 2019", "24 de enero de 2019"),
        ("miércoles 23 de enero de 2019", "23 January 2019", "jueves 24 de enero de 2019"),
        ("Enero de 2019", "January 2019", "Febrero de 2019"),
    ],
)
def test_a_table_is_all_that_a_language_needs(
    text: str, english: str, following: str | None
) -> None:
    """Values of two languages are equal by meaning, and step in their own words."""
    value = read(text, "es-VE")
    assert value == read(english)
    assert not isinstance(value, Text)
    reached = value.stepped(1)
    assert (reached and reached.text) == following


@pytest.mark.usefixtures("_spanish")
def test_an_iso_date_is_put_into_the_words_of_its_language() -> None:
    """What people read is in the pack's language."""
    assert read("2019-01-23", "es").text == "23 de enero de 2019"
    assert read("2019-01", "es").text == "enero de 2019"


@pytest.mark.parametrize("tag", ["de", "zh-Hant", "", "-", "x" * 1000])
def test_a_language_without_a_table_has_numbers_symbols_and_iso_dates(tag: str) -> None:
    """What needs no words is read in every language; separators differ and are not guessed."""
    assert read("72 h", tag) == read("72 hours")
    assert read("25 %", tag) == read("25 percent")
    assert read("1958", tag) == read("1958")
    assert isinstance(read("7.000", tag), Text)
    assert isinstance(read("7,000", tag), Text)
    assert isinstance(read("72 hours", tag), Text)
    day = read("2019-01-23", tag)
    assert isinstance(day, Date)
    assert day.text == "2019-01-23"
    reached = day.stepped(9)
    assert reached is not None
    assert reached.text == "2019-02-01"


def test_a_region_does_not_change_the_words() -> None:
    """The tables are of languages, so that en-GB is English."""
    assert isinstance(read("72 hours", "en-GB"), Quantity)
    assert isinstance(read("72 hours", "EN"), Quantity)
