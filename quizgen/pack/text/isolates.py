"""Bidirectional isolates, which right-to-left text may need: each is closed where it was opened.

One that stays open shows what follows it in another order than it is read in: Boucher and
Anderson, "Trojan Source" (2021).
"""

from quizgen.invisible import name_of
from quizgen.machine.pattern import pattern
from quizgen.pack.report import Placed, Report
from quizgen.pack.rule import Rule
from quizgen.pack.text.decoding import BREAK, Place

ISOLATE = pattern("[\u2066-\u2069]")

CLOSING = "\u2069"


def check_isolates(text: str, written: str, place: Placed, report: Report) -> None:
    """Report the first isolate that a text opens without closing it, or the other way round.

    Args:
        text: The text, without escapes.
        written: The same, as it stands in the file.
        place: Where that begins.
        report: Where the problem goes.
    """
    if not ISOLATE.search(text):
        return
    at = _unbalanced(text)
    if at is None:
        return
    sign = text[at]
    what = "closed and was not opened" if sign == CLOSING else "opened and not closed"
    message = f"a direction isolate is {what} in this text: {name_of(sign)}"
    hint = f"open by U+2066, U+2067 or U+2068 and close by {name_of(CLOSING)}, or delete it"
    report.add(Rule.CONTROL_CHARACTER, _placed(text, written, at, place), message, hint)


def _unbalanced(text: str) -> int | None:
    """Return where the first isolate stands that has no other half."""
    opened: list[int] = []
    for match in ISOLATE.finditer(text):
        if match[0] != CLOSING:
            opened.append(match.start())
        elif opened:
            opened.pop()
        else:
            return match.start()
    return opened[0] if opened else None


def _placed(text: str, written: str, at: int, place: Placed) -> Placed:
    """Find the isolate in the file; where escapes stand for some, the text's own place must do."""
    signs = [match.start() for match in ISOLATE.finditer(written)]
    number = len(ISOLATE.findall(text[:at]))
    if len(signs) != len(ISOLATE.findall(text)):
        return place
    before = BREAK.split(written[: signs[number]])
    start = 1 if before[1:] else place.column
    return Place(place.line + len(before) - 1, start + len(before[-1]))
