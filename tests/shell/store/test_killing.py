"""Sessions that are killed at random moments: what they told of is kept."""

from pathlib import Path

from benchmarks.store import kill_sessions


def test_nothing_is_lost_that_was_told_of(tmp_path: Path) -> None:
    """Two sessions write at once; `benchmarks/store.py` kills 500."""
    losses = kill_sessions(tmp_path / "progress.sqlite", kills=8)
    assert losses.told >= 4
    assert (losses.lost, losses.faults) == (0, ())
