"""Files that mean harm get a clear problem, quickly and in little memory."""

import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.pack import load_pack, read_pack
from quizgen.problem import PackError
from tests.pack.marks import HEADER, found

Made = Callable[[], str]

MADE: dict[str, tuple[Made, str]] = {
    # Depth
    "flow lists": (lambda: "[" * 1_000_000, "too-deep"),
    "flow lists by line": (lambda: "[\n" * 1_000_000, "too-deep"),
    "flow records": (lambda: "{a: " * 500_000, "too-deep"),
    "lists in lists": (lambda: "- " * 1_000_000, "too-deep"),
    "keys in keys": (lambda: "? " * 1_000_000, "too-deep"),
    "indentation": (lambda: "\n".join(f"{' ' * i}a:" for i in range(2000)), "too-deep"),
    # Number
    "a million keys": (lambda: "".join(f"k{i}: v\n" for i in range(1_000_000)), "too-large"),
    "one key a million times": (lambda: "k: v\n" * 1_000_000, "too-large"),
    "a million items": (lambda: f"a: [{'b,' * 1_000_000}]", "too-large"),
    "unknown keys": (lambda: "".join(f"k{i}: v\n" for i in range(50_000)), "too-many-problems"),
    "placeholders": (
        lambda: f"facts: {{f: {{answer: a b, question: '{'{a}' * 16_000}'}}}}",
        "too-many-problems",
    ),
    # Length
    "a long text": (lambda: f"license: {'x' * 10_000_000}", "too-large"),
    "a long quoted text": (lambda: f'license: "{"x" * 10_000_000}"', "too-large"),
    "a quotation without end": (lambda: f'license: "{"x " * 5_000_000}', "syntax"),
    "a long key": (lambda: f"? {'x' * 10_000_000}\n: y", "too-large"),
    "a long anchor": (lambda: f"license: &{'x' * 10_000_000} y", "alias"),
    "a long tag": (lambda: f"license: !{'x' * 10_000_000} y", "tag"),
    "colons": (lambda: f"license: {': ' * 1_000_000}", "syntax"),
    "directives": (lambda: "%A b\n" * 1_000_000, "syntax"),
    # Aliases
    "a billion laughs": (
        lambda: (
            "a0: &a0 ha\n"
            + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 40))
        ),
        "alias",
    ),
    "a circle of aliases": (lambda: "facts: &a {b: &c {d: *a, e: *c}}\n", "alias"),
    # Characters
    "bells": (lambda: "license: " + "\a" * 5_000_000, "too-many-problems"),
    "byte order marks": (lambda: "license: " + "\ufeff" * 1_000_000, "too-many-problems"),
    # Meaning
    "unknown entities": (
        lambda: (
            f"entities: {{k: {{{', '.join(f'name-{i}: N' for i in range(5000))}}}}}\n"
            "relations: {r: {subject: k, value: k, facts: {"
            f"{', '.join(f'nome-{i}{i}: {i}' for i in range(5000))}}}}}}}\n"
        ),
        "too-many-problems",
    ),
    "a circle of containers": (
        lambda: (
            "entities:\n  k:\n"
            + "".join(f"    e{i}: {{name: E, in: e{(i + 1) % 5000}}}\n" for i in range(5000))
        ),
        "circle",
    ),
    "contradictions": (
        lambda: (
            f"entities: {{k: {{{', '.join(f'e{i}: E{i}' for i in range(5000))}}}}}\n"
            "relations: {r: {subject: k, value: k, cardinality: many-to-one, facts: {e1: ["
            f"{', '.join(f'e{i}' for i in range(5000))}]}}}}}}\n"
        ),
        "too-many-problems",
    ),
}
"""What stands below the header, and a rule that refuses it."""


@pytest.mark.parametrize("name", MADE)
def test_harm_is_refused_quickly(name: str) -> None:
    """Within a second; the bound is wide for slow computers, and narrow for a careless parser."""
    made, rule = MADE[name]
    data = made() if rule == "too-deep" else HEADER + made()
    start = time.process_time()
    pack, problems = read_pack(data.encode(), "test.yaml")
    seconds = time.process_time() - start
    assert pack is None
    assert rule in {problem.rule for problem in problems}
    assert max(len(str(problem)) for problem in problems) < 1000
    assert seconds < 15


LITTLE_MEMORY = """
import resource
from quizgen.pack import read_pack
resource.setrlimit(resource.RLIMIT_AS, (2**29, 2**29))
header = "pack: test\\ntitle: A test\\n"
for body in (
    "".join(f"k{i}: v\\n" for i in range(1_000_000)),
    f"a: [{'b,' * 2_000_000}]",
    f"license: {'x' * 30_000_000}",
    "a0: &a0 ha\\n" + "".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\\n" for i in range(1, 100)),
    "[" * 1_000_000,
):
    pack, problems = read_pack((header + body).encode(), "test.yaml")
    print(pack, problems[-1].rule)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit to set")
def test_harm_is_refused_in_little_memory() -> None:
    """Half a gibibyte of addresses, the interpreter's own included, is enough."""
    program = subprocess.run(
        [sys.executable, "-c", LITTLE_MEMORY], capture_output=True, text=True, check=True
    )
    assert program.stdout.split("\n") == [
        "None too-large",
        "None too-large",
        "None too-large",
        "None alias",
        "None too-deep",
        "",
    ]


def test_a_file_of_100_megabytes_is_not_even_read(tmp_path: Path) -> None:
    """It is refused by its size, in no memory."""
    path = tmp_path / "large.yaml"
    with path.open("wb") as file:
        file.truncate(100 * 2**20)
    tracemalloc.start()
    with pytest.raises(PackError) as caught:
        load_pack(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [problem.rule for problem in caught.value.problems] == ["too-large"]
    assert peak < 1_000_000


def test_endless_input_is_read_up_to_the_bound() -> None:
    """A pipe that never ends is closed once it has given more than a pack can be."""
    code = (
        "from quizgen.pack.shelf import find_pack\n"
        "from quizgen.problem import PackError\n"
        "try:\n    find_pack('-')\nexcept PackError as error:\n    print(error)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        given = 0
        with suppress(BrokenPipeError):
            while given < 2**30:
                given += program.stdin.write(b"# endless\n" * 100_000)
        output = program.stdout.read().decode()
    assert output.startswith("-: the file is larger than 64 MiB")
    assert given < 2**28


def test_a_chain_of_containers_may_be_long() -> None:
    """No depth of meaning meets Python's stack; where nothing can be proven, a warning tells."""
    for length, problems in ((200, []), (5000, [(5, 23, "too-deep")])):
        chain = "".join(f"    e{i}: {{name: E, in: e{i + 1}}}\n" for i in range(length))
        assert found(f"entities:\n  k:\n{chain}    e{length}: E\n") == problems


def test_many_facts_are_read() -> None:
    """What is large but right is no harm."""
    facts = "".join(
        f"  f{i}: {{question: How many?, answer: {i} people, wrong: [{i + 1} people]}}\n"
        for i in range(2, 3002)
    )
    pack, problems = read_pack(f"{HEADER}facts:\n{facts}".encode(), "test.yaml")
    assert problems == ()
    assert pack is not None
    assert len(pack.facts) == 3000


@settings(max_examples=300)
@given(st.binary(max_size=200))
def test_no_bytes_make_reading_fail(data: bytes) -> None:
    """Whatever they are, there is a pack or a problem."""
    pack, problems = read_pack(data, "test.yaml")
    assert (pack is None) == any(problem.severity == "error" for problem in problems)


WORDS = st.sampled_from(
    [
        *("pack: ", "title: ", "facts:", "entities:", "relations:", "sources:", "value: ", "ask: "),
        *("question: ", "answer: ", "wrong: ", "in: ", "subject: ", "statement: ", "when: "),
        *("\n", "\n  ", "\n    ", "\n      ", "- ", "{", "}", "[", "]", ", ", ": ", "#", "'", '"'),
        *("a", "b", "true", "many-to-one", "72 hours", "2019", "{subject}", "&a", "*a", "!t", "|"),
        *("\t", "\\", "%", "@", "---", "…", "\ufeff", "\x00", "\u202e", "é", "~", "?", ">-"),
    ]
)


@settings(max_examples=300)
@given(st.lists(WORDS, max_size=40).map("".join))
def test_no_text_makes_reading_fail(text: str) -> None:
    """Nor do texts that look like packs; problems stand in the file or at it as a whole."""
    pack, problems = read_pack(text.encode(), "test.yaml")
    assert (pack is None) == any(problem.severity == "error" for problem in problems)
    lines = text.count("\n") + 2
    assert all(problem.location.line <= lines for problem in problems)
    assert all(problem.location.column >= bool(problem.location.line) for problem in problems)


def _flow(items: dict[str, str]) -> str:
    return f"{{{', '.join(f'{key}: {value}' for key, value in items.items())}}}"


STRUCTURES = st.recursive(
    st.sampled_from(["a", "b", "r", "72 hours", "true", "2019", "{subject} {value}", "x y", ""]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(
            st.sampled_from(
                [
                    "a",
                    "b",
                    "r",
                    "value",
                    "not",
                    "name",
                    "in",
                    "same",
                    "question",
                    "answer",
                    "wrong",
                    "text",
                    "why",
                    "sources",
                    "facts",
                    "subject",
                    "ask",
                    "statement",
                    "excludes",
                ]
            ),
            inner,
            max_size=4,
        ).map(
            lambda items: "{" + ", ".join(f"{key}: {value}" for key, value in items.items()) + "}"
        ),
    ),
    max_leaves=12,
)


@settings(max_examples=150)
@given(STRUCTURES, STRUCTURES, STRUCTURES)
def test_no_structure_makes_reading_fail(entities: str, relations: str, facts: str) -> None:
    """Nor do well-formed records in the wrong places."""
    body = (
        f"entities: {{k: {entities}, l: {{b: B}}}}\nrelations: {{r: {relations}}}\nfacts: {facts}\n"
    )
    read_pack((HEADER + body).encode(), "test.yaml")
