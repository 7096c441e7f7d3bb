"""Quizgen in the tests' own process, as if it was called in a folder."""

from contextlib import chdir
from pathlib import Path

from click.testing import CliRunner, Result

from quizgen.commands import main


def run(folder: Path, *words: str) -> Result:
    """Run quizgen in a folder."""
    with chdir(folder):
        return CliRunner().invoke(main, list(words))
