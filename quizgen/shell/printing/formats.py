"""The formats that commands write."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import click

from quizgen.shell.options import Registered

F = TypeVar("F", bound=Callable[..., object])


def formats_option(names: Callable[[], Iterable[str]], usual: str) -> Callable[[F], F]:
    """Take ``--to``: which formats to write.

    Args:
        names: Lists those that can be written.
        usual: Names those that are written if nobody says, in words.
    """
    return click.option(
        "--to",
        "formats",
        multiple=True,
        type=Registered(names),
        help="A format to write; may be given more than once. By default those that are usual: "
        f"{usual}.",
    )


def all_formats() -> tuple[str, ...]:
    """Name all formats."""
    from quizgen.exporters import EXPORTERS

    return tuple(exporter.NAME for exporter in EXPORTERS)


def usual_formats() -> tuple[str, ...]:
    """Name the formats that are written if nobody names any."""
    from quizgen.exporters import EXPORTERS

    return tuple(exporter.NAME for exporter in EXPORTERS if exporter.USUAL)


def printed_formats() -> tuple[str, ...]:
    """Name the formats that are printed."""
    from quizgen.exporters import EXPORTERS

    return tuple(exporter.NAME for exporter in EXPORTERS if exporter.PRINTED)
