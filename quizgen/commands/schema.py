"""The JSON Schema of packs."""

import click

from quizgen.shell.streams import tell_json


@click.command
def command() -> None:
    """Print the JSON Schema of packs, for editors that complete and explain.

    Save it, and point your editor at it; with the YAML language server, by the first
    line of the pack: # yaml-language-server: $schema=quizgen.schema.json
    """
    from quizgen.pack.format.schema import json_schema

    tell_json(json_schema(), indent=2)
