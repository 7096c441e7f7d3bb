"""Quantities: what is read as one, what is the same, and what is provably different."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.values import Date, Quantity, Text, read


def quantity(text: str) -> Quantity:
    """Read a text that must be a quantity."""
    value = Quantity.read(text)
    assert value is not None, text
    return value


@pytest.mark.parametrize(
    ("text", "dimension", "name"),
    [
        ("72 hours", "time", "259200s"),
        ("72h", "time", "259200s"),
        ("one week", "time", "604800s"),
        ("a week", "time", "604800s"),
        ("half an hour", "time", "1800s"),
        ("61 years", "time", "732mo"),
        ("61 years old", "time old", "732mo-old"),
        ("hundreds of hours", "time", "360000..s"),
        ("7,000 people", "person", "7000-person"),
        ("7,000 Venezuelans", "venezuelan", "7000-venezuelan"),
        ("Around 7,000 protesters", "protester", "6300..7700-protester"),
        ("an estimated 7,000 people", "person", "6300..7700-person"),
        ("~ 7,000 people", "person", "6300..7700-person"),
        ("nearly 7,000 people", "person", "6300..7000x-person"),
        ("just over 7,000 people", "person", "7000x..7700-person"),
        ("more than  7,000 people", "person", "7000x..-person"),
        ("at least 7 people", "person", "7..-person"),
        ("up to 7 people", "person", "0..7-person"),
        ("fewer than 7 people", "person", "0..7x-person"),
        ("exactly 7 people", "person", "7-person"),
        ("three million people", "person", "3000000-person"),
        ("half a million people", "person", "500000-person"),
        ("1 protester", "protester", "1-protester"),
        ("2 opposition lawmakers", "opposition lawmaker", "2-opposition-lawmaker"),
        ("2 members of parliament", "member of parliament", "2-member-of-parliament"),
        ("three cities", "city", "3-city"),
        ("two churches", "church", "2-church"),
        ("2 species", "species", "2-species"),
        ("14 dead", "dead", "14-dead"),
        ("five times", "count:time", "5-time"),
        ("thousands of people", "person", "1000..-person"),
        ("tens of thousands of people", "person", "10000..-person"),
        ("3-5 km", "length", "3000..5000m"),
        ("3 – 5 km", "length", "3000..5000m"),
        ("from 3 to 5 km", "length", "3000..5000m"),
        ("between three and five kilometres", "length", "3000..5000m"),
        ("about 3 to 5 km", "length", "2500..5500m"),
        ("3 to 5 million people", "person", "3000000..5000000-person"),
        ("900 to 1,100 people", "person", "900..1100-person"),
        ("500 to 2 million people", "person", "500..2000000-person"),
        ("5 ft", "length", "60in"),
        ("50 kg", "mass", "50kg"),
        ("2 tonnes", "mass", "2000kg"),
        ("200 square kilometres", "area", "200000000m2"),
        ("60 km/h", "speed", "60km-h"),
        ("25%", "percent", "25-percent"),
        ("25 per cent", "percent", "25-percent"),
        ("$5 million", "money:usd", "5000000usd"),
        ("US$5m", "money:usd", "5000000usd"),
        ("5 million dollars", "money:usd", "5000000usd"),
        ("$3-5 million", "money:usd", "3000000..5000000usd"),
        ("$3 to $5", "money:usd", "3..5usd"),
        ("€20", "money:eur", "20eur"),
        ("20 €", "money:eur", "20eur"),
        ("£20", "money:gbp", "20gbp"),
        ("5 pounds", "pound", "5-pound"),
        ("72", "", "no.72"),
        ("2,019", "", "no.2019"),
        ("2500", "", "no.2500"),
        ("seven", "", "no.7"),
        ("a million", "", "no.1000000"),
        ("61st", "ordinal", "61-ordinal"),
        ("the first", "ordinal", "1-ordinal"),
        ("Twenty-first", "ordinal", "21-ordinal"),
    ],
)
def test_what_is_read_as_a_quantity(text: str, dimension: str, name: str) -> None:
    """Limits, numbers, units and nouns give a dimension and an interval."""
    value = read(text)
    assert isinstance(value, Quantity)
    assert value.text == text
    assert value.dimension == dimension
    assert value.canonical == name


@pytest.mark.parametrize(
    "text",
    [
        *("Route 66 is long", "3 Doors Down", "12 Angry Men", "Five Guys", "One Direction"),
        *("1958 uprising", "10 Downing Street", "30 Seconds to Mars", "24 Hours of Le Mans"),
        *("50 Cent", "Apollo 11", "a tweet", "51st state", "First Lady", "5th Avenue"),
        *("72:00", "24/7", "3-5", "7-6", "1950s", "5m", "30s", "007", "-5 people", "1,2", "1.2.3"),
        *(
            "7,000 people in Caracas",
            "three years later, he left",
            "some people",
            "a few",
            "72-hour",
        ),
        *("5 minutes to midnight", "between 3 to 5 km", "5-3 km", "3-3 km", "more than 3 to 5 km"),
        *("61th", "the 61", "second-hand", "thousands", "about thousands of people", "an", "the"),
        *("about 1958", "2019-2020", "hundred people", "one two people", "1 people", "$5 hours"),
        *(
            "9" * 31,
            "9" * 100_000,
            "1 " + "hour " * 50,
            "7\x00 hours",
            "5 dogs and 3 cats",
            "٧ hours",
        ),
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    """A number is not enough: titles, codes, scores, years and sentences are something else."""
    assert Quantity.read(text) is None


@pytest.mark.parametrize(
    "wordings",
    [
        ["72 hours", "3 days", "three days", "Three Days", "4,320 minutes", "72 HRS", "3.0 days"],
        ["2 weeks", "14 days", "a fortnight"],
        ["1 year", "12 months", "a year"],
        ["18 months", "1.5 years"],
        ["a century", "100 years", "ten decades"],
        ["1.5 km", "1,500 m", "1500 metres", "1.5 kilometers"],
        ["1 mile", "1,760 yards", "5,280 feet"],
        ["7,000 people", "7000 people", "seven thousand people", "7 thousand people"],
        ["$1.5 million", "1,500,000 dollars", "USD 1.5 million", "1.5 million US dollars", "$1.5m"],
        ["about 7,000 people", "roughly 7,000 people", "~7 thousand people"],
        ["over 5 kg", "more than 5,000 g"],
        ["first", "1st", "the first"],
    ],
)
def test_wordings_of_one_quantity_are_equal(wordings: list[str]) -> None:
    """Units and words do not count, only what they mean."""
    values = [quantity(text) for text in wordings]
    assert len(set(values)) == 1
    assert len({value.canonical for value in values}) == 1
    assert all(one.contains(other) for one in values for other in values)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("72 hours", "24 hours"),
        ("72 hours", "one week"),
        ("1 month", "2 months"),
        ("13 months", "14 months"),
        ("500 years", "501 years"),
        ("1 year", "360 days"),
        ("1 month", "5 weeks"),
        ("7,000 people", "7,001 people"),
        ("about 7,000 people", "about 9,000 people"),
        ("more than 7,000 people", "5,000 people"),
        ("3-5 km", "6-8 km"),
        ("1 mile", "3 km"),
        ("2 tons", "5 tonnes"),
        ("$5", "$6"),
        ("61st", "62nd"),
    ],
)
def test_what_is_provably_different(one: str, other: str) -> None:
    """Quantities of one dimension without a common number are different."""
    assert not quantity(one).compatible(quantity(other))
    assert not quantity(one).contains(quantity(other))
    assert quantity(one) != quantity(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("7,000 people", "8,000 protesters"),
        ("7,000", "8,000 people"),
        ("5 km", "5 hours"),
        ("$5", "€6"),
        ("5 pounds", "£6"),
        ("61 years", "62 years old"),
        ("1 year", "365 days"),
        ("1 year", "52 weeks"),
        ("1 month", "4 weeks"),
        ("1 month", "31 days"),
        ("a century", "36,500 days"),
        ("1 mile", "1.6 km"),
        ("10 miles", "16 km"),
        ("6 feet", "1.8 m"),
        ("110 lbs", "50 kg"),
        ("2 tons", "2 tonnes"),
        ("60 mph", "100 km/h"),
        ("about 7,000 people", "about 8,000 people"),
        ("over 7,000 people", "7,000 people"),
        ("nearly 7,000 people", "7,000 people"),
        ("thousands of people", "hundreds of people"),
        ("3-5 km", "5-7 km"),
    ],
)
def test_what_is_not_provably_different(one: str, other: str) -> None:
    """Other dimensions, touching intervals and rounded conversions prove nothing."""
    assert quantity(one).compatible(quantity(other))
    assert quantity(other).compatible(quantity(one))


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("about 7,000 people", "7,200 people"),
        ("thousands of people", "7,000 people"),
        ("at least 5 km", "over 5 km"),
        ("3-5 km", "4 km"),
        ("up to 5 hours", "300 minutes"),
        ("a month", "30 days"),
        ("a year", "366 days"),
    ],
)
def test_what_contains_what(outer: str, inner: str) -> None:
    """An interval contains those within it, and is not contained in them."""
    assert quantity(outer).contains(quantity(inner))
    assert not quantity(inner).contains(quantity(outer))


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("72 hours", ["24 hours", "48 hours", "96 hours", "120 hours"]),
        ("3 days", ["1 day", "2 days", "4 days", "5 days"]),
        ("one week", [None, None, "two weeks", "three weeks"]),
        ("Two Days", [None, "One Day", "Three Days", "Four Days"]),
        ("7,000 people", ["5,000 people", "6,000 people", "8,000 people", "9,000 people"]),
        ("about 900 people", ["about 700 people", "about 800 people", None, "about 2,000 people"]),
        ("2 people", [None, "1 person", "3 people", "4 people"]),
        ("1 person", [None, None, "2 people", "3 people"]),
        ("2 protesters", [None, None, "3 protesters", "4 protesters"]),
        ("1 protester", [None, None, None, None]),
        ("61 years", ["59 years", "60 years", "62 years", "63 years"]),
        ("61 years old", ["59 years old", "60 years old", "62 years old", "63 years old"]),
        ("1.5 km", ["1.3 km", "1.4 km", "1.6 km", "1.7 km"]),
        ("1.5 million", ["1.3 million", "1.4 million", "1.6 million", "1.7 million"]),
        (
            "two million people",
            [None, "one million people", "three million people", "four million people"],
        ),
        ("nine hundred people", ["seven hundred people", "eight hundred people", None, None]),
        ("25%", ["15%", "20%", "30%", "35%"]),
        ("95%", ["85%", "90%", "100%", None]),
        ("200%", ["90%", "100%", "300%", "400%"]),
        ("$5 million", ["$3 million", "$4 million", "$6 million", "$7 million"]),
        ("$5.50", ["$5.30", "$5.40", "$5.60", "$5.70"]),
        ("3-5 km", [None, None, "6-8 km", "9-11 km"]),
        (
            "between 20 and 30 people",
            [None, None, "between 40 and 50 people", "between 60 and 70 people"],
        ),
        ("the 61st", ["the 59th", "the 60th", "the 62nd", "the 63rd"]),
        ("tenth", ["eighth", "ninth", "eleventh", "twelfth"]),
        ("100th", ["98th", "99th", "101st", "102nd"]),
        ("thousands of people", [None, None, None, None]),
        ("half an hour", [None, None, None, None]),
        ("2101", [None, None, "2102", "2103"]),
        ("0 people", [None, None, "1 person", "2 people"]),
    ],
)
def test_steps_keep_the_wording(text: str, around: list[str | None]) -> None:
    """Numbers change, and with them the plural; what would be unsure is left out."""
    reached = [quantity(text).stepped(steps) for steps in (-2, -1, 1, 2)]
    assert [value and value.text for value in reached] == around


def test_no_step_is_the_quantity_itself() -> None:
    """Zero steps lead nowhere, and too many likewise."""
    value = quantity("72 hours")
    assert value.stepped(0) is value
    assert value.stepped(10**9) is None
    assert value.stepped(-(10**9)) is None


def test_bounds_are_in_base_units_and_the_amount_in_its_own() -> None:
    """Comparing needs seconds, a numeric question needs hours."""
    value = quantity("about 72 hours")
    assert (value.low, value.high) == (Fraction(233_280), Fraction(285_120))
    assert (value.amount.low, value.amount.high) == (Fraction("64.8"), Fraction("79.2"))
    assert quantity("at least 3 days").high is None


TIMES = st.sampled_from(
    [("seconds", 1), ("minutes", 60), ("hours", 3600), ("days", 86_400), ("weeks", 604_800)]
)


@given(st.integers(2, 10**6), TIMES, st.sampled_from(["", "at least ", "under ", "up to "]))
def test_the_unit_does_not_matter(count: int, time: tuple[str, int], limit: str) -> None:
    """A time in any unit is as many seconds."""
    unit, seconds = time
    value, other = quantity(f"{limit}{count} {unit}"), quantity(f"{limit}{count * seconds} seconds")
    assert value == other
    assert hash(value) == hash(other)
    assert value.canonical == other.canonical


@given(
    st.integers(2, 10**7),
    st.sampled_from(
        ["{} people", "{} hours", "{:,} km", "{} months", "{:,} years", "{}%", "${:,}"]
    ),
    st.sampled_from([-3, -1, 1, 3]),
)
def test_a_step_from_an_exact_number_is_provably_different(
    number: int, wording: str, steps: int
) -> None:
    """Every step from an exact number makes a sound distractor, in its place by value."""
    value = quantity(wording.format(number))
    reached = value.stepped(steps)
    if reached is None:
        # Downwards there may be no room; upwards only a share of a whole has an end.
        assert steps < 0 or value.dimension == "percent"
        return
    assert not value.compatible(reached)
    assert (reached.order > value.order) == (steps > 0)


def test_values_of_other_types_prove_nothing() -> None:
    """A quantity is compatible with dates and texts, and contains none."""
    for other in (Date.read("1958"), Text.read("72 hours"), None):
        assert quantity("72 hours").compatible(other)
        assert not quantity("72 hours").contains(other)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("87200 people", True),
        ("87,200 people", True),
        ("-3", True),
        ("72 hours", True),
        ("2.7 million people", False),
        ("9.7 s", False),
        ("10–15 km", False),
        ("3/4", False),
        ("about 60 people", False),
    ],
)
def test_a_plain_number_is_whole_and_says_all_its_digits(text: str, plain: bool) -> None:
    """It is what it is, and nothing is rounded to it."""
    quantity = Quantity.read(text)
    assert quantity is not None
    assert quantity.is_plain is plain
