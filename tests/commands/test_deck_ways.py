"""The command deck in all its ways: ``--to``."""

from pathlib import Path

import pytest

from quizgen.exporters.anki.ways import crowdanki
from quizgen.problem import Location, PackError, Problem
from tests.commands.running import run
from tests.commands.test_deck import PACK, edit, folder, lock_of
from tests.media.files import svg

__all__ = ["folder"]

EVERY = ("--to", "apkg", "--to", "anki-text", "--to", "crowdanki")


def names(place: Path) -> set[str]:
    """Return the names of what stands in a folder, and of what stands in its folders."""
    return {str(path.relative_to(place)) for path in place.rglob("*") if path.is_file()}


@pytest.fixture
def shown(folder: Path) -> Path:
    """Return a folder with a pack that shows a picture."""
    (folder / "rome.svg").write_bytes(svg())
    fact = "\n    image: {file: rome.svg, alt: A hill}\n    answer: the Tiber"
    edit(folder, "\n    answer: the Tiber", fact)
    return folder


def test_each_way_has_its_files(folder: Path) -> None:
    """They are named in their order; a way that is named twice is gone once."""
    result = run(folder, "deck", "mine.yaml", "-o", "out", *EVERY, "--to", "apkg")
    assert result.exit_code == 0, result.output
    made = ["mine.preview.apkg", "mine.preview.anki.txt", "mine.preview-crowdanki"]
    assert result.stdout.splitlines() == [str(Path("out") / name) for name in made]
    assert names(folder / "out") == {
        *made[:2],
        *("mine.preview-crowdanki/deck.json", "mine.preview-crowdanki/import_config.yaml"),
    }


def test_the_package_is_the_usual_way(folder: Path) -> None:
    """Others are made where they are named, and alone."""
    run(folder, "deck", "mine.yaml", "-o", "usual")
    run(folder, "deck", "mine.yaml", "-o", "text", "--to", "anki-text")
    assert names(folder / "usual") == {"mine.preview.apkg"}
    assert names(folder / "text") == {"mine.preview.anki.txt"}


def test_each_way_can_be_released(folder: Path) -> None:
    """The lock is kept once, and tells of one release."""
    result = run(folder, "deck", "mine.yaml", "--release", "--first", *EVERY)
    assert result.exit_code == 0, result.output
    assert lock_of(folder)["release"] == 1
    edit(folder, "Which river flows", "What river flows")
    result = run(folder, "deck", "mine.yaml", "--release", "--to", "crowdanki")
    assert result.exit_code == 0, result.output
    assert lock_of(folder)["release"] == 2
    assert "What river flows" in (folder / "mine-crowdanki" / "deck.json").read_text("utf-8")
    assert "What river flows" not in (folder / "mine.anki.txt").read_text("utf-8")


def test_a_way_that_cannot_be_written_is_no_release(folder: Path) -> None:
    """Nor is one of several."""
    (folder / "mine.anki.txt").mkdir()
    result = run(folder, "deck", "mine.yaml", "--release", "--first", *EVERY)
    assert result.exit_code == 3
    assert "mine.anki.txt cannot be written: it is a folder" in result.stderr
    assert not (folder / "mine.lock.json").exists()


def test_nothing_is_written_where_a_way_cannot_be_made(
    shown: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What students have stays what the lock tells of."""

    def fail(*_: object) -> None:
        raise PackError([Problem(Location("mine.yaml", 1, 1), "media", "it has changed")])

    monkeypatch.setattr(crowdanki, "files", fail)
    result = run(shown, "deck", "mine.yaml", "--release", "--first", *EVERY)
    assert result.exit_code == 1
    assert "Error: mine-crowdanki cannot be made: mine.yaml:1:1" in result.stderr
    assert names(shown) == {"mine.yaml", "rome.svg"}


@pytest.mark.parametrize("to", [("--to", "crowdanki"), ("--to", "apkg", "--to", "anki-text")])
def test_a_single_file_goes_to_stdout(folder: Path, to: tuple[str, ...]) -> None:
    """A folder does not."""
    result = run(folder, "deck", "mine.yaml", "-o", "-", "--to", "anki-text")
    assert result.stdout.startswith("#separator:tab\n")
    result = run(folder, "deck", "mine.yaml", "-o", "-", *to)
    assert result.exit_code == 2
    assert "only a single file can go to stdout" in result.stderr


def test_pictures_of_earlier_runs_are_removed(shown: Path) -> None:
    """Those that quizgen has written, and no others."""
    run(shown, "deck", "mine.yaml", "--to", "crowdanki")
    media = shown / "mine.preview-crowdanki" / "media"
    (picture,) = media.iterdir()
    other = media / "_font.woff2"
    other.write_bytes(b"")
    (media.parent / "README.md").write_text("mine")
    (shown / "mine.yaml").write_text(PACK)
    assert run(shown, "deck", "mine.yaml", "--to", "crowdanki").exit_code == 0
    assert [*media.iterdir()] == [other]
    assert (media.parent / "README.md").exists()
    assert not picture.exists()


def test_that_text_has_no_pictures_is_told(shown: Path) -> None:
    """And where to find them."""
    result = run(shown, "deck", "mine.yaml", "--to", "anki-text")
    assert "mine.preview.anki.txt: students need the .apkg once before it" in result.stderr
    assert "brings pictures and sounds" in result.stderr


def test_the_same_deck_has_the_same_files(shown: Path) -> None:
    """In each way."""
    run(shown, "deck", "mine.yaml", "-o", "one", *EVERY)
    run(shown, "deck", "mine.yaml", "-o", "other", *EVERY)
    made = names(shown / "one")
    assert made == names(shown / "other")
    for name in made:
        assert (shown / "one" / name).read_bytes() == (shown / "other" / name).read_bytes()
