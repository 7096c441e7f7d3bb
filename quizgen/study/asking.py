"""How a question is put on the page, and what a student may reply to it."""

from enum import Enum
from typing import assert_never

from quizgen.forms import LETTERS, Question
from quizgen.items.item import Option, Response
from quizgen.study.page import Page, Style
from quizgen.study.reply import plain

_LETTERS = LETTERS.lower()


class Command(Enum):
    """What a reply can ask for instead of answering."""

    HELP = "?"
    SKIP = "s"
    QUIT = "q"


def command_of(question: Question, reply: str) -> Command | None:
    """Return the command that a reply is, if it is one.

    ``s`` and ``q`` are none where a typed answer may be a single letter, so that it is
    not lost; ``?s`` and ``?q`` always are.
    """
    sign = plain(reply)
    lettered = any(len(plain(text)) == 1 for text in question.item.accepted)
    for command in Command:
        if sign == f"?{command.value}" or (sign == command.value and not lettered):
            return command
    return Command.HELP if sign == "?" else None


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


def prompt_of(question: Question) -> str:
    """Return the line that tells what to type."""
    last, item = _LETTERS[len(question.options) - 1], question.item
    match item.response:
        case Response.PICK_ONE:
            return f"Answer a{' or ' if last == 'b' else '-'}{last}, ? for help:"
        case Response.PICK_SEVERAL:
            return "Letters of every right answer, such as ac, ? for help:"
        case Response.TYPE:
            return "Your answer, ? for help:"
        case Response.MATCH:
            count = len(item.prompts)
            return f"Letters for 1 to {count}, such as {_sample(count)}, ? for help:"
        case Response.ORDER:
            return f"Letters in order, such as {_sample(len(item.options))}, ? for help:"
        case _:  # pragma: no cover - mypy proves that there is no other
            assert_never(item.response)


def help_on(question: Question) -> str:
    """Tell every reply that there is, and what it does."""
    item, rest = question.item, "s skips the question; q quits and sums up, and so does Ctrl-C."
    match item.response:
        case Response.PICK_ONE:
            how = f"{_choices(question)} (or 1 to {len(question.options)}) answers, in capitals too"
            return f"{how}; {rest}"
        case Response.PICK_SEVERAL:
            how = "Type the letters of all right answers and of no other, in any order, such as ac."
        case Response.TYPE:
            how = (
                "Type the answer. Capitals and articles do not count, a number may have another "
                "unit, a date another form; where you may have slipped, you are asked."
            )
            rest = (
                "s skips the question; q quits and sums up. Where the answer may be a single "
                "letter, both are answers: ?s skips and ?q quits everywhere, and so does Ctrl-C."
            )
        case Response.MATCH:
            sample = _sample(len(item.prompts))
            how = (
                f"Type a letter for each number in turn, such as {sample}, or numbers with their "
                "letters, such as 1c 2a."
            )
        case Response.ORDER:
            how = "Type all letters, beginning with the one that comes first."
        case _:  # pragma: no cover - mypy proves that there is no other
            assert_never(item.response)
    return f"{how} {rest}"


def reminder_of(question: Question) -> str:
    """Tell what would have been an answer, after what was none."""
    item = question.item
    match item.response:
        case Response.PICK_ONE:
            what = f"answer {_choices(question)}"
        case Response.PICK_SEVERAL:
            what = f"answer with letters from a to {_LETTERS[len(question.options) - 1]}"
        case Response.TYPE:
            what = "type an answer in plain words"
        case Response.MATCH:
            what = f"give {len(item.prompts)} letters, such as {_sample(len(item.prompts))}"
        case Response.ORDER:
            count = len(item.options)
            what = f"give all {count} letters, each once, such as {_sample(count)}"
        case _:  # pragma: no cover - mypy proves that there is no other
            assert_never(item.response)
    return f"Please {what}; ? lists what else there is."


def _choices(question: Question) -> str:
    count = len(question.options)
    return f"{', '.join(_LETTERS[: count - 1])} or {_LETTERS[count - 1]}"


def _sample(count: int) -> str:
    """Return an example of letters in an order; it never depends on the right one."""
    return (_LETTERS[2:3] + _LETTERS[:2] + _LETTERS[3:])[:count] if count > 2 else "ba"  # noqa: PLR2004 - "cab"
