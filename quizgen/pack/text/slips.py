"""Slips of who types YAML: spaces that are none, dashes without one, marks that do not quote."""

from quizgen.invisible import name_of
from quizgen.machine.pattern import pattern
from quizgen.pack.report import Placed, Report, shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.decoding import Place

_WIDE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""White space that YAML takes for letters."""

_INDENTED = pattern(rf"(?m)^( *)([{_WIDE}])[ {_WIDE}]*(?=- |[\w\"'-]+:(?:\s|$))")
"""Such white space before a key or an item of a list."""

_BEHIND_COLON = pattern(rf"^[ -]*[\w-]+:([{_WIDE}])")

_CURLY = pattern(r"(?:^|[:\[{,-])\s*([“„«‘‚])")
"""A quotation mark that opens a text, and is none of YAML's."""

_DASH = pattern(r"-[^\s-]")

CLOSING = {"“": "”", "„": "“", "«": "»", "‘": "’", "‚": "‘"}
"""What closes a text within quotation marks that are none of YAML's."""

OPENING = frozenset((*CLOSING, "”"))
"""Quotation marks that stand before a text, and are none of YAML's."""


def with_plain_indents(text: str, report: Report) -> str:
    """Report lines that other spaces than those of ASCII indent, once, and put those there.

    Args:
        text: A whole file.
        report: Where the problem goes.
    """
    if text.isascii() or not (first := _INDENTED.search(text)):
        return text
    line = text.count("\n", 0, first.start()) + 1
    more = len(_INDENTED.findall(text)) - 1
    message = f"a space that YAML does not know indents this line: {name_of(first[2])}"
    message += f"; so it is in {more} more" if more else ""
    place = Place(line, len(first[1]) + 1)
    report.add(Rule.SYNTAX, place, message, "retype the spaces before the words")
    return _INDENTED.sub(lambda match: " " * len(match[0]), text)


def curly_hint(text: str) -> str:
    """Tell what to write instead of marks that do not quote; nothing where none is left open."""
    found = _CURLY.search(text)
    if not found or CLOSING[found[1]] in text[found.end() :]:
        return ""
    return f'{found[1]} and {CLOSING[found[1]]} do not quote in YAML: write "…"'


def dash_hint(item: str) -> str:
    """Tell how an item of a list is written."""
    return f"a list item begins with '- ', a dash and a space: `- {shown(item.strip(), 30)[1:-1]}`"


def find_slip(text: str, number: int) -> tuple[str, str]:
    """Tell by what slip a line cannot be read, and what to do; nothing where it is none of these.

    Args:
        text: The whole file.
        number: Which line it is, from 1.
    """
    lines = text.split("\n")[:number]
    line = lines.pop() if lines else ""
    above = next((other for other in reversed(lines) if other.strip()), "")
    if found := _BEHIND_COLON.match(above) or _BEHIND_COLON.match(line):
        message = f"a space that YAML does not know stands behind a colon: {name_of(found[1])}"
        return message, "retype the space behind the colon"
    item = line.strip()
    if _DASH.match(item):
        return "a space is missing after the dash", dash_hint(item[1:])
    indent = len(line) - len(line.lstrip(" "))
    outer = next((one for one in reversed(lines) if 0 <= _indent(one) <= indent), "")
    is_item = _indent(outer) == indent and outer.lstrip().startswith(("- ", "[", "{"))
    if is_item and (item.startswith(("[", "{")) or ":" not in item):
        return "a dash is missing before this", dash_hint(item)
    return "", ""


def _indent(line: str) -> int:
    """Return how far a line is indented; -1 for one without words."""
    return len(line) - len(line.lstrip(" ")) if line.strip() else -1


def check_dashes(written: str, place: Placed, report: Report) -> bool:
    """Report a text of several lines that all begin with a dash: it was to be a list; tell if so.

    Args:
        written: The text as it stands in the file.
        place: Where it stands.
        report: Where the problem goes.
    """
    lines = [line.strip() for line in written.split("\n")]
    is_list = all(line.startswith("-") for line in lines)
    if is_list:
        missing = "a space is missing after the dash"
        report.add(Rule.SYNTAX, place, missing, dash_hint(lines[0][1:]))
    return is_list
