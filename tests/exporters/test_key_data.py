"""The answer key for programs: as a table, and as JSON."""

import csv
import json
from dataclasses import replace
from hashlib import sha256
from io import StringIO
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it has no types
import pytest

from quizgen import __version__
from quizgen.exporters import record, table
from quizgen.forms import Copy, Edition, Student
from quizgen.question import Part
from tests.exporters.handouts import HOSTILE, edition, item, laid_out, one_of_each
from tests.languages.speaking import editions_in

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "docs/answer-key.schema.json").read_text(encoding="utf-8"))

KINDS = one_of_each()


def data_of(made: Edition) -> Any:  # noqa: ANN401 -- whatever JSON holds
    """Read the JSON of an edition, which has the form that its schema tells."""
    data = json.loads(record.render(made))
    jsonschema.Draft202012Validator(SCHEMA).validate(data)
    return data


def rows_of(made: Edition) -> list[dict[str, str]]:
    """Read the table of an edition by the rules of CSV."""
    text = table.render(made).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


def test_every_edition_has_the_form_of_its_schema() -> None:
    """Of every kind of question."""
    for made in (*editions_in("es"), laid_out(*KINDS), edition()):
        data_of(made)


def test_the_schema_tells_every_key() -> None:
    """So that a key that is added or lost is a failure."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    data = data_of(laid_out(*KINDS))
    for broken in ({**data, "more": 1}, {k: v for k, v in data.items() if k != "seed"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(broken, SCHEMA)


def test_a_letter_leads_to_its_option_on_every_version() -> None:
    """Options have one number wherever they stand, and letters those of the version."""
    made = laid_out(*KINDS)
    for form, version in zip(made.forms, data_of(made)["versions"], strict=True):
        assert (version["label"], version["points"]) == (form.label, form.points)
        for question, told in zip(form.questions, version["questions"], strict=True):
            assert (told["place"], told["item"]) == (question.number, question.item.id)
            assert told["points"] == question.worth
            assert [offered["letter"] for offered in told["options"]] == [
                question.letter(option) for option in question.options
            ]
            for offered, option in zip(told["options"], question.options, strict=True):
                assert question.item.options[offered["option"] - 1] == option
                assert (offered["text"], offered["right"]) == (option.text, option.correct)


def test_the_answer_is_told_by_what_students_do() -> None:
    """Letters where there are some, and words in any case."""
    first, second = data_of(laid_out(*KINDS))["versions"]
    told = {question["item"].split("/")[1]: question for question in first["questions"]}
    turned = {question["item"].split("/")[1]: question for question in second["questions"]}
    assert (told["who"]["letters"], turned["who"]["letters"]) == (["A"], ["D"])
    assert told["so"]["letters"] == turned["so"]["letters"] == ["B"]
    assert told["which"]["letters"] == ["A", "B"]
    assert told["match"]["prompts"] == ["x", "y"]
    assert (told["match"]["letters"], turned["match"]["letters"]) == (["B", "C"], ["B", "A"])
    assert (told["order"]["letters"], turned["order"]["letters"]) == (
        ["A", "B", "C"],
        ["C", "B", "A"],
    )
    assert told["type"]["answers"] == ["5 km", "five kilometres"]
    assert told["write"]["answers"] == ["It was so.", "Nobody knows."]
    assert told["write"]["letters"] == told["type"]["letters"] == []
    assert told["match"]["response"] == "match"


def test_the_key_says_what_it_was_made_by() -> None:
    """So that it can be made again, and its files be told from others."""
    digest = sha256(b"page").hexdigest()
    made = replace(edition(*KINDS), seed=7, blueprint="midterm", files={"crisis.pdf": digest})
    data = data_of(made)
    assert (data["pack"], data["title"], data["language"]) == ("crisis", "The crisis", "en")
    assert (data["seed"], data["blueprint"]) == (7, "midterm")
    assert data["program"] == f"quizgen {__version__}"
    assert data["files"] == {"crisis.pdf": f"sha256:{digest}"}


def test_copies_are_mapped_to_students() -> None:
    """Spare ones to nobody; without a class, each version is a copy."""
    made = edition(*KINDS)
    assert [copy["student"] for copy in data_of(made)["copies"]] == [None, None]
    first, second = made.forms
    copies = (Copy(1, first, Student("Ana", "7", "10b")), Copy(2, second))
    data = data_of(replace(made, copies=copies))
    assert data["copies"] == [
        {"number": 1, "version": "A", "student": {"name": "Ana", "id": "7", "group": "10b"}},
        {"number": 2, "version": "B", "student": None},
    ]


def test_sections_and_points_are_those_of_the_form() -> None:
    """What a blueprint says of them counts, not what the item says."""
    made = laid_out(KINDS[0], labels="A")
    (form,) = made.forms
    question = replace(form.questions[0], points=3, part=Part("Part I"))
    made = replace(made, forms=(replace(form, questions=(question,)),))
    (told,) = data_of(made)["versions"][0]["questions"]
    assert (told["points"], told["section"]) == (3, "Part I")
    assert rows_of(made)[0]["points"] == "3"


def test_the_table_has_a_line_for_each_question_of_each_copy() -> None:
    """With what the JSON has of it."""
    made = laid_out(*KINDS)
    first, second = made.forms
    copies = (Copy(1, first, Student("Ana", "7", "10b")), Copy(2, second), Copy(3, first))
    rows = rows_of(replace(made, copies=copies))
    assert len(rows) == 3 * len(KINDS)
    assert tuple(rows[0]) == table.COLUMNS
    assert rows[0] == {
        "copy": "1",
        "student": "Ana",
        "student_id": "7",
        "group": "10b",
        "version": "A",
        "place": "1",
        "item": "crisis/who/choice",
        "kind": "choice",
        "points": "1",
        "letters": "A",
        "answer": "Mel",
        "order": "1 2 3 4",
        "options": "Mel | Tom | Ann | Bo",
    }
    turned = rows[len(KINDS)]
    assert (turned["version"], turned["letters"], turned["order"]) == ("B", "D", "4 3 2 1")
    assert turned["options"] == "Bo | Ann | Tom | Mel"


@pytest.mark.parametrize("text", [*HOSTILE, 'a,"b"\r\nc;d', "tab\there", "\ud800", "é 漢 ع"])
def test_hostile_text_comes_out_as_it_is(text: str) -> None:
    """In both formats, but for what no encoding has."""
    made = laid_out(item("q", f"{text}?", text, f"not {text}", "none"), labels="A")
    (told,) = data_of(made)["versions"][0]["questions"]
    assert told["options"][0]["text"] == text
    (row,) = rows_of(made)
    assert row["answer"] == text.replace("\ud800", "\\ud800")


@pytest.mark.parametrize("sign", "=+-@＝＋－＠\t\r\n")
def test_a_table_has_no_formulas(sign: str) -> None:
    """Nor where a spreadsheet parts cells by semicolons, tabs or lines."""
    evil = f"{sign}cmd|'/C calc'!A0"
    made = laid_out(item("q", "Which?", evil, f"x;{evil}", f"y\t{evil}"), labels="A")
    copies = (Copy(1, made.forms[0], Student(evil, evil, evil)),)
    for cell in rows_of(replace(made, copies=copies))[0].values():
        for part in cell.replace("\t", ";").replace("\r", ";").replace("\n", ";").split(";"):
            assert part[:1] not in {*"=+-@＝＋－＠\t\r"}


def test_lines_end_as_the_rules_of_csv_tell() -> None:
    """By a carriage return and a line feed; in UTF-8, with the mark by which spreadsheets know."""
    content = table.render(laid_out(KINDS[0], labels="A"))
    assert content.startswith(b'\xef\xbb\xbf"copy","student"')
    assert content.count(b"\r\n") == content.count(b"\n") == 2


def test_the_example_of_the_documentation_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It finds the option of a bubble."""
    made = laid_out(*KINDS)
    (tmp_path / "venezuela-2019-key.json").write_bytes(record.render(made))
    monkeypatch.chdir(tmp_path)
    text = (ROOT / "docs/answer-key.md").read_text(encoding="utf-8")
    found: dict[str, Any] = {}
    exec(text.split("```python\n")[1].split("```")[0], found)  # noqa: S102 -- the project's own
    assert found["ticked"] == {"letter": "A", "option": 4, "text": "Bo", "right": False}
    assert found["points"] == 0


def test_the_example_for_the_table_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It reads the first column by its name, whatever stands before it."""
    made = laid_out(*KINDS)
    (tmp_path / "venezuela-2019-key.csv").write_bytes(table.render(made))
    monkeypatch.chdir(tmp_path)
    text = (ROOT / "docs/answer-key.md").read_text(encoding="utf-8")
    found: dict[str, Any] = {}
    exec(text.split("```python\n")[2].split("```")[0], found)  # noqa: S102 -- the project's own
    assert set(found["rows"][0]) == set(table.COLUMNS)
    assert found["letters"]["A", 1]
