"""Numbers and units that people really write: read, stepped, compared."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quizgen.values import Date, Quantity, Text, Time, read


def quantity(text: str, language: str = "en") -> Quantity:
    """Read a text that must be a quantity."""
    value = read(text, language)
    assert isinstance(value, Quantity), text
    return value


@pytest.mark.parametrize(
    ("text", "dimension", "name"),
    [
        ("-1", "", "no.-1"),
        ("−4.5%", "percent", "-4.5-percent"),
        ("-39 °C", "temperature", "234.15K"),
        ("-39°C", "temperature", "234.15K"),
        ("minus 39 degrees Celsius", "temperature", "234.15K"),
        ("-$5", "money:usd", "-5usd"),
        ("$-5", "money:usd", "-5usd"),
        ("−€3.50", "money:eur", "-3.5eur"),
        ("-86 m", "length", "-86m"),
        ("-10 to -5 °C", "temperature", "263.15..268.15K"),
        ("5 °C to 10 °C", "temperature", "278.15..283.15K"),
        ("10%–15%", "percent", "10..15-percent"),
        ("1 234 567 people", "person", "1234567-person"),
        ("1\u2009000 kg", "mass", "1000kg"),
        ("12'500", "", "no.12500"),
        ("12’500 people", "person", "12500-person"),
        ("6.022 × 10²³", "", f"no.{6022 * 10**20}"),
        ("6.022 x 10^23", "", f"no.{6022 * 10**20}"),
        ("3.0e8 m/s", "speed", "1080000000km-h"),
        ("4.05e-7 m", "length", "0.000000405m"),
        ("1.6 × 10⁻¹⁹ coulombs", "si:A.s", "16e-20A.s"),
        ("10⁻⁵", "", "no.0.00001"),
        ("2⁵", "", "no.32"),
        ("2½ hours", "time", "9000s"),
        ("2 1/2 hours", "time", "9000s"),
        ("½ hour", "time", "1800s"),
        ("two and a half hours", "time", "9000s"),
        ("1½ million people", "person", "1500000-person"),
        ("3/4", "", "no.0.75"),
        ("two thirds", "", "no.2over3"),
        ("a quarter", "", "no.0.25"),
        ("three quarters of the votes", "of the votes", "0.75-of-the-votes"),
        ("between 70 and 75", "", "no.70..75"),
        ("¥ 500", "money:jpy", "500jpy"),
        ("₹ 20", "money:inr", "20inr"),
        ("CHF 12", "money:chf", "12chf"),
        ("12 CHF", "money:chf", "12chf"),
        ("R$ 5", "money:brl", "5brl"),
        ("XOF 500", "money:xof", "500xof"),
        ("50 cents", "cent", "50-cent"),
        ("50¢", "cent", "50-cent"),
        ("$1.5 M", "money:usd", "1500000usd"),
        ("$2B", "money:usd", "2000000000usd"),
        ("5 mg/kg", "si:1", "0.0000051"),
    ],
)
def test_what_people_write_is_read(text: str, dimension: str, name: str) -> None:
    """Signs, spaces, exponents, fractions and currencies have their meaning."""
    value = quantity(text)
    assert value.dimension == dimension
    assert value.canonical == name


@pytest.mark.parametrize(
    "text",
    [
        *(
            "120/80 mmHg",
            "9/10 doctors",
            "3/1",
            "-5 people",
            "-300 °C",
            "-1 K",
            "5-4",
            "1:50,000",
            "192.168.0.1",
            "24/7",
            "9/11",
        ),
        *("11/23", "1/2/3", "5 C", "8 B", "TOP 10", "5K", "60N", "50 Cent", "⅔ of 12"),
        *("five A", "a V", "1.2.3", "9e9999", "2^9999", "10^-999"),
        *("1 000 00", "3 hours 90 minutes", "5 minutes 2 hours", "--5", "- 5", "5 m²s³x"),
    ],
)
def test_what_may_mean_something_else_stays_text(text: str) -> None:
    """Scores, scales, addresses, idioms and ambiguous symbols are not guessed."""
    assert isinstance(read(text), Text)


@pytest.mark.parametrize(
    ("text", "kind"), [("6 pm", Time), ("between 1990 and 1995", Date), ("1:50.25", Quantity)]
)
def test_what_is_a_time_is_no_number_of_something_else(text: str, kind: type) -> None:
    """Nor are years a range of numbers."""
    assert isinstance(read(text), kind)


@pytest.mark.parametrize(
    "wordings",
    [
        ["-39 °C", "−39 °C", "minus 39 degrees Celsius", "–39°C", "-39 ℃"],
        ["0 °C", "32 °F", "273.15 K"],
        ["5e-5", "5×10^-5", "5 × 10⁻⁵", "0.00005"],
        ["2½ hours", "2 1/2 hours", "2.5 hours", "150 minutes", "two and a half hours"],
        ["⅔", "2/3", "two thirds", "two-thirds", "4/6"],
        ["1 234 567", "1,234,567", "1\u202f234\u202f567", "1'234'567"],
        ["36 km/h", "10 m/s", "10 metres per second", "10 m·s⁻¹"],
        ["1 kWh", "3.6 MJ", "3,600 kJ"],
        ["18.015 g/mol", "18.015 grams per mole", "0.018015 kg/mol"],
        ["5 µg", "5 μg", "5 micrograms", "0.005 mg"],
        ["2 GiB", "2048 MiB"],
        ["1 m³", "1,000 L", "1 cubic metre", "1000 dm³"],
        ["5 ft 3 in", "63 in", "5 ft 3", "5 feet 3 inches"],
        ["3 hours 20 minutes", "200 minutes", "3 h 20 min", "3 hours and 20 minutes"],
        ["1 m 75", "175 cm", "1.75 m"],
        ["-$5", "$-5", "-5 dollars", "−5 USD"],
        ["CHF 12", "12 CHF", "CHF 12.00"],
    ],
)
def test_wordings_of_one_quantity_are_equal(wordings: list[str]) -> None:
    """However it is written, it is one quantity."""
    values = [quantity(text) for text in wordings]
    assert len(set(values)) == 1
    assert len({value.canonical for value in values}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("100 °F", "38 °C"),
        ("-196 °C", "77 K"),
        ("100 km/h", "28 m/s"),
        ("250 kcal", "1050 kJ"),
        ("⅔", "0.67"),
        ("⅓ hour", "0.33 hours"),
        ("under 5 °C", "-5 °C"),
        ("at most 5%", "-5%"),
        ("1 atm", "1013 hPa"),
        ("5 CHF", "6 EUR"),
        ("50 cents", "60 CHF"),
        ("8 bits", "1 byte"),
    ],
)
def test_what_may_be_the_same(one: str, other: str) -> None:
    """Rounded conversions, currencies and what is bounded on one side prove nothing."""
    assert quantity(one).compatible(quantity(other))
    assert quantity(other).compatible(quantity(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("-39 °C", "39 °C"),
        ("-1", "1"),
        ("0 °C", "0 °F"),
        ("20 °C", "40 K"),
        ("⅔", "0.6"),
        ("⅔", "1"),
        ("2/3", "3/4"),
        ("1 byte", "10 bits"),
        ("5 mW", "5 MW"),
        ("18.015 g/mol", "18.03 g/mol"),
        ("6.022 × 10²³", "6.022 × 10²²"),
        ("-$5", "$5"),
        ("3 hours 20 minutes", "3 hours 30 minutes"),
    ],
)
def test_what_is_provably_different(one: str, other: str) -> None:
    """The sign, the prefix and the exponent count."""
    assert not quantity(one).compatible(quantity(other))
    assert not quantity(other).compatible(quantity(one))


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("-1", ["-3", "-2", "0", "1"]),
        ("2 °C", ["0 °C", "1 °C", "3 °C", "4 °C"]),
        ("1 °C", ["−1 °C", "0 °C", "2 °C", "3 °C"]),
        ("-33.3 °C", ["-33.5 °C", "-33.4 °C", "-33.2 °C", "-33.1 °C"]),
        ("2 K", [None, "1 K", "3 K", "4 K"]),
        ("2 m", [None, "1 m", "3 m", "4 m"]),
        ("-2 m", ["-4 m", "-3 m", "-1 m", None]),
        ("−1%", ["−3%", "−2%", "0%", "1%"]),
        ("-$1", ["-$3", "-$2", None, None]),
        ("12'500", ["11'500", "12'000", "13'000", "13'500"]),
        ("6.022 × 10²³", ["6.020 × 10²³", "6.021 × 10²³", "6.023 × 10²³", "6.024 × 10²³"]),
        ("9.9e3 Pa", ["9.7e3 Pa", "9.8e3 Pa", None, None]),
        ("10⁵", ["10³", "10⁴", "10⁶", "10⁷"]),
        ("2½ hours", [None, "1½ hours", "3½ hours", "4½ hours"]),
        ("½ hour", ["⅓ hour", "⅖ hour", "⅗ hour", "⅔ hour"]),
        ("two thirds", ["one half", "three fifths", "three quarters", "four fifths"]),
        ("7/8", ["3/8", "5/8", None, None]),
        ("9.8 m/s²", ["9.6 m/s²", "9.7 m/s²", "9.9 m/s²", "10.0 m/s²"]),
        ("5 ft 3 in", ["5 ft 1 in", "5 ft 2 in", "5 ft 4 in", "5 ft 5 in"]),
        ("1 m 75", ["1 m 65", "1 m 70", "1 m 80", "1 m 85"]),
        ("minus five degrees Celsius", None),
    ],
)
def test_steps_keep_the_wording(text: str, around: list[str | None] | None) -> None:
    """They cross zero only where the unit does; fractions of one whole stay below it."""
    reached = [quantity(text).stepped(steps) for steps in (-2, -1, 1, 2)]
    words = [f"minus {word} degrees Celsius" for word in ("seven", "six", "four", "three")]
    assert [value and value.text for value in reached] == (around or words)


SAID: dict[str, list[tuple[str, str | None]]] = {
    "de": [
        ("-5 °C", "-5 °C"),
        ("minus 5 Grad Celsius", "-5 °C"),
        ("zwei Drittel", "two thirds"),
        ("zweieinhalb Stunden", "2½ hours"),
        ("18 Gramm pro Mol", "18 g/mol"),
        ("6,022 × 10²³", "6.022 × 10²³"),
        ("1 234 567 Menschen", None),
        ("3 Stunden 20 Minuten", "200 minutes"),
        ("50 Cent", "50¢"),
    ],
    "es": [
        ("menos 5 grados Celsius", "-5 °C"),
        ("dos tercios", "two thirds"),
        ("9,8 metros por segundo al cuadrado", "9.8 m/s²"),
        ("3 horas y 20 minutos", "200 minutes"),
        ("12'500 kg", "12,500 kg"),
    ],
    "fr": [
        ("moins 5 degrés Celsius", "-5 °C"),
        ("deux tiers", "two thirds"),
        ("½ heure", "30 minutes"),
        ("100 octets", "100 bytes"),
        ("3 heures et 20 minutes", "200 minutes"),
        ("2 h 05", "125 minutes"),
    ],
    "it": [
        ("meno 5 gradi Celsius", "-5 °C"),
        ("due terzi", "two thirds"),
        ("18 grammi per mole", "18 g/mol"),
        ("5 metri al secondo", "5 m/s"),
    ],
    "pt": [
        ("menos 5 graus Celsius", "-5 °C"),
        ("dois terços", "two thirds"),
        ("R$ 5", "R$5"),
        ("18 gramas por mol", "18 g/mol"),
    ],
}


@pytest.mark.parametrize(
    ("tag", "text", "english"), [(tag, *row) for tag, rows in SAID.items() for row in rows]
)
def test_a_quantity_means_the_same_in_each_language(
    tag: str, text: str, english: str | None
) -> None:
    """In its words, with its point and with CLDR's names of units."""
    value = quantity(text, tag)
    assert english is None or value == quantity(english)


UNITS = st.sampled_from(
    [
        "",
        " °C",
        " °F",
        " K",
        "%",
        " m",
        " km",
        " kWh",
        " g/mol",
        " m/s²",
        " hours",
        " people",
        " CHF",
    ]
)
NUMBERS = st.one_of(
    st.integers(-5000, 5000).map(str),
    st.decimals(-200, 200, places=2).map(str),
    st.tuples(st.integers(1, 9), st.integers(0, 99), st.integers(-30, 30)).map(
        lambda parts: f"{parts[0]}.{parts[1]:02} × 10^{parts[2]}"
    ),
    st.sampled_from(["½", "⅔", "3/4", "2½", "1 3/8", "-⅓", "7/8"]),
)
LIMITS = st.sampled_from(["", "", "", "about ", "under ", "at least "])


@given(LIMITS, NUMBERS, UNITS, st.integers(-4, 4).filter(bool))
def test_steps_go_up_or_down_and_are_read_as_they_are_printed(
    limit: str, number: str, unit: str, steps: int
) -> None:
    """A step is a provably different number where the first is exact, in its order."""
    value = read(f"{limit}{number}{unit}")
    assume(isinstance(value, Quantity))
    assert isinstance(value, Quantity)
    reached = value.stepped(steps)
    if reached is None:
        return
    assert read(reached.text) == reached
    assert (reached.order > value.order) == (steps > 0)
    assert bool(limit) or not value.compatible(reached)
    once, more = value.stepped(1), value.stepped(2)
    assert once is None or more is None or value.order < once.order < more.order


@given(NUMBERS, UNITS, NUMBERS, UNITS)
def test_to_be_compatible_is_mutual(number: str, unit: str, other: str, another: str) -> None:
    """Whatever is compared with whatever; what is equal is compatible and within each other."""
    one, two = read(f"{number}{unit}"), read(f"{other}{another}")
    assert one.compatible(two) == two.compatible(one)
    if one == two:
        assert one.compatible(two)
        assert one.contains(two)


@given(st.decimals(-273, 5000, places=2))
def test_degrees_are_converted_exactly(celsius: object) -> None:
    """Celsius, Fahrenheit and kelvin are one temperature."""
    number = Fraction(str(celsius))
    value = quantity(f"{celsius} °C")
    assert value.exact.low == number + Fraction("273.15")
    fahrenheit = number * 9 / 5 + 32
    written = f"{float(fahrenheit):.4f}"
    assert quantity(f"{written} °F") == value
