"""What the full screen says beside what is told: prompts, help, and what reminds of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from quizgen.items.item import Response
from quizgen.languages.catalogue import catalogue_of
from quizgen.study.asking import (
    commands_on,
    help_after,
    help_on_hidden,
    help_on_undoing,
    help_on_weighing,
    how_to,
    prompt_after,
    prompt_of,
    prompt_of_hidden,
    reminder_of,
    reminder_of_hidden,
)
from quizgen.study.faces.settling import on_leaving, on_miss, on_own_answer
from quizgen.study.requests import LEVELS
from quizgen.study.sitting.states import (
    Asking,
    Comparing,
    Confirming,
    Handing,
    Leaving,
    Over,
    State,
    Told,
)

if TYPE_CHECKING:
    from quizgen.languages.catalogue import Catalogue
    from quizgen.question import Question
    from quizgen.study.session import Session


def words_of(question: Question, session: Session) -> Catalogue:
    """Return the words of a question's language."""
    return catalogue_of(session.language_of(question))


def words_while(state: State) -> Catalogue:
    """Return the words of the question that is asked or told; else of the quiz as a whole."""
    match state:
        case Asking() | Confirming() | Comparing():
            return words_of(state.question, state.session)
        case Told():
            return words_of(state.turn.question, state.session)
        case Leaving() | Handing() | Over():
            return catalogue_of(state.session.language)
        case _:  # pragma: no cover - mypy proves that there is no other
            assert_never(state)


def prompt_while(state: State, words: Catalogue) -> str:
    """Return the line that tells what there is to do.

    Args:
        state: Where the sitting stands.
        words: The words of the question; of the whole, where that is asked about.
    """
    match state:
        case Asking(question=question, shown=is_shown, confidence=confidence):
            prompt = prompt_of(question, words) if is_shown else prompt_of_hidden(words)
            signs = (sign for sign, level in LEVELS.items() if level == confidence)
            return " ".join((*(f"[{sign}]" for sign in signs), prompt))
        case Confirming(miss=miss):
            return on_miss(miss.meant, words)[0]
        case Comparing():
            return on_own_answer(words)[0]
        case Told():
            return prompt_after(state.turn, words)
        case Leaving() | Handing():
            return on_leaving(words)[0]
        case Over():
            return words.gettext("Any key ends the quiz.")
        case _:  # pragma: no cover - mypy proves that there is no other
            assert_never(state)


def reminder_while(state: State, words: Catalogue) -> str:
    """Return what would have been an answer, after what was none."""
    match state:
        case Asking(question=question, shown=is_shown):
            if not is_shown:
                return reminder_of_hidden(words)
            return reminder_of(question, words)
        case Confirming(miss=miss):
            return on_miss(miss.meant, words)[1]
        case Comparing():
            return on_own_answer(words)[1]
        case Leaving():
            return on_leaving(words)[1]
        case _:
            return ""


def help_while(state: State, words: Catalogue) -> list[str]:
    """Return all that there is to do, in paragraphs."""
    told = _help_while(state, words)
    if isinstance(state, Asking) and state.session.weighs:
        told.append(help_on_weighing(words))
    scrolls = words.gettext("Page Up and Page Down scroll.")
    return [*told, scrolls, words.gettext("Any key closes the help.")]


def _help_while(state: State, words: Catalogue) -> list[str]:
    match state:
        case Asking(question=question, shown=True):
            response = question.item.response
            is_typed = response in {Response.TYPE, Response.WRITE}
            return [
                how_to(question, words),
                _help_with_arrows(response, words),
                commands_on(response if is_typed else Response.PICK_ONE, words),
                help_on_undoing(words),
            ]
        case Asking():
            return [help_on_hidden(words)]
        case Told():
            return [help_after(state.turn, words)]
        case _:
            return [reminder_while(state, words), commands_on(Response.PICK_ONE, words)]


def _help_with_arrows(response: Response, words: Catalogue) -> str:
    match response:
        case Response.PICK_ONE:
            return words.gettext("Up and Down move to an option, and Return picks it.")
        case Response.PICK_SEVERAL:
            return words.gettext("Up and Down move, Space ticks, Return answers.")
        case Response.MATCH:
            return words.gettext(
                "Up and Down move to a number, Left and Right change its letter, Backspace clears "
                "it, Return answers."
            )
        case Response.ORDER:
            return words.gettext(
                "Up and Down move; Space takes an option up, so that it moves along, and puts it "
                "down; Return answers."
            )
        case Response.TYPE | Response.WRITE:
            return words.gettext("Return answers; F1 shows this help.")
        case _:  # pragma: no cover - mypy proves that there is no other
            assert_never(response)
