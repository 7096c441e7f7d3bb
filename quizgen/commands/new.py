"""A starter pack."""

from pathlib import Path

import click

from quizgen.problem import RequestError, UsageError
from quizgen.shell.streams import remark, tell


@click.command
@click.argument("name")
def command(name: str) -> None:
    """Start a pack of your own: write NAME.yaml, with a few facts to replace.

    Then `quizgen check NAME.yaml` tells what is wrong or missing, and
    `quizgen items NAME.yaml` lists its questions.
    """
    from quizgen.pack.format.texts import PACK_ID
    from quizgen.pack.report import shown
    from quizgen.shell.output import write_file
    from quizgen.templating.shelf import read_bundled

    path = Path(name if name.endswith((".yaml", ".yml")) else f"{name}.yaml")
    if not PACK_ID.accepts(path.stem):
        message = (
            f"{shown(path.stem)} cannot name a pack: use lower-case letters, digits and hyphens, "
            "such as french-revolution; 100 at most, and no name of a device, such as con"
        )
        raise UsageError(message)
    if path.exists() or path.is_symlink():
        message = f"{path} is there already, and is left as it is; choose another name"
        raise RequestError(message)
    starter = read_bundled("starter.yaml")
    title = path.stem.replace("-", " ")
    starter = starter.replace("TITLE", title[:1].upper() + title[1:])
    write_file(path, starter.replace("STARTER", path.stem).encode())
    tell(str(path))
    remark(f"Now try: quizgen check {path}; quizgen items {path}")
