"""Evidence, found again in its sources."""

from pathlib import Path

import click

from quizgen.shell.ending import PROBLEM
from quizgen.shell.options import pack_argument
from quizgen.shell.streams import tell


@click.command
@pack_argument
@click.option(
    "--sources",
    "folder",
    metavar="DIR",
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder with the articles' texts: oath.txt for the source oath.",
)
def command(pack: str, folder: Path) -> None:
    """Check that each piece of evidence stands in its source.

    The kind of quotation marks, dashes, spaces and case does not matter; accents do.
    """
    from quizgen.pack.evidence import verify
    from quizgen.shell.packs import open_packs

    (opened,) = open_packs([pack])
    articles: dict[str, str] = {}
    for source in opened.sources:
        path = folder / f"{source}.txt"
        if path.is_file():
            articles[source] = path.read_text(encoding="utf-8", errors="replace")
    problems = verify(opened, articles)
    for problem in problems:
        tell(str(problem))
    if problems:
        raise click.exceptions.Exit(PROBLEM)
    facts = list(opened.all_facts())
    pieces = sum(bool(evidence.quote) for evidence in opened.all_evidence())
    if not pieces:
        tell(f"{len(facts)} facts, and no words of a source to look up")
        return
    found = ", ".join(sorted(articles))
    tell(f"{len(facts)} facts, {pieces} pieces of evidence, all found in {found}")
