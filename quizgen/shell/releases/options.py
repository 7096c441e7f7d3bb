"""The options of decks and their releases."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from quizgen.decks.lock import BLANKS
from quizgen.shell.options import Registered, complete_packs

F = TypeVar("F", bound=Callable[..., object])


def release_option(command: F) -> F:
    """Take ``--release``: whether the deck is given out as a new edition."""
    return click.option(
        "--release",
        "is_release",
        is_flag=True,
        help="Give the deck out as a new edition: what has changed reaches those who have an "
        "earlier one. Keeps a lock of it beside the pack, NAME.lock.json.",
    )(command)


def first_option(command: F) -> F:
    """Take ``--first``: whether no deck of the pack was given out before."""
    return click.option(
        "--first",
        "is_first",
        is_flag=True,
        help="With --release: no deck of this pack was ever given out, so that there is no lock.",
    )(command)


def from_option(command: F) -> F:
    """Take ``--from``: the deck that was given out last, where its lock is lost."""
    return click.option(
        "--from",
        "earlier",
        metavar="DECK.apkg",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="With --release: make the lock anew from the deck that was given out last, where it "
        "is lost, or two releases were made side by side.",
    )(command)


def blanks_option(command: F) -> F:
    """Take ``--blanks``: how sentences with a gap are asked."""
    return click.option(
        "--blanks",
        type=click.Choice(BLANKS),
        help="Whether words for blanks (--kind cloze) are typed, or recalled, as Anki's own cloze "
        "cards have it; then the parts of pictures that are asked for are recalled, too, by Anki's "
        "own image occlusion. By default as they were released, and else typed.",
    )(command)


def with_option(command: F) -> F:
    """Take ``--with``: a translation of the pack, which stands beside it on the same notes."""
    return click.option(
        "--with",
        "other",
        metavar="PACK",
        default="",
        shell_complete=complete_packs,
        help="A translation of the pack, whose questions and answers stand beside the others on "
        "the same cards. It is a deck of its own, with a lock of its own.",
    )(command)


def subdecks_option(command: F) -> F:
    """Take ``--subdecks``: whether each topic has a deck of its own within the deck."""
    return click.option(
        "--subdecks",
        "is_topical",
        is_flag=True,
        help="Put new cards into a subdeck for each topic; those that students have stay where "
        "they are.",
    )(command)


def ways_option(command: F) -> F:
    """Take ``--to``: the ways into Anki."""
    return click.option(
        "--to",
        "ways",
        multiple=True,
        type=Registered(_ways),
        help="A way into Anki; may be given more than once. By default apkg, a package; anki-text "
        "is text for Anki's import, NAME.anki.txt, and crowdanki a folder for the add-on "
        "CrowdAnki, NAME-crowdanki, which can live in git.",
    )(command)


def _ways() -> tuple[str, ...]:
    from quizgen.exporters.anki.ways import WAYS

    return tuple(way.NAME for way in WAYS)
