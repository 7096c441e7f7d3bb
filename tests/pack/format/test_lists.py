"""Texts with commas that were meant as lists are asked about, and names and sentences are not."""

import pytest

from tests.pack.marks import found, marked, problems_of

PAINTERS = "entities: {painter: [Raphael, Titian, Goya]}\n"


def wrong(text: str, answer: str = "Bern") -> str:
    """Write a fact with a wrong answer."""
    return f"facts:\n  f:\n    question: What?\n    answer: {answer}\n    wrong: {text}\n"


@pytest.mark.parametrize(
    "body",
    [
        wrong("§Zurich, Geneva, Lucerne"),
        wrong("§Zurich,Geneva,Lucerne"),
        wrong("§the North Sea, the Black Sea, the Baltic"),
        wrong("§12 hours, 24 hours, 48 hours", "72 hours"),
        PAINTERS + wrong('§"Raphael, Titian"', "goya"),
        PAINTERS + wrong("§raphael, titian", "goya"),
        "language: es\n" + wrong("§Zúrich, Ginebra, Lucerna"),
        "language: de\n" + wrong("§Zürich, Genf, Luzern"),
        'defaults: {topics: §"geo, swiss"}',
        "facts: {f: {question: What?, answer: Bern, topics: §'geo, swiss', wrong: [a b]}}",
        "entities: {town: {bern: {name: Bern, also: §'Berne, Berna'}}}",
        "entities: {town: {bern: {name: Bern, also: §'Berne, Berna, Federal City'}}}",
        "entities: {town: [{name: Bern, also: §'Berne, Berna'}]}",
    ],
)
def test_brackets_that_were_forgotten(body: str) -> None:
    """One long wrong answer, topic or name would be made of several."""
    text, (mark,) = marked(body)
    assert (*mark, "maybe-a-list") in found(text)


@pytest.mark.parametrize(
    "body",
    [
        wrong('["Zurich, Geneva, Lucerne"]'),
        wrong("[{text: 'Zurich, Geneva, Lucerne'}]"),
        wrong("[Zurich, Geneva]"),
        wrong("Washington, D.C."),
        wrong("Washington, Oregon"),
        wrong("red, white and blue"),
        "language: de\n" + wrong("rot, weiß und blau"),
        "language: fr\n" + wrong("bleu, blanc et rouge"),
        wrong("He came, he saw, he conquered"),
        wrong("“Liberty, equality, fraternity!”"),
        wrong("1, 3, 2", "'1, 2, 3'"),
        wrong("July 4, 1776", "5 July 1776"),
        wrong("1,234,567 people", "72 people"),
        wrong("veni, vidi, vici", "the die has been cast by now"),
        PAINTERS + wrong("Raphael, the painter", "Goya"),
        "entities: {writer: [Doyle, {name: Holmes, also: 'Holmes, Sherlock'}]}",
        "entities: {town: {dc: {name: Washington, also: 'Washington, D.C.'}}}",
        "entities: {man: {king: {name: King, also: 'Martin Luther King, Jr.'}}}",
        "entities: {town: {bern: {name: Bern, also: ['Berne, Berna']}}}",
    ],
)
def test_names_sentences_and_dates_are_one_text(body: str) -> None:
    """They have commas of their own; what stands in brackets is as many as was written."""
    assert "maybe-a-list" not in {problem.rule for problem in problems_of(body)}


def test_the_warning_tells_both_ways_out() -> None:
    """The list as it must be written, and the one text."""
    (problem,) = problems_of(wrong("Zurich, Geneva, Lucerne"))
    assert problem.severity == "warning"
    assert problem.hint == (
        "write `wrong: [Zurich, Geneva, Lucerne]`; "
        'if it is one, `wrong: ["Zurich, Geneva, Lucerne"]`'
    )
