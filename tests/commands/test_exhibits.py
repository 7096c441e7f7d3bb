"""Packs with pictures at the command line: asked, listed and explained."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest
from click.testing import CliRunner

from quizgen.commands import main
from tests.media.files import picture

PACK = """\
pack: shapes
title: Shapes
sources: {book: {title: A book}}
entities:
  shape:
    square: {name: the square, image: {file: square.png, alt: Four corners, credit: B. Painter}}
    circle: {name: the circle, image: {file: circle.png, alt: No corner}}
    star: {name: the star, image: {file: star.png, alt: Many corners}}
relations:
  looks:
    subject: shape
    value: shape
    cardinality: one-to-one
    ask: {value: What shape is this?, subject: "Which of these shows {value}?", shows: subject}
    statement: This is {value}.
    facts: pictured
    sources: {book: shapes}
"""


@pytest.fixture(name="pack")
def make_pack(tmp_path: Path) -> Path:
    """A pack in a folder, with its pictures."""
    folder = tmp_path / "shapes"
    folder.mkdir()
    for number, name in enumerate(("square", "circle", "star"), start=8):
        (folder / f"{name}.png").write_bytes(picture(size=(number, 6)))
    (folder / "shapes.yaml").write_text(PACK, encoding="utf-8")
    return folder


def run(*words: str) -> str:
    """Run a command, and return what it writes."""
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_pictures_are_listed_in_words(pack: Path) -> None:
    """In text, and as records."""
    listed = run("items", str(pack), "--kind", "choice")
    assert "What shape is this?\n  [picture: Four corners]\n  (shapes/looks.value/square" in listed
    assert "* the square [picture: Four corners]\n" in listed
    items = json.loads(run("items", str(pack), "--kind", "choice", "--format", "json"))["items"]
    assert [item["pictures"][0]["alt"] for item in items[:2]] == ["Four corners", "No corner"]


def test_pictures_are_explained_in_words(pack: Path) -> None:
    """Beside the names of options."""
    told = run("explain", "looks.subject/square/choice", str(pack))
    assert "right: the square [picture: Four corners]\n" in told
    told = run("explain", "looks.value/square/choice", str(pack))
    assert told.startswith("What shape is this?\n  [picture: Four corners]\n")


@pytest.mark.parametrize("form", ["folder", "zip"])
def test_a_quiz_in_a_pipe_tells_pictures_and_their_files(pack: Path, form: str) -> None:
    """The same ones each time, wherever the pack is; the names of its own files stay its own."""
    given = pack
    if form == "zip":
        given = Path(shutil.make_archive(str(pack), "zip", pack.parent, "shapes"))
    home = pack.parent / "cache"
    done = [
        subprocess.run(
            [sys.executable, "-m", "quizgen", "quiz", str(given), "--seed", "1"],
            input="a\n" * 9,
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "XDG_CACHE_HOME": str(home), "TERM": "xterm-kitty"},
        ).stdout
        for _ in range(2)
    ]
    assert done[0] == done[1]
    assert "\x1b" not in done[0]
    files = [line.strip() for line in done[0].splitlines() if str(home) in line]
    assert files
    assert all(Path(file).is_file() for file in files)
    assert "square.png" not in done[0]
    assert "Credit: B. Painter" in done[0]


@pytest.mark.parametrize(
    ("variables", "sign"),
    [
        ({"TERM": "xterm-kitty"}, "\x1b_Ga=T,f=100,q=2,"),
        ({"TERM_PROGRAM": "iTerm.app"}, "\x1b]1337;File=inline=1;"),
        ({}, ""),
        ({"TERM": "dumb", "TERM_PROGRAM": "iTerm.app"}, ""),
        ({"TERM": "xterm-kitty", "ACCESSIBLE": "1"}, ""),
    ],
)
def test_a_terminal_that_can_draws(pack: Path, variables: dict[str, str], sign: str) -> None:
    """The words and the path stand there, too."""
    known = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    screen = pexpect.spawn(
        sys.executable,
        ["-m", "quizgen", "quiz", str(pack), "--seed", "1"],
        env={"TERM": "xterm-256color", "XDG_CACHE_HOME": str(pack.parent), **known, **variables}
        | {"PYTHONPATH": os.pathsep.join(sys.path)},
        encoding="utf-8",
        dimensions=(24, 200),
        timeout=60,
    )
    screen.expect("help:")
    before = str(screen.before)
    screen.send("q\r")
    screen.expect("y/n")
    screen.send("y\r")
    screen.expect(pexpect.EOF)
    assert "[picture: " in before
    assert f"{pack.parent}/quizgen/shown/" in before
    assert (sign or "\x1b_G") in before or not sign
    assert bool(sign) == ("\x1b_G" in before or "\x1b]" in before)
