"""The options by which a sitting is scheduled."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar

import click

from quizgen.shell.store.place import store_option

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

F = TypeVar("F", bound="Callable[..., object]")

CHOICES = {
    "daily": "DAILY",
    "due": "DUE",
    "new": "NEW",
    "missed": "MISSED",
    "weakest": "WEAKEST",
    "cram": "CRAM",
}
"""What a sitting can be made of, and how the schedule calls it."""

NEW_A_DAY = 20
DUE_A_DAY = 200


def schedule_options(command: Callable[..., None]) -> Callable[..., None]:
    """Take all that says what is asked today, and hand it over as ``wish``; and ``--store``."""

    @wraps(command)
    def take(*, ask: str, until: datetime | None, new: int, due: int, **others: object) -> None:
        from quizgen.shell.store.planning import Wish
        from quizgen.study.history.schedule import Choice, Limits

        wish = Wish(Choice[CHOICES[ask]], Limits(new, due), until.date() if until else None)
        command(wish=wish, **others)

    return _ask_option(_until_option(_limit_options(store_option(take))))


def _ask_option(command: F) -> F:
    return click.option(
        "--ask",
        type=click.Choice(tuple(CHOICES), case_sensitive=False),
        default="daily",
        show_default=True,
        help="What to ask: what is due today with what is new, or only that; what was missed "
        "last time; what is remembered least; or, to cram, everything, which moves no card.",
    )(command)


def _until_option(command: F) -> F:
    return click.option(
        "--until",
        metavar="DATE",
        type=click.DateTime(("%Y-%m-%d",)),
        help="The day of an exam, such as 2027-06-01: everything comes back shortly before.",
    )(command)


def _limit_options(command: F) -> F:
    new = click.option(
        "--new",
        type=click.IntRange(min=0),
        default=NEW_A_DAY,
        show_default=True,
        help="How many new cards to begin with on a day at the most, of all packs together.",
    )
    due = click.option(
        "--due",
        type=click.IntRange(min=0),
        default=DUE_A_DAY,
        show_default=True,
        help="How many cards to repeat on a day at the most, of all packs together.",
    )
    return new(due(command))
