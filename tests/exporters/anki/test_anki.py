"""The package: the same bytes for the same edition, in the form that Anki opens."""

import hashlib
import subprocess
import sys
import warnings
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quizgen.exporters import anki
from quizgen.exporters.anki import render
from tests.exporters.decks import DEADLINE, STANCE, edition

if TYPE_CHECKING:
    from quizgen.exporters import Exporter

ROOT = Path(__file__).parents[3]

PRINT_DIGEST = """
import hashlib
from quizgen.exporters.anki import render
from tests.exporters.decks import DEADLINE, STANCE, edition
print(hashlib.sha256(render(edition(DEADLINE, STANCE))).hexdigest())
"""


def test_is_an_exporter() -> None:
    """The module has what the registry asks of a format."""
    exporter: Exporter = anki
    assert (exporter.NAME, exporter.SUFFIX) == ("apkg", ".apkg")


def test_the_package_has_a_database_and_an_empty_list_of_media() -> None:
    """Both files are compressed and bear a date that does not change."""
    with zipfile.ZipFile(BytesIO(render(edition(DEADLINE)))) as package:
        assert package.testzip() is None
        assert package.namelist() == ["collection.anki2", "media"]
        assert package.read("media") == b"{}"
        for member in package.infolist():
            assert member.compress_type == zipfile.ZIP_DEFLATED
            assert member.date_time == (1980, 1, 1, 0, 0, 0)
            assert member.create_system == 3


@pytest.mark.parametrize("seed", ["0", "1"])
def test_the_same_edition_gives_the_same_bytes_in_any_process(seed: str, tmp_path: Path) -> None:
    """Neither the hash seed nor the folder nor an earlier call leaves a trace."""
    here = hashlib.sha256(render(edition(DEADLINE, STANCE))).hexdigest()
    there = subprocess.run(
        [sys.executable, "-c", PRINT_DIGEST],
        cwd=tmp_path,
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert there.stdout.strip() == here
    assert there.stderr == ""
    assert list(tmp_path.iterdir()) == []


def test_another_edition_gives_other_bytes() -> None:
    """The comparison above compares something."""
    reworded = replace(DEADLINE, stem="How long?")
    assert render(edition(DEADLINE)) != render(edition(reworded))


def test_writes_no_warnings() -> None:
    """The generator's own check of HTML has nothing to say about hostile text."""
    hostile = replace(DEADLINE, stem="x<y and z>w <b <!-- a", statement="<<a>>")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        render(edition(hostile))


def test_refuses_two_items_with_one_id() -> None:
    """Anki would import both, and update neither in the right way."""
    with pytest.raises(ValueError, match="two items have one id"):
        render(edition(DEADLINE, replace(STANCE, id=DEADLINE.id)))
