"""The questions of many packs, a file each."""

from dataclasses import replace
from pathlib import Path

import click

from quizgen.problem import PackError
from quizgen.shell.ending import SYSTEM
from quizgen.shell.making import Making
from quizgen.shell.options import bank_options, complete_packs
from quizgen.shell.streams import remark, tell


@click.command
@click.argument("packs", metavar="PACK...", nargs=-1, required=True, shell_complete=complete_packs)
@click.option(
    "-o",
    "--output",
    "folder",
    metavar="DIR",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to write to, made if need be.",
)
@bank_options
def command(packs: tuple[str, ...], folder: Path, making: Making) -> None:
    """Write the questions of many packs, a file of JSON lines for each.

    A PACK may be a folder, too: it stands for the packs in it. NAME.yaml becomes NAME.jsonl,
    with the records of `items --format json` a line each, refusals last. All kinds are made
    unless --kind names some. With --cluster, workers read packs and write files themselves:
    both must be on a file system that all machines share.
    """
    from quizgen.shell.parts import list_packs, write_parts

    tally = write_parts(list_packs(packs), folder, replace(making, kinds=making.kinds or ("all",)))
    tell(
        f"{tally.packs} packs, {tally.facts} facts, {tally.items} questions, "
        f"{tally.refusals} refused"
    )
    for failure in tally.failures:
        remark(f"Error: {failure}")
    if tally.problems:
        raise PackError(tally.problems)
    if tally.failures:
        raise click.exceptions.Exit(SYSTEM)
