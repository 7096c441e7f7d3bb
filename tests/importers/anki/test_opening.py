"""Files that are no collections, or want to be more: told in a sentence, and nothing is left."""

import os
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import zstandard

from quizgen.importers.anki import opening, read_experience, read_notes, unpacking
from quizgen.problem import RequestError
from tests.importers.anki.collections import WAYS, studied


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Let copies be made in a folder of the test's, and see that none is left."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return a collection, as Anki leaves it when it is closed."""
    folder = tmp_path_factory.mktemp("student")
    return WAYS["closed"](studied(folder), folder).read_bytes()


def refuse(path: Path) -> str:
    """Check that a file is refused by all readers alike, and return what they say."""
    told = set()
    for read in (read_experience, read_notes):
        with pytest.raises(RequestError) as refused:
            read(path)
        told.add(str(refused.value))
    (message,) = told
    assert str(path) in message
    return message.replace(str(path), "FILE")


def zipped(path: Path, **files: bytes) -> Path:
    """Write an archive."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("_", "."), content)
    return path


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "an empty file"),
        (b"pack: venezuela", "a text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "no file of Anki's"),
    ],
)
def test_what_is_no_file_of_ankis_is_refused(content: bytes, told: str, tmp_path: Path) -> None:
    """It is told what it is, and what would do."""
    path = tmp_path / "deck.apkg"
    path.write_bytes(content)
    message = refuse(path)
    assert message.startswith(
        f"FILE is {told}: expected what Anki or quizgen exports (.apkg or .colpkg"
    )


def test_a_folder_or_a_pipe_is_refused(tmp_path: Path) -> None:
    """A pipe would be waited for."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe):
        assert refuse(path).startswith("FILE is no file: ")


def test_a_file_that_is_not_there_is_the_systems_matter(tmp_path: Path) -> None:
    """As everywhere."""
    with pytest.raises(FileNotFoundError):
        read_notes(tmp_path / "none.apkg")


def test_another_archive_is_refused(tmp_path: Path) -> None:
    """Such as a document."""
    message = refuse(zipped(tmp_path / "a.docx", word_xml=b"x", more=b"y"))
    assert message.startswith("FILE is no Anki package: it holds 'word.xml', 'more', and no coll")


def test_another_database_is_refused(tmp_path: Path) -> None:
    """Such as a browser's."""
    path = tmp_path / "places.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("create table places (url)")
    connection.close()
    assert refuse(path).startswith("FILE is a database, but not Anki's: it has no table 'col'; exp")


@pytest.mark.parametrize("way", ["apkg", "old apkg", "closed"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_file_that_ends_too_early_is_refused(way: str, share: float, tmp_path: Path) -> None:
    """A download that was cut."""
    path = WAYS[way](studied(tmp_path / "student"), tmp_path)
    whole = path.read_bytes()
    path.chmod(0o600)
    path.write_bytes(whole[: int(len(whole) * share)])
    assert "damaged" in refuse(path)


def test_flipped_bits_are_no_crash(collection: bytes, tmp_path: Path) -> None:
    """What can be read is read; else it is refused."""
    path = tmp_path / "collection.anki2"
    for place in range(20, len(collection), 3701):
        damaged = bytearray(collection)
        damaged[place : place + 8] = b"\xff\x00\xfe\x80AAAA"
        path.write_bytes(damaged)
        for read in (read_experience, read_notes):
            try:
                read(path)
            except RequestError as error:
                assert str(path) in str(error)  # noqa: PT017 -- mostly, there is none


@pytest.mark.parametrize("name", ["collection_anki21b", "collection_anki21"])
def test_a_bomb_is_not_unpacked(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More than any collection has is not written, however little stands for it."""
    monkeypatch.setattr(unpacking, "LARGEST", 1 << 20)
    content = b"SQLite format 3\x00" + bytes(4 << 20)
    if name.endswith("b"):
        content = zstandard.compress(content)
    path = zipped(tmp_path / "bomb.apkg", **{name: content})
    assert path.stat().st_size < 10_000
    assert refuse(path).startswith("the collection in FILE is larger than 1 MiB")


def test_what_looks_far_back_is_refused(tmp_path: Path) -> None:
    """Else a package of a few bytes could ask for gigabytes of memory."""
    parameters = zstandard.ZstdCompressionParameters(window_log=30)
    packed = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    content = packed.compress(os.urandom(1 << 16)) + packed.flush()
    path = zipped(tmp_path / "bomb.apkg", collection_anki21b=content)
    assert "damaged" in refuse(path)


def test_a_package_whose_collection_is_none_is_refused(tmp_path: Path) -> None:
    """Whatever is called so."""
    path = zipped(tmp_path / "a.apkg", collection_anki2=b"nothing")
    assert refuse(path).startswith("the collection in FILE is no database")


HOSTILE: dict[str, Callable[[sqlite3.Connection], object]] = {
    "a view that never ends": lambda it: it.executescript(
        """
        drop table revlog;
        create view revlog as with recursive n(id) as (select 1 union all select id + 1 from n)
            select id, id as cid, 1 as ease, 1 as type from n;
        """
    ),
    "a computed column": lambda it: it.executescript(
        "drop table revlog;"
        "create table revlog (id, cid as (zeroblob(1000000000)), ease, type); "
        "insert into revlog (id) values (1)"
    ),
    "a table without a column": lambda it: it.execute("alter table notes drop column flds"),
    "no row": lambda it: it.execute("delete from col"),
    "numbers for texts": lambda it: it.execute(
        "update notes set flds = 1, guid = 2, tags = 3, mod = 'x'"
    ),
    "texts for numbers": lambda it: it.execute(
        "update cards set reps = 'x', ord = 'y', factor = 'z', lapses = x'00'"
    ),
    "bytes that are no text": lambda it: it.execute("update notes set flds = x'ff1fff'"),
    "a wrong place": lambda it: it.execute("update cards set ord = 99"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_collection_does_no_harm(what: str, collection: bytes, tmp_path: Path) -> None:
    """It is read as what it is, or refused."""
    path = tmp_path / "collection.anki2"
    path.write_bytes(collection)
    connection = sqlite3.connect(path)
    connection.create_collation("unicase", lambda one, other: (one > other) - (one < other))
    HOSTILE[what](connection)
    connection.commit()
    connection.close()
    for read in (read_experience, read_notes):
        try:
            assert isinstance(read(path), tuple)
        except RequestError as error:
            assert str(path) in str(error)  # noqa: PT017 -- not all are refused


def test_what_asks_too_much_is_given_up(
    collection: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However it is done."""
    monkeypatch.setattr(opening, "MOST", 0)
    monkeypatch.setattr(opening, "STEPS", 10)
    path = tmp_path / "collection.anki2"
    path.write_bytes(collection)
    assert "it asks too much" in refuse(path)
