"""Measure how soon the first question of a quiz is asked, in time of the processor.

Run ``python -m benchmarks.startup``, with the number of runs behind it if that is to be
another than 30. Each run is a process of its own; the commands take turns, so that what else
the machine does slows all of them alike. The fastest run counts: what is slower was disturbed.
The baseline is a program with a single command of click's that prints a line.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

RUNS = 30

ALLOWED = {"quiz": 2.5, "--version": 1.15}
"""How many times as long as the empty program a quiz may take to its first question, and what
does nothing but say its version."""

EMPTY = """
import click

@click.command()
def main():
    click.echo("Nothing.")

main()
"""

QUIZ = ("-m", "quizgen", "quiz", "--seed", "1")


def main(runs: int = RUNS) -> int:
    """Print the figures; the exit code is 1 if something takes longer than allowed."""
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.py"
        empty.write_text(EMPTY, encoding="utf-8")
        warm = Path(folder) / "warm"
        commands: dict[str, Sequence[str]] = {
            "empty": [str(empty)],
            "--version": ["-m", "quizgen", "--version"],
            "--help": ["-m", "quizgen", "--help"],
            "quiz, first time": QUIZ,
            "quiz": QUIZ,
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        seconds_of([*QUIZ], warm)  # nor do modules have to be compiled from here on
        for run in range(runs):
            for name, words in commands.items():
                cache = Path(folder) / str(run) if name == "quiz, first time" else warm
                times[name].append(seconds_of(words, cache))
    return report(times)


def seconds_of(words: Sequence[str], cache: Path) -> float:
    """Run Python, and return the seconds of the processor that it takes, its system's included.

    Args:
        words: Its command line. Its input ends at once.
        cache: Where it may keep what it has read.
    """
    child = subprocess.Popen(
        [sys.executable, *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        env=_environment(cache),
    )
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, words)
    return usage.ru_utime + usage.ru_stime


def report(times: Mapping[str, Sequence[float]]) -> int:
    """Print what was measured.

    Args:
        times: The seconds of each run by what was run; ``empty`` and all that has a limit among
            them.

    Returns:
        1 if something takes longer than allowed, else 0.
    """
    least = {name: min(taken) for name, taken in times.items()}
    print(f"{'':<18} {'min ms':>8} {'median':>8} {'ratio':>6}")
    for name, taken in times.items():
        print(
            f"{name:<18} {least[name] * 1e3:>8.1f} {median(taken) * 1e3:>8.1f} "
            f"{least[name] / least['empty']:>6.2f}"
        )
    ratios = {name: least[name] / least["empty"] for name in ALLOWED}
    for name, ratio in ratios.items():
        kept = ratio <= ALLOWED[name]
        print(
            f"{name} takes {ratio:.2f} times the empty program "
            f"({'at most' if kept else 'more than'} {ALLOWED[name]})"
        )
    return int(any(ratio > ALLOWED[name] for name, ratio in ratios.items()))


def _environment(cache: Path) -> dict[str, str]:
    """Let modules be kept compiled, as they are where quizgen is installed."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "XDG_CACHE_HOME": str(cache)}


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
