"""What holds of every value, whatever text it was read from."""

import sys
from subprocess import run

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.values import Date, Quantity, Text, read

Value = Quantity | Date | Text

WORDS = """
about almost over under at least up to more than nearly between and to from of the a an half - –
one two twenty hundred thousand million dozen first 61st thousands 0 1 2 3 12 24 72 1.5 7,000 1958
2019 5th $ € US$ % percent hours hour days weeks month months year years old km m miles mile kg lbs
ton tonnes people person protesters Men opposition January Jan May 23 , 2019-01-23 Wednesday
"""

phrases = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=6).map(" ".join)
numbers = st.one_of(
    st.integers(0, 5000).map(str), st.integers(0, 10**7).map("{:,}".format), st.just("1.5")
)
limits = st.sampled_from(["", "about ", "nearly ", "over ", "at least ", "up to ", "under "])
units = st.sampled_from(
    [
        "",
        "people",
        "hours",
        "days",
        "months",
        "years",
        "km",
        "m",
        "miles",
        "feet",
        "kg",
        "lbs",
        "tons",
    ]
)
quantities = st.builds("{}{} {}".format, limits, numbers, units)
ranges = st.builds("{}-{} {}".format, st.integers(0, 40), st.integers(0, 40), units)
texts = st.one_of(quantities, quantities, ranges, phrases, st.text(), st.dates().map(str))
values = texts.map(read)


@given(values)
def test_a_value_is_what_its_text_says(value: Value) -> None:
    """What people read can be read again, and means the same."""
    again = read(value.text)
    assert again == value
    assert hash(again) == hash(value)
    assert again.canonical == value.canonical


@given(values)
def test_a_value_could_be_itself(value: Value) -> None:
    """Nothing is provably different from itself, and everything contains itself."""
    assert value.compatible(value)
    assert value.contains(value)


@given(values, values)
def test_values_agree_about_each_other(one: Value, other: Value) -> None:
    """Compatible goes both ways, and what contains another is compatible with it."""
    assert one.compatible(other) == other.compatible(one)
    assert one.compatible(other) or not one.contains(other)
    if one == other:
        assert hash(one) == hash(other)
        assert one.contains(other)
        assert other.contains(one)
    assert (one == other) == (one.canonical == other.canonical)


@given(quantities, quantities, quantities)
def test_equal_quantities_have_equal_neighbours(a: str, b: str, c: str) -> None:
    """What is equal is compatible with, and contains, the very same values."""
    one, other, third = read(a), read(b), read(c)
    if one == other:
        assert one.compatible(third) == other.compatible(third)
        assert one.contains(third) == other.contains(third)


@given(values, st.integers(-5, 5).filter(bool))
def test_a_step_leads_to_another_value_of_its_sort(value: Value, steps: int) -> None:
    """Steps differ from the value, lie on the right side of it and can be read again."""
    if isinstance(value, Text):
        return
    reached = value.stepped(steps)
    if reached is not None:
        assert type(reached) is type(value)
        assert reached != value
        assert (reached.order > value.order) == (steps > 0)
        assert read(reached.text) == reached


@given(values)
def test_names_are_safe_in_links_and_shells(value: Value) -> None:
    """A name is short and plain ASCII, and not mistaken for an option."""
    name = value.canonical
    assert name
    assert len(name) < 150
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert name[0] not in "-."


@given(st.text(), st.text(max_size=10))
def test_no_text_and_no_language_fail(text: str, language: str) -> None:
    """Any text is a value in any language, even one that there is not."""
    assert read(text, language).compatible(read(text))


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "\x00", "\x1b[31m72 hours\x1b[0m", "72 hours\x00", "\ud800", "72\u200b hours"),
        *("9" * 100_000, "1," * 50_000, "one " * 50_000, "about " * 50_000, "a" * 100_000),
        *("one and " * 12, "1 to " * 20, "from " * 20, "five hundred " * 7, "thousands of " * 7),
        *("1" + " " * 98 + "!", "x " * 50, "-" * 100_000, " " * 100_000, "é" * 100_000),
    ],
)
def test_hostile_texts_are_text(text: str) -> None:
    """Control characters, endless numbers and endless words are nothing but text."""
    assert isinstance(read(text), Text)


def test_reading_needs_no_heavy_module() -> None:
    """Every command imports the values, so that they stay cheap."""
    code = "import sys, quizgen.values; print(*sys.modules)"
    modules = run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"yaml", "jinja2", "genanki", "typst", "click", "asyncio", "anki"}
    assert not heavy & set(modules.stdout.split())
