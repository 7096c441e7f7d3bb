"""Printed versions and their answer key."""

from pathlib import Path

import click

from quizgen.shell.making import Making
from quizgen.shell.options import (
    bank_options,
    folder_option,
    pack_argument,
)
from quizgen.shell.printing.formats import formats_option, printed_formats, usual_formats
from quizgen.shell.printing.options import form_options
from quizgen.shell.printing.request import Request


@click.command
@pack_argument
@formats_option(printed_formats, "pdf, html, csv and json")
@folder_option
@form_options
@bank_options
def command(
    pack: str, formats: tuple[str, ...], folder: Path, request: Request, making: Making
) -> None:
    """Print versions of a quiz, and the answer key in a file of its own.

    The versions ask the same questions in different orders. The key names for each the
    version, number and letter, why the other options are wrong, and the source; it stands in
    NAME-key.pdf and NAME-key.html, and for other programs in NAME-key.csv and NAME-key.json.
    With --to docx, md or txt both are written to be edited in Word, as Markdown or as plain text.

    For a class: quizgen handout PACK --take 20 --roster class.csv --answer-sheet
    """
    from quizgen.shell.printing.editions import only_wanted, open_editions
    from quizgen.shell.printing.remarks import remark_editions, remark_sheets
    from quizgen.shell.printing.reprints import remark_reprints
    from quizgen.shell.publish import choose_exporters, publish

    usual = tuple(name for name in usual_formats() if name in printed_formats())
    exporters = choose_exporters(formats or usual, folder, [pack], request)
    _, editions = open_editions([pack], making, request)
    remark_editions(editions, request, making)
    editions = tuple(only_wanted(edition, request) for edition in editions)
    remark_reprints(editions, folder)
    if formats:
        remark_sheets(exporters, request)
    publish(editions, exporters, folder, request)
