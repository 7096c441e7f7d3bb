"""Printed versions and their answer key."""

from pathlib import Path

import click

from quizgen.shell.making import Making
from quizgen.shell.options import (
    bank_options,
    folder_option,
    form_options,
    formats_option,
    pack_argument,
    printed_formats,
)


@click.command
@pack_argument
@formats_option(printed_formats)
@folder_option
@form_options
@bank_options
def command(
    pack: str,
    formats: tuple[str, ...],
    folder: Path,
    questions: int,
    wished: int,
    versions: int,
    making: Making,
) -> None:
    """Print versions A and B of a quiz, with the answer key.

    The versions ask the same questions in different orders. The key names for each the
    version, number and letter, why the other options are wrong, and the source.
    """
    from quizgen.shell.packs import open_bank
    from quizgen.shell.publish import choose_exporters, lay_out, publish, remark_shortage

    exporters = choose_exporters(formats or printed_formats(), folder, [pack])
    bank = open_bank([pack], making)
    editions = lay_out([bank], making, questions=questions, versions=versions)
    remark_shortage(editions, questions, wished, making)
    publish(bank.packs, editions, exporters, folder)
