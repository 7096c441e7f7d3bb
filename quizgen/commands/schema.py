"""The JSON Schemas of packs, of blueprints, and of the lines of a quiz."""

import click

from quizgen.problem import UsageError
from quizgen.shell.options import complete_packs
from quizgen.shell.streams import tell_json


@click.command
@click.argument("pack", required=False, shell_complete=complete_packs)
@click.option(
    "--of",
    "sort",
    type=click.Choice(("pack", "blueprint", "quiz"), case_sensitive=False),
    default="pack",
    show_default=True,
    help="What the schema describes: files of packs or of blueprints, or lines of quiz --json.",
)
def command(pack: str | None, sort: str) -> None:
    """Print the JSON Schema of packs, for editors that complete and explain.

    Save it, and point your editor at it; with the YAML language server, by the first
    line of the pack: # yaml-language-server: $schema=quizgen.schema.json

    With a PACK, editors also offer its ids, and those of the packs that it uses.
    """
    if sort != "pack" and pack is not None:
        named = "blueprints" if sort == "blueprint" else "quizzes"
        message = f"the schema of {named} is the same for all packs: leave the PACK out"
        raise UsageError(message)
    if sort == "blueprint":
        from quizgen.forms.reading.description import blueprint_schema

        tell_json(blueprint_schema(), indent=2)
        return
    if sort == "quiz":
        from quizgen.study.wire.schema import quiz_schema

        tell_json(quiz_schema(), indent=2)
        return
    from quizgen.pack.format.schema import ids_of, json_schema

    if pack is None:
        tell_json(json_schema(), indent=2)
        return
    from quizgen.pack.shelf import find_pack

    tell_json(json_schema(ids_of(find_pack(pack))), indent=2)
