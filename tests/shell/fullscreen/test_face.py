"""The full-screen face around its app: what is left on the normal screen, and how it ends."""

import asyncio
import io
import os
import signal
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from quizgen.shell.ending import INTERRUPTED
from quizgen.shell.fullscreen.app import QuizApp
from quizgen.shell.fullscreen.face import ScreenFace
from quizgen.shell.fullscreen.look import Look
from quizgen.shell.store.keeping import Keeper
from quizgen.study.faces.page import Page
from quizgen.study.history.entry import STUDY
from quizgen.study.sitting.effects import Record, Retract
from quizgen.study.sitting.states import Ending, Over
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
KEYS = (
    *("enter", "enter", "space", "up", "down", "left", "right", "backspace", "escape", "tab"),
    *("pageup", "pagedown", "home", "end", "f1", "f5", "shift+tab", "ctrl+q", "delete"),
    *"aabbccdd123?suqy!+-=nxé",
)


def face(folder: Path, run: Callable[[QuizApp], None], monkeypatch: pytest.MonkeyPatch) -> "Run":
    """Return a face whose app does something else than to show itself."""

    def show(app: QuizApp, *, mouse: bool) -> None:
        assert not mouse
        run(app)

    monkeypatch.setattr(QuizApp, "run", show)
    out = io.StringIO()
    keep = Keeper(folder / "store.sqlite", STUDY)
    return Run(ScreenFace(session_of(PERU), "Towns", Page(out.write), keep, Look()), out)


class Run:
    """A face, and what it writes to the normal screen."""

    def __init__(self, shown: ScreenFace, out: io.StringIO) -> None:
        self.face = shown
        self.out = out


def test_it_sums_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As line mode does; and it finished."""
    shown = face(tmp_path, lambda _: None, monkeypatch)
    assert shown.face.run() is Ending.FINISHED
    assert shown.out.getvalue() == "\nNothing answered, 1 left.\n"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_is_its_exit_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    """And who listened to it before does so again."""
    before = signal.getsignal(number)
    shown = face(tmp_path, lambda _: os.kill(os.getpid(), number), monkeypatch)
    with pytest.raises(SystemExit) as ended:
        shown.face.run()
    assert ended.value.code == 128 + number
    assert signal.getsignal(number) is before


def test_what_is_amiss_is_an_exit_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was answered is still summed up, what was remarked still told."""

    def fail(app: QuizApp) -> None:
        app.remarks.append("warning: no store")
        app.exit(return_code=1)

    shown = face(tmp_path, fail, monkeypatch)
    with pytest.raises(SystemExit) as ended:
        shown.face.run()
    assert ended.value.code == 1
    assert "Nothing answered, 1 left." in shown.out.getvalue()
    assert capsys.readouterr().err == "warning: no store\n"
    assert INTERRUPTED == 130


@pytest.mark.parametrize("seed", range(4))
def test_any_keys(seed: int) -> None:
    """Whatever is pressed, at whatever moment, nothing fails, and what was told is kept."""
    rng = Random(seed)
    kinds = (
        PERU,
        make_several(("Lima", "Oslo"), ("Bern", "La Paz")),
        make_typed("Simón Bolívar", "Bolívar"),
        make_matching({"Peru": "Lima", "Chad": "Ndjamena"}),
        make_ordering("steam", "petrol", "jet"),
        make_open("Because it is."),
    )

    async def playing() -> None:
        player = Player(session_of(*kinds * 3))
        async with player.at(rng.choice([(40, 20), (80, 24), (20, 6)])):
            for _ in range(250):
                player.send(*rng.choices(KEYS, k=rng.randint(1, 3)))
                await asyncio.sleep(0)
                if rng.random() < 0.3:
                    await player.wait()
                if rng.random() < 0.02:
                    await player.resize(rng.randint(12, 90), rng.randint(4, 30))
                if isinstance(player.state, Over):
                    break
        kept = 0
        for effect in player.kept:
            assert isinstance(effect, Record | Retract)
            kept += 1 if isinstance(effect, Record) else -1
        assert kept == len(player.state.session.turns)

    play(playing())
