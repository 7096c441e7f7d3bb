"""Quizgen as a process of its own, as a shell starts it."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

DECIDED = ("COLUMNS", "PYTHONIOENCODING", "PYTHONUTF8", "PYTHONUNBUFFERED")
PATIENCE = 60
"""Seconds until a test gives up; nothing takes nearly as long."""


def line(*words: str) -> str:
    """Return the line that calls quizgen in a shell."""
    return shlex.join([sys.executable, "-m", "quizgen", *words])


def shell(script: str, folder: Path, **env: str) -> "subprocess.CompletedProcess[bytes]":
    """Run a shell's script in a folder."""
    kept = {name: value for name, value in os.environ.items() if name not in DECIDED}
    return subprocess.run(
        ["sh", "-c", script],
        cwd=folder,
        env=kept | env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=PATIENCE,
    )
