"""Typed numbers and dates: what they mean decides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.marking.meaning import Meaning, weigh
from quizgen.values import Date, Quantity, Text, Time, read


def value(text: str) -> Quantity | Date | Time:
    """Read a right answer."""
    found = read(text)
    assert not isinstance(found, Text)
    return found


@pytest.mark.parametrize(
    ("expected", "replies"),
    [
        ("72 hours", "72 hours.|3 days|three days|72|72 h|4,320 minutes"),
        ("about 7,000 people", "7000|7 thousand|7,000 persons|about 7000|6,900 people|7 000"),
        ("$5 million", "5 million|$5m|5000000|5 million dollars|5 million USD"),
        ("61 years old", "61|61 years|61 years old"),
        ("61st", "61|the 61st|sixty-first"),
        ("2,000 soldiers", "2000|２０００|two thousand soldiers"),
        ("20%", "20|20 percent|twenty per cent"),
        ("23 January 2019", "2019-01-23|Jan 23, 2019|January 23rd 2019|Wednesday, 23 January 2019"),
        ("23 January 2019", "23/1/2019|1/23/2019|23.01.2019|2019/1/23"),
        ("5 May 2019", "5/5/2019"),
        ("January 2019", "2019-01|Jan 2019|1/2019|23 January 2019"),
        ("2013", "2013|“2013”"),
        ("44 BC", "44 BCE|44 B.C.|-0043"),
        ("800 AD", "800|AD 800|800 CE"),
        ("1914–1918", "1914-1918|1914 - 1918|from 1914 to 1918|28 July 1914 – 11 November 1918"),
        ("c. 1500", "1500|about 1500|1490"),
        ("19th century", "nineteenth century|1850"),
        ("19th century", "1801–1900|1800-1899|from 1801 to 1900"),
        ("3rd century AD", "201-300|AD 201–300|200–299"),
        ("3rd century BC", "300–201 BC|299–200 BC"),
        ("the 1920s", "1920–1929|1920-29"),
        ("18:00", "6pm|6 p.m.|18:00"),
        ("6 p.m.", "18:00|6pm"),
        ("12:30", "12:30 pm|12:30"),
        ("18:00 UTC", "18:00Z|20:00+02:00"),
        ("23 January 2019, 10:00", "2019-01-23 10:00|23 January 2019 at 10 a.m."),
        ("23 January 2019, 24:00", "24 January 2019, 0:00|2019-01-24T00:00|23 January 2019, 24:00"),
    ],
)
def test_what_means_the_same_is_right(expected: str, replies: str) -> None:
    """Other units and forms, a bare number, and what lies within the right answer."""
    for reply in replies.split("|"):
        assert weigh(reply, value(expected)) is Meaning.RIGHT, reply


@pytest.mark.parametrize(
    ("expected", "replies"),
    [
        ("72 hours", "for 72 hours|within 3 days"),
        ("2,000 soldiers", "2000 men"),
        ("23 January 2019", "23 January|January 23|on 23 January 2019"),
        ("5 June 2019", "5/6/2019|6/5/2019"),
        ("January 2019", "January|in January 2019"),
        ("2013", "in 2013|before 2013|the year 2013|since 2013"),
        ("44 BC", "44"),
        ("since 1990", "1990"),
        ("spring 2011", "April 2011"),
        ("18:00", "6:00|6|18|1800|18.00|18:00 UTC"),
        ("18:00 UTC", "18:00"),
        ("12:30", "0:30"),
        ("23 January 2019, 10:00", "23 January 2019, 10 p.m."),
        ("31 December 1999, midnight", "1 January 2000, 0:00|31 December 1999, 0:00"),
        ("23 January 2019", "on the 23 January 2019"),
    ],
)
def test_what_may_mean_the_same_is_unsure(expected: str, replies: str) -> None:
    """A date without its year or with two readings, another noun, a word or two before it."""
    for reply in replies.split("|"):
        assert weigh(reply, value(expected)) is Meaning.UNSURE, reply


@pytest.mark.parametrize(
    ("expected", "replies"),
    [
        ("72 hours", "about 72 hours|at least 2 days"),
        ("23 January 2019", "January 2019|2019|1/2019"),
        ("1958 people", "more than 900"),
        ("1925", "the 1920s|20th century|c. 1920"),
        ("spring 2011", "2011"),
        ("1914–1918", "the 1910s"),
        ("23 January 2019, 10:00", "23 January 2019"),
    ],
)
def test_what_says_less_is_inexact(expected: str, replies: str) -> None:
    """The right answer lies within what was typed."""
    for reply in replies.split("|"):
        assert weigh(reply, value(expected)) is Meaning.INEXACT, reply


@pytest.mark.parametrize(
    ("expected", "replies"),
    [
        ("72 hours", "71 hours|1 week|72 people|$72|72 years|73|January 2019"),
        ("about 7,000 people", "8000|5"),
        ("$5 million", "$5|€5 million"),
        ("61 years old", "61st|62 years|61 days"),
        ("2,000 soldiers", "2001 men|1999|2000 km"),
        ("23 January 2019", "24 January 2019|24 January|24|23 January 2018|23 soldiers"),
        ("5 June 2019", "7/6/2019"),
        ("2013", "2014|before 2014|20 13"),
        ("44 BC", "44 AD|45 BC"),
        ("1914–1918", "1916|1914|1914–1919"),
        ("19th century", "20th century|1950"),
        ("18:00", "19:00|6 a.m.|18 January 2019"),
        ("since 1990", "1995"),
        ("23 January 2019, 24:00", "23 January 2019, 0:00|23 January 2019, 23:00"),
    ],
)
def test_what_means_something_else_is_not_right(expected: str, replies: str) -> None:
    """Another number, another unit, another day."""
    for reply in replies.split("|"):
        assert weigh(reply, value(expected)) in {Meaning.OTHER, Meaning.NONE}, reply


@pytest.mark.parametrize(
    ("expected", "right", "unsure", "wrong"),
    [
        ("2½ hours", "2½|2 1/2|2.5|150 minutes|two and a half hours", "2,5", "2|2 hours|3½"),
        ("⅔", "2/3|two thirds|0.67|.667|4/6|0.6667", "0.7|67 %|66.7%|0,67", "2|0.6|1/3|1|0.5"),
        ("10–15 km", "10-15|between 10 and 15|10–15 km|10000-15000 m", "12|12 km", "16|9"),
        ("0.5%", ".5%|.5|1/2", "0,5%|0.005", "5%|50%"),
        ("0.25", ".25|1/4|¼|0.250", "0,25|25%", "25|4"),
        ("10,000 people", "10k|10K people|10 000|10'000|1e4", "10.000", "10|1000|10 k 5"),
        ("$1.5 million", "$1.5 M|1.5m|$1.5m|1500k", "$1,5 million", "1.5|€1.5m|1.5bn"),
        ("3 days", "3d|3 D|72h|72 horas|3 Tage", "3 dyas", "4d|3w|3h"),
        ("61 years old", "61y|61 yrs|61 anni", "", "62y|61 d"),
        ("72 hours", "72h|3 d|72hours|72 Stunden", "72 huors|72 hoours", "73 huors|72 yards|72d"),
        ("2⁵", "2^5|32|2**5", "", "25|2^4|2"),
        ("3.14", "3.140|+3.14", "3,14", "3,15|3|314"),
        ("0.00005", "5e-5|5×10^-5|5 × 10⁻⁵|5*10^-5|.00005", "", "5e-4|5e5"),
        ("-5 °C", "-5|− 5 °C|minus 5|-5 degrees|-5 c|23 °F", "", "5|5 °C|-5 F|-6"),
        ("100 °F", "100|100F|100 degrees", "38 °C|37.8 °C", "40 °C|100 °C|39 °C"),
        ("10 miles", "10 mi|10", "16 km|16.1 km", "20 km|17 km"),
        ("50 cents", "$0.50|€.50|50¢|0.5 dollars", "R$ 0.50", "$50|$5|5 cents"),
        ("$0.50", "50 cents|50¢|.50|fifty cents", "", "5 cents|50"),
        ("5 µg", "5 ug|5 μg|5 micrograms|0.005 mg", "", "5 mg|5 g"),
        ("5 metres", "5m|500 cm|5 metros", "", "5M|5 miles|5k"),
        ("3 hours 20 minutes", "200 minutes|3h20|3 h 20 min|200", "", "3 hours|3|320"),
        ("6.022 × 10²³", "6.022e23|6.022 x 10^23|6.022*10^23", "6,022e23", "6.022|6.022e22"),
        ("1,000 kg", "1 t|1 000|1000|1'000 kg", "1.000 kg", "1 kg"),
        ("20%", "20|20 per cent|20 %", "1/5|.2", "2%|5|0,2"),
    ],
)
def test_numbers_are_typed_in_many_ways(expected: str, right: str, unsure: str, wrong: str) -> None:
    """What is short is right; what a small mistake may have made is asked about."""
    told = {Meaning.RIGHT: right, Meaning.UNSURE: unsure}
    for meaning, replies in told.items():
        for reply in filter(None, replies.split("|")):
            assert weigh(reply, value(expected)) is meaning, reply
    for reply in wrong.split("|"):
        assert weigh(reply, value(expected)) in {Meaning.OTHER, Meaning.NONE}, reply


@pytest.mark.parametrize(
    ("language", "expected", "right", "unsure"),
    [
        ("es", "3,14", "3,14", "3.14"),
        ("es", "7.000 personas", "7000|7k|7 mil|7 000", "7,000"),
        ("es", "20 °C", "20|20 grados|20ºC|68 °F|20 C", "36 °F"),
        ("fr", "3 jours", "3 j|3j|72 heures|3 days", ""),
        ("fr", "0,5 %", ",5 %|0,5|1/2", "0.5%"),
        ("de", "2½ Stunden", "2,5|150 Minuten|2,5 Std", "2.5"),
    ],
)
def test_numbers_are_typed_in_many_languages(
    language: str, expected: str, right: str, unsure: str
) -> None:
    """With the signs of the question's language, and in doubt with those of another."""
    answer = read(expected, language)
    assert not isinstance(answer, Text)
    for meaning, replies in ((Meaning.RIGHT, right), (Meaning.UNSURE, unsure)):
        for reply in filter(None, replies.split("|")):
            assert weigh(reply, answer) is meaning, reply


@pytest.mark.parametrize("reply", ["", " . ", "Caracas", "a long time", "23/13/2019x", "9" * 500])
def test_what_is_no_value_means_nothing(reply: str) -> None:
    """Words are left to be compared as words."""
    assert weigh(reply, value("72 hours")) is Meaning.NONE
    assert weigh(reply, value("23 January 2019")) is Meaning.NONE


@given(
    st.text()
    | st.text("0123456789.,-/^×½⅔²⁻ °CFkmdh$'e", max_size=9)
    | st.from_regex(r"[0-9]{1,4}[-./ ][0-9]{1,4}([-./ ][0-9]{1,4})?", fullmatch=True),
    st.sampled_from(
        ["72 hours", "$5 million", "61st", "dozens of men", "2013", "5 June 2019", "⅔", "-5 °C"]
    ),
)
def test_any_text_can_be_weighed(reply: str, expected: str) -> None:
    """It fails for none."""
    assert weigh(reply, value(expected)) in Meaning


@pytest.mark.parametrize(
    ("language", "expected", "replies"),
    [
        ("en", "about 687 days", "about 2 years|2 years|1.9 years|around 687 days|about 687"),
        ("en", "about 29 years", "29.5 years|about 29.5 years|some 29 years"),
        ("es", "unos 7000 manifestantes", "unos 7000|unas 7100|7000"),
        ("de", "etwa 12 Jahre", "etwa 12|ungefähr 12 Jahre|12"),
    ],
)
def test_to_say_about_makes_nothing_worse(language: str, expected: str, replies: str) -> None:
    """Where about so many is right, what is right as a bare number is right with the word."""
    quantity = Quantity.read(expected, language)
    assert quantity is not None
    for reply in replies.split("|"):
        assert weigh(reply, quantity) is Meaning.RIGHT, reply


@pytest.mark.parametrize("reply", ["44 BC", "AD 9", "150 AD", "4th century", "2 January 1 AD"])
def test_no_other_year_is_asked_about_for_the_last_one_before_christ(reply: str) -> None:
    """1 BC is the year 0 of astronomers, and no lack of a year."""
    expected = Date.read_as("1 BC", "en")
    assert expected is not None
    assert weigh(reply, expected) is Meaning.OTHER
