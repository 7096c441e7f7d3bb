"""The lock as a file beside its pack: JSON, sorted, a line for each note, so that it compares well.

Its checksum tells whether it is as a release wrote it: not if two branches were merged, for of
two releases neither knows what the other one gave to students.
"""

import json
from typing import Any

from quizgen.decks.lock import Lock
from quizgen.decks.note import Change, Entry, NoteType, Slot
from quizgen.machine.blake2 import blake2b
from quizgen.machine.pattern import pattern
from quizgen.pack.rule import Rule
from quizgen.problem import Location, PackError, Problem

FORMAT = "quizgen-deck-lock/1"
"""What the file is; the number is another one where old readers would misread it."""

SUFFIX = ".lock.json"
"""How its name ends."""

_HALVES = pattern(r"[\ud800-\udfff]")

LAST = 253402300799
"""The latest time that means anything: the end of the year 9999."""

RECOVER = (
    "take the file back from version control, or make it anew from the deck that was given out "
    "last: quizgen deck PACK --release --from DECK.apkg"
)


def print_lock(lock: Lock) -> str:
    """Write a lock as JSON."""
    head, notes = _head(lock), _notes(lock)
    lines = [f"{json.dumps(key)}: {_dump(value)}" for key, value in head.items()]
    lines.append(f'"checksum": {json.dumps(_checksum(head, notes))}')
    told = ",\n".join(f"{json.dumps(guid)}: {_dump(entry)}" for guid, entry in notes.items())
    lines.append(f'"notes": {{\n{told}\n}}')
    return "{\n" + ",\n".join(lines) + "\n}\n"


def parse_lock(text: str, file: str) -> Lock:
    """Read a lock that `print_lock` wrote.

    Args:
        text: The file's text.
        file: The file's name, for the problems.

    Raises:
        PackError: If it is damaged or was merged; its problems tell where and how.
    """
    data = _load(text.removeprefix("\ufeff"), file)
    if data.get("format") != FORMAT:
        raise _refuse(file, f"this is no lock of a deck: its format is not {FORMAT}")
    try:
        lock = _lock(data)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise _refuse(file, "an entry of this lock is not as a release writes it") from None
    if data.get("checksum") != _checksum(_head(lock), _notes(lock)):
        message = "this lock was changed since it was written: two releases were merged, or edited"
        raise _refuse(file, message)
    return lock


def _head(lock: Lock) -> dict[str, object]:
    return {
        "format": FORMAT,
        "pack": lock.pack,
        "language": lock.language,
        "release": lock.release,
        "time": lock.time,
        "kinds": list(lock.kinds),
        "options": lock.options,
        "blanks": lock.blanks,
    }


def _notes(lock: Lock) -> dict[str, dict[str, object]]:
    ordered = sorted(lock.notes.items(), key=lambda pair: (pair[1].note, pair[0]))
    return {guid: _record(entry) for guid, entry in ordered}


def _record(entry: Entry) -> dict[str, object]:
    record: dict[str, object] = {
        "note": entry.note,
        "type": entry.type,
        "content": entry.content,
        "changed": entry.changed,
        "stem": entry.stem,
        "answers": dict(entry.answers),
    }
    if entry.changes:
        record["was"] = {slot: [it.answer, it.time] for slot, it in entry.changes.items()}
    if entry.withdrawn:
        record["withdrawn"] = list(entry.withdrawn)
    if entry.is_retired:
        record["retired"] = True
    return record


def _dump(value: object) -> str:
    told = json.dumps(value, ensure_ascii=False)
    # Half a character (a lone surrogate) cannot be written but as an escape.
    return told if told.isascii() or not _HALVES.search(told) else json.dumps(value)


def _checksum(head: dict[str, object], notes: dict[str, dict[str, object]]) -> str:
    told = json.dumps([head, notes], sort_keys=True)
    return blake2b(told.encode(), digest_size=16).hexdigest()


def _load(text: str, file: str) -> dict[str, Any]:
    try:
        data = json.loads(text, object_pairs_hook=_unique)
    except json.JSONDecodeError as error:
        place = Location(file, error.lineno, error.colno)
        if text.split("\n")[error.lineno - 1].startswith(("<<<<<<<", "=======", ">>>>>>>")):
            raise _refuse(place, "this is an unfinished merge of two releases") from None
        message = f"this is not JSON: {error.msg[0].lower()}{error.msg[1:]}"
        raise _refuse(place, message) from None
    except _RepeatedError as error:
        raise _refuse(file, f"{error} stands twice in one record: was this merged?") from None
    except (ValueError, RecursionError):
        message = "this is no lock of a deck: a number or its nesting is too large"
        raise _refuse(file, message) from None
    if not isinstance(data, dict):
        raise _refuse(file, "this is no lock of a deck: it is not a JSON object")
    return data


class _RepeatedError(ValueError):
    """A name that stands twice in a record."""


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) < len(pairs):
        names = [name for name, _ in pairs]
        raise _RepeatedError(next(repr(name) for name in names if names.count(name) > 1))
    return record


def _refuse(place: Location | str, message: str) -> PackError:
    location = Location(place) if isinstance(place, str) else place
    return PackError([Problem(location, Rule.LOCK.value, message, RECOVER)])


def _lock(data: dict[str, Any]) -> Lock:
    return Lock(
        pack=_text(data["pack"]),
        language=_text(data["language"]),
        release=_number(data["release"]),
        time=_number(data["time"]),
        kinds=tuple(map(_text, data["kinds"])),
        options=_number(data["options"]),
        blanks=_text(data["blanks"]),
        notes={guid: _entry(entry) for guid, entry in data["notes"].items()},
    )


def _entry(data: dict[str, Any]) -> Entry:
    return Entry(
        note=_text(data["note"]),
        type=NoteType(data["type"]),
        content=_text(data["content"]),
        changed=_number(data["changed"]),
        stem=_text(data["stem"]),
        answers={Slot(slot): _text(answer) for slot, answer in data["answers"].items()},
        changes={
            Slot(slot): Change(_text(answer), _number(time))
            for slot, (answer, time) in data.get("was", {}).items()
        },
        is_retired=data.get("retired", False) is True,
        withdrawn=tuple(map(Slot, data.get("withdrawn", ()))),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _number(value: object) -> int:
    # True is a whole number to Python, but is no time.
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value <= LAST:
        raise TypeError
    return value
