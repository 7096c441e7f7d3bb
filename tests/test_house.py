"""The house is what its plans say, has no crowded room, and its contracts name whole folders."""

import re
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HOUSE = ROOT / "quizgen"

MOST_MODULES = 15
MOST_LINES = 250


def modules(folder: Path) -> list[Path]:
    """Return the modules in a folder; its ``__init__`` is the folder itself."""
    return [path for path in folder.glob("*.py") if path.stem != "__init__"]


def rooms() -> list[Path]:
    """Return all folders of the house that have modules or files of data in them."""
    found = {path.parent for path in HOUSE.rglob("*") if path.is_file()}
    return sorted(folder for folder in found if folder.name != "__pycache__")


def plan_of(document: str) -> set[str]:
    """Read the plan of a document: the paths that its lines name, by their indentation."""
    text = (ROOT / document).read_text(encoding="utf-8")
    (block,) = (
        block
        for block in re.findall(r"```text\n(.*?)```", text, re.DOTALL)
        if "\nquizgen/\n" in f"\n{block}"
    )
    named: set[str] = set()
    path: list[str] = []
    for line in block.splitlines():
        found = re.match(r"( *)(\S+)", line)
        assert found is not None, line
        path = [*path[: len(found[1]) // 2], found[2].rstrip("/")]
        named.add("/".join(path))
    return named


def test_no_room_is_crowded() -> None:
    """What has more modules hides a room that wants to be seen."""
    crowded = {str(room): len(modules(room)) for room in rooms()}
    assert {room: count for room, count in crowded.items() if count > MOST_MODULES} == {}


def test_no_module_is_long() -> None:
    """What is longer hides an idea that wants to leave."""
    lengths = {str(path): len(path.read_text("utf-8").splitlines()) for path in HOUSE.rglob("*.py")}
    assert {path: count for path, count in lengths.items() if count > MOST_LINES} == {}


@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make")
def test_what_make_installs_writes_for_word_and_reads_from_excel(tmp_path: Path) -> None:
    """README.md says so, and its commands are tried by who has run that alone."""
    command = ["make", "-n", f"VENV={tmp_path}", f"{tmp_path}/installed"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert '--editable ".[docx,xlsx]"' in told


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_a_plan_names_what_stands_there(document: str) -> None:
    """Each path of a plan leads somewhere."""
    for path in plan_of(document):
        assert (ROOT / path).exists(), path


def test_the_plan_of_contributors_names_every_room() -> None:
    """And each module that stands in none."""
    standing = {room.relative_to(ROOT).as_posix() for room in rooms()}
    standing |= {path.relative_to(ROOT).as_posix() for path in modules(HOUSE)}
    standing -= {"quizgen/__main__.py"}
    named = {path for path in plan_of("CONTRIBUTING.md") if path.startswith("quizgen")}
    assert named == standing


def test_the_plan_of_the_readme_names_the_rooms_of_the_first_floor() -> None:
    """The others are the contributors' business."""
    standing = {room.relative_to(ROOT).as_posix() for room in rooms() if room.parent == HOUSE}
    named = {path for path in plan_of("README.md") if path.startswith("quizgen/")}
    assert {path for path in named if not path.endswith(".py")} == standing


def test_every_room_is_installed() -> None:
    """A package that setup.cfg does not list is missing where quizgen is installed."""
    settings = ConfigParser()
    settings.read(ROOT / "setup.cfg", encoding="utf-8")
    listed = set(settings["options"]["packages"].split())
    packages = {path.parent for path in HOUSE.rglob("__init__.py")}
    names = {path.relative_to(ROOT).as_posix().replace("/", ".") for path in packages}
    assert listed == names | {"quizgen.questions", "quizgen.templates"}


HOUSE_RULE = "Imports point down only"
SCREEN = "Only commands and shell know click"
FORMATS = "Only the exporters and importers know their formats' libraries"
SCRATCH = {
    "rules/scratch.py": {
        "from quizgen.rules import odd_key": "No rule knows another",
        "from quizgen.exporters import html": HOUSE_RULE,
        "import click": SCREEN,
        "import jinja2": FORMATS,
        "import yaml": "Only the reading of a pack's text knows YAML",
    },
    "exporters/scratch.py": {
        "from quizgen.exporters.anki import note": "No exporter knows another",
        "from quizgen.study import session": HOUSE_RULE,
        "import click": SCREEN,
        "import jinja2": FORMATS,
    },
    "items/kinds/scratch.py": {
        "from quizgen.items.kinds import choice": "No kind of item knows another",
        "from quizgen import bank": HOUSE_RULE,
        "import genanki": FORMATS,
    },
    "items/distractors/scratch.py": {
        "from quizgen.items import refusals": "Within items, imports point down only",
    },
    "pack/text/scratch.py": {
        "from quizgen.pack.reading import reader": "Within pack, imports point down only",
        "import click": SCREEN,
    },
    "languages/grammars/scratch.py": {
        "from quizgen.languages.grammars import spanish": "No grammar knows another",
        "from quizgen.values import notation": HOUSE_RULE,
    },
}
"""Modules that a stranger may add, and what breaks which contract in each of them."""

KEPT = {
    "rules/scratch.py": "from quizgen import bank, problem",
    "exporters/scratch.py": "import markupsafe\nfrom quizgen import forms, marking, paper",
    "items/kinds/scratch.py": "from quizgen import truth\nfrom quizgen.items import refusals",
    "languages/grammars/scratch.py": "from quizgen.languages import grammar",
}
"""What a module there may well import."""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the house with its contracts."""
    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(HOUSE, folder / "quizgen", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "setup.cfg", folder)
    return folder


def verdicts(copy: Path, added: dict[str, str]) -> dict[str, bool]:
    """Return whether each contract is kept when modules are added to the house."""
    try:
        for path, text in added.items():
            (copy / "quizgen" / path).write_text(f'"""A scratch."""\n\n{text}\n')
        command = str(Path(sys.executable).parent / "lint-imports")
        done = subprocess.run(
            [command, "--no-cache"], cwd=copy, capture_output=True, text=True, check=False
        )
    finally:
        for path in added:
            (copy / "quizgen" / path).unlink()
    found = re.findall(r"^(.*?) (KEPT|BROKEN)(?: \(.*\))?$", done.stdout, re.MULTILINE)
    assert found, done.stdout + done.stderr
    return {name: word == "KEPT" for name, word in found}


def test_the_contracts_are_kept(copy: Path) -> None:
    """By the house as it stands, and by new modules that keep to their place."""
    assert all(verdicts(copy, KEPT).values())


@pytest.mark.parametrize("path", SCRATCH)
def test_a_new_module_is_under_contract_by_itself(copy: Path, path: str) -> None:
    """Nobody has to write its name into a contract for that."""
    found = verdicts(copy, {path: "\n".join(SCRATCH[path])})
    assert {name for name, kept in found.items() if not kept} == set(SCRATCH[path].values())


def test_a_new_module_at_the_top_must_be_given_its_floor(copy: Path) -> None:
    """What no contract places is refused."""
    assert not verdicts(copy, {"scratch.py": "import os"})[HOUSE_RULE]
