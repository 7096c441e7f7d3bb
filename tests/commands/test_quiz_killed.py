"""Quizzes that are killed while a student answers: what was shown is kept."""

from pathlib import Path

from benchmarks.kills import kill_quizzes


def test_no_answer_is_lost_whose_verdict_was_shown(tmp_path: Path) -> None:
    """Four go on at once in one store; `benchmarks/kills.py` kills 500."""
    toll = kill_quizzes(tmp_path, kills=8)
    assert (toll.kills, toll.lost, toll.faults) == (8, 0, ())
    assert toll.shown >= 4
