"""The documentation's Python runs, and does what it says."""

import re
from pathlib import Path

import pytest

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


def test_every_command_of_the_readme_exists() -> None:
    """Each ``quizgen`` line of the README names a command and options that exist."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    lines = [
        line.removeprefix("$ ").split()
        for block in re.findall(r"```console\n(.*?)```", text, re.DOTALL)
        for line in block.splitlines()
        if line.removeprefix("$ ").startswith("quizgen ")
    ]
    assert {words[1] for words in lines} == set(NAMES)
    for words in lines:
        context = main.make_context("quizgen", words[1:2], resilient_parsing=True)
        command = main.get_command(context, words[1])
        assert command is not None
        known = {option for parameter in command.params for option in parameter.opts}
        assert {word for word in words if word.startswith("-")} <= known
