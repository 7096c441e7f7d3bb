"""Slips of who types YAML are told as what they are, at their line."""

import pytest

from quizgen.pack import read_pack
from tests.pack.marks import marked, places, problems_of

TABLE = "tables:\n  t:\n    columns: [a, b]\n    rows:\n"
FACT = "facts:\n  f:\n    question: What?\n    answer: a\n"

DASHES = {
    "entities:\n  town:\n    §-Zurich\n    -Bern\n": "`- Zurich`",
    "entities:\n  town:\n    §-Zurich\n    - Bern\n": "`- Zurich`",
    "entities:\n  town:\n    - Zurich\n    §-Bern\n    - Basel\n": "`- Bern`",
    "entities:\n  town:\n    - Zurich\n    §Bern\n": "`- Bern`",
    f"{TABLE}      - [x, y]\n      §-[Uri, z]\n      - [q, r]\n": "`- [Uri, z]`",
    f"{TABLE}      - [x, y]\n      §[Uri, z]\n      - [q, r]\n": "`- [Uri, z]`",
    f"{TABLE}      §-[Uri, z]\n      -[q, r]\n": "`- [Uri, z]`",
    f"{TABLE}      [Uri, z]\n      §[q, r]\n": "`- [q, r]`",
    f"{FACT}    wrong:\n      §-b\n      -c\n": "`- b`",
    "apart:\n  §-[f, g]\n  - [h, i]\n": "`- [f, g]`",
}


@pytest.mark.parametrize("body", DASHES, ids=repr)
def test_an_item_of_a_list_has_a_dash_and_a_space(body: str) -> None:
    """Whichever of the two is missing is told, with the item as it must be written."""
    text, (mark,) = marked(body)
    (problem,) = problems_of(text)
    assert places(problem) == (*mark, "syntax")
    assert "dash" in problem.message
    assert problem.hint.endswith(DASHES[body])


def test_one_item_without_its_space_is_told() -> None:
    """It is a text where a list is expected."""
    (problem,) = problems_of("entities:\n  town:\n    -Zurich\n")
    assert problem.hint.endswith("`- Zurich`")


@pytest.mark.parametrize(
    "body",
    [
        f"{FACT}    why: -sin x is\n      the derivative\n",
        "facts: {f: {question: What?, answer: -5 °C, wrong: [-3 °C, -4 °C]}}\n",
    ],
)
def test_what_begins_with_a_minus_is_no_list(body: str) -> None:
    """Nor is a text of several lines, of which one begins with it."""
    assert "syntax" not in {problem.rule for problem in problems_of(body)}


@pytest.mark.parametrize(
    ("body", "opening"),
    [
        (f"{FACT}    why: “Said: this”\n", "“ and ”"),
        ("facts: {f: {question: “What: this?”, answer: a}}\n", "“ and ”"),
        (f"{TABLE}      - [“x, y”, z]\n", "“ and ”"),
        ("sources: {s: „A, b, c“}\n", "„ and “"),
        ("sources: {s: «A, b»}\n", "« and »"),
        ("sources: {“s”: A}\n", "“"),
    ],
)
def test_marks_that_do_not_quote_are_told(body: str, opening: str) -> None:
    """They are those of texts, not of YAML."""
    hints = [problem.hint for problem in problems_of(body)]
    assert any(hint.startswith(f"{opening} do") and "in YAML" in hint for hint in hints)


@pytest.mark.parametrize("space", ["\u00a0", "\u2003", "\u3000", "\u202f"])
def test_spaces_that_yaml_does_not_know_are_named_at_their_line(space: str) -> None:
    """Once, however many lines they indent; all else is read as it was meant."""
    wide = space * 4
    body = f"facts:\n  f:\n{wide}question: What?\n{wide}answer: a b\n  {space}{space}why: c\n"
    (problem,) = problems_of(body)
    assert places(problem) == (5, 1, "syntax")
    assert f"U+{ord(space):04X}; so it is in 2 more" in problem.message


def test_a_space_behind_a_colon_is_named() -> None:
    """At the line where the parser gives up."""
    _, (problem,) = read_pack("pack:\u00a0a\ntitle: b\n".encode(), "test.yaml")
    assert "U+00A0" in problem.message


@pytest.mark.parametrize(
    "body",
    [
        f"{FACT}    why: |\n      def f():\n      \u00a0\u00a0return 1\n",
        "facts: {f: {question: 'Qui a\u00a0dit\u00a0: non\u00a0?', answer: «\u00a0moi\u00a0»}}\n",
    ],
)
def test_spaces_within_texts_stay(body: str) -> None:
    """There, YAML need not know them."""
    assert "syntax" not in {problem.rule for problem in problems_of(body)}
