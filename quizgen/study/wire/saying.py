"""What another program says: a line of JSON, read as an event. A line may come from anywhere."""

import json
from collections.abc import Callable

from quizgen.problem import did_you_mean
from quizgen.study.attempt import Confidence
from quizgen.study.sitting.events import (
    Ease,
    Event,
    Next,
    Overrule,
    Pick,
    Quit,
    Reply,
    Reveal,
    Settle,
    Skip,
    Sure,
    Undo,
)

MOST_BYTES = 200_000
"""How long a line is at the most; of a longer one, nothing is read."""

MOST_TEXT = 10_000
"""How many characters a reply has at the most."""

MOST_OPTIONS = 100
"""How many options are picked at the most, and beyond their numbers."""

LEVELS: tuple[Confidence, ...] = ("sure", "unsure", "guess", "none")


class EventError(ValueError):
    """A line that is no event.

    Attributes:
        text: Why it is none.
        expected: What would have been one.
    """

    def __init__(self, text: str, expected: str) -> None:
        super().__init__(text)
        self.text = text
        self.expected = expected


def event_of(line: bytes) -> Event:
    """Read an event from a line.

    Args:
        line: Any bytes whatever, with the end of the line or without.

    Raises:
        EventError: If it is none.
    """
    record = _object_of(line)
    expected = f'{{"event": …}}, one of {", ".join(_READERS)}'
    name = record.pop("event", None)
    if not isinstance(name, str):
        why = "no event is named" if name is None else "the name of an event is a text"
        raise EventError(why, expected)
    if name not in _READERS:
        hint = did_you_mean(name[:40], _READERS)
        told = f"no event is called {name[:40]!r}"
        raise EventError(f"{told}: {hint}" if hint else told, expected)
    fields, read = _READERS[name]
    expected = "{" + ", ".join((f'"event": "{name}"', *fields.values())) + "}"
    for field in fields:
        if field not in record:
            message = f"{field} is missing"
            raise EventError(message, expected)
    if strange := next((field for field in record if field not in fields), None):
        message = f"nothing of {name} is called {strange[:40]!r}"
        raise EventError(message, expected)
    event = read(*record.values())
    if event is None:
        message = f"{next(iter(fields))} is not what it must be"
        raise EventError(message, expected)
    return event


def _object_of(line: bytes) -> dict[str, object]:
    expected = 'an object of JSON on a line, in UTF-8, such as {"event": "skip"}'
    if len(line) > MOST_BYTES:
        message = f"the line is longer than {MOST_BYTES:,} bytes"
        raise EventError(message, expected)
    try:
        record = json.loads(line.decode("utf-8-sig"), parse_constant=_refuse)
    except UnicodeDecodeError as error:
        message = f"it is no UTF-8 from byte {error.start + 1} on"
        raise EventError(message, expected) from error
    except (ValueError, RecursionError) as error:
        message = "it is no JSON"
        raise EventError(message, expected) from error
    if not isinstance(record, dict):
        message = "it is no object"
        raise EventError(message, expected)
    return record


def _reply(text: object) -> Event | None:
    if not isinstance(text, str) or len(text) > MOST_TEXT:
        return None
    is_whole = text.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in text)
    return Reply(text) if is_whole else None


def _pick(options: object) -> Event | None:
    if not isinstance(options, list) or len(options) > MOST_OPTIONS:
        return None
    if not all(option is None or _is_place(option) for option in options):
        return None
    return Pick(tuple(options))


def _is_place(option: object) -> bool:
    return type(option) is int and 0 <= option < MOST_OPTIONS


def _sure(level: object) -> Event | None:
    return next((Sure(one) for one in LEVELS if one == level), None)


def _settle(agreed: object) -> Event | None:
    return Settle(agreed) if isinstance(agreed, bool) else None


def _refuse(constant: str) -> object:
    raise ValueError(constant)


_READERS: dict[str, tuple[dict[str, str], Callable[..., Event | None]]] = {
    "reply": (
        {"text": f'"text": whole characters, {MOST_TEXT:,} at the most'},
        _reply,
    ),
    "pick": ({"options": '"options": [the number of each option in its item, or null]'}, _pick),
    "reveal": ({}, Reveal),
    "sure": ({"level": f'"level": one of {", ".join(LEVELS)}'}, _sure),
    "settle": ({"agreed": '"agreed": true or false'}, _settle),
    "skip": ({}, Skip),
    "undo": ({}, Undo),
    "overrule": ({}, Overrule),
    "ease": ({}, Ease),
    "next": ({}, Next),
    "quit": ({}, Quit),
}
"""What each event has beside its name, as it is told, and what makes an event of it."""


NAMES: dict[type[Event], str] = {
    Reply: "reply",
    Pick: "pick",
    Reveal: "reveal",
    Sure: "sure",
    Settle: "settle",
    Skip: "skip",
    Undo: "undo",
    Overrule: "overrule",
    Ease: "ease",
    Next: "next",
    Quit: "quit",
}
"""How events are called."""
