"""Open questions, as they stand under `open`."""

import pytest

from quizgen.pack import read_pack
from quizgen.pack.evidence import verify
from quizgen.pack.keeping.kept import pack_from, plain
from tests.pack.marks import HEADER, pack_of

OPEN = "open: {o: {question: Why?, answer: So., %s}}\n"


def told(body: str) -> list[str]:
    """Read a pack, and return what is wrong with it."""
    _, problems = read_pack((HEADER + body).encode(), "test.yaml")
    return [f"{problem.message}; {problem.hint}" for problem in problems]


@pytest.mark.parametrize(("written", "lines"), [("1", 2), ("4", 5), ("40", 40), ("100", 40)])
def test_lines_follow_points(written: str, lines: int) -> None:
    """One more, up to the most that there may be, unless told."""
    question = pack_of(OPEN % f"points: {written}").open["o"]
    assert (question.points, question.lines) == (int(written), lines)
    assert pack_of(OPEN % f"points: {written}, lines: 3").open["o"].lines == 3


def test_defaults_hold_for_it() -> None:
    """Topics and sources of the pack are its own, too, where it has none."""
    pack = pack_of("defaults: {topics: [t], sources: s}\nsources: {s: S}\n" + OPEN % "")
    assert pack.open["o"].topics == ("t",)
    assert [piece.source for piece in pack.open["o"].evidence] == ["s"]


@pytest.mark.parametrize("number", ["0", "101", "-1", "1.5", "four", "٤", "²", "04", "1" * 5000])
def test_other_numbers_are_refused(number: str) -> None:
    """With the bounds, and no traceback."""
    (problem,) = told(OPEN % f"points: '{number}'")
    assert "expected a number from 1 to 100; write a whole number in digits" in problem


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("facts: {o: {question: Who?, answer: 3 men}}\n" + OPEN % "", "is a fact's already"),
        (
            "entities: {k: [A, B]}\nrelations: {o: {subject: k, value: k}}\n" + OPEN % "",
            "is a relation's already",
        ),
        ("open: {o: {question: Why?}}", "answer"),
        ("open: {o: {question: Why?, answer: []}}", "empty"),
        (OPEN % "wrong: No.", "unknown key"),
        (OPEN % "points: [1]", "expected a number"),
        ("open: {o: {question: 'Why {when}?', answer: So.}}", "unknown placeholder"),
        (OPEN % "" + "apart: [[o, p]]", "unknown id"),
        (OPEN % "sources: t", "unknown source"),
    ],
)
def test_what_is_wrong_is_told(body: str, words: str) -> None:
    """Once, in the words of the format."""
    (problem,) = told(body)
    assert words in problem


def test_it_may_be_kept_apart() -> None:
    """By its id, as a fact may."""
    facts = "facts: {f: {question: How many?, answer: 3 men}}\n"
    assert pack_of(OPEN % "" + facts + "apart: [[o, f]]").apart == (("o", "f"),)


def test_it_is_kept_and_its_words_are_looked_up() -> None:
    """In the cache as in the file; and in its articles."""
    pack = pack_of("sources: {s: S}\n" + OPEN % "points: 3, sources: {s: his own words}")
    assert pack_from(plain(pack)).open == pack.open
    assert verify(pack, {"s": "These are his own words."}) == ()
    (lost,) = verify(pack, {"s": "Nothing of the sort."})
    assert lost.rule == "lost-evidence"
