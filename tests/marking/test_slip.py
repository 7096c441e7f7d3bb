"""Slips: one edit in a long answer, and none that makes another thing of it."""

from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from quizgen.marking.slip import is_slip


def distance(one: str, other: str) -> int:
    """Count the edits between two texts by the book: optimal string alignment."""
    rows = [list(range(len(other) + 1))]
    for i, sign in enumerate(one, 1):
        row = [i]
        for j, twin in enumerate(other, 1):
            costs = [rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (sign != twin)]
            if i > 1 and j > 1 and (one[i - 2], sign) == (twin, other[j - 2]):
                costs.append(rows[-2][j - 2] + 1)
            row.append(min(costs))
        rows.append(row)
    return rows[-1][-1]


@pytest.mark.parametrize(
    ("reply", "answer"),
    [
        ("vladimir padrno", "vladimir padrino"),
        ("vladimirr padrino", "vladimir padrino"),
        ("vladimir badrino", "vladimir padrino"),
        ("vladimir pardino", "vladimir padrino"),
        ("vladimirpadrino", "vladimir padrino"),
        ("nicolas maduro", "nicolás maduro"),
        ("jose andres lopez", "josé andrés lópez"),
        ("peru", "perú"),
        ("nicolas madro", "nicolás maduro"),
        ("1958 uprsing", "1958 uprising"),
        ("charls ii", "charles ii"),
        ("trmup", "trump"),
        ("trumpp", "trump"),
        ("pense", "pence"),
        ("mras", "mars"),
        ("peres jimenes", "pérez jiménez"),
        ("samll intestien", "small intestine"),
    ],
)
def test_one_edit_is_a_slip(reply: str, answer: str) -> None:
    """A letter left out, put in, taken for another or for its neighbour; and any accents.

    In short words, and in two of several, only what makes no other word.
    """
    assert is_slip(reply, answer)
    assert is_slip(answer, reply)


@pytest.mark.parametrize(
    ("reply", "answer"),
    [
        ("hyperthyroidism", "hypothyroidism"),
        ("austria", "australia"),
        ("iran", "iraq"),
        ("oslo", "osla"),
        ("1959 uprising", "1958 uprising"),
        ("5 soldiers", "15 soldiers"),
        ("51 soldiers", "15 soldiers"),
        ("1.5 millions", "15 millions"),
        ("-5 degrees", "5 degrees"),
        ("group b2 vitamins", "group 2b vitamins"),
        ("x soldiers", "4 soldiers"),
        ("charles i of england", "charles ii of england"),
        ("louis xiv", "louis xvi"),
        ("vitamin b", "vitamin c"),
        ("fence", "pence"),
        ("march", "mars"),
        ("star", "stars"),
        ("waning cresent", "waxing crescent"),
        ("oto", "too"),
        ("trmup twoer hotle", "trump tower hotel"),
    ],
)
def test_another_thing_is_no_slip(reply: str, answer: str) -> None:
    """Two edits, short words, and any edit in a number or a letter that names."""
    assert not is_slip(reply, answer)
    assert not is_slip(answer, reply)


@given(st.text("abcdé ", max_size=9), st.text("abcdé ", max_size=9))
@example("aab", "aaab")
@example("abab", "baba")
def test_edits_are_counted_by_the_book(tail: str, other: str) -> None:
    """Behind a long word without single letters, a slip is a distance of one at the most."""
    assume(all(len(word) != 1 for word in f"{tail} {other}".split()))
    reply, answer = f"guerrero{tail}", f"guerrero{other}"
    assume(not {"cd", "dc"} & {*reply.split(), *answer.split()})  # Roman numerals
    plain = [text.replace("é", "e") for text in (reply, answer)]
    pairs = zip(*(text.split(" ") for text in plain), strict=False)
    assume(sum(one != two for one, two in pairs) < 2 or plain[0].count(" ") != plain[1].count(" "))
    assert is_slip(reply, answer) == (distance(*plain) <= 1)


@given(st.text("guerox", min_size=6, max_size=12), st.data())
def test_every_single_edit_is_found(answer: str, data: st.DataObject) -> None:
    """Wherever the edit is, and whatever it is."""
    place = data.draw(st.integers(min_value=0, max_value=len(answer) - 1))
    edited = {
        answer[:place] + answer[place + 1 :],
        f"{answer[:place]}w{answer[place:]}",
        f"{answer[:place]}w{answer[place + 1 :]}",
        *(
            answer[:at] + two + one + answer[at + 2 :]
            for at, (one, two) in enumerate(pairwise(answer))
        ),
    }
    assert all(is_slip(reply, answer) for reply in edited)


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_texts_can_be_compared(reply: str, answer: str) -> None:
    """It fails for none, and does not matter which one is right, but for the length."""
    if sum(map(str.isalpha, reply)) >= 6 <= sum(map(str.isalpha, answer)):
        assert is_slip(reply, answer) == is_slip(answer, reply)
    assert is_slip(reply, reply)
