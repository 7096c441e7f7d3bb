"""How questions are put, and what can be replied besides an answer."""

import io

import pytest

from quizgen.items.item import Item
from quizgen.study.asking import (
    Command,
    command_of,
    help_on,
    prompt_of,
    reminder_of,
    show_question,
)
from quizgen.study.marking import mark
from quizgen.study.page import Page
from tests.study.quizzes import (
    make_item,
    make_matching,
    make_ordering,
    make_several,
    make_typed,
    question_of,
)

PICK = make_item("Peru")
SEVERAL = make_several(("Lima", "Oslo"), ("Bern", "La Paz"))
TYPED = make_typed("Simón Bolívar")
MATCH = make_matching({"Peru": "Lima", "Chad": "Ndjamena", "Italy": "Rome"})
ORDER = make_ordering("steam", "petrol", "jet", "rocket")
ALL = (PICK, SEVERAL, TYPED, MATCH, ORDER)


@pytest.mark.parametrize("item", ALL, ids=lambda item: item.kind)
def test_the_same_commands_work_everywhere(item: Item) -> None:
    """In any case, and with a question mark before them too."""
    question = question_of(item)
    for reply in ("?", " ? \n", "??"):
        assert command_of(question, reply) is Command.HELP
    for reply in ("s", "S\n", "?s"):
        assert command_of(question, reply) is Command.SKIP
    for reply in ("q", " Q", "?q\n"):
        assert command_of(question, reply) is Command.QUIT
    for reply in ("", "a", "sq", "skip", "q?", "a?"):
        assert command_of(question, reply) is None


@pytest.mark.parametrize("accepted", [("q",), ("S",), ("vitamin K", "K"), ("７",)])
def test_an_answer_of_one_letter_is_not_lost(accepted: tuple[str, ...]) -> None:
    """Where one may be right, s and q are answers, and the other commands still work."""
    question = question_of(make_typed(*accepted))
    assert command_of(question, "s") is None
    assert command_of(question, "q") is None
    assert command_of(question, "?s") is Command.SKIP
    assert command_of(question, "?q") is Command.QUIT
    assert command_of(question, "?") is Command.HELP


def test_help_does_not_give_a_letter_away() -> None:
    """Whether a single letter is right cannot be told from prompt, help or reminder."""
    texts = {
        (prompt_of(question), help_on(question), reminder_of(question))
        for question in map(question_of, (make_typed("q"), TYPED, make_typed("72 hours")))
    }
    assert len(texts) == 1


@pytest.mark.parametrize(
    ("item", "prompt"),
    [
        (PICK, "Answer a-d, ? for help:"),
        (make_item("truth", options=("True", "False")), "Answer a or b, ? for help:"),
        (SEVERAL, "Letters of every right answer, such as ac, ? for help:"),
        (TYPED, "Your answer, ? for help:"),
        (MATCH, "Letters for 1 to 3, such as cab, ? for help:"),
        (ORDER, "Letters in order, such as cabd, ? for help:"),
    ],
)
def test_the_prompt_tells_what_to_type(item: Item, prompt: str) -> None:
    """With an example that is an answer, and the same whatever the right one is."""
    question = question_of(item)
    assert prompt_of(question) == prompt
    if "such as" in prompt:
        example = prompt.partition("such as ")[2].partition(",")[0]
        assert mark(question, example) is not None
        order = "".join(reversed("abcd"[: len(item.options)]))
        assert prompt_of(question_of(item, order)) == prompt


@pytest.mark.parametrize("item", ALL, ids=lambda item: item.kind)
def test_help_and_reminder_say_how_it_goes_on(item: Item) -> None:
    """Help names every command; the reminder names help."""
    question = question_of(item)
    for command in ("s skips the question", "q quits and sums up", "Ctrl-C"):
        assert command in help_on(question)
    assert reminder_of(question).startswith("Please ")
    assert reminder_of(question).endswith("; ? lists what else there is.")


def test_what_is_to_be_matched_is_numbered() -> None:
    """The prompts come before the options, so that each is read once."""
    out = io.StringIO()
    show_question(Page(out.write), question_of(MATCH, "cabd"), 7)
    assert out.getvalue() == (
        """
1/7. Match each country with its capital.
  1. Peru
  2. Chad
  3. Italy

  a) Oslo
  b) Lima
  c) Ndjamena
  d) Rome
"""
    )
