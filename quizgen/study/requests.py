"""What a student may type instead of an answer, or beside it."""

from enum import Enum

from quizgen.items.item import Response
from quizgen.languages.catalogue import Catalogue, catalogue_of
from quizgen.markup.plain import plain as plain_text
from quizgen.question import Question
from quizgen.study.attempt import Confidence

ENGLISH = catalogue_of("en")
"""Understood in every language."""

LEVELS: dict[str, Confidence] = {"+": "sure", "=": "unsure", "-": "guess"}
"""What a student types to say how sure an answer is."""


class Command(Enum):
    """What a reply can ask for instead of answering."""

    HELP = "?"
    SKIP = "s"
    QUIT = "q"
    UNDO = "u"
    OVERRULE = "!"
    EASE = "e"


def command_of(question: Question, reply: str, words: Catalogue) -> Command | None:
    """Return the command that a reply is, if it is one.

    A command is a sign or a word, in the question's language or in English. It is none where
    the answer may be such a letter or word, so that a typed answer is not lost; with a
    question mark before it, it always is: ``?s``, ``?skip``.
    """
    from quizgen.marking.core import core
    from quizgen.marking.reply import plain

    sign = plain(reply)
    # Without its article, the answer may be a command as well.
    accepted = [
        said
        for text in map(plain_text, question.item.accepted)
        for said in (plain(text), core(text, words.tag))
    ]
    lettered = any(len(text) == 1 for text in accepted)
    known = _known(words)
    worded = any(text in said for said in known.values() for text in accepted)
    for command, said in known.items():
        if command is Command.EASE:  # e is an option, while there is nothing to be called easy
            continue
        bare = sign == command.value and not lettered
        if bare or (sign in said and not worded):
            return command
    return command_in(sign, words)


def command_in(reply: str, words: Catalogue) -> Command | None:
    """Return the command that a reply is with a question mark before it, as ``?s``, if any is."""
    for command, said in _known(words).items():
        if reply.startswith("?") and reply[1:] in (command.value, *said):
            return command
    return Command.HELP if reply == "?" else None


def command_alone(reply: str, words: Catalogue) -> Command | None:
    """Return the command that a reply is where none can be an answer: ``s`` as well as ``?s``."""
    from quizgen.marking.reply import plain

    wanted = plain(reply)
    return command_in(f"?{wanted.lstrip('?')}", words) if wanted else None


def _known(words: Catalogue) -> dict[Command, tuple[str, ...]]:
    """Return what can be typed for each command, in a language and in English."""
    return {
        command: (*_typed(words)[command], *english) for command, english in _typed(ENGLISH).items()
    }


def _typed(words: Catalogue) -> dict[Command, list[str]]:
    """Return what can be typed for each command, besides its sign."""
    return {
        # Translators: what a student types to get help. No word may stand for two commands;
        # several words for one command are parted by |.
        Command.HELP: words.pgettext("typed", "help").split("|"),
        # Translators: what a student types to skip a question.
        Command.SKIP: words.pgettext("typed", "skip").split("|"),
        # Translators: what a student types to end the quiz.
        Command.QUIT: words.pgettext("typed", "quit|exit").split("|"),
        # Translators: what a student types to take the last answer back.
        Command.UNDO: words.pgettext("typed", "undo").split("|"),
        Command.OVERRULE: [],
        Command.EASE: [],
    }


def _led(question: Question, said: str) -> str | None:
    """Return the answer behind a sign that says how sure the student is; None where none is."""
    answer = said[1:]
    if said[:1] not in LEVELS or not answer.strip():
        return None
    is_typed = question.item.response in {Response.TYPE, Response.WRITE}
    # -5 is an answer of its own, and so is -x where it may be one.
    is_own = is_typed and any(text.startswith(said[0]) for text in question.item.accepted)
    is_apart = not is_typed or answer[0].isspace() or (answer[:2].isalpha() and not is_own)
    return answer.strip() if is_apart else None


def weighed(question: Question, reply: str) -> tuple[str, Confidence]:
    """Part what was replied from the sign before or behind it that says how sure the student is.

    Args:
        question: What was asked.
        reply: What was typed: an answer with such a sign, the sign alone, or neither.

    Returns:
        The answer, and how sure it is; none where that is not said.
    """
    said = reply.strip()
    if (led := _led(question, said)) is not None:
        return led, LEVELS[said[0]]
    level = LEVELS.get(said[-1:], "none")
    answer = said[:-1]
    # Na+ is an answer of its own, and so is 5-.
    is_parted = not answer or answer[-1].isspace() or question.item.response is not Response.TYPE
    return (answer.strip(), level) if level != "none" and is_parted else (reply, "none")
