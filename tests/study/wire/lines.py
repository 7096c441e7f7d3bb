"""Lines between a quiz and another program, for tests: what is said, read and checked."""

import json
from collections.abc import Iterable
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it has no types

from quizgen.study.wire.schema import quiz_schema

SCHEMA = quiz_schema()
_OUT = jsonschema.Draft202012Validator(
    {"$ref": "#/$defs/out", "$defs": SCHEMA["$defs"], "$schema": SCHEMA["$schema"]}
)
_IN = jsonschema.Draft202012Validator(
    {"$ref": "#/$defs/in", "$defs": SCHEMA["$defs"], "$schema": SCHEMA["$schema"]}
)
SORTS = {
    definition["properties"]["type"]["const"]: jsonschema.Draft202012Validator(
        {**definition, "$defs": SCHEMA["$defs"]}
    )
    for name, definition in SCHEMA["$defs"].items()
    if name.startswith("out-")
}


def told(line: str) -> dict[str, Any]:
    """Read a line that was told, which must be in ASCII and as the schema says."""
    assert line.isascii(), line
    assert line.isprintable(), line
    record = json.loads(line)
    assert isinstance(record, dict)
    SORTS[record["type"]].validate(record)  # by its sort alone: so it tells what is amiss
    return record


def all_told(lines: Iterable[str]) -> list[dict[str, Any]]:
    """Read all that was told."""
    return [told(line) for line in lines]


def is_told(record: object) -> bool:
    """Tell whether the schema has something among what is told."""
    return bool(_OUT.is_valid(record))


def is_said(record: object) -> bool:
    """Tell whether the schema has something among what can be said."""
    return bool(_IN.is_valid(record))


def said(event: str, **fields: object) -> bytes:
    """Return the line of an event."""
    return json.dumps({"event": event, **fields}).encode() + b"\n"
