"""Evidence, found again in its sources."""

from pathlib import Path

import click

from quizgen.problem import Problem, counted
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
    from quizgen.pack.files import read_article
    from quizgen.shell.packs import open_packs

    (opened,) = open_packs([pack])
    quoted = {evidence.source for evidence in opened.all_evidence() if evidence.quote}
    articles: dict[str, str | None] = {}
    problems: list[Problem] = []
    for source in sorted(quoted):
        path = folder / f"{source}.txt"
        if path.is_file():
            articles[source], found = read_article(path)
            problems += found
    problems += verify(opened, articles)
    for problem in problems:
        tell(str(problem))
    if problems:
        raise click.exceptions.Exit(PROBLEM)
    facts = counted(len(list(opened.all_facts())), "fact")
    pieces = sum(bool(evidence.quote) for evidence in opened.all_evidence())
    if not pieces:
        tell(f"{facts}, and no words of a source to look up")
        return
    said = counted(pieces, "piece of evidence", "pieces of evidence")
    tell(f"{facts}, {said}, {'all ' if pieces > 1 else ''}found in {', '.join(articles)}")
