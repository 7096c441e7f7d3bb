"""The terminal quiz: chance, the terminal and its signals, around a session."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, NoReturn

import click

from quizgen.problem import UsageError, did_you_mean
from quizgen.shell.options import (
    Making,
    difficulty_option,
    kinds_option,
    options_option,
    packs_argument,
)

if TYPE_CHECKING:
    from types import FrameType

    from quizgen.items.item import Item
    from quizgen.study.page import Page
    from quizgen.study.readers import Reader
    from quizgen.study.session import Session
    from quizgen.workshop import Prospect, Workshop

INTERRUPTED = 130
"""The exit code after Ctrl-C: 128 and the signal's number, as shells have it."""

COLUMNS = 80
"""How wide the page is where that is not known."""

SEEDS = 10_000
"""Fresh seeds are below this, so that they are short enough to type."""


class KeyReader:
    """Replies from a terminal, one a key press."""

    shows_replies = False

    def read(self) -> str:
        """Wait for a key that means something.

        The Return key does not: people press it after a letter out of habit.
        """
        key = "\r"
        while key in ("\r", "\n"):
            key = click.getchar()
        if not key:  # the terminal is gone
            raise EOFError
        if "\x03" in key:  # Ctrl-C among keys that were pressed at once
            raise KeyboardInterrupt
        return key


@click.command
@packs_argument
@click.option(
    "--questions",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    help="How many questions to ask at the most.",
)
@click.option("--topic", metavar="TOPIC", help="Ask only about this topic.")
@kinds_option
@options_option
@difficulty_option
@click.option(
    "--seed",
    type=click.IntRange(min=0),
    help="Repeat the session with this seed; without it, each session is another one.",
)
def command(
    packs: tuple[str, ...],
    questions: int,
    topic: str | None,
    kinds: tuple[str, ...],
    options: int,
    difficulty: str | None,
    seed: int | None,
) -> None:
    """Take a quiz in the terminal.

    The questions are multiple choice unless --kind names other kinds; --kind all mixes
    them. Where one option is right, one key answers: a letter, or its number. Other
    answers are typed and end with Return. The right answer, the reasons and the source
    follow at once, and a summary at the end or after Ctrl-C. ? helps at any question, s
    skips it, q quits; where the answer may be a single letter, ?s and ?q do.

    Each question is put in the language of its pack, and the summary in that of the first
    pack; languages that quizgen does not know get English.

    In a pipe, the answers are read from stdin, one a line. NO_COLOR is obeyed; TERM=dumb
    and ACCESSIBLE=1 ask for plain lines.
    """
    if "-" in packs:
        message = "stdin is where the answers come from: give the pack as a file"
        raise UsageError(message)
    if seed is None:
        seed = int.from_bytes(os.urandom(8), "big") % SEEDS
    try:
        interrupted = _take(packs, topic, questions, Making(kinds, options, difficulty, seed))
    except KeyboardInterrupt:  # before the first question, or a second time
        interrupted = True
    if interrupted:
        sys.exit(INTERRUPTED)


def _take(
    packs: tuple[str, ...],
    topic: str | None,
    questions: int,
    making: Making,
) -> bool:
    """Take a student through a session; tell whether it was interrupted."""
    from quizgen.collector import collector_paused
    from quizgen.languages.catalogue import catalogue_of
    from quizgen.shell.packs import open_workshop
    from quizgen.study.line import Ending, LineFace

    with collector_paused():
        workshop = open_workshop(packs, making)
        session = _begin(workshop, topic, questions, making)
    page = _make_page()
    page.say(", ".join(pack.title for pack in workshop.packs))
    ending = LineFace(session, *_make_readers(), page).run()
    page.gap()
    words = catalogue_of(session.language)
    page.say(words.gettext("The same questions again: --seed {seed}", seed=making.seed))
    return ending is Ending.INTERRUPTED


def _begin(workshop: Workshop, topic: str | None, questions: int, making: Making) -> Session:
    """Draw a session about a topic, or about all there is; only what is asked is made.

    Raises:
        UsageError: If there is nothing to ask.
    """
    from quizgen.study.session import begin_making

    prospects = [one for one in workshop.prospects if topic is None or _is_about(one, topic)]
    languages = {pack.id: pack.language for pack in workshop.packs}
    session = begin_making(prospects, _make, making.seed, questions, languages)
    if not session.questions:
        _refuse(workshop, topic, making)
    return session


def _make(prospect: Prospect) -> Item | None:
    """Make an item; None where it is refused."""
    from quizgen.items.item import Item

    made = prospect.make()
    return made if isinstance(made, Item) else None


def _is_about(prospect: Prospect, topic: str) -> bool:
    return topic.casefold() in map(str.casefold, prospect.topics)


def _refuse(workshop: Workshop, topic: str | None, making: Making) -> NoReturn:
    """Tell why there is nothing to ask.

    Raises:
        UsageError: In any case.
    """
    from quizgen.shell.packs import demand_questions

    items = [item for item in map(_make, workshop.prospects) if item]
    demand_questions(items, "these packs yield", making, "PACK")
    topics = sorted({name for item in items for name in item.topics})
    hint = did_you_mean(topic or "", topics) or f"there are: {', '.join(topics) or 'none'}"
    message = f"no question is about {topic!r}: {hint}"
    raise UsageError(message)


def _make_readers() -> tuple[Reader, Reader]:
    """Read letters as keys from a terminal that can do so, and all else as lines."""
    from quizgen.study.readers import LineReader

    if sys.stdin is None:  # closed by the caller
        nothing = LineReader(io.StringIO())
        return nothing, nothing
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    typed = sys.stdin.isatty()
    lines = LineReader(sys.stdin, shows_replies=typed)
    if typed and _is_screen() and not os.environ.get("ACCESSIBLE"):
        import signal

        # Python would die of this signal without giving the terminal its mode back.
        signal.signal(signal.SIGTERM, _terminate)
        return KeyReader(), lines
    return lines, lines


def _make_page() -> Page:
    """Write to stdout as its kind and encoding allow."""
    from quizgen.study.page import Page

    colour = _is_screen() and not os.environ.get("NO_COLOR")
    return Page(
        partial(click.echo, nl=False, color=colour),
        width=_columns(),
        encoding=sys.stdout.encoding,
        colour=colour,
    )


def _columns() -> int:
    """Return how wide the terminal is, as `shutil` does, which takes long to load."""
    with suppress(ValueError):
        if (told := int(os.environ.get("COLUMNS", "0"))) > 0:
            return told
    with suppress(ValueError, OSError):  # closed, or no terminal
        if sys.__stdout__ is not None:
            return os.get_terminal_size(sys.__stdout__.fileno()).columns or COLUMNS
    return COLUMNS


def _is_screen() -> bool:
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _terminate(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)
