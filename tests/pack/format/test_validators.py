"""The schema, as validators of others read it: check-jsonschema reads patterns as editors do."""

import json
import subprocess
import sys
from importlib.resources import as_file, files
from pathlib import Path

from quizgen.pack.format.schema import ids_of, json_schema
from quizgen.pack.shelf import bundled, find_pack
from tests.docs.test_packs import PACKS


def validate(folder: Path, schema: object, *packs: Path) -> tuple[int, str]:
    """Return the exit code of check-jsonschema, and what it says."""
    path = folder / "quizgen.schema.json"
    path.write_text(json.dumps(schema), encoding="utf-8")
    program = Path(sys.executable).parent / "check-jsonschema"
    done = subprocess.run(
        [program, "--schemafile", path, *packs], capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def test_packs_are_valid(tmp_path: Path) -> None:
    """Those that come with quizgen, and those of the documentation."""
    for name, text in PACKS.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    with as_file(files("quizgen.questions")) as shelf:
        packs = [file for name in bundled() for file in shelf.rglob(f"{name}.yaml")]
        code, said = validate(tmp_path, json_schema(), *packs, *tmp_path.glob("*.yaml"))
    assert code == 0, said


def test_a_schema_with_ids_is_valid(tmp_path: Path) -> None:
    """It accepts the pack that they are of, and others."""
    schema = json_schema(ids_of(find_pack("venezuela-2019")))
    pack = tmp_path / "chemistry.yaml"
    pack.write_text(PACKS["chemistry"], encoding="utf-8")
    with as_file(files("quizgen.questions")) as shelf:
        code, said = validate(tmp_path, schema, shelf / "venezuela-2019.yaml", pack)
    assert code == 0, said


def test_mistakes_are_told(tmp_path: Path) -> None:
    """With the place in the pack."""
    pack = tmp_path / "wrong.yaml"
    pack.write_text("pack: wrong\ntitle: T\nsources: {a: {title: b, url: ftp://c}}\n")
    code, said = validate(tmp_path, json_schema(), pack)
    assert code == 1
    assert "$.sources.a" in said
