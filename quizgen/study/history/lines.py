"""A log as JSON lines: what a store keeps of each entry, and what is exported.

A line may come from anywhere: what is not as it is written here is refused.
"""

import json
from dataclasses import replace
from typing import get_args

from quizgen.machine.frozen import frozen
from quizgen.study.attempt import Attempt, Confidence, Outcome, Settled
from quizgen.study.history.entry import (
    OCCASIONS,
    Answer,
    CardName,
    Entry,
    Moment,
    Restart,
    Retraction,
)

MOST_TEXT = 2_000
"""Characters that a text may have; longer replies are cut."""

MOST_TIME = 60_000
"""Milliseconds that are kept of the time an answer took: who took longer was elsewhere."""

MOST_OPTIONS = 1_000
"""A question has fewer options."""

LATEST = 7_258_118_400_000
"""When entries are made at the latest: in 2200. A clock that was never set begins in 1970."""

_HALF_A_DAY = 18 * 60


class LineError(ValueError):
    """A line that is no entry; its text says why."""


def keepable(attempt: Attempt) -> Attempt:
    """Return an attempt that can be written down: its reply may be anything whatever.

    The end of the line that it was read from is none of it.
    """
    reply = attempt.reply.rstrip("\r\n")[:MOST_TEXT].encode("utf-8", "replace").decode()
    return attempt if reply == attempt.reply else replace(attempt, reply=reply)


def line_of(entry: Entry) -> str:
    """Write an entry as a line, without its end."""
    return json.dumps(record_of(entry), ensure_ascii=False, separators=(",", ":"))


def record_of(entry: Entry) -> dict[str, object]:
    """Return an entry as an object of JSON."""
    card, moment = entry.card, entry.moment
    record: dict[str, object] = {
        "entry": type(entry).__name__.lower(),
        "id": entry.id,
        "at": moment.at,
        "offset": moment.offset,
        "pack": card.pack,
        "language": card.language,
        "item": card.item,
    }
    if isinstance(entry, Retraction):
        return record | {"of": entry.of}
    if isinstance(entry, Restart):
        return record | {"facts": list(entry.facts), "key": entry.key}
    attempt = entry.attempt
    return record | {
        "took": entry.took,
        "occasion": entry.occasion,
        "sitting": entry.sitting,
        "facts": list(attempt.facts),
        "repetition": attempt.repetition,
        "options": list(attempt.options),
        "reply": attempt.reply,
        "picks": list(attempt.picks),
        "outcome": attempt.outcome,
        "settled": attempt.settled,
        "confidence": attempt.confidence,
        "hinted": attempt.hinted,
        "key": attempt.key,
    }


def entry_of(line: str) -> Entry:
    """Read an entry from a line.

    Raises:
        LineError: If it is none.
    """
    try:
        record = json.loads(line, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        message = "it is no JSON"
        raise LineError(message) from error
    if not isinstance(record, dict):
        message = "it is no object"
        raise LineError(message)
    fields = _Fields(record)
    moment = Moment(
        fields.number("at", 0, LATEST), fields.number("offset", -_HALF_A_DAY, _HALF_A_DAY)
    )
    name, card = fields.text("id"), CardName(*map(fields.text, ("pack", "language", "item")))
    entry: Entry
    match fields.text("entry"):
        case "answer":
            took, occasion = fields.number("took", 0, MOST_TIME), fields.one("occasion", OCCASIONS)
            sitting = fields.text("sitting")
            entry = Answer(name, moment, took, occasion, _attempt(card, fields), sitting)
        case "retraction":
            entry = Retraction(name, moment, card, fields.text("of"))
        case "restart":
            entry = Restart(name, moment, card, fields.texts("facts"), fields.text("key"))
        case other:
            message = f"no entry is called {other[:40]!r}"
            raise LineError(message)
    fields.end()
    return entry


def _attempt(card: CardName, fields: "_Fields") -> Attempt:
    outcome: Outcome = fields.one("outcome", get_args(Outcome))  # type: ignore[assignment]
    settled: Settled = fields.one("settled", get_args(Settled))  # type: ignore[assignment]
    confidence: Confidence = fields.one(  # type: ignore[assignment]
        "confidence", get_args(Confidence)
    )
    options = fields.places("options")
    if None in options:
        message = "options: each is a number"
        raise LineError(message)
    return Attempt(
        item=card.item,
        pack=card.pack,
        language=card.language,
        facts=fields.texts("facts"),
        repetition=fields.number("repetition", 0, LATEST),
        options=tuple(place for place in options if place is not None),
        reply=fields.text("reply"),
        picks=fields.places("picks"),
        outcome=outcome,
        settled=settled,
        confidence=confidence,
        hinted=fields.truth("hinted"),
        key=fields.text("key"),
    )


@frozen
class _Fields:
    """What a record holds; each is taken once, and in the end nothing may be left."""

    record: dict[str, object]

    def text(self, name: str) -> str:
        return self._checked(name, self._take(name))

    def texts(self, name: str) -> tuple[str, ...]:
        value = self._take(name)
        if not isinstance(value, list) or len(value) > MOST_OPTIONS:
            message = f"{name}: a list is wanted"
            raise LineError(message)
        return tuple(self._checked(name, text) for text in value)

    def one(self, name: str, known: tuple[str, ...]) -> str:
        value = self.text(name)
        if value not in known:
            message = f"{name}: one of {', '.join(known)} is wanted"
            raise LineError(message)
        return value

    def number(self, name: str, least: int, most: int) -> int:
        value = self._take(name)
        if type(value) is not int or not least <= value <= most:
            message = f"{name}: a whole number from {least} to {most} is wanted"
            raise LineError(message)
        return value

    def truth(self, name: str) -> bool:
        value = self._take(name)
        if not isinstance(value, bool):
            message = f"{name}: true or false is wanted"
            raise LineError(message)
        return value

    def places(self, name: str) -> tuple[int | None, ...]:
        value = self._take(name)
        if not isinstance(value, list) or len(value) > MOST_OPTIONS:
            message = f"{name}: a list is wanted"
            raise LineError(message)
        for place in value:
            if place is not None and (type(place) is not int or not 0 <= place < MOST_OPTIONS):
                message = f"{name}: numbers of options are wanted"
                raise LineError(message)
        return tuple(value)

    def end(self) -> None:
        if self.record:
            message = f"nothing is called {next(iter(self.record))[:40]!r}"
            raise LineError(message)

    def _checked(self, name: str, value: object) -> str:
        if not isinstance(value, str) or len(value) > MOST_TEXT:
            message = f"{name}: a text is wanted"
            raise LineError(message)
        if not value.isascii() and any("\ud800" <= letter <= "\udfff" for letter in value):
            message = f"{name}: half a character is none"
            raise LineError(message)
        return value

    def _take(self, name: str) -> object:
        try:
            return self.record.pop(name)
        except KeyError:
            message = f"{name} is missing"
            raise LineError(message) from None


def _refuse_constant(constant: str) -> object:
    raise ValueError(constant)
