"""What keys mean, whatever the sitting waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.shell.fullscreen.boards.board import RETURN, SPACE
from quizgen.study.faces.console import EVENTS
from quizgen.study.faces.dialogue import said
from quizgen.study.faces.settling import yes_and_no
from quizgen.study.requests import ENGLISH, LEVELS, Command, command_alone, command_of
from quizgen.study.sitting.events import Event, Next, Reply, Reveal, Settle, Sure
from quizgen.study.sitting.states import Asking, Comparing, Confirming, Leaving

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizgen.languages.catalogue import Catalogue
    from quizgen.shell.fullscreen.boards.board import Board

HELP_KEY, NO_KEY = "f1", "escape"

Meaning = Event | Command | None
"""An event; `Command.HELP`; or nothing."""


def while_held_back(state: Asking, key: str, words: Catalogue) -> Meaning:
    """Tell what a key means while the options are held back."""
    if key in {RETURN, SPACE}:
        return Reveal()
    return command(key, words) or level(state, key) or (Reply(key) if len(key) == 1 else None)


def while_picking(state: Asking, board: Board, key: str, words: Catalogue) -> Meaning | Board:
    """Tell what a key means where there is something to pick from; a board is that, gone on."""
    if key == HELP_KEY:
        return Command.HELP
    if len(key) == 1:
        if wanted := command_of(state.question, key, words):
            return EVENTS.get(wanted, Command.HELP)
        if sure := level(state, key):
            return sure
    pressed = board.press(key)
    return None if pressed == board else pressed


def while_told(key: str, words: Catalogue) -> Meaning:
    """Tell what a key means when a verdict was read: few do, so that none goes on by chance."""
    if key in {RETURN, SPACE}:
        return Next()
    wanted = command(key, words)
    return None if wanted == EVENTS[Command.SKIP] else wanted


def while_settling(state: Confirming | Comparing | Leaving, key: str, words: Catalogue) -> Meaning:
    """Tell what a key means that should be yes or no."""
    from quizgen.marking.reply import plain

    for agreed, declined in (yes_and_no(words), yes_and_no(ENGLISH)):
        if plain(key) in (*agreed, *declined):
            return Settle(plain(key) in agreed)
    if key == NO_KEY and isinstance(state, Leaving):
        return Settle(agreed=False)
    # What is neither is reminded of.
    return command(key, words) or (Reply(key) if len(key) == 1 or key == RETURN else None)


def command(key: str, words: Catalogue) -> Meaning:
    """Return what a key asks for instead of answering, if it does."""
    if key == HELP_KEY:
        return Command.HELP
    wanted = command_alone(key, words) if len(key) == 1 else None
    return EVENTS.get(wanted, Command.HELP) if wanted else None


def level(state: Asking, key: str) -> Sure | None:
    """Return how sure a key says that the answer is, where that is asked."""
    return Sure(LEVELS[key]) if state.session.weighs and key in LEVELS else None


def typed(state: Asking, text: str, words: Catalogue) -> Sequence[Event | Command]:
    """Tell what a line means that was typed as an answer."""
    wanted = command_of(state.question, text, words)
    if wanted:
        return (EVENTS.get(wanted, Command.HELP),)
    return said(state, text)
