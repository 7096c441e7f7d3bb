"""How a question is put on the page, and what a student may reply to it."""

from enum import Enum
from typing import assert_never

from quizgen.forms import LETTERS, Question
from quizgen.items.item import Option, Response
from quizgen.study.marking import truth_letters
from quizgen.study.page import Page, Style
from quizgen.study.reply import plain
from quizgen.study.speech import ENGLISH, Speech

_LETTERS = LETTERS.lower()


class Command(Enum):
    """What a reply can ask for instead of answering."""

    HELP = "?"
    SKIP = "s"
    QUIT = "q"


def command_of(question: Question, reply: str, speech: Speech) -> Command | None:
    """Return the command that a reply is, if it is one.

    A command is a sign or a word, in the question's language or in English. It is none where
    the answer may be such a letter or word, so that a typed answer is not lost; with a
    question mark before it, it always is: ``?s``, ``?skip``.
    """
    sign = plain(reply)
    accepted = [plain(text) for text in question.item.accepted]
    lettered = any(len(text) == 1 for text in accepted)
    known = _words(speech)
    worded = any(text in words for words in known.values() for text in accepted)
    for command, words in known.items():
        bare = sign == command.value and not lettered
        if bare or (sign in words and not worded):
            return command
        if sign.startswith("?") and sign[1:] in (command.value, *words):
            return command
    return Command.HELP if sign == "?" else None


def _words(speech: Speech) -> dict[Command, tuple[str, ...]]:
    """Return what can be typed in words, in a language and in English."""
    return {
        Command.HELP: (*speech.help, *ENGLISH.help),
        Command.SKIP: (*speech.skip, *ENGLISH.skip),
        Command.QUIT: (*speech.quit, *ENGLISH.quit),
    }


def with_letter(question: Question, option: Option) -> str:
    """Return an option as it was offered."""
    return f"{question.letter(option).lower()}) {option.text}"


def show_question(page: Page, question: Question, count: int) -> None:
    """Write a question: its stem, what is to be matched, and its options.

    Args:
        page: Where to.
        question: What is asked.
        count: How many questions there are.
    """
    page.gap()
    number = f"{question.number}/{count}."
    page.say(f"{number} {question.item.stem}", hang=len(number) + 1, style=Style.STRONG)
    for place, prompt in enumerate(question.item.prompts, 1):
        page.say(f"{place}. {prompt.text}", indent=2, hang=3)
    if question.item.prompts:
        page.gap()
    for option in question.options:
        page.say(with_letter(question, option), indent=2, hang=3)


def prompt_of(question: Question, speech: Speech) -> str:
    """Return the line that tells what to type."""
    last, item = _LETTERS[len(question.options) - 1], question.item
    match item.response:
        case Response.PICK_ONE:
            pair = speech.either.format(first="a", last="b")
            return speech.ask_one.format(letters=pair if last == "b" else f"a-{last}")
        case Response.PICK_SEVERAL:
            return speech.ask_several
        case Response.TYPE:
            return speech.ask_typed
        case Response.MATCH:
            count = len(item.prompts)
            return speech.ask_matches.format(count=count, sample=_sample(count))
        case Response.ORDER:
            return speech.ask_order.format(sample=_sample(len(item.options)))
        case _:  # pragma: no cover - mypy proves that there is no other
            assert_never(item.response)


def help_on(question: Question, speech: Speech) -> str:
    """Tell every reply that there is, and what it does."""
    item, rest = question.item, speech.commands_line
    match item.response:
        case Response.PICK_ONE:
            how, rest = _help_with_letters(question, speech), speech.commands_key
        case Response.PICK_SEVERAL:
            how = speech.help_several
        case Response.TYPE:
            how, rest = speech.help_typed, speech.commands_typed
        case Response.MATCH:
            how = speech.help_matches.format(sample=_sample(len(item.prompts)))
        case Response.ORDER:
            how = speech.help_order
        case _:  # pragma: no cover - mypy proves that there is no other
            assert_never(item.response)
    return f"{how} {rest}"


def reminder_of(question: Question, speech: Speech) -> str:
    """Tell what would have been an answer, after what was none."""
    item = question.item
    match item.response:
        case Response.PICK_ONE:
            return speech.remind_one.format(letters=_choices(question, speech))
        case Response.PICK_SEVERAL:
            return speech.remind_several.format(last=_LETTERS[len(question.options) - 1])
        case Response.TYPE:
            return speech.remind_typed
        case Response.MATCH:
            count = len(item.prompts)
            return speech.remind_matches.format(count=count, sample=_sample(count))
        case Response.ORDER:
            count = len(item.options)
            return speech.remind_order.format(count=count, sample=_sample(count))
        case _:  # pragma: no cover - mypy proves that there is no other
            assert_never(item.response)


def _help_with_letters(question: Question, speech: Speech) -> str:
    letters, truths = _choices(question, speech), truth_letters(question.item)
    if truths:
        words = speech.either.format(first=truths[0], last=truths[1])
        return speech.help_truth.format(letters=letters, words=words)
    return speech.help_one.format(letters=letters, count=len(question.options))


def _choices(question: Question, speech: Speech) -> str:
    count = len(question.options)
    first, last = _LETTERS[: count - 1], _LETTERS[count - 1]
    return speech.either.format(first=", ".join(first), last=last)


def _sample(count: int) -> str:
    """Return an example of letters in an order; it never depends on the right one."""
    return (_LETTERS[2:3] + _LETTERS[:2] + _LETTERS[3:])[:count] if count > 2 else "ba"  # noqa: PLR2004 - "cab"
