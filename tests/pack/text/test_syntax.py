"""Malformed YAML is told in plain words, at a place that helps."""

import pytest
import yaml

from quizgen.pack.report import Report
from quizgen.pack.text import parsing
from quizgen.pack.text.loader import PythonLoader
from quizgen.pack.text.parsing import read_nodes
from quizgen.pack.text.syntax import report_syntax
from quizgen.problem import Problem

LOADERS = [PythonLoader]
if yaml.__with_libyaml__:
    LOADERS.append(yaml.CSafeLoader)  # type: ignore[arg-type]  # the stubs make them unrelated

CASES = {
    "a: {subject} did what?\n": (1, 14, "the value ends before this", '"{subject} …"'),
    "a: 'It's where?'\n": (1, 8, "the ' before this closes the text", "write '' for an apostrophe"),
    "a: ['It's', b]\n": (1, 9, "the ' before this closes the text", "write '' for an apostrophe"),
    'a: "He said "no" to it"\n': (1, 14, 'the " before this closes', r"write \" for a mark"),
    'a: "x" more\n': (1, 8, "the value ends before this", "quoted whole"),
    "a: [x] y\n": (1, 8, "the value ends before this", "quoted whole"),
    "a: {value: {subject} x}\n": (1, 22, "the } that closes the record", "must be quoted"),
    "a: {x: y z: w}\n": (1, 11, "expected a comma", "must be quoted"),
    "a: [x, y\nb: c\n": (2, 2, "the ] that closes the list", "must be quoted"),
    "a: [b": (2, 1, "the ] that closes the list", ""),
    "a: {b: ": (2, 1, "the file ends", ""),
    "a: What he said: nothing\n": (1, 16, "a second ': ' stands in this line", "must be quoted"),
    "pack:x\ntitle: y\n": (2, 6, "no key was expected here", "lack the space after it"),
    "a: b\n   c: d\n": (2, 5, "no key was expected here", "indented too far"),
    "a: @x\n": (1, 4, "text cannot begin with @", "quotation marks"),
    "a: `x`\n": (1, 4, "text cannot begin with `", "quotation marks"),
    "a: %x\n": (1, 4, "text cannot begin with %", "quotation marks"),
    "a: , b\n": (1, 4, "text cannot begin with ,", "quotation marks"),
    "a: & b\n": (1, 4, "text cannot begin with &", "quotation marks"),
    "a: * b\n": (1, 4, "text cannot begin with *", "quotation marks"),
    "a: !x!y b\n": (1, 4, "text cannot begin with !", "quotation marks"),
    "a: > text\n": (1, 4, "text cannot begin with >", "quotation marks"),
    "a: ? b\n": (1, 4, "text cannot begin with ?", "quotation marks"),
    "a: - b\n": (1, 4, "a list cannot begin here", "a line of its own"),
    'a: "x\nb: c\n': (1, 4, "never closed", "close it"),
    "a: it's 'x\nb: 'c\n": (2, 4, "never closed", "''"),
    'a: "x\nb: "y" z"\n': (1, 4, "closed only in line 2", "close it where"),
    "a: ['x, y]\nb: 'y'\n": (1, 5, "closed only in line 2", "close it where"),
    'a: "x\n  y" z\n': (1, 4, "closed only in line 2", "close it where"),
    'a: "x\n  y"\nb: c: d\n': (3, 5, "a second ': ' stands in this line", "must be quoted"),
    'a: "x\n---\ny"\n': (1, 4, "never closed", "close it"),
    'a: "x\\qy"\n': (1, 4, "a backslash that begins no escape", "single quotes"),
    'a: "\\xZZ"\n': (1, 4, "a backslash that begins no escape", "single quotes"),
    "a:\n\tb: c\n": (2, 1, "a tab stands where only spaces indent", "spaces"),
    "a:\n  b: c\n\td: e\n": (3, 1, "a tab stands where only spaces indent", "spaces"),
    "a: b\nfoo\nc: d\n": (2, 1, "this line has no colon", "key: value"),
    "a:\n    b: c\n  d: e\n": (3, 3, "the indentation of this line fits none", "align"),
    "a: b\n- c\n": (2, 1, "a list item stands where a key is expected", "indent"),
    "- c\na: b\n": (2, 1, "expected another list item", "align"),
    "a: b\n... c\n": (2, 5, "the file has ended before this", ""),
    "{a: b} c\n": (1, 8, "the file has ended before this", ""),
    "%YAML 2.0\n---\na: b\n": (1, 1, "begins with %", "delete it"),
}


@pytest.fixture(params=LOADERS, ids=lambda loader: loader.__name__)
def _loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "LOADER", request.param)


def _problem(text: str) -> Problem:
    report = Report("test.yaml")
    assert read_nodes(text, report) is None
    (problem,) = report.problems()
    return problem


@pytest.mark.usefixtures("_loader")
@pytest.mark.parametrize("text", CASES, ids=repr)
def test_complaints_are_told_in_plain_words(text: str) -> None:
    """What the parsers say differently is told alike: place, message and hint."""
    line, column, message, hint = CASES[text]
    problem = _problem(text)
    assert (problem.location.line, problem.location.column) == (line, column)
    assert problem.rule == "syntax"
    assert message in problem.message
    assert hint in problem.hint


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="only libyaml complains")
def test_a_colon_without_space_is_told() -> None:
    """Within braces libyaml refuses what its twin reads as text."""
    problem = _problem("a: {b:{c: d}}\n")
    assert (problem.location.line, problem.location.column) == (1, 6)
    assert problem.message == "a colon without a space after it"


def test_a_complaint_without_words_of_its_own_is_passed_on() -> None:
    """A parser may learn to say something new: it is told as it is, at its place."""
    mark = yaml.Mark("", 3, 0, 3, "", 0)
    error = yaml.MarkedYAMLError(problem="found something new", problem_mark=mark)
    report = Report("test.yaml")
    report_syntax(error, "a: b", None, report)
    (problem,) = report.problems()
    assert problem.location.column == 4
    assert problem.hint == "found something new"
