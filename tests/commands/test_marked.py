"""What commands print of a marked pack: the words, and no sign of how they are carried."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.commands import main
from quizgen.markup.reading import read

SIGNS = re.compile("[\ufdd0-\ufdef]|\\\\ufd[de]")

PACK = """\
pack: mine
title: Mine
text: marked
entities:
  thing: {water: H~2~O, salt: "*common* salt", iron: "`Fe`", law: "$E = mc^2$", gas: "the *gas*"}
  sort: {a: "**A**", b: "[B](https://example.org/b)", c: "C", d: "D", e: "E"}
relations:
  sort:
    subject: thing
    value: sort
    cardinality: one-to-one
    ask:
      value: "What *sort* is {subject}"
      subject: "What is {value}?"
      match: "Match the *sorts*."
    statement: "{subject} is {value}."
    facts: {water: a, salt: b, iron: c, law: d, gas: e}
facts:
  code:
    question: |
      What does it print?

      ```python
      if x: print({"a": 1})
      ```
    answer: "*nothing* here"
    wrong: ["`{1}`", "all of the *above*", "$x_1$"]
    statement: It prints {answer}.
    single: true
open:
  why: {question: "*Why* so?", answer: ["because of `x`", "and of $x^2$"]}
"""

COMMANDS = [
    ("items", "mine.yaml"),
    ("items", "mine.yaml", "--format", "json"),
    ("items", "mine.yaml", "--refusals"),
    ("check", "mine.yaml"),
    ("check", "mine.yaml", "--format", "json"),
    ("check", "mine.yaml", "--format", "github"),
    ("explain", "code/choice", "mine.yaml"),
    ("explain", "water/choice", "mine.yaml"),
    ("quiz", "mine.yaml", "--kind", "all", "--seed", "1", "--questions", "40"),
    ("parts", "mine.yaml", "-o", "parts"),
    ("build", "mine.yaml", "-o", "out", "--kind", "all"),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a marked pack, and be there."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.yaml").write_text(PACK, "utf-8")
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_sign_is_printed(folder: Path, command: tuple[str, ...]) -> None:
    """On stdout, on stderr or in a file."""
    result = CliRunner().invoke(main, command, input="a\nb\nH2O\nE=mc2\nab\n" * 30)
    assert not SIGNS.search(result.output), result.output
    assert result.output.strip()
    for file in folder.rglob("*.jsonl"):
        assert not SIGNS.search(file.read_text("utf-8"))


def test_json_has_the_words(folder: Path) -> None:
    """Programs that read it need not know how a pack marks its texts."""
    result = CliRunner().invoke(main, ["items", str(folder / "mine.yaml"), "--format", "json"])
    items = {item["id"]: item for item in json.loads(result.output)["items"]}
    asked = items["mine/code/choice"]
    assert asked["stem"] == 'What does it print?\nif x: print({"a": 1})'
    assert asked["answer"]["text"] == "nothing here"
    assert items["mine/sort.value/water/choice"]["stem"] == "What sort is H₂O"
    typed = items["mine/sort.subject/d/short-answer"]
    assert typed["answer"]["accepted"] == ["E = mc²"]


def test_lint_sees_the_words(folder: Path) -> None:
    """As if nothing were marked."""
    result = CliRunner().invoke(main, ["check", str(folder / "mine.yaml")])
    assert "the question 'What *sort*" not in result.output
    assert "the question 'What sort is {subject}' has no question mark" in result.output
    assert "the option 'all of the above' refers to the others" in result.output


def test_another_mark_is_another_question(folder: Path) -> None:
    """So that decks that are already studied take it up."""
    records: list[dict[str, str]] = []
    for text in (PACK, PACK.replace('"*nothing* here"', '"**nothing** here"')):
        (folder / "mine.yaml").write_text(text, "utf-8")
        first = [] if records else ["--first"]
        CliRunner().invoke(main, ["deck", "mine.yaml", "-o", "out", "--release", *first])
        notes = json.loads((folder / "mine.lock.json").read_text("utf-8"))["notes"].values()
        records.append({entry["note"]: entry["content"] for entry in notes})
    one, other = (record["mine/code"] for record in records)
    assert one != other


def test_what_paper_cannot_show_is_told(folder: Path) -> None:
    """On stderr, with the name of the file and the place of the question."""
    text = PACK.replace('"*nothing* here"', r"'$\xrightarrow{x}$'")
    (folder / "mine.yaml").write_text(text, "utf-8")
    result = CliRunner().invoke(main, ["handout", "mine.yaml", "-o", "out", "--to", "pdf"])
    assert result.exit_code == 0
    assert r"mine.pdf: mine.yaml:19:3: the formula $\xrightarrow{x}$ is printed" in result.stderr


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.text("*_`$~^[]()| \\ab1#-{}", min_size=1, max_size=20), min_size=4, max_size=4))
def test_nothing_that_is_marked_leaves_a_sign(folder: Path, names: list[str]) -> None:
    """Whatever the names."""
    names = [f"{place}{name}" for place, name in enumerate(names)]
    if any(read(name, has_blocks=False)[1] for name in names):
        return
    key, *others = (json.dumps(name) for name in names)
    pack = (
        "pack: any\ntitle: Any\ntext: marked\nfacts:\n  one:\n    question: What?\n"
        f"    answer: {key}\n    wrong: [{', '.join(others)}]\n    single: true\n"
    )
    (folder / "any.yaml").write_text(pack, "utf-8")
    for words in (("items", "any.yaml"), ("items", "any.yaml", "--format", "json")):
        assert not SIGNS.search(CliRunner().invoke(main, words).output)
