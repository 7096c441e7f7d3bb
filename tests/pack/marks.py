"""Packs for the tests of the reader: short texts in, problems or a pack out."""

from textwrap import dedent

from quizgen.pack import read_pack
from quizgen.pack.model import Pack
from quizgen.problem import Problem

HEADER = "pack: test\ntitle: A test\n"
"""Two lines, so that a body's first line is line 3."""


def pack_of(body: str) -> Pack:
    """Read a pack from its text without the header; errors fail the test."""
    pack, problems = read_pack((HEADER + dedent(body)).encode(), "test.yaml")
    assert pack is not None, "\n".join(map(str, problems))
    return pack


def problems_of(body: str) -> tuple[Problem, ...]:
    """Find the problems of a pack, given its text without the header."""
    return read_pack((HEADER + dedent(body)).encode(), "test.yaml")[1]


def found(body: str) -> list[tuple[int, int, str]]:
    """Find line, column and rule of each problem of a pack, given without the header."""
    return [places(problem) for problem in problems_of(body)]


def places(problem: Problem) -> tuple[int, int, str]:
    """Return a problem's line, column and rule."""
    return problem.location.line, problem.location.column, problem.rule


def marked(body: str) -> tuple[str, list[tuple[int, int]]]:
    """Take the marks § out of a body, and return the lines and columns they stood at.

    The lines count the header.
    """
    parts = (HEADER + dedent(body)).split("§")
    marks = []
    for number in range(1, len(parts)):
        before = "".join(parts[:number])
        marks.append((before.count("\n") + 1, len(before) - before.rfind("\n")))
    return "".join(parts)[len(HEADER) :], marks


def check_marks(body: str, *rules: str) -> None:
    """Check that a body has a problem at each mark §, of these rules, and no other."""
    text, marks = marked(body)
    expected = [(*mark, rule) for mark, rule in zip(marks, rules, strict=True)]
    assert found(text) == sorted(expected)
