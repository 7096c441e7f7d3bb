"""The entities of a pack: what its facts are about, and how these things are related."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from quizgen.folding import fold
from quizgen.machine.frozen import frozen
from quizgen.pack.consistency.circles import circles
from quizgen.pack.format.lists import may_be_list, warn_of_list
from quizgen.pack.links import DEEPEST
from quizgen.pack.model import NO_TRAITS, Entity
from quizgen.pack.reading.fields import Fields, named, words
from quizgen.pack.reading.media.files import Media
from quizgen.pack.reading.scope import register
from quizgen.pack.report import Report, shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Mapping as MappingNode
from quizgen.pack.text.nodes import Node, Scalar
from quizgen.pack.things import Things

RESERVED = ("quantity", "date", "text")
"""What a relation's values can be beside the kinds of entities."""

MANY = 6
"""How many things of a circle are named."""

LINKS = ("in", "same", "overlaps")


@frozen
class Entities:
    """The entities of a pack.

    Attributes:
        by_id: The entities.
        kinds: The kinds they are listed under, also those without members.
        things: Which of them are the same, and what contains what.
    """

    by_id: Mapping[str, Entity]
    kinds: tuple[str, ...]
    things: Things


def read_entities(
    kinds: Iterable[tuple[Scalar, Node]],
    language: str,
    media: Media,
    report: Report,
    used: Mapping[str, Entity] = MappingProxyType({}),
) -> Entities:
    """Read the entities of all kinds.

    Args:
        kinds: The kinds, each with a record of its members.
        language: The language of their names.
        media: The pictures and sounds that they may have.
        report: Where problems go.
        used: The entities of the packs that this one uses, which come after its own.
    """
    entities: dict[str, Entity] = {}
    links: dict[str, Mapping[str, list[Scalar]]] = {}
    names: dict[str, None] = {}
    for kind, members in kinds:
        if kind.text in RESERVED:
            message = f"{shown(kind.text)} cannot be a kind: it is what values without an id are"
            report.add(Rule.RESERVED_KIND, kind, message, "call the kind otherwise")
        names[kind.text] = None
        if not isinstance(members, MappingNode):
            continue
        here: set[str] = set()
        for key, node in members.pairs:
            first = entities.get(key.text) or used.get(key.text)
            if first is None:
                fields = named(node, "name")
                entities[key.text] = _entity(key, kind.text, fields, media, report)
                if fields:
                    links[key.text] = {link: fields.scalars(link) for link in LINKS}
            elif key.text not in here:
                message = (
                    f"the id {shown(key.text)} stands twice: first in {report.seen(first.location)}"
                )
                hint = "ids are unique over all kinds: put the kind before one of them, say"
                if key.text in used:
                    hint = "refer to that one, or give this one another id"
                report.add(Rule.REPEATED_ID, key, message, hint)
            here.add(key.text)
    entities |= used
    names |= dict.fromkeys(entity.kind for entity in used.values())
    _check_links(entities, links, language, report)
    things = Things(entities, language)
    _check_circles(entities, links, things, report)
    _check_depth(links, things, report)
    return Entities(entities, tuple(names), things)


def _entity(key: Scalar, kind: str, fields: Fields | None, media: Media, report: Report) -> Entity:
    if fields is None:
        return Entity(key.text, kind, key.text, report.at(key))
    traits = {
        trait.text: words(text)
        for trait, text in fields.entries("traits")
        if isinstance(text, Scalar)
    }
    names, written = fields.texts("also"), fields.scalar("also")
    if written and "," in names[0]:
        _warn_of_names(written, names[0], fields.text("name"), report)
    return Entity(
        id=key.text,
        kind=kind,
        name=fields.text("name") or key.text,
        location=report.at(key),
        also=names,
        note=fields.text("note"),
        within=fields.texts("in"),
        same=fields.texts("same"),
        overlaps=fields.texts("overlaps"),
        traits=MappingProxyType(traits) if traits else NO_TRAITS,
        plural=fields.flag("plural"),
        known=fields.flag("known"),
        image=media.picture(fields),
        audio=media.sound(fields),
        renamed_from=fields.texts("renamed_from"),
    )


def _warn_of_names(written: Scalar, also: str, name: str, report: Report) -> None:
    """Warn of other names that look like one: of two words, unless it has one of the name's."""
    own = set(fold(name).split())
    is_known = "." not in also and own.isdisjoint(fold(also).replace(",", " ").split())
    if may_be_list(also, lambda part: is_known and " " not in part):
        warn_of_list("also", written, also, report)


def _check_links(
    entities: Mapping[str, Entity],
    links: Mapping[str, Mapping[str, list[Scalar]]],
    language: str,
    report: Report,
) -> None:
    ids = register(entities, language)
    for entity, linked in links.items():
        for link, others in linked.items():
            for other in others:
                if other.text == entity:
                    message = f"{shown(entity)} refers to itself by {link!r}"
                    report.add(Rule.SELF_REFERENCE, other, message, "name another entity")
                elif other.text not in entities:
                    message = f"unknown entity {shown(other.text)}"
                    hint = ids.find(words(other), "", "list it under `entities`")
                    report.add(Rule.UNKNOWN_ENTITY, other, message, hint)


def _check_circles(
    entities: Mapping[str, Entity],
    links: Mapping[str, Mapping[str, list[Scalar]]],
    things: Things,
    report: Report,
) -> None:
    """Report things that contain themselves, be it under another id of theirs.

    Args:
        entities: All of them, those of used packs last.
        links: What those of this file refer to.
        things: Which of them are the same.
        report: Where problems go.
    """
    root = things.root
    containers: dict[str, list[str]] = {}
    written: dict[tuple[str, str], Scalar] = {}
    for entity in entities.values():
        for outer in entity.within:
            if outer != entity.id and outer in entities:
                containers.setdefault(root(entity.id), []).append(root(outer))
    for inner, linked in links.items():
        for other in linked["in"]:
            written.setdefault((root(inner), root(other.text)), other)
    for circle in circles(containers):
        pairs = zip(circle, (*circle[1:], circle[0]), strict=True)
        # One that this file has no part in was reported in its own.
        place = next((written[pair] for pair in pairs if pair in written), None)
        if place is None:
            continue
        way = (*circle, circle[0]) if len(circle) < MANY else (*circle[:MANY], "…")
        chain = " in ".join(shown(thing)[1:-1] for thing in way)
        message = f"{shown(circle[0])} contains itself: {chain}"
        if len(circle) == 1:
            message = f"{shown(place.text)} is the same thing as what is said to be in it"
        hint = "take one `in` away; for one thing under two ids, write `same`"
        report.add(Rule.CIRCLE, place, message, hint)


def _check_depth(
    links: Mapping[str, Mapping[str, list[Scalar]]], things: Things, report: Report
) -> None:
    """Warn of the first thing that lies in so much that nothing can be proven by it."""
    for entity, linked in links.items():
        if linked["in"] and things.is_lost(entity):
            message = (
                f"{shown(entity)} lies in what lies in others, over more than {DEEPEST:,} links: "
                "nothing is proven of it"
            )
            hint = "leave out those between that nothing is asked about"
            report.warn(Rule.TOO_DEEP, linked["in"][0], message, hint)
            return
