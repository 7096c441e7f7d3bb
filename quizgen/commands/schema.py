"""The JSON Schema of packs."""

import click


@click.command
def command() -> None:
    """Print the JSON Schema of packs, for editors that complete and explain.

    Save it, and point your editor at it; with the YAML language server, by the first
    line of the pack: # yaml-language-server: $schema=quizgen.schema.json
    """
    import json

    from quizgen.pack.format.schema import json_schema

    click.echo(json.dumps(json_schema(), indent=2))
