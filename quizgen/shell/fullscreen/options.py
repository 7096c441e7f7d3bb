"""The options of the full screen."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING

import click

from quizgen.problem import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

THEMES = ("auto", "dark", "light")


def full_screen_options(command: Callable[..., None]) -> Callable[..., None]:
    """Take all that says how the full screen is to be, and hand it over as ``look``.

    Where it is not asked for, ``look`` is None.
    """

    @wraps(command)
    def take(*, full_screen: bool, theme: str | None, mouse: bool, **others: object) -> None:
        if not full_screen and (theme or mouse):
            message = f"{'--theme' if theme else '--mouse'} goes with --full-screen"
            raise UsageError(message)
        if not full_screen:
            command(look=None, **others)
            return
        from quizgen.shell.fullscreen.look import Look

        command(look=Look(theme or "auto", mouse), **others)

    screen = click.option(
        "--full-screen",
        is_flag=True,
        help='Use the whole terminal: needs pip install "quizgen[tui]". A verdict always waits.',
    )
    theme = click.option(
        "--theme",
        type=click.Choice(THEMES, case_sensitive=False),
        help="With --full-screen: dark or light; auto, the default, is dark unless the terminal "
        "says by COLORFGBG that it is light.",
    )
    mouse = click.option(
        "--mouse",
        is_flag=True,
        help="With --full-screen: clicks answer; until then, they mark text to be copied.",
    )
    return screen(theme(mouse(take)))
