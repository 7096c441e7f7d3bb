"""How far long work is, told to whoever waits for it at a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

ERASE = "\r\x1b[K"
"""Empties the line that the cursor is in."""


@contextmanager
def progress(total: int, noun: str) -> Iterator[Callable[[], None]]:
    """Count what is done on one line of the standard error, and take the line away at the end.

    Nothing is said where that is no terminal.

    Args:
        total: How much there is to do.
        noun: What is counted, such as ``packs``.

    Yields:
        What to call when one more is done.
    """
    done = 0
    shown = sys.stderr.isatty()

    def step() -> None:
        nonlocal done
        done += 1
        if shown:
            click.echo(f"{ERASE}{done} of {total} {noun}", nl=False, err=True)

    try:
        yield step
    finally:
        if shown and done:
            click.echo(ERASE, nl=False, err=True)
