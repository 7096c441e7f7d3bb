"""From packs to files: what build, handout and deck have in common."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.machine.frozen import frozen
from quizgen.problem import FormatError, PackError, UsageError, counted
from quizgen.shell.ending import PROBLEM, SYSTEM
from quizgen.shell.output import write_file
from quizgen.shell.streams import remark, tell, tell_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizgen.bank import Bank
    from quizgen.exporters import Exporter
    from quizgen.forms import Edition
    from quizgen.pack.model import Pack
    from quizgen.shell.making import Making
    from quizgen.shell.record import Record

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

STDOUT = Path("-")
"""The folder that stands for stdout."""


def lay_out(
    banks: Iterable[Bank], making: Making, *, questions: int = 20, versions: int = 2
) -> tuple[Edition, ...]:
    """Lay out packs for the exporters.

    Args:
        banks: A bank for each pack.
        making: How the banks were made.
        questions: How many questions a version has at the most.
        versions: How many versions there are.

    Raises:
        RequestError: If a pack has no question to print.
    """
    from quizgen.forms import make_edition
    from quizgen.shell.packs import demand_questions

    for bank in banks:
        demand_questions(bank.items, bank.packs, making)
    return tuple(
        make_edition(
            pack,
            bank.items,
            labels=LETTERS[:versions],
            questions=questions,
            seed=making.seed,
        )
        for bank in banks
        for pack in bank.packs
    )


def remark_shortage(
    editions: Iterable[Edition], questions: int, wished: int, making: Making
) -> None:
    """Say which packs have fewer questions on a version than there might be, and why.

    Args:
        editions: What was laid out.
        questions: How many a version has at the most.
        wished: How many the user asked for; 0 where nobody did.
        making: How the questions were made.
    """
    for edition in editions:
        count, there_are = len(edition.forms[0].questions), len(edition.items)
        if count == questions:
            continue
        asked = f"{counted(wished, 'question')} were asked for; " if wished else ""
        if there_are > count:
            noun = "" if wished else " questions"
            why = (
                f"{count} of the {there_are}{noun} stand on one form without giving each other away"
            )
        else:
            number = str(count) if wished else counted(count, "question")
            why = f"there {'is' if count == 1 else 'are'} {number}{_restricted(making)}"
        remark(f"{edition.name}: {asked}{why}")


def _restricted(making: Making) -> str:
    """Say which questions alone were wanted, and how to ask for more."""
    which = more = ""
    if "all" not in making.kinds:
        which = (
            f" of the kind {' or '.join(making.kinds)}" if making.kinds else " of multiple choice"
        )
        more = "; --kind all asks for others"
    if making.difficulty:
        which += f", predicted to be {making.difficulty}"
    return which + more


def publish(
    packs: Sequence[Pack],
    editions: Sequence[Edition],
    exporters: Sequence[Exporter],
    folder: Path,
) -> None:
    """Write each edition in each format, and say which files were made.

    A file that cannot be made or written keeps no other from being so; it is told at the
    end. Where a format tells students what has changed, the record beside the pack is brought
    up to date, once all that tells it is written.

    Args:
        packs: What the editions were made from.
        editions: What to write, one for each pack.
        exporters: The formats.
        folder: Where to; ``-`` writes to stdout.

    Raises:
        PackError: If a record of what has changed cannot be read; then nothing is written.
        click.exceptions.Exit: If a file could not be made or written.
    """
    from quizgen.shell.record import open_record

    tells = any(exporter.TELLS_CHANGES for exporter in exporters)
    records = [
        open_record(pack, edition.items) if tells else None
        for pack, edition in zip(packs, editions, strict=True)
    ]
    failures: list[_Failure] = []
    for edition, record in zip(editions, records, strict=True):
        attempts = {exporter: _write(edition, exporter, record, folder) for exporter in exporters}
        failed = {exporter for exporter, made in attempts.items() if isinstance(made, _Failure)}
        if record and not any(exporter.TELLS_CHANGES for exporter in failed):
            record.keep()
        for made in attempts.values():
            if isinstance(made, _Failure):
                failures.append(made)
            elif made:
                tell(str(made))
    for failure in failures:
        remark(f"Error: {failure.message}")
    if failures:
        raise click.exceptions.Exit(max(failure.code for failure in failures))


def choose_exporters(names: Sequence[str], folder: Path, packs: Sequence[str]) -> list[Exporter]:
    """Return the formats that were named, each once.

    Args:
        names: The formats.
        folder: Where to they will be written.
        packs: The packs that will be written, by what names them; none means the bundled one.

    Raises:
        UsageError: If more than one file would go to stdout.
    """
    from quizgen.exporters import EXPORTERS

    chosen = [exporter for exporter in EXPORTERS if exporter.NAME in names]
    if folder == STDOUT and len(chosen) * (len(set(packs)) or 1) != 1:
        message = "only a single file can go to stdout: name one pack and one format, with --to"
        raise UsageError(message)
    return chosen


@frozen
class _Failure:
    """Why there is no file, and the exit code that tells it."""

    message: str
    code: int


def _write(
    edition: Edition, exporter: Exporter, record: Record | None, folder: Path
) -> Path | _Failure | None:
    """Write an edition in a format; return its file, or None where it went to stdout."""
    path = folder / f"{edition.name}{exporter.SUFFIX}"
    stamps = record.revised.stamps() if record and exporter.TELLS_CHANGES else {}
    try:
        content = exporter.render(replace(edition, revisions=stamps))
        for loss in exporter.losses(edition):
            remark(f"{path.name}: {loss}")
        if folder != STDOUT:
            write_file(path, content)
            return path
    except (FormatError, PackError) as error:
        return _Failure(f"{path.name} cannot be made: {error}", PROBLEM)
    except OSError as error:
        reason = error.strerror or str(error)
        return _Failure(f"{path} cannot be written: {reason}", SYSTEM)
    tell_bytes(content)
    return None
