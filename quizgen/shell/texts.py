"""Texts from the command line: checked as those of packs are, for they are printed likewise."""

import click

from quizgen.invisible import UNSAFE, name_of
from quizgen.pack.report import shown


class Text(click.ParamType):  # type: ignore[type-arg]  # older ones take none
    """A text that holds nothing invisible which could disguise it, or break what it is written to.

    What is no text in the encoding of the shell stands in it as lone surrogates.

    Args:
        name: What it is, as the usage of a command calls it.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the text as it was given."""
        if unsafe := UNSAFE.search(value):
            named = shown(UNSAFE.sub("", value))
            message = f"{named} holds an invisible character: {name_of(unsafe.group())}"
            self.fail(f"{message}; delete it: retype the text", param, ctx)
        return value
