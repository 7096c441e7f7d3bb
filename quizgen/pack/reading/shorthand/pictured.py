"""Facts that say of each thing with a picture or a sound that it is what it looks like."""

from collections.abc import Mapping

from quizgen.pack.format.description import PICTURED
from quizgen.pack.model import Entity
from quizgen.pack.text.nodes import Mapping as MappingNode
from quizgen.pack.text.nodes import Node, Scalar

Entries = list[tuple[Scalar, Node]]


def write_pictured(relations: Entries, entities: Mapping[str, Entity]) -> Entries:
    """Write out the facts of relations that have those of all that is pictured.

    Args:
        relations: The relations, by id.
        entities: The things by id.
    """
    return [(key, _written_out(node, entities)) for key, node in relations]


def _written_out(node: Node, entities: Mapping[str, Entity]) -> Node:
    place = _place(node)
    if place is None or not isinstance(node, MappingNode):
        return node
    kinds = [end for key, end in node.pairs if key.text == "subject"]
    kind = kinds[0].text if kinds and isinstance(kinds[0], Scalar) else ""
    facts: Entries = [
        (_at(place, entity.id), _at(place, entity.id))
        for entity in entities.values()
        if entity.kind == kind and (entity.image or entity.audio)
    ]
    written = MappingNode(facts, place.line, place.column)
    pairs = [(key, written if end is place else end) for key, end in node.pairs]
    return MappingNode(pairs, node.line, node.column)


def _place(node: Node) -> Scalar | None:
    """Find where a relation says that its facts are those of all that is pictured."""
    for key, end in node.pairs if isinstance(node, MappingNode) else ():
        if key.text == "facts" and isinstance(end, Scalar) and end.text == PICTURED:
            return end
    return None


def _at(place: Scalar, text: str) -> Scalar:
    return Scalar(text, place.line, place.column)
