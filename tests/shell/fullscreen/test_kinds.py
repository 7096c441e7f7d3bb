"""Every kind of question on the full screen, by every key that there is for it."""

from dataclasses import replace

import pytest

from quizgen.items.item import Item
from quizgen.study.session import Session
from quizgen.study.sitting.effects import Record
from quizgen.study.sitting.states import Asking, Comparing, Confirming, Over, Told
from tests.shell.fullscreen.players import Player, play
from tests.study.quizzes import (
    make_item,
    make_matching,
    make_open,
    make_ordering,
    make_several,
    make_typed,
    session_of,
)

PERU = make_item("Peru")
SEVERAL = make_several(("Lima", "Oslo"), ("Bern", "La Paz"))
TYPED = make_typed("Simón Bolívar", "Bolívar")
PLAIN = make_typed("Quito")
MATCH = make_matching({"Peru": "Lima", "Chad": "Ndjamena", "Italy": "Rome"})
ORDER = make_ordering("steam", "petrol", "jet")
OPEN = make_open("Because it is.", "And so on.")

RIGHT = {
    "a letter": (PERU, ["a"]),
    "a capital": (PERU, ["A"]),
    "a digit": (PERU, ["1"]),
    "arrows": (PERU, ["down", "down", "up", "enter"]),
    "an arrow up": (PERU, ["up", "up", "up", "up", "enter"]),
    "letters": (SEVERAL, ["a", "b", "enter"]),
    "a letter twice": (SEVERAL, ["b", "c", "a", "c", "enter"]),
    "spaces": (SEVERAL, ["down", "space", "down", "space", "enter"]),
    "a line": (PLAIN, [*"quito", "enter"]),
    "a line that is edited": (PLAIN, [*"xuito", "home", "delete", "q", "enter"]),
    "letters for prompts": (MATCH, ["a", "b", "d", "enter"]),
    "a number and its letter": (MATCH, ["3", "d", "1", "a", "b", "enter"]),
    "arrows for prompts": (MATCH, ["right", "down", "right", "right", "down", "left", "enter"]),
    "a letter taken back": (MATCH, ["a", "c", "backspace", "b", "d", "enter"]),
    "letters in order": (ORDER, ["a", "b", "c", "enter"]),
    "a letter in order taken back": (ORDER, ["a", "c", "backspace", "b", "c", "enter"]),
    "an order that stands": (ORDER, ["down", "space", "space", "enter"]),
}
"""Keys that answer rightly, whatever else they do."""


@pytest.mark.parametrize("way", RIGHT)
def test_keys_that_are_right(way: str) -> None:
    """Each way to give the right answer gives it, and it is told."""
    item, keys = RIGHT[way]

    async def playing() -> None:
        player = Player(session_of(item))
        async with player.at():
            await player.press(*keys)
            assert isinstance(player.state, Told)
            assert player.state.turn.verdict == "right"
            assert "✓ Right:" in player.screen
            assert "Return goes on, ? for help:" in player.screen
            await player.press("enter")
            assert isinstance(player.state, Over)
            assert "1 of 1 right." in player.screen

    play(playing())


@pytest.mark.parametrize(
    ("item", "keys", "told"),
    [
        (PERU, ["b"], "✗ Wrong: b) Quito"),
        (SEVERAL, ["a", "c", "enter"], "✗ Wrong: 1 of 2 found; c wrong, b missing."),
        (TYPED, [*"Lima", "enter"], "✗ Wrong: Lima"),
        (MATCH, ["a", "b", "c", "enter"], "✗ Wrong: 2 of 3 pairs right."),
        (ORDER, ["c", "b", "a", "enter"], "✗ Wrong: 1 of 3 in their place."),
    ],
)
def test_keys_that_are_wrong(item: Item, keys: list[str], told: str) -> None:
    """The verdict says what was wrong, and why; the summary has it again."""

    async def playing() -> None:
        player = Player(session_of(item))
        async with player.at():
            await player.press(*keys)
            assert told in player.screen
            assert "Source: An atlas" in player.screen
            await player.press(" ")
            assert "0 of 1 right." in player.screen
            assert "Missed:" in player.screen

    play(playing())


@pytest.mark.parametrize("item", [PERU, SEVERAL, MATCH, ORDER])
def test_return_out_of_habit_answers_nothing(item: Item) -> None:
    """What was not picked is reminded of; the shown order is no answer."""

    async def playing() -> None:
        player = Player(session_of(item))
        async with player.at():
            await player.press("enter", "enter")
            assert isinstance(player.state, Asking)
            assert "Please" in player.screen
            assert player.kept == []

    play(playing())


def test_an_option_is_carried_along() -> None:
    """Space takes it up and puts it down; the order that makes is the answer."""

    async def playing() -> None:
        player = Player(session_of(ORDER))
        async with player.at():
            await player.press("down", "space", "down")
            assert "*  2. a) steam" in player.screen
            await player.press("down", "space", "enter")
            assert isinstance(player.state, Told)
            assert player.state.turn.reply == "bca"

    play(playing())


def test_a_near_miss_is_asked_about() -> None:
    """What was typed stays in sight; yes is right, by the student's word."""

    async def playing() -> None:
        player = Player(session_of(TYPED, TYPED, TYPED))
        async with player.at():
            await player.press(*"Bolivvar", "enter")
            assert isinstance(player.state, Confirming)
            assert "Did you mean Bolívar? y/n:" in player.screen
            assert "Bolivvar" in player.screen
            await player.press("x")
            assert "only you know what you meant" in player.screen
            await player.press("y")
            await player.press("enter", *"Bolivvar", "enter", "n")
            told = [one.attempt for one in player.kept if isinstance(one, Record)]
            assert [one.outcome for one in told] == ["right", "wrong"]
            assert {one.settled for one in told} == {"confirmed"}
            await player.press("enter", *"Bolivvar", "enter", "u")
            assert isinstance(player.state, Asking)

    play(playing())


@pytest.mark.parametrize(("key", "told"), [("y", "Right, by your own word."), ("n", "Not right,")])
def test_own_words_are_compared(key: str, told: str) -> None:
    """The model answer stands beside what was written, and stays there."""

    async def playing() -> None:
        player = Player(session_of(OPEN))
        async with player.at():
            await player.press(*"My", " ", *"word", "enter")
            assert isinstance(player.state, Comparing)
            assert "Was yours right? y/n:" in player.screen
            assert "- Because it is." in player.screen
            assert "My word" in player.screen
            await player.press(key)
            assert told in player.screen
            assert "- Because it is." in player.screen
            (record,) = player.kept
            assert isinstance(record, Record)
            assert record.attempt.reply == "My word"

    play(playing())


def test_options_are_held_back() -> None:
    """Until Return or Space shows them; then the same key does not pick one."""

    async def playing() -> None:
        player = Player(holding(session_of(PERU, SEVERAL)))
        async with player.at():
            assert "Lima" not in player.screen
            await player.press("a")
            assert "Think of the answer first" in player.screen
            await player.press("?")
            assert "Return shows the options." in player.screen
            await player.press("escape", "enter")
            assert "a) Lima" in player.screen
            await player.press("enter")
            assert isinstance(player.state, Asking)
            await player.press("a", "enter", " ")
            assert "[ ] a) Lima" in player.screen

    play(playing())


def test_how_sure_an_answer_is() -> None:
    """A sign before the answer says it, or, where it is typed, behind it."""

    async def playing() -> None:
        player = Player(replace(session_of(PERU, PLAIN, SEVERAL), weighs=True))
        async with player.at():
            await player.press("=", "+")
            assert "[+] Answer a-d" in player.screen
            await player.press("a", "enter", *"Quito", " ", "-", "enter", "enter", "a", "=", "b")
            await player.press("enter")
            levels = [one.attempt.confidence for one in player.kept if isinstance(one, Record)]
            assert levels == ["sure", "guess", "unsure"]

    play(playing())


def holding(session: Session) -> Session:
    """Hold the options of a session back."""
    return replace(session, holds_back=True)
