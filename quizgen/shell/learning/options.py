"""The options of commands that look at how students did."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

F = TypeVar("F", bound=Callable[..., object])


def stats_option(about: str) -> Callable[[F], F]:
    """Take ``--stats``: collections of students, or what was exported of them.

    Args:
        about: What is done with them, for the help.
    """
    return click.option(
        "--stats",
        "collections",
        metavar="FILE",
        multiple=True,
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help=f"{about} FILE is a student's collection.anki2, or an .apkg or .colpkg with "
        "scheduling information; it is only read. Can be repeated, for several students.",
    )


def layout_option(command: F) -> F:
    """Take ``--format``: how statistics are shown."""
    return click.option(
        "--format",
        "layout",
        type=click.Choice(("text", "json"), case_sensitive=False),
        help="With --stats: text for people, which is the default, or JSON for programs.",
    )(command)
