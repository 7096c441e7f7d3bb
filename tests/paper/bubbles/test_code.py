"""The code of a page: what is written into it is read from it, whatever the names are."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.forms import Form
from quizgen.forms.form import Copy
from quizgen.paper.bubbles.code import (
    Code,
    bounded,
    code_of,
    digest_of,
    draw_code,
    read_code,
)
from quizgen.paper.bubbles.style import Style
from quizgen.problem import RequestError
from tests.exporters.handouts import HOSTILE, edition, laid_out, varied
from tests.paper.bubbles.asked import STYLES

NAMES = st.text() | st.text("|%~\u0661日 a") | st.sampled_from(HOSTILE) | st.just("x" * 999)


@given(NAMES, NAMES, st.integers(), st.integers(1, 10**6), STYLES)
def test_what_is_written_is_read(
    name: str, label: str, seed: int, number: int, style: Style
) -> None:
    """Bars, percent signs and any script come back, and no name makes a code too large."""
    page = number % 7 + 1
    form = replace(edition(*varied(1)).forms[0], label=label)
    named = replace(edition(*varied(1)), name=name, seed=seed, forms=(form,))
    code = code_of(named, Copy(number, form), page, style)
    assert read_code(code.text) == code
    assert code.text.isascii()
    assert len(code.text) <= 150
    assert code.text.count("|") == 7


def test_a_code_is_written_as_it_is_documented() -> None:
    """Graders of other makes may read it."""
    code = Code("venezuela-2019", 0, "A", 12, 1, Style(), "1a2b3c4d")
    assert code.text == "QZ1|venezuela-2019|0|A|12|1|a4|1a2b3c4d"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://example.org/",
        "QZ2|venezuela-2019|0|A|12|1|a4|1a2b3c4d",
        "QZ1|venezuela-2019|0|A|12|1|a5|1a2b3c4d",
        "QZ1|venezuela-2019|0|A|12|1|a4|1a2b3c4",
        "QZ1|venezuela-2019|00|A|12|1|a4|1a2b3c4d",
        "QZ1|venezuela-2019|0|A|١٢|1|a4|1a2b3c4d",
        "QZ1|%ff|0|A|12|1|a4|1a2b3c4d",
        "QZ1|v|0|A|12|1|a4|1a2b3c4d\n",
        f"QZ1|v|{'9' * 5000}|A|12|1|a4|1a2b3c4d",
    ],
)
def test_another_code_is_refused(text: str) -> None:
    """What was found is told, and what should have been."""
    with pytest.raises(RequestError, match=r"is of no answer sheet: it should begin with QZ1\|"):
        read_code(text)


@given(st.text(), st.text(), st.integers(20, 60))
def test_long_names_are_shortened_and_still_told_apart(name: str, other: str, most: int) -> None:
    """A name that has room stays as it is."""
    short = bounded(name * 9, most)
    assert len(Code(short, 0, "", 1, 1, Style(), "00000000").text) <= most + 26
    assert (bounded(other * 9, most) == short) == (name == other or name * 9 == other * 9)
    assert bounded("planets", most) == "planets"


def test_the_digest_tells_prints_apart() -> None:
    """Another question, order of questions or order of options is another print; a key is not."""
    one, two = laid_out(*varied(3)).forms
    first = one.questions[0]
    flipped = replace(first, item=replace(first.item, statement="Another key."))
    forms = [
        one,
        replace(two, label="A"),
        replace(one, label="B"),
        Form("A", one.questions[::-1]),
        Form("A", one.questions[:2]),
    ]
    assert len({digest_of(form) for form in forms}) == len(forms)
    assert digest_of(Form("A", (flipped, *one.questions[1:]))) == digest_of(one)


def test_a_code_is_seldom_of_more_than_41_squares() -> None:
    """So each is at least 0.6 mm wide, which any scan resolves."""
    form = edition(*varied(1)).forms[0]
    for name in ("venezuela-2019", "x" * 200, "日本語" * 20):
        named = replace(edition(*varied(1)), name=name, seed=12345)
        code = code_of(named, Copy(123, form), 2, Style(is_large=True))
        assert draw_code(code).across <= 45
