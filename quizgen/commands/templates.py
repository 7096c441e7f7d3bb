"""The bundled templates."""

from pathlib import Path

import click
from click.shell_completion import CompletionItem

from quizgen.problem import RequestError, UsageError
from quizgen.shell.streams import remark, tell, tell_bytes


def _complete(
    _ctx: click.Context, _param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete the names of templates."""
    from quizgen.templating.shelf import NAMES

    return [CompletionItem(name) for name in NAMES if name.startswith(incomplete)]


@click.command
@click.argument("names", metavar="[NAME]...", nargs=-1, shell_complete=_complete)
@click.option(
    "-o",
    "--output",
    "folder",
    metavar="DIR",
    type=click.Path(file_okay=False, allow_dash=True, path_type=Path),
    help="Copy them to this folder, made if need be; - writes a single one to stdout.",
)
@click.option("--force", is_flag=True, help="Overwrite files that were changed since.")
def command(names: tuple[str, ...], folder: Path | None, force: bool) -> None:
    """List the templates of handouts and decks, or copy them out to be changed.

    All of them, or those of the NAMEs. What a folder has, and was named by --templates, takes
    the place of the bundled template of that name: keep there what you change, and leave out
    the rest.
    """
    from quizgen.templating.shelf import SHELF, read_bundled

    chosen = _chosen(names)
    if folder is None:
        width = max(len(name) for name in chosen)
        use = ""
        for template in SHELF:
            if template.name not in chosen:
                continue
            if template.use != use:
                tell(f"\n{template.use}" if use else template.use)
                use = template.use
            tell(f"  {template.name:{width}}  {template.purpose}")
        return
    texts = {name: read_bundled(name).encode() for name in chosen}
    if str(folder) == "-":
        if len(texts) != 1:
            message = "only a single template can be written to stdout: name one"
            raise UsageError(message)
        tell_bytes(next(iter(texts.values())))
        return
    _copy(texts, folder, force=force)


def _chosen(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the templates of the names, or all where there are none.

    Raises:
        UsageError: If a name is of none.
    """
    from quizgen.problem import did_you_mean
    from quizgen.templating.shelf import NAMES

    for name in names:
        if name not in NAMES:
            hint = did_you_mean(name, NAMES) or "quizgen templates lists all"
            message = f"there is no template {name!r}; {hint}"
            raise UsageError(message)
    return tuple(dict.fromkeys(names)) or NAMES


def _copy(texts: dict[str, bytes], folder: Path, *, force: bool) -> None:
    """Copy templates into a folder, all or none of them.

    Raises:
        RequestError: If one is there already, and differs.
    """
    from quizgen.shell.output import write_file

    differing = [name for name, text in texts.items() if _differs(folder / name, text)]
    if differing and not force:
        named = ", ".join(str(folder / name) for name in differing)
        message = (
            f"there already, and not as the bundled: {named}; nothing is copied. Choose another "
            "folder, name other templates, or overwrite with --force"
        )
        raise RequestError(message)
    for name, text in texts.items():
        write_file(folder / name, text)
        tell(str(folder / name))
    remark(f"Now change them, and try: quizgen handout PACK --templates {folder}")


def _differs(path: Path, text: bytes) -> bool:
    """Tell whether something else than a text stands at a path."""
    if not path.exists():
        return path.is_symlink()
    return not path.is_file() or path.read_bytes() != text
