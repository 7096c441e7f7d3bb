"""Blueprints in files: read with all problems in one go."""

import json
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no types

from quizgen.forms import Student
from quizgen.forms.blueprint import Blueprint, Quota, kinds_wanted
from quizgen.forms.reading import blueprint as reading
from quizgen.forms.reading.blueprint import read_blueprint
from quizgen.forms.reading.description import blueprint_schema
from quizgen.forms.rosters.roster import read_roster
from quizgen.items.difficulty import Difficulty
from quizgen.items.kinds import NAMES
from quizgen.problem import Location
from quizgen.question import Part

EASY, MEDIUM, HARD = Difficulty

MIDTERM = """
blueprint: midterm
title: Midterm, history
school: Simón Bolívar School, 10b
instructions: >
  You have
  40 minutes.
kinds: [choice]
topics: [dates]
exclude: [deadline]
points: 3
sections:
  - title: Part I
    instructions: Each question is worth one point.
    kinds: [choice, true-false]
    topics: diplomacy
    take: {easy: 5, hard human rights: 2, cloze: 3}
    points: 2
    questions: [oath, said.subject/recognition]
    among: [said.subject/maduro]
    keep-order: true
  - take: 10
  - questions: [word]
    kinds: all
"""


def read(text: str) -> Blueprint:
    """Read a blueprint that has no problem."""
    made, problems = read_blueprint(dedent(text).encode(), "midterm.yaml")
    assert problems == ()
    assert made
    return made


def told(text: str) -> list[tuple[int, int, str]]:
    """Return where a blueprint that cannot be used has which problems."""
    made, problems = read_blueprint(dedent(text).encode(), "midterm.yaml")
    assert made is None or made.flaws == problems
    assert all(problem.hint for problem in problems)
    return [(one.location.line, one.location.column, one.rule) for one in problems]


def test_a_blueprint_is_what_its_file_says() -> None:
    """What sections do not say, it says for all of them."""
    made = read(MIDTERM)
    assert (made.name, made.title) == ("midterm", "Midterm, history")
    assert made.school == "Simón Bolívar School, 10b"
    assert made.instructions == "You have 40 minutes."
    assert made.excluded == ("deadline",)
    assert made.is_exact
    first, second, third = made.sections
    assert first.part == Part("Part I", "Each question is worth one point.")
    kinds = ("choice", "true-false")
    assert first.quotas == (
        Quota(5, EASY, kinds, ("diplomacy",)),
        Quota(2, HARD, kinds, ("human rights",)),
        Quota(3, None, ("cloze",), ("diplomacy",)),
    )
    assert (first.points, first.keeps_order) == (2, True)
    assert first.fixed == ("oath", "said.subject/recognition")
    assert first.among == ("said.subject/maduro",)
    assert second.part is None
    assert second.quotas == (Quota(10, None, ("choice",), ("dates",)),)
    assert (second.points, second.keeps_order) == (3, False)
    assert (third.fixed, third.quotas, third.kinds) == (("word",), (), ())
    assert made.size == 12 + 10 + 1


def test_names_keep_their_places() -> None:
    """So that what they do not stand for can be told where they stand."""
    made = read(MIDTERM)
    assert dict(made.places)["deadline"] == Location("midterm.yaml", 10, 11)
    places = dict(made.sections[0].places)
    assert places["oath"] == Location("midterm.yaml", 19, 17)
    assert places["human rights"] == Location("midterm.yaml", 17, 21)
    assert made.sections[1].location == Location("midterm.yaml", 22, 5)


def test_a_blueprint_without_sections_is_one() -> None:
    """It says itself what is taken."""
    made = read("blueprint: quick\ntake: {cloze: 3}\nquestions: [a]\n")
    (section,) = made.sections
    assert section.quotas == (Quota(3, None, ("cloze",)),)
    assert section.fixed == ("a",)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("take: 3", ("choice",)),
        ("take: {easy: 3, cloze hard: 1}", ("choice", "cloze")),
        ("take: 3\nkinds: all", NAMES),
        ("take: 3\nkinds: [all, choice]", NAMES),
        ("take: {cloze: 3}", ("cloze",)),
        ("take: {cloze: 3}\nquestions: [a]", ("choice", "cloze")),
        ("take: {cloze: 3}\nquestions: [a/open]", ("cloze", "open")),
        ("questions: [a]\nkinds: [count, open]", ("count", "open")),
    ],
)
def test_it_is_known_which_kinds_must_be_made(text: str, kinds: tuple[str, ...]) -> None:
    """For what is drawn, and for what is asked in any case."""
    assert kinds_wanted(read(f"blueprint: x\n{text}\n")) == kinds


PROBLEMS = {
    "title: x\ntake: 3": [(1, 1, "missing-key")],
    "blueprint: Mid Term\ntake: 3": [(1, 12, "bad-id")],
    "blueprint: con\ntake: 3": [(1, 12, "bad-id")],
    "blueprint: x": [(1, 1, "no-questions")],
    "blueprint: x\ntake: 0": [(2, 7, "not-a-number")],
    "blueprint: x\ntake: 501": [(2, 7, "not-a-number")],
    "blueprint: x\ntake: {easy: 0, hard: many}": [
        (2, 14, "not-a-number"),
        (2, 23, "not-a-number"),
    ],
    "blueprint: x\ntake: {easy hard: 1}": [(2, 8, "not-a-quota")],
    "blueprint: x\ntake: {cloze hard: 1, hard cloze: 2}": [(2, 23, "not-a-quota")],
    "blueprint: x\ntake: {easy: 1, easy: 2}": [(2, 17, "duplicate-key")],
    "blueprint: x\ntake: [easy]": [(2, 7, "wrong-shape")],
    "blueprint: x\ntaek: 3": [(2, 1, "unknown-key")],
    "blueprint: x\ntake: 3\nkinds: [choise]": [(3, 9, "not-a-choice")],
    "blueprint: x\ntake: 3\nkinds: []": [(3, 8, "empty")],
    "blueprint: x\ntake: 3\npoints: 101": [(3, 9, "not-a-number")],
    "blueprint: x\ntake: 3\nsections: [{take: 3}]": [(2, 1, "wrong-shape")],
    "blueprint: x\nsections: []": [(2, 11, "empty")],
    "blueprint: x\nsections: [{title: I}, {among: [a]}]": [
        (2, 12, "no-questions"),
        (2, 24, "no-questions"),
    ],
    "blueprint: x\nquestions: [a]\namong: [b]": [(3, 9, "missing-key")],
    "blueprint: x\nquestions: [a, b, a]": [(2, 19, "repeated-question")],
    "blueprint: x\nkeep-order: yes\ntake: 3": [(2, 13, "not-a-flag")],
    "blueprint: x\ntitle: {}\ntake: 3": [(2, 8, "wrong-shape")],
    "blueprint: x\nsections: [{take: 300}, {take: 201}]": [(1, 1, "too-large")],
    "pack: x\ntitle: y": [(1, 1, "wrong-shape")],
    "[a]": [(1, 1, "wrong-shape")],
    "a": [(1, 1, "wrong-shape")],
    "# nothing": [(0, 0, "empty")],
    "": [(0, 0, "empty")],
    "blueprint: &a x\ntake: 3": [(1, 12, "alias")],
    "blueprint: x\ntitle: \u202ex\ntake: 3": [(2, 8, "control-character")],
    "blueprint: x\ntake: 3\n---\na: b": [(3, 1, "one-document")],
}


@pytest.mark.parametrize("text", PROBLEMS)
def test_what_is_wrong_is_told_where_it_stands(text: str) -> None:
    """By its line and column, and with what to do."""
    assert told(text) == PROBLEMS[text]


def test_all_problems_are_told_at_once() -> None:
    """In the order of the file."""
    text = "blueprint: x\nkinds: choise\ntake: {easy hard: 1}\nquestions: [a, a]\nexlude: b\n"
    assert [line for line, _, _ in told(text)] == [2, 3, 4, 5]


def test_a_number_in_brackets_is_a_number() -> None:
    """What is to be written is what would be read."""
    _, (problem,) = read_blueprint(b"blueprint: x\ntake: [5]", "x.yaml")
    assert problem.hint == "write `take: 5`"


def test_no_message_tells_of_packs() -> None:
    """But where one was taken for a blueprint."""
    for text in PROBLEMS:
        _, problems = read_blueprint(text.encode(), "midterm.yaml")
        said = "\n".join(f"{problem.message}; {problem.hint}" for problem in problems)
        assert "pack" not in said or text.startswith("pack") or "points" in text, said


def test_blueprints_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """None has a million characters."""
    monkeypatch.setattr(reading, "MAX_BYTES", 3)
    assert told("blueprint: x") == [(0, 0, "too-large")]


@given(st.text("abt:[]{},-\n 1&*'\"", max_size=80), st.binary(max_size=60))
def test_nothing_breaks_the_reader(text: str, data: bytes) -> None:
    """There is a blueprint or a problem."""
    for written in (text.encode(), f"blueprint: x\ntake: {text}".encode(), data):
        made, problems = read_blueprint(written, "x.yaml")
        assert made or problems


def test_the_schema_knows_what_is_read() -> None:
    """Editors accept it, and refuse what has a wrong shape."""
    schema = json.loads(json.dumps(blueprint_schema()))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    sections = [{"title": "I", "take": {"easy": 5, "hard x": 2}}, {"questions": ["a"]}]
    assert validator.is_valid({"blueprint": "x", "sections": sections, "exclude": "b"})
    assert validator.is_valid({"blueprint": "x", "take": 20, "kinds": ["choice", "cloze"]})
    for wrong in (
        {"take": 20},
        {"blueprint": "x", "take": 0},
        {"blueprint": "x", "take": {"easy": 501}},
        {"blueprint": "X", "take": 3},
        {"blueprint": "x", "kinds": "choise"},
        {"blueprint": "x", "tkae": 3},
        {"blueprint": "x", "sections": []},
    ):
        assert not validator.is_valid(wrong), wrong


def test_the_examples_of_the_documentation_are_read() -> None:
    """The blueprint and the class list."""
    root = Path(__file__).parents[3]
    text = (root / "docs/blueprints.md").read_text(encoding="utf-8")
    made = read(text.split("```yaml\n")[1].split("```")[0])
    assert made.size == 14
    written = text.split("```csv\n")[1].split("```")[0]
    students, problems = read_roster(written.encode(), "class.csv")
    assert problems == ()
    assert students[0] == Student("Ana Pérez", "0417", "10b")
