"""The cache folder: where it is, how much it holds, and that nothing needs it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen.shell import cache
from quizgen.shell.cache import Cache, find_cache

WATCHED = ("yaml", "jinja2", "genanki", "babel", "typst", "sqlite3", "pickle", "concurrent")
"""What a quiz does not need once its pack was read; the first of them reads it."""

UNUSED = (
    "quizgen.exporters",
    "quizgen.forms",
    "quizgen.items.kinds.cloze",
    "quizgen.items.kinds.ordering",
    "quizgen.marking.mark",
    "quizgen.rules",
    "quizgen.shares",
    "quizgen.study.telling",
)


def quiz(home: Path, *words: str, **variables: str) -> str:
    """Take a quiz whose input ends at once, and return what it says."""
    done = subprocess.run(
        [sys.executable, "-m", "quizgen", "quiz", "--seed", "1", *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "XDG_CACHE_HOME": str(home), **variables},
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize("kind", ["choice", "all"])
def test_a_quiz_is_the_same_with_and_without_a_cache(tmp_path: Path, kind: str) -> None:
    """The first time, the next time, and after the folder was deleted."""
    first = quiz(tmp_path, "--kind", kind)
    (kept,) = (tmp_path / "quizgen").iterdir()
    assert quiz(tmp_path, "--kind", kind) == first
    kept.unlink()
    assert quiz(tmp_path, "--kind", kind) == first


def test_no_trouble_with_the_cache_is_the_users(tmp_path: Path) -> None:
    """A file in its place, a folder in a file's place, damage, and no place at all."""
    first = quiz(tmp_path)
    (kept,) = (tmp_path / "quizgen").iterdir()
    for damage in (b"", b"\0" * 99, kept.read_bytes()[:-9]):
        kept.write_bytes(damage)
        assert quiz(tmp_path) == first
    kept.unlink()
    kept.mkdir()
    assert quiz(tmp_path) == first
    taken = tmp_path / "taken"
    taken.write_text("a file")
    assert quiz(taken) == first
    assert quiz(Path("relative"), HOME="/nonexistent") == first
    assert quiz(Path("/proc/nowhere")) == first


def test_an_unfinished_file_is_not_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the disk is full, what is there stays, and nothing else does."""
    kept = Cache(tmp_path)
    kept.keep("a", b"1")

    def fill(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fill)
    kept.keep("a", b"2")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert kept.find("a") == b"1"


def test_no_link_is_followed_when_a_file_is_written(tmp_path: Path) -> None:
    """Nothing outside of the folder is overwritten, even if others may write to it."""
    precious, folder = tmp_path / "precious", tmp_path / "cache"
    precious.write_text("precious")
    folder.mkdir()
    (folder / f"a.{os.getpid()}").symlink_to(precious)
    (folder / "b").symlink_to(precious)
    kept = Cache(folder)
    for name in "ab":
        kept.keep(name, b"1")
    assert precious.read_text() == "precious"
    assert kept.find("b") == b"1"


def test_the_oldest_make_room(tmp_path: Path) -> None:
    """However many packs are read, the folder has room for some only."""
    kept = Cache(tmp_path)
    for number in range(cache.MOST_FILES + 3):
        kept.keep(f"k{number}", b"x")
        os.utime(tmp_path / f"k{number}", (number, number))
    kept.keep("new", b"x")
    assert len(list(tmp_path.iterdir())) == cache.MOST_FILES
    assert kept.find("k0") is None
    assert kept.find("new") == b"x"


def test_what_is_too_large_is_not_kept(tmp_path: Path) -> None:
    """Nor is all of it read where somebody has put it there."""
    kept = Cache(tmp_path / "new", most_bytes=3)
    kept.keep("a", b"1234")
    assert not (tmp_path / "new").exists()
    kept.keep("a", b"123")
    (tmp_path / "new" / "a").write_bytes(b"x" * 99)
    assert kept.find("a") == b"xxxx"


@pytest.mark.parametrize(
    ("platform", "variables", "place"),
    [
        ("linux", {"XDG_CACHE_HOME": "/x"}, "/x/quizgen"),
        ("linux", {"XDG_CACHE_HOME": "x", "HOME": "/h"}, "/h/.cache/quizgen"),
        ("linux", {"HOME": "/h"}, "/h/.cache/quizgen"),
        ("darwin", {"HOME": "/h"}, "/h/Library/Caches/quizgen"),
        ("darwin", {"HOME": "/h", "XDG_CACHE_HOME": "/x"}, "/x/quizgen"),
        ("win32", {"HOME": "/h", "LOCALAPPDATA": "/l"}, "/l/quizgen"),
        ("linux", {"HOME": "h"}, None),
    ],
)
def test_the_folder_is_where_the_platform_has_caches(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], place: str | None
) -> None:
    """By the XDG base directories, which count on every platform if they are set."""
    for name in ("XDG_CACHE_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", platform)
    found = find_cache()
    assert (None if found is None else str(found._folder)) == place  # noqa: SLF001 -- its place


def loaded(home: Path) -> set[str]:
    """Start a quiz, and return what was loaded when its first question was asked."""
    code = (
        "import sys; sys.argv = ['quizgen', 'quiz']\n"
        "from quizgen.commands import main\n"
        "class Asked:\n"
        "    def readline(self):\n"
        "        print(*sys.modules, file=sys.stderr); return ''\n"
        "    def isatty(self): return False\n"
        "sys.stdin = Asked(); main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "XDG_CACHE_HOME": str(home)},
    )
    assert "1/10." in done.stdout
    return set(done.stderr.split())


def test_the_first_question_takes_no_more_than_it_needs(tmp_path: Path) -> None:
    """No formats, no other kinds, no marking; and no YAML once the pack was read."""
    first, next_time = loaded(tmp_path), loaded(tmp_path)
    assert "quizgen.items.kinds.choice" in next_time
    assert first.isdisjoint({*WATCHED[1:], *UNUSED})
    assert next_time.isdisjoint({*WATCHED, *UNUSED, "quizgen.pack.reading.reader"})
