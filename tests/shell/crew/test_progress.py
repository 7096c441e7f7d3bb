"""Progress: shown to those who wait at a terminal, and to nobody else."""

import sys

import pytest

from quizgen.shell.crew.progress import ERASE, progress


@pytest.mark.parametrize(
    ("terminal", "shown"),
    [(True, f"{ERASE}1 of 2 packs{ERASE}2 of 2 packs{ERASE}"), (False, "")],
)
def test_progress_is_shown_at_a_terminal_only(
    terminal: bool, shown: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On the standard error, on one line that goes away."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
    with progress(2, "packs") as step:
        step()
        step()
    output = capsys.readouterr()
    assert (output.out, output.err) == ("", shown)
