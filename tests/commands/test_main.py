"""The command line as a whole: start-up, help, errors and exit codes."""

import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from quizgen import __version__
from quizgen.commands import NAMES, main

HEAVY = (
    *("yaml", "jinja2", "genanki", "typst", "anki", "sqlite3", "jsonschema"),
    *("fsrs", "platformdirs"),
)


def run(*words: str) -> "click.testing.Result":
    """Run quizgen in this process."""
    return CliRunner().invoke(main, list(words))


def test_importing_the_commands_loads_nothing_heavy() -> None:
    """Start-up stays light: help and version need no YAML, templates or formats."""
    code = (
        "import sys; from quizgen.commands import main, NAMES; import click;"
        "[main.get_command(click.Context(main), name) for name in NAMES];"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_version_is_printed() -> None:
    """``--version`` names the program and its version."""
    assert run("--version").output == f"quizgen {__version__}\n"


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_help(name: str) -> None:
    """Each command says what it does, and each of its options what it is for."""
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert command.help
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{name} {parameter.opts}"
    result = run(name, "--help")
    assert result.exit_code == 0
    assert f"Usage: main {name}" in result.output


def test_a_misspelt_command_is_usage() -> None:
    """What is no command is wrong usage."""
    result = run("biuld")
    assert result.exit_code == 2
    assert "build" in result.output


def test_a_misspelt_pack_is_told_without_a_traceback() -> None:
    """A name that is nearly a bundled pack's gets a hint."""
    result = run("items", "venezuela-2109")
    assert result.exit_code == 2
    assert "did you mean 'venezuela-2019'?" in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize("command", ["check", "items"])
def test_a_folder_is_told_as_one(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By its name alone, too: there is no such pack."""
    (tmp_path / "art").mkdir()
    monkeypatch.chdir(tmp_path)
    result = run(command, "art")
    assert result.exit_code == 2
    assert result.output.startswith("art: this is a folder, not a pack [no-file]")


@pytest.mark.parametrize("word", ["nowhere.yaml", "./nowhere", "/"])
def test_a_pack_that_is_not_there_is_told_without_a_traceback(word: str) -> None:
    """A missing file or a folder is a problem with a place."""
    result = run("items", word)
    assert result.exit_code == 2
    assert result.output.startswith(word)
    assert not isinstance(result.exception, OSError)


def test_it_runs_as_a_module() -> None:
    """``python -m quizgen`` is the same program."""
    done = subprocess.run(
        [sys.executable, "-m", "quizgen", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout == f"quizgen {__version__}\n"


def test_a_closed_pipe_ends_quietly() -> None:
    """``quizgen items | head`` prints no error."""
    quizgen = subprocess.Popen(
        [sys.executable, "-m", "quizgen", "items", "venezuela-2019"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert quizgen.stdout is not None
    quizgen.stdout.readline()
    quizgen.stdout.close()
    assert quizgen.stderr is not None
    assert quizgen.stderr.read() == b""
    quizgen.stderr.close()
    quizgen.wait()


@pytest.mark.parametrize("command", ["check", "items", "handout", "quiz", "build"])
def test_what_is_not_there_is_wrong_usage(command: str, tmp_path: Path) -> None:
    """A pack with problems is not; nor is it where there are both."""
    broken = tmp_path / "broken.yaml"
    broken.write_text("pack: broken\n")
    assert run(command, "nowhere").exit_code == 2
    assert run(command, str(broken)).exit_code == 1
    if command in {"check", "quiz", "build"}:
        assert run(command, "nowhere", str(broken)).exit_code == 1
