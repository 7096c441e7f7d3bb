"""The main job: packs in, everything out."""

from pathlib import Path

import click

from quizgen.problem import counted
from quizgen.shell.making import Making
from quizgen.shell.options import (
    all_formats,
    bank_options,
    folder_option,
    form_options,
    formats_option,
    packs_argument,
)
from quizgen.shell.streams import remark


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
    wished: int,
    versions: int,
    making: Making,
) -> None:
    """Make handouts with answer keys and an Anki deck.

    Writes NAME.pdf and NAME.html (the printed versions and their answer key) and
    NAME.apkg (to import into Anki) for each PACK; without one, for venezuela-2019. NAME is
    the pack's id, and its language if the name of its file ends in that: so a translation,
    such as my-pack.es.yaml, can be made beside the original. A file that cannot be made
    keeps no other from it, and is told at the end.
    """
    from quizgen.shell.packs import open_banks
    from quizgen.shell.publish import choose_exporters, lay_out, publish, remark_shortage

    exporters = choose_exporters(formats or all_formats(), folder, packs)
    banks = open_banks(packs, making)
    editions = lay_out(banks, making, questions=questions, versions=versions)
    opened = [bank.packs[0] for bank in banks]
    facts = sum(1 for pack in opened for _ in pack.all_facts())
    asked = sum(len(bank.items) for bank in banks)
    refused = sum(len(bank.refusals) for bank in banks)
    told = counted(facts, "fact"), counted(asked, "question")
    remark(f"{', '.join(told)}, {refused:,} refused for want of proof")
    remark_shortage(editions, questions, wished, making)
    publish(opened, editions, exporters, folder)
