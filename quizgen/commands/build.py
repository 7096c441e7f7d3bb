"""The main job: packs in, everything out."""

from pathlib import Path

import click

from quizgen.problem import counted
from quizgen.shell.making import Making
from quizgen.shell.options import (
    bank_options,
    folder_option,
    packs_argument,
)
from quizgen.shell.printing.formats import all_formats, formats_option, usual_formats
from quizgen.shell.printing.options import form_options
from quizgen.shell.printing.request import Request
from quizgen.shell.streams import remark


@click.command
@packs_argument
@formats_option(all_formats, "pdf, html, csv, json and apkg")
@folder_option
@form_options
@bank_options
def command(
    packs: tuple[str, ...],
    formats: tuple[str, ...],
    folder: Path,
    request: Request,
    making: Making,
) -> None:
    """Make handouts with answer keys and an Anki deck.

    Writes NAME.pdf and NAME.html (the printed versions), NAME-key.pdf, .html, .csv and .json
    (their answer key) and NAME.apkg (to import into Anki) for each PACK; without one, for
    venezuela-2019. With --to docx, md or txt also NAME.docx, .md or .txt and their keys: to edit
    in Word, for whatever shows Markdown, and for an e-mail. NAME is the pack's id, and its
    language if the name of its file ends in that: so a translation, such as my-pack.es.yaml, can
    be made beside the original; a seed stands there, too. A file that cannot be made keeps no
    other from it, and is told at the end.
    """
    from quizgen.shell.printing.editions import only_wanted, open_editions
    from quizgen.shell.printing.remarks import remark_editions
    from quizgen.shell.printing.reprints import remark_reprints
    from quizgen.shell.publish import choose_exporters, publish

    exporters = choose_exporters(formats or usual_formats(), folder, packs, request)
    banks, editions = open_editions(packs, making, request)
    opened = [bank.packs[0] for bank in banks]
    facts = sum(1 for pack in opened for _ in pack.all_facts())
    asked = sum(len(bank.items) for bank in banks)
    refused = sum(len(bank.refusals) for bank in banks)
    told = counted(facts, "fact"), counted(asked, "question")
    remark(f"{', '.join(told)}, {refused:,} refused for want of proof")
    remark_editions(editions, request, making)
    editions = tuple(only_wanted(edition, request) for edition in editions)
    remark_reprints(editions, folder)
    if any(exporter.TELLS_CHANGES for exporter in exporters):
        from quizgen.shell.releases.planning import with_decks

        editions = with_decks(editions, banks, making)
    publish(editions, exporters, folder, request)
