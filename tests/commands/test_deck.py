"""The command deck: previews move no stamp, and releases lose nothing."""

import json
import os
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest

from quizgen.pack.files import MAX_KEPT
from tests.capitals import CAPITALS
from tests.commands.running import run

PACK = f"""\
{CAPITALS}facts:
  river:
    question: Which river flows through Rome?
    answer: the Tiber
    single: true
    statement: The river {{answer}} flows through Rome.
    wrong: [the Po, the Arno, the Adige]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a pack of the user's."""
    (tmp_path / "mine.yaml").write_text(PACK)
    return tmp_path


@pytest.fixture
def released(folder: Path) -> Path:
    """Return a folder with a pack of which a deck was released."""
    result = run(folder, "deck", "mine.yaml", "--release", "--first")
    assert result.exit_code == 0, result.output
    return folder


def lock_of(folder: Path) -> dict[str, Any]:
    """Read the lock of the deck."""
    data: dict[str, Any] = json.loads((folder / "mine.lock.json").read_text("utf-8"))
    return data


def stamps_of(package: Path) -> dict[str, int]:
    """Read the stamp of each note of a deck, by its guid."""
    with zipfile.ZipFile(package) as archive:
        database = archive.read("collection.anki2")
    connection = sqlite3.connect(":memory:")
    connection.deserialize(database)
    return dict(connection.execute("select guid, mod from notes").fetchall())


def edit(folder: Path, old: str, new: str) -> None:
    """Edit the pack."""
    text = (folder / "mine.yaml").read_text("utf-8")
    assert old in text
    (folder / "mine.yaml").write_text(text.replace(old, new), "utf-8")


def test_a_preview_keeps_nothing(folder: Path) -> None:
    """It is told that it is one, and how to give the deck out."""
    result = run(folder, "deck", "mine.yaml")
    assert result.exit_code == 0
    assert "a preview" in result.stderr
    assert "--release --first" in result.stderr
    assert {path.name for path in folder.iterdir()} == {"mine.yaml", "mine.preview.apkg"}


def test_a_release_tells_what_is_new(released: Path) -> None:
    """In the lock beside the pack, and on stderr."""
    assert lock_of(released)["release"] == 1
    assert len(lock_of(released)["notes"]) == 5
    again = run(released, "deck", "mine.yaml", "--release")
    assert "mine: nothing has changed since release 1" in again.stderr
    edit(released, "Which river flows through Rome?", "Which river flows through the city?")
    edit(released, "swiss: bern}", "}")
    result = run(released, "deck", "mine.yaml", "--release")
    assert "release 2 of 4 notes: 4 changed, 1 retired" in result.stderr
    assert lock_of(released)["release"] == 2


def test_the_same_release_has_the_same_bytes(released: Path) -> None:
    """And a preview of what is released is the release."""
    first = (released / "mine.apkg").read_bytes()
    lock = (released / "mine.lock.json").read_bytes()
    for words in (
        ("deck", "mine.yaml", "--release"),
        ("deck", "mine.yaml"),
        ("build", "mine.yaml"),
    ):
        (released / "mine.apkg").unlink()
        assert run(released, *words).exit_code == 0
        assert (released / "mine.apkg").read_bytes() == first
        assert (released / "mine.lock.json").read_bytes() == lock


@pytest.mark.parametrize(
    "words",
    [
        ("handout", "mine.yaml", "--seed", "7", "--to", "html"),
        ("build", "mine.yaml", "--seed", "7", "--to", "html"),
        ("build", "mine.yaml", "--kind", "all", "--to", "apkg"),
        ("deck", "mine.yaml", "--seed", "2"),
        ("deck", "mine.yaml", "--options", "3"),
        ("deck", "mine.yaml", "--kind", "all"),
        ("deck", "mine.yaml", "--kind", "true-false"),
        ("deck", "mine.yaml", "--kind", "cloze,choice", "--blanks", "recalled"),
    ],
    ids=" ".join,
)
def test_only_a_release_moves_stamps(released: Path, words: tuple[str, ...]) -> None:
    """Not another seed, kind or number of options, nor anything that is printed."""
    lock = (released / "mine.lock.json").read_bytes()
    before = stamps_of(released / "mine.apkg")
    assert run(released, *words, "-o", "out").exit_code == 0
    assert (released / "mine.lock.json").read_bytes() == lock
    for package in (released / "out").glob("*.apkg"):
        after = stamps_of(package)
        # What is ahead of its release is older, so that it takes nobody's note.
        assert all(
            before[guid] - stamp in {0, 1} for guid, stamp in after.items() if guid in before
        )
    assert run(released, "deck", "mine.yaml", "--release").exit_code == 0
    assert stamps_of(released / "mine.apkg") == before


def test_what_a_preview_changes_is_told(released: Path) -> None:
    """Since students who have the release would not get it."""
    assert "release" not in run(released, "deck", "mine.yaml").stderr
    edit(released, "the Arno", "the Piave")
    result = run(released, "deck", "mine.yaml")
    assert "mine: a preview; since release 1 of the deck: 1 changed; whoever" in result.stderr
    for words, counts in (
        (("--options", "3"), "5 changed"),
        (("--kind", "all"), "1 changed, 9 new"),
        (("--kind", "true-false"), "5 new, 5 gone"),
    ):
        result = run(released, "deck", "mine.yaml", *words)
        assert f"mine: a preview of another deck than release 1: {counts}" in result.stderr


def test_a_preview_replaces_no_release(released: Path) -> None:
    """It has a name of its own, and is no deck to make a lost lock from."""
    given = (released / "mine.apkg").read_bytes()
    edit(released, "the Arno", "the Piave")
    for command in ("deck", "build"):
        assert run(released, command, "mine.yaml").exit_code == 0
        assert (released / "mine.apkg").read_bytes() == given
        (released / "mine.preview.apkg").rename(released / f"{command}.apkg")
    (released / "mine.lock.json").unlink()
    for command in ("deck", "build"):
        words = ("deck", "mine.yaml", "--release", "--from", f"{command}.apkg")
        result = run(released, *words)
        assert result.exit_code == 2
        assert f"{command}.apkg is a preview" in result.stderr
        assert not (released / "mine.lock.json").exists()


def test_a_release_needs_to_know_what_was_before(folder: Path) -> None:
    """A lock that is not there may be lost: nothing is guessed, and nothing written."""
    result = run(folder, "deck", "mine.yaml", "--release")
    assert result.exit_code == 2
    assert "mine.lock.json is not there" in result.stderr
    assert "--from DECK.apkg" in result.stderr
    assert "--first" in result.stderr
    assert {path.name for path in folder.iterdir()} == {"mine.yaml"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--first",), "--first is for releases"),
        (("--format", "json"), "--format is for statistics"),
        (("--release", "--stats", "mine.apkg"), "--stats and --release cannot go together"),
        (("--release", "--first"), "mine.lock.json tells of release 1: leave --first out"),
        (("--release", "--seed", "2"), "--release and --seed cannot go together"),
        (("--release", "--difficulty", "easy"), "--release and --difficulty cannot go together"),
        (("--release", "--options", "3"), "up to 4 options since the first release"),
        (("--release", "--blanks", "recalled"), "blanks are typed since the first release"),
    ],
)
def test_what_no_release_has_is_refused(released: Path, words: tuple[str, ...], told: str) -> None:
    """A released deck is one edition; the lock stays as it is."""
    lock = (released / "mine.lock.json").read_bytes()
    result = run(released, "deck", "mine.yaml", *words)
    assert result.exit_code == 2
    assert told in result.stderr
    assert (released / "mine.lock.json").read_bytes() == lock


def test_later_releases_keep_the_kinds(released: Path) -> None:
    """They ask what was asked, and more if that is wished; blanks are filled as they were."""
    assert run(released, "deck", "mine.yaml", "--release", "--kind", "true-false").exit_code == 0
    assert lock_of(released)["kinds"] == ["choice", "true-false"]
    assert run(released, "deck", "mine.yaml", "--release").exit_code == 0
    assert lock_of(released)["release"] == 2
    answers = [entry["answers"] for entry in lock_of(released)["notes"].values()]
    assert {"choice": "the Tiber", "claim": "True"} in answers or (
        {"choice": "the Tiber", "claim": "False"} in answers
    )


def test_a_bundled_pack_is_not_released(tmp_path: Path) -> None:
    """Nor one from stdin: there is no file beside which a lock could be kept."""
    result = run(tmp_path, "deck", "venezuela-2019", "--release")
    assert result.exit_code == 2
    assert "save it as a file" in result.stderr


def test_the_lock_of_another_pack_is_refused(released: Path) -> None:
    """Its notes would all be retired; if the pack has another name now, it says so."""
    edit(released, "pack: mine", "pack: yours")
    result = run(released, "deck", "mine.yaml", "--release")
    assert result.exit_code == 2
    assert "is the lock of the pack mine" in result.stderr
    assert "renamed_from: mine" in result.stderr


def test_only_decks_read_the_lock(released: Path) -> None:
    """Printing takes no notice of what lies there; a damaged one is told without a traceback."""
    lock = released / "mine.lock.json"
    lock.write_text("{")
    assert run(released, "handout", "mine.yaml", "--to", "html").exit_code == 0
    for words in (
        ("deck", "mine.yaml"),
        ("build", "mine.yaml"),
        ("deck", "mine.yaml", "--release"),
    ):
        result = run(released, *words)
        assert result.exit_code == 1
        assert "mine.lock.json:1:2: this is not JSON" in result.output
        assert lock.read_text() == "{"


def test_a_deck_that_is_not_written_is_no_release(folder: Path) -> None:
    """Else the next one would tell students of no change, for it would be no news."""
    (folder / "mine.apkg").mkdir()
    assert run(folder, "deck", "mine.yaml", "--release", "--first").exit_code != 0
    assert not (folder / "mine.lock.json").exists()


def test_a_linked_pack_has_its_lock_beside_itself(released: Path) -> None:
    """So all links to a pack share what is known of its decks."""
    links = released / "links"
    links.mkdir()
    (links / "mine.yaml").symlink_to(released / "mine.yaml")
    lock = (released / "mine.lock.json").read_bytes()
    assert run(links, "deck", "mine.yaml", "--release").exit_code == 0
    assert {path.name for path in links.iterdir()} == {"mine.yaml", "mine.apkg"}
    assert (released / "mine.lock.json").read_bytes() == lock


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir], ids=["pipe", "folder"])
def test_a_lock_that_is_no_regular_file_is_told(folder: Path, make: Callable[[Path], None]) -> None:
    """It is neither read, which may never end, nor replaced; nothing else is written."""
    lock = folder / "mine.lock.json"
    make(lock)
    before = lock.stat().st_ino
    result = run(folder, "build", "mine.yaml", "-o", "out")
    assert result.exit_code == 1
    assert "mine.lock.json: this is no regular file" in result.output
    assert lock.stat().st_ino == before
    assert not (folder / "out").exists()


def test_a_lock_is_read_within_bounds(folder: Path) -> None:
    """A file that is larger than any lock is told, not read."""
    with (folder / "mine.lock.json").open("wb") as file:
        file.truncate(MAX_KEPT + 1)
    result = run(folder, "deck", "mine.yaml")
    assert result.exit_code == 1
    assert "mine.lock.json: this file is larger than" in result.output


def test_a_lost_lock_is_made_anew_from_the_deck(released: Path) -> None:
    """It is the lost one, but for what only a release knows; what has changed since is stamped."""
    before, deck = lock_of(released), released / "mine.apkg"
    given = stamps_of(deck)
    (released / "mine.lock.json").unlink()
    edit(released, "Which river flows through Rome?", "Which river flows through the city?")
    result = run(released, "deck", "mine.yaml", "--release", "--from", "mine.apkg", "-o", "out")
    assert result.exit_code == 0, result.output
    assert "1 changed, 4 unchanged" in result.stderr
    after = lock_of(released)
    assert after["notes"].keys() == before["notes"].keys()
    assert after["kinds"] == before["kinds"]
    changed = {
        guid
        for guid, stamp in stamps_of(released / "out" / "mine.apkg").items()
        if given[guid] != stamp
    }
    assert [after["notes"][guid]["note"] for guid in changed] == ["mine/river"]
    assert run(released, "deck", "mine.yaml", "--release", "-o", "out").exit_code == 0


def test_a_lock_is_made_anew_of_decks_of_several_kinds(released: Path) -> None:
    """Which were asked is told by the cards that were given out."""
    words = ("deck", "mine.yaml", "--release", "--kind", "true-false,short-answer,ordering")
    assert run(released, *words).exit_code == 0
    before, given = lock_of(released), stamps_of(released / "mine.apkg")
    (released / "mine.lock.json").unlink()
    result = run(released, "deck", "mine.yaml", "--release", "--from", "mine.apkg")
    assert result.exit_code == 0, result.output
    assert lock_of(released)["notes"] == before["notes"]
    assert stamps_of(released / "mine.apkg") == given


def test_an_older_lock_than_the_deck_is_noticed(released: Path) -> None:
    """As after two releases from two branches: neither knows what the other gave out."""
    old = (released / "mine.lock.json").read_bytes()
    edit(released, "the Arno", "the Piave")
    assert run(released, "deck", "mine.yaml", "--release").exit_code == 0
    deck = (released / "mine.apkg").read_bytes()
    (released / "mine.lock.json").write_bytes(old)
    edit(released, "the Piave", "the Arno")
    result = run(released, "deck", "mine.yaml", "--release")
    assert result.exit_code == 2
    assert "mine.apkg has 1 note from a later release than the lock" in result.stderr
    assert (released / "mine.apkg").read_bytes() == deck
    assert (released / "mine.lock.json").read_bytes() == old
    result = run(released, "deck", "mine.yaml", "--release", "--from", "mine.apkg")
    assert result.exit_code == 0, result.output
    assert "1 changed" in result.stderr


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"", "other.apkg"), (b"PK\x03\x04", "other.apkg"), (b"pack: mine", "other.apkg")],
)
def test_what_is_no_deck_is_told(released: Path, content: bytes, told: str) -> None:
    """The lock stays as it is."""
    (released / "other.apkg").write_bytes(content)
    lock = (released / "mine.lock.json").read_bytes()
    result = run(released, "deck", "mine.yaml", "--release", "--from", "other.apkg")
    assert result.exit_code == 2
    assert told in result.stderr
    assert "Traceback" not in result.output
    assert (released / "mine.lock.json").read_bytes() == lock


def test_a_deck_of_another_pack_is_no_base(released: Path) -> None:
    """Nor is that of another language."""
    assert run(released, "deck", "human-body", "-o", "other").exit_code == 0
    deck = str(released / "other" / "human-body.apkg")
    result = run(released, "deck", "mine.yaml", "--release", "--from", deck)
    assert result.exit_code == 2
    assert "has no note of mine" in result.stderr


def test_two_languages_can_stand_on_one_note(released: Path) -> None:
    """In a deck of its own, with a lock of its own; it comes back from the deck, too."""
    spanish = PACK.replace("title:", "language: es\ntitle:").replace(
        "What is the capital of {subject}?", "¿Cuál es la capital de {subject}?"
    )
    (released / "mine.es.yaml").write_text(spanish, "utf-8")
    words = ("deck", "mine.yaml", "--with", "mine.es.yaml", "--release")
    assert run(released, *words, "--first").exit_code == 0
    lock = json.loads((released / "mine+es.lock.json").read_text("utf-8"))
    assert lock["language"] == "en+es"
    assert not lock["notes"].keys() & lock_of(released)["notes"].keys()
    assert stamps_of(released / "mine+es.apkg").keys() == lock["notes"].keys()
    (released / "mine+es.lock.json").unlink()
    assert run(released, *words, "--from", "mine.apkg").exit_code == 2
    assert run(released, *words, "--from", "mine+es.apkg").exit_code == 0
    again = json.loads((released / "mine+es.lock.json").read_text("utf-8"))
    assert again["notes"] == lock["notes"]
    result = run(released, "deck", "mine.yaml", "--with", "mine.yaml")
    assert result.exit_code == 2
    assert "is no translation of" in result.stderr


def test_what_was_given_out_is_no_first_release(released: Path) -> None:
    """Where its lock is lost, that is told, and the deck stays what it is."""
    (released / "mine.lock.json").unlink()
    given = (released / "mine.apkg").read_bytes()
    result = run(released, "deck", "mine.yaml", "--release", "--first")
    assert result.exit_code == 2
    assert "mine.apkg was given out already" in result.stderr
    assert (released / "mine.apkg").read_bytes() == given


def test_the_lock_of_a_renamed_file_is_found(released: Path) -> None:
    """It is named, so that it can be renamed, too."""
    (released / "mine.yaml").rename(released / "ours.yaml")
    result = run(released, "deck", "ours.yaml", "--release")
    assert result.exit_code == 2
    assert "mine.lock.json is the lock of this pack: rename it" in result.stderr
    (released / "mine.lock.json").rename(released / "ours.lock.json")
    assert run(released, "deck", "ours.yaml", "--release").exit_code == 0


def test_what_has_left_is_remembered_by_a_lock_that_is_made_anew(released: Path) -> None:
    """What it asks and answers is taken from the deck: no card of it turns blank."""
    edit(released, ", swiss: bern}", "}")
    assert run(released, "deck", "mine.yaml", "--release").exit_code == 0
    edit(released, PACK[PACK.index("facts:\n") :], "")
    before, lock = (released / "mine.apkg").read_bytes(), lock_of(released)["notes"]
    (released / "mine.lock.json").unlink()
    result = run(released, "deck", "mine.yaml", "--release", "--from", "mine.apkg")
    assert result.exit_code == 0, result.output
    assert "1 retired" in result.stderr
    after = lock_of(released)["notes"]
    assert after.keys() == lock.keys()
    for guid, entry in lock.items():
        assert after[guid]["stem"] == entry["stem"]
        assert after[guid]["answers"] == entry["answers"]
    assert (released / "mine.apkg").read_bytes() != before


def test_questions_without_a_translation_are_told(released: Path) -> None:
    """They stand alone on their cards."""
    spanish = PACK[: PACK.index("facts:\n  river")].replace("title:", "language: es\ntitle:")
    (released / "mine.es.yaml").write_text(spanish, "utf-8")
    result = run(released, "deck", "mine.yaml", "--with", "mine.es.yaml")
    assert "1 question of 5 stand alone" in result.stderr
    assert "quizgen deck mine.yaml --with mine.es.yaml --release --first" in result.stderr


def test_a_lost_lock_of_covered_pictures_is_made_anew(tmp_path: Path) -> None:
    """Though their id is not the first of their fields; what has left is retired."""
    with as_file(files("quizgen.questions")) as questions:
        shutil.copytree(questions / "planets", tmp_path / "planets")
    folder = tmp_path / "planets"
    (folder / "planets.lock.json").unlink()
    words = ("deck", "planets.yaml", "--release")
    assert run(folder, *words, "--first", "--blanks", "recalled").exit_code == 0
    lock = json.loads((folder / "planets.lock.json").read_text("utf-8"))
    assert "picture" in {entry["type"] for entry in lock["notes"].values()}
    (folder / "planets.lock.json").unlink()
    result = run(folder, *words, "--from", "planets.apkg")
    assert "nothing has changed" in result.stderr
    again = json.loads((folder / "planets.lock.json").read_text("utf-8"))
    assert (again["notes"], again["blanks"]) == (lock["notes"], "recalled")


def test_a_lock_that_is_made_anew_knows_the_number_of_options(folder: Path) -> None:
    """And what answers were, so that another one is told on the card."""
    edit(
        folder,
        "[the Po, the Arno, the Adige]",
        "[the Po, the Arno, the Adige, the Piave, the Adda]",
    )
    assert run(folder, "deck", "mine.yaml", "--release", "--first", "--options", "6").exit_code == 0
    given = stamps_of(folder / "mine.apkg")
    (folder / "mine.lock.json").unlink()
    edit(folder, "answer: the Tiber", "answer: the Aniene")
    result = run(folder, "deck", "mine.yaml", "--release", "--from", "mine.apkg")
    assert "1 changed, 4 unchanged" in result.stderr
    assert lock_of(folder)["options"] == 6
    (river,) = (
        entry for entry in lock_of(folder)["notes"].values() if entry["note"] == "mine/river"
    )
    assert river["was"]["choice"][0] == "the Tiber"
    after = stamps_of(folder / "mine.apkg")
    assert sum(after[guid] != stamp for guid, stamp in given.items()) == 1


def test_another_language_is_another_deck(released: Path) -> None:
    """Its lock is another one, and so is its file: neither takes the other's place."""
    deck = (released / "mine.apkg").read_bytes()
    edit(released, "title: Mine", "title: Mine\nlanguage: es")
    result = run(released, "deck", "mine.yaml", "--release")
    assert result.exit_code == 2
    assert "is the lock of a deck in the language en, and this is es" in result.stderr
    (released / "mine.yaml").rename(released / "other.yaml")
    result = run(released, "deck", "other.yaml", "--release", "--first")
    assert result.exit_code == 2
    assert "mine.apkg has the deck of mine in the language en" in result.stderr
    assert (released / "mine.apkg").read_bytes() == deck


def test_a_lock_that_is_whole_gives_way_to_no_older_deck(released: Path) -> None:
    """Else what was released since would be forgotten."""
    (released / "mine.apkg").rename(released / "first.apkg")
    edit(released, "the Arno", "the Piave")
    assert run(released, "deck", "mine.yaml", "--release").exit_code == 0
    lock = (released / "mine.lock.json").read_bytes()
    for name in ("first.apkg", "mine.apkg"):
        result = run(released, "deck", "mine.yaml", "--release", "--from", name)
        assert result.exit_code == 2
        assert "mine.lock.json is whole, and knows of all that" in result.stderr
    assert (released / "mine.lock.json").read_bytes() == lock


def test_another_release_than_the_lock_tells_of_is_noticed(released: Path) -> None:
    """Also where it only added something, or the lock is of a later release."""
    old = (released / "mine.lock.json").read_bytes()
    extra = (
        "  lake: {question: Which lake?, answer: Como, single: true, wrong: [Iseo, Garda, Orta]}\n"
    )
    (released / "mine.yaml").write_text(PACK + extra, "utf-8")
    assert run(released, "deck", "mine.yaml", "--release").exit_code == 0
    (released / "mine.lock.json").write_bytes(old)
    (released / "mine.yaml").write_text(PACK, "utf-8")
    result = run(released, "deck", "mine.yaml", "--release")
    assert result.exit_code == 2
    assert "1 note from a later release than the lock" in result.stderr
