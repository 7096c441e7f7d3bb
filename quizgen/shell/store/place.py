"""Where the store is: an option or QUIZGEN_STORE says so, or else the platform."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

F = TypeVar("F", bound=Callable[..., object])

VARIABLE = "QUIZGEN_STORE"
"""The environment variable that says where the store is."""

NAME = "progress.sqlite"


def store_option(command: F) -> F:
    """Take ``--store``: the file in which answers are kept."""
    return click.option(
        "--store",
        metavar="FILE",
        envvar=VARIABLE,
        type=click.Path(dir_okay=False, path_type=Path),
        help=f"Where answers are kept, instead of your platform's folder for data; {VARIABLE} "
        "in the environment says so, too.",
    )(command)


def find_store(wished: Path | None = None) -> Path:
    """Return where the store is, or is to be made.

    Args:
        wished: What the user said.
    """
    if wished is not None:
        return wished
    from platformdirs import user_data_path

    return user_data_path("quizgen", appauthor=False) / NAME
