"""Printed versions and their answer key."""

from pathlib import Path

import click

from quizgen.shell.options import (
    Making,
    bank_options,
    folder_option,
    form_options,
    pack_argument,
)

FORMATS = ("pdf", "html")


@click.command
@pack_argument
@click.option(
    "--to",
    "formats",
    multiple=True,
    type=click.Choice(FORMATS),
    help="A format to write; may be given more than once. Both by default.",
)
@folder_option
@form_options
@bank_options
def command(
    pack: str,
    formats: tuple[str, ...],
    folder: Path,
    questions: int,
    versions: int,
    making: Making,
) -> None:
    """Print versions A and B of a quiz, with the answer key.

    The versions ask the same questions in different orders. The key names for each the
    version, number and letter, why the other options are wrong, and the source.
    """
    from quizgen.shell.packs import open_bank
    from quizgen.shell.publish import choose_exporters, lay_out, publish

    bank = open_bank([pack], making)
    editions = lay_out(bank, making, questions=questions, versions=versions)
    publish(bank.packs, editions, choose_exporters(formats or FORMATS), folder)
