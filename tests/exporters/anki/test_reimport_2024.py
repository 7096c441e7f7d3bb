"""All of `test_reimport` in an engine of 2024, which `make test` installs beside today's."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
VERSION = "24.11"
TEXTS = "tests/exporters/anki/ways"
ENGINE = Path(sys.prefix) / "engines" / f"anki-{VERSION}"

pytestmark = pytest.mark.skipif(
    not ENGINE.is_dir() and os.environ.get("QUIZGEN_ENGINES") != "required",
    reason="there is no engine of 2024: `make test` installs it",
)


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """Run Python with the engine of 2024 before the installed one."""
    path = os.pathsep.join((str(ROOT), str(ENGINE)))
    return subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_is_the_engine_of_2024() -> None:
    """Else the other test would show nothing."""
    done = run("-c", "import anki.collection, anki.buildinfo; print(anki.buildinfo.version)")
    assert done.stdout.strip() == VERSION, done.stderr


def test_decks_are_taken_in_as_by_the_current_one() -> None:
    """History is kept, nothing is there twice, and what has not changed is not touched."""
    done = run("-m", "pytest", "-p", "no:xdist", "tests/exporters/anki/test_reimport.py", TEXTS)
    assert done.returncode == 0, done.stdout
