"""From packs to files: what build, handout and deck have in common."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.problem import UsageError
from quizgen.shell.output import write_file, write_stdout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizgen.bank import Bank
    from quizgen.exporters import Exporter
    from quizgen.forms import Edition
    from quizgen.pack.model import Pack
    from quizgen.shell.options import Making

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def lay_out(
    bank: Bank, making: Making, *, questions: int = 20, versions: int = 2
) -> tuple[Edition, ...]:
    """Lay out each pack of a bank for the exporters.

    Raises:
        UsageError: If a pack has no question to print.
    """
    from quizgen.forms import make_edition
    from quizgen.shell.packs import demand_questions

    for pack in bank.packs:
        demand_questions(bank.of(pack), f"{pack.id} yields", making, _named(pack))
    return tuple(
        make_edition(
            pack,
            bank.of(pack),
            labels=LETTERS[:versions],
            questions=questions,
            seed=making.seed,
        )
        for pack in bank.packs
    )


def publish(
    packs: Sequence[Pack],
    editions: Sequence[Edition],
    exporters: Sequence[Exporter],
    folder: Path,
) -> None:
    """Write each edition in each format, and say which files were made.

    Where a format tells students what has changed, the record beside the pack is brought up
    to date, once all that tells it is written.

    Args:
        packs: What the editions were made from.
        editions: What to write, one for each pack.
        exporters: The formats.
        folder: Where to; ``-`` writes to stdout, which takes a single file.

    Raises:
        UsageError: If more than one file would go to stdout.
        OSError: If a file cannot be written.
    """
    from quizgen.shell.record import open_record

    to_stdout = str(folder) == "-"
    if to_stdout and len(editions) * len(exporters) != 1:
        message = "only a single file can go to stdout: name one pack and one format, with --to"
        raise UsageError(message)
    for pack, edition in zip(packs, editions, strict=True):
        record = None
        if any(exporter.TELLS_CHANGES for exporter in exporters):
            record = open_record(pack, edition.items)
        for exporter in exporters:
            stamps = record.revised.stamps() if record and exporter.TELLS_CHANGES else {}
            content = exporter.render(replace(edition, revisions=stamps))
            if to_stdout:
                write_stdout(content)
                continue
            path = folder / f"{edition.name}{exporter.SUFFIX}"
            write_file(path, content)
            click.echo(str(path))
        if record:
            record.keep()


def choose_exporters(names: Sequence[str]) -> list[Exporter]:
    """Return the formats that were named, each once."""
    from quizgen.exporters import EXPORTERS

    return [exporter for exporter in EXPORTERS if exporter.NAME in names]


def _named(pack: Pack) -> str:
    """Return what names a pack on the command line: its file, or its name if it is bundled."""
    file = pack.location.file
    return file if Path(file).is_file() else file.removesuffix(".yaml")
