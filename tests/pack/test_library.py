"""Packs that are kept between runs: found as long as nothing that was read has changed."""

from pathlib import Path

import pytest

from quizgen.media.store import Store
from quizgen.pack.keeping import recall
from quizgen.pack.library import Library
from quizgen.pack.reading import reader
from quizgen.pack.reading.uses import Resolver
from quizgen.pack.shelf import examine, find_pack
from quizgen.problem import PackError
from tests.pack.parts import parts_of

PEOPLE = "pack: people\ntitle: People\nlanguage: en\nentities: {person: {ann: Ann, bob: Bob}}\n"
TOWNS = "pack: towns\ntitle: Towns\nuses: people.yaml\nentities: {town: {rome: Rome}}\n"
TRIPS = "pack: trips\ntitle: Trips\nuses: towns.yaml\nentities: {trip: {t: A trip}}\n"


class Memory(dict[str, bytes]):
    """Keeps texts in memory."""

    def find(self, key: str) -> bytes | None:
        """Return what was kept."""
        return self.get(key)

    def keep(self, key: str, text: bytes) -> None:
        """Keep it."""
        self[key] = text


@pytest.fixture(name="folder")
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("people", PEOPLE), ("towns", TOWNS), ("trips", TRIPS)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


class Reads:
    """Counts what is read from its own text."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.files: list[str] = []
        read = reader.read_pack

        def spy(text: bytes, file: str, resolve: Resolver, home: Store | None) -> object:
            self.files.append(file)
            return read(text, file, resolve, home)

        monkeypatch.setattr(reader, "read_pack", spy)

    def of(self, name: str, memory: Memory) -> list[str]:
        """Return which files are read from their text for a pack, which is as without memory."""
        self.files.clear()
        found = find_pack(name, Library(memory))
        files = list(self.files)
        assert found == find_pack(name)
        assert parts_of(found) == parts_of(find_pack(name))
        return files


def test_a_pack_is_read_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time it is found, with the packs that it uses."""
    reads, memory = Reads(monkeypatch), Memory()
    assert reads.of("trips.yaml", memory) == ["trips.yaml", "towns.yaml", "people.yaml"]
    assert reads.of("trips.yaml", memory) == []
    assert reads.of("venezuela-2019", memory) == ["venezuela-2019.yaml", "countries.yaml"]
    assert reads.of("venezuela-2019", memory) == []
    assert folder.exists()


@pytest.mark.parametrize("name", ["trips", "towns", "people"])
def test_a_change_of_any_file_is_seen(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Be it of a pack that is used through another."""
    reads, memory = Reads(monkeypatch), Memory()
    assert reads.of("trips.yaml", memory)
    file = folder / f"{name}.yaml"
    file.write_text(file.read_text().replace("title: ", "title: My "))
    assert reads.of("trips.yaml", memory)
    assert reads.of("trips.yaml", memory) == []


def test_places_go_by_the_name_that_was_given(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same file by another path is another pack, whose places have that path."""
    reads, memory = Reads(monkeypatch), Memory()
    assert reads.of("trips.yaml", memory)
    assert reads.of("./trips.yaml", memory)
    assert reads.of(str(folder / "trips.yaml"), memory)


def test_a_used_pack_that_is_gone_is_a_problem(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was kept does not hide it."""
    reads, memory = Reads(monkeypatch), Memory()
    assert reads.of("trips.yaml", memory)
    (folder / "people.yaml").unlink()
    with pytest.raises(PackError) as plain:
        find_pack("trips.yaml")
    with pytest.raises(PackError) as found:
        find_pack("trips.yaml", Library(memory))
    assert found.value.problems == plain.value.problems


def test_several_packs_are_as_if_nothing_was_kept(folder: Path) -> None:
    """Whoever names a used pack's file first names it for all, also where that was recalled."""
    (folder / "sub").mkdir()
    (folder / "sub" / "far.yaml").write_text(
        TOWNS.replace("towns", "far").replace("people.yaml", "../people.yaml")
    )
    names = ["sub/far.yaml", "towns.yaml", "trips.yaml", "people.yaml", "sub/../people.yaml"]
    memory = Memory()
    for order in (names, names[::-1], names[1:] + names[:1], names[2:] + names[:2]):
        library, plain = Library(memory), Library()
        for name in order:
            assert parts_of(examine(name, library)) == parts_of(examine(name, plain)), order


def test_chains_and_circles_are_found_all_the_same(folder: Path) -> None:
    """What can be read alone may be too much where others use it."""
    for number in range(18):
        used = f"uses: c{number + 1}.yaml\n" if number < 17 else ""
        text = f"pack: c{number}\ntitle: C\n{used}entities: {{c{number}: {{e{number}: E}}}}\n"
        (folder / f"c{number}.yaml").write_text(text)
    memory = Memory()
    for number in range(17, -1, -1):
        name = f"c{number}.yaml"
        assert examine(name, Library(memory)) == examine(name)
    (folder / "people.yaml").write_text(PEOPLE + "uses: trips.yaml\n")
    assert examine("trips.yaml", Library(memory)) == examine("trips.yaml")


def test_what_has_problems_is_not_kept(folder: Path) -> None:
    """Neither errors nor warnings would be told the next time."""
    (folder / "towns.yaml").write_text(TOWNS.replace("Rome", "Rome, xyz: 5"))
    (folder / "people.yaml").write_text(PEOPLE.replace("language: en", "language: de"))
    memory = Memory()
    for name in ("towns.yaml", "trips.yaml"):
        _, problems = examine(name, Library(memory))
        assert problems
    assert memory == {}


def test_large_packs_are_not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """To write them down takes longer than it is worth."""
    monkeypatch.setattr("quizgen.pack.library.LARGEST", 20)
    memory = Memory()
    find_pack(str(folder / "people.yaml"), Library(memory))
    assert memory == {}


def test_another_version_finds_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither of quizgen, even between two releases, nor of Python."""
    reads, memory = Reads(monkeypatch), Memory()
    assert reads.of("people.yaml", memory)
    monkeypatch.setattr(recall, "__version__", "99.0")
    assert reads.of("people.yaml", memory)
    monkeypatch.setattr(recall, "digest_source", lambda: "another state of its files")
    assert reads.of("people.yaml", memory)
    monkeypatch.setattr("sys.version", "99.0")
    assert reads.of("people.yaml", memory)
    assert len(memory) == 4
    assert folder.exists()


def test_what_is_damaged_is_read_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut off, empty, with any byte changed, or another pack's under this name."""
    reads, memory = Reads(monkeypatch), Memory()
    assert reads.of("towns.yaml", memory)
    (key,) = memory
    good = memory[key]
    other = Memory()
    find_pack("people.yaml", Library(other))
    damaged = [b"", b"{}", b"\x80", good[:-1], good[:40], good + b" ", *other.values()]
    damaged += [good[:n] + bytes([good[n] ^ 1]) + good[n + 1 :] for n in range(0, len(good), 7)]
    damaged += [recall.digest_of(key.encode(), body).encode() + body for body in BODIES]
    for text in damaged:
        memory[key] = text
        assert reads.of("towns.yaml", memory) == ["towns.yaml", "people.yaml"], text
        assert memory[key] == good
    assert folder.exists()


BODIES = (
    b"",
    b"[]",
    b"{}",
    b"5",
    b'{"uses": [], "pack": 5}',
    b'{"uses": 5, "pack": []}',
    b'{"uses": [[["a"], "b", 5]], "pack": []}',
    b"[" * 100_000,
    b"\xff",
)
"""What somebody may have written there on purpose."""


def test_nothing_that_is_kept_can_be_run(folder: Path) -> None:
    """It is a checksum and JSON."""
    memory = Memory()
    pack = find_pack("trips.yaml", Library(memory))
    (text,) = memory.values()
    assert text[32:].decode().startswith('{"uses":[[["towns.yaml"],"towns.yaml","')
    assert pack.title in text.decode()
    assert folder.exists()
