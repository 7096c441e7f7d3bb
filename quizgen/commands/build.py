"""The main job: packs in, everything out."""

from pathlib import Path

import click

from quizgen.shell.options import (
    Making,
    all_formats,
    bank_options,
    folder_option,
    form_options,
    formats_option,
    packs_argument,
)


@click.command
@packs_argument
@formats_option(all_formats)
@folder_option
@form_options
@bank_options
def command(
    packs: tuple[str, ...],
    formats: tuple[str, ...],
    folder: Path,
    questions: int,
    versions: int,
    making: Making,
) -> None:
    """Make handouts with answer keys and an Anki deck.

    Writes NAME.pdf and NAME.html (the printed versions and their answer key) and
    NAME.apkg (to import into Anki) for each PACK; without one, for venezuela-2019.
    """
    from quizgen.shell.packs import open_bank
    from quizgen.shell.publish import choose_exporters, lay_out, publish

    bank = open_bank(packs, making)
    editions = lay_out(bank, making, questions=questions, versions=versions)
    publish(bank.packs, editions, choose_exporters(formats or all_formats()), folder)
    facts = sum(1 for pack in bank.packs for _ in pack.all_facts())
    click.echo(
        f"{facts} facts, {len(bank.items)} questions, {len(bank.refusals)} refused "
        "for want of proof",
        err=True,
    )
