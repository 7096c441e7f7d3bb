"""Packs that use the entities of others."""

import os
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import IO

import pytest

from quizgen.pack import files as pack_files
from quizgen.pack import load_pack, read_pack
from quizgen.pack.library import MAX_CHAIN, Library
from quizgen.pack.model import Pack
from quizgen.pack.shelf import bundled, examine, find_pack
from quizgen.problem import Location, PackError, Problem

PEOPLE = """\
    sources: {a: Article A}
    entities:
      person: {ann: Ann, bob: {name: Bob, in: couple}}
      group: {couple: the couple}
    relations:
      knows: {subject: person, value: person, facts: {ann: bob}}
    facts:
      who: {question: Who?, answer: ann}
"""

KNOWN = f"these are: {', '.join(bundled())}"

Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a pack, whose id is its file's name, from its text without the header."""

    def write(name: str, body: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        header = f"pack: {path.stem}\ntitle: A test\n"
        path.write_text(header + dedent(body), encoding="utf-8")
        return path

    return write


def _problems(path: Path) -> tuple[Problem, ...]:
    return examine(str(path))[1]


def _problem(path: Path) -> Problem:
    (problem,) = _problems(path)
    return problem


def test_entities_are_referred_to_as_ones_own(write: Write) -> None:
    """By facts, relations and entities; each keeps the place where it stands."""
    people = write("people.yaml", PEOPLE)
    path = write(
        "mine.yaml",
        """\
        uses: people.yaml
        entities: {person: {cid: {name: Cid, in: couple}}}
        relations: {likes: {subject: person, value: group, facts: {ann: couple, cid: couple}}}
        """,
    )
    pack = load_pack(path)
    assert list(pack.entities) == ["cid", "ann", "bob", "couple"]
    assert pack.entities["ann"].location == Location(str(people), 5, 12)
    assert pack.entities["cid"].location == Location(str(path), 4, 21)
    assert pack.entities["bob"].within == ("couple",)


def test_only_entities_are_taken(write: Write) -> None:
    """What a used pack states and where it is from stay its own."""
    write("people.yaml", PEOPLE)
    pack = load_pack(write("mine.yaml", "uses: people.yaml\n"))
    assert pack.entities
    assert (pack.sources, pack.relations, pack.facts) == ({}, {}, {})
    fact = "{question: Q?, answer: {id: ann}, sources: {a: words}}"
    other = write("other.yaml", f"uses: people.yaml\nfacts: {{f: {fact}}}\n")
    assert _problem(other).rule == "unknown-source"


def test_what_a_used_pack_uses_comes_along(write: Write) -> None:
    """Paths lead from the file that they stand in; one pack on two ways is one."""
    write("folder/people.yaml", PEOPLE)
    write("folder/friends.yaml", "uses: ./people.yaml\nentities: {person: {eve: Eve}}\n")
    write("more.yaml", "uses: folder/../folder/people.yaml\n")
    pack = load_pack(write("mine.yaml", "uses: [folder/friends.yaml, more.yaml]\n"))
    assert sorted(pack.entities) == ["ann", "bob", "couple", "eve"]


def test_bundled_packs_are_used_by_name(write: Write) -> None:
    """Wherever the using pack stands, and whatever lies there."""
    write("countries.yaml", "entities: {country: {usa: Another}}\n")
    pack = load_pack(write("mine.yaml", "uses: countries\n"))
    assert pack.entities["usa"].name == "the United States"


def test_entities_that_nothing_mentions_are_spare(write: Write) -> None:
    """Facts mention, and so do declarations and links of a pack's own entities."""
    write("used.yaml", f"entities: {{k: {{{', '.join(f'e{n}: E{n}' for n in range(13))}}}}}\n")
    pack = load_pack(
        write(
            "mine.yaml",
            """\
            uses: used.yaml
            entities: {k: {own: {name: Own, in: e0, overlaps: e1}, twin: {name: T, same: e2}}}
            relations:
              r:
                subject: k
                value: k
                complete: [e3]
                facts: {e4: {value: e5, not: e6, claimed_by: e7}}
              t: {subject: k, value: date, facts: {e4: {after: e12}}}
            facts: {f: {question: Q?, answer: e8, wrong: e9}}
            """,
        )
    )
    assert pack.spare == {"e10", "e11"}


def test_a_pack_without_uses_spares_nothing(write: Write) -> None:
    """What it lists itself it means."""
    assert load_pack(write("people.yaml", PEOPLE)).spare == frozenset()


@pytest.mark.parametrize(
    ("uses", "hint"),
    [
        ("countires", "did you mean 'countries'?"),
        ("peopel.yaml", "did you mean 'people.yaml'?"),
        ("people", "did you mean 'people.yaml'?"),
        ("folder/people.yaml", "did you mean 'people.yaml'?"),
        ("zzz", KNOWN),
        ("-", KNOWN),
        ("https://example.org/people.yaml", "did you mean 'people.yaml'?"),
    ],
)
def test_an_unknown_pack_is_guessed(uses: str, hint: str, write: Write) -> None:
    """By the bundled packs, and by those that lie beside."""
    write("people.yaml", PEOPLE)
    problem = _problem(write("mine.yaml", f"uses: [{uses}]\n"))
    assert (problem.location.line, problem.location.column) == (3, 8)
    assert (problem.rule, problem.hint) == ("unknown-pack", hint)
    assert problem.message.startswith(f"{uses!r} cannot be used: ")


@pytest.mark.parametrize("uses", ["/{}", "C:\\people.yaml", "\\people.yaml", "C:people.yaml"])
def test_used_packs_are_named_from_the_file(uses: str, write: Write) -> None:
    """No pack names a place on somebody's computer."""
    absolute = str(write("people.yaml", PEOPLE))[1:]
    problem = _problem(write("mine.yaml", f"uses: '{uses.format(absolute)}'\n"))
    assert problem.rule == "unknown-pack"
    assert "not a path from this file" in problem.message


def test_nothing_but_files_is_opened(tmp_path: Path, write: Write) -> None:
    """A pipe could keep its reader waiting for ever."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("there are no named pipes here")
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "dir.yaml").mkdir()
    path = write("mine.yaml", f"uses: [pipe.yaml, dir.yaml, {'x' * 5000}.yaml]\n")
    problems = _problems(path)
    assert [problem.rule for problem in problems] == ["unknown-pack"] * 3
    assert "this is a pipe" in problems[0].message
    assert "this is a folder" in problems[1].message


def test_ids_are_defined_once(write: Write) -> None:
    """A pack's own id and a used one are two, and so are those of two used packs."""
    write("people.yaml", PEOPLE)
    write("others.yaml", "entities: {person: {ann: Another, bob: Another}}\n")
    own = _problem(write("own.yaml", "uses: people.yaml\nentities: {k: {bob: B}}\n"))
    assert (own.location.line, own.location.column, own.rule) == (4, 16, "repeated-id")
    assert "first in line 5 of " in own.message
    assert "people.yaml" in own.message
    two = _problem(write("two.yaml", "uses: [people.yaml, others.yaml]\n"))
    assert (two.location.line, two.location.column, two.rule) == (3, 21, "repeated-id")
    assert "2 ids are defined by two packs: 'ann' at " in two.message
    assert "people.yaml:5:12 and at " in two.message
    assert two.message.endswith("others.yaml:3:21")


def test_problems_are_told_in_their_own_file(write: Write) -> None:
    """Those of a used pack come along; ids that it may define are not called unknown."""
    broken = write("broken.yaml", "entities: {person: {ann: {nmae: Ann}}}\n")
    middle = write("middle.yaml", "uses: broken.yaml\nfoo: bar\n")
    path = write(
        "mine.yaml",
        """\
        uses: [broken.yaml, middle.yaml]
        relations: {r: {subject: person, value: person, facts: {ann: bob}, x: y}}
        """,
    )
    assert [(problem.location.file, problem.rule) for problem in _problems(path)] == [
        (str(broken), "unknown-key"),
        (str(middle), "unknown-key"),
        (str(path), "unknown-key"),
    ]
    with pytest.raises(PackError):
        load_pack(path)


def test_warnings_come_along(write: Write) -> None:
    """They keep no pack from being used."""
    facts = "facts: {f: {question: Q?, answer: madura}}\n"
    used = write("used.yaml", f"entities: {{k: {{maduro: M}}}}\n{facts}")
    pack, problems = examine(str(write("mine.yaml", "uses: used.yaml\n")))
    assert pack is not None
    assert [(p.location.file, p.rule) for p in problems] == [(str(used), "maybe-an-id")]


def test_circles_are_told(write: Write) -> None:
    """In the file that closes them, however the path back is written."""
    a = write("a.yaml", "uses: b.yaml\n")
    b = write("b.yaml", f"uses: ../{a.parent.name}/a.yaml\n")
    problem = _problem(a)
    assert (problem.location.file, problem.location.line, problem.rule) == (str(b), 3, "circle")
    assert problem.message.endswith(f"it uses itself: {a} uses {b} uses {a}")
    assert _problem(write("self.yaml", "uses: self.yaml\n")).rule == "circle"


def test_chains_are_bounded(write: Write) -> None:
    """The one pack too many is not read."""
    for number in range(MAX_CHAIN):
        write(f"p{number}.yaml", f"uses: p{number + 1}.yaml\n")
    last = write(f"p{MAX_CHAIN}.yaml", "foo: bar\n")
    problem = _problem(last.with_name("p0.yaml"))
    assert problem.rule == "too-deep"
    assert problem.location.file.endswith(f"p{MAX_CHAIN - 1}.yaml")
    assert _problem(last.with_name("p1.yaml")).rule == "unknown-key"


def test_used_packs_are_bounded(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that is too large is not read, and the problem stands where it is used."""
    write("people.yaml", PEOPLE)
    path = write("mine.yaml", "uses: people.yaml\n")
    monkeypatch.setattr(pack_files, "MAX_BYTES", path.stat().st_size)
    problem = _problem(path)
    assert (problem.location.line, problem.rule) == (3, "too-large")


def test_each_file_is_read_once(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """In one run, whoever names or uses it, and whatever the path."""
    write("people.yaml", PEOPLE)
    paths = [str(write(f"p{number}.yaml", "uses: ./people.yaml\n")) for number in range(3)]
    opened: list[str] = []
    original = Path.open

    def spy(path: Path, mode: str) -> IO[bytes]:
        opened.append(path.name)
        assert mode == "rb"
        return original(path, "rb")

    monkeypatch.setattr(Path, "open", spy)
    library = Library()
    packs: list[Pack] = [find_pack(path, library) for path in [*paths, *paths]]
    assert sorted(opened) == ["p0.yaml", "p1.yaml", "p2.yaml", "people.yaml"]
    assert packs[0].entities["ann"] is packs[1].entities["ann"]


def test_a_text_can_be_given_a_resolver() -> None:
    """No files are needed; without one there is nothing to use."""
    text = b"pack: mine\ntitle: T\nuses: people\n"

    def resolve(name: str) -> tuple[Pack | None, tuple[Problem, ...]]:
        return read_pack(b"pack: p\ntitle: T\nentities: {person: {ann: Ann}}", f"<{name}>")

    pack, problems = read_pack(text, "mine.yaml", resolve)
    assert problems == ()
    assert pack is not None
    assert pack.entities["ann"].location.file == "<people>"
    pack, (problem,) = read_pack(text, "mine.yaml")
    assert pack is None
    assert (problem.rule, problem.location) == ("unknown-pack", Location("mine.yaml", 3, 7))


@pytest.mark.parametrize(
    ("used", "using", "expected"),
    [("en", "es", 1), ("en", "en-GB", 0), ("pt-BR", "pt", 0), ("mul", "es", 0)],
)
def test_other_languages_are_told(used: str, using: str, expected: int, write: Write) -> None:
    """Regions do not matter, and a pack for all languages suits every one."""
    write("used.yaml", f"language: {used}\n")
    path = write("mine.yaml", f"language: {using}\nuses: used.yaml\n")
    assert [problem.rule for problem in _problems(path)] == ["other-language"] * expected
