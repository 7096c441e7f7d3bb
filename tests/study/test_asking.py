"""How questions are put, and what can be replied besides an answer."""

import io
import re
from dataclasses import replace

import pytest

from quizgen.items.item import Item
from quizgen.languages.catalogue import catalogue_of
from quizgen.marking.mark import mark
from quizgen.study.asking import (
    help_on,
    prompt_of,
    reminder_of,
)
from quizgen.study.faces.page import Page
from quizgen.study.posing import show_question
from quizgen.study.requests import Command, command_of
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
TRUTH = replace(make_item("truth", options=("True", "False")), kind="true-false")
ALL = (PICK, SEVERAL, TYPED, MATCH, ORDER)

ENGLISH, SPANISH = catalogue_of("en"), catalogue_of("es")


@pytest.mark.parametrize("item", ALL, ids=lambda item: item.kind)
def test_the_same_commands_work_everywhere(item: Item) -> None:
    """In any case, and with a question mark before them too."""
    question = question_of(item)
    for reply in ("?", " ? \n", "??", "help", "?HELP"):
        assert command_of(question, reply, ENGLISH) is Command.HELP
    for reply in ("s", "S\n", "?s", "Skip", "?skip"):
        assert command_of(question, reply, ENGLISH) is Command.SKIP
    for reply in ("q", " Q", "?q\n", "quit", "EXIT\n", "?quit"):
        assert command_of(question, reply, ENGLISH) is Command.QUIT
    for reply in ("", "a", "sq", "saltar", "?salir", "q?", "a?"):
        assert command_of(question, reply, ENGLISH) is None


@pytest.mark.parametrize("accepted", [("q",), ("S",), ("vitamin K", "K"), ("７",)])
def test_an_answer_of_one_letter_is_not_lost(accepted: tuple[str, ...]) -> None:
    """Where one may be right, s and q are answers, and the other commands still work."""
    question = question_of(make_typed(*accepted))
    assert command_of(question, "s", ENGLISH) is None
    assert command_of(question, "q", ENGLISH) is None
    assert command_of(question, "?s", ENGLISH) is Command.SKIP
    assert command_of(question, "?q", ENGLISH) is Command.QUIT
    assert command_of(question, "?", ENGLISH) is Command.HELP


@pytest.mark.parametrize("item", ALL, ids=lambda item: item.kind)
def test_commands_can_be_given_in_the_questions_language(item: Item) -> None:
    """As words of it, beside the letters and the English words, which work everywhere."""
    question = question_of(item)
    for reply in ("?", "ayuda", "Ayuda\n", "?ayuda", "help"):
        assert command_of(question, reply, SPANISH) is Command.HELP
    for reply in ("s", "saltar", "PASAR", "?saltar", "skip"):
        assert command_of(question, reply, SPANISH) is Command.SKIP
    for reply in ("q", "salir", "terminar", "?salir", "quit"):
        assert command_of(question, reply, SPANISH) is Command.QUIT


@pytest.mark.parametrize("accepted", [("salir",), ("partir", "Salir"), ("exit",), ("El salir",)])
def test_an_answer_that_is_a_command_is_not_lost(accepted: tuple[str, ...]) -> None:
    """Where one may be right, such words are answers; the letters still work, and so does ?."""
    question = question_of(make_typed(*accepted))
    for word in ("salir", "saltar", "quit", "ayuda"):
        assert command_of(question, word, SPANISH) is None
    assert command_of(question, "s", SPANISH) is Command.SKIP
    assert command_of(question, "?salir", SPANISH) is Command.QUIT
    assert command_of(question, "?ayuda", SPANISH) is Command.HELP
    assert command_of(question, "?", SPANISH) is Command.HELP


def test_an_answer_of_one_letter_behind_an_article_is_not_lost() -> None:
    """Articles do not count in what is typed."""
    question = question_of(make_typed("la S"))
    assert command_of(question, "s", SPANISH) is None
    assert command_of(question, "?s", SPANISH) is Command.SKIP


def test_help_does_not_give_a_letter_away() -> None:
    """Whether a single letter is right cannot be told from prompt, help or reminder."""
    texts = {
        (prompt_of(question, ENGLISH), help_on(question, ENGLISH), reminder_of(question, ENGLISH))
        for question in map(
            question_of, (make_typed("q"), make_typed("quit"), TYPED, make_typed("72 hours"))
        )
    }
    assert len(texts) == 1


@pytest.mark.parametrize(
    ("item", "prompt"),
    [
        (PICK, "Answer a-d, ? for help:"),
        (TRUTH, "Answer a or b, ? for help:"),
        (SEVERAL, "Letters of every right answer, such as ac, ? for help:"),
        (TYPED, "Your answer, ? for help:"),
        (MATCH, "Letters for 1 to 3, such as cab, ? for help:"),
        (ORDER, "Letters in order, such as cabd, ? for help:"),
    ],
)
def test_the_prompt_tells_what_to_type(item: Item, prompt: str) -> None:
    """With an example that is an answer, and the same whatever the right one is."""
    question = question_of(item)
    assert prompt_of(question, ENGLISH) == prompt
    if "such as" in prompt:
        example = prompt.partition("such as ")[2].partition(",")[0]
        assert mark(question, example) is not None
        order = "".join(reversed("abcd"[: len(item.options)]))
        assert prompt_of(question_of(item, order), ENGLISH) == prompt


@pytest.mark.parametrize("item", ALL, ids=lambda item: item.kind)
def test_help_and_reminder_say_how_it_goes_on(item: Item) -> None:
    """Help names every command; the reminder names help."""
    question = question_of(item)
    for command in (r"\bs (or skip )?skips the question", r"\bq (or quit )?quits and sums up"):
        assert re.search(command, help_on(question, ENGLISH))
    assert "Ctrl-C" in help_on(question, ENGLISH)
    assert reminder_of(question, ENGLISH).startswith("Please ")
    assert reminder_of(question, ENGLISH).endswith("; ? lists what else there is.")


@pytest.mark.parametrize(
    ("item", "prompt", "reminder"),
    [
        (PICK, "Responde a-d,", "Responde a, b, c o d;"),
        (TRUTH, "Responde a o b,", "Responde a o b;"),
        (
            SEVERAL,
            "Letras de todas las correctas, como ac,",
            "Responde con letras de la a hasta la d;",
        ),
        (TYPED, "Tu respuesta,", "Escribe una respuesta con palabras;"),
        (MATCH, "Letras para 1 a 3, como cab,", "Escribe 3 letras, como cab;"),
        (ORDER, "Letras en orden, como cabd,", "Escribe las 4 letras, cada una una vez, como"),
    ],
)
def test_another_language_has_words_of_its_own(item: Item, prompt: str, reminder: str) -> None:
    """Prompts, reminders and help are in it, and none of the English words is left."""
    question = question_of(item)
    assert prompt_of(question, SPANISH) == f"{prompt} ? para ayuda:"
    assert reminder_of(question, SPANISH).startswith(reminder)
    assert reminder_of(question, SPANISH).endswith("; ? muestra qué más se puede hacer.")
    for command in (r"\bs (o saltar )?salta la pregunta", r"\bq (o salir )?termina", "Ctrl-C"):
        assert re.search(command, help_on(question, SPANISH))


def test_help_on_a_statement_names_the_letters_of_true_and_false() -> None:
    """In the words of the options."""
    truth = replace(make_item("x", options=("Verdadero", "Falso")), kind="true-false")
    assert "a o b (o con v o f)" in help_on(question_of(truth), SPANISH)
    assert "a or b (or t or f)" in help_on(question_of(TRUTH), ENGLISH)


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
