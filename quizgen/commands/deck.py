"""An Anki package."""

from pathlib import Path

import click

from quizgen.shell.making import Making
from quizgen.shell.options import bank_options, folder_option, pack_argument


@click.command
@pack_argument
@folder_option
@bank_options
def command(pack: str, folder: Path, making: Making) -> None:
    """Make an Anki deck of every multiple-choice question, or of the kinds named by --kind.

    In Anki, choose File > Import. Import a newer deck over an older one: changed notes
    are updated, and what you have learned is kept. To tell which notes have changed, a
    file NAME.revisions.json is kept beside the pack: keep the two together.
    """
    from quizgen.shell.printing.editions import open_editions
    from quizgen.shell.printing.request import PLAIN
    from quizgen.shell.publish import choose_exporters, publish

    exporters = choose_exporters(["apkg"], folder, [pack])
    (bank,), editions = open_editions([pack], making, PLAIN)
    publish(bank.packs, editions, exporters, folder)
