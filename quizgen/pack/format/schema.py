"""The format as a JSON Schema, by which editors complete and explain.

JSON Schema 2020-12; an editor's YAML parser makes numbers, booleans and nothings of
unquoted texts, which are texts all the same when quizgen reads them.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeAlias

from quizgen.invisible import SEEN
from quizgen.pack.format.description import PACK
from quizgen.pack.format.shape import (
    Anything,
    Choice,
    Demand,
    Either,
    Flag,
    Listed,
    Map,
    Record,
    Shape,
    Text,
    Whole,
)
from quizgen.pack.model import Pack

JsonObject: TypeAlias = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"


Ids: TypeAlias = Mapping[str, Sequence[str]]
"""For what has ids, such as ``entity``, those that there are."""


def json_schema(ids: Ids = MappingProxyType({})) -> JsonObject:
    """Return the JSON Schema of packs.

    Args:
        ids: What editors are to offer where an id may stand; others are accepted all the same.
    """
    about = "Facts, written once, that quizgen derives questions from."
    known = {name: {"enum": list(known)} for name, known in ids.items() if known}
    return {**schema_of(PACK, "A pack of quizgen", about, ids), "$defs": known}


def schema_of(shape: Shape, title: str, about: str, ids: Ids = MappingProxyType({})) -> JsonObject:
    """Return the JSON Schema of files of any shape.

    Args:
        shape: What such a file may hold.
        title: What such a file is.
        about: What it is for.
        ids: What editors are to offer where an id may stand; others are accepted all the same.
    """
    return {
        "$schema": DIALECT,
        "title": title,
        "description": about,
        **_Writer(ids).schema(shape),
    }


def ids_of(pack: Pack) -> Ids:
    """Return the ids of a pack that others of its records may name."""
    return {
        "kind": sorted({entity.kind for entity in pack.entities.values()}),
        "entity": sorted(pack.entities),
        "source": sorted(pack.sources),
        "relation": sorted(pack.relations),
    }


class _Writer:
    """Writes shapes as schemas.

    Args:
        ids: What editors are to offer.
    """

    def __init__(self, ids: Ids) -> None:
        self._ids = ids

    def schema(self, shape: Shape) -> JsonObject:  # noqa: C901 -- a case for each shape
        """Write one shape, with all within it."""
        schema: JsonObject
        match shape:
            case Text():
                schema = self._text(shape)
            case Flag():
                # Quoted it is the same; by a pattern, so that editors do not offer it twice.
                schema = {"type": ["boolean", "string"], "pattern": _whole("true|false")}
            case Choice(words=(number,)) if number.isdigit():
                # Editors read a number where the reader has a text.
                bounds = {"minimum": int(number), "maximum": int(number)}
                schema = {"type": ["integer", "string"], "pattern": _whole(number), **bounds}
            case Whole():
                allowed = "|".join(map(str, range(1, shape.most + 1)))
                bounds = {"minimum": 1, "maximum": shape.most}
                schema = {"type": ["integer", "string"], "pattern": _whole(allowed), **bounds}
            case Choice():
                schema = {"type": "string", "enum": [str(word) for word in shape.words]}
            case Anything():
                schema = {"items": {"not": {"type": "array"}}}
            case Listed():
                schema = {"type": "array", "items": self.schema(shape.of)}
                if shape.fewest:
                    schema["minItems"] = shape.fewest
                if shape.distinct:
                    schema["uniqueItems"] = True
            case Map():
                schema = {
                    "type": "object",
                    "propertyNames": self._offering(shape.key, _pattern(shape.key)),
                    "additionalProperties": self.schema(shape.of),
                }
            case Record():
                schema = self._record(shape)
            case Either():
                schema = {"anyOf": [self.schema(option) for option in shape.options]}
        return schema

    def _text(self, shape: Text) -> JsonObject:
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
        return self._offering(shape, schema)

    def _offering(self, shape: Text, schema: JsonObject) -> JsonObject:
        """Have editors offer what a text may be, and accept all else that it may be."""
        offered: list[JsonObject] = [{"enum": list(shape.offers)}] if shape.offers else []
        if self._ids.get(shape.names):
            offered.append({"$ref": f"#/$defs/{shape.names}"})
        return {"anyOf": [*offered, schema]} if offered else schema

    def _record(self, shape: Record) -> JsonObject:
        schema: JsonObject = {
            "type": "object",
            "properties": {
                name: {"description": field.about, **self.schema(field.shape)}
                for name, field in shape.fields.items()
            },
            "additionalProperties": False,
        }
        if shape.required:
            schema["required"] = list(shape.required)
        if shape.one_of:
            schema["oneOf"] = [{"required": [name]} for name in shape.one_of]
        if shape.demands:
            schema["allOf"] = [_demand(demand, shape) for demand in shape.demands]
        return schema


def _pattern(shape: Text) -> JsonObject:
    return {"pattern": _whole(shape.form.pattern.pattern) if shape.form else SEEN}


def _whole(pattern: str) -> str:
    """Let a pattern match whole texts; in Python, ``$`` overlooks a line break at the end."""
    return f"^(?:{pattern})$(?!\\n)"


def _demand(demand: Demand, shape: Record) -> JsonObject:
    made = {
        "description": shape.fields[demand.key].about,
        "anyOf": [{"type": "object", "required": [name]} for name in demand.any_of]
        + [{"not": {"type": ["object", "array", "null"]}}],
    }
    return {
        "if": {"required": [demand.key], "properties": {demand.key: made}},
        "then": {"required": [demand.needed]},
    }
