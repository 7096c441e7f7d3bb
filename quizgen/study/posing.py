"""How a question is put on the page."""

from quizgen.items.item import Option
from quizgen.languages.catalogue import Catalogue
from quizgen.markup.plain import is_marked
from quizgen.paper.lines import lines_of
from quizgen.question import Question
from quizgen.study.requests import ENGLISH
from quizgen.study.script import BAR, Paper, Style

MOST_HANG = 14
"""How far what goes on below a number stands at the most: the time that is left may be in it."""


def with_letter(question: Question, option: Option) -> str:
    """Return an option with its letter; by its name, be it seen or heard instead."""
    return f"{question.letter(option).lower()}) {option.text}"


def show_question(page: Paper, question: Question, count: int, words: Catalogue = ENGLISH) -> None:
    """Write a question with its options.

    Args:
        page: Where to.
        question: What is asked.
        count: How many questions there are.
        words: The words of its language.
    """
    show_stem(page, question, f"{question.number}/{count}.", words)
    show_options(page, question, words)


def number_again(question: Question, count: int, words: Catalogue) -> str:
    """Return what a question is called that comes back, one of so many."""
    number = f"{question.number}/{count}"
    # Translators: stands before a question that was missed and comes back: "3/10, again."
    return words.gettext("{number}, again.", number=number)


def show_stem(page: Paper, question: Question, number: str, words: Catalogue) -> None:
    """Write a question without its options: its stem, what it shows, what is to be matched.

    Args:
        page: Where to.
        question: What is asked.
        number: What it is called, such as ``3/10.``
        words: The words of its language.
    """
    page.gap()
    show_head(page, question, f"{number} ", words)
    for place, prompt in enumerate(question.item.prompts, 1):
        page.say(f"{place}. {prompt.text}", indent=2, hang=3)
    if question.item.prompts:
        page.gap()


def show_head(page: Paper, question: Question, lead: str, words: Catalogue) -> None:
    """Write the stem of a question, and what it shows.

    Args:
        page: Where to.
        question: What is asked.
        lead: What stands before it.
        words: The words of its language.
    """
    stem = question.item.stem
    # Of what is marked, the page knows the lines.
    first, *others = (stem,) if is_marked(stem) else lines_of(stem)
    below = min(len(lead), MOST_HANG)
    page.say(f"{lead}{first}", hang=below, style=Style.STRONG)
    for line in others:
        page.say(f"{BAR}{line}", indent=below, hang=2, style=Style.STRONG)
    if question.item.media:
        from quizgen.study.exhibits import show_media

        show_media(page, (*question.item.pictures, *question.item.sounds), words)


def show_options(page: Paper, question: Question, words: Catalogue) -> None:
    """Write the options that a question offers."""
    for option in question.options:
        show_option(page, question, option, words)


def show_option(page: Paper, question: Question, option: Option, words: Catalogue) -> None:
    """Write an option with its letter; one that is seen or heard, as that."""
    if option.shown:
        from quizgen.study.exhibits import show_media

        lead = f"{question.letter(option).lower()}) "
        show_media(page, [option.shown], words, lead)
    else:
        page.say(with_letter(question, option), indent=2, hang=3)
