"""Decks on their way out: all files of all ways are made before the first is written."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from quizgen.machine.pattern import pattern
from quizgen.problem import FormatError, PackError, UsageError
from quizgen.shell.ending import PROBLEM, SYSTEM
from quizgen.shell.output import write_file
from quizgen.shell.publish import STDOUT
from quizgen.shell.streams import remark, tell_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from quizgen.exporters.anki.ways import Way
    from quizgen.forms import Edition

OURS = pattern(r"quizgen-[0-9a-f]{16}\.[a-z0-9]+")
"""The name of a picture or a sound that an earlier run has written."""


def choose_ways(names: Sequence[str], folder: Path) -> list[Way]:
    """Return the ways into Anki that were named, each once; the usual one where none is.

    Args:
        names: The ways.
        folder: Where to decks will be written.

    Raises:
        UsageError: If more than one file would go to stdout.
    """
    from quizgen.exporters.anki.ways import WAYS

    chosen = [way for way in WAYS if way.NAME in names] or [WAYS[0]]
    if folder == STDOUT and (len(chosen) > 1 or chosen[0].IS_FOLDER):
        single = " or ".join(way.NAME for way in WAYS if not way.IS_FOLDER)
        message = f"only a single file can go to stdout: name one format, with --to {single}"
        raise UsageError(message)
    return chosen


def hand_out(
    edition: Edition, ways: Sequence[Way], folder: Path, templates: Path | None = None
) -> list[Path]:
    """Write the deck of an edition in each way.

    Args:
        edition: The edition.
        ways: The ways.
        folder: Where to; ``-`` writes to stdout.
        templates: A user's folder of templates, which go before the bundled ones.

    Returns:
        Where each is; none is where it went to stdout.

    Raises:
        click.exceptions.Exit: If a file could not be made or written.
    """
    from quizgen.exporters.anki import deck_of
    from quizgen.shell.printing.naming import deck_stem

    deck, stem = deck_of(edition), deck_stem(edition)
    made: list[tuple[Way, Path, list[tuple[str, bytes]]]] = []
    for way in ways:
        path = folder / f"{stem}{way.SUFFIX}"
        with _telling(path):
            made.append((way, path, list(way.files(deck, stem, templates))))
    written: list[Path] = []
    for way, path, files in made:
        for loss in way.losses(deck):
            remark(f"{path.name}: {loss}")
        if folder == STDOUT:
            tell_bytes(files[0][1])
            continue
        with _telling(path):
            for name, content in files:
                write_file(folder / name, content)
            if way.IS_FOLDER:
                _clear(path, {folder / name for name, _ in files})
        written.append(path)
    return written


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    """Tell what keeps a deck from being made or written, and end."""
    try:
        yield
    except (FormatError, PackError) as error:
        remark(f"Error: {path.name} cannot be made: {error}")
        raise click.exceptions.Exit(PROBLEM) from error
    except OSError as error:
        reason = error.strerror or str(error)
        remark(f"Error: {path} cannot be written: {reason}")
        raise click.exceptions.Exit(SYSTEM) from error


def _clear(folder: Path, written: set[Path]) -> None:
    """Remove the pictures and sounds of earlier runs that the deck has no more."""
    for path in folder.glob("media/*"):
        if OURS.fullmatch(path.name) and path not in written and path.is_file():
            path.unlink()
