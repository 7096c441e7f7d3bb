"""What is taken, in words and numbers, on the command line."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.forms.blueprint import Quota
from quizgen.forms.reading.take import read_take
from quizgen.items.difficulty import Difficulty
from quizgen.items.kinds import NAMES
from quizgen.problem import UsageError

EASY, MEDIUM, HARD = Difficulty


@pytest.mark.parametrize(
    ("text", "quotas"),
    [
        ("20", [Quota(20)]),
        ("easy:5,medium:10,hard:5", [Quota(5, EASY), Quota(10, MEDIUM), Quota(5, HARD)]),
        (
            "choice:10, true-false:5",
            [Quota(10, None, ("choice",)), Quota(5, None, ("true-false",))],
        ),
        ("hard diplomacy:3", [Quota(3, HARD, (), ("diplomacy",))]),
        ("human rights easy cloze : 2", [Quota(2, EASY, ("cloze",), ("human rights",))]),
        ("choice cloze:4", [Quota(4, None, ("choice", "cloze"))]),
        ("Easy CLOZE:5", [Quota(5, EASY, ("cloze",))]),
        ("easy:5,10", [Quota(5, EASY), Quota(10)]),
    ],
)
def test_words_are_difficulties_kinds_or_topics(text: str, quotas: list[Quota]) -> None:
    """In any order; what is neither of the former is a topic."""
    assert read_take(text) == tuple(quotas)


def test_what_words_leave_open_is_as_elsewhere() -> None:
    """By the kinds and topics that hold for all."""
    assert read_take("easy:2,cloze war:1", ("choice",), ("dates",)) == (
        Quota(2, EASY, ("choice",), ("dates",)),
        Quota(1, None, ("cloze",), ("war",)),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "expected a number from 1 to 500"),
        ("easy", "such as easy:5,hard:3"),
        ("easy:0", "'easy:0': expected a number from 1"),
        ("easy:501", "a number from 1 to 500"),
        ("easy:-1", "a number from 1"),
        ("easy:٣", "a number from 1"),
        (":3", "words with one each"),
        ("5 easy", "did you mean 'easy:5'?"),
        ("5x easy", "did you mean 'easy:5'?"),
        ("easy=5", "did you mean 'easy:5'?"),
        ("easy:5,medium", "'medium': expected"),
        ("easy:5,easy:3", "takes the same twice: 3 easy; add the numbers up"),
        ("hard cloze:5,cloze hard:3", "takes the same twice"),
        ("easy hard:5", "names 2 difficulties"),
        ("easy:300,hard:300", "takes 600 questions: 500 are the most"),
    ],
)
def test_what_cannot_be_read_is_told(text: str, said: str) -> None:
    """With what was found, and what is expected."""
    with pytest.raises(UsageError) as caught:
        read_take(text)
    assert said in str(caught.value)
    assert str(caught.value).startswith("--take ")


@given(
    st.dictionaries(
        st.tuples(st.sampled_from(["", *Difficulty]), st.sampled_from(["", *NAMES])),
        st.integers(1, 20),
        min_size=1,
        max_size=9,
    )
)
def test_what_is_written_is_read(wanted: dict[tuple[str, str], int]) -> None:
    """Each quota as it was put."""
    pieces = [
        f"{' '.join(filter(None, words))}:{count}".removeprefix(":")
        for words, count in wanted.items()
    ]
    assert read_take(",".join(pieces)) == tuple(
        Quota(count, Difficulty(level) if level else None, (kind,) if kind else ())
        for (level, kind), count in wanted.items()
    )


@given(st.text("easy hard:,5=x", max_size=30))
def test_no_text_breaks_the_reader(text: str) -> None:
    """It is read, or refused."""
    with suppress(UsageError):
        assert read_take(text)
