"""From packs to files: what build, handout and deck have in common."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.commands.output import write_file, write_stdout
from quizgen.problem import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizgen.bank import Bank
    from quizgen.commands.options import Making
    from quizgen.exporters import Exporter
    from quizgen.forms import Edition
    from quizgen.pack.model import Pack

REVISIONS = ".revisions.json"
"""How the record of a pack's revisions ends, which stands beside the pack."""

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def lay_out(
    bank: Bank, pack: Pack, making: Making, *, questions: int = 20, versions: int = 2
) -> Edition:
    """Lay out a pack of a bank for the exporters.

    Raises:
        UsageError: If the pack has no question to print.
    """
    from quizgen.commands.packs import demand_questions
    from quizgen.forms import make_edition

    items = bank.of(pack)
    demand_questions(items, f"{pack.id} yields", making, _named(pack))
    return make_edition(
        pack,
        items,
        labels=LETTERS[:versions],
        questions=questions,
        seed=making.seed,
        revisions=_revisions(bank, pack),
    )


def _named(pack: Pack) -> str:
    """Return what names a pack on the command line: its file, or its name if it is bundled."""
    file = pack.location.file
    return file if Path(file).is_file() else file.removesuffix(".yaml")


def publish(editions: Sequence[Edition], exporters: Sequence[Exporter], folder: Path) -> None:
    """Write each edition in each format, and say which files were made.

    Args:
        editions: What to write.
        exporters: The formats.
        folder: Where to; ``-`` writes to stdout, which takes a single file.

    Raises:
        UsageError: If more than one file would go to stdout.
        OSError: If a file cannot be written.
    """
    if str(folder) == "-":
        if len(editions) * len(exporters) != 1:
            message = "only a single file can go to stdout: name one pack and one format, with --to"
            raise UsageError(message)
        write_stdout(exporters[0].render(editions[0]))
        return
    for edition in editions:
        for exporter in exporters:
            path = folder / f"{edition.name}{exporter.SUFFIX}"
            write_file(path, exporter.render(edition))
            click.echo(str(path))


def choose_exporters(names: Sequence[str]) -> list[Exporter]:
    """Return the formats that were named, each once."""
    from quizgen.exporters import EXPORTERS

    return [exporter for exporter in EXPORTERS if exporter.NAME in names]


def _revisions(bank: Bank, pack: Pack) -> dict[str, int]:
    """Find out when each item last changed, and keep it beside the pack.

    A bundled pack brings its record along, which stays as it is: what differs from it,
    as with another seed, is as old as its latest entry. The clock counts only for packs in
    files of the user's, whose record is written anew when something has changed; so the
    same pack and record always give the same deck.
    """
    from quizgen.pack.shelf import read_beside
    from quizgen.revisions import FIRST, parse_revisions, print_revisions, revise

    name, earlier_text = read_beside(pack, REVISIONS)
    earlier = None if earlier_text is None else parse_revisions(earlier_text, name)
    if not Path(pack.location.file).is_file():
        latest = max(earlier.stamps().values(), default=FIRST) if earlier else FIRST
        return revise(bank.of(pack), earlier, latest).stamps()
    revised = revise(bank.of(pack), earlier, int(time.time()))
    text = print_revisions(revised)
    if text != earlier_text:
        try:
            write_file(Path(name), text.encode())
        except OSError as error:
            click.echo(
                f"warning: {name} cannot be written ({error.strerror}): "
                "later decks will not tell what has changed since this one",
                err=True,
            )
    return revised.stamps()
