"""Values as people write them, in several languages: what they are, and what they are worth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.values import Date, Quantity, Text, Time, read
from quizgen.values.calendar.flaws import flaw_of

EQUAL = {
    "en": [
        ["a quarter of an hour", "15 minutes", "¼ hour", "900 s"],
        ["an hour and a half", "1½ hours", "one and a half hours", "90 minutes"],
        ["two and a half", "2½", "2.5"],
        ["100 °C", "212 °F", "373.15 K", "100 degrees Celsius"],
        ["one point five million people", "a million and a half people", "1.5 million people"],
        ["three point one four", "3.14"],
        ["9.81 ms⁻²", "9.81 m s⁻²", "9.81 m/s²", "9.81 metres per second per second"],
        ["101,325 Nm⁻²", "101,325 N/m²"],
        ["4,200 Jkg⁻¹K⁻¹", "4,200 J kg⁻¹ K⁻¹"],
        ["5 metres a second", "5 m/s", "5 ms⁻¹", "5 m/sec"],
        ["5 kilonewtons", "5 kN", "5 kilonewton"],
        ["5 watt-hours", "5 watt hours", "5 W h"],
        ["5 square cm", "5 cm squared", "5 cm²"],
        ["5 mV ms⁻¹", "5 mV/ms"],
        ["4.05e-7 m", "405 nm", "4.05 × 10⁻⁷ m", "0.405 µm"],
    ],
    "es": [
        ["tres cuartas partes", "tres cuartos", "3/4", "0,75"],
        ["dos terceras partes", "dos tercios", "⅔"],
        ["un cuarto de hora", "15 minutos"],
        ["dos horas y media", "2 horas y media", "2½ horas", "150 minutos"],
        ["dos millones y medio de habitantes", "2,5 millones de habitantes"],
        ["uno coma cinco", "1,5"],
        ["dos docenas de huevos", "24 huevos"],
        ["un kilómetro y medio", "1,5 km", "1.500 m"],
    ],
    "de": [
        ["zweieinhalb", "2½", "2,5"],
        ["eins Komma fünf", "1,5"],
        ["2 Billionen Euro", "2.000 Milliarden Euro"],
        ["anderthalb Stunden", "1½ Stunden", "90 Minuten"],
        ["100 Grad Celsius", "212 °F", "373,15 K"],
    ],
    "fr": [
        ["2 billions", "2 000 milliards", "2 000 000 millions"],
        ["2 milliards d'euros", "2 milliards d’euros", "2 000 000 000 euros"],
        ["un million et demi d'habitants", "1,5 million d’habitants"],
        ["deux virgule vingt-cinq", "2,25"],
        ["un quart d’heure", "15 minutes"],
        ["deux heures et demie", "2½ heures", "150 minutes"],
    ],
    "it": [["tre quarti d’ora", "45 minuti"], ["due ore e mezza", "150 minuti"]],
    "pt": [["duas terças partes", "dois terços"], ["duas horas e meia", "150 minutos"]],
}


@pytest.mark.parametrize(
    ("language", "wordings"), [(tag, row) for tag, rows in EQUAL.items() for row in rows]
)
def test_wordings_of_one_value_are_equal(language: str, wordings: list[str]) -> None:
    """Each is read, and means what the others do."""
    values = [read(text, language) for text in wordings]
    assert all(isinstance(value, Quantity) for value in values)
    assert len({(value.canonical, value) for value in values}) == 1


@pytest.mark.parametrize(
    ("language", "text", "around"),
    [
        ("es", "tres cuartas partes", ["dos terceras partes", "cuatro quintas partes"]),
        ("es", "dos tercios", ["tres quintos", "tres cuartos"]),
        ("en", "three quarters of an hour", ["two thirds of an hour", "four fifths of an hour"]),
        ("es", "dos horas y media", [None, None]),
        ("en", "an hour and a half", [None, None]),
    ],
)
def test_shares_stay_shares(language: str, text: str, around: list[str | None]) -> None:
    """No five quarters are made up, and nothing where the wording allows none."""
    value = read(text, language)
    assert isinstance(value, Quantity)
    reached = [value.stepped(steps) for steps in (-1, 1)]
    assert [other and other.text for other in reached] == around


@pytest.mark.parametrize(
    ("language", "text"),
    [("es", "dos y media"), ("en", "half a"), ("en", "a"), ("en", "5 people and a half")],
)
def test_what_may_be_a_time_or_nothing_is_text(language: str, text: str) -> None:
    """Half past two in Spanish has the words of two and a half."""
    assert isinstance(read(text, language), Text)


LANGUAGES = st.sampled_from(["en", "es", "de", "fr", "it", "pt", "tlh"])
WORDS = """
1 2 12 44 1914 2019 0 , . - – − ½ ⅔ / : × 10 ^ ² e km m mol L h hour hours °C % $ € CHF ¥ k
million BC AD a.m. p.m. the century th 19th 1920s c. early since until between and to of XIX
siglo Jahrhundert v. Chr. Uhr de horas media tercios partes zwei Drittel Stunden January
enero Q3 ~ X ' ’ ( old people two half a quarter
"""
PIECES = st.sampled_from(WORDS.split())
TEXTS = st.one_of(
    st.text(max_size=40),
    st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "\u00a0"])), min_size=1, max_size=8).map(
        lambda parts: "".join(piece + gap for piece, gap in parts)
    ),
)


@given(TEXTS, LANGUAGES)
def test_any_text_is_read_and_read_again(text: str, language: str) -> None:
    """Nothing makes reading fail, and what it prints means what was read."""
    value = read(text, language)
    again = read(value.text, language)
    assert (again, again.canonical) == (value, value.canonical)
    flaw_of(text, language)


@given(TEXTS, LANGUAGES, st.sampled_from([-2, -1, 1, 2]))
def test_what_is_made_up_is_read_as_it_is_printed(text: str, language: str, steps: int) -> None:
    """And is never the value that it was made of."""
    value = read(text, language)
    if isinstance(value, Quantity | Date | Time):
        reached = value.stepped(steps)
        assert reached is None or (reached != value and read(reached.text, language) == reached)


@pytest.mark.parametrize("piece", ["1", "1 ", "1,", "½", "two ", "-", "1 hour ", "X", "a", "10^"])
@pytest.mark.parametrize("language", ["en", "es", "de"])
def test_long_texts_are_read_at_once(piece: str, language: str) -> None:
    """They are text; a pattern that looked at every part of them would never end."""
    text = (piece * 10_000)[:10_000]
    assert isinstance(read(text, language), Text)
    assert flaw_of(text, language) is None
    assert not isinstance(read(text[:100], language), Date)
