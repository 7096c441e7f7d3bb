"""What Typst does not take of a user's template: told by its line, and with what to do."""

from pathlib import Path

import pytest

from quizgen.exporters.pdf import render
from quizgen.paper.setting import Setting
from quizgen.problem import FormatError
from tests.exporters.handouts import edition, varied


def told(folder: Path, text: str, name: str = "forms.typ") -> str:
    """Return what is told of a template."""
    (folder / name).write_text(text)
    with pytest.raises(FormatError) as caught:
        render(edition(*varied(2)), setting=Setting(templates=folder))
    return str(caught.value)


@pytest.mark.parametrize(
    "end", ["", "\n", "<% if title %><% endif %>", "<% if title %>\n<% endif %>"]
)
@pytest.mark.parametrize(
    "line",
    [
        '#image("lgo.png")',
        '#read("words.txt")',
        '#json("words.json")',
        '#include "words.typ"',
        '#image("../logo.png")',
    ],
)
def test_a_file_that_is_not_there_is_told_by_its_line(tmp_path: Path, line: str, end: str) -> None:
    """Whatever follows it, or nothing; with what may stand there instead."""
    (tmp_path / "words.txt").write_text("x")
    message = told(tmp_path, f'<% include "bundled/forms.typ" %>\n\n{line}{end}')
    assert message.startswith(f"{tmp_path / 'forms.typ'}:3: Typst does not take this: ")
    assert "the line that became" not in message
    assert f"pictures that stand in {tmp_path} are found by their names alone" in message
    assert "--root" not in message


def test_a_package_is_told_likewise(tmp_path: Path) -> None:
    """What cannot be fetched can be copied."""
    message = told(
        tmp_path, '<% include "bundled/forms.typ" %>\n#import "@preview/no-such:0.0.1": x'
    )
    assert message.startswith(f"{tmp_path / 'forms.typ'}:2: ")
    assert "copy what you need of the package" in message


def test_what_a_template_includes_is_told_where_it_stands(tmp_path: Path) -> None:
    """And not where it is included."""
    (tmp_path / "mine.typ").write_text('#let logo() = image("lgo.png")')
    text = '<% include "mine.typ" %>\n\n#logo()\n<% include "bundled/forms.typ" %>\n'
    assert told(tmp_path, text).startswith(f"{tmp_path / 'mine.typ'}:1: ")


@pytest.mark.parametrize(
    "line",
    ['#panic("no")', "#let = 1", "#let gap = auto", "#set page(height: auto)"],
)
def test_what_fails_while_pages_are_measured_is_told_by_its_line(tmp_path: Path, line: str) -> None:
    """Which is done before anything is printed."""
    message = told(tmp_path, f'<% include "bundled/questions.typ" %>\n\n{line}\n', "questions.typ")
    assert message.startswith(str(tmp_path))
    assert "Typst does not take this: " in message


def test_a_line_that_cannot_be_measured_is_told(tmp_path: Path) -> None:
    """With the name of its file."""
    text = '<% include "bundled/questions.typ" %>\n\n#panic("no")\n'
    message = told(tmp_path, text, "questions.typ")
    assert message.startswith(f"{tmp_path / 'questions.typ'}:3: Typst does not take this: ")
    assert "panicked with: no" in message


def test_what_has_the_label_of_measures_is_told(tmp_path: Path) -> None:
    """It stands in what is measured, too."""
    text = '<% include "bundled/questions.typ" %>\n\n#metadata(1) <fit>\n'
    message = told(tmp_path, text, "questions.typ")
    assert message.startswith(f"{tmp_path / 'questions.typ'}:3: <fit> is for measuring")


@pytest.mark.parametrize(
    "line", ["#let gap = calc.inf * 1pt", "#let margin = (top: calc.inf * 1pt)"]
)
def test_lengths_without_end_are_told(tmp_path: Path, line: str) -> None:
    """No page can be filled by them."""
    text = f'<% include "bundled/questions.typ" %>\n\n{line}\n'
    message = told(tmp_path, text, "questions.typ")
    assert message.startswith(str(tmp_path))
    assert "[template]" in message
