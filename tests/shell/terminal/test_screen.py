"""What the terminal can show."""

import pytest

from quizgen.shell.terminal import screen


@pytest.mark.parametrize(
    ("value", "wanted"),
    [("1", True), ("true", True), ("yes", True), ("0", False), (" No ", False), ("", False)],
)
def test_words_are_wanted_where_accessible_is_on(
    monkeypatch: pytest.MonkeyPatch, value: str, wanted: bool
) -> None:
    """Zero, no, off and false are off, as in other programs."""
    monkeypatch.setenv("ACCESSIBLE", value)
    assert screen.wants_words() is wanted


@pytest.mark.parametrize(("told", "columns"), [("120", 120), ("0", 80), ("wide", 80), ("-5", 80)])
def test_a_width_that_is_told_counts(
    monkeypatch: pytest.MonkeyPatch, told: str, columns: int
) -> None:
    """Where it is a number above nothing; without a terminal, there is a usual one."""
    monkeypatch.setenv("COLUMNS", told)
    monkeypatch.setattr("sys.__stdout__", None)
    assert screen.columns() == columns
