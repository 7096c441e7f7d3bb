"""What each state of a sitting waits for, as lines and keys; what is typed, as events.

Where nobody is there to be asked, as in a pipe, no line that was meant as an answer is taken
for a yes or a no: what only the student could say is left as the marking sees it.
"""

from typing import TYPE_CHECKING

from quizgen.items.item import Response
from quizgen.languages.catalogue import Catalogue
from quizgen.question import Question
from quizgen.study.asking import (
    help_after,
    help_on,
    help_on_hidden,
    help_on_weighing,
    prompt_after,
    prompt_of,
    prompt_of_hidden,
)
from quizgen.study.faces.console import ECHOED, EVENTS, Console
from quizgen.study.faces.readers import Reader
from quizgen.study.faces.settling import on_leaving, on_miss, on_own_answer
from quizgen.study.requests import Command, command_alone, command_of, weighed
from quizgen.study.sitting.events import (
    Event,
    Next,
    Reply,
    Reveal,
    Settle,
    Skip,
    Sure,
)
from quizgen.study.sitting.states import Asking, Comparing, Confirming, Leaving, Told

if TYPE_CHECKING:
    from collections.abc import Sequence

TYPED = 50
"""How much of a typed answer is shown behind its prompt."""


def reader_for(question: Question, console: Console) -> Reader:
    """Return where the answer to a question comes from."""
    is_letter = question.item.response is Response.PICK_ONE
    return console.letters if is_letter else console.lines


def while_asking(state: Asking, console: Console, words: Catalogue) -> "Sequence[Event]":
    """Ask for an answer, and tell what was replied; nothing where help was asked for."""
    question, weighs = state.question, state.session.weighs
    if not state.shown:
        return _while_hidden(console, words)
    is_typed = question.item.response in {Response.TYPE, Response.WRITE}
    reader = reader_for(question, console)
    reply = console.read(reader, prompt_of(question, words), TYPED if is_typed else ECHOED)
    command = command_of(question, reply, words)
    if command is Command.HELP:
        how = help_on(question, words)
        console.page.say(f"{how} {help_on_weighing(words)}" if weighs else how)
        return ()
    if command is not None:
        return (EVENTS[command],)
    return said(state, reply)


def said(state: Asking, reply: str) -> "Sequence[Event]":
    """Return what a reply says: an answer, and how sure it is, where that may be said."""
    if not state.session.weighs:
        return (Reply(reply),)
    answer, level = weighed(state.question, reply)
    sure = (Sure(level),) if level != "none" else ()
    return (*sure, Reply(answer)) if answer or not sure else sure


def _while_hidden(console: Console, words: Catalogue) -> "Sequence[Event]":
    from quizgen.marking.reply import plain

    reader = console.pause or console.lines
    reply = plain(console.read(reader, prompt_of_hidden(words)))
    command = command_alone(reply, words)
    if command is Command.HELP:
        console.page.say(help_on_hidden(words))
        return ()
    if command is not None:
        return (EVENTS[command],)
    return (Reply(reply),) if reply else (Reveal(),)


def while_confirming(state: Confirming, console: Console, words: Catalogue) -> "Sequence[Event]":
    """Ask whether a near miss was meant to be right."""
    if not console.is_attended:
        return (Settle(agreed=False),)
    prompt, reminder = on_miss(state.miss.meant, words)
    return (console.agree(prompt, reminder, words),)


def while_comparing(_: Comparing, console: Console, words: Catalogue) -> "Sequence[Event]":
    """Ask whether the student's own answer is like the one that is shown."""
    if not console.is_attended:
        return (Skip(),)
    prompt, reminder = on_own_answer(words)
    return (console.agree(prompt, reminder, words),)


def while_leaving(_: Leaving, console: Console, words: Catalogue) -> "Sequence[Event]":
    """Ask whether to quit although there are questions left."""
    if not console.is_attended:
        return (Settle(agreed=True),)
    prompt, reminder = on_leaving(words)
    return (console.agree(prompt, reminder, words),)


def while_told(state: Told, console: Console, words: Catalogue) -> "Sequence[Event]":
    """Wait until a verdict was read, where somebody reads it."""
    reader = console.pause
    if reader is None:
        return (Next(),)
    from quizgen.marking.reply import plain

    def means(reply: str) -> bool:
        return not plain(reply) or command_alone(reply, words) not in {None, Command.SKIP}

    # A second press of the key that answered is no wish to go on.
    reply = console.read(reader, prompt_after(state.turn, words), means=means)
    if not plain(reply):
        return (Next(),)
    command = command_alone(reply, words)
    if command is Command.HELP:
        console.page.say(help_after(state.turn, words))
        return ()
    return () if command in {None, Command.SKIP} else (EVENTS[command],)
