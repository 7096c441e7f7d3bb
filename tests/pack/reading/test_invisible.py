"""Texts of nothing that anyone sees, and texts that differ in nothing else."""

import pytest

from quizgen.pack.things import Things
from quizgen.values import Quantity
from tests.pack.marks import check_marks, found, pack_of

NOTHING = ["\u200b", "\u00ad\u00ad", "\u3164", "\u2800 \u2060", "\ufe0f", "\U000e0041", "\u061c"]

PLACES = [
    "license: §'X'",
    "uses: [§'X']",
    "facts:\n  a: {question: §'X', answer: b}",
    "facts:\n  a: {question: q?, answer: §'X', wrong: [c]}",
    "facts:\n  a: {question: q?, answer: b, wrong: [§'X', c]}",
    "facts:\n  a: {question: q?, answer: b, wrong: [{text: §'X'}]}",
    "facts:\n  a: {question: q?, answer: b, why: §'X'}",
    "facts:\n  a: {question: q?, answer: b, claimed_by: §'X'}",
    "facts:\n  a: {question: q?, answer: b, topics: §'X'}",
    "sources: {s: §'X'}",
    "sources: {s: {title: t, url: §'X'}}",
    "sources: {s: t}\nfacts:\n  a: {question: q?, answer: b, sources: {s: §'X'}}",
    "entities: {k: {a: §'X'}}",
    "entities: {k: {§'X': a}}",
    "entities: {k: {a: {name: b, also: [§'X']}}}",
    "entities: {k: {a: {name: b, traits: {§'X': c}}}}",
    "entities: {k: {a: {name: b, traits: {c: §'X'}}}}",
    "entities: {k: {a: A}}\nrelations: {r: {subject: k, value: text, ask: {match: §'X'}}}",
]
"""Places of texts, marked."""


@pytest.mark.parametrize("nothing", NOTHING, ids=ascii)
@pytest.mark.parametrize("place", PLACES)
def test_a_text_that_nobody_sees_is_empty(place: str, nothing: str) -> None:
    """Wherever a text stands, and whichever characters it is made of."""
    body = place.replace("X", nothing)
    if "uses" in place:
        assert (3, 8, "empty") in found(body.replace("§", ""))
    else:
        check_marks(body, "empty")


@pytest.mark.parametrize("nothing", "".join(NOTHING).replace(" ", ""), ids=ascii)
@pytest.mark.parametrize("answer", ["Lima", "72 hours", "23 January 2019", "about 7,000 people"])
def test_an_answer_is_no_wrong_one_with_what_nobody_sees(answer: str, nothing: str) -> None:
    """Whatever kind of value it is."""
    middle = len(answer) // 2
    for disguised in (f"{answer}{nothing}", f"{answer[:middle]}{nothing}{answer[middle:]}"):
        fact = f"{{question: q?, answer: {answer!r}, wrong: [§'{disguised}']}}"
        check_marks(f"facts:\n  a: {fact}", "right-wrong")


def test_names_that_look_alike_are_of_one_thing() -> None:
    """So that neither proves the other false."""
    body = "entities: {k: {a: Lima, b: 'Li\u00adma', c: Oslo}}"
    things = Things(pack_of(body).entities)
    assert not things.distinct("a", "b")
    assert things.distinct("a", "c")


@pytest.mark.parametrize(
    "text",
    ["می\u200cخواهم", "क्\u200dष", "👩\u200d🚀", "❤\ufe0f", "1\ufe0f\u20e3", "\u200fשלום\u200e!"],
    ids=ascii,
)
def test_what_scripts_and_emoji_need_stays(text: str) -> None:
    """Joiners, selectors and marks of direction are kept where something is seen of a text."""
    pack = pack_of(
        f"entities: {{k: {{a: '{text}'}}}}\nfacts:\n  f: {{question: '{text}?', answer: x}}"
    )
    assert pack.entities["a"].name == text
    assert pack.facts["f"].question == f"{text}?"


def test_units_are_read_that_are_written_with_them() -> None:
    """Persian has a zero-width non-joiner in *millimetre*."""
    body = "language: fa\nfacts:\n  f: {question: q?, answer: 7 میلی\u200cمتر}"
    assert pack_of(body).facts["f"].answer == Quantity.read("7 mm", "fa")
