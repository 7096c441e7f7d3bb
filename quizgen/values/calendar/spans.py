"""Times from one date to another: ``1914–1918``, ``1558–59``, ``23–25 January 2019``."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from quizgen.languages.calendar import Calendar
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import any_of, pattern
from quizgen.values.calendar.bounds import SEASONS
from quizgen.values.calendar.days import day_of
from quizgen.values.calendar.wording import Read, Wording

DASHES = r"\s*[-‐‑‒–—−/]\s*"

_MOST = 6
"""In so many places at the most a text may be parted."""

_TOKEN = pattern(r"\S+")
_SHORT = pattern(r"([0-9]{2})([^\W\d_]*)")
_LONG = pattern(r"([0-9]{3,4})([^\W\d_]*)")
_BEHIND_COMMA = r",[^,]*$"
"""In January 23–25, 2019, both ends have the year."""

_YEARS = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}


@frozen(eq=False)
class Joints:
    """What stands between the ends of a span in a language.

    Attributes:
        ways: For each way, what stands before both ends (nothing, perhaps), what between them,
            and whether that makes a ``span``, or a time ``between`` them.
        words: The words that stand between.
    """

    ways: tuple[tuple[re.Pattern[str] | None, re.Pattern[str], str], ...]
    words: tuple[str, ...]

    def partings(self, text: str) -> "Iterator[Parting]":
        """Yield all ways in which a text may be parted into two ends."""
        for opening, joint, kind in self.ways:
            found = opening.match(text) if opening else None
            if opening is None or found:
                head = found[0] if found else ""
                rest = text[len(head) :]
                for between in islice(joint.finditer(rest), _MOST):
                    left, right = rest[: between.start()], rest[between.end() :]
                    yield Parting(kind, head, left, between[0], right)


class Parting(NamedTuple):
    """A text in parts: the kind of span, what stands before its ends, these, and the joint."""

    kind: str
    head: str
    left: str
    joint: str
    right: str


def joints_of(calendar: Calendar) -> Joints:
    """Make ready how the ends of spans are written in a language."""
    ways: list[tuple[re.Pattern[str] | None, re.Pattern[str], str]] = []
    for kind, ranges in (("between", calendar.between), ("span", calendar.ranges)):
        for opening, joint in ranges:
            before = pattern(rf"{any_of([opening])}\s+", re.IGNORECASE) if opening else None
            between = pattern(rf"\s+{any_of([joint])}\s+", re.IGNORECASE)
            ways.append((before, between, kind))
    ways.append((None, pattern(DASHES), "span"))
    return Joints(tuple(ways), tuple(joint for _, joint in (*calendar.ranges, *calendar.between)))


class _End(NamedTuple):
    """One end of a span.

    Attributes:
        date: The date that it is.
        tail: Matches the last words of the other end, if they are its own as well.
        lead: How many of the other's first words are.
        prefix: How many of its first digits are.
    """

    date: Wording
    tail: str = ""
    lead: int = 0
    prefix: int = 0


def read_span(text: str, joints: Joints, read: Read) -> Wording | None:
    """Read a span; None where a text is none.

    Args:
        text: A text without white space around.
        joints: What stands between its ends.
        read: Reads one of them.
    """
    for kind, head, left, joint, right in joints.partings(text):
        ends = _read_ends(left, right, read) if left and right else None
        if ends:
            return _span(kind, head, ends[0], joint, ends[1])
    return None


def _read_ends(left: str, right: str, read: Read) -> tuple[_End, _End] | None:
    """Read both ends, each with the words that only the other one has."""
    for end in _completed_start(left, right, read):
        for other in _completed_end(left, right, read):
            if _is_span(end.date, other.date):
                return end, other
    return None


def _completed_start(left: str, right: str, read: Read) -> Iterator[_End]:
    """Try the start with the last words of the end, as many as will do, or none."""
    for tail, words in _tails(right):
        date = read(left + words)
        if date:
            yield _End(date, tail=tail)
    date = read(left)
    if date:
        yield _End(date)


def tails_of(right: str) -> Iterator[str]:
    """Yield the last words of the end of a span that its start may have as well."""
    yield from (words for _, words in _tails(right))


def _tails(right: str) -> Iterator[tuple[str, str]]:
    """Yield these words, each behind a pattern of them."""
    counts = range(len(_TOKEN.findall(right)) - 1, 0, -1)
    for tail in (*(rf"(?:\s+\S+){{{count}}}$" for count in counts), _BEHIND_COMMA):
        found = re.search(tail, right)
        if found:
            yield tail, found[0]


def _completed_end(left: str, right: str, read: Read) -> Iterator[_End]:
    long, short = _LONG.fullmatch(left), _SHORT.fullmatch(right)
    if long and short and long[2] == short[2]:
        prefix = long[1][: -len(short[1])]
        date = read(prefix + right)
        if date:
            yield _End(date, prefix=len(prefix))
        return
    date = read(right)
    if date:
        yield _End(date)
        return
    words = list(_TOKEN.finditer(left))
    for count in range(1, len(words)):
        date = read(left[: words[count].start()] + right)
        if date:
            yield _End(date, lead=count)


def _is_span(start: Wording, end: Wording) -> bool:
    """Tell whether a time can go from one date to another."""
    seasons = [date.precision in SEASONS for date in (start, end)]
    if seasons[0] != seasons[1] or start.moment or end.moment:
        return False  # the winter of 1946/47 is one winter
    return (start.low, start.high) < (end.low, end.high) and start.high < end.high


def _span(kind: str, head: str, start: _End, joint: str, end: _End) -> Wording:
    def write(first: Wording, last: Wording) -> str | None:
        return _written(head, _End(first, *start[1:]), joint, _End(last, *end[1:]))

    def step(steps: int) -> str | None:
        pace = _units(start.date, end.date)
        if pace is None:
            return None
        texts = start.date.step(pace * steps), end.date.step(pace * steps)
        if texts[0] is None or texts[1] is None:
            return None
        return write(start.date._replace(text=texts[0]), end.date._replace(text=texts[1]))

    text = write(start.date, end.date)
    precision = f"{kind} {start.date.precision} {end.date.precision}"
    return Wording(text or "", start.date.low, end.date.high, precision, step)


def _written(head: str, start: _End, joint: str, end: _End) -> str | None:
    """Write a span, without what only one end has; None where that is not the other's now."""
    first, last = start.date.text, end.date.text
    shared = ""
    if end.lead:
        shared = last[: list(_TOKEN.finditer(last))[end.lead].start()]
    elif end.prefix:
        shared = last[: end.prefix]
    tail = re.search(start.tail, last) if start.tail else None
    if not first.startswith(shared) or (tail and not first.endswith(tail[0])):
        return None
    if tail:
        first = first.removesuffix(tail[0])
    return f"{head}{first}{joint}{last.removeprefix(shared)}"


def _units(start: Wording, end: Wording) -> int | None:
    """Tell how many steps lead from a span to the next one that shares no day with it."""
    if start.precision != end.precision:
        return None
    if start.precision == "day":
        return end.low - start.low + 1
    first, last = day_of(start.low), day_of(end.low)
    years = last.year - first.year
    months = 12 * years + last.month - first.month
    if start.precision in _YEARS:
        return years // _YEARS[start.precision] + 1
    return {"month": months + 1, "quarter": months // 3 + 1}.get(start.precision)
