"""What the quiz says and understands, in each language."""

from dataclasses import fields
from typing import get_type_hints

import pytest

from quizgen.pack.template import placeholders
from quizgen.study.asking import Command
from quizgen.study.speech import ENGLISH, LANGUAGES, Forms, Speech, speech

HINTS = get_type_hints(Speech)
COUNTED = [
    name
    for name, hint in HINTS.items()
    if hint is Forms and name not in ("help", "skip", "quit", "yes", "no")
]
SAID = [field.name for field in fields(Speech) if HINTS[field.name] is str]

each = pytest.mark.parametrize("words", LANGUAGES.values(), ids=LANGUAGES)


@pytest.mark.parametrize(
    ("tag", "right"),
    [("es-VE", "Correcto: {key}"), ("ES", "Correcto: {key}"), ("tlh", "Right: {key}")],
)
def test_the_words_are_those_of_the_language(tag: str, right: str) -> None:
    """A region does not change them; English stands in where there is no table."""
    assert speech(tag).right == right


@each
def test_every_language_says_the_same(words: Speech) -> None:
    """No phrase is empty, and each has the placeholders of the English one."""
    assert len(SAID) > 30
    for name in SAID:
        text = getattr(words, name)
        assert text.strip() == text != ""
        assert set(placeholders(text)) == set(placeholders(getattr(ENGLISH, name))), name


@each
def test_every_number_has_a_form(words: Speech) -> None:
    """And every form has a number, and all placeholders of the English ones."""
    used = {words.form(count) for count in range(1000)}
    for name in COUNTED:
        forms = getattr(words, name)
        assert used == set(range(len(forms))), name
        expected = {holder for form in getattr(ENGLISH, name) for holder in placeholders(form)}
        assert all(set(placeholders(form)) == expected for form in forms), name


@each
def test_no_word_means_two_things(words: Speech) -> None:
    """Of commands, beside the English ones and all letters; of yes and no, likewise."""
    commands = [*words.help, *words.skip, *words.quit, *(command.value for command in Command)]
    assert len(commands) == len(set(commands))
    for one, other in (("help", "skip"), ("skip", "quit"), ("help", "quit"), ("yes", "no")):
        mine, english = getattr(words, one), getattr(ENGLISH, other)
        assert set(mine).isdisjoint({*getattr(words, other), *english})
        assert set(getattr(words, other)).isdisjoint(getattr(ENGLISH, one))
    for word in (*words.help, *words.skip, *words.quit):
        assert word == word.casefold().strip()
        assert len(word) > 1


@each
def test_yes_and_no_are_single_keys(words: Speech) -> None:
    """The first of each is what a terminal is waiting for."""
    assert len(words.yes[0]) == len(words.no[0]) == 1
