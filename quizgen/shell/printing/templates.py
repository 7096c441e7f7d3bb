"""The option of whoever brings templates of their own."""

from pathlib import Path

import click


def _checked(_ctx: click.Context, _param: click.Parameter, folder: Path | None) -> Path | None:
    """Return the folder, of which it is told at once what is wrong with it."""
    if folder is None:
        return None
    from quizgen.templating.checking import check_folder

    return check_folder(folder)


templates_option = click.option(
    "--templates",
    type=click.Path(path_type=Path),
    metavar="DIR",
    callback=_checked,
    help="A folder of templates that are used instead of the bundled ones of the same names: "
    "quizgen templates copies these out.",
)
"""Take ``--templates``: a user's folder of them."""
