"""The terminal quiz: chance, the terminal and its signals, around a session."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from quizgen.problem import UsageError
from quizgen.shell.ending import INTERRUPTED
from quizgen.shell.fullscreen.options import full_screen_options
from quizgen.shell.making import Making
from quizgen.shell.options import (
    difficulty_option,
    kinds_option,
    options_option,
    packs_argument,
    questions_option,
    topics_option,
)
from quizgen.shell.quizzing.options import exam_options, json_option
from quizgen.shell.quizzing.ways import take
from quizgen.shell.store.options import schedule_options
from quizgen.shell.wishes import Exam, Wishes

if TYPE_CHECKING:
    from pathlib import Path

    from quizgen.shell.fullscreen.look import Look
    from quizgen.shell.store.planning import Wish


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
@click.option(
    "--fresh",
    is_flag=True,
    help="Begin another quiz, even if one was interrupted that would go on.",
)
@click.option(
    "--list-topics",
    is_flag=True,
    help="List what --topic can name, with the number of questions, and ask nothing.",
)
@full_screen_options
@schedule_options
@exam_options
@json_option
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
    fresh: bool,
    list_topics: bool,
    wish: Wish | None,
    store: Path | None,
    exam: Exam | None,
    speaks_json: bool,
    look: Look | None,
) -> None:
    """Take a quiz in the terminal.

    The questions are multiple choice unless --kind names other kinds; --kind all mixes
    them. Where one option is right, one key answers: a letter, or its number. Other
    answers are typed and end with Return. The right answer, the reasons and the source
    follow at once, and a summary at the end or after Ctrl-C. What was missed comes back
    after at least three other questions, until it is right.

    ? helps at any question, s skips it, q quits, u takes the last answer back, as often
    as there is one, and ! says that a typed answer was right after all; where the answer
    may be a single letter, ?s, ?q and ?u do. A quiz that was interrupted goes on where it
    stood when it is called again.

    Each question is put in the language of its pack, and the summary in that of the first
    pack; languages that quizgen does not know get English.

    Pictures are told in words, sounds after the answer; below stands the path of a file to
    open. Terminals that say that they can (kitty, Ghostty, WezTerm, iTerm2) show pictures
    that are no drawings themselves.

    With --exam, nothing is told before the end: then the score, and each question with
    the reasons. The same seed, pack, kinds and number of questions make the same version as
    quizgen handout prints. Return ends each answer, u goes back, q hands in.

    In a pipe, the answers are read from stdin, one a line; what only a person could
    say of a slip of the pen counts as wrong. NO_COLOR is obeyed; TERM=dumb asks for plain
    lines, and ACCESSIBLE=1 for words instead of colours and signs as well.
    """
    if "-" in packs:
        message = "stdin is where the answers come from: give the pack as a file"
        raise UsageError(message)
    making = Making(kinds, options, difficulty)
    wishes = Wishes(
        packs,
        questions,
        wished,
        topics,
        making,
        reveals=reveal,
        weighs=confidence,
        pauses=pause,
        is_fresh=fresh,
        wish=wish,
        store=store,
        exam=exam,
        speaks_json=speaks_json,
        look=look,
    )
    if list_topics:
        from quizgen.shell.quizzing.topics import list_topics_of

        list_topics_of(wishes)
        return
    try:
        interrupted = take(wishes, seed)
    except KeyboardInterrupt:  # before the first question, or a second time
        interrupted = True
    if interrupted:
        sys.exit(INTERRUPTED)
