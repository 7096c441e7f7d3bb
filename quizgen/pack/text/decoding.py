"""A file's bytes become text that is safe to read, with every column kept."""

from bisect import bisect_right

from quizgen.invisible import UNSAFE, name_of
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.pack.report import Report
from quizgen.pack.rule import Rule

MAX_BYTES = 64 * 2**20
"""The largest pack that is read: some 200,000 facts."""

_BEGINNING = pattern("[\ufeff\t\n\r -~]")
"""What a pack begins with: a byte order mark, white space or a character of ASCII."""

BREAK = pattern(r"\r\n?|\n")
"""Where a line ends, on any system."""

STAND_IN = "\ufffd"

ENCODINGS = {
    "utf-32-le": "UTF-32",
    "utf-32-be": "UTF-32",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
}
"""What else a text may be saved as, and what that is called.

UTF-32 is looked for first: its byte order mark begins with that of UTF-16.
"""


@frozen
class Place:
    """A line and a column, both from 1."""

    line: int
    column: int


def decode(data: bytes, report: Report) -> str | None:
    """Decode a pack's bytes as UTF-8, without a byte order mark.

    Characters that no text may hold are reported, and replaced one by one so that what
    follows keeps its place.

    Returns:
        The text, or None where the bytes are no text.
    """
    if len(data) > MAX_BYTES:
        report_too_large(report)
        return None
    text = read_utf8(data, report)
    return None if text is None else _without_unsafe(text, report)


def read_utf8(data: bytes, report: Report) -> str | None:
    """Read bytes as UTF-8, without a byte order mark, whatever characters there are.

    Returns:
        The text, or None where the bytes are none, which is reported.
    """
    if encoding := _other_encoding(data):
        message = f"the file is not UTF-8 text: it is {encoding}"
        report.add(Rule.NOT_UTF8, None, message, "save it as UTF-8 in your editor")
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        _report_undecodable(data, error.start, report)
        return None
    text = text.removeprefix("\ufeff")
    if "\x00" in text:
        message = "the file is not text: it holds NUL bytes"
        hint = "save it as plain text, in UTF-8"
        report.add(Rule.NOT_UTF8, _place(text, text.index("\x00")), message, hint)
        return None
    return text


def report_too_large(report: Report) -> None:
    """Report a file that exceeds the bound."""
    message = f"the file is larger than {MAX_BYTES // 2**20} MiB, the most that is read"
    report.add(Rule.TOO_LARGE, None, message, "split it into several packs")


def _other_encoding(data: bytes) -> str:
    """Name the encoding of a text that begins as one in UTF-16 or UTF-32, or nothing.

    By its byte order mark, or by where the zeros of its first character stand, which is of
    ASCII as a pack's (YAML 1.2.2, section 5.2).
    """
    for encoding, name in ENCODINGS.items():
        first = data[: len("x".encode(encoding))]
        character = first.decode(encoding, "ignore")
        if _BEGINNING.fullmatch(character):
            return name
    return ""


def _report_undecodable(data: bytes, start: int, report: Report) -> None:
    line_start = data.rfind(b"\n", 0, start) + 1
    before = data[line_start:start].decode("utf-8").removeprefix("\ufeff")
    place = Place(data.count(b"\n", 0, start) + 1, len(before) + 1)
    message = f"the file is not UTF-8 text: the byte 0x{data[start]:02X} has no meaning here"
    report.add(Rule.NOT_UTF8, place, message, "save it as UTF-8 in your editor")


def _without_unsafe(text: str, report: Report) -> str:
    if not UNSAFE.search(text):
        return text
    lines = [0, *(match.end() for match in BREAK.finditer(text))]
    for match in UNSAFE.finditer(text):
        line = bisect_right(lines, match.start())
        place = Place(line, match.start() - lines[line - 1] + 1)
        message = f"an invisible character stands here: {name_of(match.group())}"
        hint = "delete it: retype the words around it, or paste them as plain text"
        report.add(Rule.CONTROL_CHARACTER, place, message, hint)
    return UNSAFE.sub(STAND_IN, text)


def _place(text: str, index: int) -> Place:
    line_start = text.rfind("\n", 0, index) + 1
    return Place(text.count("\n", 0, index) + 1, index - line_start + 1)
