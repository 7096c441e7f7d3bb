"""How made-up numbers, dates and times are written: as a person of the language would."""

import pytest

from quizgen.values import Date, Quantity, Text, Time, read


def around(text: str, language: str) -> list[str | None]:
    """Word what lies some steps below and above."""
    value = read(text, language)
    assert isinstance(value, Quantity | Date | Time)
    reached = [value.stepped(steps) for steps in (-2, -1, 1, 2)]
    return [other.text if other else None for other in reached]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "zero", ["minus two", "minus one", "one", "two"]),
        ("fr", "zéro", ["moins deux", None, None, "deux"]),
        ("de", "ein halb", [None, "zwei Fünftel", "drei Fünftel", "zwei Drittel"]),
        ("de", "zwei drittel", [None, "drei fünftel", "drei viertel", "vier fünftel"]),
        ("en", "-5 to 5 °C", ["-27 to -17 °C", "-16 to -6 °C", "6 to 16 °C", "17 to 27 °C"]),
        ("en", "0–5 °C", [None, None, "6–11 °C", "12–17 °C"]),
        ("en", "360°", ["340°", "350°", None, None]),
        ("en", "0 %", [None, None, "1 %", "2 %"]),
        ("en", "6 in the evening", [None, "5 in the evening", "7 in the evening", ...]),
        ("de", "6 Uhr abends", [None, "5 Uhr abends", "7 Uhr abends", "8 Uhr abends"]),
        ("fr", "6 heures du soir", [None, "5 heures du soir", "7 heures du soir", ...]),
        ("es", "6 de la tarde", ["4 de la tarde", "5 de la tarde", "7 de la tarde", ...]),
        ("en", "0:00", [None, None, "1:00", "2:00"]),
        ("en", "00:00", [None, None, "01:00", "02:00"]),
        ("it", "il 7 marzo 2019", [..., "il 6 marzo 2019", "l’8 marzo 2019", "il 9 marzo 2019"]),
        ("fr", "le 1er mars 2019", [..., "le 28 février 2019", "le 2 mars 2019", ...]),
        ("en", "the 22nd of May 2019", [..., "the 21st of May 2019", "the 23rd of May 2019", ...]),
        ("en", "winter 1998–99", [..., "winter 1997–98", "winter 1999–00", "winter 2000–01"]),
        ("es", "5.ª", ["3.ª", "4.ª", "6.ª", "7.ª"]),
        ("fr", "2ème", [None, None, "3ème", "4ème"]),
    ],
)
def test_what_is_made_up_is_spelt_like_the_rest(
    language: str, text: str, expected: list[object]
) -> None:
    """With the capitals, the sign and the article that it has then, and no hour that is none."""
    for found, wanted in zip(around(text, language), expected, strict=True):
        assert wanted is ... or found == wanted


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "zwei Drittel der Stimmen", "⅔ der Stimmen"),
        ("fr", "deux tiers des voix", "⅔ des voix"),
        ("en", "less than half", "less than one half"),
        ("de", "3,5 Mio. Einwohner", "3,5 Millionen Einwohner"),
        ("de", "1 Billion Euro", "1000 Mrd. €"),
        ("en", "10 000 BC", "10,000 BC"),
        ("fr", "44 av. J.‑C.", "44 av. J.-C."),
        ("de", "Anfang des 19. Jahrhunderts", "Anfang 19. Jahrhundert"),
        ("fr", "hiver 2011-2012", "hiver 2011/12"),
        ("de", "Winter 2011/12", "Winter 2011–2012"),
        ("es", "5.º", "quinto"),
    ],
)
def test_further_wordings_are_read(language: str, one: str, other: str) -> None:
    """As what they say."""
    assert not isinstance(read(one, language), Text)
    assert read(one, language) == read(other, language)


@pytest.mark.parametrize(("language", "text"), [("de", "6.022e23"), ("en", "–1945")])
def test_what_has_two_readings_is_text(language: str, text: str) -> None:
    """A point that parts thousands before an exponent; a dash before a year."""
    assert isinstance(read(text, language), Text)
