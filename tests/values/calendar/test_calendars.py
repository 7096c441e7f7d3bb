"""Times in the languages that have words for them."""

import pytest

from quizgen.languages.calendars import CALENDARS
from quizgen.values import Date, Quantity, Text, read

SAID = {
    "es": {
        "44 a. C.": ("44 BC", "43 a. C."),
        "44 a.C.": ("44 BC", "43 a.C."),
        "15 de marzo de 44 a. C.": ("15 March 44 BC", "16 de marzo de 44 a. C."),
        "siglo XIX": ("19th century", "siglo XX"),
        "el siglo III a. C.": ("3rd century BC", "el siglo II a. C."),
        "los años 1920": ("the 1920s", "los años 1930"),
        "primavera de 2011": ("spring 2011", "primavera de 2012"),
        "tercer trimestre de 2020": ("Q3 2020", "cuarto trimestre de 2020"),
        "principios de 1945": ("early 1945", "principios de 1946"),
        "finales del siglo XIX": ("late 19th century", "finales del siglo XX"),
        "hacia 1500": ("c. 1500", "hacia 1600"),
        "del 23 al 25 de enero de 2019": ("23–25 January 2019", "del 26 al 28 de enero de 2019"),
        "desde 1990": ("since 1990", None),
        "6 de la tarde": ("6 p.m.", "7 de la tarde"),
        "mediodía": ("noon", None),
        "23 de enero de 2019 a las 10:00": (
            "23 January 2019, 10:00",
            "23 de enero de 2019 a las 11:00",
        ),
    },
    "fr": {
        "44 av. J.-C.": ("44 BC", "43 av. J.-C."),
        "XIXe siècle": ("19th century", "XXe siècle"),
        "le IIe siècle av. J.-C.": ("2nd century BC", "le Ier siècle av. J.-C."),
        "les années 1920": ("the 1920s", "les années 1930"),
        "printemps 2011": ("spring 2011", "printemps 2012"),
        "3e trimestre 2020": ("Q3 2020", "4e trimestre 2020"),
        "mi-1945": ("mid-1945", "mi-1946"),
        "vers 1500": ("c. 1500", "vers 1600"),
        "du 23 au 25 janvier 2019": ("23–25 January 2019", "du 26 au 28 janvier 2019"),
        "jusqu’en 1945": ("until 1945", None),
        "18h30": ("18:30", "18h45"),
        "minuit": ("midnight", None),
    },
    "de": {
        "44 v. Chr.": ("44 BC", "43 v. Chr."),
        "15. März 44 v. Chr.": ("15 March 44 BC", "16. März 44 v. Chr."),
        "19. Jahrhundert": ("19th century", "20. Jahrhundert"),
        "die 1920er Jahre": ("the 1920s", "die 1930er Jahre"),
        "Frühling 2011": ("spring 2011", "Frühling 2012"),
        "3. Quartal 2020": ("Q3 2020", "4. Quartal 2020"),
        "Anfang 1945": ("early 1945", "Anfang 1946"),
        "um 1500": ("c. 1500", "um 1600"),
        "vom 23. bis 25. Januar 2019": ("23–25 January 2019", "vom 26. bis 28. Januar 2019"),
        "seit 1990": ("since 1990", None),
        "18 Uhr": ("18:00", "19 Uhr"),
        "18.30 Uhr": ("18:30", "18.45 Uhr"),
    },
    "pt": {
        "44 a.C.": ("44 BC", "43 a.C."),
        "século XIX": ("19th century", "século XX"),
        "a década de 1920": ("the 1920s", "a década de 1930"),
        "primavera de 2011": ("spring 2011", "primavera de 2012"),
        "3º trimestre de 2020": ("Q3 2020", "4º trimestre de 2020"),
        "início de 1945": ("early 1945", "início de 1946"),
        "por volta de 1500": ("c. 1500", "por volta de 1600"),
        "de 1914 a 1918": ("1914–1918", "de 1919 a 1923"),
        "às 18h": ("18:00", "às 19h"),
        "meia-noite": ("midnight", None),
    },
    "it": {
        "44 a.C.": ("44 BC", "43 a.C."),
        "XIX secolo": ("19th century", "XX secolo"),
        "gli anni 1920": ("the 1920s", "gli anni 1930"),
        "primavera del 2011": ("spring 2011", "primavera del 2012"),
        "3º trimestre 2020": ("Q3 2020", "4º trimestre 2020"),
        "inizio del 1945": ("early 1945", "inizio del 1946"),
        "intorno al 1500": ("c. 1500", "intorno al 1600"),
        "dal 1914 al 1918": ("1914–1918", "dal 1919 al 1923"),
        "ore 18:30": ("18:30", "ore 18:45"),
        "mezzogiorno": ("noon", None),
    },
}


@pytest.mark.parametrize(
    ("tag", "text", "english", "following"),
    [(tag, text, *said) for tag, rows in SAID.items() for text, said in rows.items()],
)
def test_a_time_means_the_same_in_each_language(
    tag: str, text: str, english: str, following: str | None
) -> None:
    """It is equal to the English one, and the next has the words of its language."""
    value = read(text, tag)
    assert value == read(english)
    assert not isinstance(value, Text)
    reached = value.stepped(1)
    assert (reached and reached.text) == following


@pytest.mark.parametrize("tag", sorted({*CALENDARS} - {"en"}))
@pytest.mark.parametrize("text", ["-0043", "156X", "1500~", "2011-21", "1914/1918", "1985/.."])
def test_dates_of_iso_are_put_into_each_language(tag: str, text: str) -> None:
    """They are read again there, and mean the same everywhere."""
    value = read(text, tag)
    assert isinstance(value, Date)
    assert value.text != text
    assert read(value.text, tag) == value == read(text)


def test_what_cldr_tells_is_read_without_a_calendar() -> None:
    """Eras, quarters and halves of the day, and what needs no words."""
    assert read("44 v.Chr.", "nl") == read("44 BC")
    assert read("1e kwartaal 2020", "nl") == read("Q1 2020")
    assert read("1914–1918", "nl") == read("1914–1918")
    assert read("18:00", "ja") == read("6 p.m.")


@pytest.mark.parametrize(
    ("text", "century", "following"),
    [
        ("l’Ottocento", "XIX secolo", None),
        ("l'Ottocento", "XIX secolo", None),
        ("Ottocento", "XIX secolo", "Novecento"),
        ("il Settecento", "XVIII secolo", None),
        ("il Cinquecento", "XVI secolo", "il Seicento"),
        ("Duecento", "XIII secolo", "Trecento"),
        ("Novecento", "XX secolo", None),
    ],
)
def test_italian_centuries_have_names(text: str, century: str, following: str | None) -> None:
    """With a capital they are no numbers, and none such as Mille is made up beside them."""
    value = read(text, "it")
    assert isinstance(value, Date)
    assert value == read(century, "it")
    reached = value.stepped(1)
    assert (reached and reached.text) == following


def test_small_letters_tell_a_number_from_a_century() -> None:
    """And so does what is counted; an end of one is a part of a century."""
    assert isinstance(read("ottocento", "it"), Quantity)
    assert isinstance(read("Ottocento persone", "it"), Quantity)
    late = read("fine Ottocento", "it")
    assert isinstance(late, Date)
    assert late.precision == "late century"


def test_eighteen_hundreds_are_no_things() -> None:
    """Nobody counts hundreds: it is a century, or a decade, and proves nothing."""
    assert isinstance(read("eighteen hundreds"), Text)
    assert isinstance(read("the nineteen hundreds"), Text)
