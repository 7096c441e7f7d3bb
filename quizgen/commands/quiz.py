"""The terminal quiz: chance, the terminal and its signals, around a session."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

import click

from quizgen.problem import UsageError, counted, did_you_mean
from quizgen.shell.ending import INTERRUPTED
from quizgen.shell.making import Making
from quizgen.shell.options import (
    difficulty_option,
    kinds_option,
    options_option,
    packs_argument,
    questions_option,
    topics_option,
)
from quizgen.shell.store.options import schedule_options
from quizgen.shell.streams import remark
from quizgen.shell.terminal.facing import make_page, make_readers
from quizgen.shell.terminal.screen import is_screen, wants_words
from quizgen.shell.wishes import Wishes

if TYPE_CHECKING:
    from pathlib import Path

    from quizgen.items.item import Item
    from quizgen.shell.store.planning import Wish
    from quizgen.study.session import Session
    from quizgen.workshop import Prospect, Workshop

SEEDS = 10_000
"""Fresh seeds are below this, so that they are short enough to type."""


@click.command
@packs_argument
@questions_option(10, "How many questions to ask at the most.")
@topics_option
@kinds_option
@options_option
@difficulty_option
@click.option(
    "--reveal",
    is_flag=True,
    help="Hold the options back until Return is pressed: think of the answer first.",
)
@click.option(
    "--confidence",
    is_flag=True,
    help="Say how sure an answer is, before it or behind it: + sure, = unsure, - a guess.",
)
@click.option(
    "--pause/--no-pause",
    default=True,
    help="At a terminal, wait for Return or Space after each verdict.  [default: pause]",
)
@click.option(
    "--seed",
    type=click.IntRange(min=0),
    help="Repeat the session with this seed; without it, each session is another one.",
)
@schedule_options
def command(
    packs: tuple[str, ...],
    questions: int,
    wished: int,
    topics: tuple[str, ...],
    kinds: tuple[str, ...],
    options: int,
    difficulty: str | None,
    reveal: bool,
    confidence: bool,
    pause: bool,
    seed: int | None,
    wish: Wish | None,
    store: Path | None,
) -> None:
    """Take a quiz in the terminal.

    The questions are multiple choice unless --kind names other kinds; --kind all mixes
    them. Where one option is right, one key answers: a letter, or its number. Other
    answers are typed and end with Return. The right answer, the reasons and the source
    follow at once, and a summary at the end or after Ctrl-C. What was missed comes back
    after at least three other questions, until it is right.

    ? helps at any question, s skips it, q quits, u takes the last answer back, as often
    as there is one, and ! says that a typed answer was right after all; where the answer
    may be a single letter, ?s, ?q and ?u do.

    Each question is put in the language of its pack, and the summary in that of the first
    pack; languages that quizgen does not know get English.

    Pictures are told in words, sounds after the answer; below stands the path of a file to
    open. Terminals that say that they can (kitty, Ghostty, WezTerm, iTerm2) show pictures
    that are no drawings themselves.

    In a pipe, the answers are read from stdin, one a line; what only a person could
    say of a slip of the pen counts as wrong. NO_COLOR is obeyed; TERM=dumb asks for plain
    lines, and ACCESSIBLE=1 for words instead of colours and signs as well.
    """
    if "-" in packs:
        message = "stdin is where the answers come from: give the pack as a file"
        raise UsageError(message)
    if seed is None:
        seed = int.from_bytes(os.urandom(8), "big") % SEEDS
    making = Making(kinds, options, difficulty, seed)
    wishes = Wishes(packs, questions, wished, topics, making, reveal, confidence, pause)
    try:
        interrupted = _take(wishes, wish, store)
    except KeyboardInterrupt:  # before the first question, or a second time
        interrupted = True
    if interrupted:
        sys.exit(INTERRUPTED)


def _take(wishes: Wishes, wish: Wish | None, store: Path | None) -> bool:
    """Take a student through a session; tell whether it was interrupted."""
    from quizgen.languages.catalogue import catalogue_of
    from quizgen.machine.collector import collector_paused
    from quizgen.shell.packs import open_workshop
    from quizgen.shell.store.keeping import Keeper
    from quizgen.study.faces.line import LineFace
    from quizgen.study.history.entry import STUDY
    from quizgen.study.sitting.states import Ending

    with collector_paused():
        workshop = open_workshop(wishes.packs, wishes.making)
        session = _begin(workshop, wishes, wish, store)
    if len(session.questions) < wishes.wished:
        count = counted(len(session.questions), "question")
        remark(f"{count} instead of {wishes.wished}: there are no more such")
    page = make_page()
    if any(question.item.media for question in session.questions):
        from quizgen.shell.showroom import open_showroom

        can_draw = is_screen() and not wants_words()
        page.showroom = open_showroom(os.environ, is_screen=can_draw)
    page.say(", ".join(pack.title for pack in workshop.packs))
    letters, lines, pause = make_readers()
    keep = Keeper(store, wish.occasion if wish else STUDY)
    reads = pause if wishes.pauses else None
    ending = LineFace(session, letters, lines, page, reads, keep, keep.start).run()
    page.gap()
    words = catalogue_of(session.language)
    command = wishes.command_line(sys.stdout.encoding)
    page.link(words.gettext("The same questions again: {command}", command=command))
    return ending is Ending.INTERRUPTED


def _begin(workshop: Workshop, wishes: Wishes, wish: Wish | None, store: Path | None) -> Session:
    """Draw a session about any of the topics, or about all there is; only what is asked is made.

    Where it is to go by what was learned, it is planned out of the store.

    Raises:
        RequestError: If there is nothing to ask.
        UsageError: If nothing can be asked about one of the topics.
    """
    from quizgen.study.session import begin_making

    prospects = workshop.prospects
    if wishes.topics:
        _refuse_strange({topic for one in prospects for topic in one.topics}, wishes)
        wanted = {topic.casefold() for topic in wishes.topics}
        prospects = [one for one in prospects if wanted.intersection(map(str.casefold, one.topics))]
    languages = {pack.id: pack.language for pack in workshop.packs}
    if wish:
        from quizgen.shell.store.sitting import begin_planned

        planned = begin_planned(prospects, _make, wishes, languages, wish, store)
        return replace(planned, holds_back=wishes.reveals, weighs=wishes.weighs)
    session = begin_making(prospects, _make, wishes.making.seed, wishes.questions, languages)
    if not session.questions:
        _refuse(workshop, wishes)
    return replace(session, holds_back=wishes.reveals, weighs=wishes.weighs)


def _make(prospect: Prospect) -> Item | None:
    """Make an item; None where it is refused."""
    from quizgen.items.item import Item

    made = prospect.make()
    return made if isinstance(made, Item) else None


def _refuse(workshop: Workshop, wishes: Wishes) -> NoReturn:
    """Tell why there is nothing to ask.

    Raises:
        RequestError: If the packs yield nothing at all.
        UsageError: If they yield nothing about the topics.
    """
    from quizgen.shell.packs import demand_questions

    items = [item for item in map(_make, workshop.prospects) if item]
    demand_questions(items, workshop.packs, wishes.making)
    _refuse_strange({topic for item in items for topic in item.topics}, wishes)
    raise AssertionError(wishes)  # what yields items about a topic asks some


def _refuse_strange(known: set[str], wishes: Wishes) -> None:
    """Refuse topics that nothing is about, if there are any.

    Raises:
        UsageError: With what the topics may have been meant to be.
    """
    names = sorted(known)
    folded = {name.casefold() for name in names}
    strange = [topic for topic in dict.fromkeys(wishes.topics) if topic.casefold() not in folded]
    if strange:
        hints = (did_you_mean(topic, names) for topic in strange)
        hint = " ".join(filter(None, hints)) or f"there are: {', '.join(names) or 'none'}"
        message = f"no question is about {' or '.join(map(repr, strange))}: {hint}"
        raise UsageError(message)
