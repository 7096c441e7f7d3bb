"""The documentation's Python runs, and does what it says."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from quizgen.commands import NAMES, main

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", ["README.md", "docs/library.md"])
def test_the_examples_run(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """All Python examples of a page run one after another, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    text = (ROOT / name).read_text(encoding="utf-8")
    examples = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    assert examples
    exec("\n".join(examples), {})  # noqa: S102 -- the examples are the project's own
    if name == "README.md":
        assert capsys.readouterr().out.count("\n") == 3
    else:
        assert {path.name for path in tmp_path.iterdir()} == {"dates.html", "dates.apkg"}


def lines_of(name: str) -> list[list[str]]:
    """Return the words of each ``quizgen`` line of a page."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return [
        shlex.split(line.removeprefix("$ "))
        for block in re.findall(r"```console\n(.*?)```", text, re.DOTALL)
        for line in block.splitlines()
        if line.removeprefix("$ ").startswith("quizgen ")
    ]


def test_a_class_is_printed_in_two_commands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the page on handouts tells it, from a class list to copies with names and a key."""
    monkeypatch.chdir(tmp_path)
    Path("class.csv").write_text("Name,Class\nAna Pérez,10b\nBen Öztürk,10b\n", encoding="utf-8")
    for words in lines_of("docs/handouts.md"):
        done = CliRunner().invoke(main, words[1:])
        assert done.exit_code == 0, done.output
    for folder in (Path(), Path("midterm")):
        for ending in (".pdf", ".html", "-key.pdf", "-key.html", "-key.csv", "-key.json"):
            assert (folder / f"venezuela-2019{ending}").stat().st_size
    copies = " ".join(page.extract_text() for page in PdfReader("venezuela-2019.pdf").pages)
    for name in ("Ana Pérez", "Ben Öztürk"):
        assert copies.count(name) == 2  # the questions, and the sheet of bubbles
    versions = " ".join(
        page.extract_text() for page in PdfReader("midterm/venezuela-2019.pdf").pages
    )
    assert all(f"Version {label}" in versions for label in "ABCD")
    assert "Midterm" in versions


def test_every_command_of_the_readme_exists() -> None:
    """Each ``quizgen`` line of the README names a command and options that exist."""
    lines = lines_of("README.md")
    assert {words[1] for words in lines} == set(NAMES)
    for words in lines:
        context = main.make_context("quizgen", words[1:2], resilient_parsing=True)
        command = main.get_command(context, words[1])
        assert command is not None
        known = {option for parameter in command.params for option in parameter.opts}
        assert {word for word in words if word.startswith("-")} <= known
