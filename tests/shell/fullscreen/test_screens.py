"""What stands on the screen: at three sizes, from hostile packs, without colours."""

from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len

from quizgen.items.item import Item, Option
from quizgen.study.sitting.states import Asking, Told
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

GOLDEN = Path(__file__).parents[2] / "golden" / "screens"
SIZES = [(40, 20), (80, 24), (120, 40)]
URL = "https://example.org/atlas/a/long/way/down/to/a/page/that/no/line/of/forty/columns/holds"
LONG = " ".join(f"word{number}" for number in range(45))
WIDE, HEBREW = "東京都は日本の首都である" * 4, "ירושלים היא עיר הבירה"
PERU = make_item("Peru", url=URL, topics=("places",))
HARD = make_item("Chad", options=(LONG, WIDE, HEBREW, "é" * 70), url=URL)
KINDS: dict[str, tuple[Item, list[str]]] = {
    "choice": (PERU, ["down", "b"]),
    "several": (make_several(("Lima", "Oslo"), ("Bern", "La Paz")), ["a", "c", "enter"]),
    "typed": (make_typed("Quito"), [*"Lima", "enter"]),
    "open": (make_open("Because it is.", "And so on."), [*"Why", "enter"]),
    "matching": (make_matching({"Peru": "Lima", "Italy": "Rome"}), ["b", "a", "enter"]),
    "ordering": (make_ordering("steam", "petrol", "jet"), ["c", "b", "a", "enter"]),
    "hard": (HARD, ["b"]),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", KINDS)
def test_screens_are_as_they_were_looked_at(kind: str, size: tuple[int, int]) -> None:
    """Each kind before its answer, in the middle of it, after it; and the summary."""
    item, keys = KINDS[kind]
    shots: list[str] = []

    async def playing() -> None:
        player = Player(session_of(item))
        async with player.at(size):
            shots.append(player.screen)
            await player.press(*keys[:-1])
            shots.append(player.screen)
            await player.press(keys[-1])
            shots.append(player.screen)
            await player.press("y" if kind == "open" else "enter", *["enter"] * (kind == "open"))
            shots.append(player.screen)

    play(playing())
    width, _ = size
    assert all(cell_len(line) <= width for shot in shots for line in shot.splitlines())
    golden = GOLDEN / f"{kind}-{width}.txt"
    told = f"\n{'=' * width}\n".join(shots) + "\n"
    if not golden.exists():  # written anew once it was taken away, to be looked at
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(told, encoding="utf-8")
        pytest.fail(f"{golden} is new")
    assert told == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("size", SIZES)
def test_a_long_verdict_is_read_by_scrolling(size: tuple[int, int]) -> None:
    """By pages and by lines, there and back; its keys go on meanwhile."""

    async def playing() -> None:
        player = Player(session_of(HARD, PERU))
        async with player.at(size):
            await player.press("b")
            seen = {*player.screen.splitlines()}
            assert any("✗ Wrong: b)" in line for line in seen)
            for _ in range(9):
                await player.press("pagedown")
                seen |= {*player.screen.splitlines()}
            assert "Source: An atlas" in "".join(seen)
            assert "holds" in "".join(seen)
            assert "▼" not in player.screen
            last = player.screen
            await player.press("up", "down")
            assert player.screen == last
            await player.press("home")
            assert "What is the capital of Chad?" in player.screen
            await player.press("end", "enter")
            assert isinstance(player.state, Asking)
            assert "What is the capital of Peru?" in player.screen

    play(playing())


def test_arrows_keep_the_option_in_sight() -> None:
    """Where the options are longer than the screen."""

    async def playing() -> None:
        player = Player(session_of(HARD))
        async with player.at((40, 14)):
            for letter in "abcd":
                await player.press("down")
                assert f"> {letter})" in player.screen
            await player.press("up", "up", "up", "up", "up")
            assert "What is the capital of Chad?" in player.screen

    play(playing())


def test_a_resize_wraps_anew() -> None:
    """In the middle of a question, and of a verdict; nothing that was picked is lost."""

    async def playing() -> None:
        several = make_several(("Lima", LONG), ("Bern", "La Paz"))
        player = Player(session_of(several))
        async with player.at((120, 40)):
            await player.press("a", "b")
            await player.resize(40, 20)
            assert "[x] a) Lima" in player.screen
            assert all(cell_len(line) <= 40 for line in player.screen.splitlines())
            await player.resize(80, 24)
            assert "word44" in player.screen
            await player.press("enter")
            assert isinstance(player.state, Told)
            await player.resize(40, 20)
            await player.press("end")
            assert "Source: An atlas" in player.screen
            assert all(cell_len(line) <= 40 for line in player.screen.splitlines())

    play(playing())


HOSTILE = (
    "[bold]x[/]",
    "[@click=app.bell]y[/]",
    "\x1b[31mred\x1b]0;title\x07",
    "a\u202eb\u2066c",
    "[/nothing",
    "$primary",
    ":smile:",
    "one\ntwo\tthree",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_only_texts(text: str) -> None:
    """Neither markup nor codes: what can be seen is shown as it stands, what cannot is not."""
    item = make_item("Peru", options=("Lima", text), stem=f"What is {text}?")
    item = replace(item, options=(item.options[0], Option(text, correct=False, why=text)))
    harmless = "".join(sign for sign in text if sign.isprintable()).split("m", 1)[-1][:6]

    async def playing() -> None:
        player = Player(session_of(item, make_matching({text: "Lima", "Chad": text})))
        async with player.at():
            shots = [player.screen]
            for key in ("b", "enter", "?", "escape", "a", "b", "enter", "enter"):
                await player.press(key)
                shots.append(player.screen)
            seen = "\n".join(shots)
            assert harmless[:1] in seen
            assert not set(seen) & set("\x1b\x07\t\u202e\u2066")
            if "[" in text and "\x1b" not in text:
                assert text in seen

    play(playing())


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_colours_are_legible(theme: str) -> None:
    """What is told is as WCAG wants it, at 4.5 to 1."""

    async def playing() -> None:
        player = Player(session_of(PERU), theme=theme)
        async with player.at():
            for key in ("down", "b", "enter"):
                await player.press(key)
                for strip in player.strips:
                    for part in strip:
                        style = part.style
                        if style and style.color and style.bgcolor and part.text.strip(" ─▲▼"):
                            front, back = style.color.get_truecolor(), style.bgcolor.get_truecolor()
                            contrast = (brightness(front) + 0.05) / (brightness(back) + 0.05)
                            assert max(contrast, 1 / contrast) >= 4.5, part

    play(playing())


def brightness(colour: tuple[int, int, int]) -> float:
    """Return the relative luminance of a colour, as WCAG 2 defines it."""
    parts = (value / 255 for value in colour)
    linear = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_no_colour_is_shown_where_none_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR leaves the terminal's own; signs and words say all that colours would."""
    monkeypatch.setenv("NO_COLOR", "1")

    async def playing() -> None:
        player = Player(session_of(PERU, make_typed("Quito")), theme="none")
        async with player.at():
            for key in ("down", "b", "enter", "x", "enter"):
                await player.press(key)
                for strip in player.strips:
                    for part in strip:
                        if part.style:
                            assert part.style.color is None or part.style.color.is_default
                            assert part.style.bgcolor is None or part.style.bgcolor.is_default

    play(playing())


def test_the_mouse_answers() -> None:
    """A click picks, ticks or gives; one on the prompt is as Return."""

    async def playing() -> None:
        several = make_several(("Lima", "Oslo"), ("Bern", "La Paz"))
        player = Player(
            session_of(PERU, several, make_ordering("steam", "jet"), make_typed("Quito"))
        )
        async with player.at():
            await player.click(8, line_of(player, "a) Lima"))
            assert "✓ Right: a) Lima" in player.screen
            await player.click(8, line_of(player, "Return goes on"))
            await player.click(8, line_of(player, "a) Lima"))
            await player.click(8, line_of(player, "b) Oslo"))
            await player.click(8, line_of(player, "Letters of every"))
            assert "✓ Right: a, b" in player.screen
            await player.press("enter")
            await player.click(8, line_of(player, "a) steam"))
            await player.click(8, line_of(player, "b) jet"))
            await player.click(8, line_of(player, "Letters in order"))
            assert "✓ Right: ab" in player.screen
            await player.press("enter", *"Quito")
            await player.click(8, line_of(player, "Your answer"))
            assert "✓ Right: Quito" in player.screen

    play(playing())


def line_of(player: Player, text: str) -> int:
    """Return the line of the screen that has a text."""
    return next(line for line, told in enumerate(player.screen.splitlines()) if text in told)
