"""A log on its way from one store to another: JSON lines, below one that says what they are."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta

from quizgen.invisible import UNSAFE, name_of
from quizgen.problem import RequestError
from quizgen.shell.store.store import LogError, Store
from quizgen.study.history.entry import Entry, Moment, moment_of
from quizgen.study.history.lines import LineError, entry_of, line_of, record_of

VERSION = 1
HEAD = json.dumps({"quizgen": "progress", "version": VERSION})
"""The first line."""

TOLERANCE = timedelta(days=1)
"""By so much may the clock of another machine be ahead."""


def export(store: Store) -> Iterator[str]:
    """Yield all entries of a store as lines, in the order in which they were written down."""
    yield HEAD
    yield from map(line_of, store.entries())


def take_in(store: Store, name: str, content: bytes, now: datetime) -> tuple[int, int]:
    """Add the entries of an export to a store: all of them, or none.

    Those that it has already are passed over, so that the logs of two machines can be put
    together again and again.

    Args:
        store: The store.
        name: What the export is called.
        content: The export.
        now: The local time. What lies behind it would keep cards back until then.

    Returns:
        How many were new, and how many there are.

    Raises:
        RequestError: If it is no export, or does not fit; then nothing is taken in.
    """
    try:
        entries = list(_read(name, content, moment_of(now + TOLERANCE)))
        return store.add(entries), len(entries)
    except LogError as error:
        message = f"{name}: {error}; nothing was taken in"
        raise RequestError(message) from error


def _read(name: str, content: bytes, end: Moment) -> Iterator[Entry]:
    # Only what ends a line of JSON ends one here: texts may hold other ends of lines.
    lines = content.removesuffix(b"\n").split(b"\n")
    if not _is_head(lines[0]):
        message = f"{name}: this quizgen has exported no such file; one begins with {HEAD}"
        raise RequestError(message)
    for number, line in enumerate(lines[1:], 2):
        try:
            yield _harmless(entry_of(line.decode("utf-8")), end)
        except (LineError, UnicodeDecodeError) as error:
            reason = str(error) if isinstance(error, LineError) else "it is no UTF-8"
            message = f"{name}:{number}: {reason}; nothing was taken in"
            raise RequestError(message) from error


def _harmless(entry: Entry, end: Moment) -> Entry:
    """Return an entry whose names can be shown; no pack has others. A reply is never shown.

    Raises:
        LineError: If one of them holds an invisible character, or it lies in the future.
    """
    if entry.moment.at > end.at:
        message = "at: it lies in the future; is the clock of this machine right?"
        raise LineError(message)
    for field, value in record_of(entry).items():
        for text in value if isinstance(value, list) else [value]:
            unsafe = UNSAFE.search(text) if isinstance(text, str) and field != "reply" else None
            if unsafe:
                message = f"{field}: it holds an invisible character: {name_of(unsafe.group())}"
                raise LineError(message)
    return entry


def _is_head(line: bytes) -> bool:
    try:
        return bool(json.loads(line) == json.loads(HEAD))
    except (ValueError, RecursionError):
        return False
