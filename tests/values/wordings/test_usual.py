"""Units and shares that people write every day, and what is left a text on purpose."""

import pytest

from quizgen.values import Quantity, Text, Time, read


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("90 dB", "90 decibels", "en"),
        ("400 ppm", "0.04 %", "en"),
        ("5 ppb", "0.005 ppm", "en"),
        ("2 lb 3 oz", "35 oz", "en"),
        ("16 oz", "1 lb", "en"),
        ("11 stone", "154 lb", "en"),
        ("5′ 11″", "71 inches", "en"),
        ("5'11\"", "5 ft 11 in", "en"),
        ("33 1/3 rpm", "33⅓ rpm", "en"),
        ("3000 U/min", "3000 rpm", "de"),
        ("100 Mbit/s", "100 Mbps", "en"),
        ("1 MB/s", "8 Mbps", "en"),
        ("10 Nm", "10 N·m", "en"),
        ("300 hp", "300 horsepower", "en"),
        ("100 CV", "100 caballos de vapor", "es"),
        ("half", "1/2", "en"),
        ("die Hälfte", "1/2", "de"),
        ("la mitad", "1/2", "es"),
        ("la moitié", "1/2", "fr"),
        ("half of the votes", "one half of the votes", "en"),
        ("a dozen", "12", "en"),
        ("half past six", "6:30", "en"),
        ("quarter to nine", "8:45", "en"),
        ("a quarter past nine in the evening", "21:15", "en"),
        ("halb sieben", "6:30", "de"),
        ("Viertel vor neun abends", "20:45", "de"),
        ("las seis y media", "6:30", "es"),
        ("la una menos cuarto", "12:45", "es"),
        ("neuf heures moins le quart", "8:45", "fr"),
    ],
)
def test_two_wordings_of_one_value(one: str, other: str, language: str) -> None:
    """They are equal, and no text."""
    first, second = read(one, language), read(other, language)
    assert not isinstance(first, Text), one
    assert first == second


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("300 hp", "300 PS", "en"),
        ("300 hp", "224 kW", "en"),
        ("300 hp", "221 kW", "en"),
        ("3 pints", "1.5 l", "en"),
        ("12 fl oz", "355 ml", "en"),
        ("2 lb 3 oz", "1 kg", "en"),
        ("half", "0.5", "en"),
        ("half past six", "18:30", "en"),
        ("12 kroner", "$12", "en"),
        ("50 pence", "£1", "en"),
    ],
)
def test_what_may_be_the_same(one: str, other: str, language: str) -> None:
    """Where a unit means two things, or people round, or a half of the day is not told."""
    assert read(one, language).compatible(read(other, language))
    assert read(other, language).compatible(read(one, language))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("90 dB", "91 dB"),
        ("2 lb 3 oz", "2 lb 4 oz"),
        ("5′ 11″", "5′ 10″"),
        ("300 hp", "400 kW"),
        ("half past six", "half past seven"),
        ("half", "a third"),
        ("400 ppm", "500 ppm"),
    ],
)
def test_what_is_another(one: str, other: str) -> None:
    """These are provably different."""
    assert not read(one).compatible(read(other))


@pytest.mark.parametrize(
    "text",
    ["5′", '5"', "3′ 43″", "5' 0\"", "1:50,000", "pH 7", "1080p", "half the battle", "ten to five"],
)
def test_what_stays_a_text(text: str) -> None:
    """A prime alone is a minute or a foot; a scale, a grade or a score is no amount."""
    assert isinstance(read(text), Text)


@pytest.mark.parametrize(
    ("text", "next_one"),
    [("90 dB", "100 dB"), ("5′ 11″", "6′ 0″"), ("2 lb 3 oz", "2 lb 4 oz"), ("33 1/3 rpm", None)],
)
def test_a_step_keeps_the_wording(text: str, next_one: str | None) -> None:
    """Where it can be kept: no foot has 12 inches, and 0 inches are not told."""
    value = read(text)
    assert isinstance(value, Quantity)
    reached = value.stepped(1)
    if reached:
        assert not reached.compatible(value)
        assert next_one in {None, reached.text}


def test_a_time_that_is_said_has_no_steps() -> None:
    """Nobody makes up another one of it."""
    value = read("half past six")
    assert isinstance(value, Time)
    assert value.either
    assert value.stepped(1) is None
