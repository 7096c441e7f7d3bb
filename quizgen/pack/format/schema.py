"""The format as a JSON Schema, by which editors complete and explain.

JSON Schema 2020-12; an editor's YAML parser makes numbers, booleans and nothings of
unquoted texts, which are texts all the same when quizgen reads them.
"""

from typing import Any, TypeAlias

from quizgen.pack.format.description import PACK
from quizgen.pack.format.shape import Choice, Either, Flag, Listed, Map, Record, Shape, Text

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
            schema = {"type": ["string", "number", "boolean"], **_pattern(shape)}
        case Flag():
            schema = {"type": "boolean"}
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


def _pattern(shape: Text) -> JsonObject:
    pattern = shape.form.pattern.pattern if shape.form else None
    return {"pattern": f"^(?:{pattern})$" if pattern else r"\S"}


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
    return schema
