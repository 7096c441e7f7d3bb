"""What is read in every language, and what its grammar and conventions add."""

import pytest

from quizgen.languages.conventions import conventions_of
from quizgen.languages.grammars import grammar_of
from quizgen.values import Date, Quantity, Text, read

SPANISH = grammar_of("es").numbers.words


@pytest.mark.parametrize(
    ("text", "english", "following"),
    [
        ("72 horas", "72 hours", "96 horas"),
        ("tres días", "72 hours", "cuatro días"),
        ("tres dias", "3 days", "cuatro dias"),
        ("una semana", "7 days", "dos semanas"),
        ("cuarenta y ocho horas", "48 hours", "setenta y dos horas"),
        ("treinta y cinco horas", "35 hours", "cuarenta horas"),
        ("ciento cinco días", "105 days", None),
        ("mil doscientas horas", "1,200 hours", None),
        ("mil y un días", "1,001 days", None),
        ("dos mil horas", "2,000 hours", "tres mil horas"),
        ("1,5 millones de dólares", "1.5 million dollars", "1,6 millones de dólares"),
        ("un millón de dólares", "a million dollars", None),
        ("1 millón de dólares", "1 million dollars", None),
        ("2 millones de dólares", "2 million dollars", "3 millones de dólares"),
        ("medio millón de euros", "half a million euros", None),
        ("1,5 km", "1.5 km", "1,6 km"),
        ("7.000 m", "7,000 m", "8.000 m"),
        ("unas 7.000 horas", "about 7,000 hours", "unas 8.000 horas"),
        ("más de 5 kg", "more than 5 kg", "más de 6 kg"),
        ("menos de 5 kg", "less than 5 kg", "menos de 6 kg"),
        ("casi 300 km", "nearly 300 km", "casi 400 km"),
        ("cerca de 300 km", "about 300 km", "cerca de 400 km"),
        ("al menos 300 km", "at least 300 km", "al menos 400 km"),
        ("no más de 300 km", "no more than 300 km", "no más de 400 km"),
        ("entre 3 y 5 km", "between 3 and 5 km", "entre 6 y 8 km"),
        ("de 3 a 5 km", "from 3 to 5 km", "de 6 a 8 km"),
        (
            "entre treinta y cinco y cuarenta horas",
            "between 35 and 40 hours",
            "entre cuarenta y cinco y cincuenta horas",
        ),
        ("miles de horas", "thousands of hours", None),
        ("decenas de miles de horas", "tens of thousands of hours", None),
        ("61º", "61st", "62º"),
        ("23 de enero de 2019", "23 January 2019", "24 de enero de 2019"),
        ("miércoles 23 de enero de 2019", "23 January 2019", "jueves 24 de enero de 2019"),
        ("23 de enero del 2019", "23 January 2019", "24 de enero del 2019"),
        ("23 ene 2019", "23 January 2019", "24 ene 2019"),
        ("Enero de 2019", "January 2019", "Febrero de 2019"),
    ],
)
def test_numbers_and_dates_are_read_in_spanish(
    text: str, english: str, following: str | None
) -> None:
    """Values of two languages are equal by meaning, and step in their own words."""
    value = read(text, "es-VE")
    assert value == read(english)
    assert not isinstance(value, Text)
    reached = value.stepped(1)
    assert (reached and reached.text) == following


def test_an_iso_date_is_put_into_the_words_of_its_language() -> None:
    """What people read is in the pack's language."""
    assert read("2019-01-23", "es").text == "23 de enero de 2019"
    assert read("2019-01", "es").text == "enero de 2019"


@pytest.mark.parametrize(
    ("text", "noun", "following"),
    [
        ("unas 7.000 personas", "persona", "unas 8.000 personas"),
        ("unas 7000 personas", "persona", "unas 8000 personas"),
        ("tres países", "país", "cuatro países"),
        ("dos millones de votos", "voto", "tres millones de votos"),
        ("1 persona", "persona", "2 personas"),
        ("3 aviones", "avión", "4 aviones"),
        ("4 jueces", "juez", "5 jueces"),
        ("4 coches", "coche", "5 coches"),
        ("6 cuadros", "cuadro", "7 cuadros"),
        ("6 padres", "padre", "7 padres"),
        ("6 flores", "flor", "7 flores"),
        ("7 miembros de la junta", None, None),
        ("cien personas", "persona", None),
        ("quinientas personas", "persona", None),
    ],
)
def test_things_are_counted_by_their_singular(
    text: str, noun: str | None, following: str | None
) -> None:
    """What is counted is the same thing after one and after many."""
    value = read(text, "es")
    assert (value.dimension if isinstance(value, Quantity) else None) == noun
    reached = value.stepped(1) if isinstance(value, Quantity) else None
    assert (reached and reached.text) == following


@pytest.mark.parametrize(
    "text",
    [
        "democracia",
        "un tuit",
        "3 y 5 km",
        "martes 23 de enero de 2019",
        "treinta y diez horas",
        "veinte y",
        "dos cien horas",
        "los tres mosqueteros",
        "7 crisis y media",
        "de 3 km",
        "la primera",
    ],
)
def test_words_that_are_no_number_are_text(text: str) -> None:
    """What nobody would count like this is not guessed at."""
    assert isinstance(read(text, "es"), Text)


@pytest.mark.parametrize("number", sorted(set(SPANISH.values())))
def test_a_number_word_is_its_number(number: int) -> None:
    """Each word of the table is read as what it says, and never written with a wrong gender."""
    for word in (word for word, value in SPANISH.items() if value == number):
        hours = read(f"{word} horas" if number != 1 else f"{word} hora", "es")
        assert hours == read(f"{number} h", "es")
        assert isinstance(hours, Quantity)
        for steps in (-1, 1):
            reached = hours.stepped(steps)
            assert reached is None or not {"un", "uno", "veintiún"} & set(reached.text.split())


def test_spanish_months_and_weekdays_are_all_there() -> None:
    """Every month and weekday can be read and written."""
    spanish = conventions_of("es")
    for month, name in enumerate(spanish.months, 1):
        assert read(f"2019-{month:02}", "es").text == f"{name} de 2019"
        assert read(f"1 de {name} de 2019", "es") == read(f"2019-{month:02}-01", "es")
    for day, name in enumerate(spanish.weekdays, 21):
        assert read(f"{name}, {day} de enero de 2019", "es") == read(f"2019-01-{day}", "es")


@pytest.mark.parametrize("tag", ["xx", "tlh-Latn", "", "-", "x" * 1000])
def test_a_language_that_is_not_known_has_numbers_symbols_and_iso_dates(tag: str) -> None:
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
    """The grammars are of languages, so that en-GB is English."""
    assert isinstance(read("72 hours", "en-GB"), Quantity)
    assert isinstance(read("72 hours", "EN"), Quantity)
