"""Comments that cut a text are told where their # stands; others are not."""

import pytest
import yaml

from quizgen.pack.report import Report
from quizgen.pack.text import parsing
from quizgen.pack.text.loader import PythonLoader
from quizgen.pack.text.parsing import read_nodes

LOADERS = [PythonLoader]
if yaml.__with_libyaml__:
    LOADERS.append(yaml.CSafeLoader)  # type: ignore[arg-type]  # the stubs make them unrelated


@pytest.fixture(autouse=True, params=LOADERS, ids=lambda loader: loader.__name__)
def _loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "LOADER", request.param)


def _warned(text: str) -> list[tuple[int, int]]:
    report = Report("test.yaml")
    read_nodes(text, report)
    found = [problem for problem in report.problems() if problem.rule == "cut-text"]
    assert {problem.severity for problem in found} <= {"warning"}
    return [(problem.location.line, problem.location.column) for problem in found]


def _marks(text: str) -> tuple[str, list[tuple[int, int]]]:
    parts = text.split("§")
    befores = ["".join(parts[:number]) for number in range(1, len(parts))]
    places = [(part.count("\n") + 1, len(part) - part.rfind("\n")) for part in befores]
    return "".join(parts), places


CUT = [
    "a: Which song was the first §#1 of the band?\n",
    "a: the §#hashtag\nb: the §##2\n",
    "a: über\r\nb: x §#1\r\nc: y §#2",
    "- first §#1\n- second\n",
    "-   - first §#1 of\n",
    "- a: x §#1\n",
    "a: §#1\nb: c\n",
    "- §#1\n- b\n",
    "a: §#tag\n",
    # Keys
    "a: b\nSong §#1: c\n",
    "a:\n  b: c\n  Song §#1 d: e\n",
    "? key §#1\n: b\n",
    # Flow
    "a: [first §#1, b]\n",
    "a: [first §#1\n  , b]\n",
    "a: [b, §#1\n  ]\n",
    "a: {b: c §#1}\n",
    "a: {b §#1: c}\n",
    "{a: {b: c §#d, e: f}\n",
    # Several lines
    "a: Which song\n  was §#1\n  of all\nb: c\n",
    "a: Which song was\n  §#1 of all?\nb: c\n",
    "a:\n  Which song was\n  §#1 of all?\n",
    "a: Which song was\n  §#1\n  of all?\n",
    "- Which song was\n  §#1 of all?\n",
    # What was open is closed
    "a: What does (a §# b) mean?\n",
    'a: He said "a §# b" to whom?\n',
    "a: “a §# b”\n",
    "a: the {subject §# x} is\n",
    # Beside what is quoted, a number
    'a: "Thriller" §#1 of the year\n',
]


@pytest.mark.parametrize("marked", CUT)
def test_a_comment_that_may_be_text_is_told(marked: str) -> None:
    """By a warning at its #, in whatever the text stands."""
    text, places = _marks(marked)
    assert _warned(text) == places


@pytest.mark.parametrize(
    "text",
    [
        "a: b  # why\n",
        "a: b #\n",
        "a: b ## why\n",
        "a: b  #\twhy\n",
        "# a\n#b\na: c\n",
        "a: b\n#c: d\n",
        "a:\n  b: c\n  #d: e\n  f: g\n",
        "a:\n  - b\n  #- c\n",
        "a:\n  - b: c\n    #d: e\n",
        "a: #of b\n  c: d\n",
        "a: 'b' #why\n",
        'a: "b #1 c"\n',
        "a: 'b #1 c'\n",
        "a: >-\n  b #1 c\n  #2\n",
        "a: |\n  b\n#c\n",
        "a: b#1\n",
        "a: C# x\n",
        "a: https://example.org/#1\n",
        "a: [b, c]  #why\n",
        "a: [\n  b, # x\n  #c,\n  d]\n",
        "a: (b) # (c)\n",
        'a: 5" # inches\n',
        "a: 1) b # c)\n",
        "a: b # it's (so)\n",
        "a: b\n\n  #c\nd: e\n",
        "#\n",
        "",
        "a: #",
        "a: [b, #",
        "? #",
        "a: 'b #1\n",
    ],
)
def test_a_plain_comment_is_none(text: str) -> None:
    """A space after its #, quotation marks around the text, or a line of its own show that."""
    assert _warned(text) == []


def test_the_text_that_is_left_is_shown() -> None:
    """And that the text is to be quoted."""
    report = Report("test.yaml")
    read_nodes("a: the first #1 of all\n", report)
    (problem,) = report.problems()
    assert "'the first'" in problem.message
    assert "quote it" in problem.hint
