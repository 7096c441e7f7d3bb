"""A starter pack."""

import re
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
    from importlib.resources import files

    from quizgen.shell.output import write_file

    path = Path(name if name.endswith((".yaml", ".yml")) else f"{name}.yaml")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", path.stem):
        message = (
            f"{path.stem!r} cannot name a pack: use lower-case letters, digits and hyphens, "
            "such as french-revolution"
        )
        raise UsageError(message)
    if path.exists() or path.is_symlink():
        message = f"{path} is there already, and is left as it is; choose another name"
        raise RequestError(message)
    starter = files("quizgen.templates").joinpath("starter.yaml").read_text(encoding="utf-8")
    write_file(path, starter.replace("STARTER", path.stem).encode())
    tell(str(path))
    remark(f"Now try: quizgen check {path}; quizgen items {path}")
