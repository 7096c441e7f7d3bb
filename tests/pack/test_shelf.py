"""Packs are found by path, by name, or on standard input."""

import io
import os
import socket
import sys
from pathlib import Path

import pytest

from quizgen.pack import files as pack_files
from quizgen.pack import load_pack
from quizgen.pack.beside import read_beside
from quizgen.pack.shelf import bundled, examine, find_pack
from quizgen.problem import PackError, Problem

TEXT = "pack: mine\ntitle: My own\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A small pack in a file."""
    file = tmp_path / "mine.yaml"
    file.write_text(TEXT, encoding="utf-8")
    return file


def _problem(name: str) -> Problem:
    with pytest.raises(PackError) as caught:
        find_pack(name)
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize("name", bundled())
def test_bundled_packs_are_found_by_name(name: str) -> None:
    """They are right, and their problems would show the file's name."""
    pack, problems = examine(name)
    assert problems == ()
    assert pack is not None
    assert name.partition(".")[0] == pack.id  # a translation has the id of its original
    assert pack.location.file == f"{name}.yaml"


def test_the_default_pack_is_bundled() -> None:
    """The pack that commands use when none is named comes with quizgen."""
    assert "venezuela-2019" in bundled()


def test_files_are_found_by_path(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By a slash, by the ending, or because they exist; shown as they were given."""
    monkeypatch.chdir(path.parent)
    path.with_name("plain").write_text(TEXT, encoding="utf-8")
    for name in (str(path), "./mine.yaml", "mine.yaml", "plain"):
        assert find_pack(name).location.file == name
    assert load_pack(path).title == "My own"


def test_standard_input_is_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its bytes are read, and its problems show the dash."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    pack = find_pack("-")
    assert (pack.id, pack.location.file) == ("mine", "-")


def test_a_misspelt_name_is_guessed() -> None:
    """The hint of an unknown name is the nearest bundled pack."""
    problem = _problem("venezula-2019")
    assert problem.location.file == "venezula-2019"
    assert problem.rule == "no-file"
    assert problem.hint == "did you mean 'venezuela-2019'?"


def test_a_name_like_none_is_told_which_there_are() -> None:
    """The hint lists the bundled packs."""
    assert "venezuela-2019" in _problem("zzz").hint


@pytest.mark.parametrize("name", ["nowhere.yaml", "no/where", "nowhere.yml"])
def test_a_missing_file_is_a_problem(name: str) -> None:
    """Not a traceback, whatever the path."""
    problem = _problem(name)
    assert (problem.rule, problem.location.file) == ("no-file", name)
    assert problem.message == "there is no such file"
    assert problem.hint


def test_a_path_that_cannot_be_is_a_problem() -> None:
    """Not even a NUL in its name makes a traceback."""
    assert _problem("a\0b.yaml").rule == "no-file"


def test_a_folder_is_no_pack(tmp_path: Path) -> None:
    """The problem says so."""
    problem = _problem(f"{tmp_path}/")
    assert problem.rule == "no-file"
    assert "folder" in problem.message


def test_only_files_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What else stands at a path is told; a pipe could keep its reader waiting for ever."""
    monkeypatch.chdir(tmp_path)
    if not hasattr(os, "mkfifo"):
        pytest.skip("there are no named pipes here")
    os.mkfifo("pipe.yaml")
    os.mkfifo("pipe")
    Path("link.yaml").symlink_to("pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.yaml")
        told = {
            name: _problem(name).message
            for name in ("pipe.yaml", "./pipe", "pipe", "link.yaml", "socket.yaml", "/dev/null")
        }
    assert set(told.values()) == {
        "this is a pipe, not a file",
        "this is a socket, not a file",
        "this is a device, not a file",
    }
    assert "`… | quizgen check -`" in _problem("pipe").hint


def test_a_folder_does_not_hide_a_bundled_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One of the same name stands there once handouts were made in it."""
    monkeypatch.chdir(tmp_path)
    Path("venezuela-2019").mkdir()
    assert find_pack("venezuela-2019").id == "venezuela-2019"


def test_a_file_that_may_not_be_read_is_a_problem(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the system's reason."""

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    problem = _problem(str(path))
    assert "Permission denied" in problem.message


def test_errors_carry_all_problems(path: Path) -> None:
    """A pack with errors raises them together, in the order of the file."""
    path.write_text("title: T\nfacts: none\nfoo: bar\n", encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_pack(path)
    assert [problem.rule for problem in caught.value.problems] == [
        "missing-key",
        "wrong-shape",
        "unknown-key",
    ]
    assert str(caught.value).startswith(f"{path}:1:1: ")


def test_too_large_a_file_is_not_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its size is looked at first."""

    def read(*_: object) -> None:
        pytest.fail("the file was opened")

    monkeypatch.setattr(pack_files, "MAX_BYTES", 10)
    monkeypatch.setattr(Path, "open", read)
    assert _problem(str(path)).rule == "too-large"


def test_standard_input_is_read_up_to_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """One byte more tells that it is too large; the rest stays unread."""
    stream = io.BytesIO(b"x" * 100)
    monkeypatch.setattr(pack_files, "MAX_BYTES", 10)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(stream))
    assert _problem("-").rule == "too-large"
    assert stream.tell() == 11


def test_what_stands_beside_a_file_is_read(path: Path) -> None:
    """By the pack's file name with another suffix; None where there is nothing."""
    pack = load_pack(path)
    beside = path.with_name("mine.lock.json")
    assert read_beside(pack, ".lock.json") == (str(beside), None)
    beside.write_text("{}", encoding="utf-8")
    assert read_beside(pack, ".lock.json") == (str(beside), "{}")


def test_what_stands_beside_a_bundled_pack_comes_with_quizgen() -> None:
    """It is looked for where the pack is, whatever the working directory."""
    name, text = read_beside(find_pack("venezuela-2019"), ".yaml")
    assert name == "venezuela-2019.yaml"
    assert text is not None
    assert "pack: venezuela-2019" in text


@pytest.mark.parametrize(
    ("name", "language", "called"),
    [
        ("mine.yaml", "es", "mine"),
        ("mine.es.yaml", "es", "mine.es"),
        ("other.es.yml", "es", "mine.es"),
        ("mine.ES.yaml", "es", "mine.es"),
        ("mine.pt-br.yaml", "pt-BR", "mine.pt-BR"),
        ("mine.pt.yaml", "pt-BR", "mine.pt"),
        ("mine.fr.yaml", "es", "mine"),
        ("es.yaml", "es", "mine"),
        ("mine.es", "es", "mine.es"),
    ],
)
def test_a_file_may_name_its_language(
    tmp_path: Path, name: str, language: str, called: str
) -> None:
    """Then the pack bears it beside its id, and so does what stands beside the file."""
    path = tmp_path / name
    path.write_text(f"{TEXT}language: {language}\n", encoding="utf-8")
    pack = load_pack(path)
    assert (pack.id, pack.name) == ("mine", called)
    other = tmp_path / "mine.yaml"
    other.write_text(TEXT, encoding="utf-8")
    if other != path:
        assert read_beside(pack, ".json")[0] != read_beside(load_pack(other), ".json")[0]


def test_a_damaged_file_beside_is_a_problem(path: Path) -> None:
    """One that is no text is reported by its own name."""
    beside = path.with_name("mine.json")
    beside.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(PackError) as caught:
        read_beside(load_pack(path), ".json")
    assert caught.value.problems[0].location.file == str(beside)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("geogrpahy.yaml", "did you mean 'geography.yaml'?"),
        ("geography.yml", "did you mean 'geography.yaml'?"),
        ("./geogrpahy.yml", "did you mean './geography.yaml'?"),
        ("../packs/geogrphy.yaml", "did you mean '../packs/geography.yaml'?"),
        ("geogrpahy", "did you mean the file geography.yaml?"),
        ("../geography.yaml", "did you mean 'geography.yaml'?"),
        ("zyx.yaml", "is the path right?"),
        ("nowhere/zyx.yaml", "is the path right?"),
    ],
)
def test_a_misspelt_path_is_guessed(
    name: str, hint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the file's name without its suffix; the folder stays as it was written."""
    (tmp_path / "packs").mkdir()
    monkeypatch.chdir(tmp_path / "packs")
    Path("geography.yaml").write_text(TEXT)
    Path("wvuts.yaml").write_text(TEXT)
    assert _problem(name).hint == hint


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("geogrpahy", "did you mean 'geography.yaml'?"),
        ("geography.yml", "did you mean 'geography.yaml'?"),
        ("../geogrpahy.yaml", "did you mean '../geography.yaml'?"),
        ("../geography.yml", "did you mean '../geography.yaml'?"),
        ("countrys", "did you mean 'countries'?"),
    ],
)
def test_a_misspelt_pack_to_use_is_guessed(
    name: str, hint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Among the files that stand where it was looked for."""
    (tmp_path / "packs").mkdir()
    monkeypatch.chdir(tmp_path)
    folder = Path() if name.startswith("..") else Path("packs")
    (folder / "geography.yaml").write_text(TEXT)
    Path("packs/user.yaml").write_text(f"pack: user\ntitle: U\nuses: [{name}]\n")
    assert _problem("packs/user.yaml").hint == hint
