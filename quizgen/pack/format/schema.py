"""The format as a JSON Schema, by which editors complete and explain.

JSON Schema 2020-12; an editor's YAML parser makes numbers, booleans and nothings of
unquoted texts, which are texts all the same when quizgen reads them.
"""

from typing import Any, TypeAlias

from quizgen.invisible import SEEN
from quizgen.pack.format.description import PACK
from quizgen.pack.format.shape import (
    Choice,
    Demand,
    Either,
    Flag,
    Listed,
    Map,
    Record,
    Shape,
    Text,
)

JsonObject: TypeAlias = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> JsonObject:
    """Return the JSON Schema of packs."""
    return {
        "$schema": DIALECT,
        "title": "A pack of quizgen",
        "description": "Facts, written once, that quizgen derives questions from.",
        **_schema(PACK),
    }


def _schema(shape: Shape) -> JsonObject:
    schema: JsonObject
    match shape:
        case Text():
            schema = _text(shape)
        case Flag():
            # Quoted it is the same; by a pattern, so that editors do not offer it twice.
            schema = {"type": ["boolean", "string"], "pattern": _whole("true|false")}
        case Choice(words=(number,)) if number.isdigit():
            # Editors read a number where the reader has a text.
            bounds = {"minimum": int(number), "maximum": int(number)}
            schema = {"type": ["integer", "string"], "pattern": _whole(number), **bounds}
        case Choice():
            schema = {"type": "string", "enum": [str(word) for word in shape.words]}
        case Listed():
            schema = {"type": "array", "items": _schema(shape.of)}
        case Map():
            schema = {
                "type": "object",
                "propertyNames": _pattern(shape.key),
                "additionalProperties": _schema(shape.of),
            }
        case Record():
            schema = _record(shape)
        case Either():
            schema = {"anyOf": [_schema(option) for option in shape.options]}
    return schema


def _text(shape: Text) -> JsonObject:
    """Describe a text, of which an editor's YAML may have made a number or a truth.

    That is said by what it is not: of a type that they find named, editors offer the values.
    """
    if not (shape.accepts("true") or shape.accepts("1")):
        return {"type": "string", **_pattern(shape)}
    schema: JsonObject = {"not": {"type": ["object", "array", "null"]}, **_pattern(shape)}
    if not shape.accepts("1.5"):
        schema["multipleOf"] = 1
    if not shape.accepts("-1"):
        schema["minimum"] = 0
    return schema


def _pattern(shape: Text) -> JsonObject:
    return {"pattern": _whole(shape.form.pattern.pattern) if shape.form else SEEN}


def _whole(pattern: str) -> str:
    """Let a pattern match whole texts; in Python, ``$`` overlooks a line break at the end."""
    return f"^(?:{pattern})$(?!\\n)"


def _record(shape: Record) -> JsonObject:
    schema: JsonObject = {
        "type": "object",
        "properties": {
            name: {"description": field.about, **_schema(field.shape)}
            for name, field in shape.fields.items()
        },
        "additionalProperties": False,
    }
    if shape.required:
        schema["required"] = list(shape.required)
    if shape.demands:
        schema["allOf"] = [_demand(demand, shape) for demand in shape.demands]
    return schema


def _demand(demand: Demand, shape: Record) -> JsonObject:
    made = {
        "description": shape.fields[demand.key].about,
        "type": "object",
        "anyOf": [{"required": [name]} for name in demand.any_of],
    }
    return {
        "if": {"required": [demand.key], "properties": {demand.key: made}},
        "then": {"required": [demand.needed]},
    }
