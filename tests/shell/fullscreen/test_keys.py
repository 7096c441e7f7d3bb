"""Keys that work at any question, and keys that must not."""

import pytest

from quizgen.shell.streams import remark
from quizgen.study.sitting.effects import Record, Retract
from quizgen.study.sitting.states import Asking, Ending, Leaving, Over, Told
from tests.shell.fullscreen.players import Player, play
from tests.study.quizzes import make_item, make_ordering, make_several, make_typed, session_of

PERU = make_item("Peru")
CHAD = make_item("Chad", options=("Ndjamena", "Oslo", "Rome"))
TYPED = make_typed("Simón Bolívar", "Bolívar")


def test_what_is_kept_is_kept_before_it_is_told() -> None:
    """When a keeper is called, no verdict is on the screen yet."""

    async def playing() -> None:
        seen: list[str] = []
        player = Player(session_of(PERU, CHAD), keep=lambda _: seen.append(player.screen))
        async with player.at():
            await player.press("a")
            assert len(seen) == 1
            assert "Right" not in seen[0]
            assert "✓ Right: a) Lima" in player.screen
            assert player.asked == 1

    play(playing())


def test_what_cannot_be_kept_is_not_told() -> None:
    """An error of the keeper's ends the quiz, and what comes after it does not happen."""

    def fail(_: Record | Retract) -> None:
        message = "no store"
        raise RuntimeError(message)

    async def playing() -> None:
        player = Player(session_of(PERU, CHAD), keep=fail)
        async with player.at():
            player.send("a")
            await player.wait()
            assert "Right" not in player.screen
            assert len(player.state.session.turns) == 1

    with pytest.raises(RuntimeError, match="no store"):
        play(playing())


def test_keys_ahead_and_twice_do_nothing() -> None:
    """Neither a key that was pressed before the verdict was seen, nor the same one after it."""

    async def playing() -> None:
        player = Player(session_of(PERU, CHAD))
        async with player.at():
            player.send("a", "a", "enter", "b")
            await player.settle()
            assert isinstance(player.state, Told)
            await player.press("a", "a")
            assert isinstance(player.state, Told)
            player.send("enter", "b", "enter")
            await player.settle()
            assert isinstance(player.state, Asking)
            assert "2/2" in player.screen

    play(playing())


def test_a_verdict_stands_for_a_moment() -> None:
    """Till then no prompt asks for a key, and none counts."""

    async def playing() -> None:
        player = Player(session_of(PERU, CHAD), grace=3600)
        async with player.at():
            player.send("a")
            await player.wait()
            assert "✓ Right" in player.screen
            assert "Return goes on" not in player.screen
            player.send("enter", "space", "enter")
            await player.wait()
            assert isinstance(player.state, Told)

    play(playing())


def test_undoing_without_limit() -> None:
    """Each answer can be taken back, also after its verdict; where there is none, that is said."""

    async def playing() -> None:
        player = Player(session_of(PERU, CHAD))
        async with player.at():
            await player.press("u")
            assert "There is no answer to take back." in player.screen
            await player.press("b", "enter", "a", "u", "u")
            assert "1/2" in player.screen
            kinds = [type(effect) for effect in player.kept]
            assert kinds == [Record, Record, Retract, Retract]

    play(playing())


def test_a_wrong_verdict_can_be_overruled() -> None:
    """At once, or from the next question, which then says so."""

    async def playing() -> None:
        player = Player(session_of(TYPED, TYPED, PERU))
        async with player.at():
            await player.press(*"Lima", "enter")
            assert "! if you were right" in player.screen
            await player.press("!")
            assert "Right, by your own word." in player.screen
            await player.press("enter", *"Oslo", "enter", "enter", "!")
            assert "3/3" in player.screen
            assert "Right, by your own word." in player.screen
            await player.press("!")
            assert "Only a typed answer that was marked wrong can be righted." in player.screen

    play(playing())


def test_skipping() -> None:
    """The answer is told."""

    async def playing() -> None:
        player = Player(session_of(PERU, TYPED))
        async with player.at():
            await player.press("s")
            assert "Skipped. The answer: a) Lima" in player.screen
            await player.press("s")
            assert isinstance(player.state, Told)
            await player.press("enter", "s", "enter")
            assert "Skipped. The answer: Simón Bolívar" in player.screen

    play(playing())


@pytest.mark.parametrize("no", ["n", "escape"])
def test_quitting_is_confirmed(no: str) -> None:
    """Nothing ends at one key; the summary is left by any key."""

    async def playing() -> None:
        player = Player(session_of(PERU, CHAD))
        async with player.at():
            await player.press("q")
            assert "Really quit? y/n:" in player.screen
            await player.press("x")
            assert "Please answer y to quit or n to go on." in player.screen
            await player.press(no)
            assert isinstance(player.state, Asking)
            await player.press("a", "q")
            assert isinstance(player.state, Leaving)
            await player.press("y")
            assert "1 of 1 right, 1 left." in player.screen
            assert "Any key ends the quiz." in player.screen
            assert player.app.is_running
            player.send("x")
            await player.wait()
        assert player.conductor.ending is Ending.FINISHED
        assert player.app.return_code == 0

    play(playing())


@pytest.mark.parametrize("keys", [["q", "q"], ["ctrl+q", "ctrl+q"], [*"xy", "ctrl+q", "y"]])
def test_quitting_twice_is_meant(keys: list[str]) -> None:
    """In the middle of a line, Ctrl-Q asks."""

    async def playing() -> None:
        item = TYPED if "x" in keys else PERU
        player = Player(session_of(item, CHAD))
        async with player.at():
            await player.press(*keys)
            assert isinstance(player.state, Over)

    play(playing())


@pytest.mark.parametrize("before", [[], ["b"], ["q"], ["?"], ["down"]])
@pytest.mark.parametrize(
    ("key", "ending"), [("ctrl+c", Ending.INTERRUPTED), ("ctrl+d", Ending.INPUT_ENDED)]
)
def test_keys_that_end_at_once(before: list[str], key: str, ending: Ending) -> None:
    """Ctrl-C works everywhere; Ctrl-D does but in help, which any key closes."""

    async def playing() -> None:
        player = Player(session_of(PERU, CHAD))
        async with player.at():
            await player.press(*before)
            player.send(key)
            await player.wait()
            if key == "ctrl+d" and "?" in before:
                assert isinstance(player.state, Asking)
                return
        assert player.conductor.ending is ending

    play(playing())


@pytest.mark.parametrize("key", ["ctrl+c", "ctrl+d"])
def test_ending_while_a_line_is_typed(key: str) -> None:
    """Ctrl-C drops what was begun; Ctrl-D ends only an empty line. A near miss is kept."""

    async def playing() -> None:
        player = Player(session_of(TYPED, CHAD))
        async with player.at():
            await player.press(*"Bo", "home", key)
            if key == "ctrl+d":
                assert "\n o" in player.screen
                await player.press(key)
                player.send(key)
                await player.wait()
        assert isinstance(player.state, Over)
        assert player.kept == []

    play(playing())


def test_an_answer_that_is_not_settled_is_kept_at_the_end() -> None:
    """As it was marked."""

    async def playing() -> None:
        player = Player(session_of(TYPED, CHAD))
        async with player.at():
            await player.press(*"Bolivvar", "enter")
            player.send("ctrl+c")
            await player.wait()
        (record,) = player.kept
        assert isinstance(record, Record)
        assert record.attempt.outcome == "wrong"

    play(playing())


@pytest.mark.parametrize(
    ("item", "keys", "told"),
    [
        (PERU, ["?"], "Up and Down move to an option, and Return picks it."),
        (PERU, ["f1"], "s skips the question"),
        (make_several(("Lima",), ("Bern", "Oslo")), ["?"], "Space ticks"),
        (make_ordering("steam", "petrol"), ["?"], "Space takes an option up"),
        (TYPED, ["?", "enter"], "Return answers; F1 shows this help."),
        (TYPED, [*"Lim", "f1"], "Capitals and articles"),
        (PERU, ["b", "?"], "u takes the answer back and asks again"),
        (PERU, ["q", "f1"], "Please answer y to quit or n to go on."),
    ],
)
def test_help(item: object, keys: list[str], told: str) -> None:
    """A panel says what there is to do; any key closes it, and does nothing else."""

    async def playing() -> None:
        player = Player(session_of(item, CHAD))  # type: ignore[arg-type]
        async with player.at():
            await player.press(*keys)
            state = player.state
            assert told in player.screen
            assert "Any key closes the help." in player.screen
            await player.press("a")
            assert "Any key closes the help." not in player.screen
            assert player.state == state

    play(playing())


def test_remarks_are_shown_and_remembered() -> None:
    """What is written to stderr meanwhile, as of a store that cannot be used."""

    async def playing() -> None:
        player = Player(session_of(PERU, CHAD), keep=lambda _: remark("warning: [b]no store"))
        async with player.at():
            await player.press("a")
            assert "warning: [b]no store" in player.screen
        assert player.app.remarks == ["warning: [b]no store"]

    play(playing())
