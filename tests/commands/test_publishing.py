"""The commands that write files: build, handout and deck."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import cast

import pytest
from click.testing import CliRunner, Result

from quizgen.commands import main
from quizgen.exporters import EXPORTERS
from quizgen.shell.output import write_file

PACK = """\
pack: mine
title: Mine
entities:
  city: {rome: Rome, paris: Paris, oslo: Oslo, bern: Bern}
  country: {italy: Italy, france: France, norway: Norway, swiss: Switzerland}
relations:
  capital:
    subject: country
    value: city
    cardinality: one-to-one
    ask: {value: "What is the capital of {subject}?"}
    statement: "The capital of {subject} is {value}."
    facts: {italy: rome, france: paris, norway: oslo, swiss: bern}
"""


def run(folder: Path, *words: str) -> Result:
    """Run quizgen in a folder."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        return CliRunner().invoke(main, list(words))
    finally:
        os.chdir(before)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a pack of the user's."""
    (tmp_path / "mine.yaml").write_text(PACK)
    return tmp_path


def test_build_makes_everything_from_the_bundled_pack(tmp_path: Path) -> None:
    """Without any word, the main job runs; a line counts facts, questions and refusals."""
    result = run(tmp_path, "build", "-o", "out")
    assert result.exit_code == 0, result.output
    written = [f"venezuela-2019{exporter.SUFFIX}" for exporter in EXPORTERS]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(written)
    assert result.stdout.splitlines() == [str(Path("out") / name) for name in written]
    words = result.stderr.split()
    assert words[1::2][:2] == ["facts,", "questions,"]
    assert int(words[0]) >= 60
    assert int(words[2]) >= 80


def test_formats_can_be_chosen(folder: Path) -> None:
    """``--to`` limits what is written."""
    result = run(folder, "build", "mine.yaml", "--to", "html")
    assert result.exit_code == 0, result.output
    assert {path.name for path in folder.iterdir()} == {"mine.html", "mine.yaml"}


def test_a_single_file_can_go_to_stdout(folder: Path) -> None:
    """``-o -`` writes one file to stdout, and refuses several."""
    result = run(folder, "handout", "mine.yaml", "--to", "html", "-o", "-")
    assert result.stdout.startswith("<!DOCTYPE html>")
    result = run(folder, "handout", "mine.yaml", "-o", "-")
    assert result.exit_code == 2
    assert "only a single file" in result.output


def test_a_pack_without_questions_is_told(folder: Path) -> None:
    """Nothing is written for a pack that yields no question; what tells why is named."""
    (folder / "empty.yaml").write_text("pack: empty\ntitle: Empty\n")
    result = run(folder, "build", "empty.yaml")
    assert result.exit_code == 2
    assert "empty yields no questions: `quizgen items empty.yaml` tells why" in result.output
    assert not list(folder.glob("empty.p*"))


def test_wishes_that_nothing_fulfils_are_told(folder: Path) -> None:
    """Where a kind or a difficulty leaves nothing to ask, both are named."""
    wishes = ("--kind", "ordering", "--difficulty", "hard")
    result = run(folder, "handout", "mine.yaml", *wishes)
    assert result.exit_code == 2
    assert "no questions of this kind predicted hard: `quizgen items mine.yaml" in result.output
    assert " ".join(wishes) in result.output


def test_two_packs_of_one_id_are_refused(folder: Path) -> None:
    """Files named by a pack's id must not overwrite each other."""
    (folder / "other.yaml").write_text(PACK)
    result = run(folder, "build", "mine.yaml", "other.yaml")
    assert result.exit_code == 1
    assert "[same-pack]" in result.output


def test_revisions_are_kept_beside_the_pack(folder: Path) -> None:
    """Rewording a fact marks its items, and only those, as changed."""
    assert run(folder, "deck", "mine.yaml").exit_code == 0
    record = folder / "mine.revisions.json"
    first = record.read_text()
    assert run(folder, "deck", "mine.yaml").exit_code == 0
    assert record.read_text() == first
    (folder / "mine.yaml").write_text(PACK.replace("Bern,", "Berne,").replace("Bern}", "Berne}"))
    assert run(folder, "deck", "mine.yaml").exit_code == 0
    assert record.read_text() != first
    assert json.loads(record.read_text())


def test_only_decks_keep_a_record(folder: Path) -> None:
    """Printing leaves nothing beside the pack, and takes no notice of what lies there."""
    assert run(folder, "handout", "mine.yaml").exit_code == 0
    assert run(folder, "build", "mine.yaml", "--to", "pdf").exit_code == 0
    record = folder / "mine.revisions.json"
    assert not record.exists()
    record.write_text("{")
    assert run(folder, "handout", "mine.yaml", "--seed", "7").exit_code == 0
    assert record.read_text() == "{"


def test_printing_moves_no_stamp(folder: Path) -> None:
    """A deck after handouts of other seeds and kinds is the deck before them, byte for byte."""
    assert run(folder, "deck", "mine.yaml").exit_code == 0
    before = (folder / "mine.apkg").read_bytes()
    record = (folder / "mine.revisions.json").read_text()
    assert run(folder, "handout", "mine.yaml", "--seed", "7", "--kind", "all").exit_code == 0
    assert (folder / "mine.revisions.json").read_text() == record
    assert run(folder, "deck", "mine.yaml").exit_code == 0
    assert (folder / "mine.apkg").read_bytes() == before


def test_a_deck_that_is_not_written_keeps_no_record(folder: Path) -> None:
    """Else the next deck would tell students of no change, for it would be no news."""
    (folder / "mine.apkg").mkdir()
    assert run(folder, "deck", "mine.yaml").exit_code != 0
    assert not (folder / "mine.revisions.json").exists()


def test_a_damaged_record_is_told_without_a_traceback(folder: Path) -> None:
    """A record that cannot be read is a problem, and stays as it is."""
    record = folder / "mine.revisions.json"
    record.write_text("{")
    result = run(folder, "deck", "mine.yaml")
    assert result.exit_code == 1
    assert "mine.revisions.json" in result.output
    assert record.read_text() == "{"


@pytest.mark.parametrize("hash_seed", ["1", "77"])
def test_the_same_input_gives_the_same_bytes(tmp_path: Path, hash_seed: str) -> None:
    """Whatever the folder, Python's hash seed and the number of processes."""
    folders = (tmp_path / "one", tmp_path / "two")
    for folder, seed, jobs in zip(folders, (hash_seed, "0"), ("2", "1"), strict=True):
        folder.mkdir()
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        for words in (["build", "-o", "."], ["items", "venezuela-2019", "--format", "json"]):
            done = subprocess.run(
                [sys.executable, "-m", "quizgen", *words, "--jobs", jobs],
                cwd=folder,
                env=environment,
                capture_output=True,
                check=True,
            )
            (folder / f"{words[0]}.stdout").write_bytes(done.stdout)
    one, two = ({path.name: path.read_bytes() for path in f.iterdir()} for f in folders)
    assert len(one) == len(EXPORTERS) + len(("build.stdout", "items.stdout"))
    assert one == two


def test_what_cannot_be_written_leaves_the_old_file(tmp_path: Path) -> None:
    """A file is replaced as a whole or not at all, and nothing is left beside it."""
    path = tmp_path / "out.txt"
    write_file(path, b"old")
    with pytest.raises(TypeError):
        write_file(path, cast("bytes", "text, which makes the writing fail"))
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
    assert path.stat().st_mode & 0o400


def test_a_folder_that_cannot_be_made_is_told(folder: Path) -> None:
    """A file where the folder should be is named in the error."""
    (folder / "out").write_text("a file")
    result = run(folder, "build", "mine.yaml", "-o", "out")
    assert result.exit_code in {1, 2}
    assert "out" in result.output
    assert (folder / "out").read_text() == "a file"
