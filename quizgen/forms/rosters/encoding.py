"""A class list's bytes become text, whatever program has saved it."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from unicodedata import category

from quizgen.machine.pattern import pattern
from quizgen.pack.report import Report, shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.decoding import BREAK, Place

SAVE = "save it as CSV in UTF-8, or as .xlsx"

_OTHERS = (
    (b"\xd0\xcf\x11\xe0", "an old workbook (.xls), or one with a password", "save it as .xlsx"),
    (b"%PDF", "a PDF", "copy its names into a spreadsheet, a line each, and save that as CSV"),
    (b"{\\rtf", "a text with formatting (RTF)", "save it as plain text"),
    (b"<", "a page (HTML or XML), whatever its name", "open it in a spreadsheet; then save as CSV"),
)
"""What a file may be instead, by how it begins, and what to do."""

_MARKS = (
    (BOM_UTF8, "utf-8"),
    (BOM_UTF32_LE, "utf-32-le"),  # which begins with that of UTF-16
    (BOM_UTF32_BE, "utf-32-be"),
    (BOM_UTF16_LE, "utf-16-le"),
    (BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks, and the encodings that they tell (Unicode 15.0, section 23.8)."""

_USUAL = frozenset("‘’“”«»ºª°\u00a0")
"""Signs that class lists have besides letters."""

_FOREIGN = pattern(r"[\w'’-]*[^\x00-\x7f][\w'’-]*")
"""A word with a character that is not of ASCII."""


def decode(data: bytes, report: Report) -> str | None:
    """Decode the bytes of a class list: UTF-8, UTF-16 as Excel has it, or else Windows-1252.

    Args:
        data: What the file holds.
        report: Where problems go.

    Returns:
        The text, or None where the bytes are none, which is reported.
    """
    start = data[:100].lstrip(b" \t\r\n\xef\xbb\xbf")
    for beginning, name, hint in _OTHERS:
        if start.startswith(beginning):
            report.add(Rule.NOT_A_LIST, None, f"this is {name}, not a class list", hint)
            return None
    mark, encoding = next(((m, e) for m, e in _MARKS if data.startswith(m)), (b"", ""))
    encoding = encoding or _unmarked(data)
    text: str | None
    try:
        text = data.removeprefix(mark).decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        text = None if encoding else _decode_windows(data, report)
        if text is None:
            place = Place(data.count(b"\n", 0, error.start) + 1, 1) if not encoding else None
            message = f"this is no text: its bytes are none of {encoding or 'UTF-8'}"
            report.add(Rule.NOT_A_LIST, place, message, SAVE)
            return None
    if "\x00" in text:
        report.add(Rule.NOT_A_LIST, None, "this is no text: it holds NUL bytes", SAVE)
        return None
    return text


def _unmarked(data: bytes) -> str:
    """Tell UTF-16 without a byte order mark by where its zeros stand; nothing if it is none."""
    sample = data[:200]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > len(sample) // 4 and not even:
        return "utf-16-le"
    return "utf-16-be" if even > len(sample) // 4 and not odd else ""


def _decode_windows(data: bytes, report: Report) -> str | None:
    """Decode Windows-1252, and show a word by which it can be told whether it is that."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    for number, line in enumerate(BREAK.split(text), start=1):
        for found in _FOREIGN.finditer(line):
            message = f"the file is not UTF-8: read as Windows-1252, this word is {shown(found[0])}"
            hint = f"if that is not what it should be, {SAVE}"
            strange = [one for one in text if not (one.isascii() or _is_usual(one))]
            place = Place(number, found.start() + 1)
            tell = report.warn if strange else report.note
            tell(Rule.GUESSED_ENCODING, place, message, hint)
            return text
    return text


def _is_usual(character: str) -> bool:
    return character in _USUAL or category(character).startswith("L")


def ungarbled(text: str) -> str:
    """Return a text as it was before UTF-8 was opened as Windows-1252; nothing if it is sound.

    *Muñoz* becomes *MuÃ±oz*.
    """
    if text.isascii():
        return ""
    try:
        mended = text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return ""
    return mended if mended != text else ""
