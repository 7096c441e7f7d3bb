"""What docs/packs.md shows can be read, and shows every key."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizgen.bank import make_bank
from quizgen.items.kinds import choice
from quizgen.media.store import Folder
from quizgen.pack import read_pack
from quizgen.pack.format.description import PACK
from quizgen.pack.format.shape import Either, Listed, Map, Record, Shape
from quizgen.pack.report import Report
from quizgen.pack.shelf import examine
from quizgen.pack.text.nodes import Mapping, Node, Scalar, Sequence
from quizgen.pack.text.parsing import read_nodes
from tests.media.files import mp3, ogg, picture, sound, svg

PAGE = (Path(__file__).parents[2] / "docs" / "packs.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
PACKS = {
    name[1]: block
    for block in BLOCKS
    if (name := re.match(r"pack: (\S+)", block)) and "people.yaml" not in block
}
FILES = {
    "pictures/cell.svg": svg(),
    "pictures/ribosome.png": picture(),
    "pictures/lysosome.svg": svg("<circle/>"),
    "pictures/leaf.jpg": picture("JPEG"),
    "sounds/word.ogg": ogg(),
    "sounds/cell.mp3": mp3(),
    "sounds/tone.wav": sound(),
}
LIKE_ENTITIES = {"id", "name"}
"""Of an entity in a list or a cell, what it has beside the keys of others, or must have."""


def keys(node: Node, shape: Shape) -> Iterator[tuple[str, str]]:
    """Yield each key of a node, with the record that it stands in."""
    match shape:
        case Either() if isinstance(node, Mapping):
            written = shape.written
            is_written = written and any(key.text in written.fields for key, _ in node.pairs)
            inner = written if written and is_written else shape.mapping
            if inner:
                yield from keys(node, inner)
        case Either() if isinstance(node, Sequence) and shape.sequence:
            yield from keys(node, shape.sequence)
        case Listed() if isinstance(node, Sequence):
            for item in node.items:
                yield from keys(item, shape.of)
        case Map() if isinstance(node, Mapping):
            for _, value in node.pairs:
                yield from keys(value, shape.of)
        case Record() if isinstance(node, Mapping):
            for key, value in node.pairs:
                yield shape.noun, key.text
                yield from keys(value, shape.fields[key.text].shape)


def records(shape: Shape) -> Iterator[Record]:
    """Yield all records that may stand in a thing of a shape."""
    match shape:
        case Either():
            for option in shape.options:
                yield from records(option)
        case Listed() | Map():
            yield from records(shape.of)
        case Record():
            yield shape
            for field in shape.fields.values():
                yield from records(field.shape)


@pytest.mark.parametrize("block", BLOCKS)
def test_examples_are_well_formed(block: str) -> None:
    """Parts of packs, too."""
    report = Report("block.yaml")
    assert read_nodes(block, report) is not None
    assert report.problems() == ()


@pytest.fixture(name="home", scope="module")
def make_home(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """The files that examples name."""
    folder = tmp_path_factory.mktemp("pack")
    for name in ("pictures", "sounds"):
        (folder / name).mkdir()
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    return Folder(str(folder))


@pytest.mark.parametrize("name", PACKS)
def test_packs_can_be_read(name: str, home: Folder) -> None:
    """Without an error or a warning."""
    pack, problems = read_pack(PACKS[name].encode(), f"{name}.yaml", examine, home)
    assert pack is not None, problems
    assert problems == ()


def test_marked_answers_are_asked(home: Folder) -> None:
    """Each fact of the first example of marked text has its question, with all its options."""
    pack, _ = read_pack(PACKS["particles"].encode(), "particles.yaml", examine, home)
    assert pack is not None
    choices = {item.id: item for item in make_bank([pack], kinds=[choice]).items}
    assert {name: len(item.options) for name, item in choices.items()} == {
        "particles/energy/choice": 3,
        "particles/prints/choice": 3,
    }


def test_every_key_is_shown() -> None:
    """In a pack that can be read."""
    shown: set[tuple[str, str]] = set()
    for block in PACKS.values():
        node = read_nodes(block, Report("block.yaml"))
        assert isinstance(node, Mapping)
        shown.update(keys(node, PACK))
    for record in records(PACK):
        known = set(record.fields)
        if record.noun == "an entity in a list":
            known &= LIKE_ENTITIES
        assert {key for key in known if (record.noun, key) not in shown} == set(), record.noun


def test_every_record_has_its_table() -> None:
    """With a row for each of its keys."""
    for record in records(PACK):
        section = PAGE.split(f"### {record.noun.capitalize()}\n")[1].split("\n#")[0]
        assert re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) == list(record.fields)


def test_scalars_are_no_records() -> None:
    """The walk over an example passes over texts."""
    assert list(keys(Scalar("a", 1, 1), PACK)) == []
