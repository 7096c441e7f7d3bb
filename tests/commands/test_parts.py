"""The questions of many packs, a file each, whoever writes it."""

import json
import os
import sys
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from benchmarks.cluster import cluster
from benchmarks.packs import make_pack
from quizgen.commands import main
from quizgen.shell.crew.processes import AHEAD, Processes
from quizgen.shell.making import Making
from quizgen.shell.parts import Identity, Order, Register, write_part

USER = "pack: user\ntitle: User\nuses: ../shared.yaml\n"
SHARED = "pack: shared\ntitle: Shared\nentities: {city: {rome: Rome, oslo: Oslo}}\n"


def run(folder: Path, *words: str) -> Result:
    """Run ``quizgen parts`` in a folder."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        return CliRunner().invoke(main, ["parts", *words])
    finally:
        os.chdir(before)


def parts_of(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all parts in a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with six packs in a folder, one of which uses a seventh outside."""
    packs = tmp_path / "packs"
    packs.mkdir()
    for number in range(5):
        (packs / f"t{number}.yaml").write_text(make_pack(80, number, f"towns-{number}"))
    (packs / "user.yml").write_text(USER)
    (tmp_path / "shared.yaml").write_text(SHARED)
    return tmp_path


def test_a_part_has_the_records_of_its_pack(folder: Path) -> None:
    """Those of ``items --format json``, refusals last, and a line counts them."""
    result = run(folder, "packs/t0.yaml", "venezuela-2019.es", "-o", "out")
    assert result.exit_code == 0, result.output
    parts = parts_of(folder / "out")
    assert sorted(parts) == ["t0.jsonl", "venezuela-2019.es.jsonl"]
    records = [json.loads(line) for part in parts.values() for line in part.splitlines()]
    total = 0
    for name, part in (("packs/t0.yaml", "t0"), ("venezuela-2019.es", "venezuela-2019.es")):
        before = Path.cwd()
        os.chdir(folder)
        listed = json.loads(CliRunner().invoke(main, ["items", name, "--format", "json"]).stdout)
        os.chdir(before)
        lines = parts[f"{part}.jsonl"].splitlines()
        assert [json.loads(line) for line in lines] == listed["items"] + listed["refusals"]
        total += len(listed["items"])
    assert len(records) >= total
    assert result.stdout.startswith("2 packs, ")
    assert f" {total} questions, " in result.stdout


def test_whoever_writes_the_parts_their_bytes_are_the_same(folder: Path) -> None:
    """This process, several, or the workers of a cluster that stand in another folder."""
    words = ("packs", "--kind", "choice", "--kind", "cloze", "-o")
    alone = run(folder, *words, "alone")
    assert alone.exit_code == 0, alone.output
    jobs = run(folder, *words, "jobs", "--jobs", "2")
    (folder / "cluster").mkdir()
    with cluster(folder / "cluster", 2) as site:
        spread = run(folder, *words, "spread", "--cluster", site.address)
        (folder / "packs" / "t0.yaml").write_text("pack: t0\n")
        failed = run(folder, *words, "spread", "--cluster", site.address)
    assert spread.exit_code == 0, spread.output
    assert alone.stdout == jobs.stdout == spread.stdout
    assert len(parts_of(folder / "alone")) == 6
    assert parts_of(folder / "alone") == parts_of(folder / "jobs") == parts_of(folder / "spread")
    assert failed.exit_code == 1
    assert failed.stderr.startswith("packs/t0.yaml:1:1: ")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_pack_with_errors_keeps_the_others_from_nothing(folder: Path, jobs: str) -> None:
    """All problems are told, all other parts written, and its old part stays."""
    (folder / "out").mkdir()
    (folder / "out" / "t1.jsonl").write_text("old")
    (folder / "packs" / "t1.yaml").write_text("pack: t1\n")
    (folder / "packs" / "t3.yaml").write_text("pack: t3\nuses: none.yaml\n")
    result = run(folder, "packs", "-o", "out", "--jobs", jobs)
    assert result.exit_code == 1
    places = [line.split(":")[0] for line in result.stderr.splitlines() if line[0] != " "]
    assert sorted(set(places)) == ["packs/t1.yaml", "packs/t3.yaml"]
    parts = parts_of(folder / "out")
    assert sorted(parts) == ["t0.jsonl", "t1.jsonl", "t2.jsonl", "t4.jsonl", "user.jsonl"]
    assert parts["t1.jsonl"] == b"old"
    assert result.stdout.startswith("4 packs, ")


def test_two_packs_of_one_id_are_told(folder: Path) -> None:
    """In the order in which they were named."""
    (folder / "packs" / "t4.yaml").write_text(make_pack(80, 0, "towns-0"))
    result = run(folder, "packs", "-o", "out", "--jobs", "2")
    assert result.exit_code == 1
    assert "packs/t4.yaml: this pack has the same id as packs/t0.yaml: towns-0" in result.output


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_whatever_is_written_first_the_same_is_told(order: tuple[int, ...]) -> None:
    """Workers end in any order; of those that have the same id, the first named is right."""
    known = [Identity(name, name, "en") for name in ("a", "b", "a", "a")]
    register = Register()
    for number in order:
        register.enter(number, known[number])
    told = [str(problem).split(" [")[0] for problem in register.problems(["p", "q", "r", "s"])]
    assert told == [f"{name}: this pack has the same id as p: a" for name in ("r", "s")]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("packs", "packs/T0.yml"), "packs/t0.yaml and packs/T0.yml would both be written to"),
        (("empty",), "no pack is in the folder empty: their names end in .yaml or .yml"),
        (("-",), "standard input has no name"),
        ((), "Missing argument 'PACK...'"),
    ],
)
def test_what_cannot_become_parts_is_told(folder: Path, words: tuple[str, ...], told: str) -> None:
    """Before anything is written."""
    (folder / "empty").mkdir()
    result = run(folder, *words, "-o", "out")
    assert result.exit_code == 2
    assert told in result.output
    assert not (folder / "out").exists()


def test_a_pack_that_is_named_twice_is_written_once(folder: Path) -> None:
    """By itself, and by its folder."""
    result = run(folder, "packs/t0.yaml", "packs", "-o", "out")
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("6 packs, ")


def test_a_worker_that_does_not_see_the_folder_says_so(tmp_path: Path) -> None:
    """To make it where the worker is would hide the part there."""
    order = Order(0, "venezuela-2019", tmp_path, tmp_path / "none" / "a.jsonl", Making())
    with pytest.raises(FileNotFoundError, match="does not see the folder"):
        write_part(order)


def test_only_so_many_orders_are_under_way() -> None:
    """However many there are, processes take a few at once."""
    taken = 0

    def orders() -> Iterator[int]:
        nonlocal taken
        for order in range(3 * AHEAD):
            taken += 1
            yield order

    with Processes(2) as processes:
        results = processes.each(abs, orders())
        next(results)
        assert taken <= AHEAD
        assert len(list(results)) == 3 * AHEAD - 1


def test_a_part_that_cannot_be_written_keeps_the_others_from_nothing(folder: Path) -> None:
    """It is told with its name, and so are the problems of packs."""
    (folder / "out" / "t1.jsonl").mkdir(parents=True)
    result = run(folder, "packs", "-o", "out")
    assert result.exit_code == 3
    assert result.stdout.startswith("5 packs, ")
    assert result.stderr.splitlines() == [f"Error: {folder}/out/t1.jsonl: it is a folder"]
    (folder / "packs" / "t3.yaml").write_text("pack: t3\n")
    result = run(folder, "packs", "-o", "out")
    assert result.exit_code == 1
    assert "t1.jsonl: it is a folder" in result.stderr
    assert "packs/t3.yaml:1:1: " in result.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text elsewhere")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_name_that_is_no_text_is_written_as_escapes(folder: Path, jobs: str) -> None:
    """The places of facts have it in the part, and the part has it as its own name."""
    name = os.fsdecode(b"\xff.yaml")
    (folder / "packs" / "t0.yaml").rename(folder / "packs" / name)
    result = run(folder, f"packs/{name}", "-o", "out", "--jobs", jobs)
    assert result.exit_code == 0, result.output
    ((part, content),) = parts_of(folder / "out").items()
    assert os.fsencode(part) == b"\xff.jsonl"
    assert rb"\udcff.yaml:" in content
    assert all(json.loads(line)["id"] for line in content.splitlines())
