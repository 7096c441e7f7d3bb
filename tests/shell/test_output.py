"""Files on their way out: whole or not at all, by their own names, with nothing left beside."""

import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import cast

import pytest

from quizgen.shell.output import STALE, write_file
from tests.capitals import CAPITALS
from tests.programs import PATIENCE, line, shell

LEFT = ".quizgen-0123456789abcdef.tmp"
"""A name that a file has while it is written."""

SLOW = r"""
import os, sys
from quizgen.commands import main
def wait(_):
    os.write(2, b"writing\n")
    sys.stdin.read()
os.fsync = wait
main(["build", "mine.yaml", "--to", "html", "-o", "out"])
"""
"""A program that stops while it writes a file, until its stdin is closed."""

HEEDFUL = (
    """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
for number in (signal.SIGTERM, signal.SIGHUP):
    signal.signal(number, signal.SIG_DFL)
"""
    + SLOW
)
"""The same, heeding signals even if whatever runs the tests has switched them off."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a pack."""
    (tmp_path / "mine.yaml").write_text(CAPITALS)
    return tmp_path


def names(folder: Path) -> set[str]:
    """Return what is in a folder."""
    return {path.name for path in folder.iterdir()}


def shell_line(code: str) -> str:
    """Return the line that runs Python in place of the shell."""
    return f"exec {shlex.join([sys.executable, '-c', code])}"


def test_what_cannot_be_written_leaves_the_old_file(tmp_path: Path) -> None:
    """A file is replaced as a whole or not at all, and nothing is left beside it."""
    path = tmp_path / "out.txt"
    write_file(path, b"old")
    with pytest.raises(TypeError):
        write_file(path, cast("bytes", "text, which makes the writing fail"))
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
    assert path.stat().st_mode & 0o400


def test_a_file_is_for_whom_the_user_wants(tmp_path: Path) -> None:
    """Its mode is that of any new file."""
    before = os.umask(0o027)
    try:
        write_file(tmp_path / "out.txt", b"new")
    finally:
        os.umask(before)
    assert (tmp_path / "out.txt").stat().st_mode & 0o777 == 0o640


def test_a_file_that_is_replaced_stays_for_whom_it_is(tmp_path: Path) -> None:
    """What its owner alone may read is not opened to others."""
    path = tmp_path / "out.txt"
    path.write_bytes(b"old")
    path.chmod(0o600)
    write_file(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o600


def test_the_longest_name_can_be_written(tmp_path: Path) -> None:
    """What is written meanwhile has a short one."""
    write_file(tmp_path / ("n" * 255), b"new")
    assert names(tmp_path) == {"n" * 255}


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What it leads to is written, be it there already or not."""
    real, link = tmp_path / "elsewhere" / "real", tmp_path / "link"
    link.symlink_to("elsewhere/real")
    for content in (b"one", b"two"):
        write_file(link, content)
        assert link.is_symlink()
        assert real.read_bytes() == content
    assert names(real.parent) == {"real"}


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir], ids=["pipe", "folder"])
def test_only_a_regular_file_is_replaced(tmp_path: Path, make: object) -> None:
    """All else stays, and the error bears the file's name."""
    path = tmp_path / "out.txt"
    assert callable(make)
    make(path)
    before = path.stat().st_ino
    with pytest.raises(OSError, match="it is") as caught:
        write_file(path, b"new")
    assert caught.value.filename == str(path)
    assert path.stat().st_ino == before
    assert names(tmp_path) == {"out.txt"}


def test_what_a_killed_process_has_left_is_cleared(tmp_path: Path) -> None:
    """If it is surely that: an old regular file of the user's with such a name."""
    stays = ["other.tmp", ".quizgen-0123.tmp", f"{LEFT}.txt", ".quizgen-aaaaaaaaaaaaaaaa.tmp"]
    for name in (LEFT, *stays, ".quizgen-bbbbbbbbbbbbbbbb.tmp"):
        (tmp_path / name).write_bytes(b"half")
        os.utime(tmp_path / name, times=(time.time() - STALE - 60,) * 2)
    young, folder, link = stays[-1], ".quizgen-cccccccccccccccc.tmp", stays[-1].replace("a", "d")
    os.utime(tmp_path / young)
    (tmp_path / folder).mkdir()
    os.utime(tmp_path / folder, times=(0, 0))
    (tmp_path / link).symlink_to("nowhere")
    os.utime(tmp_path / link, times=(0, 0), follow_symlinks=False)
    write_file(tmp_path / "out.txt", b"new")
    assert names(tmp_path) == {*stays, folder, link, "out.txt"}


WRITERS = {
    "out/mine.pdf": ("build", "mine.yaml", "-o", "out", "--no-key"),
    "out/mine.html": ("handout", "mine.yaml", "-o", "out", "--to", "html"),
    "out/mine.preview.apkg": ("deck", "mine.yaml", "-o", "out"),
}
"""Files, and what writes them."""


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("ulimit -f 0; {call}", ""),
        ("rm {name}; mkdir {name}; {call}", "it is a folder"),
        ("rm {name}; mkfifo {name}; {call}", "it is there and no regular file"),
    ],
    ids=["limit", "folder", "pipe"],
)
def test_the_file_that_was_asked_for_is_named(
    folder: Path, name: str, script: str, reason: str
) -> None:
    """Never the one that is written meanwhile; what stood there stays, and so does the rest."""
    call = line(*WRITERS[name])
    assert shell(call, folder).returncode == 0
    before = {path: path.read_bytes() for path in (folder / "out").iterdir()}
    done = shell(script.format(call=call, name=name), folder)
    errors = done.stderr.decode().splitlines()
    assert done.returncode == 3
    assert any(error.startswith(f"Error: {name} cannot be written: {reason}") for error in errors)
    assert ".tmp" not in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    for path, content in before.items():
        assert not path.is_file() or path.read_bytes() == content
    assert not [path for path in names(folder / "out") if path.startswith(".")]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("build", "mine.yaml", "-o", "/dev/null/out"), "/dev/null/out/mine.pdf"),
        (("deck", "mine.yaml", "-o", "/proc"), "/proc/mine.preview.apkg"),
        (("handout", "mine.yaml", "-o", "mine.yaml/out", "--to", "pdf"), "mine.yaml/out/mine.pdf"),
        (("new", "/proc/other"), "/proc/other.yaml"),
        (("new", "mine.yaml/other"), "mine.yaml/other.yaml"),
    ],
    ids=str,
)
def test_a_folder_that_cannot_be_written_to_is_told(
    folder: Path, words: tuple[str, ...], name: str
) -> None:
    """With the file's name, and without a traceback."""
    done = shell(line(*words), folder)
    assert done.returncode == 3
    assert f"Error: {name}" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    assert names(folder) == {"mine.yaml"}


def test_one_file_that_cannot_be_written_keeps_no_other_from_it(folder: Path) -> None:
    """What failed is told at the end, and stdout lists what is there."""
    (folder / "out" / "mine.pdf").mkdir(parents=True)
    done = shell(line("build", "mine.yaml", "-o", "out"), folder)
    assert done.stdout.decode().split() == [
        f"out/mine{ending}"
        for ending in ("-key.pdf", ".html", "-key.html", ".preview.apkg", "-key.csv", "-key.json")
    ]
    assert done.stderr.decode().splitlines()[-1].startswith("Error: out/mine.pdf ")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_while_a_file_is_written_leaves_nothing(
    folder: Path, number: signal.Signals
) -> None:
    """What stood there stays, and the exit code is the signal's."""
    (folder / "out").mkdir()
    (folder / "out" / "mine.html").write_text("old")
    with subprocess.Popen(
        [sys.executable, "-c", HEEDFUL],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        assert child.stderr is not None
        while b"writing" not in child.stderr.readline():
            pass
        assert len(names(folder / "out")) == 2
        child.send_signal(number)
        stdout, stderr = child.communicate(timeout=PATIENCE)
    assert child.returncode == 128 + number
    assert (stdout, stderr) == (b"", b"")
    assert names(folder / "out") == {"mine.html"}
    assert (folder / "out" / "mine.html").read_text() == "old"


def test_a_signal_that_is_switched_off_stays_so(folder: Path) -> None:
    """As by ``nohup``."""
    script = f"trap '' HUP; {shell_line(SLOW)}"
    with subprocess.Popen(
        ["sh", "-c", script],
        cwd=folder,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as child:
        assert child.stderr is not None
        while b"writing" not in child.stderr.readline():
            pass
        child.send_signal(signal.SIGHUP)
        stdout, _ = child.communicate(timeout=PATIENCE)
    assert (child.returncode, stdout) == (0, b"out/mine.html\nout/mine-key.html\n")
