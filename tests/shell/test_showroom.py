"""Files of what a quiz shows, under names that tell no answer, and what makes terminals draw."""

import re
from base64 import b64decode
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from quizgen.media.opening import open_medium
from quizgen.shell.cache import Cache
from quizgen.shell.showroom import CachedShowroom, find_protocol, iterm, kitty
from tests.media.files import picture
from tests.media.records import heard, pictured, region

NOISE = picture(size=(90, 70))
LONG = bytes(range(256)) * 50


def test_files_tell_no_answer(tmp_path: Path) -> None:
    """They are called by a digest, and hold what was cleaned."""
    room = CachedShowroom(Cache(tmp_path / "kept"))
    for medium in (
        pictured(tmp_path / "pack", "nucleus.png", picture(gps=True)),
        pictured(tmp_path / "pack", "nucleus.svg"),
        heard(tmp_path / "pack", "nucleus.wav"),
    ):
        file = Path(room.file_of(medium))
        assert re.fullmatch(r"[0-9a-f]{24}\.(png|svg|wav)", file.name)
        assert file.read_bytes() == open_medium(medium)
        assert room.file_of(medium) == str(file)


def test_what_is_asked_for_is_marked_in_a_file_of_its_own(tmp_path: Path) -> None:
    """A file for each question of a picture."""
    seen = replace(
        pictured(tmp_path, "cell.svg"),
        regions=(region("a", 0, 0, 10, 10), region("b", 50, 50, 60, 60)),
    )
    room = CachedShowroom(Cache(tmp_path / "kept"))
    files = {room.file_of(replace(seen, marked=marked)) for marked in ((), (0,), (1,))}
    assert len(files) == 3
    assert sum(b"polygon" in Path(file).read_bytes() for file in files) == 2


def test_another_file_in_its_place_is_written_anew(tmp_path: Path) -> None:
    """What somebody has put there is not opened."""
    room, seen = CachedShowroom(Cache(tmp_path / "kept")), pictured(tmp_path)
    file = Path(room.file_of(seen))
    file.write_bytes(b"something else")
    assert Path(room.file_of(seen)).read_bytes() == open_medium(seen)


def test_without_a_place_there_is_no_file(tmp_path: Path) -> None:
    """Nor where none can be written."""
    seen = pictured(tmp_path)
    assert CachedShowroom(None).file_of(seen) == ""
    (tmp_path / "taken").write_bytes(b"")
    assert CachedShowroom(Cache(tmp_path / "taken")).file_of(seen) == ""


def test_a_file_that_has_changed_is_told_and_not_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The quiz goes on without it."""
    seen, room = pictured(tmp_path), CachedShowroom(Cache(tmp_path / "kept"), iterm)
    (tmp_path / seen.file).write_bytes(NOISE)
    assert (room.file_of(seen), room.drawing_of(seen)) == ("", "")
    assert "has changed since it was read" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environment", "protocol"),
    [
        ({}, None),
        ({"TERM": "xterm-256color"}, None),
        ({"TERM": "dumb"}, None),
        ({"TERM": "xterm-kitty"}, kitty),
        ({"TERM": "xterm-256color", "KITTY_WINDOW_ID": "1"}, kitty),
        ({"TERM": "xterm-ghostty"}, kitty),
        ({"TERM_PROGRAM": "ghostty"}, kitty),
        ({"GHOSTTY_RESOURCES_DIR": "/usr/share/ghostty"}, kitty),
        ({"TERM_PROGRAM": "iTerm.app"}, iterm),
        ({"TERM_PROGRAM": "WezTerm"}, iterm),
        ({"TERM_PROGRAM": "Apple_Terminal"}, None),
        ({"TERM": "tmux-256color", "KITTY_WINDOW_ID": "1"}, None),
        ({"TERM": "screen", "TERM_PROGRAM": "WezTerm"}, None),
        ({"TMUX": "/tmp/x", "TERM": "xterm-kitty"}, None),  # noqa: S108 -- what it may say
    ],
)
def test_only_a_terminal_that_says_that_it_can_draws(
    environment: dict[str, str], protocol: object
) -> None:
    """What stands between a program and its terminal keeps pictures back."""
    assert find_protocol(environment) is protocol


def test_kitty_gets_a_picture_in_chunks_and_answers_nothing() -> None:
    """All of them but the last say that more comes."""
    parts = re.findall(r"\x1b_G([^;]*);([^\x1b]*)\x1b\\", sent := kitty(LONG))
    assert "".join(f"\x1b_G{head};{body}\x1b\\" for head, body in parts) == sent
    heads = [head for head, _ in parts]
    assert heads[0] == "a=T,f=100,q=2,m=1"
    assert heads[1:] == [*["q=2,m=1"] * (len(heads) - 2), "q=2,m=0"]
    assert all(len(body) <= 4096 for _, body in parts)
    assert b64decode("".join(body for _, body in parts)) == LONG


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_a_picture_is_drawn_as_png(tmp_path: Path, form: str) -> None:
    """No larger than a screen wants it; a drawing is not drawn."""
    seen = pictured(tmp_path, f"cell.{form.lower()}", picture(form, (900, 60)))
    room = CachedShowroom(None, iterm)
    found = re.fullmatch(r"\x1b\]1337;File=inline=1;[^:]*:(.*)\x07", room.drawing_of(seen))
    assert found
    with Image.open(BytesIO(b64decode(found[1]))) as image:
        assert (image.format, image.size) == ("PNG", (480, 32))
    assert room.drawing_of(pictured(tmp_path, "cell.svg")) == ""
    assert CachedShowroom(None).drawing_of(seen) == ""
