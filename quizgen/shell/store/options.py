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
    """Take all that says what is asked today, and hand it over as ``wish``; and ``--store``.

    Where none of it is given, ``wish`` is None: the quiz does not go by what was learned.
    """

    @wraps(command)
    def take(
        *,
        ask: str | None,
        until: datetime | None,
        new: int | None,
        due: int | None,
        **others: object,
    ) -> None:
        if ask is None and until is None and new is None and due is None:
            command(wish=None, **others)
            return
        from quizgen.shell.store.planning import Wish
        from quizgen.study.history.schedule import Choice, Limits

        limits = Limits(NEW_A_DAY if new is None else new, DUE_A_DAY if due is None else due)
        choice = Choice[CHOICES[ask or "daily"]]
        command(wish=Wish(choice, limits, until.date() if until else None), **others)

    return _ask_option(_until_option(_limit_options(store_option(take))))


def _ask_option(command: F) -> F:
    return click.option(
        "--ask",
        type=click.Choice(tuple(CHOICES), case_sensitive=False),
        help="Go by what was learned, instead of drawing: what is due today with what is new, or "
        "only one of these; what was missed last time; what is remembered least; or, to cram, "
        "everything, which moves no card.",
    )(command)


def _until_option(command: F) -> F:
    return click.option(
        "--until",
        metavar="DATE",
        type=click.DateTime(("%Y-%m-%d",)),
        help="With --ask: the day of an exam, such as 2027-06-01, shortly before which all comes "
        "back.",
    )(command)


def _limit_options(command: F) -> F:
    new = click.option(
        "--new",
        type=click.IntRange(min=0),
        help="With --ask: how many new cards to begin with on a day at the most, of all packs "
        f"together; {NEW_A_DAY} if nobody says.",
    )
    due = click.option(
        "--due",
        type=click.IntRange(min=0),
        help="With --ask: how many cards to repeat on a day at the most, of all packs together; "
        f"{DUE_A_DAY} if nobody says.",
    )
    return new(due(command))
