"""The pages on exams and on quizzes for other programs: they tell all there is, and it works."""

import json
import re
import subprocess
import sys
from pathlib import Path

from quizgen.shell.quizzing.results import COLUMNS
from quizgen.study.wire.saying import NAMES
from tests.study.wire.lines import SORTS, is_said, is_told

ROOT = Path(__file__).parents[2]
LINES = (ROOT / "docs" / "quiz-json.md").read_text(encoding="utf-8")
EXAMS = (ROOT / "docs" / "exams.md").read_text(encoding="utf-8")


def named(text: str) -> set[str]:
    """Return what stands in the first columns of a page's tables."""
    rows = re.findall(r"^\| (`[^|]+) \|", text, re.MULTILINE)
    return {name for row in rows for name in re.findall(r"`([^`]+)`", row)}


def test_every_line_has_its_row() -> None:
    """And no row is of another one."""
    assert named(LINES) - {"type", "event"} == {*SORTS, *NAMES.values()}


def test_the_lines_shown_are_such() -> None:
    """As the schema has them."""
    shown = [
        json.loads(line)
        for block in re.findall(r"```json\n(.*?)```", LINES, re.DOTALL)
        for line in block.splitlines()
    ]
    assert shown
    assert all(is_said(line) or is_told(line) for line in shown)


def test_the_program_shown_takes_a_quiz() -> None:
    """To its end."""
    (program,) = re.findall(r"```python\n(.*?)```", LINES, re.DOTALL)
    called = json.dumps([sys.executable, "-m", "quizgen", "quiz", "--json", "--questions", "2"])
    program = program.replace('["quizgen", "quiz", "--json"]', called)
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=False, timeout=120
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(done.stdout.splitlines()) >= 2


def test_every_column_of_results_has_its_row() -> None:
    """In the order in which they stand."""
    rows = re.findall(r"^\| (`[^|]+) \|", EXAMS, re.MULTILINE)
    assert [name for row in rows for name in re.findall(r"`([^`]+)`", row)] == list(COLUMNS)
