"""Bytes become text: what is refused, and where that stands."""

import pytest

from quizgen.pack.report import Report
from quizgen.pack.text import decoding
from quizgen.pack.text.decoding import decode


def _decoded(data: bytes) -> tuple[str | None, list[tuple[int, int, str]]]:
    report = Report("test.yaml")
    text = decode(data, report)
    return text, [(p.location.line, p.location.column, p.rule) for p in report.problems()]


def test_text_stays_what_it_is() -> None:
    """UTF-8 text of any script is taken as it is."""
    text = "título: “Guaidó” — 国\n\tمرحبا\r\n😀"
    assert _decoded(text.encode()) == (text, [])


def test_a_byte_order_mark_is_accepted_silently() -> None:
    """A byte order mark at the start is left out, so that columns stay right."""
    assert _decoded(b"\xef\xbb\xbfpack: x") == ("pack: x", [])


@pytest.mark.parametrize("mark", ["\ufeff", ""], ids=["marked", "unmarked"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", ["pack: x", "# é\n", "\npack: x", "p"])
def test_other_encodings_are_named(encoding: str, mark: str, text: str) -> None:
    """A file in UTF-16 or UTF-32 is refused by that name, with a byte order mark or without."""
    report = Report("test.yaml")
    assert decode(f"{mark}{text}".encode(encoding), report) is None
    (problem,) = report.problems()
    assert problem.rule == "not-utf8"
    assert problem.message.endswith(f"it is {encoding[:6].upper()}")
    assert "UTF-8" in problem.hint


def test_a_byte_that_is_not_utf_8_has_its_place() -> None:
    """The first byte without meaning is shown by line and column, counted in characters."""
    data = "pack: x\ntitle: Guaidó “".encode() + b"\xe9" + b"\n"
    text, problems = _decoded(b"\xef\xbb\xbf" + data)
    assert text is None
    assert problems == [(2, 16, "not-utf8")]


def test_binary_files_are_no_text() -> None:
    """A NUL byte tells a binary file, whatever else it holds."""
    assert _decoded(b"a\nb\x00c\x01") == (None, [(2, 2, "not-utf8")])
    assert _decoded(b"\x00\x01\x00\x00\x00\x0c") == (None, [(1, 1, "not-utf8")])


@pytest.mark.parametrize(
    "character",
    [
        "\x01",
        "\x1b",
        "\x7f",
        "\x85",
        "\x9b",
        "\u2028",
        "\u202a",
        "\u202e",
        "\ufeff",
        "\ufdd0",
        "\U0001fffe",
    ],
)
def test_characters_that_no_one_sees_are_refused(character: str) -> None:
    """Each is reported where it stands, and replaced so that the rest keeps its place."""
    text, problems = _decoded(f"a: é\r\nb: ’{character}c".encode())
    assert text == "a: é\r\nb: ’\ufffdc"
    assert problems == [(2, 5, "control-character")]


@pytest.mark.parametrize("character", ["\t", "\xa0", "\u200f", "\u2011", "\u0301", "\u200d"])
def test_characters_that_scripts_need_stay(character: str) -> None:
    """No-break spaces, marks of direction, accents and joiners are part of text."""
    assert _decoded(f"a: b{character}c".encode()) == (f"a: b{character}c", [])


def test_all_invisible_characters_are_told_at_once() -> None:
    """Each of several has its own problem."""
    _, problems = _decoded(b"a\x07\nb\x1b\x1b\n")
    assert problems == [
        (1, 2, "control-character"),
        (2, 2, "control-character"),
        (2, 3, "control-character"),
    ]


def test_too_large_a_file_is_refused_before_it_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bound is judged by the number of bytes."""
    monkeypatch.setattr(decoding, "MAX_BYTES", 4)
    assert _decoded(b"\xff\xff\xff\xff") == (None, [(1, 1, "not-utf8")])
    assert _decoded(b"\xff\xff\xff\xff\xff") == (None, [(0, 0, "too-large")])
