"""YAML text becomes nodes, alike by libyaml and by its slower twin."""

import pytest
import yaml

from quizgen.pack.report import Report
from quizgen.pack.text import parsing
from quizgen.pack.text.loader import PythonLoader
from quizgen.pack.text.nodes import Mapping, Node, Scalar, Sequence, Unreadable
from quizgen.pack.text.parsing import read_nodes

LOADERS = [PythonLoader]
if yaml.__with_libyaml__:
    LOADERS.append(yaml.CSafeLoader)  # type: ignore[arg-type]  # the stubs make them unrelated

Found = list[tuple[int, int, str]]


@pytest.fixture(autouse=True, params=LOADERS, ids=lambda loader: loader.__name__)
def _loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "LOADER", request.param)


def _nodes(text: str) -> Node:
    report = Report("test.yaml")
    root = read_nodes(text, report)
    assert report.problems() == ()
    assert root is not None
    return root


def _found(text: str) -> Found:
    report = Report("test.yaml")
    read_nodes(text, report)
    return [(p.location.line, p.location.column, p.rule) for p in report.problems()]


def test_every_scalar_is_the_text_that_was_written() -> None:
    """What YAML 1.1 would make a truth, a number, a date or nothing of stays text."""
    words = ["no", "Yes", "72:00", "2019-01-23", "~", "null", "0x1F", "1_000", "1e3", ".inf", "="]
    root = _nodes(f"[{', '.join(words)}]")
    assert isinstance(root, Sequence)
    assert [item.text for item in root.items if isinstance(item, Scalar)] == words


def test_nodes_know_their_place() -> None:
    """Lines and columns count from 1, columns in characters."""
    root = _nodes("título: {“é”: [x,\n  'y']}\n")
    assert root == Mapping(
        [
            (
                Scalar("título", 1, 1),
                Mapping(
                    [
                        (
                            Scalar("“é”", 1, 10),
                            Sequence([Scalar("x", 1, 16), Scalar("y", 2, 3, quoted=True)], 1, 15),
                        )
                    ],
                    1,
                    9,
                ),
            )
        ],
        1,
        1,
    )


@pytest.mark.parametrize(
    ("text", "value", "quoted"),
    [
        ("a: plain text", "plain text", False),
        ("a: over\n  two lines", "over two lines", False),
        ("a: 'it''s'", "it's", True),
        ('a: "x\\ty"', "x\ty", True),
        ("a: |\n  x\n  y\n", "x\ny\n", True),
        ("a: >-\n  x\n  y\n", "x y", True),
        ("a:", "", False),
        ("a: ''", "", True),
    ],
)
def test_quoting_is_known(text: str, value: str, *, quoted: bool) -> None:
    """A scalar knows whether it stands in quotation marks or is a block."""
    root = _nodes(text)
    assert isinstance(root, Mapping)
    (_, node) = root.pairs[0]
    assert isinstance(node, Scalar)
    assert (node.text, node.quoted) == (value, quoted)


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "--- ''\n"])
def test_an_empty_file_is_told(text: str) -> None:
    """A file without content is one problem of the file as a whole."""
    assert _found(text) == [(0, 0, "empty")]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("a: !!python/object:os.system x\n", [(1, 4, "tag")]),
        ("!!map\na: b\n", [(1, 1, "tag")]),
        ("a: !!str b\nc: ! d\n", [(1, 4, "tag"), (2, 4, "tag")]),
        ("a: &x b\nc: *x\n", [(1, 4, "alias"), (2, 4, "alias")]),
        ("a: &x [*x]\n", [(1, 4, "alias"), (1, 8, "alias")]),
        ("*x : b\n", [(1, 1, "alias")]),
        ("a: b\nc: d\n'a': e\n", [(3, 1, "duplicate-key")]),
        ("a: {b: c, b: d, b: e}\n", [(1, 11, "duplicate-key"), (1, 17, "duplicate-key")]),
        ("[a]: b\n? {c: d}\n: e\n", [(1, 1, "key-shape"), (2, 3, "key-shape")]),
        ("a: b\n---\nc: d\n", [(2, 1, "one-document")]),
        ("--- a\n--- b\n", [(2, 1, "one-document")]),
        ('a: "x\\u202Ey"\n', [(1, 4, "control-character")]),
        ('a: "\\0"\n', [(1, 4, "control-character")]),
        ('a: "\\ud800"\n', [(1, 4, "control-character")]),
        ('"\\e[31m": b\n', [(1, 1, "control-character")]),
    ],
)
def test_what_a_pack_does_not_need_is_refused(text: str, problems: Found) -> None:
    """Tags, anchors, aliases, double keys, strange keys and hidden characters have places."""
    assert _found(text) == problems


def test_a_double_key_names_the_first() -> None:
    """The problem of a key that stands twice says where it stood first."""
    report = Report("test.yaml")
    read_nodes("a: b\n\na: c\n", report)
    (problem,) = report.problems()
    assert "line 1" in problem.message


def test_both_entries_of_a_double_key_are_kept() -> None:
    """So that what stands under either can be referred to."""
    root = read_nodes("a: b\na: c\n", Report("test.yaml"))
    assert isinstance(root, Mapping)
    assert [key.text for key, _ in root.pairs] == ["a", "a"]


def test_what_was_refused_does_not_hide_the_rest() -> None:
    """A tag leaves the text it stands before; an alias leaves a gap that is passed over."""
    root = read_nodes("a: !!int 5\nb: *c\n", Report("test.yaml"))
    assert root == Mapping(
        [(Scalar("a", 1, 1), Scalar("5", 1, 4)), (Scalar("b", 2, 1), Unreadable(2, 4))], 1, 1
    )


def test_problems_before_a_syntax_error_are_told_too() -> None:
    """A double key is reported although the file cannot be read to its end."""
    assert _found("a: b\na: c\nd: @e\n") == [(2, 1, "duplicate-key"), (3, 4, "syntax")]


@pytest.mark.parametrize("opening", ["- ", "{a: "])
def test_depth_is_bounded(opening: str) -> None:
    """Thirty-two levels are read; the next one is refused where it begins."""
    deepest = f"{opening * 32}x{'}' * 32 * opening.count('{')}\n"
    assert _found(deepest) == []
    assert _found(opening * 33 + "x") == [(1, 32 * len(opening) + 1, "too-deep")]


def test_the_number_of_entries_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list or a record that holds too many is refused where it begins."""
    monkeypatch.setattr("quizgen.pack.text.branches.MAX_ENTRIES", 3)
    assert _found("a: [b, c, d]\nb: {a: b, b: c, c: d}\n") == []
    assert _found("a: [b, c, d, e]\n") == [(1, 4, "too-large")]
    assert _found("a: {b: c, c: d, d: e, e: f}\n") == [(1, 4, "too-large")]


def test_the_number_of_nodes_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many small lists are too many as well."""
    monkeypatch.setattr(parsing, "MEASURED_AFTER", 8)
    monkeypatch.setattr(parsing, "MAX_EVENTS", 64)
    assert _found("- [a, b]\n" * 15) == []
    assert _found("- [a, b]\n" * 20) == [(1, 1, "too-large")]


def test_the_length_of_a_text_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that goes on and on is refused, and the rest is read."""
    monkeypatch.setattr(parsing, "MAX_TEXT", 5)
    assert _found("a: 12345\nb: 123456\nc: !t d\n") == [(2, 4, "too-large"), (3, 4, "tag")]
